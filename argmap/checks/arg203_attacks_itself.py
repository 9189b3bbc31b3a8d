"""ARG203: an argument that attacks itself."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Direction, Section, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at what such an argument names as its target."""
    for file in context.files():
        for argument in file.arguments():
            if argument.direction is Direction.REBUTS and argument.target in argument.premises:
                message = f"{argument.id} rebuts {argument.target}, which is one of its own premises"
            elif argument.direction is Direction.UNDERCUTS and argument.target == argument.id:
                message = f"{argument.id} undercuts itself"
            else:
                continue
            yield file.finding(
                "ARG203",
                Severity.WARNING,
                message,
                Subject(Section.ARGUMENT, argument.id),
                argument.direction.value,
                hint="Name what it is really directed at.",
            )


RULE = Rule(
    code="ARG203",
    severity=Severity.WARNING,
    title="an argument that rebuts one of its own premises, or undercuts itself",
    finds="""\
An argument that `rebuts` one of its own `premises`, or that `undercuts` itself.
""",
    why="""\
It needs what it denies.  Such an argument can only leave its target and itself open: whoever believes it
has no ground to. Usually another claim or argument was meant.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
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
    undercuts: shared-structure
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
