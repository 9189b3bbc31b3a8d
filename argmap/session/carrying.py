"""The history of a session, carried over what somebody changed in the files underneath.

Each step is carried as far as the change leaves alone the texts that it touches; the first that it does not is where
undo, or redo, ends from then on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.document import Document
from argmap.session.history import Part, Step
from argmap.text.difference import carried, difference
from argmap.text.edit import Splice, apply, inverse

Texts = dict[str, str]


def carried_back(
    steps: Sequence[Step], before: Mapping[str, Document], after: Mapping[str, Document]
) -> list[Step]:
    """Return the last of the steps done, which led to ``before``, as steps that lead to ``after``."""
    return _turned(carried_on(_turned(steps), before, after))


def carried_on(
    steps: Sequence[Step], before: Mapping[str, Document], after: Mapping[str, Document]
) -> list[Step]:
    """Return the last of the steps undone, the next to be redone at the end, as steps that begin from ``after``."""
    made: list[Step] = []
    carrier = _Carrier(before, after)
    for step in reversed(steps):
        parts: list[Part] = []
        for part in step.parts:
            pair = carrier.take(part.forward)
            if pair is None:
                return made[::-1]
            parts.append(Part(part.stem, part.operation, *pair))
        made.append(Step(step.words, tuple(parts)))
    return made[::-1]


def _turned(steps: Sequence[Step]) -> list[Step]:
    """Return steps, each as it goes the other way: a step done as one undone, and the other way round."""
    return [
        Step(
            step.words,
            tuple(
                Part(part.stem, part.operation, part.backward, part.forward) for part in reversed(step.parts)
            ),
        )
        for step in steps
    ]


class _Carrier:
    """Two versions of some texts, and what leads from the one to the other, going on step by step."""

    def __init__(self, before: Mapping[str, Document], after: Mapping[str, Document]) -> None:
        self._before = before
        self._after: Texts = {stem: document.text for stem, document in after.items()}
        self._between: dict[str, Splice] = {}

    def take(self, edits: Mapping[str, Splice]) -> tuple[dict[str, Splice], dict[str, Splice]] | None:
        """Return edits of the one version as edits of the other, with their inverses, and go on to after them.

        None where the versions differ in what the edits touch, or do not have the file.
        """
        there: dict[str, Splice] = {}
        between: dict[str, Splice] = {}
        for stem, splice in edits.items():
            if stem not in self._before or stem not in self._after:
                return None
            if stem not in self._between:
                self._between[stem] = difference(self._before[stem].text, self._after[stem])
            moved, rest = carried(splice, self._between[stem]), carried(self._between[stem], splice)
            if moved is None or rest is None:
                return None
            there[stem], between[stem] = moved, rest
        back = {stem: inverse(self._after[stem], splice) for stem, splice in there.items()}
        self._after |= {stem: apply(self._after[stem], splice) for stem, splice in there.items()}
        self._between |= between
        return there, back
