"""A debate that is changed: undo and redo, saving, and what is not saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.errors import ArgmapError
from argmap.library import Library
from argmap.model import Subject
from argmap.session import Session, View
from argmap.text.file import shown
from argmap.text.visible import visible
from argmap.tui.drawing.messages import SessionOpened
from argmap.tui.drawing.page import plain
from argmap.tui.screens.broken_screen import BrokenScreen

if TYPE_CHECKING:
    from argmap.tui.changing.trail import Trail
    from argmap.tui.drawing.writer import Writer
    from argmap.tui.files.saving import Saving

CHECK_AFTER = 0.3
"""The checks run when nothing was changed for so many seconds."""


class SavingScreen(BrokenScreen):
    """A debate whose changes are undone, redone and saved."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which actions make sense now."""
        view = self.look.view
        match action:
            case "undo":
                return view.undo is not None
            case "redo":
                return view.redo is not None
            case "save":
                return view.dirty
            case _:
                return super().check_action(action, parameters)

    async def _mount_the_rest(self) -> None:
        await super()._mount_the_rest()
        from argmap.tui.files.recovering import offer_recovery

        offer_recovery(self.app, self.session, self.glyphs, self.take_view)

    # What the session says now

    def take_view(self, *, notices: bool = True) -> None:
        """Show what the session has now, and check it when nothing more was changed for a while.

        ``notices`` of the last edit are told, unless a person has read them before it was made.
        """
        here = self.journey.here
        self.view = view = self.session.view
        if here is not None and not _has(view, here):
            row = self._outline.row
            # A file that cannot be read has no entries; it is likely to have them again in a moment.
            if row is not None:
                self.journey.rest(row.subject)
                self._show_card()
        if self._views.current == "standpoints":
            self._foresee(self.look.debate)
        if self._complete:
            self.show_what_there_is()
        if not view.checked:
            self.set_timer(CHECK_AFTER, partial(self._check_if_still, view.library))
        for notice in view.notices if notices else ():
            self.notify(plain(notice), markup=False, timeout=6)
        if view.unkept is not None and not self._warned:
            self._warned = True
            self.notify(visible(view.unkept), severity="warning", markup=False)

    _warned = False
    """Whether it was said that unsaved work is not kept against a crash."""

    def _check_if_still(self, library: Library) -> None:
        # A what-if meanwhile changes labels alone, and what is written is to be checked all the same.
        if self.session.view.library is library:
            self._start_checks()

    @property
    def _saving(self) -> Saving:
        from argmap.tui.files.saving import Saving

        return Saving(self.app, self.session, self.glyphs, self.take_view, self.access, self._say_unreadable)

    # Undo, redo, save

    def action_undo(self) -> None:
        """Take the last change back."""
        words, before = self.look.view.undo, self.session.view.library
        if self._step_through("undo", words, lambda session: session.undo()):
            stop = self._trail.undo(words)
            self._lead_to(() if stop is None else (stop.here, stop.row), before)

    def action_redo(self) -> None:
        """Do again what was undone last."""
        words, before = self.look.view.redo, self.session.view.library
        if self._step_through("redo", words, lambda session: session.redo()):
            self._trail.redo(words)
            self._lead_to((), before)

    @cached_property
    def _trail(self) -> Trail:
        from argmap.tui.changing.trail import Trail

        return Trail()

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Hold the session while it is changed, and remember where one was: undo leads back there."""
        row, here = self._outline.row, self.journey.here
        with self.access:
            yield
        from argmap.tui.changing.trail import Stop

        self._trail.did(Stop(self.session.view.undo, here, None if row is None else row.subject))

    def _lead_to(self, wanted: Iterable[Subject | None], before: Library) -> None:
        """Put the cursor on the first of what is wanted that is there, or else on what is other than before."""
        view = self.look.view
        found = [one for one in wanted if one is not None and _has(view, one)]
        if not found:
            from argmap.tui.changing.trail import touched

            others = touched(before.documents, view.library.documents)
            found = [Subject(own.section, view.scope.name(stem, own.id)) for stem, own in others]
        if found:
            self._arrive(next(filter(self._outline.has_row_of, found), found[0]))

    def _step_through(self, verb: str, words: str | None, step: Callable[[Session], View]) -> bool:
        try:
            with self.access:
                step(self.session)
        except ArgmapError as error:
            self.tell(error)
            return False
        self.take_view()
        self.app.clear_notifications()
        self.notify(f"{verb}: {plain(words or '')}", markup=False, timeout=3)
        return True

    def action_save(self) -> None:
        """Write what was changed to its files."""
        self._saving.save()

    def action_reload(self) -> None:
        """Read the files again."""
        self._saving.reload()

    # A debate that cannot be changed where it is

    def when_editable(self, then: Callable[[], None]) -> None:
        """Go on to change the debate; one that could not be saved is copied first, if a person wants that."""
        view = self.look.view
        if view.conflicts:
            self._saving.decide()
            return
        reason = self.session.unwritable
        if reason is None:
            then()
        else:
            self._offer_copy(reason, then)

    def _offer_copy(self, reason: str, then: Callable[[], None]) -> None:
        from argmap.tui.asking.ask_screen import Answer, AskScreen

        def answered(answer: str | None) -> None:
            if answer is not None:
                self._ask_name(then)

        answers = (Answer("c", "copy", f"copy it to a file in {shown(Path.cwd())}, and change the copy"),)
        body = partial(_read_only, reason)
        self.app.push_screen(AskScreen("Read-only", body, answers, glyphs=self.glyphs), answered)

    def _ask_name(self, then: Callable[[], None]) -> None:
        from argmap.tui.asking.line_screen import LineScreen

        stem = self.look.view.scope.stem or next(iter(self.look.view.library.documents), "debate")

        def keep(name: str) -> None:
            path = Path(name).expanduser()
            self.session.save_copy(path, stem)
            self.take_session(Session.open(path, journal=True))
            self.app.call_later(then)  # it may open a screen, and this one is still there

        self.app.push_screen(LineScreen("copy to", keep, value=free_name(stem)))

    def take_session(self, session: Session) -> None:
        """Go on with another session, at the entry that is being read if it is there too."""
        self.session = session
        self.post_message(SessionOpened(session))
        self.take_view()


def _has(view: View, subject: Subject) -> bool:
    """Tell whether a view has an entry, be it one that could not be read whole."""
    try:
        document, own = view.scope.locate(subject)
    except KeyError:
        return False
    return own in document.entries


def free_name(stem: str) -> str:
    """Return a name for a copy that is not taken in the current folder."""
    names = chain([f"{stem}.yaml"], (f"{stem}-{number}.yaml" for number in count(2)))
    return next(name for name in names if not Path(name).exists())


def _read_only(reason: str, writer: Writer) -> None:
    writer.prose(f"This debate could not be saved where it is: {reason}.")
