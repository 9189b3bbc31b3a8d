"""Where everything in a text stands, found when it is first asked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from argmap.collector import collector_off
from argmap.document.format import SECTIONS
from argmap.document.nodes import Entry, MappingNode, Node, Path, ScalarNode, SequenceNode
from argmap.document.values import events
from argmap.model import Section, Subject
from argmap.text.span import Span

if TYPE_CHECKING:
    from argmap.document.comments import Comment

_LINE_REST = re.compile(r"[^\r\n]*")
_BLANK_END = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*\Z")


class Leaf(NamedTuple):
    """A scalar, and where it is in the text."""

    span: Span
    node: ScalarNode


class Positions:
    """The tree of a text that was read before without a fault in its YAML."""

    __slots__ = ("_comments", "_ordered", "_paths", "_root", "_starts", "_text")

    def __init__(self, text: str, paths: Mapping[Section, Mapping[str, Path]]) -> None:
        self._text = text
        self._paths = paths
        self._root: Node | None = None
        self._starts: dict[Path, int] = {}
        self._ordered: list[Entry] | None = None
        self._comments: tuple[Comment, ...] | None = None

    @classmethod
    def assembled(
        cls,
        text: str,
        paths: Mapping[Section, Mapping[str, Path]],
        root: Node,
        starts: dict[Path, int],
        comments: tuple[Comment, ...] | None,
    ) -> Positions:
        """Return the positions of a text whose tree is known; ``starts`` says where each entry's key begins."""
        made = cls(text, paths)
        made._root, made._starts, made._comments = root, starts, comments
        return made

    @property
    def paths(self) -> Mapping[Section, Mapping[str, Path]]:
        """The way to each entry's value, by section and id."""
        return self._paths

    @property
    def starts(self) -> Mapping[Path, int]:
        """By the way to an entry's key, where it begins."""
        self.root  # noqa: B018 - finds them
        return self._starts

    @property
    def has_comments(self) -> bool:
        """Whether the comments were asked for before, so that they cost nothing now."""
        return self._comments is not None

    @property
    def root(self) -> Node:
        """The root; offsets in it are absolute, but inside an entry they count from the entry's key."""
        if self._root is None:
            with collector_off():
                self._root = _Building(self._text, self._starts).root()
        return self._root

    def entry(self, subject: Subject, path: Path) -> Entry:
        """Return the entry whose value is at a path."""
        section, at = path
        items = _items(_items(self.root)[section])
        return Entry(subject, self._starts[section, at - 1], items[at - 1], items[at], path)

    @property
    def comments(self) -> tuple[Comment, ...]:
        """The comments."""
        if self._comments is None:
            from argmap.document.comments import comments  # nobody asks for them to look at a debate

            leaves = [leaf.span for leaf in self.leaves()] if "#" in self._text else []
            self._comments = tuple(comments(self._text, leaves))
        return self._comments

    def leaves(self) -> list[Leaf]:
        """Return all scalars, in the order of the text."""
        found: list[Leaf] = []
        waiting: list[tuple[Node, Path]] = [(self.root, ())]
        while waiting:
            node, path = waiting.pop()
            if isinstance(node, ScalarNode):
                base = self.base(path)
                found.append(Leaf(Span(base + node.start, base + node.end), node))
            else:
                # Inside an entry every offset counts from one place, so that the way to the entry is enough.
                inside = len(path) >= 2
                waiting.extend(
                    (item, path if inside else (*path, at))
                    for at, item in reversed(list(enumerate(node.items)))
                )
        return found

    def subject_at(self, offset: int) -> Subject | None:
        """Return the entry that an offset is in; an entry's last line belongs to it up to its end."""
        entries = self._in_order()
        index = bisect_right(entries, offset, key=lambda entry: entry.start) - 1
        if index < 0:
            return None
        entry = entries[index]
        end = entry.span.end
        rest = _LINE_REST.match(self._text, end)
        return entry.subject if offset <= (rest.end() if rest else end) else None

    def _in_order(self) -> list[Entry]:
        if self._ordered is None:
            self._ordered = sorted(
                (
                    self.entry(Subject(section, id_), path)
                    for section, paths in self._paths.items()
                    for id_, path in paths.items()
                ),
                key=lambda entry: entry.start,
            )
        return self._ordered

    def base(self, path: Path) -> int:
        """Return what the offsets at a path count from."""
        if len(path) < 2:
            return 0
        self.root  # noqa: B018 - finds the starts
        return self._starts.get((path[0], path[1] & ~1), 0)

    def node(self, path: Path) -> Node:
        """Return the node at a path."""
        node = self.root
        for at in path:
            node = _items(node)[at]
        return node

    def span(self, path: Path) -> Span:
        """Return the span of the node at a path; of nothing after a key, that of the key."""
        node = self.node(path)
        if node.end == node.start and path and path[-1] % 2 and isinstance(self.node(path[:-1]), MappingNode):
            path = (*path[:-1], path[-1] - 1)
            node = self.node(path)
        base = self.base(path)
        return Span(base + node.start, base + node.end)


def _items(node: Node) -> list[Node]:
    return [] if isinstance(node, ScalarNode) else node.items


class _Building:
    """Builds the tree from the events, without recursion."""

    def __init__(self, text: str, starts: dict[Path, int]) -> None:
        self.text = text
        self.starts = starts
        self.events: Iterator[Any] = events(text)

    def root(self) -> Node:
        """Return the tree of the first document."""
        for event in self.events:
            if event.__class__ is MappingStartEvent:
                return self.file(event)
            if isinstance(event, (ScalarEvent, SequenceStartEvent, AliasEvent)):
                return self.node(event, 0)
        return ScalarNode(0, 0, "", "")

    def file(self, start: Any) -> MappingNode:
        """Return the file's mapping."""
        items: list[Node] = []
        for event in self.events:
            if event.__class__ is MappingEndEvent:
                return _mapping(start, event, items, 0)
            key = items[-1] if len(items) % 2 else None
            if isinstance(key, ScalarNode) and key.value in SECTIONS and event.__class__ is MappingStartEvent:
                items.append(self.section(event, len(items)))
            else:
                items.append(self.node(event, 0))
        raise AssertionError("a mapping ends")

    def section(self, start: Any, at: int) -> MappingNode:
        """Return a section's mapping; the offsets of each key and value count from the key's start."""
        items: list[Node] = []
        base = end = 0
        for event in self.events:
            if event.__class__ is MappingEndEvent:
                mapping = _mapping(start, event, items, 0)
                if not _closes(event):
                    mapping.end = end
                return mapping
            if len(items) % 2 == 0:
                base = event.start_mark.index
                self.starts[at, len(items)] = base
            node = self.node(event, base)
            end = base + node.end
            items.append(node)
        raise AssertionError("a mapping ends")

    def node(self, event: Any, base: int) -> Node:
        """Return the node that begins with an event, with offsets from ``base``."""
        top: list[Node] = []
        items = top
        stack: list[tuple[Any, list[Node]]] = []
        while True:
            kind = event.__class__
            if kind is ScalarEvent:
                end = event.end_mark.index
                style = event.style
                if style == "|" or style == ">":
                    end = self.block_end(event.start_mark.index, end)
                items.append(ScalarNode(event.start_mark.index - base, end - base, event.value, style))
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                stack.append((event, items))
                items = []
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                inner = items
                start, items = stack.pop()
                items.append((_mapping if kind is MappingEndEvent else _sequence)(start, event, inner, base))
            elif kind is AliasEvent:
                items.append(ScalarNode(event.start_mark.index - base, event.end_mark.index - base, "", "*"))
            if not stack:
                return top[0]
            event = next(self.events)

    def block_end(self, start: int, end: int) -> int:
        """Return where a block scalar ends without the blank lines after it."""
        return start + _BLANK_END.search(self.text[start:end]).start()  # type: ignore[union-attr]


def _closes(event: Any) -> bool:
    return bool(event.end_mark.index > event.start_mark.index)


def _end(event: Any, start: int, items: list[Node], base: int) -> int:
    """Return the end of a list or mapping: its bracket, or its last leaf, since libyaml runs past comments."""
    if _closes(event):
        return int(event.end_mark.index) - base
    return items[-1].end if items else start


def _mapping(start: Any, end: Any, items: list[Node], base: int) -> MappingNode:
    first = start.start_mark.index - base
    return MappingNode(first, _end(end, first, items, base), items, bool(start.flow_style))


def _sequence(start: Any, end: Any, items: list[Node], base: int) -> SequenceNode:
    first = start.start_mark.index - base
    return SequenceNode(first, _end(end, first, items, base), items, bool(start.flow_style))
