"""Edits of a document's text that add or remove a whole entry, and a section where it is not there yet."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.document import layout
from argmap.document.document import Document
from argmap.document.errors import SpliceError
from argmap.document.format import ENTRIES, FILE, SECTIONS, Field
from argmap.document.itemizing import without
from argmap.document.nodes import MappingNode, Node
from argmap.document.positions import Positions
from argmap.document.writing import Value, word
from argmap.model import Section, Subject
from argmap.text.edit import Splice, TextEdit, splice
from argmap.text.span import Span


def insert_entry(
    document: Document,
    subject: Subject,
    fields: Mapping[str, Value],
    *,
    after: str | None = None,
) -> Splice:
    """Return the edits that add an entry, one field a line in the order of the format.

    It goes right after the entry ``after`` of its section, else to the end of the section; a section that is
    not there yet is made.  Raises SpliceError for a field that the section does not have.
    """
    text = document.text
    ordered = _ordered(subject.section, fields)
    root = document.positions.root
    assert isinstance(root, MappingNode)
    at = _pair_of(root, subject.section.key)
    if at is None:
        return (_new_section(document, root, subject, ordered),)
    key, node = root.items[at - 1], root.items[at]
    if not isinstance(node, MappingNode) or not node.items:
        return _first_entry(text, root, key, node, subject.id, ordered)
    entries = _Entries(document.positions, at, node)
    anchor = len(entries) - 1
    if after is not None and Subject(subject.section, after) in document.entries:
        anchor = document.entries[Subject(subject.section, after)].path[1] // 2
    if node.flow:
        end = entries.span(anchor).end
        inner = ", ".join(f"{field.key}: {layout.flow_value(field, value)}" for field, value in ordered)
        return (TextEdit(end, end, f", {word(subject.id, flow=True)}: {{{inner}}}"),)
    indent = layout.column(text, entries.span(anchor).start)
    layout.need_line_end(text, *entries.value(anchor))
    at = layout.own_end(text, entries.value_end(text, anchor), indent)
    newline = layout.newline_of(text, at)
    lines = layout.entry_lines(subject.id, ordered, indent, newline, entries.step(text, anchor, indent))
    gap = newline if entries.is_spaced(text, anchor) else ""
    if gap and entries.keeps_lines(text, anchor):
        return (TextEdit(at, at, newline + lines + gap),)
    return (TextEdit(at, at, gap + newline + lines),)


def remove_entry(document: Document, subject: Subject) -> Splice:
    """Return the edits that remove an entry with its lines, and one of two blank lines that would meet.

    Raises SpliceError where it begins on the line of something else, KeyError where there is no such entry.
    """
    text = document.text
    at = document.entries[subject].path[0]
    node = document.positions.node((at,))
    assert isinstance(node, MappingNode)
    span = document.entry_span(subject)
    entries = _Entries(document.positions, at, node)
    number = document.entries[subject].path[1] // 2
    if node.flow:
        spans = [entries.span(number) for number in range(len(entries))]
        return (without(spans, number, number + 1),)
    start = layout.line_start(text, span.start)
    if text[start : span.start].strip():
        raise SpliceError("it begins on the line of something else", "Put it on a line of its own first.")
    end = layout.own_end(text, entries.value_end(text, number), span.start - start)
    edit = layout.whole_lines(text, span.start, end)
    if number:
        (edit,) = layout.without_lines(text, span.start, end, *entries.value(number - 1), is_own=False)
        if entries.keeps_lines(text, number - 1):
            return (edit,)
    following = text[edit.end : layout.line_end(text, edit.end)]
    if edit.end < len(text) and not following.strip() and layout.is_blank_before(text, span.start):
        edit = TextEdit(edit.start, layout.after_line(text, edit.end), "")
    return (edit,)


def _ordered(section: Section, fields: Mapping[str, Value]) -> list[tuple[Field, Value]]:
    known = {field.key: field for field in ENTRIES[section]}
    for key in fields:
        if key not in known:
            raise SpliceError(f"a {section.value} has no field {key}")
    return [(field, fields[key]) for key, field in known.items() if key in fields]


def _pair_of(root: MappingNode, key: str) -> int | None:
    """Return the index of the value of one of the file's keys."""
    for at in range(0, len(root.items), 2):
        if getattr(root.items[at], "value", None) == key:
            return at + 1
    return None


class _Entries:
    """The entries of a section, by number."""

    def __init__(self, positions: Positions, at: int, node: MappingNode) -> None:
        self._at = at
        self._starts = positions.starts
        self._items = node.items

    def __len__(self) -> int:
        return len(self._items) // 2

    def span(self, number: int) -> Span:
        """Return the span of an entry, from its key to the end of its last leaf."""
        start = self._starts[self._at, 2 * number]
        key, value = self._items[2 * number], self._items[2 * number + 1]
        return Span(start, start + max(key.end, value.end))

    def value(self, number: int) -> tuple[Node, int]:
        """Return the value of an entry, and what its offsets count from."""
        return self._items[2 * number + 1], self._starts[self._at, 2 * number]

    def value_end(self, text: str, number: int) -> int:
        """Return where an entry ends, with blank lines that are part of its last value."""
        return max(layout.value_end(text, *self.value(number)), self.span(number).end)

    def keeps_lines(self, text: str, number: int) -> bool:
        """Tell whether blank lines after an entry would be part of its last value."""
        return layout.keeps_lines(text, *self.value(number))

    def step(self, text: str, anchor: int, indent: int) -> int:
        """Return by how much the fields of the nearest entry in block style are indented deeper than its key."""
        for number in (*range(anchor, -1, -1), *range(anchor + 1, len(self))):
            value = self._items[2 * number + 1]
            if isinstance(value, MappingNode) and not value.flow and value.items:
                first = self._starts[self._at, 2 * number] + value.items[0].start
                return max(1, layout.column(text, first) - indent)
        return layout.STEP

    def is_spaced(self, text: str, anchor: int) -> bool:
        """Tell whether the entries around one stand apart by blank lines."""
        for first in (anchor - 1, anchor):
            if 0 <= first < len(self) - 1:
                between = text[self.span(first).end : self.span(first + 1).start]
                if any(not line.strip() for line in between.splitlines()[1:-1]):
                    return True
        return False


def _first_entry(
    text: str, root: MappingNode, key: Node, node: Node, id_: str, ordered: list[tuple[Field, Value]]
) -> Splice:
    """Return the edits that give an empty section its first entry, below comments that stand in the section."""
    if root.flow:
        raise SpliceError("the whole file is in braces, and no entry is added there")
    newline = layout.newline_of(text, key.start)
    column = layout.column(text, key.start)
    end = layout.line_end(text, max(key.end, node.end))
    at = layout.own_end(text, end, column)
    indent = column + layout.STEP
    if at > end:
        comment = text[layout.line_start(text, at) : at]
        indent = len(comment) - len(comment.lstrip(" "))
    edit = TextEdit(at, at, newline + layout.entry_lines(id_, ordered, indent, newline))
    if node.end == node.start:
        return (edit,)
    return splice((TextEdit(len(text[: node.start].rstrip(" \t")), node.end, ""), edit))


def _new_section(
    document: Document, root: MappingNode, subject: Subject, ordered: list[tuple[Field, Value]]
) -> TextEdit:
    """Return the edit that adds a section with its first entry, where the format's order has it."""
    if root.flow:
        raise SpliceError("the whole file is in braces, and a section is not added there")
    text = document.text
    order = [field.key for field in FILE]
    before = order[: order.index(subject.section.key)]
    ats = range(0, len(root.items), 2)
    after = [at for at in ats if getattr(root.items[at], "value", None) in before] or list(ats)
    key, value = root.items[after[-1]], root.items[after[-1] + 1]
    if isinstance(value, MappingNode) and value.items and getattr(key, "value", None) in SECTIONS:
        entries = _Entries(document.positions, after[-1] + 1, value)
        layout.need_line_end(text, *entries.value(len(entries) - 1))
        end = entries.value_end(text, len(entries) - 1)
        keeps = entries.keeps_lines(text, len(entries) - 1)
    else:
        layout.need_line_end(text, value, 0)
        end, keeps = layout.value_end(text, value, 0), layout.keeps_lines(text, value, 0)
    column = layout.column(text, root.items[0].start)
    at = layout.own_end(text, max(key.end, end), column)
    newline = layout.newline_of(text, at)
    gap = (
        newline
        if not keeps and any(layout.is_blank_before(text, key.start) for key, _ in root.pairs[1:])
        else ""
    )
    lines = layout.entry_lines(subject.id, ordered, column + layout.STEP, newline)
    return TextEdit(at, at, f"{newline}{gap}{' ' * column}{subject.section.key}:{newline}{lines}")
