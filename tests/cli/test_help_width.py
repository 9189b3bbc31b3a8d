"""Every page of help fits a terminal of 80 columns and one of 60, its examples too, and breaks no word."""

from __future__ import annotations

import pytest

from argmap.cli.names import COMMANDS
from argmap.configuration.beginning import beginning
from argmap.model import Section
from tests.docs.manual import run

PAGES = [(), *((name,) for name in COMMANDS), *(("add", section.value) for section in Section)]


def page(words: tuple[str, ...], columns: int, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("COLUMNS", str(columns))
    status, printed = run([*words, "--help"])
    assert status == 0
    assert printed.startswith(" ".join(("Usage: argmap", *words)))
    return printed


@pytest.mark.parametrize("columns", [60, 80])
@pytest.mark.parametrize("words", PAGES, ids=lambda words: " ".join(words) or "argmap")
def test_no_line_is_wider_than_the_terminal(
    words: tuple[str, ...], columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = page(words, columns, monkeypatch)
    assert [line for line in printed.splitlines() if len(line) > columns] == []


@pytest.mark.parametrize("words", PAGES, ids=lambda words: " ".join(words) or "argmap")
def test_at_60_columns_no_word_is_broken(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    wide = page(words, 80, monkeypatch).split()
    narrow = page(words, 60, monkeypatch).split()
    assert sorted(set(narrow) - set(wide)) == []


def test_the_file_of_settings_begins_with_lines_of_80_columns() -> None:
    assert [line for line in beginning().splitlines() if len(line) > 80] == []
