"""A position or a scenario beside the list of them: its card, and what it changes while it is in force."""

from __future__ import annotations

from argmap.model import Section, Subject
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Page, Piece, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer
from argmap.tui.views.card_entries import other
from argmap.tui.views.changes_page import write_changes


def standpoint_page(look: Look, subject: Subject | None, width: int) -> Page:
    """Return the card of a standpoint; None is the debate as written."""
    writer = Writer(width, look.glyphs)
    if subject is None:
        writer.box((Piece("as written", Role.STRONG),), (), _about(writer, look), Role.MUTED)
    else:
        other(writer, look, subject)
    if in_force(look, subject):
        write_changes(writer, look)
    return writer.page()


def in_force(look: Look, subject: Subject | None) -> bool:
    """Tell whether a standpoint is the one that labels are seen from."""
    standpoint = look.view.standpoint
    if subject is None:
        return not standpoint
    return subject.id in (
        standpoint.positions if subject.section is Section.POSITION else standpoint.scenarios
    )


def _about(writer: Writer, look: Look) -> list[tuple[Piece, ...]]:
    block = writer.block(writer.width - 4)
    block.wrapped(Piece(plain(look.debate.title), Role.STRONG))
    if look.debate.question:
        block.wrapped(Piece(plain(look.debate.question)))
    block.wrapped(Piece("Nothing accepted and nothing rejected beyond what the debate says.", Role.MUTED))
    return list(block.lines())
