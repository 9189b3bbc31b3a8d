"""What a cell of the matrix means, in words: the standpoint, the claim in full, its label and what was expected."""

from __future__ import annotations

from argmap.model import Label, Verdict
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Cell, Line, Piece, Target, cut_line, cut_lines, plain, wrap
from argmap.tui.drawing.palette import Role
from argmap.tui.views.entry_words import entry_words
from argmap.tui.views.matrix_page import MatrixRow, rows
from argmap.tui.views.standpoints_page import Prospects

_CLAIM_LINES = 2
"""A long claim is not to push the matrix off a small screen; Enter leads to the rest of it."""

_TO = {Label.IN: "stand", Label.OUT: "fall", Label.UNDEC: "be open"}


def cell_words(look: Look, seen: Prospects, target: Target | bool, width: int) -> tuple[Line, ...]:
    """Return what the cell under the cursor means; where it is on none, what the marks mean."""
    width = max(8, width - 2)
    lines = _legend(look, width)
    if isinstance(target, Cell):
        row = _row_of(look, seen, target)
        if row is not None:
            lines = _said(look, row, target.id, width)
    return tuple((Piece(" "), *line) for line in lines)


def _row_of(look: Look, seen: Prospects, cell: Cell) -> MatrixRow | None:
    here = (cell.standpoint, cell.changes)
    return next((row for row in rows(look, seen) if (row.standpoint, row.changes) == here), None)


def _legend(look: Look, width: int) -> tuple[Line, ...]:
    dot = look.glyphs.dot
    expected = f"{dot} after a mark: it was expected, ! it was expected otherwise"
    return (
        cut_line((Piece("j k h l go from cell to cell; what it means is said here."),), width),
        cut_line((Piece(expected, Role.MUTED),), width),
    )


def _said(look: Look, row: MatrixRow, id_: str, width: int) -> tuple[Line, ...]:
    ellipsis = look.glyphs.ellipsis
    where = plain(row.title) if row.standpoint is None else f"Under: {plain(row.title)}"
    claim = wrap((Piece(f"{plain(id_)}  ", Role.ACCENT), *entry_words(look, look.subject_of(id_))), width)
    head = cut_line((Piece(where, Role.STRONG),), width, ellipsis)
    return (head, *cut_lines(claim, _CLAIM_LINES, width, ellipsis), *wrap(_label(look, row, id_), width))


def _label(look: Look, row: MatrixRow, id_: str) -> Line:
    """Return the label in words, what it is as written, and whether it is what was expected."""
    if row.labelling is None:
        return (Piece("Its label is not known yet.", Role.MUTED),)
    verdict = row.labelling.verdicts.get(id_)
    if verdict is None:
        return (Piece("This debate has no such claim, or it could not be read.", Role.ERROR),)
    mark = look.mark_of(verdict)
    under = "from this standpoint" if row.standpoint is not None else "as written" if row.changes else "now"
    pieces = [mark, Piece(f" It {_fate(look, verdict)} {under}", mark.role)]
    written = look.view.written.verdicts.get(id_)
    if under != "as written" and written is not None:
        same = written.label is verdict.label
        pieces.append(Piece(", as written too" if same else f", and {_fate(look, written)} as written"))
    wanted = row.expected.get(id_)
    if wanted is None:
        return (*pieces, Piece("."))
    pieces.append(Piece(f". Expected to {_TO[wanted]}: "))
    met = wanted is verdict.label
    said = f"{look.glyphs.dot} so it does." if met else "! it does not."
    return (*pieces, Piece(said, Role.MUTED if met else Role.ERROR))


def _fate(look: Look, verdict: Verdict) -> str:
    said = look.word_of(verdict)
    return f"is {said}" if said in ("open", "not shown") else said
