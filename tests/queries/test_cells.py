"""Widths of texts in a terminal."""

from __future__ import annotations

import pytest

from argmap.queries.cells import cells, cut


@pytest.mark.parametrize(
    ("string", "width"),
    [("", 0), ("abc", 3), ("naïve", 5), ("nai\u0308ve", 5), ("データ", 6), ("a\u200db", 2)],
)
def test_widths_of_terminals(string: str, width: int) -> None:
    assert cells(string) == width


@pytest.mark.parametrize(
    ("string", "width", "expected"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("ab cd", 4, "ab…"),
        ("データ", 6, "データ"),
        ("データ", 5, "デー…"),
        ("データ", 4, "デ…"),
        ("nai\u0308ve", 5, "nai\u0308ve"),
        ("nai\u0308ve", 4, "nai\u0308…"),
    ],
)
def test_what_is_cut_fits(string: str, width: int, expected: str) -> None:
    assert cut(string, width) == expected
    assert cells(expected) <= width
