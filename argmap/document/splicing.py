"""Edits of a document's text that touch only what they must: fields, list items, entries, keys.

Each function returns a splice and changes nothing.  What stands around the place (comments, blank lines, quoting,
indentation, line ends) stays as it is; a new field or entry takes the style of its neighbours.  Whether the text
reads as was meant is for the caller to find out by reading it again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from argmap.document import layout
from argmap.document.document import Document
from argmap.document.format import ENTRIES, FILE, Field, Form
from argmap.document.itemizing import set_items
from argmap.document.nodes import MappingNode, Node, ScalarNode, SequenceNode
from argmap.document.writing import Value, folded, inline, word
from argmap.errors import ArgmapError
from argmap.model import Section, Subject
from argmap.text.edit import Splice, TextEdit, splice


class SpliceError(ArgmapError):
    """An edit that cannot be made by splicing the text that is there."""


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
    return _without_pair(document.text, holder.node, holder.base, pair[0])


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
    known = {field.key: field for field in ENTRIES[subject.section]}
    for key in fields:
        if key not in known:
            raise SpliceError(f"a {subject.section.value} has no field {key}")
    ordered = [(field, fields[key]) for key, field in known.items() if key in fields]
    root = _holder(document, None)
    pair = root.pair(subject.section.key)
    newline = layout.newline_of(text)
    if pair is None:
        lines = layout.entry_lines(subject.id, ordered, layout.STEP, newline)
        return (_new_section(text, root, subject.section, lines, newline),)
    section_key, node = pair
    if not isinstance(node, MappingNode) or not node.items:
        lines = layout.entry_lines(subject.id, ordered, layout.STEP, newline)
        if node.end > node.start:
            return (TextEdit(node.start, node.end, newline + lines),)
        at = layout.line_end(text, section_key.end)
        return (TextEdit(at, at, newline + lines),)
    anchor = Subject(subject.section, after) if after is not None else None
    if anchor is None or anchor not in document.entries:
        anchor = Subject(subject.section, _last_id(document, subject.section))
    end = document.entry_span(anchor).end
    if node.flow:
        inner = ", ".join(f"{field.key}: {layout.flow_value(field, value)}" for field, value in ordered)
        return (TextEdit(end, end, f", {word(subject.id, flow=True)}: {{{inner}}}"),)
    indent, step = _custom(document, subject.section, anchor)
    lines = layout.entry_lines(subject.id, ordered, indent, newline, step)
    at = layout.line_end(text, end)
    gap = newline if _is_spaced(document, anchor) else ""
    return (TextEdit(at, at, gap + newline + lines),)


def remove_entry(document: Document, subject: Subject) -> Splice:
    """Return the edits that remove an entry with its lines, and one of two blank lines that would meet."""
    text = document.text
    section = _holder(document, None).pair(subject.section.key)
    assert section is not None
    assert isinstance(section[1], MappingNode)
    span = document.entry_span(subject)
    if section[1].flow:
        return _without_pair(text, section[1], 0, document.entries[subject].key, document)
    edit = layout.whole_lines(text, span.start, span.end)
    following = text[edit.end : layout.line_end(text, edit.end)]
    if edit.end < len(text) and not following.strip() and layout.is_blank_before(text, span.start):
        edit = TextEdit(edit.start, layout.after_line(text, edit.end), "")
    return (edit,)


def _last_id(document: Document, section: Section) -> str:
    return max(
        (subject for subject in document.entries if subject.section is section),
        key=lambda subject: document.entries[subject].start,
    ).id


def _custom(document: Document, section: Section, anchor: Subject) -> tuple[int, int]:
    """Return how a section's entries are indented, and how their fields are indented below them."""
    text = document.text
    entry = document.entries[anchor]
    indent = entry.start - layout.line_start(text, entry.start)
    for subject in document.entries:
        if subject.section is not section:
            continue
        other = document.entries[subject]
        if isinstance(other.value, MappingNode) and not other.value.flow and other.value.items:
            first = other.start + other.value.items[0].start
            return indent, max(1, first - layout.line_start(text, first) - indent)
    return indent, layout.STEP


def _is_spaced(document: Document, anchor: Subject) -> bool:
    """Tell whether the entries around one stand apart by blank lines."""
    text = document.text
    entries = [document.entries[subject] for subject in document.entries if subject.section is anchor.section]
    entries.sort(key=lambda entry: entry.start)
    at = next(number for number, entry in enumerate(entries) if entry.subject == anchor)
    for first, second in ((at - 1, at), (at, at + 1)):
        if first >= 0 and second < len(entries):
            between = text[entries[first].span.end : entries[second].start]
            if any(not line.strip() for line in between.splitlines()[1:-1]):
                return True
    return False


def _new_section(text: str, root: _Holder, section: Section, lines: str, newline: str) -> TextEdit:
    """Return the edit that adds a section with its first entry, where the format's order has it."""
    order = [field.key for field in FILE]
    before = order[: order.index(section.key)]
    assert isinstance(root.node, MappingNode)
    pairs = [pair for pair in root.node.pairs if isinstance(pair[0], ScalarNode) and pair[0].value in before]
    key, value = pairs[-1] if pairs else root.node.pairs[-1]
    if root.node.flow:
        raise SpliceError("the whole file is in braces, and a section is not added there")
    at = layout.line_end(text, max(key.end, value.end))
    starts = [layout.is_blank_before(text, key.start) for key, _ in root.node.pairs[1:]]
    gap = newline if any(starts) else ""
    return TextEdit(at, at, f"{newline}{gap}{section.key}:{newline}{lines}")


def _new_field(text: str, holder: _Holder, field: Field, value: Value) -> TextEdit:
    """Return the edit that adds a field after the last one that the format has before it."""
    node, base = holder.node, holder.base
    newline = layout.newline_of(text)
    if not isinstance(node, MappingNode) or not node.items:
        raise SpliceError("the entry has nothing in it", "Write its first field by hand.")
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
    indent = first - layout.line_start(text, first)
    lines = layout.block_field(field, value, indent, newline)
    if previous is None:
        return TextEdit(first, first, lines + newline + " " * indent)
    at = layout.line_end(text, base + max(previous[0].end, previous[1].end))
    return TextEdit(at, at, newline + " " * indent + lines)


def _new_value(
    text: str, holder: _Holder, field: Field, pair: tuple[ScalarNode, Node], value: Value
) -> Splice:
    key, node = pair
    base = holder.base
    assert isinstance(holder.node, MappingNode)
    newline = layout.newline_of(text)
    indent = base + key.start - layout.line_start(text, base + key.start)
    if node.end == node.start:
        at = text.index(":", base + key.end) + 1
        if holder.node.flow:
            return (TextEdit(at, at, " " + layout.flow_value(field, value)),)
        if text[at : layout.line_end(text, at)].strip():
            return (TextEdit(at, at, " " + layout.flow_value(field, value)),)
        return (TextEdit(at, at, layout.block_value(field, value, indent, newline)),)
    start, end = base + node.start, base + node.end
    if isinstance(node, SequenceNode) and isinstance(value, tuple):
        return set_items(text, node, base, field, value, newline)
    if isinstance(node, MappingNode) and isinstance(value, Mapping):
        return _new_labels(text, node, base, value, newline)
    if not isinstance(value, str) or not isinstance(node, ScalarNode):
        raise SpliceError(f"{field.key} holds something of another kind", "Remove the field first.")
    new = _scalar(text, node, start, end, field, value, indent, newline, holder.node.flow)
    edit = layout.narrowed(text, start, end, new)
    return () if edit is None else (edit,)


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
    edits: list[TextEdit] = []
    known: dict[str, tuple[ScalarNode, Node]] = {
        key.value: (key, label) for key, label in node.pairs if isinstance(key, ScalarNode)
    }
    for id_, (key, label) in known.items():
        if id_ not in value:
            edits += _without_pair(text, node, base, key)
        else:
            edit = layout.narrowed(text, base + label.start, base + label.end, word(value[id_]))
            if edit is not None and not (isinstance(label, ScalarNode) and label.value == value[id_]):
                edits.append(edit)
    new = [(id_, label) for id_, label in value.items() if id_ not in known]
    if new:
        end = base + node.items[-1].end
        if node.flow:
            parts = "".join(f", {word(id_, flow=True)}: {word(label)}" for id_, label in new)
            edits.append(TextEdit(end, end, parts))
        else:
            first = base + node.items[0].start
            pad = newline + " " * (first - layout.line_start(text, first))
            at = layout.line_end(text, end)
            edits.append(TextEdit(at, at, "".join(f"{pad}{word(id_)}: {word(label)}" for id_, label in new)))
    return splice(edits)


def _without_pair(
    text: str, node: MappingNode, base: int, key: Node, document: Document | None = None
) -> Splice:
    """Return the edit that removes a pair of a mapping: in block style its lines, in flow style its comma too."""
    spans = _pair_spans(node, base, document)
    at = node.items[::2].index(key)
    start, end = spans[at]
    if len(spans) == 1 and document is None:
        raise SpliceError("it is the only field of its entry", "Remove the entry instead.")
    if node.flow:
        if at + 1 < len(spans):
            return (TextEdit(start, spans[at + 1][0], ""),)
        return (TextEdit(spans[at - 1][1] if at else start, end, ""),)
    if text[layout.line_start(text, start) : start].strip():
        raise SpliceError("it begins on the line of something else", "Put it on a line of its own first.")
    return (layout.whole_lines(text, start, end),)


def _pair_spans(node: MappingNode, base: int, document: Document | None) -> list[tuple[int, int]]:
    """Return where each pair begins and ends; offsets of a section's entries count from each entry's key."""
    if document is None:
        return [(base + key.start, base + max(key.end, value.end)) for key, value in node.pairs]
    found = {id(entry.key): entry.span for entry in map(document.entries.__getitem__, document.entries)}
    return [(found[id(key)].start, found[id(key)].end) for key, _ in node.pairs]
