"""ARG202: support in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.circles import Circle, support_circles
from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.checks.whole import Whole
from argmap.findings import Finding, Severity
from argmap.model import Section, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at the last argument of each circle, in the order of the files."""
    for circle in support_circles(context.whole.debate):
        yield _finding(context.whole, circle)


def _finding(whole: Whole, circle: Circle) -> Finding:
    arguments = [Subject(Section.ARGUMENT, id_) for id_ in circle.arguments]
    last = whole.in_order(arguments)[-1]
    way = [whole.called(circle.claims[0], last)]
    for argument, claim in zip(arguments, (*circle.claims[1:], circle.claims[0]), strict=True):
        by = whole.called(argument.id, last) if argument == last else whole.mention(argument, last)
        way.append(f"{whole.called(claim, last)} by {by}")
    more = f"; {circle.unnamed} more arguments go round with these" if circle.unnamed else ""
    return whole.finding(
        "ARG202",
        Severity.WARNING,
        f"support goes round in a circle: {' → '.join(way)}{more}",
        last,
        "supports",
        hint="Remove one of these arguments, or give one of the claims a reason from outside the circle.",
    )


RULE = Rule(
    code="ARG202",
    severity=Severity.WARNING,
    title="support in a circle (the whole circle named, once)",
    finds="""\
Two or more arguments, each of which supports a premise of the next, and the last a premise of the first.
The circle may run through several files.  Each is reported once, at the last of its arguments, with all its
claims and arguments in order.  (An argument that supports its own premise is ARG201.)

Where circles run through one another, a shortest one is named for every argument that is in any, up to
twenty.  Rebuttals and undercutters make no circle of support.
""",
    why="""\
Reasoning in a circle supports nothing.  Each step may look sound where it stands, but all of them together
rest on themselves, and once nothing else carries one of these claims, all fall.
""",
    example="""\
argmap: 1
title: Copies inside
claims:
  model-holds-images:
    text: The model holds copies of training images.
  outputs-are-copies:
    text: The model's outputs are copies of training images.
arguments:
  storage:
    premises: [model-holds-images]
    supports: outputs-are-copies
  retrieval:
    premises: [outputs-are-copies]
    supports: model-holds-images
""",
    fixed="""\
argmap: 1
title: Copies inside
claims:
  model-holds-images:
    text: The model holds copies of training images.
  outputs-are-copies:
    text: The model's outputs are copies of training images.
  outputs-match:
    text: Some outputs match a training image pixel by pixel.
arguments:
  comparison:
    premises: [outputs-match]
    supports: outputs-are-copies
  retrieval:
    premises: [outputs-are-copies]
    supports: model-holds-images
""",
    find=find,
)
