"""A line across the screen: the header, the banner, the breadcrumbs and the keys are bars."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip

from argmap.tui.drawing.page import Line, Piece, cut_line, width_of
from argmap.tui.drawing.palette import Painted


class Bar(Painted):
    """One line with something on its left and something on its right; the right side gives way."""

    ALLOW_SELECT = False

    def left(self, width: int) -> Sequence[Piece]:
        """Return what stands on the left in a bar of this width."""
        return ()

    def right(self, width: int) -> Sequence[Piece]:
        """Return what stands on the right in a bar of this width."""
        return ()

    def line(self, width: int) -> Line:
        """Return the whole line, one blank cell at either end."""
        inner = max(0, width - 2)
        left, right = self.left(inner), self.right(inner)
        room = inner - width_of(left) - width_of(right)
        if room < 2:
            right, room = (), inner - width_of(left)
        if room < 0:
            left, room = cut_line(left, inner), 0
        return (Piece(" "), *left, Piece(" " * room), *right, Piece(" "))

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        base, style = self.palette.base, self.palette.style
        if y:
            return Strip.blank(width, base)
        strip = Strip([Segment(piece.text, style(piece.role)) for piece in self.line(width)])
        return strip.adjust_cell_length(width, base)

    def link_at(self, x: int) -> int | None:
        """Return the link of the piece at a column."""
        position = 0
        for piece in self.line(self.size.width):
            position += width_of((piece,))
            if x < position:
                return piece.link
        return None
