"""A line under the outline that says what it leaves out; there only while it does."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.tui.drawing.bar import Bar
from argmap.tui.drawing.page import Piece
from argmap.tui.drawing.palette import Role


class Notice(Bar):
    """Says what is filtered, and which key goes on."""

    _said: tuple[str, str] = ("", "")

    def say(self, what: str, keys: str = "") -> None:
        """Say something, or nothing and be gone."""
        self._said = (what, keys)
        self.display = bool(what)
        self.refresh()

    def left(self, width: int) -> Sequence[Piece]:
        return (Piece(self._said[0], Role.STRONG),)

    def right(self, width: int) -> Sequence[Piece]:
        return (Piece(self._said[1], Role.MUTED),)
