"""A debate that says why a key has nothing to do just now."""

from __future__ import annotations

from functools import partial

from argmap.tui.asking.excuses import Excusing
from argmap.tui.screens.beginning_screen import BEGINNING
from argmap.tui.screens.reading_screen import ReadingScreen
from argmap.tui.views.key_bar import KeyBar


class ExcusingScreen(ReadingScreen, Excusing):
    """A debate in which no key that it has is silent."""

    def excuse(self, action: str) -> str:
        """Return why an action is not to be had as things are."""
        from argmap.tui.keys.idle_keys import EMPTY, FOLDER, NO_FINDINGS, NONE_LISTED, WRITTEN, excuse
        from argmap.tui.keys.live_keys import key_of

        view = self.look.view
        states = {
            EMPTY: self._views.current == BEGINNING,
            WRITTEN: not view.standpoint,
            FOLDER: view.scope.stem is None,
            NO_FINDINGS: not self.look.findings,
            NONE_LISTED: self._views.current == "findings" and not self.look.findings,
        }
        return excuse(action, [name for name, is_so in states.items() if is_so], partial(key_of, self))

    def say_idle(self, key: str) -> None:
        """Say in the last line of a key that there is none such, or show again the keys that there are."""
        self.query_one(KeyBar).say_idle(key)
