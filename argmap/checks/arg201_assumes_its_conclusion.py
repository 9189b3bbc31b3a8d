"""ARG201: an argument whose conclusion is among its own premises."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Direction, Section, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at the premise that is the conclusion."""
    for file in context.files():
        for argument in file.arguments():
            if argument.direction is Direction.SUPPORTS and argument.target in argument.premises:
                yield file.finding(
                    "ARG201",
                    Severity.ERROR,
                    f"{argument.id} takes its own conclusion {argument.target} for a premise",
                    Subject(Section.ARGUMENT, argument.id),
                    "premises",
                    argument.premises.index(argument.target),
                    hint="Name the claim that the conclusion rests on, or remove this premise.",
                )


RULE = Rule(
    code="ARG201",
    severity=Severity.ERROR,
    title="an argument whose conclusion is among its own premises",
    finds="""\
An argument that `supports` one of its own `premises`.  A longer way round, through other arguments, is
ARG202.
""",
    why="""\
It gives nobody a reason who does not hold the conclusion already.  It can never make its conclusion stand,
so it is of no use even where the conclusion is right.
""",
    example="""\
argmap: 1
title: Fair use
claims:
  training-is-fair:
    text: Training an image model on public pictures is fair use.
  style-is-free:
    text: Copyright leaves an artist's style to everybody.
arguments:
  learning:
    premises: [style-is-free, training-is-fair]
    supports: training-is-fair
  style:
    premises: [style-is-free]
    supports: training-is-fair
""",
    fixed="""\
argmap: 1
title: Fair use
claims:
  training-is-fair:
    text: Training an image model on public pictures is fair use.
  style-is-free:
    text: Copyright leaves an artist's style to everybody.
  style-is-learned:
    text: What a model learns from pictures is their style.
arguments:
  learning:
    premises: [style-is-free, style-is-learned]
    supports: training-is-fair
""",
    find=find,
)
