"""ARG402: contradictory claims that one standpoint accepts."""

from collections.abc import Callable

from argmap.checks.arg402_accepts_contradiction import RULE

Found = Callable[..., list[str]]

HEAD = """\
argmap: 1
title: T
claims:
  a: {text: A., contradicts: [b, c]}
  b: {text: B., contradicts: [a]}
  c: {text: C.}
  d: {text: D.}
"""


def test_it_is_placed_at_the_later_and_names_the_earlier(found: Found) -> None:
    text = HEAD + (
        "positions:\n"
        "  p:\n"
        "    title: P\n"
        "    thesis: d\n"
        "    accepts:\n"
        "      - a\n"
        "      - d\n"
        "      - b\n"
        "scenarios:\n"
        "  s: {title: S, accepts: [c, b, a]}\n"
    )
    assert found(RULE, text) == [
        "debate.yaml:15:9: warning: p accepts b and a (line 13), which contradict each other",
        "debate.yaml:17:33: warning: s accepts a and b (line 17), which contradict each other",
        "debate.yaml:17:33: warning: s accepts a and c (line 17), which contradict each other",
    ]


def test_what_does_not_contradict_may_be_accepted(found: Found) -> None:
    text = HEAD + (
        "positions:\n  p: {title: P, thesis: a, accepts: [b, c, d], rejects: [a]}\n"
        "  q: {title: Q, thesis: b, accepts: [a, a]}\n"
    )
    assert found(RULE, text) == []


def test_a_contradiction_said_in_another_file(found: Found) -> None:
    text = """\
# file: art.yaml
argmap: 1
title: Art
claims:
  a: {text: A.}
scenarios:
  s: {title: S, accepts: [copies/b, a]}
# file: copies.yaml
argmap: 1
title: Copies
claims:
  b: {text: B., contradicts: [art/a]}
"""
    assert found(RULE, text) == [
        "art.yaml:6:37: warning: s accepts a and copies/b (line 6), which contradict each other"
    ]
