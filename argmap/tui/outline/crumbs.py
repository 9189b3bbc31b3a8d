"""The way from a thesis down to what the card shows, and how far back and forward one can go."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events

from argmap.model import Subject
from argmap.tui.drawing.bar import Bar
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.drawing.messages import FocusRequested
from argmap.tui.drawing.page import Piece, plain, width_of
from argmap.tui.drawing.palette import Role


class Crumbs(Bar):
    """Breadcrumbs, each of which leads there."""

    _path: tuple[Subject, ...] = ()
    _back = 0
    _forward = 0
    _glyphs: Glyphs = UNICODE

    def show(self, path: tuple[Subject, ...], *, back: int, forward: int, glyphs: Glyphs) -> None:
        """Show a path, the entry on the card last."""
        self._path, self._back, self._forward, self._glyphs = path, back, forward, glyphs
        self.refresh()

    def left(self, width: int) -> Sequence[Piece]:
        room = width - width_of(self.right(width)) - 3
        pieces = self._pieces(0)
        first = 0
        # The near end of the path says most, so the far end gives way.
        while width_of(pieces) > room and first < len(self._path) - 1:
            first += 1
            pieces = self._pieces(first)
        return pieces

    def _pieces(self, first: int) -> tuple[Piece, ...]:
        glyphs = self._glyphs
        separator = Piece(f" {glyphs.crumb} ", Role.MUTED)
        pieces: list[Piece] = [Piece(glyphs.ellipsis, Role.MUTED), separator] if first else []
        last = len(self._path) - 1
        for index in range(first, last + 1):
            role = Role.STRONG if index == last else Role.MUTED
            pieces.append(Piece(plain(self._path[index].id), role, index))
            if index < last:
                pieces.append(separator)
        return tuple(pieces)

    def right(self, width: int) -> Sequence[Piece]:
        said = [f"back {self._back}"] if self._back else []
        said += [f"forward {self._forward}"] if self._forward else []
        return (Piece("  ".join(said), Role.MUTED),) if said else ()

    def on_click(self, event: events.Click) -> None:
        index = self.link_at(event.x)
        if index is not None:
            self.post_message(FocusRequested(self._path[index]))
