"""What bears directly on each claim and argument: reasons, contradictions, premises, undercutters."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterable, Iterator

from argmap.evaluation import Labelling
from argmap.evaluation.words.marks import ABSENT, FALLS, OPEN, STANDS, mark_of_reason
from argmap.graph.relations import Relations
from argmap.model import Debate
from argmap.model.entries import DEFAULT_WEIGHT

_RANKS = {STANDS: 0, OPEN: 1, ABSENT: 2, FALLS: 3}


class Bearing:
    """What bears on what in a debate, or in the part of it that a document shows."""

    def __init__(
        self, debate: Debate, relations: Relations, labelling: Labelling, kept: Container[str] | None = None
    ) -> None:
        self._debate = debate
        self._relations = relations
        self._labelling = labelling
        self._kept = kept
        self._on: dict[str, tuple[str, ...]] = {}

    def on(self, id_: str) -> tuple[str, ...]:
        """Return what bears directly on a claim or argument, in the order of the file; nothing that is not there."""
        found = self._on.get(id_)
        if found is None:
            relations, argument = self._relations, self._debate.arguments.get(id_)
            if argument is None:
                near = (*relations.supporters[id_], *relations.rebutters[id_], *relations.contradictors[id_])
            else:
                near = (*argument.premises, *relations.undercutters[id_])
            found = self._on[id_] = tuple(dict.fromkeys(other for other in near if self._is_shown(other)))
        return found

    def _is_shown(self, id_: str) -> bool:
        if id_ not in self._debate.claims and id_ not in self._debate.arguments:
            return False
        return self._kept is None or id_ in self._kept

    def is_argument(self, id_: str) -> bool:
        """Tell an argument from a claim."""
        return id_ in self._debate.arguments

    def strongest_first(self, ids: Iterable[str]) -> list[str]:
        """Return ids with the reasons that stand first, then those that are open, then the others, by weight."""
        return sorted(ids, key=self._strength)

    def _strength(self, id_: str) -> tuple[int, float]:
        argument = self._debate.arguments.get(id_)
        if argument is None:
            return len(_RANKS), 0.0
        weight = DEFAULT_WEIGHT if argument.weight is None else argument.weight
        return _RANKS[mark_of_reason(self._labelling.verdicts[id_])], -float(weight)

    def nearest_first(self, starts: Iterable[str], among: Container[str]) -> Iterator[tuple[str, int]]:
        """Yield what bears on some entries, themselves included, the nearest first, each with its level from 1 on."""
        met = dict.fromkeys(starts)
        waiting = deque((id_, 1) for id_ in met)
        while waiting:
            id_, level = waiting.popleft()
            yield id_, level
            for other in self.on(id_):
                if other not in met and other in among:
                    met[other] = None
                    waiting.append((other, level + 1))
