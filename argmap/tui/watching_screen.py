"""A debate whose files somebody else may change meanwhile: they are read again as soon as that is seen."""

from __future__ import annotations

from textual import on, work
from textual.message import Message

from argmap.errors import ArgmapError
from argmap.session import Session
from argmap.text.visible import visible
from argmap.tui.glyphs import UNICODE, Glyphs
from argmap.tui.notice import Notice
from argmap.tui.standing_screen import LARGE, StandingScreen

EVERY = 1.0
"""Seconds between two looks at the files."""

SAID_FOR = 5.0
"""Seconds that the notice stays."""


class ChangedUnderneath(Message):
    """A file has other bytes than those that were read."""


class ReadAgain(Message):
    """The files were read again, or could not be."""

    def __init__(self, error: ArgmapError | None = None) -> None:
        super().__init__()
        self.error = error


class WatchingScreen(StandingScreen):
    """A debate that is read again when its files change and nothing here is unsaved.

    With unsaved work the files are left alone until it is saved, when both are brought together.
    """

    def __init__(self, session: Session, glyphs: Glyphs = UNICODE) -> None:
        super().__init__(session, glyphs)
        self._is_looking = False
        self._complaint = ""
        """What was said last about files that cannot be read, so as to say it once."""

    async def _mount_the_rest(self) -> None:
        await super()._mount_the_rest()
        await self.mount(Notice(id="reloaded"), before="#keys")
        self.set_interval(EVERY, self.look_underneath)

    def look_underneath(self) -> None:
        """See whether a file was changed, unless that is being seen already or would not matter now."""
        if not self._is_looking and not self._has_work:
            self._is_looking = True
            self._look_beside()

    @property
    def _has_work(self) -> bool:
        view = self.session.view
        return view.dirty or bool(view.conflicts)

    @work(thread=True, group="underneath")
    def _look_beside(self) -> None:
        try:
            if self.session.changed_underneath():
                self.post_message(ChangedUnderneath())
        finally:
            self._is_looking = False

    @on(ChangedUnderneath)
    def _read_again(self) -> None:
        debate = self.look.debate
        if len(debate.claims) + len(debate.arguments) > LARGE:
            self._is_looking = True
            self._read_beside()
        else:
            self._take_files(self._reading())

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
        was_empty = not self.look.rows
        self.take_view()
        self._say("The file was changed elsewhere, and has been read again.")
        if not self.look.rows:
            self.show_view("findings")
        elif was_empty:
            self.show_view("browse")

    def _say(self, what: str) -> None:
        notice = self.query_one("#reloaded", Notice)
        notice.say(what)
        self.set_timer(SAID_FOR, lambda: notice.say(""))
