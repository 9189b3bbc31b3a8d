"""A document put together from one that is known and a part that was read again.

The text is in pieces: some were read again, as they stand in the part; each of the others is a run of entries that
stand-ins stood for, known from the document before.  Offsets, lines, and the numbers of entries are shifted.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from argmap.document.comments import Comment
from argmap.document.document import Document, Entries
from argmap.document.format import SECTIONS
from argmap.document.nodes import MappingNode, Node, Path, ScalarNode, SequenceNode
from argmap.document.positions import Positions
from argmap.findings import Finding
from argmap.model import Debate, Section, Subject
from argmap.text.file import Digest
from argmap.text.span import Lines

_LINE_NUMBER = re.compile(r"(?<= at line )\d+(?=\)\Z)")


class Run(NamedTuple):
    """Entries ``first`` to ``last`` of a section, left out: where their lines are in the text before."""

    start: int
    end: int
    section: Section
    at: int
    """The index of the section's value in the file's mapping before."""
    first: int
    last: int
    pad: str
    """The spaces before their keys."""


class Piece(NamedTuple):
    """A piece of the text: where it is in the text before, in the text now, and where it begins in the part."""

    old: int
    old_end: int
    new: int
    new_end: int
    part: int
    stand_in: str = ""
    name: str = ""
    run: Run | None = None


class UnknownPlaceError(Exception):
    """A finding names a line that was neither read again nor left out."""


def assemble(
    before: Document, part: Document, pieces: list[Piece], text: str, data: bytes
) -> Document | None:
    """Return the document of a text; None where what is known of the parts does not tell all of the whole.

    ``before`` is the document of the text before, and ``part`` that of the pieces and stand-ins that were read.
    """
    tree = _Tree(before, part, pieces)
    root = tree.root()
    if not tree.has_each_id_once:
        return None
    comments = _comments(before, part, pieces)
    positions = Positions.assembled(text, tree.paths, root, tree.starts, comments)
    try:
        findings = tuple(sorted(set(_findings(before, part, pieces, text)), key=lambda found: found.sort_key))
    except UnknownPlaceError:
        return None
    names = {Subject(piece.run.section, piece.name) for piece in pieces if piece.run}
    return Document(
        name=before.name,
        stem=before.stem,
        path=before.path,
        text=text,
        has_bom=before.has_bom,
        found_digest=Digest(data),
        lines=Lines(text),
        parsed=True,
        is_debate=True,
        debate=_debate(before.debate, part.debate, tree),
        faulty=(part.faulty - names) | {subject for subject in before.faulty if tree.was_left_out(subject)},
        findings=findings,
        entries=Entries(tree.paths, positions),
        positions=positions,
        kept=tree.kept(),
    )


def _shift(pieces: list[Piece]) -> Callable[[int], int]:
    """Return what tells by how much an offset in the part is shifted."""
    starts = [piece.part for piece in pieces]

    def shift(offset: int) -> int:
        piece = pieces[bisect_right(starts, offset) - 1]
        return piece.new - piece.part

    return shift


class _Tree:
    """The tree of the text, its entries counted anew."""

    def __init__(self, before: Document, part: Document, pieces: list[Piece]) -> None:
        self.before = before
        self.part = part
        self.shift = _shift(pieces)
        self.paths: dict[Section, Mapping[str, Path]] = dict(part.positions.paths)
        self.starts: dict[Path, int] = {}
        self.has_each_id_once = True
        self.reread: dict[Section, list[str]] = {}
        """Of each section that some were left out of, the entries that were read."""
        self._runs = {(piece.run.section, piece.name): piece for piece in pieces if piece.run}
        self._ways = {part.entries[Subject(*name)].path[0]: name[0] for name in self._runs}
        """The index in the part of each section that some were left out of."""
        self._numbers: dict[Path, int] = {}
        """The number now of each entry of the part's such sections."""
        self._firsts: list[tuple[Run, int, int]] = []
        """Of each run, the index of the section and the number of the first entry now."""

    def root(self) -> MappingNode:
        """Return the root."""
        root = self.part.positions.root
        assert isinstance(root, MappingNode)
        items: list[Node] = []
        for at, node in enumerate(root.items):
            if at in self._ways and isinstance(node, MappingNode):
                items.append(self._joined(self._ways[at], at, node))
            else:
                items.append(self._moved(root, at, node))
        return MappingNode(root.start + self.shift(root.start), items[-1].end, items, root.flow)

    def _moved(self, root: MappingNode, at: int, node: Node) -> Node:
        """Return a key or value of the file's that nothing was left out of."""
        by = self.shift(node.start)
        is_section = at % 2 and getattr(root.items[at - 1], "value", None) in SECTIONS
        if not is_section or not isinstance(node, MappingNode):
            return _shifted(node, by) if by else node
        starts = self.part.positions.starts
        for index in range(0, len(node.items), 2):
            self.starts[at, index] = starts[at, index] + by
        return MappingNode(node.start + by, node.end + by, node.items, node.flow)

    def _joined(self, section: Section, at: int, node: MappingNode) -> MappingNode:
        """Return a section, the entries that were left out back in their places."""
        old_paths = self.before.positions.paths[section]
        old_ids = list(old_paths)
        old_starts, starts = self.before.positions.starts, self.part.positions.starts
        ids: list[str] = []
        items: list[Node] = []
        read: list[str] = []
        for number, id_ in enumerate(self.part.positions.paths[section]):
            piece = self._runs.get((section, id_))
            if piece is None or piece.run is None:
                start = starts[at, 2 * number]
                self.starts[at, 2 * len(ids)] = start + self.shift(start)
                self._numbers[at, 2 * number] = len(ids)
                read.append(id_)
                ids.append(id_)
                items += node.items[2 * number : 2 * number + 2]
                continue
            run, by, count = piece.run, piece.new - piece.old, len(ids)
            self._firsts.append((run, at, count))
            for index in range(2 * run.first, 2 * run.last, 2):
                self.starts[at, index + 2 * (count - run.first)] = old_starts[run.at, index] + by
            ids += old_ids[run.first : run.last]
            old = self.before.positions.root.items[run.at]  # type: ignore[union-attr]
            items += old.items[2 * run.first : 2 * run.last]  # type: ignore[union-attr]
        self.reread[section] = read
        if ids == old_ids and old_paths[ids[0]][0] == at:
            self.paths[section] = old_paths
        else:
            self.paths[section] = {id_: (at, 2 * number + 1) for number, id_ in enumerate(ids)}
            self.has_each_id_once &= len(self.paths[section]) == len(ids)
        end = self.starts[at, len(items) - 2] + items[-1].end
        return MappingNode(node.start + self.shift(node.start), end, items, node.flow)

    def was_left_out(self, subject: Subject) -> bool:
        """Tell whether an entry of the text before was left out."""
        return self._way_now(self.before.positions.paths[subject.section][subject.id]) is not None

    def kept(self) -> dict[Path, tuple[int, ...]]:
        """Return, by the way to a list with items that could not be read, the indices of those that could."""
        kept: dict[Path, tuple[int, ...]] = {}
        for path, indices in self.part.kept.items():
            number = self._numbers.get((path[0], path[1] & ~1))
            if number is not None:
                path = (path[0], 2 * number + path[1] % 2, *path[2:])
            kept[path] = indices
        for path, indices in self.before.kept.items():
            now = self._way_now(path)
            if now is not None:
                kept[now] = indices
        return kept

    def _way_now(self, path: Path) -> Path | None:
        """Return the way now to what was in an entry that was left out; None for what was not."""
        for run, at, first in self._firsts:
            if run.at == path[0] and run.first <= path[1] // 2 < run.last:
                return (at, path[1] + 2 * (first - run.first), *path[2:])
        return None


def _shifted(node: Node, by: int) -> Node:
    """Return a copy of a node with all its offsets shifted; the depth is that of what was read."""
    if isinstance(node, ScalarNode):
        return ScalarNode(node.start + by, node.end + by, node.value, node.style)
    items = [_shifted(item, by) for item in node.items]
    kind = SequenceNode if isinstance(node, SequenceNode) else MappingNode
    return kind(node.start + by, node.end + by, items, node.flow)


def _debate(before: Debate, part: Debate, tree: _Tree) -> Debate:
    """Return the debate: the head and the entries that were read from the part, the others from before."""
    sections = [
        _entries(
            before.entries(section),
            part.entries(section),
            tree.paths[section],
            tree.reread.get(section),
            tree.paths[section] is tree.before.positions.paths[section],
        )
        for section in Section
    ]
    return Debate(part.title, part.question, part.summary, part.language, *sections)


def _entries(
    before: Mapping[str, Any],
    part: Mapping[str, Any],
    paths: Mapping[str, Path],
    read: list[str] | None,
    has_same_ids: bool,
) -> Mapping[str, Any]:
    """Return the entries of a section, in its order; ``read`` are those read again, None for all of them."""
    if read is None:
        return part
    if has_same_ids and all(id_ in before and id_ in part for id_ in read):
        return {**before, **{id_: part[id_] for id_ in read}}
    own = set(read)
    return {
        id_: (part if id_ in own else before)[id_] for id_ in paths if id_ in (part if id_ in own else before)
    }


def _comments(before: Document, part: Document, pieces: list[Piece]) -> tuple[Comment, ...] | None:
    """Return the comments, if those of the text before are known."""
    if not before.positions.has_comments:
        return None
    old, own = before.comments, part.comments
    old_starts = [comment.span.start for comment in old]
    own_starts = [comment.span.start for comment in own]
    found: list[Comment] = []
    for piece in pieces:
        if piece.run is None:
            end = piece.part + piece.new_end - piece.new
            some = own[bisect_left(own_starts, piece.part) : bisect_left(own_starts, end)]
            by = piece.new - piece.part
        else:
            some = old[bisect_left(old_starts, piece.old) : bisect_left(old_starts, piece.old_end)]
            by = piece.new - piece.old
        found += [Comment(comment.span.shifted(by), comment.text) for comment in some] if by else some
    return tuple(found)


def _findings(before: Document, part: Document, pieces: list[Piece], text: str) -> Iterator[Finding]:
    """Yield the findings in what was read, but those about stand-ins, and those in what was left out."""
    names = {str(Subject(piece.run.section, piece.name)) for piece in pieces if piece.run}
    own = [finding for finding in part.findings if finding.subject not in names]
    if not own and not before.findings:
        return
    own_bounds, old_bounds, new_bounds = [1], [1], [1]
    for piece in pieces:
        new = text[piece.new : piece.new_end]
        new_bounds.append(new_bounds[-1] + _lines(new))
        old_bounds.append(old_bounds[-1] + _lines(before.text[piece.old : piece.old_end]))
        own_bounds.append(own_bounds[-1] + (1 if piece.run else _lines(new)))
    left_out = [piece.run is not None for piece in pieces]
    for finding in own:
        yield _placed(finding, own_bounds, new_bounds, [not is_left for is_left in left_out])
    for finding in before.findings:
        if left_out[_index(old_bounds, finding.place.line)]:
            yield _placed(finding, old_bounds, new_bounds, left_out)


def _lines(text: str) -> int:
    """Return how many lines a text has, a last one without a line end too."""
    count = text.count("\n")
    if "\r" in text:
        count += text.count("\r") - text.count("\r\n")
    return count + (text[-1:] not in ("", "\n", "\r"))


def _index(bounds: list[int], line: int) -> int:
    """Return which piece a line is in."""
    return min(bisect_right(bounds, line), len(bounds) - 1) - 1


def _placed(finding: Finding, bounds: list[int], new: list[int], known: list[bool]) -> Finding:
    """Return a finding with its lines, and the one that its message may name, shifted to where they are now."""
    index = _index(bounds, finding.place.line)
    by = new[index] - bounds[index]

    def named(match: re.Match[str]) -> str:
        line = int(match[0])
        other = _index(bounds, line)
        if not known[other]:
            raise UnknownPlaceError(finding.message)
        return str(line + new[other] - bounds[other])

    message = _LINE_NUMBER.sub(named, finding.message)
    if not by and message == finding.message:
        return finding
    place = finding.place
    return finding._replace(
        message=message,
        place=place._replace(line=place.line + by, end_line=place.end_line + by),
    )
