"""Search as somebody types: every word must occur, in any order, in upper or lower case."""

from __future__ import annotations

import re
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

    def matching(self, texts: Sequence[str]) -> tuple[int, ...]:
        """Return which of the texts, already in lower case, have every word."""
        found = [index for index, text in enumerate(texts) if self.words[0] in text]
        for word in self.words[1:]:
            found = [index for index in found if word in texts[index]]
        return tuple(found)


def search_for(text: str) -> Search | None:
    """Return the search for what somebody typed; None for nothing."""
    words = tuple(text.lower().split())
    if not words:
        return None
    # Longer words first, so that "tax" does not take the beginning of "taxes" away from it.
    choices = sorted(words, key=len, reverse=True)
    return Search(words, re.compile("|".join(map(re.escape, choices)), re.IGNORECASE))


def following(
    found: Sequence[int], origin: int, *, forward: bool = True, include: bool = False
) -> int | None:
    """Return the match after or before a row, going round at the end; None without any."""
    if not found:
        return None
    if forward:
        return next((row for row in found if row > origin or (include and row == origin)), found[0])
    return next((row for row in reversed(found) if row < origin), found[-1])
