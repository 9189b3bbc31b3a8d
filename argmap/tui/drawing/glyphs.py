"""The characters that the interface draws with, and plain ones for terminals that need them."""

from __future__ import annotations

from typing import NamedTuple

_ASCII_MARKS = {"✓": "Y", "✗": "X", "?": "?", "∅": "o"}
_ASCII_SIGNS = {"−": "-", "⊣": "/", "≠": "%", "·": "."}


class Glyphs(NamedTuple):
    """One set of characters, each one cell wide; ``becomes`` and ``ellipsis`` may be two."""

    plain: bool
    opened: str
    closed: str
    again: str
    kept: str
    """Before a row that a filter keeps."""
    crumb: str
    dot: str
    ellipsis: str
    bar: str
    rule: str
    becomes: str
    accepted: str
    rejected: str
    box: tuple[str, str, str, str, str, str]
    """The four corners, the upper ones first, then across and down."""

    def mark(self, mark: str) -> str:
        """Return how this set writes one of the marks ``✓ ✗ ? ∅``."""
        return _ASCII_MARKS.get(mark, mark) if self.plain else mark

    def sign(self, sign: str) -> str:
        """Return how this set writes the sign of a row of the outline."""
        return _ASCII_SIGNS.get(sign, sign) if self.plain else sign

    def quoted(self, text: str) -> str:
        """Return a text between quotation marks."""
        return f'"{text}"' if self.plain else f"“{text}”"

    def said(self, sentence: str) -> str:
        """Return a sentence of the program in this set; never for the text of a debate."""
        if not self.plain:
            return sentence
        for character, plain in (*_ASCII_MARKS.items(), *_ASCII_SIGNS.items(), ("→", "->"), ("…", "...")):
            sentence = sentence.replace(character, plain)
        return sentence


UNICODE = Glyphs(
    False, "▾", "▸", "↪", "•", "›", "·", "…", "▌", "─", "→", "⇑", "⇓", ("╭", "╮", "╰", "╯", "─", "│")
)
ASCII = Glyphs(
    True, "v", ">", "^", "*", ">", "-", "..", "|", "-", "->", "A", "R", ("+", "+", "+", "+", "-", "|")
)
