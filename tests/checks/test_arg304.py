"""ARG304: which claims only unverified sources carry."""

from collections.abc import Callable

import pytest

from argmap.checks.arg304_unverified_alone import RULE

Found = Callable[..., list[str]]

SOURCES = """\
sources:
  forum: {title: A post, status: unverified}
  advocate: {title: A site, status: unverified}
  paper: {title: A paper, status: verified}
  unsaid: {title: A book}
  doubted: {title: A survey, status: disputed}
"""


def debate(claim: str) -> str:
    """Return a debate with one claim of these fields, in line 5."""
    return f"argmap: 1\ntitle: T\nclaims:\n  other: {{text: O.}}\n  c: {{text: C., {claim}}}\n{SOURCES}"


@pytest.mark.parametrize(
    ("claim", "column", "sources"),
    [
        ("sources: [forum]", 27, "forum"),
        ("assume: true, sources: [forum, advocate]", 41, "forum and advocate"),
        ("sources: [forum, {source: forum, at: p. 2}]", 27, "forum"),
        ("sources: [{source: paper, status: unverified}]", 27, "paper"),
    ],
)
def test_it_is_placed_at_the_first_citation(found: Found, claim: str, column: int, sources: str) -> None:
    assert found(RULE, debate(claim)) == [
        f"debate.yaml:5:{column}: info: c is taken for granted, but carried by unverified sources alone: {sources}"
    ]


@pytest.mark.parametrize(
    "claim",
    [
        "kind: empirical",
        "sources: [paper]",
        "sources: [forum, paper]",
        "sources: [forum, unsaid]",
        "sources: [forum, doubted]",
        "sources: [forum, nowhere]",
        "sources: [{source: forum, status: verified}]",
        "assume: unknown, sources: [forum]",
        "assume: false, sources: [forum]",
    ],
)
def test_something_else_carries_it_or_nothing_has_to(found: Found, claim: str) -> None:
    assert found(RULE, debate(claim)) == []


def test_an_argument_carries_it(found: Found) -> None:
    text = debate("assume: true, sources: [forum]") + "arguments:\n  a: {premises: [other], supports: c}\n"
    assert found(RULE, text) == []
    assert len(found(RULE, text.replace("supports", "rebuts"))) == 1


def test_the_status_of_a_source_in_another_file_counts(found: Found) -> None:
    text = """\
# file: art.yaml
argmap: 1
title: Art
claims:
  c: {text: C., sources: [shared/forum]}
# file: shared.yaml
argmap: 1
title: Sources
sources:
  forum: {title: A post, status: unverified}
"""
    assert found(RULE, text) == [
        "art.yaml:4:27: info: c is taken for granted, but carried by unverified sources alone: shared/forum"
    ]
    assert found(RULE, text.replace("unverified", "verified")) == []
