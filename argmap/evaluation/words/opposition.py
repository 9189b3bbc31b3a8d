"""Which reasons oppose an argument, and which of them are at least as heavy: found once for each side of a claim."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from argmap.evaluation.labelling import Labelling
from argmap.graph.relations import Relations
from argmap.model import Argument, Debate, Direction, Label, Reason


@dataclass(frozen=True, slots=True)
class Ranked:
    """Arguments, the heaviest first; those of one weight in the order of the file."""

    ids: tuple[str, ...]
    keys: tuple[Decimal, ...]
    """Their weights with the sign turned, so that they ascend."""

    def count(self, weight: Decimal) -> int:
        """Return how many are at least as heavy as ``weight``: the first so many."""
        return bisect_right(self.keys, -weight)

    def heavy(self, weight: Decimal) -> tuple[str, ...]:
        """Return those that are at least as heavy as ``weight``."""
        return self.ids[: self.count(weight)]


@dataclass(frozen=True, slots=True)
class Side:
    """The arguments that oppose the reasons on one side of a claim."""

    every: Ranked
    prevailing: Ranked
    open: Ranked
    """Those of which it is open whether they prevail."""
    earliest: tuple[str, ...]
    """For each place in ``prevailing``, which of those up to it was the first to prevail."""


class Opposition:
    """The opponents of each argument of a labelled debate, as the format defines them.

    Asking about every argument on a claim costs as much as sorting them once, so that 20,000 reasons on each side
    of a claim can all be told what beats them.
    """

    def __init__(self, debate: Debate, relations: Relations, labelling: Labelling) -> None:
        self._debate = debate
        self._relations = relations
        self._labelling = labelling
        self._sides: dict[tuple[Direction, str], Side] = {}

    def weight(self, argument: str) -> Decimal:
        """Return the weight that labels compare."""
        return self._debate.arguments[argument].effective_weight

    def side(self, argument: Argument) -> Side:
        """Return the opponents of an argument that supports or rebuts, whatever they weigh."""
        key = (argument.direction, argument.target)
        side = self._sides.get(key)
        if side is None:
            side = self._sides[key] = self._find(*key)
        return side

    def heavy(self, argument: str) -> tuple[str, ...]:
        """Return the opponents that would beat an argument if they prevailed."""
        entry = self._debate.arguments[argument]
        return self.side(entry).every.heavy(entry.effective_weight)

    def beating(self, argument: str) -> tuple[str, ...]:
        """Return the opponents that beat an argument, the heaviest first."""
        entry = self._debate.arguments[argument]
        return self.side(entry).prevailing.heavy(entry.effective_weight)

    def first_beating(self, argument: str) -> str | None:
        """Return the opponent that was the first to beat an argument."""
        entry = self._debate.arguments[argument]
        side = self.side(entry)
        count = side.prevailing.count(entry.effective_weight)
        return side.earliest[count - 1] if count else None

    def holding_open(self, argument: str) -> tuple[str, ...]:
        """Return the opponents that would beat an argument and of which it is open whether they prevail."""
        entry = self._debate.arguments[argument]
        return self.side(entry).open.heavy(entry.effective_weight)

    def accepted_against(self, argument: str) -> str | None:
        """Return the accepted claim that beats an argument whatever it weighs, by contradicting what it supports."""
        entry = self._debate.arguments[argument]
        if entry.direction is not Direction.SUPPORTS or entry.target not in self._debate.claims:
            return None
        for other in self.contradictors(entry.target):
            if self._labelling.reason(other) is Reason.ACCEPTED:
                return other
        return None

    def contradictors(self, claim: str) -> tuple[str, ...]:
        """Return the claims of the debate that contradict a claim."""
        return tuple(other for other in self._relations.contradictors[claim] if other in self._debate.claims)

    def _find(self, direction: Direction, claim: str) -> Side:
        relations, labelling = self._relations, self._labelling
        if direction is Direction.UNDERCUTS or claim not in self._debate.claims:
            opponents: list[str] = []
        elif direction is Direction.REBUTS:
            opponents = list(relations.supporters[claim])
        else:
            opponents = list(relations.rebutters[claim])
            for other in self.contradictors(claim):
                opponents += relations.supporters[other]
        every = self._ranked(opponents)
        fates = {opponent: labelling.prevailing(opponent) for opponent in every.ids}
        prevailing = self._ranked(name for name in every.ids if fates[name] is Label.IN)
        still_open = self._ranked(name for name in every.ids if fates[name] is Label.UNDEC)
        earliest: list[str] = []
        for opponent in prevailing.ids:
            best = earliest[-1] if earliest else opponent
            sooner = labelling.prevailing_round(opponent) < labelling.prevailing_round(best)
            earliest.append(opponent if sooner else best)
        return Side(every, prevailing, still_open, tuple(earliest))

    def _ranked(self, arguments: Iterable[str]) -> Ranked:
        weighed = sorted(
            ((-self.weight(argument), argument) for argument in dict.fromkeys(arguments)),
            key=lambda pair: pair[0],
        )
        return Ranked(tuple(name for _, name in weighed), tuple(key for key, _ in weighed))
