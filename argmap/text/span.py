"""Spans of a text, and the lines and columns that people call them by."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")


class Span(NamedTuple):
    """A half-open range of characters of a text."""

    start: int
    end: int

    def shifted(self, by: int) -> Span:
        """Return this span moved by a number of characters."""
        return Span(self.start + by, self.end + by)


class Place(NamedTuple):
    """Where something stands in a file: lines and columns (in characters) from 1, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def _starts(text: str) -> list[int]:
    if "\r" in text:
        return [0, *(match.end() for match in _LINE_END.finditer(text))]
    # Nearly all files are like that, and one of 10,000 entries has some 40,000 lines.
    *lengths, _ = [len(line) + 1 for line in text.split("\n")]
    return [0, *accumulate(lengths)]


class Lines:
    """The line starts of a text; LF, CRLF and a lone CR end a line, as in editors (not U+0085 or U+2028)."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] | None = None

    @property
    def starts(self) -> list[int]:
        """Offsets of the first character of each line, found once when first asked for."""
        if self._starts is None:
            self._starts = _starts(self._text)
        return self._starts

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and column, both from 1, of a character offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def place(self, span: Span) -> Place:
        """Return the place of a span."""
        line, column = self.position(span.start)
        end_line, end_column = self.position(span.end)
        return Place(line, column, end_line, end_column)

    def line(self, number: int) -> str:
        """Return the text of a line, counted from 1, without its line end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")

    def __len__(self) -> int:
        return len(self.starts)
