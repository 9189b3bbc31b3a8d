"""ARG204: the same premises for and against one claim."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import Context
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Direction, Section, Subject


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at the first argument that goes the other way than one before it."""
    whole = context.whole
    groups: dict[tuple[frozenset[str], str], list[Subject]] = {}
    for argument in whole.debate.arguments.values():
        if argument.direction is not Direction.UNDERCUTS:
            key = (frozenset(argument.premises), argument.target)
            groups.setdefault(key, []).append(Subject(Section.ARGUMENT, argument.id))
    for (_, claim), group in groups.items():
        if len({whole.debate.arguments[subject.id].direction for subject in group}) < 2:
            continue
        first, *others = whole.in_order(group)
        direction = whole.debate.arguments[first.id].direction
        other = next(each for each in others if whole.debate.arguments[each.id].direction is not direction)
        against = whole.debate.arguments[other.id].direction
        yield whole.finding(
            "ARG204",
            Severity.WARNING,
            f"{whole.called(other.id, other)} {against.value} {whole.called(claim, other)}, which "
            f"{whole.mention(first, other)} {direction.value} from the same premises",
            other,
            against.value,
            hint="Add the premise that makes the difference, or remove one of the two.",
        )


RULE = Rule(
    code="ARG204",
    severity=Severity.WARNING,
    title="the same premises for and against one claim",
    finds="""\
Two arguments with the same premises, in any order, one of which `supports` a claim that the other
`rebuts`.  Each such set of premises is reported once for a claim, also where the two stand in different
files.
""",
    why="""\
The same facts cannot by themselves speak both for something and against it.  With equal weights the claim
stays open and with unequal ones the weight alone decides.  What the two sides really disagree about, a
premise that only one of them uses, is not written down.
""",
    example="""\
argmap: 1
title: Market harm
claims:
  artists-lose:
    text: Image models take work from artists.
    assume: unknown
  pictures-get-cheap:
    text: Image models make pictures cheap.
arguments:
  replacement:
    premises: [pictures-get-cheap]
    supports: artists-lose
  new-demand:
    premises: [pictures-get-cheap]
    rebuts: artists-lose
""",
    fixed="""\
argmap: 1
title: Market harm
claims:
  artists-lose:
    text: Image models take work from artists.
    assume: unknown
  pictures-get-cheap:
    text: Image models make pictures cheap.
  demand-grows:
    text: Where pictures are cheap, more are commissioned from people too.
arguments:
  replacement:
    premises: [pictures-get-cheap]
    supports: artists-lose
  new-demand:
    premises: [pictures-get-cheap, demand-grows]
    rebuts: artists-lose
""",
    find=find,
)
