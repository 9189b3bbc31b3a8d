"""ARG405: a position that accepts another position's thesis while rejecting its own."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.because import names
from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.checks.standpoints import rivals_joined, stands
from argmap.findings import Finding, Severity
from argmap.model import Position, Section, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding where each such position rejects its thesis."""
    for file in context.files():
        for stand in stands(file):
            position = stand.merged
            if not isinstance(position, Position):
                continue
            rivals = rivals_joined(context, file, position)
            if not rivals:
                continue
            whole = context.whole
            here = Subject(Section.POSITION, whole.scope.name(file.stem, position.id))
            others = names(whole.called(other.id, here) for other in rivals)
            yield file.finding(
                "ARG405",
                Severity.WARNING,
                f"{position.id} rejects its own thesis, {position.thesis}, and accepts that of {others}",
                stand.subject,
                "rejects",
                position.rejects.index(position.thesis),
                hint="Its thesis, or what it accepts and rejects, may have been taken from the other side.",
            )


RULE = Rule(
    code="ARG405",
    severity=Severity.WARNING,
    title="a position that accepts another position's thesis while rejecting its own",
    finds="""\
A position that names its own `thesis` under `rejects`, and under `accepts` the thesis of another
position of the library, which is not the same claim.
""",
    why="""\
The position argues for the other side. Mostly the two were mixed up when one was copied from the other,
and every answer about "this side" is then an answer about that one.
""",
    example="""\
argmap: 1
title: Is training fair use?
claims:
  training-is-fair-use:
    text: Training a model on published works is fair use.
    contradicts: [training-infringes]
  training-infringes:
    text: Training a model on published works infringes copyright.
positions:
  for-legality:
    title: Training is lawful
    thesis: training-is-fair-use
    accepts: [training-infringes]
    rejects: [training-is-fair-use]
  against-legality:
    title: Training is unlawful
    thesis: training-infringes
    rejects: [training-is-fair-use]
""",
    fixed="""\
argmap: 1
title: Is training fair use?
claims:
  training-is-fair-use:
    text: Training a model on published works is fair use.
    contradicts: [training-infringes]
  training-infringes:
    text: Training a model on published works infringes copyright.
positions:
  for-legality:
    title: Training is lawful
    thesis: training-is-fair-use
    rejects: [training-infringes]
  against-legality:
    title: Training is unlawful
    thesis: training-infringes
    rejects: [training-is-fair-use]
""",
    find=find,
)
