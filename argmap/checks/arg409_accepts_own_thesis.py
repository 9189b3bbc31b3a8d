"""ARG409: a position that accepts its own thesis."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.checks.standpoints import stands
from argmap.findings import Finding, Severity
from argmap.model import Position


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding where each such position accepts its thesis."""
    for file in context.files():
        for stand in stands(file):
            position = stand.merged
            if isinstance(position, Position) and position.thesis in position.accepts:
                yield file.finding(
                    "ARG409",
                    Severity.INFO,
                    f"{position.id} accepts its own thesis, {position.thesis}",
                    stand.subject,
                    "accepts",
                    position.accepts.index(position.thesis),
                    hint="Accept the premises that lead to it instead.",
                )


RULE = Rule(
    code="ARG409",
    severity=Severity.INFO,
    title="a position that accepts its own thesis",
    finds="""\
A position that names its `thesis` under `accepts`.
""",
    why="""\
What a standpoint accepts stands, whatever the arguments are. So the position's thesis stands by decree,
and the debate no longer shows whether it follows from what the position grants.
""",
    example="""\
argmap: 1
title: Is training fair use?
claims:
  training-is-fair-use:
    text: Training a model on published works is fair use.
    assume: unknown
  use-is-transformative:
    text: Training puts the works to a new use.
    assume: unknown
arguments:
  transformative:
    premises: [use-is-transformative]
    supports: training-is-fair-use
positions:
  for-legality:
    title: Training is lawful
    thesis: training-is-fair-use
    accepts: [training-is-fair-use]
""",
    fixed="""\
argmap: 1
title: Is training fair use?
claims:
  training-is-fair-use:
    text: Training a model on published works is fair use.
    assume: unknown
  use-is-transformative:
    text: Training puts the works to a new use.
    assume: unknown
arguments:
  transformative:
    premises: [use-is-transformative]
    supports: training-is-fair-use
positions:
  for-legality:
    title: Training is lawful
    thesis: training-is-fair-use
    accepts: [use-is-transformative]
""",
    find=find,
)
