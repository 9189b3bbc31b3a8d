"""Saving, reading again and deciding what was changed on both sides, asking where a person has to say."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App

from argmap.errors import ArgmapError, UndecidedError, UnderWayError, UnreadableError, VanishedError
from argmap.session import Session
from argmap.session.conflicts import Choice
from argmap.text.visible import visible
from argmap.tui.asking.ask_screen import Answer, AskScreen
from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.page import plain
from argmap.tui.drawing.size import is_large
from argmap.tui.drawing.writer import Writer

if TYPE_CHECKING:
    from argmap.tui.asking.busy_screen import Task

Then = Callable[[], None]


class Saving:
    """Takes the work of a session to the disk and back, for any screen."""

    def __init__(
        self,
        app: App[Any],
        session: Session,
        glyphs: Glyphs,
        show: Then,
        access: AbstractContextManager[object] | None = None,
        on_unreadable: Callable[[UnreadableError | None], None] | None = None,
    ) -> None:
        """``show`` is called when the session has another view; ``access`` is held while it is changed.

        ``on_unreadable`` takes it that a file cannot be read, in place of its being told, or that all can be.
        """
        self._app = app
        self._session = session
        self._glyphs = glyphs
        self._show = show
        self._access = nullcontext() if access is None else access
        self._on_unreadable = on_unreadable

    def save(self, then: Then | None = None, *, force: bool = False, put_back: bool = False) -> None:
        """Save, asking what has to be asked; ``then`` is called once it is saved."""
        view = self._session.view
        documents = view.library.documents
        names = ", ".join(
            plain(documents[stem].name.rpartition("/")[2])
            for stem in sorted(view.unsaved)
            if stem in documents
        )

        def save(is_wanted: Callable[[], bool]) -> None:
            self._session.save(force=force, put_back=put_back)

        def saved(error: ArgmapError | None) -> None:
            self._show()
            if error is not None:
                self._ask_about(error, partial(self.save, then), force=force, put_back=put_back)
                return
            self._all_read()
            # Where the file's side was taken in a conflict, nothing may be left of what was changed here.
            said = f"Saved {names}." if names else "Nothing to save."
            self._app.notify(said, markup=False, timeout=3)
            self.tell_of_reading(False)
            if then is not None:
                then()

        self._run(f"Saving {names}", save, saved, can_stop=False)

    def _ask_about(
        self, error: ArgmapError, save: Callable[..., None], *, force: bool, put_back: bool
    ) -> None:
        """Ask what is to become of what could not be saved, or say why it could not."""
        match error:
            case UndecidedError():
                self.decide(partial(save, force=force, put_back=put_back))
            case UnderWayError():
                again = partial(save, force=True, put_back=put_back)
                answer = Answer("s", "go", "save all the same")
                self._ask("Save in the middle of it?", error, answer, again)
            case VanishedError():
                again = partial(save, force=force, put_back=True)
                self._ask("The file is gone", error, Answer("w", "go", "write it again"), again)
            case _:
                self.tell(error)

    def reload(self) -> None:
        """Read the files again, with the unsaved steps made again on them."""

        def reload(is_wanted: Callable[[], bool]) -> None:
            self._session.reload(is_wanted)

        def read(error: ArgmapError | None) -> None:
            if error is not None:
                self.tell(error)
                return
            self._all_read()
            self._show()
            if self._session.view.conflicts:
                self.decide()
            else:
                self.tell_of_reading(True)

        self._run("Reading the files again", reload, read, can_stop=True)

    def _run(
        self, says: str, task: Task, then: Callable[[ArgmapError | None], None], *, can_stop: bool
    ) -> None:
        """Do something with the session: at once, or, where it is large, with something that moves meanwhile."""
        debates = [document.debate for document in self._session.view.library.documents.values()]

        def guarded(is_wanted: Callable[[], bool]) -> None:
            with self._access:
                task(is_wanted)

        if is_large(*debates):
            from argmap.tui.asking.busy_screen import BusyScreen

            self._app.push_screen(BusyScreen(says, guarded, self._glyphs, can_stop=can_stop), then)
            return
        error: ArgmapError | None = None
        try:
            guarded(lambda: True)
        except ArgmapError as caught:
            error = caught
        then(error)

    def decide(self, then: Then | None = None) -> None:
        """Ask about each thing that was changed here and in the file; ``then`` is called when all are decided."""
        from argmap.tui.files.conflict_screen import ConflictScreen

        conflicts = self._session.view.conflicts
        if not conflicts:
            self.tell_of_reading(False)
            if then is not None:
                then()
            return
        conflict = conflicts[0]

        def settle(choice: Choice, text: str | None) -> None:
            self._session.resolve(conflict, choice, text)
            self._show()

        def settled(is_decided: bool | None) -> None:
            if is_decided:
                self.decide(then)

        ask = ConflictScreen(conflict, settle, more=len(conflicts) - 1, glyphs=self._glyphs)
        self._app.push_screen(ask, settled)

    def _ask(self, title: str, error: ArgmapError, answer: Answer, again: Then) -> None:
        def answered(name: str | None) -> None:
            if name is not None:
                again()

        body = partial(_error, error)
        self._app.push_screen(AskScreen(title, body, (answer,), glyphs=self._glyphs), answered)

    def tell_of_reading(self, is_asked: bool) -> None:
        """Say what the files had otherwise when they were read last; that they had nothing, only if ``is_asked``."""
        view = self._session.view
        if view.arrived:
            self._app.notify(f"From the file: {plain(view.arrived)}.", markup=False, timeout=8)
        elif is_asked:
            self._app.notify("The file has nothing new.", markup=False, timeout=3)
        for words in view.dropped:
            self._app.notify(
                f"No place any more for: {plain(words)}", severity="warning", markup=False, timeout=8
            )

    def _all_read(self) -> None:
        if self._on_unreadable is not None:
            self._on_unreadable(None)

    def tell(self, error: ArgmapError) -> None:
        """Say what could not be done."""
        if isinstance(error, UnreadableError) and self._on_unreadable is not None:
            self._on_unreadable(error)
            return
        self._app.notify(visible(str(error)), severity="warning", markup=False)


def _error(error: ArgmapError, writer: Writer) -> None:
    writer.prose(str(error))
