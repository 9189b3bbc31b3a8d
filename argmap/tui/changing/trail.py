"""Where changes were made, and what they are about, so that undo and redo lead there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.document import Document
from argmap.model import Section, Subject
from argmap.session.changes import differences

_ORDER = (Section.ARGUMENT, *(section for section in Section if section is not Section.ARGUMENT))
"""A new argument brings its premises along, and is what was added."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where somebody was when something was changed."""

    words: str | None
    """What the change is called."""
    here: Subject | None
    """What was read."""
    row: Subject | None
    """What the cursor of the outline was on."""


@dataclass(slots=True)
class Trail:
    """Where somebody was at each change.

    Other things than keys put changes among those that can be undone: what a crash has left, a file read again.  So
    a stop counts for the change of its words alone, and a change without one is no fault.
    """

    _done: list[Stop] = field(default_factory=list)
    _undone: list[Stop] = field(default_factory=list)

    def did(self, stop: Stop) -> None:
        """Remember where a new change was made."""
        self._done.append(stop)
        self._undone.clear()

    def undo(self, words: str | None) -> Stop | None:
        """Return where the change was made that is taken back; None where that is not known."""
        return _moved(self._done, self._undone, words)

    def redo(self, words: str | None) -> None:
        """Have a change that is made again among those that can be taken back."""
        _moved(self._undone, self._done, words)


def _moved(stops: list[Stop], others: list[Stop], words: str | None) -> Stop | None:
    if not stops or stops[-1].words != words:
        return None
    others.append(stops.pop())
    return others[-1]


def touched(before: Mapping[str, Document], after: Mapping[str, Document]) -> tuple[tuple[str, Subject], ...]:
    """Return the entries that are there now and were not before, then those that are otherwise, with their files."""
    added: list[tuple[str, Subject]] = []
    changed: list[tuple[str, Subject]] = []
    for stem, document in after.items():
        if stem not in before or before[stem] is document:
            continue
        for key, both in differences(before[stem], document).items():
            if key.subject is None or (key.field is None and both.after is None):
                continue
            (added if key.field is None else changed).append((stem, key.subject))

    def place(found: tuple[str, Subject]) -> int:
        return _ORDER.index(found[1].section)

    return tuple(dict.fromkeys((*sorted(added, key=place), *sorted(changed, key=place))))
