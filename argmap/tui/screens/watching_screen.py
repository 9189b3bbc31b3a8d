"""A debate whose files somebody else may change meanwhile: they are read again as soon as that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from argmap.errors import ArgmapError
from argmap.session import Session, View
from argmap.text.visible import visible
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.drawing.notice import Notice
from argmap.tui.drawing.page import plain
from argmap.tui.drawing.size import is_large
from argmap.tui.screens.broken_screen import BrokenScreen
from argmap.tui.screens.switching_screen import SwitchingScreen
from argmap.tui.views.header import Header

if TYPE_CHECKING:
    from argmap.tui.screens.places import Places

EVERY = 1.0
"""Seconds between two looks at the files."""

SAID_FOR = 5.0
"""Seconds that the notice stays."""


class ChangedUnderneath(Message):
    """A file has other bytes than those that were read."""


class PutBack(Message):
    """No file has other bytes than those that were read, be it again."""


class ReadAgain(Message):
    """The files were read again, or could not be."""

    def __init__(self, error: ArgmapError | None = None) -> None:
        super().__init__()
        self.error = error


class WatchingScreen(SwitchingScreen, BrokenScreen):
    """A debate that is read again when its files change and nothing here is unsaved.

    With unsaved work the files are left alone, and it is said that they are other now; they are brought together
    when it is saved, or when a person says so.
    """

    def __init__(self, session: Session, glyphs: Glyphs = UNICODE, places: Places | None = None) -> None:
        super().__init__(session, glyphs, places)
        self._is_looking = False
        self._is_behind = False
        """Whether a file is other than it was read, and is left so."""
        self._complaint = ""
        """What was said last about files that cannot be read, so as to say it once."""

    async def _mount_the_rest(self) -> None:
        await super()._mount_the_rest()
        await self.mount(Notice(id="reloaded"), before="#keys")
        self.set_interval(EVERY, self.look_underneath)

    def look_underneath(self) -> None:
        """See whether a file was changed, or was put back since, unless that is being seen already."""
        if not self._is_looking:
            self._is_looking = True
            self._look_beside()

    def watch_view(self, view: View | None) -> None:
        """Hand a new view to every widget; it may be one of the files as they are now."""
        super().watch_view(view)
        if self._is_behind and not self.session.changed_underneath():
            self._say_behind(False)

    @property
    def _has_work(self) -> bool:
        view = self.session.view
        return view.dirty or bool(view.conflicts)

    @work(thread=True, group="underneath")
    def _look_beside(self) -> None:
        try:
            if self.session.changed_underneath():
                self.post_message(ChangedUnderneath())
            elif self._is_behind:
                self.post_message(PutBack())
        finally:
            self._is_looking = False

    @on(ChangedUnderneath)
    def _read_again(self) -> None:
        if self._has_work:
            self._say_behind(True)
            return
        debate = self.look.debate
        if is_large(debate):
            self._is_looking = True
            self._read_beside()
        else:
            self._take_files(self._reading())

    @on(PutBack)
    def _is_abreast(self) -> None:
        self._say_behind(False)

    @work(thread=True, group="underneath")
    def _read_beside(self) -> None:
        try:
            self.post_message(self._reading())
        finally:
            self._is_looking = False

    def _reading(self) -> ReadAgain:
        with self.access:
            try:
                # It may have been saved, or read again, or edited, since it was seen to be different.
                if not self._has_work and self.session.changed_underneath():
                    self.session.reload()
                    return ReadAgain()
            except ArgmapError as error:
                return ReadAgain(error)
        return ReadAgain(None)

    @on(ReadAgain)
    def _take_files(self, message: ReadAgain) -> None:
        if message.error is not None:
            complaint = visible(str(message.error))
            if complaint != self._complaint:
                self._complaint = complaint
                self.notify(complaint, severity="warning", markup=False)
            return
        if self.session.view is self.view:
            return
        self._complaint = ""
        self._say_unreadable(None)
        self.take_view()
        arrived = self.view.arrived if self.view is not None else ""
        self._say_what_came(f"The file has been read again: {plain(arrived)}.")

    def _say_behind(self, is_behind: bool) -> None:
        if is_behind == self._is_behind:
            return
        self._is_behind = is_behind
        self.query_one(Header).say_behind(is_behind)
        notice = self.query_one("#reloaded", Notice)
        said = "The file was changed elsewhere." if is_behind else ""
        from argmap.tui.keys.live_keys import key_of

        notice.say(said, f"{key_of(self, 'change.reload')} brings both together; so does a save")

    def _say_what_came(self, what: str) -> None:
        notice = self.query_one("#reloaded", Notice)
        notice.say(what)
        self.set_timer(SAID_FOR, lambda: None if self._is_behind else notice.say(""))
