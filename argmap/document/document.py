"""A debate file that was read: its text, its debate, what is wrong with it, and where everything stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from argmap.document.nodes import Entry, MappingNode, Path, SequenceNode
from argmap.document.positions import Positions
from argmap.findings import Finding
from argmap.model import Debate, Section, Subject
from argmap.text.file import Digest
from argmap.text.span import Lines, Place, Span

if TYPE_CHECKING:
    from argmap.document.comments import Comment


class Entries(Mapping[Subject, Entry]):
    """The entries of a file, section by section; only a look at one makes their places be found."""

    __slots__ = ("_paths", "_positions")

    def __init__(self, paths: Mapping[Section, Mapping[str, Path]], positions: Positions) -> None:
        self._paths = paths
        self._positions = positions

    def __contains__(self, subject: object) -> bool:
        return isinstance(subject, tuple) and subject[1] in self._paths[subject[0]]

    def __getitem__(self, subject: Subject) -> Entry:
        path = self._paths[subject[0]].get(subject[1])
        if path is None:
            raise KeyError(subject)
        return self._positions.entry(subject, path)

    def __iter__(self) -> Iterator[Subject]:
        for section, paths in self._paths.items():
            for id_ in paths:
                yield Subject(section, id_)

    def __len__(self) -> int:
        return sum(map(len, self._paths.values()))


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One debate file.

    Places are asked for by the keys of the file: ``span(subject, "sources", 0, "quote")``.  A number counts
    the items of a list as the debate has them, so that an item that could not be read is not counted.
    """

    name: str
    """As shown to people: the path as given, or ``-``."""
    stem: str
    """What other files call it: ``ai-art`` for ``debates/ai-art.yaml``; empty for ``-``."""
    path: FilePath | None
    text: str
    """Decoded, without a byte order mark, line ends as they are."""
    has_bom: bool
    found_digest: Digest
    lines: Lines
    parsed: bool
    """False where the text is not YAML or no mapping; ``debate`` is then empty."""
    is_debate: bool
    """Whether the top level has ``argmap``."""
    debate: Debate
    """Every entry that could be built, those with a fault too where enough of them is there."""
    faulty: frozenset[Subject]
    """The entries with a reading fault that is an error."""
    findings: tuple[Finding, ...]
    """Every reading fault, sorted."""
    entries: Mapping[Subject, Entry]
    positions: Positions
    kept: Mapping[Path, tuple[int, ...]]
    """By the way to a list with items that could not be read, the indices of those that could."""

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return self.found_digest.hexadecimal

    @property
    def comments(self) -> tuple[Comment, ...]:
        """The comments, which are found when they are first asked for."""
        return self.positions.comments

    def span(self, subject: Subject | None, *path: str | int) -> Span:
        """Return the span of the value at a path in an entry, or in the file's head for None.

        Without a path it is that of the entry's key.  Where the path leads to nothing it is that of the last
        thing on the way; where a key has nothing after it, that of the key.  Raises KeyError for a subject
        that the file does not have.
        """
        found, _ = self._follow(subject, path)
        return self.positions.span(found)

    def key_span(self, subject: Subject | None, *path: str | int) -> Span:
        """Return the span of the key of the value at a path; an item of a list is its own."""
        found, is_key = self._follow(subject, path)
        if found and not is_key and isinstance(self.positions.node(found[:-1]), MappingNode):
            found = (*found[:-1], found[-1] - 1)
        return self.positions.span(found)

    def entry_span(self, subject: Subject) -> Span:
        """Return the span of an entry, from its key to the end of its last leaf."""
        return self.entries[subject].span

    def place(self, subject: Subject | None, *path: str | int) -> Place:
        """Return the place of what :meth:`span` finds."""
        return self.lines.place(self.span(subject, *path))

    def key_place(self, subject: Subject | None, *path: str | int) -> Place:
        """Return the place of what :meth:`key_span` finds."""
        return self.lines.place(self.key_span(subject, *path))

    def subject_at(self, offset: int) -> Subject | None:
        """Return the entry that an offset is in, its last line up to the end; None outside all of them."""
        return self.positions.subject_at(offset)

    def _follow(self, subject: Subject | None, path: tuple[str | int, ...]) -> tuple[Path, bool]:
        """Return the way to the last thing there is on a path, and whether that is a key."""
        positions = self.positions
        found: Path = () if subject is None else self.entries[subject].path
        start = found
        for step in path:
            node = positions.node(found)
            at: int | None = None
            if isinstance(step, int):
                if isinstance(node, SequenceNode):
                    kept = self.kept.get(found, range(len(node.items)))
                    at = kept[step] if 0 <= step < len(kept) else None
            elif isinstance(node, MappingNode):
                keys = [getattr(key, "value", None) for key in node.items[::2]]
                at = keys.index(step) * 2 + 1 if step in keys else None
            if at is None:
                break
            found = (*found, at)
        if found != start:
            return found, False
        if subject is None:
            return self._head(), True
        return (*found[:-1], found[-1] - 1), True

    def _head(self) -> Path:
        """Return the way to the file's key ``argmap``, or else to its first key."""
        root = self.positions.root
        if not isinstance(root, MappingNode) or not root.items:
            return ()
        keys = [getattr(key, "value", None) for key in root.items[::2]]
        return (keys.index("argmap") * 2,) if "argmap" in keys else (0,)
