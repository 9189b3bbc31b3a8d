"""What is found out beside the keyboard: findings, which the first line tells of while it takes, and standpoints."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.timer import Timer
from textual.worker import get_current_worker

from argmap.errors import ArgmapError, StoppedError
from argmap.findings import Finding
from argmap.library import Library
from argmap.model import Debate
from argmap.session import Session
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.screens.walking_screen import WalkingScreen
from argmap.tui.views.header import Header

if TYPE_CHECKING:
    from argmap.tui.views.standpoints_page import Prospects

_SAID_AFTER = 0.4
"""Seconds; on most debates the checks are done by then."""
_EVERY = 0.1


class Checked(Message):
    """The checks have run."""

    def __init__(self, library: Library, findings: tuple[Finding, ...]) -> None:
        super().__init__()
        self.library = library
        self.findings = findings


class Failed(Message):
    """Something that ran in the background could not be done."""

    def __init__(self, error: ArgmapError) -> None:
        super().__init__()
        self.error = error


class Foreseen(Message):
    """The labels under each position and scenario are known."""

    def __init__(self, debate: Debate, seen: Prospects) -> None:
        super().__init__()
        self.debate = debate
        self.seen = seen


class WorkingScreen(WalkingScreen):
    """A debate that is checked beside the keyboard, and looked at from each of its standpoints."""

    def __init__(self, session: Session, glyphs: Glyphs = UNICODE) -> None:
        super().__init__(session, glyphs)
        self._seen: Prospects = {}
        self._seen_for: Debate | None = None
        self._moving: Timer | None = None
        self._moved = 0

    async def _mount_the_rest(self) -> None:
        await super()._mount_the_rest()
        self._start_checks()

    def focus_file(self, stem: str | None) -> None:
        """Look at another file of the library, as written."""
        super().focus_file(stem)
        self._start_checks()

    def _start_checks(self) -> None:
        if self.session.view.checked:
            return
        self._run_checks(self.session.view.library)
        if self._moving is None:
            self._moved = 0
            self._moving = self.set_interval(_EVERY, self._move)

    @work(thread=True, exclusive=True, group="checks")
    def _run_checks(self, library: Library) -> None:
        worker = get_current_worker()
        try:
            found = self.session.findings(library, lambda: not worker.is_cancelled)
        except StoppedError:
            return  # by a person, or since there is another library to check
        except ArgmapError as error:
            self.post_message(Failed(error))
        else:
            self.post_message(Checked(library, found))

    def _move(self) -> None:
        self._moved += 1
        if self.is_checking:
            from argmap.tui.asking.busy_screen import frames
            from argmap.tui.keys.live_keys import key_of

            frame = frames(self.glyphs)[self._moved % len(frames(self.glyphs))]
            key = key_of(self, "app.step-out")
            self.query_one(Header).say_doing(f"{frame} checking" + (f", {key} stops" if key else ""))

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
        from argmap.tui.keys.live_keys import key_named

        self.workers.cancel_group(self, "checks")
        self._say_checking(f"not checked, {key_named(self, 'change.reload')} checks")

    def _say_checking(self, says: str) -> None:
        if self._moving is not None:
            self._moving.stop()
            self._moving = None
        self.query_one(Header).say_doing(says)

    @on(Failed)
    def _tell(self, message: Failed) -> None:
        self.tell(message.error)

    @on(Checked)
    def _take_findings(self, message: Checked) -> None:
        if not self.access.acquire(blocking=False):
            # What changes the session now takes longer than the keyboard should wait.
            self.set_timer(0.1, partial(self.post_message, message))
            return
        try:
            self.view = self.session.checked(message.library, message.findings)
        finally:
            self.access.release()

    # The labels under each standpoint

    def _show_the_rest(self) -> None:
        super()._show_the_rest()
        self._show_standpoints()

    def _show_standpoints(self) -> None:
        seen = self._seen if self._seen_for is self._look.debate else {}
        self._standpoints_view.show(self._look, seen)

    def show_view(self, name: str) -> None:
        """Show one of the views, and find out what the standpoints need."""
        super().show_view(name)
        if self._complete and name == "standpoints" and self._seen_for is not self._look.debate:
            self._foresee(self._look.debate)

    @work(thread=True, exclusive=True, group="prospects")
    def _foresee(self, debate: Debate) -> None:
        from argmap.tui.views.standpoints_page import prospects

        self.post_message(Foreseen(debate, prospects(debate)))

    @on(Foreseen)
    def _take_prospects(self, message: Foreseen) -> None:
        if message.debate is self._look.debate:
            self._seen, self._seen_for = message.seen, message.debate
            self._show_standpoints()
