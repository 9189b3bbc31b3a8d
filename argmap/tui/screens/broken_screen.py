"""A debate whose file somebody else has broken while there is unsaved work: it is said where one looks for it."""

from __future__ import annotations

from argmap.errors import UnreadableError
from argmap.text.visible import visible
from argmap.tui.keys.live_keys import key_named
from argmap.tui.screens.standing_screen import StandingScreen
from argmap.tui.views.header import Header


class BrokenScreen(StandingScreen):
    """A debate that may be shown as it was before its file on the disk was broken."""

    _unreadable: UnreadableError | None = None
    """Why the file on the disk could not be read when it was tried last; what is looked at is older than that."""

    def _say_unreadable(self, error: UnreadableError | None) -> None:
        if error is None and self._unreadable is None:
            return
        self._unreadable = error
        said = ""
        if error is not None:
            key = key_named(self, "change.editor")
            said = f"{visible(error.message)}. Unsaved work is kept; {key} opens the file at that line."
            self.notify(said, severity="warning", markup=False)
        self.query_one(Header).say_broken("" if error is None else f"file broken, line {error.line}")
        self._findings_view.say_unreadable(said)
