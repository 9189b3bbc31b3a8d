"""Saving, reading again and deciding what was changed on both sides, asking where a person has to say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from textual.app import App

from argmap.errors import ArgmapError, UndecidedError, UnderWayError, VanishedError
from argmap.session import Session
from argmap.session.conflicts import Choice, Conflict
from argmap.text.visible import visible
from argmap.tui.ask_screen import Answer, AskScreen
from argmap.tui.glyphs import Glyphs
from argmap.tui.page import Piece, plain
from argmap.tui.palette import Role
from argmap.tui.writer import Writer

Then = Callable[[], None]


class Saving:
    """Takes the work of a session to the disk and back, for any screen."""

    def __init__(self, app: App[Any], session: Session, glyphs: Glyphs, show: Then) -> None:
        """``show`` is called when the session has another view."""
        self._app = app
        self._session = session
        self._glyphs = glyphs
        self._show = show

    def save(self, then: Then | None = None, *, force: bool = False, put_back: bool = False) -> None:
        """Save, asking what has to be asked; ``then`` is called once it is saved."""
        stems = sorted(self._session.view.unsaved)
        try:
            has_changed = self._session.changed_underneath()
            view = self._session.save(force=force, put_back=put_back)
        except UndecidedError:
            self._show()
            self.decide(partial(self.save, then, force=force, put_back=put_back))
            return
        except UnderWayError as error:
            self._show()
            again = partial(self.save, then, force=True, put_back=put_back)
            self._ask("Save in the middle of it?", error, Answer("s", "go", "save all the same"), again)
            return
        except VanishedError as error:
            self._show()
            again = partial(self.save, then, force=force, put_back=True)
            self._ask("The file is gone", error, Answer("w", "go", "write it again"), again)
            return
        except ArgmapError as error:
            self._show()
            self.tell(error)
            return
        self._show()
        documents = view.library.documents
        names = ", ".join(
            plain(documents[stem].name.rpartition("/")[2]) for stem in stems if stem in documents
        )
        merged = " together with what had changed in the file" if has_changed else ""
        self._app.notify(f"Saved {names}{merged}.", markup=False, timeout=3)
        self._tell_of_dropped()
        if then is not None:
            then()

    def reload(self) -> None:
        """Read the files again, with the unsaved steps made again on them."""
        try:
            view = self._session.reload()
        except ArgmapError as error:
            self.tell(error)
            return
        self._show()
        self._tell_of_dropped()
        if view.conflicts:
            self.decide()

    def decide(self, then: Then | None = None) -> None:
        """Ask about each thing that was changed here and in the file; ``then`` is called when all are decided."""
        conflicts = self._session.view.conflicts
        if not conflicts:
            self._tell_of_dropped()
            if then is not None:
                then()
            return
        conflict = conflicts[0]
        more = len(conflicts) - 1
        title = "Changed here and in the file" + (f"   {more} more" if more else "")
        answers = (
            Answer("m", Choice.OURS.value, "take mine"),
            Answer("f", Choice.THEIRS.value, "take the file's"),
        )
        body = partial(_both, conflict)
        ask = AskScreen(title, body, answers, glyphs=self._glyphs, leave="Esc decides later")
        self._app.push_screen(ask, partial(self._decided, conflict, then))

    def _decided(self, conflict: Conflict, then: Then | None, choice: str | None) -> None:
        if choice is None:
            return
        try:
            self._session.resolve(conflict, Choice(choice))
        except ArgmapError as error:
            self.tell(error)
            return
        self._show()
        self.decide(then)

    def _ask(self, title: str, error: ArgmapError, answer: Answer, again: Then) -> None:
        def answered(name: str | None) -> None:
            if name is not None:
                again()

        body = partial(_error, error)
        self._app.push_screen(AskScreen(title, body, (answer,), glyphs=self._glyphs), answered)

    def _tell_of_dropped(self) -> None:
        for words in self._session.view.dropped:
            self._app.notify(
                f"No place any more for: {plain(words)}", severity="warning", markup=False, timeout=8
            )

    def tell(self, error: ArgmapError) -> None:
        """Say what could not be done."""
        self._app.notify(visible(str(error)), severity="warning", markup=False)


def _error(error: ArgmapError, writer: Writer) -> None:
    writer.prose(str(error))


def _both(conflict: Conflict, writer: Writer) -> None:
    writer.prose(str(conflict))
    for heading, value in (("mine", conflict.ours), ("the file's", conflict.theirs)):
        writer.heading(heading)
        if value is None:
            writer.wrapped(Piece("it is not there", Role.MUTED))
        else:
            writer.prose(_words(value))


def _words(value: object) -> str:
    if isinstance(value, Mapping):
        return "\n".join(f"{key}: {_words(item)}" for key, item in value.items())
    if isinstance(value, tuple):
        return ", ".join(_words(item) for item in value)
    return str(value)
