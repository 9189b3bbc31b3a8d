"""What a program that did not end well has left unsaved, offered when its files are opened again."""

from __future__ import annotations

from functools import partial
from typing import Any

from textual.app import App

from argmap.errors import ArgmapError
from argmap.session import Session
from argmap.session.unsaved import Unsaved
from argmap.tui.asking.ask_screen import Answer, AskScreen
from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.page import Piece, counted, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer
from argmap.tui.files.saving import Saving, Then

_MOST_SHOWN = 8


def offer_recovery(app: App[Any], session: Session, glyphs: Glyphs, show: Then) -> None:
    """Ask what is to become of unsaved work, if there is any."""
    saving = Saving(app, session, glyphs, show)
    try:
        lost = session.recoverable
    except ArgmapError as error:
        saving.tell(error)
        return
    if lost is None:
        return

    def answered(answer: str | None) -> None:
        try:
            if answer == "recover":
                session.recover()
            elif answer == "discard":
                session.discard()
        except ArgmapError as error:
            saving.tell(error)
            return
        show()
        if answer == "recover":
            saving.decide()

    answers = (
        Answer("r", "recover", "take it up again, to go on and save it"),
        Answer("d", "discard", "throw it away"),
    )
    ask = AskScreen(
        "Unsaved work", partial(_lost, lost), answers, glyphs=glyphs, leave="asks again next time"
    )
    app.push_screen(ask, answered)


def _lost(lost: Unsaved, writer: Writer) -> None:
    files = ", ".join(plain(stem) for stem in sorted(lost.stems))
    steps = counted(len(lost.words), "change")
    writer.prose(
        f"The program did not end well on {lost.when:%d %B %Y at %H:%M}; {steps} of {files} not saved:"
    )
    for words in lost.words[-_MOST_SHOWN:]:
        writer.wrapped(Piece(plain(words)), first=(Piece(f"  {writer.glyphs.dot} ", Role.MUTED),))
    if len(lost.words) > _MOST_SHOWN:
        writer.wrapped(Piece(f"  and {len(lost.words) - _MOST_SHOWN} before these", Role.MUTED))
