"""Where somebody has been in a debate: back and forward, as in a browser."""

from __future__ import annotations

from collections.abc import Callable

from argmap.model import Subject

IsThere = Callable[[Subject], bool]


def _known(subject: Subject) -> bool:
    return True


class Journey:
    """The entries that were read, in order, and the one that is being read."""

    def __init__(self) -> None:
        self.here: Subject | None = None
        self._behind: list[Subject] = []
        self._ahead: list[Subject] = []

    @property
    def back_count(self) -> int:
        """How many steps back there are."""
        return len(self._behind)

    @property
    def forward_count(self) -> int:
        """How many steps forward there are."""
        return len(self._ahead)

    def rest(self, subject: Subject | None) -> None:
        """Look at an entry in passing: it takes the place of the last one and is no step."""
        self.here = subject

    def go(self, subject: Subject) -> None:
        """Go to an entry, with a step to come back by."""
        if subject == self.here:
            return
        if self.here is not None:
            self._behind.append(self.here)
        self._ahead.clear()
        self.here = subject

    def steps_back(self, is_there: IsThere) -> int:
        """Return how many steps back there are to what is there still."""
        return self._steps(self._behind, is_there)

    def steps_forward(self, is_there: IsThere) -> int:
        """Return how many steps forward there are to what is there still."""
        return self._steps(self._ahead, is_there)

    def _steps(self, entries: list[Subject], is_there: IsThere) -> int:
        return sum(1 for entry in entries if entry != self.here and is_there(entry))

    def back(self, is_there: IsThere = _known) -> Subject | None:
        """Go one step back and return the entry that is there, or None at the start.

        What is there no longer is passed by, and kept: it may come back.
        """
        return self._step(self._behind, self._ahead, is_there)

    def forward(self, is_there: IsThere = _known) -> Subject | None:
        """Go one step forward and return the entry that is there, or None at the end."""
        return self._step(self._ahead, self._behind, is_there)

    def _step(self, source: list[Subject], goal: list[Subject], is_there: IsThere) -> Subject | None:
        if not self._steps(source, is_there):
            return None
        began = self.here
        while self.here == began or self.here is None or not is_there(self.here):
            if self.here is not None:
                goal.append(self.here)
            self.here = source.pop()
        return self.here
