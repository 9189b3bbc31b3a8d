"""What the standpoint in force changes: each claim and argument, before and now, and why."""

from __future__ import annotations

from collections.abc import Callable

from argmap.model import Subject
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Page, Piece, plain, width_of
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.what_if import Taken
from argmap.tui.drawing.writer import Writer
from argmap.tui.views.entry_words import entry_words

_HINTS = (
    (
        "what-if.take",
        "on a claim takes it as standing, as falling, or as written again; on an argument, as falling.",
    ),
    ("standpoints.put", "on a position or scenario in the view of standpoints looks from there."),
)

_MOST = 200
"""More changes than this are counted, not shown: their reasons take a while to find."""

_TAKEN = {Taken.ACCEPTED: "standing", Taken.REJECTED: "falling"}


def changes_page(look: Look, width: int, *, key_named: Callable[[str], str] = str) -> Page:
    """Return what a person took otherwise and what is changed, each a link; where nothing is, how to begin.

    ``key_named`` returns the key that a binding has now.
    """
    writer = Writer(width, look.glyphs)
    if not look.what_if:
        writer.wrapped(Piece("The debate is looked at as written.", Role.STRONG))
        writer.blank()
        for id_, does in _HINTS:
            writer.wrapped(Piece(f"{key_named(id_)} {does}", Role.MUTED))
        writer.wrapped(Piece("What changes then is listed here.", Role.MUTED))
        return writer.page()
    own = look.what_if.own
    if own:
        writer.heading(f"Taken by you {len(own)}")
    for id_, how in own:
        subject = look.subject_of(id_)
        link = writer.link(subject)
        lead = (look.mark_of_taking(how)._replace(link=link), Piece("  ", Role.TEXT, link))
        writer.wrapped(*entry_words(look, subject, link), first=lead)
        said = f"taken as {_TAKEN[how]}; as written it {look.fate_as_written(id_)}"
        indent = Piece("   ", Role.TEXT, link)
        writer.wrapped(*_named(look, subject, link), Piece(said, Role.MUTED, link), first=(indent,))
    write_changes(writer, look)
    return writer.page()


def _named(look: Look, subject: Subject, link: int) -> tuple[Piece, ...]:
    """Return the id of an entry, unless it is all that stands for the entry above."""
    if look.line(subject) == plain(subject.id):
        return ()
    return (Piece(f"{plain(subject.id)}  ", Role.ACCENT, link),)


def write_changes(writer: Writer, look: Look) -> None:
    """Write what changed under a heading, theses first."""
    if not look.what_if:
        return
    own = look.what_if.own
    writer.heading(f"Changed{' by that' if own else ''} {len(look.flips)}")
    if not look.flips:
        writer.wrapped(Piece(f"No {'other ' if own else ''}label changes under it.", Role.MUTED))
    for change in look.flips[:_MOST]:
        subject = look.subject_of(change.id)
        link = writer.link(subject)
        before, after = look.mark_of(change.before), look.mark_of(change.after)
        lead = (
            before._replace(link=link),
            Piece(f" {look.glyphs.becomes} ", Role.MUTED, link),
            after._replace(link=link),
            Piece("  ", Role.TEXT, link),
        )
        writer.wrapped(*entry_words(look, subject, link), first=lead)
        why = Piece(look.sentence(change.id), Role.MUTED, link)
        indent = Piece(" " * width_of(lead), Role.TEXT, link)
        writer.wrapped(*_named(look, subject, link), why, first=(indent,))
    if len(look.flips) > _MOST:
        writer.wrapped(Piece(f"and {len(look.flips) - _MOST} more, which the filter shows", Role.MUTED))
