"""Leaving a form in which something is not kept: a person is asked first what is to become of it."""

from __future__ import annotations

from collections.abc import Callable

from argmap.tui.asking.ask_screen import Answer, AskScreen
from argmap.tui.asking.untimely import OverScreen
from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.writer import Writer


def ask_to_leave(
    form: OverScreen[None],
    says: str,
    glyphs: Glyphs,
    *,
    keep: Callable[[], None] | None = None,
    leave: str = "goes on with the form",
) -> None:
    """Ask whether to throw away what a form has, or to keep it where ``keep`` can; ``says`` is what that is."""

    def answered(answer: str | None) -> None:
        if answer == "keep" and keep is not None:
            keep()
        elif answer == "leave":
            form.dismiss(None)

    def body(writer: Writer) -> None:
        writer.prose(says)

    kept = () if keep is None else (Answer("k", "keep", "keep it"),)
    answers = (*kept, Answer("d", "leave", "throw it away"))
    form.app.push_screen(AskScreen("Not kept", body, answers, glyphs=glyphs, leave=leave), answered)
