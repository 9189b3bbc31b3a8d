"""The tree of a text with positions: what stands where."""

from __future__ import annotations

from typing import NamedTuple

from argmap.model import Subject
from argmap.text.span import Span

Path = tuple[int, ...]
"""The way from the root of a tree: in a list the index of an item, in a mapping that of a key or value, which
alternate (the second pair's key is 2, its value 3)."""


class ScalarNode:
    """A text, from ``start`` to ``end``; a block scalar ends with its last line that is not blank."""

    __slots__ = ("end", "start", "style", "value")

    def __init__(self, start: int, end: int, value: str, style: str) -> None:
        self.start = start
        self.end = end
        self.value = value
        self.style = style
        """Empty for a plain scalar, else what it begins with: ``'``, ``"``, ``|`` or ``>``; ``*`` for an alias."""


class SequenceNode:
    """A list; in block style it ends where its last leaf does."""

    __slots__ = ("end", "flow", "items", "start")

    def __init__(self, start: int, end: int, items: list[Node], flow: bool) -> None:
        self.start = start
        self.end = end
        self.items = items
        self.flow = flow


class MappingNode:
    """A mapping; ``items`` holds keys and values in turn.  In block style it ends where its last leaf does."""

    __slots__ = ("end", "flow", "items", "start")

    def __init__(self, start: int, end: int, items: list[Node], flow: bool) -> None:
        self.start = start
        self.end = end
        self.items = items
        self.flow = flow

    @property
    def pairs(self) -> list[tuple[Node, Node]]:
        """The keys with their values, in the order of the text."""
        return list(zip(self.items[::2], self.items[1::2], strict=True))


Node = ScalarNode | SequenceNode | MappingNode


class Entry(NamedTuple):
    """An entry's key and value; their offsets count from ``start``, where the key begins."""

    subject: Subject
    start: int
    key: Node
    value: Node
    path: Path
    """Where the value is in the tree of the file."""

    @property
    def span(self) -> Span:
        """From the key's start to the last leaf's end."""
        return Span(self.start, self.start + max(self.key.end, self.value.end))
