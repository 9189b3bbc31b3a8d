"""Saving, reading again and deciding what was changed on both sides, asking where a person has to say."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.app import App

from argmap.errors import ArgmapError, UndecidedError, UnderWayError, VanishedError
from argmap.session import Session
from argmap.session.conflicts import Choice
from argmap.text.visible import visible
from argmap.tui.ask_screen import Answer, AskScreen
from argmap.tui.glyphs import Glyphs
from argmap.tui.page import plain
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
        self._app.notify(f"Saved {names}.", markup=False, timeout=3)
        self.tell_of_reading(False)
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
        if view.conflicts:
            self.decide()
        else:
            self.tell_of_reading(True)

    def decide(self, then: Then | None = None) -> None:
        """Ask about each thing that was changed here and in the file; ``then`` is called when all are decided."""
        from argmap.tui.conflict_screen import ConflictScreen

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

    def tell(self, error: ArgmapError) -> None:
        """Say what could not be done."""
        self._app.notify(visible(str(error)), severity="warning", markup=False)


def _error(error: ArgmapError, writer: Writer) -> None:
    writer.prose(str(error))
