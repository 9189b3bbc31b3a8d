"""Edits of a list in a text: the items that are new, gone or other, and nothing of the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from argmap.document import layout
from argmap.document.errors import SpliceError
from argmap.document.format import Field
from argmap.document.nodes import MappingNode, Node, ScalarNode, SequenceNode
from argmap.document.writing import inline
from argmap.text.edit import Splice, TextEdit, splice
from argmap.text.span import Span

Item = str | Mapping[str, str]

_REST_OF_ITEM = re.compile(r"[ \t]*,?[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|\Z)")
_DASH = re.compile(r" *(-[ \t]+)\Z")


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


class _Change(NamedTuple):
    """The items from ``first`` up to ``last`` give way to new ones."""

    first: int
    last: int
    new: tuple[Item, ...]


Reword = Callable[[MappingNode, Mapping[str, str]], Splice | None]
"""Returns the edits that make a mapping in the text hold other texts; None where it is to be written anew."""


def set_items(
    text: str,
    node: SequenceNode,
    base: int,
    field: Field,
    items: tuple[Item, ...],
    newline: str,
    reword: Reword,
) -> Splice:
    """Return the edits that make a list hold ``items``; ``base`` is what the node's offsets count from."""
    old = [_key(value_of(item)) for item in node.items]
    steps = SequenceMatcher(None, old, [_key(item) for item in items], autojunk=False).get_opcodes()
    edits: list[TextEdit] = []
    changes: list[_Change] = []
    for kind, first, last, start, end in steps:
        if kind == "equal":
            continue
        for change in _parted(node, _Change(first, last, items[start:end])):
            reworded = _reworded(node, change, reword)
            if reworded is None:
                changes.append(change)
            else:
                edits += reworded
    if not node.items:
        edit = layout.narrowed(text, base + node.start, base + node.end, layout.flow_value(field, items))
        return () if edit is None else (edit,)
    spans = [Span(base + item.start, base + item.end) for item in node.items]
    if node.flow:
        edits += [_flow_edit(text, node, spans, field, change) for change in changes]
    else:
        column = layout.column(text, base + node.start)
        for change in changes:
            edits += _block_edits(text, node, spans, field, change, column, newline)
    return splice(edits)


def _parted(node: SequenceNode, change: _Change) -> Iterator[_Change]:
    """Yield a change of mappings to as many others one by one, so that each is changed where it stands."""
    old = node.items[change.first : change.last]
    if len(old) != len(change.new) or not all(isinstance(item, MappingNode) for item in old):
        yield change
        return
    for at, item in enumerate(change.new, change.first):
        yield _Change(at, at + 1, (item,))


def _reworded(node: SequenceNode, change: _Change, reword: Reword) -> Splice | None:
    """Return the edits within the one mapping that gives way to one other; None for any other change."""
    if len(change.new) != 1 or change.last - change.first != 1:
        return None
    old, new = node.items[change.first], change.new[0]
    return reword(old, new) if isinstance(old, MappingNode) and isinstance(new, Mapping) else None


def _key(item: Item) -> object:
    return item if isinstance(item, str) else tuple(item.items())


def _style_of(node: SequenceNode, change: _Change) -> str:
    """Return the quotes of the one item that gives way to one other."""
    if len(change.new) == change.last - change.first == 1 and isinstance(change.new[0], str):
        old = node.items[change.first]
        return old.style if isinstance(old, ScalarNode) and old.style in ("'", '"') else ""
    return ""


def without(spans: list[Span], first: int, last: int) -> TextEdit:
    """Return the edit that removes some of what stands between braces or brackets, with their commas."""
    if last < len(spans):
        return TextEdit(spans[first].start, spans[last].start, "")
    return TextEdit(spans[first - 1].end if first else spans[first].start, spans[-1].end, "")


def _flow_edit(text: str, node: SequenceNode, spans: list[Span], field: Field, change: _Change) -> TextEdit:
    first, last, new = change
    style = _style_of(node, change)
    written = [
        inline(item, style=style, flow=True)
        if style and isinstance(item, str)
        else layout.flow_item(field, item)
        for item in new
    ]
    if new and last > first:
        return TextEdit(spans[first].start, spans[last - 1].end, ", ".join(written))
    if new and first == 0:
        return TextEdit(spans[0].start, spans[0].start, "".join(f"{item}, " for item in written))
    if new:
        at = spans[first - 1].end
        return TextEdit(at, at, "".join(f", {item}" for item in written))
    start, end = spans[first].start, spans[last - 1].end
    rest = _REST_OF_ITEM.match(text, end)
    if rest and first and not text[layout.line_start(text, start) : start].strip():
        return layout.whole_lines(text, start, end)
    return without(spans, first, last)


def _block_edits(
    text: str,
    node: SequenceNode,
    spans: list[Span],
    field: Field,
    change: _Change,
    column: int,
    newline: str,
) -> Splice:
    first, last, new = change
    base = spans[0].start - node.items[0].start
    if last > first and not new:
        if not first:
            return (layout.whole_lines(text, spans[first].start, spans[last - 1].end),)
        before = node.items[first - 1]
        return layout.without_lines(text, spans[first].start, spans[last - 1].end, before, base, is_own=True)
    return (_block_edit(text, node, spans, field, change, column, newline),)


def _block_edit(
    text: str,
    node: SequenceNode,
    spans: list[Span],
    field: Field,
    change: _Change,
    column: int,
    newline: str,
) -> TextEdit:
    """Return the edit that puts new items in a list in block style, be it in place of others."""
    first, last, new = change
    base = spans[0].start - node.items[0].start
    style = _style_of(node, change)
    if style and isinstance(new[0], str):
        return TextEdit(spans[first].start, spans[first].end, inline(new[0], style=style))
    dash = _dash(text, spans[min(first, len(spans) - 1)].start)
    pad = " " * column
    lines = [dash + layout.block_item(field, item, column + len(dash), newline) for item in new]
    if last > first:
        start = spans[first].start - len(dash)
        return TextEdit(start, spans[last - 1].end, f"{newline}{pad}".join(lines))
    if first:
        layout.need_line_end(text, node.items[first - 1], base)
        at = layout.own_end(text, layout.value_end(text, node.items[first - 1], base), column)
        return TextEdit(at, at, "".join(newline + pad + line for line in lines))
    at = layout.line_start(text, spans[0].start)
    return TextEdit(at, at, "".join(pad + line + newline for line in lines))


def _dash(text: str, start: int) -> str:
    """Return the dash before an item, with the spaces after it."""
    found = _DASH.match(text, layout.line_start(text, start), start)
    if found is None:
        raise SpliceError("a list has an item that is not on the line of its dash", "Put it there first.")
    return found[1]
