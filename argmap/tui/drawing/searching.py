"""Search as somebody types: every word must occur, in any order, in upper or lower case."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from argmap.tui.drawing.page import Line, Page, Piece
from argmap.tui.drawing.palette import Role


@dataclass(frozen=True, slots=True)
class Search:
    """The words that are looked for."""

    words: tuple[str, ...]
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
        lines = tuple(
            tuple(
                part._replace(link=piece.link)
                for piece in line
                for part in (self.highlighted(piece.text, piece.role) if piece.text.strip() else (piece,))
            )
            for line in page.lines
        )
        return Page(lines, page.links)

    def matching(self, texts: Sequence[str], among: Sequence[int] | None = None) -> tuple[int, ...]:
        """Return which of the texts, already in lower case, have every word; ``among`` has all that could."""
        found = range(len(texts)) if among is None else among
        for word in self.words:
            found = [index for index in found if word in texts[index]]
        return tuple(found)

    def narrows(self, other: Search) -> bool:
        """Tell whether whatever has every word of this has every word of another, as when a letter is added."""
        return all(any(old in word for word in self.words) for old in other.words)


def search_for(text: str) -> Search | None:
    """Return the search for what somebody typed; None for nothing."""
    words = tuple(text.lower().split())
    if not words:
        return None
    # Longer words first, so that "tax" does not take the beginning of "taxes" away from it.
    choices = sorted(words, key=len, reverse=True)
    return Search(words, re.compile("|".join(map(re.escape, choices)), re.IGNORECASE))


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
