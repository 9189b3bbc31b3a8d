"""What the parts of a map tell the rest of the screen."""

from __future__ import annotations

from textual.message import Message

from argmap.model import Subject


class MapFocusRequested(Message):
    """A person wants the map of another entry: Enter or a second click on it."""

    def __init__(self, subject: Subject) -> None:
        super().__init__()
        self.subject = subject


class MapCursorMoved(Message):
    """The cursor of the map is on another entry."""

    def __init__(self, subject: Subject) -> None:
        super().__init__()
        self.subject = subject


class MapChanged(Message):
    """The map was drawn anew or scrolled."""


class MapPointedAt(Message):
    """A person clicked on a place of the small map, in cells of the large one."""

    def __init__(self, x: int, y: int) -> None:
        super().__init__()
        self.x = x
        self.y = y
