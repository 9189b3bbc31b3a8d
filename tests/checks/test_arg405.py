"""ARG405: positions that argue for the other side."""

from collections.abc import Callable

import pytest

from argmap.checks.arg405_joins_the_other_side import RULE

Found = Callable[..., list[str]]

HEAD = """\
argmap: 1
title: T
claims: {fair: {text: F.}, unfair: {text: U.}, other: {text: O.}}
positions:
  against: {title: A, thesis: unfair, rejects: [fair]}
"""


def test_it_is_placed_where_it_rejects_its_own(found: Found) -> None:
    text = HEAD + "  for: {title: F, thesis: fair, accepts: [other, unfair], rejects: [other, fair]}\n"
    assert found(RULE, text) == [
        "debate.yaml:6:76: warning: for rejects its own thesis, fair, and accepts that of against"
    ]


@pytest.mark.parametrize(
    "position",
    [
        "thesis: fair, accepts: [unfair]",
        "thesis: fair, rejects: [fair]",
        "thesis: fair, accepts: [other], rejects: [fair]",
        "thesis: unfair, accepts: [unfair], rejects: [unfair]",
        "thesis: fair, rejects: [unfair]",
    ],
)
def test_one_of_the_two_is_not_enough(found: Found, position: str) -> None:
    assert found(RULE, HEAD + f"  for: {{title: F, {position}}}\n") == []


def test_the_other_side_may_stand_in_another_file(found: Found) -> None:
    text = """\
# file: art.yaml
argmap: 1
title: Art
claims: {fair: {text: F.}}
positions:
  for: {title: F, thesis: fair, accepts: [law/unfair], rejects: [fair]}
# file: law.yaml
argmap: 1
title: Law
claims: {unfair: {text: U.}}
positions:
  against: {title: A, thesis: unfair, rejects: [art/fair]}
"""
    assert found(RULE, text) == [
        "art.yaml:5:66: warning: for rejects its own thesis, fair, and accepts that of law/against"
    ]
