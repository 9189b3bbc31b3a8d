"""What somebody sees first in a debate in which nothing is said yet: what it takes, and where to begin."""

from __future__ import annotations

from argmap.session import View
from argmap.tui.glyphs import Glyphs
from argmap.tui.page import Page, Piece, plain
from argmap.tui.palette import Role
from argmap.tui.writer import Writer

THESIS, TITLE, QUESTION = "thesis", "title", "question"
"""What can be written here; the targets of the links."""


def beginning_page(view: View, similar: str | None, glyphs: Glyphs, width: int) -> Page:
    """Return ten lines on how to begin, with what can be written now as links; the thesis comes first."""
    writer = Writer(width, glyphs)
    debate = view.scope.debate
    writer.blank()
    _act(writer, THESIS, "Write the thesis", "the claim that is to be decided")
    _act(writer, TITLE, "Title", plain(debate.title) or "none yet")
    _act(writer, QUESTION, "Question", plain(debate.question or "") or "none yet: what is it about?")
    writer.add([()])
    for term, says in (
        ("claim", "is one sentence that can stand or fall."),
        ("reason", "is one or more claims, its premises, that together speak for a claim or against it."),
        ("doubt", "about a reason itself undercuts it: the premises may stand, and yet not carry it."),
    ):
        writer.wrapped(Piece(says), first=(Piece(f"A {term} ", Role.STRONG),), rest=(Piece("  "),))
    writer.wrapped(
        Piece("What stands, falls or stays open follows from the reasons, and is marked at once.", Role.MUTED)
    )
    writer.add([()])
    writer.wrapped(
        Piece("Enter", Role.ACCENT), Piece(" writes the thesis; then "), Piece("a", Role.ACCENT),
        Piece(" adds a reason for or against what the cursor is on."),
    )  # fmt: skip
    writer.wrapped(
        Piece("u", Role.ACCENT), Piece(" takes back,  "), Piece("^S", Role.ACCENT), Piece(" saves,  "),
        Piece("?", Role.ACCENT), Piece(" lists every key."),
    )  # fmt: skip
    if view.is_new:
        name = plain(next(iter(view.library.documents.values())).name)
        writer.wrapped(Piece(f"{name} is not there yet: the first save makes it.", Role.MUTED))
    if similar is not None:
        writer.wrapped(
            Piece(f"There is {plain(similar)} here. If that was meant: q, and open it.", Role.WARNING)
        )
    return writer.page()


def _act(writer: Writer, name: str, does: str, says: str) -> None:
    link = writer.link(name)
    writer.wrapped(Piece(says, Role.TEXT, link), first=(Piece(f"{does}: ", Role.STRONG, link),))
