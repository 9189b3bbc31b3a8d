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


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
