"""ARG402: a standpoint that accepts two claims that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.checks.standpoints import stands
from argmap.findings import Finding, Severity


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at the later of each two such claims in `accepts`."""
    for file in context.files():
        for stand in stands(file):
            seen: dict[str, int] = {}
            for index, claim in enumerate(stand.merged.accepts):
                if claim in seen:
                    continue
                for other in file.relations.contradictors[claim]:
                    if other in seen:
                        line = file.document.place(stand.subject, "accepts", seen[other]).line
                        yield file.finding(
                            "ARG402",
                            Severity.WARNING,
                            f"{stand.subject.id} accepts {claim} and {other} (line {line}), "
                            "which contradict each other",
                            stand.subject,
                            "accepts",
                            index,
                            hint="Accept one of them, or take the contradiction back if both can be true.",
                        )
                seen[claim] = index


RULE = Rule(
    code="ARG402",
    severity=Severity.WARNING,
    title="a standpoint that accepts two claims that contradict each other",
    finds="""\
A position or a scenario with two claims under `accepts`, one of which names the other under
`contradicts`, whichever of the two says it.
""",
    why="""\
Two contradictory claims stand together only where a standpoint accepts both, so what follows from it
follows from a contradiction. Either they do not contradict each other, or nobody can consistently take
this side.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
    assume: unknown
    contradicts: [model-holds-images]
  model-holds-images:
    text: The model holds recognisable copies of some training images.
    assume: unknown
scenarios:
  hidden-copies:
    title: Copies are found where none can be
    accepts: [images-cannot-fit, model-holds-images]
""",
    fixed="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
    assume: unknown
    contradicts: [model-holds-images]
  model-holds-images:
    text: The model holds recognisable copies of some training images.
    assume: unknown
scenarios:
  hidden-copies:
    title: Copies are found
    accepts: [model-holds-images]
""",
    find=find,
)
