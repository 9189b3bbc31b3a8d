"""What the form for a new argument says: what it is aimed at, and its premises so far."""

from __future__ import annotations

from argmap.model import Section, Subject
from argmap.tui.changing.argument_draft import Draft
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Line, Piece, cut_line, cut_lines, plain, wrap
from argmap.tui.drawing.palette import Role

_MOST_PREMISES = 5


def target_lines(look: Look, draft: Draft, width: int) -> tuple[Line, ...]:
    """Return what the argument is aimed at, in at most three lines."""
    subject = look.subject_of(draft.aim.target)
    first = (look.mark(subject), Piece(" "))
    lines = wrap((Piece(look.line(subject)),), width, first=first)
    said = Piece(look.sentence(draft.aim.target), Role.MUTED)
    return (*cut_lines(lines, 3, width, look.glyphs.ellipsis), (Piece("  "), said))


def premise_lines(look: Look, draft: Draft, width: int) -> tuple[Line, ...]:
    """Return the premises taken so far, the last few of them."""
    lines: list[Line] = []
    hidden = len(draft.premises) - _MOST_PREMISES
    if hidden > 0:
        lines.append((Piece(f"   {hidden} above", Role.MUTED),))
    for number, premise in enumerate(draft.premises, 1):
        if number <= hidden:
            continue
        head = Piece(f"{number:>2} ", Role.ACCENT)
        if premise in look.debate.claims:
            mark = look.mark(Subject(Section.CLAIM, premise))
            lines.append(
                (head, mark, Piece(" "), Piece(look.claim(premise)), Piece(f"  {plain(premise)}", Role.MUTED))
            )
        else:
            lines.append(cut_line((head, Piece("  "), Piece(plain(premise))), width, look.glyphs.ellipsis))
    return tuple(lines)
