"""ARG301: an empirical or legal claim that is taken for granted and rests on nothing."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import Context
from argmap.checks.granted import taken_for_granted
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Section, Subject

KINDS = ("empirical", "legal")


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at each such claim."""
    for file, claim in taken_for_granted(context):
        if claim.kind in KINDS and not claim.sources:
            yield file.finding(
                "ARG301",
                Severity.WARNING,
                f"{claim.id} is {claim.kind} and taken for granted, but no source and no argument carries it",
                Subject(Section.CLAIM, claim.id),
                hint="Cite who says so, argue for it, or say 'assume: unknown'.",
            )


RULE = Rule(
    code="ARG301",
    severity=Severity.WARNING,
    title="an empirical or legal claim that is taken for granted and rests on nothing",
    finds="""\
A claim of kind `empirical` or `legal` with

- `assume: true`, or no `assume`, which for a claim that no argument supports means the same,
- no citation under `sources`, and
- no argument in the library that supports it, whether or not that argument stands.

A `normative` or `conceptual` claim may stand by itself, and so may a claim that says no `kind`. A claim
with `assume: unknown` takes nothing for granted.
""",
    why="""\
What the facts or the law are can be looked up, so a reader will ask where it was. Everything that rests
on such a claim rests on the author's word, and the labels do not show it: the claim stands as firmly as
one with ten sources.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  five-billion-images:
    text: The training set has about five billion images.
    kind: empirical
positions:
  too-many-to-store:
    title: There are too many images to store
    thesis: five-billion-images
""",
    fixed="""\
argmap: 1
title: Four gigabytes
sources:
  schuhmann-2022:
    title: LAION-5B, an open large-scale dataset
    type: paper
claims:
  five-billion-images:
    text: The training set has about five billion images.
    kind: empirical
    sources: [schuhmann-2022]
positions:
  too-many-to-store:
    title: There are too many images to store
    thesis: five-billion-images
""",
    find=find,
)
