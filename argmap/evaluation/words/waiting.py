"""What an open claim or argument waits for, and what waits for it in turn."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.evaluation.labelling import Labelling
from argmap.evaluation.words.opposition import Opposition, Side
from argmap.graph.relations import Relations
from argmap.graph.rows import components, rows
from argmap.model import Debate, Direction, Label


class Waiting:
    """The open claims and arguments of a labelled debate, and what each waits for."""

    def __init__(
        self, debate: Debate, relations: Relations, labelling: Labelling, opposition: Opposition
    ) -> None:
        self._debate = debate
        self._relations = relations
        self._labelling = labelling
        self._opposition = opposition
        self._circles: dict[str, int] | None = None

    def is_open(self, id_: str) -> bool:
        """Tell whether a claim or argument is open, or for one that stands, whether it prevails."""
        if self._labelling.label(id_) is Label.UNDEC:
            return True
        return id_ in self._debate.arguments and self._labelling.prevailing(id_) is Label.UNDEC

    def of_argument(self, argument: str) -> tuple[str, ...]:
        """Return the premises and undercutters whose labels an argument waits for."""
        entry = self._debate.arguments[argument]
        parts = (*entry.premises, *self._relations.undercutters[argument])
        return tuple(dict.fromkeys(part for part in parts if self._labelling.label(part) is Label.UNDEC))

    def of_claim(self, claim: str) -> tuple[str, ...]:
        """Return what is open and decides a claim: reasons for it, or, where those stand, reasons against them."""
        found = self._deciding(claim)
        undecided = [name for name in found if self._labelling.label(name) is Label.UNDEC]
        return tuple(undecided or found)

    def _deciding(self, claim: str) -> tuple[str, ...]:
        """The open reasons for a claim, the open opponents of those that stand, and those of its assumption."""
        labelling = self._labelling
        reasons = [
            name for name in self._relations.supporters[claim] if labelling.prevailing(name) is Label.UNDEC
        ]
        found = dict.fromkeys(name for name in reasons if labelling.label(name) is Label.UNDEC)
        standing = [name for name in reasons if labelling.label(name) is Label.IN]
        if standing:
            # What holds the lightest open is at least as heavy as it, so it includes what holds the others open.
            lightest = min(standing, key=self._opposition.weight)
            found |= dict.fromkeys(self._opposition.holding_open(lightest))
        return tuple(found | dict.fromkeys(self.of_assumption(claim)))

    def of_assumption(self, claim: str) -> tuple[str, ...]:
        """Return the open opponents of a claim's assumption: rebuttals, and the reasons for what contradicts it."""
        labelling, relations = self._labelling, self._relations
        if labelling.assumption(claim) is not Label.UNDEC:
            return ()
        prevailing = labelling.prevailing
        found = [name for name in relations.rebutters[claim] if prevailing(name) is Label.UNDEC]
        for other in self._opposition.contradictors(claim):
            found += [name for name in relations.supporters[other] if prevailing(name) is Label.UNDEC]
            if labelling.assumption(other) is Label.UNDEC:
                found.append(other)
        return tuple(found)

    def partners(self, id_: str) -> tuple[str, ...]:
        """Return those that a claim or argument waits for and that wait for it in turn, however far round."""
        if self._circles is None:
            self._circles = self._find_circles()
        circle = self._circles.get(id_)
        waits = self.of_argument(id_) if id_ in self._debate.arguments else self._deciding(id_)
        return tuple(name for name in waits if name != id_ and self._circles.get(name) == circle)

    def _find_circles(self) -> dict[str, int]:
        """The number of the circle that each open entry is in, by strongly connected components."""
        numbers: dict[object, int] = {}
        pairs = [
            (numbers.setdefault(one, len(numbers)), numbers.setdefault(other, len(numbers)))
            for one, other in self._edges()
        ]
        circle_of = {
            node: circle for circle, part in enumerate(components(rows(len(numbers), pairs))) for node in part
        }
        return {name: circle_of[node] for name, node in numbers.items() if isinstance(name, str)}

    def _edges(self) -> Iterator[tuple[object, object]]:
        """Yield who waits for whom; between an argument and its opponents stands a chain over their weights."""
        chained: set[int] = set()
        for claim in self._debate.claims:
            if self._labelling.label(claim) is Label.UNDEC:
                for supporter in self._relations.supporters[claim]:
                    if self._labelling.prevailing(supporter) is Label.UNDEC:
                        yield claim, supporter
                for other in self.of_assumption(claim):
                    yield claim, other
        for name, argument in self._debate.arguments.items():
            if not self.is_open(name):
                continue
            for part in self.of_argument(name):
                yield name, part
            if argument.direction is not Direction.UNDERCUTS:
                side = self._opposition.side(argument)
                count = side.open.count(argument.effective_weight)
                if count:
                    yield name, (id(side), count - 1)
                if id(side) not in chained:
                    chained.add(id(side))
                    yield from _chain(side)


def _chain(side: Side) -> Iterator[tuple[object, object]]:
    for place, opponent in enumerate(side.open.ids):
        yield (id(side), place), opponent
        if place:
            yield (id(side), place), (id(side), place - 1)
