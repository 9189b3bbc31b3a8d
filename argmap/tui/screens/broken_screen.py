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

    @property
    def _broken(self) -> UnreadableError | None:
        """Why a file that is looked at cannot be read on the disk, where that is so."""
        error = self._unreadable
        if error is None:
            return None
        stem, library = self.look.view.scope.stem, self.look.view.library
        document = None if stem is None else library.documents.get(stem)
        return error if document is None or error.path in (None, document.path) else None

    def _say_unreadable(self, error: UnreadableError | None) -> None:
        if error is None and self._unreadable is None:
            return
        self._unreadable = error
        if error is not None:
            self.notify(self._said_of(error), severity="warning", markup=False)
        self._show_broken()

    def _said_of(self, error: UnreadableError) -> str:
        key = key_named(self, "change.editor")
        return f"{visible(error.message)}. Unsaved work is kept; {key} opens the file at that line."

    def _show_broken(self) -> None:
        error = self._broken
        self.query_one(Header).say_broken("" if error is None else f"file broken, line {error.line}")
        self._findings_view.say_unreadable("" if error is None else self._said_of(error))

    def focus_file(self, stem: str | None) -> None:
        """Look at another file of the library, as written; one is told of its own faults alone."""
        super().focus_file(stem)
        if self._unreadable is not None:
            self._show_broken()
