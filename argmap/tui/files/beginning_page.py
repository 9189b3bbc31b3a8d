"""What somebody sees first in a debate in which nothing is said yet: what it takes, and where to begin."""

from __future__ import annotations

from collections.abc import Callable

from argmap.session import View
from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.page import Page, Piece, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer

THESIS, TITLE, QUESTION = "thesis", "title", "question"
"""What can be written here; the targets of the links."""


def beginning_page(
    view: View, similar: str | None, glyphs: Glyphs, key_named: Callable[[str], str], width: int
) -> Page:
    """Return ten lines on how to begin, with what can be written now as links; the thesis comes first.

    ``key_named`` returns the key that a binding has now.
    """
    writer = Writer(width, glyphs)
    debate = view.scope.debate
    writer.blank()
    _act(writer, THESIS, "Write the thesis", "the claim that is to be decided")
    _act(writer, TITLE, "Title", plain(debate.title) or "none yet")
    _act(writer, QUESTION, "Question", plain(debate.question or "") or "none yet: what is it about?")
    writer.add([()])
    _write_terms(writer)
    writer.add([()])
    _write_keys(writer, key_named)
    if view.is_new:
        name = plain(next(iter(view.library.documents.values())).name)
        writer.wrapped(Piece(f"{name} is not there yet: the first save makes it.", Role.MUTED))
    if similar is not None:
        meant = f"If that was meant: {key_named('app.leave')}, and open it."
        writer.wrapped(Piece(f"There is {plain(similar)} here. {meant}", Role.WARNING))
    return writer.page()


def _write_terms(writer: Writer) -> None:
    """Write what a claim, a reason and a doubt are, and what comes of them."""
    for term, says in (
        ("claim", "is one sentence that can stand or fall."),
        ("reason", "is claims, its premises, that together speak for or against a claim."),
        ("doubt", "about a reason undercuts it: the premises stand, yet do not carry it."),
    ):
        writer.wrapped(Piece(says), first=(Piece(f"A {term} ", Role.STRONG),), rest=(Piece("  "),))
    writer.wrapped(Piece("What stands, falls or is open follows from the reasons, and is marked at once."))


def _write_keys(writer: Writer, key_named: Callable[[str], str]) -> None:
    """Write the keys to begin with."""
    for keys in (
        (
            ("beginning.write", " writes the thesis; then "),
            ("change.argument", " adds a reason for it or against it."),
        ),
        (("change.undo", " takes back,  "), ("change.save", " saves,  "), ("app.help", " lists every key.")),
    ):
        writer.wrapped(
            *(piece for id_, does in keys for piece in (Piece(key_named(id_), Role.ACCENT), Piece(does)))
        )


def _act(writer: Writer, name: str, does: str, says: str) -> None:
    link = writer.link(name)
    writer.wrapped(Piece(says, Role.TEXT, link), first=(Piece(f"{does}: ", Role.STRONG, link),))
