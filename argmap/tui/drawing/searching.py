"""Search as somebody types: every word must occur, in any order and any case; what is quoted is a phrase."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from argmap.tui.drawing.page import Line, Page, Piece, text_of
from argmap.tui.drawing.palette import Role

_TYPED = re.compile(r'"([^"]*)"?|[^\s"]+')
"""A phrase, closed or not, or a word."""
_BETWEEN = r"[\s│|]+"
"""What is between two words of a phrase on a page: blanks, the end of a line, and the frame of a box."""
_IN_A_LINE = re.compile(r"[^\s│|](?:[^\n]*[^\s│|])?")
"""What of a match is in one line, without the blanks and the frame at its ends."""
_REACH = 2
"""Over so many ends of lines a phrase is marked."""


@dataclass(frozen=True, slots=True)
class Search:
    """The words and phrases that are looked for."""

    words: tuple[str, ...]
    """In lower case; a phrase is a word with a single blank between its parts."""
    pattern: re.Pattern[str]

    def highlighted(self, text: str, role: Role) -> Line:
        """Return a text in pieces, with what is looked for in the role of a match."""
        pieces: list[Piece] = []
        done = 0
        for match in self.pattern.finditer(text):
            pieces += [Piece(text[done : match.start()], role), Piece(match.group(), Role.MATCH)]
            done = match.end()
        return (*(piece for piece in pieces if piece.text), Piece(text[done:], role))

    def marked(self, layout: Callable[[int], Page], width: int) -> Page:
        """Return a page with what is looked for in the role of a match; its links stay."""
        page = layout(width)
        return Page(
            tuple(self.marked_line(page.lines, number) for number in range(len(page.lines))), page.links
        )

    def marked_line(self, lines: Sequence[Line], number: int) -> Line:
        """Return a line of a page with what is looked for in the role of a match, were it a phrase over lines."""
        around = range(number, number + 1)
        if any(" " in word for word in self.words):
            around = range(max(0, number - _REACH), min(len(lines), number + _REACH + 1))
        texts = [text_of(lines[index]) for index in around]
        start = sum(len(text) + 1 for text in texts[: number - around.start])
        whole = "\n".join(texts)
        spans = [
            (match.start() + part.start() - start, match.start() + part.end() - start)
            for match in self.pattern.finditer(whole)
            for part in _IN_A_LINE.finditer(match.group())
        ]
        return _in_role_of_match(lines[number], spans) if spans else lines[number]

    def matching(self, texts: Sequence[str], among: Sequence[int] | None = None) -> tuple[int, ...]:
        """Return which of the texts, already in lower case, have every word; ``among`` has all that could."""
        found = range(len(texts)) if among is None else among
        for word in self.words:
            found = [index for index in found if word in texts[index]]
        return tuple(found)

    def matching_lines(self, texts: Sequence[str]) -> tuple[int, ...]:
        """Return which lines of a page have every word; a phrase that goes on below is in the line that begins it."""
        found: Sequence[int] = range(len(texts))
        for word in self.words:
            begins = _beginning(word, texts) if " " in word else None
            found = [
                index for index in found if (word in texts[index] if begins is None else index in begins)
            ]
        return tuple(found)

    def narrows(self, other: Search) -> bool:
        """Tell whether whatever has every word of this has every word of another, as when a letter is added."""
        return all(any(old in word for word in self.words) for old in other.words)


def search_for(text: str) -> Search | None:
    """Return the search for what somebody typed; None for nothing."""
    words = words_of(text)
    if not words:
        return None
    # Longer words first, so that "tax" does not take the beginning of "taxes" away from it.
    choices = sorted(words, key=len, reverse=True)
    patterns = (_BETWEEN.join(map(re.escape, choice.split())) for choice in choices)
    return Search(words, re.compile("|".join(patterns), re.IGNORECASE))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words that somebody typed, in lower case; those between quotation marks together, as a phrase."""
    found = (match[0] if match[1] is None else match[1] for match in _TYPED.finditer(text.lower()))
    return tuple(word for word in map(one_blank, found) if word)


def one_blank(text: str) -> str:
    """Return a text with a single blank wherever it has several, or the end of a line."""
    return " ".join(text.split())


def _beginning(phrase: str, texts: Sequence[str]) -> frozenset[int]:
    """Return the lines that a phrase begins in, whichever it ends in."""
    starts, length = [], 0
    for text in texts:
        starts.append(length)
        length += len(text) + 1
    whole, at, found = " ".join(texts), -1, []
    while (at := whole.find(phrase, at + 1)) >= 0:
        found.append(bisect_right(starts, at) - 1)
    return frozenset(found)


def _in_role_of_match(line: Line, spans: Sequence[tuple[int, int]]) -> Line:
    """Return a line with some spans of its text, which are in order, in the role of a match."""
    pieces: list[Piece] = []
    offset = 0
    for piece in line:
        done, end = offset, offset + len(piece.text)
        for first, last in spans:
            first, last = max(first, done), min(last, end)
            if first < last:
                pieces += [
                    piece._replace(text=piece.text[done - offset : first - offset]),
                    piece._replace(text=piece.text[first - offset : last - offset], role=Role.MATCH),
                ]
                done = last
        pieces.append(piece._replace(text=piece.text[done - offset :]))
        offset = end
    return tuple(piece for piece in pieces if piece.text)


def nearness(typed: str, id_: str, own: str) -> int:
    """Return how near an entry is to what was typed, the nearest first: by its id, by how it begins, by its own text.

    ``own`` is the text of the entry itself; what else was looked through, such as an argument's premises, is last.
    """
    words, id_, own = " ".join(typed.lower().split()), id_.lower(), " ".join(own.lower().split())
    ids = (id_, id_.replace("-", " "))
    if words in ids:
        return 0
    if any(text.startswith(words) for text in (*ids, own)):
        return 1
    if any(words in text for text in (*ids, own)):
        return 2
    return 3 if all(word in f"{id_} {own}" for word in words.split()) else 4


def following(
    found: Sequence[int], origin: int, *, forward: bool = True, include: bool = False
) -> int | None:
    """Return the match after or before a row, going round at the end; None without any.

    ``found`` is in the order of the rows.
    """
    if not found:
        return None
    if forward:
        at = bisect_left(found, origin) if include else bisect_right(found, origin)
        return found[at % len(found)]
    return found[bisect_left(found, origin) - 1]


def outcome_of(found: Sequence[int], at: int) -> str:
    """Return in words which match one is at, of how many; ``found`` is in order."""
    if not found:
        return "no match"
    index = bisect_left(found, at)
    return f"{index + 1} of {len(found)}" if found[index : index + 1] == (at,) else f"{len(found)} found"
