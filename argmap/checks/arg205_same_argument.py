"""ARG205: two arguments with the same premises and the same target."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Direction, Section, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at the key of each argument that is there already."""
    whole = context.whole
    groups: dict[tuple[frozenset[str], Direction, str], list[Subject]] = {}
    for argument in whole.debate.arguments.values():
        key = (frozenset(argument.premises), argument.direction, argument.target)
        groups.setdefault(key, []).append(Subject(Section.ARGUMENT, argument.id))
    for (_, direction, target), group in groups.items():
        for subject, first, beside in whole.repeats(group):
            yield whole.finding(
                "ARG205",
                Severity.WARNING if beside else Severity.INFO,
                f"{whole.called(subject.id, subject)} {direction.value} {whole.called(target, subject)} "
                f"from the same premises as {whole.mention(first, subject)}",
                subject,
                hint="Keep one of them, or say what premise sets them apart.",
            )


RULE = Rule(
    code="ARG205",
    severity=Severity.WARNING,
    title="two arguments with the same premises and the same target (I across files)",
    finds="""\
Two arguments that have the same premises, in any order, and do the same (`supports`, `rebuts` or
`undercuts`) to the same target.  Title, scheme, weight and sources do not count.  Between two files it is
an information: each may want to be whole by itself.
""",
    why="""\
They are one argument.  Reasons do not add up, so the second one changes no label, but a reader counts two
reasons where there is one, and whoever answers one of them has answered only that.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  five-billion-images:
    text: The training set has about five billion images.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
arguments:
  entropy:
    premises: [five-billion-images, four-gigabyte-model]
    supports: images-cannot-fit
  a-byte-an-image:
    premises: [four-gigabyte-model, five-billion-images]
    supports: images-cannot-fit
""",
    fixed="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  five-billion-images:
    text: The training set has about five billion images.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
arguments:
  entropy:
    title: A byte an image
    premises: [five-billion-images, four-gigabyte-model]
    supports: images-cannot-fit
""",
    find=find,
)
