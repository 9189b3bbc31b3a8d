"""Leaving the program: what is not saved is saved or given up, and only a person says which."""

from __future__ import annotations

from functools import partial
from typing import Any

from textual.app import App

from argmap.session import Session
from argmap.tui.ask_screen import Answer, AskScreen
from argmap.tui.glyphs import Glyphs
from argmap.tui.page import Piece, counted, plain
from argmap.tui.palette import Role
from argmap.tui.saving import Saving, Then
from argmap.tui.writer import Writer


class LeaveScreen(AskScreen):
    """Asks what is to become of what is not saved."""


def leave(app: App[Any], session: Session, glyphs: Glyphs, show: Then) -> None:
    """End the program, asking first where something is not saved."""

    def end() -> None:
        session.close()
        app.exit()

    def answered(answer: str | None) -> None:
        if answer == "save":
            Saving(app, session, glyphs, show).save(end)
        elif answer == "leave":
            end()

    if not session.view.dirty:
        end()
    elif not isinstance(app.screen, LeaveScreen):
        answers = (
            Answer("s", "save", "save, and leave"),
            Answer("l", "leave", "leave without saving"),
            Answer("r", "stay", "remain here"),
        )
        screen = LeaveScreen(
            "Leave?", partial(_unsaved, session), answers, glyphs=glyphs, leave="Esc remains here"
        )
        app.push_screen(screen, answered)


def _unsaved(session: Session, writer: Writer) -> None:
    view = session.view
    documents = view.library.documents
    names = [plain(documents[stem].name) for stem in sorted(view.unsaved) if stem in documents]
    count = counted(len(names), "file") if len(names) != 1 else names[0]
    writer.prose(f"Not saved: {count}.")
    if len(names) > 1:
        for name in names:
            writer.wrapped(Piece(name), first=(Piece("  "),))
    if view.undo is not None:
        writer.wrapped(Piece(f"The last change: {plain(view.undo)}.", Role.MUTED))
