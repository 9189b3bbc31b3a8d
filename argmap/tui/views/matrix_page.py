"""The matrix: what each position and scenario makes of each thesis, one mark a cell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.cells import cell_len, chop_cells

from argmap.evaluation import Labelling
from argmap.model import Debate, Label, Section, Subject
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Cell, Line, Page, Piece, cut, fill, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer
from argmap.tui.outline.telling_apart import alike_among, cut_apart
from argmap.tui.views.entry_words import entry_words
from argmap.tui.views.standpoints_page import Prospects

_NARROWEST, _WIDEST = 10, 24
"""Cells of a column: its id has to say something, and marks far apart are hard to compare."""
_HEAD_LINES = 3
"""Lines that a head takes, unless another reads like it."""
_WORD = re.compile("[^-]*-+|[^-]+")


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """What one standpoint makes of the debate, and the labels that are expected under it."""

    title: str
    standpoint: Subject | None
    labelling: Labelling | None
    """None until it is known."""
    expected: Mapping[str, Label]
    in_force: bool
    changes: bool = True
    """Whether going to a cell puts the standpoint in force; not for the row of what is in force already."""


def theses(debate: Debate) -> tuple[str, ...]:
    """Return the columns: the theses of positions, then what scenarios expect a label of."""
    found = dict.fromkeys(position.thesis for position in debate.positions.values())
    found |= dict.fromkeys(id_ for scenario in debate.scenarios.values() for id_, _ in scenario.expect)
    return tuple(found)


def rows(look: Look, seen: Prospects) -> Iterator[MatrixRow]:
    """Yield the debate as written, what is in force where it is no single entry, the positions, the scenarios."""
    what_if, debate = look.what_if, look.debate
    yield MatrixRow("As written", None, look.view.written, {}, not what_if)
    if what_if.own or len(what_if.positions) + len(what_if.scenarios) > 1:
        yield MatrixRow("In force now", None, look.view.labelling, {}, True, changes=False)
    for id_, position in debate.positions.items():
        subject = Subject(Section.POSITION, id_)
        expected = {position.thesis: Label.IN}
        yield MatrixRow(position.title, subject, seen.get(subject), expected, what_if.has(subject))
    for id_, scenario in debate.scenarios.items():
        subject = Subject(Section.SCENARIO, id_)
        wanted = {one: Label(label) for one, label in scenario.expect}
        yield MatrixRow(scenario.title, subject, seen.get(subject), wanted, what_if.has(subject))


def matrix_page(look: Look, seen: Prospects, width: int) -> Page:
    """Return the matrix; columns that have no room beside the others follow below them."""
    writer = Writer(width, look.glyphs)
    columns = theses(look.debate)
    if not columns:
        writer.wrapped(Piece("No position has a thesis here, and no scenario expects anything.", Role.MUTED))
        return writer.page()
    names = max(14, min(40, width // 3))
    size = max(_NARROWEST, min(_WIDEST, (width - names) // len(columns)))
    at_once = max(1, (width - names) // size)
    every = tuple(rows(look, seen))
    for first in range(0, len(columns), at_once):
        writer.blank()
        _band(writer, look, every, columns[first : first + at_once], names, size)
    writer.blank()
    dot = look.glyphs.dot
    writer.wrapped(
        Piece(f"{dot} expected under it   ", Role.MUTED), Piece("!", Role.ERROR), Piece(" expected otherwise")
    )
    writer.heading("Theses")
    for id_ in columns:
        writer.wrapped(
            Piece(f"{plain(id_)}  ", Role.ACCENT),
            *entry_words(look, look.subject_of(id_)),
            rest=(Piece("  "),),
        )
    return writer.page()


def _band(
    writer: Writer, look: Look, every: Sequence[MatrixRow], columns: Sequence[str], names: int, size: int
) -> None:
    ellipsis = look.glyphs.ellipsis
    heads = column_heads(theses(look.debate), size - 1, ellipsis)
    for parts in zip_longest(*(heads[id_] for id_ in columns), fillvalue=""):
        line = [piece for part in parts for piece in fill((Piece(part, Role.HEADING),), size)]
        writer.add([(Piece(" " * names), *line)])
    titles = [plain(row.title) for row in every]
    alike = alike_among(titles)
    for row, title in zip(every, titles, strict=True):
        lead = Piece(f"{look.glyphs.closed} " if row.in_force else "  ", Role.CHANGED)
        role = Role.STRONG if row.in_force else Role.TEXT
        said = cut_apart(title, alike[title], names - 3, ellipsis)
        line = list(fill((lead, Piece(said, role)), names))
        for id_ in columns:
            line += _cell(writer, look, row, id_, size)
        writer.add([tuple(line)])


def column_heads(ids: Sequence[str], width: int, ellipsis: str) -> dict[str, tuple[str, ...]]:
    """Return the lines that each id stands in above its column, broken after its hyphens and cut at its end alone.

    What an id begins with is never left out: that may be the ``not`` which turns what it says round.
    """
    whole = {id_: _lines(plain(id_), width) for id_ in ids}
    short = {id_: _shortened(plain(id_), width, ellipsis) for id_ in ids}
    count = Counter(short.values())
    # Those that would read alike are not cut at all.
    return {id_: short[id_] if count[short[id_]] == 1 else whole[id_] for id_ in ids}


def _lines(id_: str, width: int) -> tuple[str, ...]:
    lines = [""]
    for word in _WORD.findall(id_):
        if lines[-1] and cell_len(lines[-1] + word) <= width:
            lines[-1] += word
        else:
            lines += chop_cells(word, width)
    return tuple(lines[1:])


def _shortened(id_: str, width: int, ellipsis: str) -> tuple[str, ...]:
    lines = _lines("".join(cut(word, width, ellipsis) for word in _WORD.findall(id_)), width)
    if len(lines) <= _HEAD_LINES:
        return lines
    return (*lines[: _HEAD_LINES - 1], cut(lines[_HEAD_LINES - 1] + " " * width, width, ellipsis))


def _cell(writer: Writer, look: Look, row: MatrixRow, id_: str, size: int) -> Line:
    link = writer.link(Cell(row.standpoint, id_, row.changes))
    verdict = None if row.labelling is None else row.labelling.verdicts.get(id_)
    if verdict is None:
        said = look.glyphs.ellipsis if row.labelling is None else "#"
        return fill((Piece(f" {said} ", Role.MUTED, link),), size)
    mark = look.mark_of(verdict)
    wanted = row.expected.get(id_)
    note = Piece(" ", Role.TEXT, link)
    if wanted is not None:
        met = wanted is verdict.label
        note = Piece(look.glyphs.dot, Role.MUTED, link) if met else Piece("!", Role.ERROR, link)
    return fill((Piece(" ", Role.TEXT, link), mark._replace(link=link), note), size)
