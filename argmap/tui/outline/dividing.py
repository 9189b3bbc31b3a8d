"""Where the outline ends and what is beside it begins: chosen by a person, and kept while the program runs."""

from __future__ import annotations

from typing import Any

from textual import events
from textual.app import App
from textual.message import Message
from textual.widget import Widget

LEAST_OUTLINE = 18
"""The outline has at least so many cells, its border among them: a mark and some words of a row."""
LEAST_READING = 26
"""What is beside it has at least so many: a line of a card that can be read."""


class Division:
    """How much of the width the outline was given; None while nobody chose."""

    def __init__(self) -> None:
        self.share: float | None = None

    def choose(self, outline: int, total: int, aside: int = 0) -> None:
        """Give the outline so many of all cells, as far as that leaves enough for both."""
        self.share = _within(outline, total, aside) / total

    def width(self, total: int, aside: int = 0) -> int | None:
        """Return the cells of the outline on a screen of this width; ``aside`` are taken by a third column."""
        return None if self.share is None else _within(round(self.share * total), total, aside)


def _within(outline: int, total: int, aside: int) -> int:
    return max(LEAST_OUTLINE, min(outline, total - aside - LEAST_READING))


def division_of(app: App[Any]) -> Division:
    """Return the division that every screen of a program has; one of its own where that has none."""
    division = getattr(app, "division", None)
    return division if isinstance(division, Division) else Division()


class EdgeDragged(Message):
    """A person drags the right edge of the outline to a column of the screen."""

    def __init__(self, column: int) -> None:
        super().__init__()
        self.column = column


class WithEdge(Widget):
    """A part of the screen whose right border can be dragged with the mouse."""

    _is_dragged = False

    def is_on_edge(self, event: events.MouseEvent) -> bool:
        """Tell whether the mouse is on the right border, where there is one."""
        return bool(self.styles.border_right[0]) and event.x == self.outer_size.width - 1

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if self.is_on_edge(event):
            event.stop()
            self._is_dragged = True
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._is_dragged:
            self.post_message(EdgeDragged(event.screen_x))

    def on_mouse_up(self) -> None:
        if self._is_dragged:
            self._is_dragged = False
            self.release_mouse()
