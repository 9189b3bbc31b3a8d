"""A claim that says nearly what somebody types, told before there are two of it."""

from __future__ import annotations

from textual.message import Message

from argmap.edits.because import claim_that_says
from argmap.edits.nearly import claim_that_nearly_says
from argmap.model import Debate
from argmap.tui.drawing.page import Line, Piece, plain, wrap
from argmap.tui.drawing.palette import Role


class NearFound(Message):
    """There is a claim that says nearly what was typed."""

    def __init__(self, typed: str, id_: str) -> None:
        super().__init__()
        self.typed = typed
        self.id = id_


def near_claim(debate: Debate, typed: str) -> str | None:
    """Return the claim that says nearly what is typed; None where none does, or where one says just that."""
    typed = " ".join(typed.split())
    if not typed or typed in debate.claims or claim_that_says(debate, typed) is not None:
        return None
    return claim_that_nearly_says(debate.claims.values(), typed)


def near_lines(id_: str, takes: str, width: int) -> tuple[Line, ...]:
    """Return that a claim says nearly the same, and what takes it, if anything does."""
    said = f"{plain(id_)} says nearly the same{f'; {takes} takes that claim' if takes else ''}"
    return wrap((Piece(said, Role.WARNING),), width)
