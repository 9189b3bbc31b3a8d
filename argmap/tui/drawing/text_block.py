"""A few lines of text, as high as they are; what a form says between its inputs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.segment import Segment
from textual.strip import Strip

from argmap.tui.drawing.page import Line, cut_line
from argmap.tui.drawing.palette import Painted


class TextBlock(Painted):
    """Lines laid out for the width that there is."""

    DEFAULT_CSS = "TextBlock { height: auto; width: 1fr; }"

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002  (Textual's name)
        super().__init__(id=id, classes=classes)
        self._layout_lines: Callable[[int], Sequence[Line]] = lambda width: ()
        self._lines: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines as they are laid out now."""
        return self._lines

    def show(self, layout: Callable[[int], Sequence[Line]]) -> None:
        """Show lines made by a function of the width."""
        self._layout_lines = layout
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.size.width
        self._lines = tuple(self._layout_lines(width)) if width else ()
        self.styles.height = len(self._lines)
        self.refresh()

    def on_resize(self) -> None:
        self._lay_out()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        palette, width = self.palette, self.size.width
        if y >= len(self._lines):
            return Strip.blank(width, palette.base)
        line = cut_line(self._lines[y], width)
        strip = Strip([Segment(piece.text, palette.style(piece.role)) for piece in line])
        return strip.adjust_cell_length(width, palette.base)
