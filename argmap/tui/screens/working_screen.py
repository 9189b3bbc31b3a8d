"""Checks that take a while: the first line says so as long as they run, and Escape stops them."""

from __future__ import annotations

from textual import on
from textual.timer import Timer

from argmap.tui.screens.reading_screen import Checked, Failed, ReadingScreen
from argmap.tui.views.header import Header

_SAID_AFTER = 0.4
"""Seconds; on most debates the checks are done by then."""
_EVERY = 0.1


class WorkingScreen(ReadingScreen):
    """A debate that is checked beside the keyboard."""

    _moving: Timer | None = None
    _moved = 0

    def _start_checks(self) -> None:
        super()._start_checks()
        if not self.session.view.checked and self._moving is None:
            self._moved = 0
            self._moving = self.set_interval(_EVERY, self._move)

    def _move(self) -> None:
        self._moved += 1
        if self.is_checking:
            from argmap.tui.asking.busy_screen import frames

            shown = frames(self.glyphs)
            self.query_one(Header).say_doing(f"{shown[self._moved % len(shown)]} checking, Esc stops")

    @property
    def is_checking(self) -> bool:
        """Whether it is said that the checks run."""
        return self._moving is not None and self._moved * _EVERY > _SAID_AFTER

    @on(Checked)
    @on(Failed)
    def _stand_still(self) -> None:
        self._say_checking("")

    def stop_checks(self) -> None:
        """Stop the checks; they run again after the next change, and when the file is read again."""
        self.workers.cancel_group(self, "checks")
        self._say_checking("not checked, F5 checks")

    def _say_checking(self, says: str) -> None:
        if self._moving is not None:
            self._moving.stop()
            self._moving = None
        self.query_one(Header).say_doing(says)
