"""ARG409: positions that accept their own thesis."""

from collections.abc import Callable

from argmap.checks.arg409_accepts_own_thesis import RULE

Found = Callable[..., list[str]]


def test_it_is_placed_where_it_accepts_it(found: Found) -> None:
    text = """\
argmap: 1
title: T
claims: {a: {text: A.}, b: {text: B.}}
positions:
  p: {title: P, thesis: a, accepts: [b]}
  q:
    title: Q
    thesis: a
    accepts:
      - b
      - debate/a
scenarios:
  s: {title: S, accepts: [a], expect: {a: in}}
"""
    assert found(RULE, text) == ["debate.yaml:11:9: info: q accepts its own thesis, a"]


def test_a_claim_of_the_same_id_in_another_file_is_another_claim(found: Found) -> None:
    text = """\
# file: art.yaml
argmap: 1
title: Art
claims: {a: {text: A.}}
positions:
  p: {title: P, thesis: a, accepts: [law/a]}
# file: law.yaml
argmap: 1
title: Law
claims: {a: {text: A.}}
"""
    assert found(RULE, text) == []
