"""Where somebody has been in a debate: back and forward, as in a browser."""

from __future__ import annotations

from argmap.model import Subject


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

    def back(self) -> Subject | None:
        """Go one step back and return the entry that is there, or None at the start."""
        if not self._behind:
            return None
        if self.here is not None:
            self._ahead.append(self.here)
        self.here = self._behind.pop()
        return self.here

    def forward(self) -> Subject | None:
        """Go one step forward and return the entry that is there, or None at the end."""
        if not self._ahead:
            return None
        if self.here is not None:
            self._behind.append(self.here)
        self.here = self._ahead.pop()
        return self.here
