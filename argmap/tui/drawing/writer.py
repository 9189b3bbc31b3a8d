"""Writing a page: paragraphs, headings, boxes and reasons, with links numbered as they come."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.page import Line, Page, Piece, Target, cut_line, fill, paragraphs, width_of, wrap
from argmap.tui.drawing.palette import Role

READABLE = 88
"""Prose is not set wider than this, however wide the screen is."""


class Writer:
    """Collects the lines and links of a page of one width."""

    def __init__(self, width: int, glyphs: Glyphs) -> None:
        self.width = width
        self.glyphs = glyphs
        self._lines: list[Line] = []
        self._links: list[Target] = []

    def page(self) -> Page:
        """Return what was written."""
        while self._lines and not self._lines[-1]:
            self._lines.pop()
        return Page(tuple(self._lines), tuple(self._links))

    def link(self, target: Target) -> int:
        """Return the number of a new link."""
        self._links.append(target)
        return len(self._links) - 1

    def add(self, lines: Sequence[Line]) -> None:
        """Write lines as they are."""
        self._lines.extend(lines)

    def blank(self) -> None:
        """Write a blank line, unless there is one already."""
        if self._lines and self._lines[-1]:
            self._lines.append(())

    def wrapped(self, *pieces: Piece, first: Line = (), rest: Line | None = None, narrow: int = 0) -> None:
        """Write pieces, broken between words."""
        width = min(self.width - narrow, READABLE)
        self._lines.extend(wrap(pieces, width, first=first, rest=rest))

    def heading(self, text: str, *, note: str = "") -> None:
        """Write the heading of a section."""
        self.blank()
        pieces = (Piece(text.upper(), Role.HEADING), Piece(f"  {note}" if note else "", Role.MUTED))
        self._lines.append(cut_line(pieces, self.width, self.glyphs.ellipsis))

    def prose(self, text: str, *, role: Role = Role.TEXT, first: Line = ()) -> None:
        """Write a text of a debate, its own line breaks kept."""
        for number, paragraph in enumerate(paragraphs(text)):
            lead = first if not number else (Piece(" " * width_of(first)),) if first else ()
            self.wrapped(Piece(paragraph, role), first=lead)

    def block(self, width: int) -> Writer:
        """Return a writer of another width whose links are numbered on from this one's."""
        other = Writer(width, self.glyphs)
        other._links = self._links
        return other

    def lines(self) -> tuple[Line, ...]:
        """Return the lines written so far."""
        return tuple(self._lines)

    def box(self, title: Sequence[Piece], corner: Sequence[Piece], body: Sequence[Line], role: Role) -> None:
        """Write lines in a frame with a title on its left and a word on its right."""
        top_left, top_right, bottom_left, bottom_right, across, down = self.glyphs.box
        width = self.width
        inner = width - 4
        title = cut_line(title, inner - 4, self.glyphs.ellipsis)
        if width_of(title) + width_of(corner) + 8 > width:
            corner = ()
        rule = width - 6 - width_of(title) - (width_of(corner) + 2 if corner else 0)
        self._lines.append(
            (
                Piece(f"{top_left}{across} ", role),
                *title,
                Piece(f" {across * rule}", role),
                *((Piece(" "), *corner, Piece(f" {across}", role)) if corner else (Piece(across, role),)),
                Piece(top_right, role),
            )
        )
        for line in body:
            content = fill(cut_line(line, inner, self.glyphs.ellipsis), inner)
            self._lines.append((Piece(f"{down} ", role), *content, Piece(f" {down}", role)))
        self._lines.append((Piece(f"{bottom_left}{across * (width - 2)}{bottom_right}", role),))
