"""How one row of the outline reads: fold, sign, marks, text, and how many rows are folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Label, Section, Subject
from argmap.queries.outline import Row, Sign
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Line, Piece, width_of
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.premises import joined, premises_in_words
from argmap.tui.outline.telling_apart import cut_apart

if TYPE_CHECKING:
    from argmap.tui.drawing.searching import Search

_SIGN_ROLES = {
    Sign.SUPPORTS: Role.STANDS,
    Sign.REBUTS: Role.FALLS,
    Sign.UNDERCUTS: Role.UNDERCUT,
    Sign.CONTRADICTS: Role.UNDERCUT,
    Sign.QUESTION: Role.ACCENT,
    Sign.ANSWERS: Role.ACCENT,
}
_WIDE = 42
"""From this width on, each level is two cells further in."""
_LEAST = 8
"""So many cells are left for the text of a row."""


def indent_of(row: Row, width: int) -> int:
    """Return how far in a row begins; deep ones stay where half of the width is left for their text."""
    return width_of((_indent(row, width),))


def _indent(row: Row, width: int) -> Piece:
    """Return what a row begins with: blanks, and how deep it is where there is no room to go further in.

    A row and the one that it is below always begin otherwise.
    """
    wanted, most = row.depth * (2 if width >= _WIDE else 1), max(0, width // 2 - 4)
    return Piece(" " * wanted) if wanted <= most else Piece(f"{row.depth:>{most}}", Role.MUTED)


def fold_column(row: Row, width: int) -> int:
    """Return where the fold of a row is, for the mouse."""
    return 1 + indent_of(row, width)


def row_line(
    look: Look,
    row: Row,
    width: int,
    *,
    folded: bool,
    kept: bool | None = None,
    search: Search | None = None,
    alike: int = 0,
) -> Line:
    """Return a row as at most ``width`` cells.

    ``kept`` tells of a filter whether the row matches, or is only there for what is below it; None is for no filter.
    ``alike`` is how many characters of its text another row beside it begins with too.
    """
    glyphs = look.glyphs
    has_children = row.children > 0 and not row.repeated
    fold = (glyphs.closed if folded else glyphs.opened) if has_children else " "
    # Nothing is folded under a filter, so that its mark can stand where folds do.
    first = Piece(glyphs.kept, Role.ACCENT) if kept else Piece(fold, Role.MUTED)
    head = (
        _flag(look, row),
        _indent(row, width),
        first,
        _sign(look, row),
        _reason_mark(look, row),
        look.mark(row.subject),
        Piece(" "),
    )
    count = f" {row.children}" if folded and has_children else ""
    room = width - width_of(head) - len(count) - 1
    count = (_where(look, row, search, room) if search is not None else "") + count
    room = width - width_of(head) - len(count) - 1
    again = f"{glyphs.again} " if row.repeated else ""
    text = again + _text(look, row.subject, alike, room - width_of((Piece(again),)))
    role = _text_role(look, row, aside=kept is False)
    body = search.highlighted(text, role) if search is not None else (Piece(text, role),)
    gap = Piece(" " * (room - width_of(body))) if count else Piece("")
    return (*head, *body, gap, Piece(count, Role.MUTED))


def _where(look: Look, row: Row, search: Search, room: int) -> str:
    """Return which field of a row has what is looked for, where its text has not; nothing without room for it."""
    found = " " + ", ".join(look.found_in(row, search.words))
    return found if found.strip() and room - len(found) >= _LEAST else ""


def _text(look: Look, subject: Subject, alike: int, room: int) -> str:
    """Return what an entry says in so many cells; of an argument without a title, what its premises say."""
    if subject.section is Section.ARGUMENT:
        premises = premises_in_words(look.debate, subject.id)
        if len(premises) > 1:
            return joined(premises, room, look.glyphs.ellipsis)
    return cut_apart(look.line(subject), alike, room, look.glyphs.ellipsis)


def _flag(look: Look, row: Row) -> Piece:
    """Return the mark of the first column: what is taken as standing or falling, and what flipped for it."""
    if row.subject.section in (Section.CLAIM, Section.ARGUMENT):
        taken = look.taken(row.subject.id)
        if taken is not None:
            return taken
    if look.has_changed(row.subject) or (
        row.argument is not None and look.has_changed_argument(row.argument)
    ):
        return Piece("!", Role.CHANGED)
    return Piece(" ")


def _sign(look: Look, row: Row) -> Piece:
    sign = look.glyphs.sign(row.sign.value or " ")
    return Piece(sign, _SIGN_ROLES.get(row.sign, Role.MUTED))


def _reason_mark(look: Look, row: Row) -> Piece:
    """Return the mark of an error, or of the reason where it fares otherwise than what the row shows.

    What is wrong in the file comes first, since no label can be relied on before it is mended.  A claim can stand
    while the reason that it is the premise of falls: the outline would mislead without this.
    """
    argument = row.argument
    if row.subject.section is Section.ARGUMENT:
        argument = row.subject.id
    if look.has_error(row.subject) or (argument is not None and look.has_error(_argument(argument))):
        return Piece("#", Role.ERROR)
    if argument is None:
        return Piece(" ")
    taken = look.taken(argument)
    if taken is not None and argument != row.subject.id:
        return taken
    prevails = look.prevailing(argument)
    shown = look.label(row.subject.id)
    if prevails is None or shown is None or prevails is shown:
        return Piece(" ")
    return look.mark_of_reason(argument)


def _argument(id_: str) -> Subject:
    return Subject(Section.ARGUMENT, id_)


def _text_role(look: Look, row: Row, *, aside: bool) -> Role:
    if aside or row.repeated or look.label(row.subject.id) is Label.OUT:
        return Role.MUTED
    return Role.TEXT
