"""Widths of texts in a terminal."""

from __future__ import annotations

import pytest

from argmap.queries.cells import cells


@pytest.mark.parametrize(
    ("string", "width"),
    [("", 0), ("abc", 3), ("naïve", 5), ("nai\u0308ve", 5), ("データ", 6), ("a\u200db", 2)],
)
def test_widths_of_terminals(string: str, width: int) -> None:
    assert cells(string) == width
