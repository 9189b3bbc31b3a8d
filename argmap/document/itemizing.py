"""Edits of a list in a text: the items that are new, gone or other, and nothing of the rest."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher

from argmap.document import layout
from argmap.document.format import Field
from argmap.document.nodes import MappingNode, Node, ScalarNode, SequenceNode
from argmap.document.writing import inline
from argmap.text.edit import Splice, TextEdit, splice

Item = str | Mapping[str, str]


def value_of(node: Node) -> Item:
    """Return an item of a list as a text, or as the texts of its keys."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, MappingNode):
        return {
            key.value: value.value
            for key, value in node.pairs
            if isinstance(key, ScalarNode) and isinstance(value, ScalarNode)
        }
    return ""


def set_items(
    text: str, node: SequenceNode, base: int, field: Field, items: tuple[Item, ...], newline: str
) -> Splice:
    """Return the edits that make a list hold ``items``; ``base`` is what the node's offsets count from."""
    old = [_key(value_of(item)) for item in node.items]
    steps = SequenceMatcher(None, old, [_key(item) for item in items], autojunk=False).get_opcodes()
    changes = [(first, last, items[start:end]) for kind, first, last, start, end in steps if kind != "equal"]
    if not node.items:
        at = base + node.start
        return (TextEdit(at, base + node.end, layout.flow_value(field, items)),)
    edit = _flow_edit if node.flow else _block_edit
    return splice(
        found
        for first, last, new in changes
        for found in edit(text, node, base, field, first, last, new, newline)
    )


def _key(item: Item) -> object:
    return item if isinstance(item, str) else tuple(item.items())


def _flow_edit(
    text: str,
    node: SequenceNode,
    base: int,
    field: Field,
    first: int,
    last: int,
    new: tuple[Item, ...],
    newline: str,
) -> list[TextEdit]:
    spans = [(base + item.start, base + item.end) for item in node.items]
    written = [layout.flow_item(field, item) for item in new]
    if last > first and new:
        same = last - first == len(new) == 1
        old = node.items[first]
        if same and isinstance(old, ScalarNode) and old.style in ("'", '"') and isinstance(new[0], str):
            written = [inline(new[0], style=old.style, flow=True)]
        return [TextEdit(spans[first][0], spans[last - 1][1], ", ".join(written))]
    if new and first == 0:
        return [TextEdit(spans[0][0], spans[0][0], "".join(f"{item}, " for item in written))]
    if new:
        at = spans[first - 1][1]
        return [TextEdit(at, at, "".join(f", {item}" for item in written))]
    if last < len(spans):
        return [TextEdit(spans[first][0], spans[last][0], "")]
    start = spans[first - 1][1] if first else spans[0][0]
    return [TextEdit(start, spans[-1][1], "")]


def _block_edit(
    text: str,
    node: SequenceNode,
    base: int,
    field: Field,
    first: int,
    last: int,
    new: tuple[Item, ...],
    newline: str,
) -> list[TextEdit]:
    spans = [(base + item.start, base + item.end) for item in node.items]
    column = base + node.start - layout.line_start(text, base + node.start)
    inner = spans[0][0] - layout.line_start(text, spans[0][0])
    gap = " " * max(1, inner - column - 1)
    lines = [
        " " * column + "-" + gap + layout.block_item(field, item, column + 1 + len(gap), newline)
        for item in new
    ]
    if len(new) == last - first == 1 and isinstance(new[0], str):
        start, end = spans[first]
        old = node.items[first]
        if isinstance(old, ScalarNode) and old.style in ("'", '"'):
            return [TextEdit(start, end, inline(new[0], style=old.style))]
        return [TextEdit(start, end, layout.item_text(field, new[0], flow=False))]
    edits: list[TextEdit] = []
    if last > first:
        edits.append(layout.whole_lines(text, spans[first][0], spans[last - 1][1]))
    if new and first:
        at = layout.line_end(text, spans[first - 1][1])
        edits.append(TextEdit(at, at, "".join(newline + line for line in lines)))
    elif new:
        at = layout.line_start(text, spans[0][0])
        edits.append(TextEdit(at, at, "".join(line + newline for line in lines)))
    return edits
