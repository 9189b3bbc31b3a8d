"""How wide a text is in a terminal."""

from __future__ import annotations

import unicodedata


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes, by the width classes of Unicode.

    >>> cells("naïve"), cells("データ")
    (5, 6)
    """
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def cut(text: str, width: int) -> str:
    """Return a text in no more than so many cells, with an ellipsis where it had more.

    >>> cut("a long text", 7), cut("データ", 5)
    ('a long…', 'デー…')
    """
    if cells(text) <= width:
        return text
    used, kept = 1, 0
    for character in text:
        used += _width(character)
        if used > width:
            break
        kept += 1
    return f"{text[:kept].rstrip()}…"


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
