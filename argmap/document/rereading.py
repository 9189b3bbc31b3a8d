"""A document after an edit of its text, of which no more is read again than was touched.

What is read is the text with every run of entries that the edit does not touch left out, a stand-in of one line in
place of each.  If each stand-in is then read as an entry that begins where it was put, the reader was in the same
state before and after it as before and after what it stands for, so that what was known of that is still true, only
shifted.  Otherwise, and where nothing can be left out, the whole is read.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from argmap.collector import collector_off
from argmap.document import layout
from argmap.document.assembling import Piece, Run, assemble
from argmap.document.document import Document
from argmap.document.format import SECTIONS
from argmap.document.limits import LIMITS, Limits
from argmap.document.nodes import MappingNode, Node
from argmap.document.reading import read
from argmap.model import Section, Subject
from argmap.text.edit import Splice, apply

_BOM = b"\xef\xbb\xbf"


def reread(document: Document, edits: Splice, *, limits: Limits = LIMITS) -> Document:
    """Return what reading a document's text would give after some edits of it, with the limits it was read with.

    It equals, in everything, the document that :func:`argmap.document.read` makes of the bytes; the time is that
    of reading the file's head and the entries touched, and of copying what is known of the others.
    """
    text = apply(document.text, edits)
    data = (_BOM if document.has_bom else b"") + text.encode("utf-8", "surrogatepass")
    with collector_off():
        found = _reread_part(document, edits, text, data, limits)
    if found is not None:
        return found
    return read(data, document.name, path=document.path, stem=document.stem, limits=limits)


def _reread_part(
    document: Document, edits: Splice, text: str, data: bytes, limits: Limits
) -> Document | None:
    """Return the document after the edits; None where the whole must be read."""
    if (
        not document.is_debate
        or not document.parsed
        or not edits
        or len(data) > limits.bytes
        or _may_have_more_nodes(text, limits.nodes)
        or text.startswith("\ufeff")
        or _one_name_twice(document)
    ):
        return None
    runs = sorted(_runs(document, edits))
    pieces = _pieces(document.text, edits, runs, text) if runs else None
    if pieces is None:
        return None
    rest = "".join(piece.stand_in or text[piece.new : piece.new_end] for piece in pieces)
    part = read(
        rest.encode("utf-8", "surrogatepass"),
        document.name,
        path=document.path,
        stem=document.stem,
        limits=limits,
    )
    if not part.is_debate or not part.parsed or not _stands(part, pieces):
        return None
    found = assemble(document, part, pieces, text, data)
    return None if found is None or _one_name_twice(found) else found


def _may_have_more_nodes(text: str, limit: int) -> bool:
    """Tell whether a text could hold more values than a limit: each but the first has one of these before it."""
    return len(text) > limit and 2 * sum(map(text.count, ":,-?[{\n\r\x85\u2028\u2029")) + 2 > limit


def _one_name_twice(document: Document) -> bool:
    """Tell whether a claim and an argument share an id: a fault of one that an edit of the other makes or mends."""
    paths = document.positions.paths
    return not paths[Section.CLAIM].keys().isdisjoint(paths[Section.ARGUMENT])


def _runs(document: Document, edits: Splice) -> Iterator[Run]:
    """Yield the runs of entries that no edit touches or comes next to, where they can be left out."""
    root = document.positions.root
    if not isinstance(root, MappingNode) or root.flow:
        return
    keys = [getattr(key, "value", None) for key in root.items[::2]]
    for at in range(1, len(root.items), 2):
        key, node = keys[at // 2], root.items[at]
        section = SECTIONS.get(str(key))
        if section is None or keys.count(key) > 1 or not isinstance(node, MappingNode) or node.flow:
            continue
        paths = document.positions.paths[section]
        if node.items and len(paths) == len(node.items) // 2:
            end = root.items[at + 1].start if at + 1 < len(root.items) else len(document.text)
            yield from _Entries(document, section, at, node, end).runs(edits)


class _Entries:
    """The entries of one section, with where they begin."""

    def __init__(self, document: Document, section: Section, at: int, node: MappingNode, end: int) -> None:
        self.text = document.text
        self.section = section
        self.at = at
        self.node = node
        starts = document.positions.starts
        self.starts = [starts[at, index] for index in range(0, len(node.items), 2)]
        self.limit = end
        self.end = layout.line_start(self.text, end) if end < len(self.text) else end

    def line(self, number: int) -> int:
        """Return where the line of an entry's key begins."""
        return layout.line_start(self.text, self.starts[number])

    def runs(self, edits: Splice) -> list[Run]:
        """Return the runs of entries between those that are touched; none where one cannot be left out."""
        count = len(self.starts)
        bounds = [-1, *sorted(self._touched(edits)), count]
        runs: list[Run] = []
        for before, after in pairwise(bounds):
            if after - before < 2:
                continue
            first, start = before + 1, self.line(before + 1)
            end = self.line(after) if after < count else self._last_end()
            pad = self.text[start : self.starts[first]]
            below = self.text[end : self.starts[after]] if after < count else ""
            if pad.strip(" ") or below.strip(" ") or end > self.end:
                return []
            runs.append(Run(start, end, self.section, self.at, first, after, pad))
        return runs

    def _last_end(self) -> int:
        """Return where the line after the last entry's begins."""
        key, value = self.node.items[-2:]
        return layout.after_line(self.text, self.starts[-1] + max(key.end, value.end))

    def _touched(self, edits: Splice) -> set[int]:
        """Return the entries that an edit is in or next to; the lines up to an entry's key are next to it."""
        touched: set[int] = set()
        for edit in edits:
            if edit.start > self.limit:
                continue
            last = bisect_right(self.starts, edit.end) - 1
            if last + 1 < len(self.starts) and self.line(last + 1) <= edit.end:
                last += 1
            first = max(0, bisect_left(self.starts, edit.start) - 1)
            touched.update(range(first, last + 1))
        return touched


def _pieces(old: str, edits: Splice, runs: list[Run], text: str) -> list[Piece] | None:
    """Return the text in pieces, those that are read and those that are left out in turn."""
    prefix = _unused(text)
    pieces: list[Piece] = []
    at = shift = begin = done = 0
    for run in [*runs, None]:
        end = len(old) if run is None else run.start
        start = at + shift
        while done < len(edits) and edits[done].end <= end:
            if edits[done].start < at:
                return None
            shift += len(edits[done].new) - (edits[done].end - edits[done].start)
            done += 1
        pieces.append(Piece(at, end, start, end + shift, begin))
        begin += end + shift - start
        if run is not None:
            name = f"{prefix}{len(pieces)}"
            stand_in = f"{run.pad}{name}: {{}}\n"
            pieces.append(
                Piece(run.start, run.end, run.start + shift, run.end + shift, begin, stand_in, name, run)
            )
            begin += len(stand_in)
            at = run.end
    return pieces if done == len(edits) else None


def _unused(text: str) -> str:
    """Return the beginning of an id that no text of a document has in it."""
    number = 0
    while f"left-out-{number}-" in text:
        number += 1
    return f"left-out-{number}-"


def _stands(part: Document, pieces: list[Piece]) -> bool:
    """Tell whether every stand-in was read as an entry of a section, where it was put."""
    root = part.positions.root
    assert isinstance(root, MappingNode)
    keys = [getattr(key, "value", None) for key in root.items[::2]]
    for piece in pieces:
        if piece.run is None:
            continue
        subject = Subject(piece.run.section, piece.name)
        entry = part.entries.get(subject)
        if (
            entry is None
            or entry.start != piece.part + len(piece.run.pad)
            or keys.count(piece.run.section.key) > 1
            or len(part.positions.paths[piece.run.section]) != len(_items(root, entry.path[0])) // 2
            or entry.span.end != piece.part + len(piece.stand_in) - 1
        ):
            return False
    return True


def _items(root: MappingNode, at: int) -> list[Node]:
    node = root.items[at]
    return node.items if isinstance(node, MappingNode) else []
