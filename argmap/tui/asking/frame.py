"""The frame of what is asked over a screen: its title above, and below what keys do, as far as there is room."""

from __future__ import annotations

from collections.abc import Sequence

from textual.containers import Vertical
from textual.content import Content
from textual.screen import ScreenResultType

from argmap.tui.asking.hints import Hint, hints_in
from argmap.tui.asking.untimely import OverScreen

WIDEST = 104
_EDGES = 6
"""Cells for the corners, and for what Textual keeps free beside a title."""


class FramedScreen(OverScreen[ScreenResultType]):
    """A screen in a frame; what it is about stays in sight around it."""

    DEFAULT_CSS = """
    FramedScreen { align: center middle; background: $background 70%; }
    """


class Frame(Vertical):
    """The frame with what is in it; a screen that wants another size says so by its id."""

    SCOPED_CSS = False  # or the style of plain characters, which the program is in, would not be found
    DEFAULT_CSS = f"""
    Frame {{
        width: 96%;
        max-width: {WIDEST};
        height: 92%;
        background: $surface;
        border: round $border;
        border-title-color: $foreground;
        border-title-style: bold;
        border-subtitle-color: $argmap-muted;
    }}
    Frame > * {{ background: $surface; }}
    .-ascii Frame {{ border: ascii $border; }}
    """

    def say_keys(self, hints: Sequence[Hint]) -> None:
        """Say at the lower edge what keys do."""
        room = min(WIDEST, self.app.size.width * 24 // 25) - _EDGES
        self.border_subtitle = Content(hints_in(room, hints))
