"""What an entry says in a list in which claims and arguments stand side by side, so that the two are told apart."""

from __future__ import annotations

from argmap.model import Direction, Subject
from argmap.queries.outline import Sign
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Piece
from argmap.tui.drawing.palette import Role

_SIGNS = {
    Direction.SUPPORTS: (Sign.SUPPORTS, Role.STANDS),
    Direction.REBUTS: (Sign.REBUTS, Role.FALLS),
    Direction.UNDERCUTS: (Sign.UNDERCUTS, Role.UNDERCUT),
}


def entry_words(look: Look, subject: Subject, link: int | None = None) -> tuple[Piece, ...]:
    """Return what an entry says, after the sign of an argument: without a title it reads as its premise does."""
    text = Piece(look.line(subject), Role.TEXT, link)
    argument = look.debate.arguments.get(subject.id)
    if argument is None:
        return (text,)
    sign, role = _SIGNS[argument.direction]
    return (Piece(f"{look.glyphs.sign(sign.value)} ", role, link), text)
