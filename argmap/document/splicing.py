"""Edits of a document's text that touch only what they must: fields, list items, keys.

Each function returns a splice and changes nothing.  What stands around the place (comments, blank lines, quoting,
indentation, line ends) stays as it is; a new field or entry takes the style of its neighbours.  Whether the text
reads as was meant is for the caller to find out by reading it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from argmap.document import layout
from argmap.document.document import Document
from argmap.document.errors import SpliceError
from argmap.document.format import CITATION, ENTRIES, FILE, Field, Form
from argmap.document.itemizing import set_items, value_of, without
from argmap.document.nodes import MappingNode, Node, ScalarNode, SequenceNode
from argmap.document.writing import Value, folded, inline, word
from argmap.model import Subject
from argmap.text.edit import Splice, TextEdit, splice
from argmap.text.span import Span


class _Holder(NamedTuple):
    """A mapping in the text: its node, what the node's offsets count from, its fields, and who it is."""

    node: Node
    base: int
    fields: tuple[Field, ...]
    subject: Subject | None
    key: Node | None
    """The entry's key; None for the file."""

    def field(self, key: str) -> Field:
        for field in self.fields:
            if field.key == key:
                return field
        name = "the file" if self.subject is None else f"a {self.subject.section.value}"
        raise SpliceError(f"{name} has no field {key}")

    def pair(self, key: str) -> tuple[ScalarNode, Node] | None:
        if isinstance(self.node, MappingNode):
            for found, value in self.node.pairs:
                if isinstance(found, ScalarNode) and found.value == key:
                    return found, value
        return None


def _holder(document: Document, subject: Subject | None) -> _Holder:
    if subject is None:
        return _Holder(document.positions.root, 0, FILE, None, None)
    entry = document.entries[subject]
    return _Holder(entry.value, entry.start, ENTRIES[subject.section], subject, entry.key)


def set_field(document: Document, subject: Subject | None, key: str, value: Value) -> Splice:
    """Return the edits that give a field of an entry, or of the file's head for None, a value.

    Raises SpliceError where the text cannot be spliced so, KeyError where there is no such entry.
    """
    holder = _holder(document, subject)
    field = holder.field(key)
    pair = holder.pair(key)
    if pair is None:
        return splice([_new_field(document.text, holder, field, value)])
    return _new_value(document.text, holder, field, pair, value)


def remove_field(document: Document, subject: Subject | None, key: str) -> Splice:
    """Return the edits that remove a field with its line; none where it is not there.  Raises SpliceError."""
    holder = _holder(document, subject)
    holder.field(key)
    pair = holder.pair(key)
    if pair is None:
        return ()
    assert isinstance(holder.node, MappingNode)
    if len(holder.node.items) == 2:
        raise SpliceError("it is the only field of its entry", "Remove the entry instead.")
    at = holder.node.items[::2].index(pair[0])
    before = _last_entry(document, 2 * at - 1) if subject is None and at else None
    return _remove_pairs(document.text, holder.node, holder.base, at, at + 1, before)


def _last_entry(document: Document, at: int) -> tuple[Node, int] | None:
    """Return the value of the last entry of a section, and what its offsets count from; None for no section."""
    section = document.positions.node((at,))
    if not isinstance(section, MappingNode) or not section.items:
        return None
    start = document.positions.starts.get((at, len(section.items) - 2))
    return None if start is None else (section.items[-1], start)


def set_key(document: Document, subject: Subject, new: str) -> Splice:
    """Return the edit that gives an entry another id; references to it are not touched."""
    entry = document.entries[subject]
    return set_scalar(document, entry.start + entry.key.start, entry.start + entry.key.end, new, entry.key)


def set_scalar(document: Document, start: int, end: int, new: str, node: Node | None = None) -> Splice:
    """Return the edit that puts an id in place of another, in the quotes that stand there."""
    style = node.style if isinstance(node, ScalarNode) else _style(document.text, start)
    text = inline(new, style=style) if style in ("'", '"') else word(new, flow=True)
    edit = layout.narrowed(document.text, start, end, text)
    return () if edit is None else (edit,)


def _style(text: str, start: int) -> str:
    return text[start : start + 1] if text[start : start + 1] in ("'", '"') else ""


def _new_field(text: str, holder: _Holder, field: Field, value: Value) -> TextEdit:
    """Return the edit that adds a field after the last one that the format has before it."""
    node, base = holder.node, holder.base
    if not isinstance(node, MappingNode) or not node.items:
        return _first_field(text, holder, field, value)
    order = [known.key for known in holder.fields]
    before = set(order[: order.index(field.key)])
    previous: tuple[Node, Node] | None = None
    for key, found in node.pairs:
        if isinstance(key, ScalarNode) and key.value in before:
            previous = key, found
    if node.flow:
        flow = f"{field.key}: {layout.flow_value(field, value)}"
        if previous is None:
            at = base + node.items[0].start
            return TextEdit(at, at, f"{flow}, ")
        at = base + max(previous[0].end, previous[1].end)
        return TextEdit(at, at, f", {flow}")
    first = base + node.items[0].start
    indent = layout.column(text, first)
    if previous is None:
        newline = layout.newline_of(text, first)
        lines = layout.block_field(field, value, indent, newline)
        return TextEdit(first, first, lines + newline + " " * indent)
    layout.need_line_end(text, previous[1], base)
    end = max(base + previous[0].end, layout.value_end(text, previous[1], base))
    at = layout.own_end(text, end, indent)
    newline = layout.newline_of(text, at)
    return TextEdit(at, at, newline + " " * indent + layout.block_field(field, value, indent, newline))


def _first_field(text: str, holder: _Holder, field: Field, value: Value) -> TextEdit:
    """Return the edit that gives an entry with nothing in it a field."""
    node, base = holder.node, holder.base
    if isinstance(node, MappingNode):
        at = base + node.start + 1
        return TextEdit(at, at, f"{field.key}: {layout.flow_value(field, value)}")
    if node.end > node.start or holder.key is None:
        raise SpliceError("something else stands where its fields belong", "Write them there by hand.")
    start, at = base + holder.key.start, layout.line_end(text, base + holder.key.end)
    newline = layout.newline_of(text, at)
    indent = layout.column(text, start) + layout.STEP
    return TextEdit(at, at, newline + " " * indent + layout.block_field(field, value, indent, newline))


def _new_value(
    text: str, holder: _Holder, field: Field, pair: tuple[ScalarNode, Node], value: Value
) -> Splice:
    key, node = pair
    base = holder.base
    assert isinstance(holder.node, MappingNode)
    newline = layout.newline_of(text, base + key.start)
    indent = layout.column(text, base + key.start)
    if node.end == node.start:
        at = text.index(":", base + key.end) + 1
        if holder.node.flow:
            return (TextEdit(at, at, " " + layout.flow_value(field, value)),)
        if text[at : layout.line_end(text, at)].strip():
            return (TextEdit(at, at, " " + layout.flow_value(field, value)),)
        return (TextEdit(at, at, layout.block_value(field, value, indent, newline)),)
    start, end = base + node.start, base + node.end
    if isinstance(node, SequenceNode) and isinstance(value, tuple):
        return set_items(text, node, base, field, value, newline, partial(_reworded_citation, text, base))
    if isinstance(node, MappingNode) and isinstance(value, Mapping):
        return _new_labels(text, node, base, value, newline)
    if not isinstance(value, str) or not isinstance(node, ScalarNode):
        raise SpliceError(f"{field.key} holds something of another kind", "Remove the field first.")
    if node.value == value and node.style != "*":
        return ()
    new = _scalar(text, node, start, end, field, value, indent, newline, holder.node.flow)
    rest = layout.line_end(text, end)
    if new.startswith((">", "|")) and not text[end:rest].strip():
        end = rest
    edit = layout.narrowed(text, start, end, new)
    return () if edit is None else (edit,)


def _reworded_citation(text: str, base: int, node: MappingNode, item: Mapping[str, str]) -> Splice | None:
    """Return the edits that make a citation hold other texts, key by key, so that the others stay as they are.

    None where it begins with a key that goes, or keys go while others come: it is then written anew.
    """
    old = value_of(node)
    assert isinstance(old, Mapping)
    gone = [
        getattr(key, "value", None) in old and getattr(key, "value", None) not in item
        for key, _ in node.pairs
    ]
    if any(gone) and (gone[0] or not item.keys() <= old.keys()):
        if not all(isinstance(value, ScalarNode) for _, value in node.pairs):
            raise SpliceError("a citation has something of its own that would be lost", "Change it by hand.")
        return None
    holder = _Holder(node, base, CITATION, None, None)
    edits: list[TextEdit] = []
    for start, end in _runs(gone):
        edits += _remove_pairs(text, node, base, start, end)
    added: TextEdit | None = None
    for field in CITATION:
        value = item.get(field.key)
        if value is None or value == old.get(field.key):
            continue
        pair = holder.pair(field.key)
        if pair is not None:
            edits += _new_value(text, holder, field, pair, value)
            continue
        new = _new_field(text, holder, field, value)
        if added is not None and new.start == added.start:
            # Two that come after the same one: in the order of the format.
            edits.remove(added)
            new = TextEdit(new.start, new.end, added.new + new.new)
        edits.append(new)
        added = new
    return splice(edits)


def _scalar(
    text: str,
    node: ScalarNode,
    start: int,
    end: int,
    field: Field,
    value: str,
    indent: int,
    newline: str,
    flow: bool,
) -> str:
    """Return a text in the style that stands there: block, quoted or plain."""
    is_text = field.form in (Form.TEXT, Form.MARKDOWN)
    if node.style in ("|", ">"):
        return _block(text, node, start, end, value, newline) or inline(value)
    if flow:
        return inline(value, style=node.style, flow=True) if is_text else word(value, flow=True)
    rest = text[end : layout.line_end(text, end)]
    is_long = "\n" in value or indent + len(field.key) + 2 + len(value) > layout.LINE
    if is_text and is_long and not rest.strip():
        literal = field.form is Form.MARKDOWN and "\n" in value
        block = folded(value, indent + layout.STEP, newline, literal=literal)
        if block is not None:
            return block
    if not is_text and not node.style:
        return word(value)
    return inline(value, style=node.style)


def _block(text: str, node: ScalarNode, start: int, end: int, value: str, newline: str) -> str | None:
    """Return a block scalar in place of another, with its indentation and as many of its lines as can stay."""
    header, *lines = text[start:end].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = next((line for line in lines if line.strip()), "")
    indent = len(first) - len(first.lstrip(" "))
    literal = node.style == "|"
    new = folded(value, indent or layout.STEP, newline, literal=literal)
    if new is None:
        return None
    comment = header[len(header.split(" #", 1)[0]) :]
    new_header, *new_lines = new.split(newline)
    if not literal and node.value.rstrip("\n").count("\n") == 0 and not value.endswith("\n"):
        kept = layout.refolded([line[indent:] for line in lines], value)
        if kept is not None:
            new_lines = [" " * indent + line for line in kept]
    return newline.join([new_header + comment, *new_lines])


def _new_labels(text: str, node: MappingNode, base: int, value: Mapping[str, str], newline: str) -> Splice:
    """Return the edits of a mapping of labels: those that differ, those that are gone, those that are new."""
    known = {key.value: (key, label) for key, label in node.pairs if isinstance(key, ScalarNode)}
    kept = [pair for id_, pair in known.items() if id_ in value]
    if not kept:
        raise SpliceError("none of its labels would stay", "Remove the field first.")
    edits: list[TextEdit] = []
    gone = [getattr(key, "value", None) not in value for key in node.items[::2]]
    for first, last in _runs(gone):
        edits += _remove_pairs(text, node, base, first, last)
    for id_, (_, label) in known.items():
        if id_ in value and getattr(label, "value", None) != value[id_]:
            edit = layout.narrowed(text, base + label.start, base + label.end, word(value[id_]))
            edits += () if edit is None else (edit,)
    new = [(id_, label) for id_, label in value.items() if id_ not in known]
    if new:
        key, label = kept[-1]
        end = base + max(key.end, label.end)
        if node.flow:
            parts = "".join(f", {word(id_, flow=True)}: {word(label)}" for id_, label in new)
            edits.insert(0, TextEdit(end, end, parts))
        else:
            column = layout.column(text, base + key.start)
            pad = newline + " " * column
            at = layout.own_end(text, end, column)
            edits.insert(
                0, TextEdit(at, at, "".join(f"{pad}{word(id_)}: {word(label)}" for id_, label in new))
            )
    return splice(edits)


def _runs(chosen: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the first and, exclusive, the last index of each run of chosen ones."""
    for is_chosen, run in groupby(range(len(chosen)), chosen.__getitem__):
        if is_chosen:
            numbers = list(run)
            yield numbers[0], numbers[-1] + 1


def _remove_pairs(
    text: str, node: MappingNode, base: int, first: int, last: int, before: tuple[Node, int] | None = None
) -> Splice:
    """Return the edits that remove pairs of a mapping: in block style their lines, in flow style their commas too.

    ``before`` is the value before them and what its offsets count from, where that is not what all count from.
    """
    spans = [Span(base + key.start, base + max(key.end, value.end)) for key, value in node.pairs]
    if node.flow:
        return (without(spans, first, last),)
    start = layout.line_start(text, spans[first].start)
    if text[start : spans[first].start].strip():
        raise SpliceError("it begins on the line of something else", "Put it on a line of its own first.")
    if first == 0:
        return (layout.whole_lines(text, spans[first].start, spans[last - 1].end),)
    value, own = before or (node.items[2 * first - 1], base)
    return layout.without_lines(text, spans[first].start, spans[last - 1].end, value, own, is_own=True)
