"""Lines of text with roles and links: what a part of the screen says, before anything is drawn.

Everything here is plain text by construction.  A piece is never read as markup, and what comes from a debate goes
through :func:`plain` or :func:`paragraphs`, which show control characters as visible symbols.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from argmap.findings import Finding
from argmap.model import Subject
from argmap.text.visible import visible
from argmap.tui.drawing.palette import Role

_SPACED = re.compile("[^ ]+ *| +")
# Scripts that are written without spaces may break between any two of their characters, which are wide.
_UNSPACED = "[^ \u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]+ *|[^ ] *| +"

TIED = "\N{NO-BREAK SPACE}"
"""A blank that no line is broken at."""


class Piece(NamedTuple):
    """A run of text in one role; ``link`` is an index into the links of its page."""

    text: str
    role: Role = Role.TEXT
    link: int | None = None


Line = tuple[Piece, ...]


class Cell(NamedTuple):
    """A place of the matrix: what becomes of a claim or argument under a standpoint, None being as written."""

    standpoint: Subject | None
    id: str
    changes: bool = True
    """Whether going there puts the standpoint in force."""


Target = Subject | Finding | Cell | str | None
"""Where a link leads: an entry, a finding, a cell, a file of the library by its stem, or None for as written."""


class Page(NamedTuple):
    """Lines, and where their links lead."""

    lines: tuple[Line, ...] = ()
    links: tuple[Target, ...] = ()

    def without_blank_lines(self) -> Page:
        """Return the page with no line that has nothing on it."""
        return Page(tuple(line for line in self.lines if line), self.links)

    @property
    def places(self) -> dict[int, tuple[int, int]]:
        """The line and the cell at which each link begins."""
        places: dict[int, tuple[int, int]] = {}
        for number, line in enumerate(self.lines):
            column = 0
            for piece in line:
                if piece.link is not None:
                    places.setdefault(piece.link, (number, column))
                column += cell_len(piece.text)
        return places


def plain(text: str) -> str:
    """Return a text of a debate on one line, with what could act on a terminal made visible."""
    return " ".join(visible(text).split())


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the lines of a text of a debate, without the blank ones at its end, made visible."""
    return tuple(line.expandtabs(4).rstrip() for line in visible(text.rstrip()).split("\n"))


def counted(count: int, noun: str) -> str:
    """Return a number of things in words: ``1 claim``, ``2 claims``."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def width_of(line: Iterable[Piece]) -> int:
    """Return how many cells a line takes."""
    return sum(len(text) if text.isascii() else cell_len(text) for text, _, _ in line)


def text_of(line: Iterable[Piece]) -> str:
    """Return the text of a line without its roles."""
    return "".join(piece.text for piece in line)


def cut(text: str, width: int, ellipsis: str = "…") -> str:
    """Return a text cut to a number of cells, with an ellipsis where something is missing."""
    # Each character takes at most two cells and some take none, so a generous prefix decides almost always.
    text = text[: 4 * width + 16] if len(text) > 4 * width + 16 else text
    if cell_len(text) <= width:
        return text
    if width < 1:
        return ""
    room = width - len(ellipsis)
    if room < 0:
        return ellipsis[:width]
    head = text[:width]
    if head.isascii() and head.isprintable():
        return head[:room].rstrip() + ellipsis
    used = 0
    for index, character in enumerate(text):
        used += cell_len(character)
        if used > room:
            return text[:index].rstrip() + ellipsis
    return text


def cut_middle(text: str, width: int, ellipsis: str = "…") -> str:
    """Return a text cut in its middle: ids that begin alike, or end alike, can still be told apart."""
    if cell_len(text) <= width:
        return text
    room = width - cell_len(ellipsis)
    if room < 2:
        return cut(text, width, ellipsis)
    tail, behind = len(text), 0
    while tail and behind + cell_len(text[tail - 1]) <= room // 2:
        tail -= 1
        behind += cell_len(text[tail])
    head, before = 0, 0
    while head < tail and before + cell_len(text[head]) <= room - behind:
        before += cell_len(text[head])
        head += 1
    return text[:head] + ellipsis + text[tail:]


def cut_line(line: Sequence[Piece], width: int, ellipsis: str = "…") -> Line:
    """Return a line cut to a number of cells, its roles kept."""
    if width_of(line) <= width:
        return tuple(line)
    kept: list[Piece] = []
    room = width
    for piece in line:
        size = cell_len(piece.text)
        if size < room:
            kept.append(piece)
            room -= size
            continue
        # Something follows or this piece is too long; either way the ellipsis goes into what room is left.
        kept.append(piece._replace(text=cut(piece.text + " " * (room + 1), room, ellipsis)))
        break
    return tuple(kept)


def cut_lines(lines: Sequence[Line], most: int, width: int, ellipsis: str = "…") -> tuple[Line, ...]:
    """Return the first ``most`` lines, the last of them with an ellipsis at its end where more follow."""
    if len(lines) <= most:
        return tuple(lines)
    last = (*lines[most - 1], Piece(" " * (width + 1)))
    return (*lines[: most - 1], cut_line(last, width, ellipsis))


def fill(line: Sequence[Piece], width: int) -> Line:
    """Return a line with blanks added up to a number of cells."""
    missing = width - width_of(line)
    return (*line, Piece(" " * missing)) if missing > 0 else tuple(line)


def wrap(
    pieces: Sequence[Piece], width: int, *, first: Line = (), rest: Line | None = None
) -> tuple[Line, ...]:
    """Return pieces as lines of at most ``width`` cells, broken between words.

    ``first`` begins the first line and ``rest`` the others (by default blanks as wide as ``first``).
    """
    rest = (Piece(" " * width_of(first)),) if rest is None and first else (rest or ())
    room = max(1, width - width_of(first)), max(1, width - width_of(rest))
    lines = []
    for number, (start, end) in enumerate(_breaks(text_of(pieces), *room)):
        lines.append((*(rest if number else first), *_slice(pieces, start, end)))
    return tuple(lines)


def _breaks(text: str, width: int, after: int) -> list[tuple[int, int]]:
    """Return the start and end of each line of a text, without the blanks at their ends.

    The first line is ``width`` cells wide and those after it ``after`` cells.
    """
    if text.isascii() and text.isprintable():
        return _breaks_by_lines(text, width, after)
    return _breaks_by_words(text, width, after)


def _breaks_by_lines(text: str, width: int, after: int) -> list[tuple[int, int]]:
    """Return the lines of a text each of whose characters takes one cell: those that are found word by word.

    A line at a time and not a word: that is most of what it takes to lay a long list out.
    """
    spans: list[tuple[int, int]] = []
    start, end = 0, len(text.rstrip(" "))
    while end - start > width:
        following = start + width
        if text[following] == " ":
            while text[following] == " ":
                following += 1
        else:
            following = text.rfind(" ", start, following) + 1
            if following <= start:
                following = _inside(text, start, start + width, after)
        spans.append((start, start + len(text[start:following].rstrip())))
        start, width = following, after
    spans.append((start, max(start, end)))
    return spans


def _inside(text: str, start: int, end: int, after: int) -> int:
    """Return where a word that is too long for a line is broken: at a hyphen, and anywhere where it has none.

    The line is from ``start`` to ``end``; what is left of it must go into the next one, of ``after`` cells.
    """
    hyphen = text.rfind("-", start + 1, end) + 1
    return hyphen if hyphen and cell_len(text[hyphen : end + 1]) <= after else end


def _breaks_by_words(text: str, width: int, after: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = used = 0
    words = _SPACED if cell_len(text) == len(text) else re.compile(_UNSPACED)
    for match in words.finditer(text):
        word = match.group()
        size = cell_len(word.rstrip())
        if used and used + size > width:
            spans.append((start, match.start()))
            start, used, width = match.start(), 0, after
        if size > width:
            for index, character in enumerate(word.rstrip(), match.start()):
                cells = 1 if " " <= character <= "~" else cell_len(character)
                if used + cells > width:
                    end = _inside(text, start, index, after)
                    spans.append((start, end))
                    start, used, width = end, cell_len(text[end:index]), after
                used += cells
            used += len(word) - len(word.rstrip())
        else:
            used += cell_len(word)
    spans.append((start, len(text)))
    return [(start, start + len(text[start:end].rstrip())) for start, end in spans]


def _slice(pieces: Sequence[Piece], start: int, end: int) -> Iterable[Piece]:
    """Yield what lies between two offsets of the text of all pieces."""
    offset = 0
    for piece in pieces:
        begin, stop = max(start, offset), min(end, offset + len(piece.text))
        if begin < stop:
            yield piece._replace(text=piece.text[begin - offset : stop - offset].replace(TIED, " "))
        offset += len(piece.text)


def columns(left: Sequence[Line], right: Sequence[Line], width: int, gap: int = 2) -> tuple[Line, ...]:
    """Return two blocks of lines side by side, the left one ``width`` cells wide."""
    lines = []
    for index in range(max(len(left), len(right))):
        line = left[index] if index < len(left) else ()
        if index < len(right):
            line = (*fill(line, width + gap), *right[index])
        lines.append(line)
    return tuple(lines)
