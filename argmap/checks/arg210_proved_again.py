"""ARG210: a claim proved again through a circle by a weightier argument that rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from argmap.checks.circles import knots
from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Assume, Debate, Section, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at the weight of each such argument."""
    whole = context.whole
    debate = whole.debate
    for knot in knots(debate):
        inside = frozenset(knot.arguments)
        for id_ in knot.arguments:
            argument = debate.arguments[id_]
            claim = argument.target
            outside = _weight_from_outside(debate, whole.relations.supporters[claim], claim, inside)
            if outside is None or argument.effective_weight <= outside or claim in argument.premises:
                continue
            subject = Subject(Section.ARGUMENT, id_)
            yield whole.finding(
                "ARG210",
                Severity.WARNING,
                f"{whole.called(id_, subject)} rests on {whole.called(claim, subject)} and proves it again with "
                f"weight {argument.effective_weight}, where nothing else for it weighs more than {outside}",
                subject,
                "supports" if argument.weight is None else "weight",
                hint="A claim gains no weight from what rests on it: remove the argument, or weigh the others anew.",
            )


def _weight_from_outside(
    debate: Debate, supporters: tuple[str, ...], claim: str, inside: frozenset[str]
) -> Decimal | None:
    """Return the greatest weight among the reasons for a claim that rest not on it, or None without any."""
    weights = [
        debate.arguments[id_].effective_weight
        for id_ in supporters
        if id_ not in inside and claim not in debate.arguments[id_].premises
    ]
    if debate.claims[claim].assume is Assume.TRUE:
        weights.append(Decimal(0))
    return max(weights, default=None)


RULE = Rule(
    code="ARG210",
    severity=Severity.WARNING,
    title="a claim proved again through a circle by a weightier argument that rests on it",
    finds="""\
An argument for a claim that

- rests on that claim: it is in a circle of support with it (the circle itself is ARG202),
- weighs more than every reason for the claim that does not rest on it, and
- is not the only kind of reason: an argument from outside the circle supports the claim, or it says
  `assume: true` (which weighs 0).
""",
    why="""\
The claim is carried by a light reason, and what is built on it comes back as a heavy one.  A rebuttal that
outweighs the light reason no longer settles the matter: a debate can so lend a claim a weight that none of
its reasons has.
""",
    example="""\
argmap: 1
title: Fair use
claims:
  training-is-fair:
    text: Training an image model on public pictures is fair use.
  practice-is-common:
    text: Many companies train on public pictures.
  law-allows-it:
    text: The law allows companies to train on public pictures.
arguments:
  practice:
    premises: [practice-is-common]
    supports: training-is-fair
    weight: 0.2
  fairness:
    premises: [training-is-fair]
    supports: law-allows-it
  lawfulness:
    premises: [law-allows-it]
    supports: training-is-fair
    weight: 0.9
""",
    fixed="""\
argmap: 1
title: Fair use
claims:
  training-is-fair:
    text: Training an image model on public pictures is fair use.
  practice-is-common:
    text: Many companies train on public pictures.
  law-allows-it:
    text: The law allows companies to train on public pictures.
arguments:
  practice:
    premises: [practice-is-common]
    supports: training-is-fair
    weight: 0.2
  fairness:
    premises: [training-is-fair]
    supports: law-allows-it
""",
    find=find,
)
