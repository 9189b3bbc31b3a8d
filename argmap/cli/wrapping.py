"""Lines that are wider than a terminal, broken between words, with what goes on further in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from argmap.cli.printing import Segment
from argmap.queries.cells import cells

_FURTHER_IN = 4
_PIECE = re.compile(r" +|[^ ]+")
_Word = list[Segment]


def wrapped(line: Sequence[Segment], columns: int) -> Iterator[list[Segment]]:
    """Yield what stands on each line of a terminal.

    A line is broken at spaces, which go, but not behind a mark or a dash; a word that is wider than a line is broken
    wherever the line ends.  What goes on is indented by more than what may stand below it, though neither it nor
    what begins the line by more than half of the terminal.
    """
    indent = _indentation(line)
    hanging = " " * min(indent + _FURTHER_IN, columns // 2)
    most = columns - len(hanging)
    found: list[Segment] = []
    used = 0
    gap: _Word = []
    for word in _bound(_words(line), most):
        if _is_space(word) and used:
            gap = word
            continue
        if _is_space(word) and indent > len(hanging):
            word = [(hanging, "")]
        for part in _parts(word, most):
            room = columns - used - _width(gap)
            if used and _width(part) > room:
                yield found
                found, used, gap = [(hanging, "")], len(hanging), []
            found += [*gap, *part]
            used += _width(gap) + _width(part)
            gap = []
    yield found


def _indentation(line: Sequence[Segment]) -> int:
    text = "".join(text for text, _ in line)
    return len(text) - len(text.lstrip(" "))


def _words(line: Sequence[Segment]) -> Iterator[_Word]:
    """Yield the words of a line, in as many segments as they have, and the spaces between them."""
    word: _Word = []
    for text, style in line:
        for piece in _PIECE.findall(text):
            if word and word[-1][0].startswith(" ") != piece.startswith(" "):
                yield word
                word = []
            word.append((piece, style))
    if word:
        yield word


def _bound(words: Iterable[_Word], most: int) -> Iterator[_Word]:
    """Yield words, with the marks or the dash before one as part of it where both have room on a line."""
    held: list[_Word] = []
    for word in words:
        if _is_space(word):
            if held and _width(word) == 1:
                held.append(word)
                continue
            yield from held
            yield word
            held = []
            continue
        held.append(word)
        if not _is_mark(word):
            whole = [segment for one in held for segment in one]
            yield from [whole] if _width(whole) <= most else held
            held = []
    yield from held


def _is_space(word: _Word) -> bool:
    return word[0][0].startswith(" ")


def _is_mark(word: _Word) -> bool:
    return len(word) == 1 and len(word[0][0]) == 1 and not word[0][0].isalnum()


def _parts(word: _Word, most: int) -> Iterable[_Word]:
    """A word as one, or where it is wider than a line as its characters."""
    if _width(word) <= most:
        return [word]
    return [[(character, style)] for text, style in word for character in text]


def _width(word: _Word) -> int:
    return sum(cells(text) for text, _ in word)
