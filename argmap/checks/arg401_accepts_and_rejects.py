"""ARG401: a standpoint that accepts and rejects the same claim."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.checks.standpoints import Stand, stands
from argmap.findings import Finding, Severity


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding for each claim that a position or scenario both accepts and rejects."""
    for file in context.files():
        for stand in stands(file):
            both = set(stand.merged.accepts) & set(stand.merged.rejects) & set(file.debate.claims)
            for claim in dict.fromkeys(stand.merged.rejects):
                if claim in both:
                    yield _finding(stand, claim)


def _finding(stand: Stand, claim: str) -> Finding:
    accepted = ("accepts", stand.merged.accepts.index(claim))
    rejected = ("rejects", stand.merged.rejects.index(claim))
    document, subject = stand.file.document, stand.subject
    first, later = sorted((accepted, rejected), key=lambda path: document.span(subject, *path).start)
    line = document.place(subject, *first).line
    return stand.file.finding(
        "ARG401",
        Severity.ERROR,
        f"{subject.id} {later[0]} {claim}, which it {first[0]} (line {line})",
        subject,
        *later,
        hint="Keep one of the two; the labels go by what is accepted.",
    )


RULE = Rule(
    code="ARG401",
    severity=Severity.ERROR,
    title="a standpoint that accepts and rejects the same claim",
    finds="""\
A position or a scenario that names one claim under `accepts` and under `rejects`. Several standpoints
put in force together may well disagree: that is a person's choice, and nothing is said of it.
""",
    why="""\
Nobody can hold both. Acceptance wins in the labels, so whoever reads the rejection is told something
that the labels do not show.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  art-extractable:
    text: Somebody extracts recognisable training art from the model.
    assume: unknown
scenarios:
  extracted-in-a-year:
    title: Researchers extract training art a year from now
    accepts: [art-extractable]
    rejects: [art-extractable]
""",
    fixed="""\
argmap: 1
title: Four gigabytes
claims:
  art-extractable:
    text: Somebody extracts recognisable training art from the model.
    assume: unknown
scenarios:
  extracted-in-a-year:
    title: Researchers extract training art a year from now
    accepts: [art-extractable]
""",
    find=find,
)
