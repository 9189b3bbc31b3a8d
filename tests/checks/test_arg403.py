"""ARG403: theses and their own positions."""

from collections.abc import Callable

import pytest

from argmap.checks.arg403_thesis_does_not_stand import RULE

Found = Callable[..., list[str]]

HEAD = """\
argmap: 1
title: Is training fair use?
claims:
  fair: {text: Training is fair use., assume: unknown}
  unfair: {text: Training is not fair use., assume: unknown, contradicts: [fair]}
  transformative: {text: The use is transformative., assume: unknown}
  substitutes: {text: Outputs take the market of the works.}
  taught: {text: Learning is no copying., assume: false}
arguments:
  new-use: {premises: [transformative], supports: fair, weight: 0.6}
  market: {premises: [substitutes], supports: unfair}
  like-pupils: {premises: [taught], supports: fair}
positions:
"""


@pytest.mark.parametrize(
    ("position", "message"),
    [
        (
            "thesis: fair",
            "is open under its own position: nothing decides it; 1 reason for it and 1 against it are open",
        ),
        (
            "thesis: fair, rejects: [transformative]",
            "falls under its own position: unfair, which contradicts it, prevails through market",
        ),
        ("thesis: fair, rejects: [fair]", "falls under its own position: rejected by p"),
        (
            "thesis: transformative",
            "is open under its own position: no reason is given for or against it",
        ),
        ("thesis: taught", "is not shown under its own position: nobody argued for it"),
        (
            "thesis: unfair, accepts: [transformative]",
            "falls under its own position: fair, which contradicts it, prevails through new-use",
        ),
    ],
)
def test_it_is_placed_at_the_thesis_with_the_reason(found: Found, position: str, message: str) -> None:
    thesis = position.split(",")[0].removeprefix("thesis: ")
    assert found(RULE, HEAD + f"  p: {{title: P, {position}}}\n") == [
        f"debate.yaml:14:25: warning: the thesis of p, {thesis}, {message}"
    ]


@pytest.mark.parametrize(
    "position",
    [
        "thesis: fair, accepts: [transformative]",
        "thesis: fair, accepts: [fair]",
        "thesis: unfair, rejects: [new-use]",
        "thesis: substitutes",
        "thesis: nowhere",
        "thesis: fair, accepts: [nowhere]",
        "thesis: fair, rejects: [nowhere]",
    ],
)
def test_the_thesis_stands_or_something_is_missing(found: Found, position: str) -> None:
    assert found(RULE, HEAD + f"  p: {{title: P, {position}}}\n") == []


def test_a_position_that_joins_the_other_side_is_another_fault(found: Found) -> None:
    text = HEAD + (
        "  p: {title: P, thesis: fair, rejects: [fair], accepts: [unfair]}\n"
        "  q: {title: Q, thesis: unfair, rejects: [new-use]}\n"
    )
    assert found(RULE, text) == []


def test_what_hangs_on_an_entry_that_cannot_be_read_is_not_judged(found: Found) -> None:
    text = HEAD.replace("premises: [transformative], supports", "premises: [transformative], suports")
    position = "  p: {title: P, thesis: fair, accepts: [transformative]}\n"
    assert found(RULE, text + position) == []
    elsewhere = "  q: {title: Q, thesis: transformative}\n"
    assert found(RULE, text.replace("[transformative], sup", "[taught], sup") + elsewhere) == [
        "debate.yaml:14:25: warning: the thesis of q, transformative, is open under its own position: "
        "no reason is given for or against it"
    ]
