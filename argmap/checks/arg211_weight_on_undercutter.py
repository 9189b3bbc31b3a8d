"""ARG211: a weight on an undercutter, where it changes no label."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Direction, Section, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at each such weight."""
    for file in context.files():
        for argument in file.arguments():
            if argument.direction is Direction.UNDERCUTS and argument.weight is not None:
                yield file.finding(
                    "ARG211",
                    Severity.WARNING,
                    f"{argument.id} undercuts {argument.target}, and the weight of an undercutter changes no label",
                    Subject(Section.ARGUMENT, argument.id),
                    "weight",
                    hint="Remove the weight; if it was to be weighed, let it rebut the conclusion.",
                )


RULE = Rule(
    code="ARG211",
    severity=Severity.WARNING,
    title="`weight` on an undercutter, where it changes no label",
    finds="""\
An argument that `undercuts` another and has a `weight`.
""",
    why="""\
Weights decide between reasons for a claim and reasons against it.  An undercutter is neither: while it
stands, the argument it undercuts does not, however heavy.  A light undercutter that is meant to leave the
argument standing will not.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
    assume: unknown
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  pictures-share-structure:
    text: Pictures that people make share a great deal of structure.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
  shared-structure:
    premises: [pictures-share-structure]
    undercuts: entropy
    weight: 0.3
""",
    fixed="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
    assume: unknown
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  pictures-share-structure:
    text: Pictures that people make share a great deal of structure.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
  shared-structure:
    premises: [pictures-share-structure]
    undercuts: entropy
""",
    find=find,
)
