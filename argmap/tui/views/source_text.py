"""The text of a file, with the place of a finding marked: for what nothing but the text can show."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from argmap.document import Document
from argmap.findings import Finding
from argmap.text.visible import visible
from argmap.tui.drawing.page import Piece
from argmap.tui.drawing.palette import Ground, Painted, Role


class SourceText(ScrollView, Painted, can_focus=True, inherit_bindings=False):
    """A file line by line; lines are drawn as they come into sight, so a large file costs nothing."""

    ALLOW_SELECT = False
    BINDING_GROUP_TITLE = "The file's text"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll_by_lines(1)", "Down", show=False, id="text.down"),
        Binding("k,up", "scroll_by_lines(-1)", "Up", show=False, id="text.up"),
        Binding("ctrl+d,pagedown", "half_page(1)", "Half a page down", show=False, id="text.page-down"),
        Binding("ctrl+u,pageup", "half_page(-1)", "Half a page up", show=False, id="text.page-up"),
    ]

    _document: Document | None = None
    _finding: Finding | None = None

    def show(self, document: Document | None, finding: Finding | None) -> None:
        """Show a file and the place of a finding in it."""
        self._document, self._finding = document, finding
        self._measure()
        if finding is not None:
            region = Region(0, max(0, finding.place.line - 3), 1, 6)
            self.scroll_to_region(region, animate=False, immediate=True, x_axis=False)
        self.refresh()

    def _measure(self) -> None:
        lines = 0 if self._document is None else len(self._document.lines)
        self.virtual_size = Size(self.scrollable_content_region.width, lines)

    def on_resize(self) -> None:
        self._measure()
        if self._finding is not None:
            self.show(self._document, self._finding)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the file."""
        style = self.palette.style
        number = y + self.scroll_offset.y + 1
        width = self.size.width
        if self._document is None or number > len(self._document.lines):
            return Strip.blank(width, self.palette.base)
        pieces, ground = self.pieces(number)
        strip = Strip([Segment(piece.text, style(piece.role, ground)) for piece in pieces])
        return strip.adjust_cell_length(width, style(Role.TEXT, ground))

    def pieces(self, number: int) -> tuple[tuple[Piece, ...], Ground]:
        """Return a line of the file in pieces, what the finding is about as a match, and what to draw it on."""
        assert self._document is not None
        gutter = Piece(f" {number:>{len(str(len(self._document.lines)))}}  ", Role.MUTED)
        line = self._document.lines.line(number)
        place = None if self._finding is None else self._finding.place
        if place is None or not place.line <= number <= max(place.line, place.end_line):
            return (gutter, Piece(_shown(line))), Ground.PLAIN
        start = place.column - 1 if number == place.line else 0
        end = place.end_column - 1 if number == place.end_line else len(line)
        pieces = (
            gutter,
            Piece(_shown(line[:start])),
            Piece(_shown(line[start:end]), Role.MATCH),
            Piece(_shown(line[end:])),
        )
        return pieces, Ground.RESTING if number == place.line else Ground.PLAIN

    def action_scroll_by_lines(self, by: int) -> None:
        """Scroll by lines."""
        self.scroll_to(y=self.scroll_offset.y + by, animate=False, immediate=True)

    def action_half_page(self, by: int) -> None:
        """Scroll by half a page."""
        self.action_scroll_by_lines(by * max(1, self.size.height // 2))


def _shown(text: str) -> str:
    return visible(text[:2_000]).expandtabs(4)
