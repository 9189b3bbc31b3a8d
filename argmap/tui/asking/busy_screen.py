"""Work that keeps a debate from being used until it is done: it runs beside, and something moves meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from argmap.errors import ArgmapError, StoppedError
from argmap.tui.asking.untimely import OverScreen
from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.notice import Notice
from argmap.tui.keys.live_keys import key_of

_SAID_AFTER = 0.3
"""Seconds; what takes less is over before anybody could read about it."""
_EVERY = 0.1

Task = Callable[[Callable[[], bool]], None]
"""Does something, and asks now and then whether it is still wanted; raises StoppedError once it is not."""


def frames(glyphs: Glyphs) -> str:
    """Return the characters of something that moves, one after the other."""
    return "|/-\\" if glyphs.plain else "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"


class BusyScreen(OverScreen[ArgmapError]):
    """Waits for a task, whose error is the result; Escape stops it where it can be stopped."""

    DEFAULT_CSS = """
    BusyScreen { align: left bottom; background: transparent; }
    """
    BINDING_GROUP_TITLE = "While it works"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "stop", "Stop", id="busy.stop"),
    ]

    def __init__(self, says: str, task: Task, glyphs: Glyphs, *, can_stop: bool) -> None:
        super().__init__()
        self._says = says
        self._does = task
        self._frames = frames(glyphs)
        self._can_stop = can_stop
        self._is_unwanted = Event()
        self._begun_at = monotonic()

    def compose(self) -> ComposeResult:
        yield Notice(id="busy")

    def on_mount(self) -> None:
        self._do()
        self.set_interval(_EVERY, self._move)

    def _move(self) -> None:
        took = monotonic() - self._begun_at
        if took < _SAID_AFTER:
            return
        frame = self._frames[int(took / _EVERY) % len(self._frames)]
        keys = (
            "it is stopping"
            if self._is_unwanted.is_set()
            else f"{key_of(self, 'busy.stop')} stops"
            if self._can_stop
            else ""
        )
        self.query_one(Notice).say(f"{frame} {self._says}  {took:.1f} s", keys)

    @work(thread=True)
    def _do(self) -> None:
        error: ArgmapError | None = None
        try:
            self._does(lambda: not self._is_unwanted.is_set())
        except ArgmapError as caught:
            error = caught
        self.app.call_from_thread(self.dismiss, error)

    def action_stop(self) -> None:
        """Have it stopped, where it can be; what is written is written as a whole."""
        if self._can_stop:
            self._is_unwanted.set()

    @staticmethod
    def is_stop(error: ArgmapError | None) -> bool:
        """Tell whether a person stopped it."""
        return isinstance(error, StoppedError)
