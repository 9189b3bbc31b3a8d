"""Leaving the program: what is not saved is saved or given up, and only a person says which."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from textual.app import App

from argmap.session import Session
from argmap.tui.asking.ask_screen import Answer, AskScreen
from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.page import Piece, counted, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer
from argmap.tui.files.saving import Saving, Then


class LeaveScreen(AskScreen):
    """Asks what is to become of what is not saved."""


def leave(app: App[Any], sessions: Sequence[Session], glyphs: Glyphs, show: Then) -> None:
    """End the program, asking first where something is not saved."""

    def end() -> None:
        for session in sessions:
            session.close()
        app.exit()

    def save_all(rest: Sequence[Session]) -> None:
        if rest:
            Saving(app, rest[0], glyphs, show).save(partial(save_all, rest[1:]))
        else:
            end()

    dirty = [session for session in sessions if session.view.dirty]

    def answered(answer: str | None) -> None:
        if answer == "save":
            save_all(dirty)
        elif answer == "leave":
            end()

    if not dirty:
        end()
    elif not isinstance(app.screen, LeaveScreen):
        answers = (
            Answer("s", "save", "save, and leave"),
            Answer("d", "leave", "throw it away, and leave"),
            Answer("r", "stay", "remain here"),
        )
        screen = LeaveScreen("Leave?", partial(_unsaved, dirty), answers, glyphs=glyphs, leave="remains here")
        app.push_screen(screen, answered)


def _unsaved(sessions: Sequence[Session], writer: Writer) -> None:
    names = [name for session in sessions for name in _names(session)]
    count = counted(len(names), "file") if len(names) != 1 else names[0]
    writer.prose(f"Not saved: {count}.")
    if len(names) > 1:
        for name in names:
            writer.wrapped(Piece(name), first=(Piece("  "),))
    for session in sessions:
        if session.view.undo is not None:
            writer.wrapped(Piece(f"The last change: {plain(session.view.undo)}.", Role.MUTED))


def _names(session: Session) -> list[str]:
    """Return the files of a session with unsaved work; those too in which something is to be decided."""
    view = session.view
    stems = view.unsaved | {conflict.stem for conflict in view.conflicts}
    documents = view.library.documents
    return [plain(documents[stem].name) for stem in sorted(stems) if stem in documents]
