"""What a form says: a row for each field with what it has, those that are left out below, and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.document.format import DIRECTIONS, Field, Form
from argmap.document.itemizing import Item
from argmap.evaluation.words.expectations import EXPECTED
from argmap.model import Section, Subject
from argmap.tui.changing.field_draft import LISTS, Draft
from argmap.tui.changing.field_typing import Typing, name_of
from argmap.tui.drawing.page import (
    Line,
    Page,
    Piece,
    cut_line,
    cut_lines,
    fill,
    paragraphs,
    plain,
    wrap,
)
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer

KEEP = "="
"""The row that keeps all."""
ID = "#"
"""The row of the id of a new entry."""
_MOST_LINES = 4
"""How much of a long text a row shows."""


def item_row(key: str, index: int) -> str:
    """Return the row of an item of a list."""
    return f"{key}/{index}"


def add_row(key: str) -> str:
    """Return the row that adds to a list."""
    return f"{key}/+"


def suggestion_row(key: str, name: str) -> str:
    """Return the row that adds a likely item to a list."""
    return f"{key}/?{name}"


def key_of_row(row: str) -> str:
    """Return the key of the field that a row is of."""
    return row.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as far as it is filled in."""

    draft: Draft
    typing: Typing
    keeps: str
    """What keeping it would do; nothing where nothing is changed."""
    new_id: str | None = None
    """The id of a new entry."""
    troubles: Mapping[str, str] | None = None
    """What is wrong, by row."""
    enter: str = "Enter"
    """The key that edits a row."""
    opened: Draft | None = None
    """The form as it was opened, by which its rows stand where they do: none moves while it is filled in."""


def form_page(filled: Filled, width: int) -> Page:
    """Return the rows of a form: what keeping does, the fields that have something, those that have nothing."""
    return _Writing(filled, width).page()


class _Writing:
    """Writes the rows of one form for one width."""

    def __init__(self, filled: Filled, width: int) -> None:
        self.filled = filled
        self.look = filled.typing.look
        self.writer = Writer(width, self.look.glyphs)
        self.width = width
        names = [field.key for field in filled.draft.fields]
        self.margin = max(len(name) for name in names) + 3
        self.troubles = filled.troubles or {}

    def page(self) -> Page:
        draft = self.filled.draft
        self._keep()
        opened = self.filled.opened or draft
        missing = opened.missing
        given = [field for field in draft.fields if field.key in opened.values or field in missing]
        rest = [field for field in draft.fields if field not in given]
        for field in sorted(given, key=lambda field: not (field.required or field.key in DIRECTIONS)):
            self._field(field)
        if self.filled.new_id is not None:
            self._row(ID, "id", (Piece(plain(self.filled.new_id) or "made from the text", Role.MUTED),))
        if rest:
            self.writer.heading("May be added")
            for field in rest:
                self._field(field)
        return self.writer.page()

    def _keep(self) -> None:
        keeps = self.filled.keeps
        if keeps:
            link = self.writer.link(KEEP)
            first = (Piece("Keep", Role.ACCENT, link), Piece("  ", link=link))
            self.writer.wrapped(Piece(plain(keeps), Role.STRONG, link), first=first)
        else:
            self.writer.wrapped(
                Piece(f"Nothing is {'changed' if self.filled.new_id is None else 'typed'} yet.", Role.MUTED)
            )
        self._trouble(KEEP)
        self.writer.blank()

    def _field(self, field: Field) -> None:
        if field.form in LISTS:
            self._list(field)
        else:
            self._row(field.key, field.key, *self._text(field))

    def _row(self, row: str, label: str, *lines: Line) -> None:
        """Write a row, each line of which is part of its link."""
        link = self.writer.link(row)
        changed = self.filled.draft.has_changed(key_of_row(row)) if row != ID else False
        mark = Piece("*" if changed and label else " ", Role.CHANGED, link)
        first = fill((mark, Piece(label, Role.ACCENT if label else Role.TEXT, link)), self.margin)
        for number, line in enumerate(lines or ((),)):
            lead = first if not number else (Piece(" " * self.margin),)
            linked = tuple(piece._replace(link=link) for piece in (*lead, *line))
            self.writer.add([cut_line(linked, self.width, self.look.glyphs.ellipsis)])
        self._trouble(row)

    def _trouble(self, row: str) -> None:
        if row in self.troubles:
            pad = (Piece(" " * self.margin),)
            for text in paragraphs(self.troubles[row]):
                self.writer.add(wrap((Piece(text.strip(), Role.WARNING),), self.width, first=pad))

    def _text(self, field: Field) -> tuple[Line, ...]:
        """Return the value of a field that has one, or what belongs there."""
        text = self.filled.draft.text(field.key)
        if not text:
            needed = field in self.filled.draft.missing
            return ((self._about(field, needed=needed),),)
        if field.form is Form.REFERENCE:
            return (self._reference(field, text),)
        room = max(8, self.width - self.margin)
        lines = [line for part in paragraphs(text) for line in wrap((Piece(part),), room)]
        return cut_lines(lines, _MOST_LINES, room, self.look.glyphs.ellipsis)

    def _about(self, field: Field, *, needed: bool) -> Piece:
        words = f": {', '.join(field.words)}" if field.words and field.form is Form.WORD else ""
        said = f"{field.about}{words}"
        return Piece(f"needed: {said}", Role.WARNING) if needed else Piece(said, Role.MUTED)

    def _reference(self, field: Field, text: str) -> Line:
        """Return an entry that is named: its id, its mark and its text."""
        typing = self.filled.typing
        name = typing.name(text)
        for section in Section:
            subject = Subject(section, name)
            if section in typing.kinds(field) and self.look.has(subject):
                said = self.look.line(subject)
                return (
                    Piece(f"{plain(text)}  "),
                    self.look.mark(subject),
                    Piece(f" {said}", Role.MUTED),
                )
        return (Piece(plain(text)), Piece("  not in this debate", Role.ERROR))

    def _list(self, field: Field) -> None:
        draft, key = self.filled.draft, field.key
        items = draft.items(key)
        suggested = [
            name
            for name in self.filled.typing.suggested.get(key, ())
            if name not in {name_of(item) for item in items}
        ]
        needed = field in draft.missing
        if not items:
            self._row(add_row(key), key, (self._about(field, needed=needed),))
        label = key if items else ""
        for index, item in enumerate(items):
            self._row(item_row(key, index), label, self._item(field, item))
            label = ""
        for name in suggested:
            # All of it is muted, since it is not there before it is taken.
            line = (Piece(f"{self.filled.enter} adds "), *self._reference(field, name))
            muted = tuple(piece._replace(role=Role.MUTED) for piece in line)
            self._row(suggestion_row(key, name), label, muted)
            label = ""
        if items:
            self._row(add_row(key), label, (Piece("+", Role.MUTED),))

    def _item(self, field: Field, item: Item) -> Line:
        if field.form is Form.REFERENCES and isinstance(item, str):
            return self._reference(field, item)
        if isinstance(item, str):
            return (Piece(plain(item)),)
        if "label" in item:
            return self._expectation(item["entry"], item["label"])
        return self._citation(item)

    def _expectation(self, name: str, label: str) -> Line:
        """Return the label that is expected of an entry, and what the entry says."""
        look, id_ = self.look, self.filled.typing.name(name)
        pieces = (Piece(f"{plain(name)} {look.glyphs.becomes} "), Piece(plain(label), Role.STRONG))
        subject = look.subject_of(id_)
        if not look.has(subject):
            return (*pieces, Piece("  not in this debate", Role.ERROR))
        return (*pieces, Piece("  "), look.mark(subject), Piece(f" {look.line(subject)}", Role.MUTED))

    def _citation(self, item: Mapping[str, str]) -> Line:
        at = f", {plain(item['at'])}" if item.get("at") else ""
        said = [plain(item[key]) for key in ("posture", "status") if item.get(key)]
        quote = self.look.glyphs.quoted(plain(item["quote"])) if item.get("quote") else ""
        pieces = [Piece(f"{plain(item.get('source', ''))}{at}")]
        if said:
            pieces.append(Piece(f"  {', '.join(said)}", Role.MUTED))
        if quote:
            pieces.append(Piece(f"  {quote}", Role.QUOTE))
        return tuple(pieces)


def row_about(filled: Filled, row: str, width: int) -> tuple[Line, ...]:
    """Return what the row under the cursor is for; in its row it may be cut, here it is whole."""
    if row == KEEP:
        said = ""
    elif row == ID:
        said = "id: by which other entries name it; made from the text until you write another"
    else:
        field = filled.draft.field(key_of_row(row))
        known = EXPECTED if field.form is Form.EXPECTED else field.words
        words = f": {', '.join(known)}" if known else ""
        said = f"{field.key}: {field.about}{words}"
    return tuple(wrap((Piece(said, Role.MUTED),), width)) if said else ((),)
