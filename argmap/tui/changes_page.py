"""What the standpoint in force changes: each claim and argument, before and now, and why."""

from __future__ import annotations

from argmap.tui.look import Look
from argmap.tui.page import Page, Piece
from argmap.tui.palette import Role
from argmap.tui.writer import Writer


def changes_page(look: Look, width: int) -> Page:
    """Return the changed labels, each a link to its entry."""
    writer = Writer(width, look.glyphs)
    write_changes(writer, look)
    return writer.page()


def write_changes(writer: Writer, look: Look) -> None:
    """Write the changed labels under a heading."""
    changes = look.view.changes
    if not look.view.standpoint:
        return
    writer.heading(f"Changed {len(changes)}")
    if not changes:
        writer.wrapped(Piece("No label changes under it.", Role.MUTED))
    for change in changes:
        subject = look.subject_of(change.id)
        link = writer.link(subject)
        before, after = look.mark_of(change.before), look.mark_of(change.after)
        lead = (
            before._replace(link=link),
            Piece(f" {look.glyphs.becomes} ", Role.MUTED, link),
            after._replace(link=link),
            Piece("  ", Role.TEXT, link),
        )
        writer.wrapped(Piece(look.line(subject), Role.TEXT, link), first=lead)
        writer.wrapped(
            Piece(look.sentence(change.id), Role.MUTED, link), first=(Piece(" " * 7, Role.TEXT, link),)
        )
