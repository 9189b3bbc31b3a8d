"""ARG403: a thesis that does not stand under its own position."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.because import because, state
from argmap.checks.context import Context
from argmap.checks.doubt import doubtful
from argmap.checks.rule import Rule
from argmap.checks.standpoints import rivals_joined, stands
from argmap.findings import Finding, Severity
from argmap.model import Label, Position


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at the thesis of each such position."""
    for file in context.files():
        doubt = doubtful(file)
        for stand in stands(file):
            position = stand.merged
            if not isinstance(position, Position) or position.thesis not in file.debate.claims:
                continue
            if stand.names_something_missing or position.thesis in doubt:
                continue
            if rivals_joined(context, file, position):
                continue
            labels = stand.labels()
            if labels.label(position.thesis) is Label.IN:
                continue
            how = state(file.debate, labels, position.thesis)
            why = because(file.debate, file.relations, labels, position.thesis)
            yield file.finding(
                "ARG403",
                Severity.WARNING,
                f"the thesis of {position.id}, {position.thesis}, {how} under its own position: {why}",
                stand.subject,
                "thesis",
                hint="Accept or reject what the position relies on, or add the argument that leads to its thesis.",
            )


RULE = Rule(
    code="ARG403",
    severity=Severity.WARNING,
    title="a thesis that does not stand under its own position",
    finds="""\
A position whose `thesis` does not stand when everything that the position accepts and rejects is in
force, and nothing else: it is open, falls or is not shown, in the file and what it refers to.

Nothing is said where the thesis hangs on an entry that is missing or cannot be read, which is reported
by itself, or where the position accepts another's thesis and rejects its own (ARG405).
""",
    why="""\
A position says: grant me this, and my thesis follows. Here it does not follow even for those who grant
all of it, so an argument is missing, or a claim that the position must accept or reject, or the other
side has a reply that nobody on this side has answered.
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
