"""Lines in a narrow terminal: broken between words, none too wide, nothing lost, and plain where no terminal is."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.cli.printing import Segment, cells, print_lines
from argmap.cli.wrapping import wrapped
from tests.cli.running import Command


def texts(line: list[Segment], columns: int) -> list[str]:
    return ["".join(text for text, _ in part) for part in wrapped(line, columns)]


def test_a_line_is_broken_between_words_and_goes_on_further_in() -> None:
    line = [
        ("  ", ""),
        ("✗", "out"),
        (" entropy", "strong"),
        ("  falls: undercut by room-for-more — So it is", ""),
    ]
    assert texts(line, 30) == [
        "  ✗ entropy  falls: undercut",
        "      by room-for-more — So it",
        "      is",
    ]
    assert texts(line, 80) == ["  ✗ entropy  falls: undercut by room-for-more — So it is"]


def test_a_mark_or_a_dash_stays_before_its_word() -> None:
    assert texts([("one two ", ""), ("✓", "in"), (" stands", "")], 12) == ["one two", "    ✓ stands"]
    assert texts([("one two — three four", "")], 10) == ["one two —", "    three", "    four"]
    assert texts([("one two — three four", "")], 14) == ["one two", "    — three", "    four"]
    assert texts([("  + ? ↪ Only in", "")], 80) == ["  + ? ↪ Only in"]


def test_a_word_of_several_colours_stays_one_word() -> None:
    first, second, third = wrapped([("one two th", "in"), ("ree", "faint"), (" four", "")], 10)
    assert first == [("one", "in"), (" ", "in"), ("two", "in")]
    assert second == [("    ", ""), ("th", "in"), ("ree", "faint")]
    assert third == [("    ", ""), ("four", "")]


def test_a_word_wider_than_the_terminal_is_broken_where_the_line_ends() -> None:
    assert texts([("a " + "x" * 20, "")], 12) == ["a xxxxxxxxxx", "    xxxxxxxx", "    xx"]
    assert texts([("模型很小装不下图片", "")], 10) == ["模型很小装", "    不下图", "    片"]


@given(st.text(alphabet="ab -模\u0301", max_size=60), st.integers(0, 50), st.integers(8, 40))
def test_no_line_is_too_wide_and_nothing_but_spaces_is_lost(text: str, indent: int, columns: int) -> None:
    found = texts([(" " * indent, ""), (text, "in")], columns)
    assert all(cells(line.rstrip()) <= columns for line in found)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    assert all(line.strip() for line in found) or not text.strip()


@pytest.mark.parametrize("indent", [12, 20, 50])
def test_a_line_that_is_further_in_than_half_of_the_terminal_begins_there(indent: int) -> None:
    line = [(" " * indent, ""), ("✓", "in"), (" one stands", "")]
    assert texts(line, 20) == [f"{'':10}✓ one", f"{'':10}stands"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("colour", [False, True])
def test_only_a_terminal_gets_broken_lines(colour: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "" if colour else "1")
    line: list[Segment] = [("one two three four five", "in")]
    terminal, whole, file = Terminal(), Terminal(), io.StringIO()
    print_lines([line], file=terminal, wrap=True)
    print_lines([line], file=whole)
    print_lines([line], file=file, wrap=True)
    plain = [re.sub(r"\x1b\[[\d;]*m", "", found.getvalue()) for found in (terminal, whole, file)]
    assert plain == [
        "one two three four\n    five\n",
        "one two three four five\n",
        "one two three four five\n",
    ]
    assert ("\x1b" in terminal.getvalue()) is colour


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_what_is_printed_of_a_debate_fits_the_terminal(
    argmap: Command, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("NO_COLOR", "1")
    debate = str(Path(__file__).parents[2] / "debates" / "ai-art.yaml")
    for words in (["why", "images-cannot-fit", "-f", debate], ["show", debate], ["status", debate]):
        whole = argmap(*words)[1]
        with monkeypatch.context() as within:
            within.setattr("sys.stdout.isatty", lambda: True, raising=False)
            printed = argmap(*words)[1]
        assert max(cells(line) for line in printed.splitlines()) <= columns
        assert "".join(printed.split()) == "".join(whole.split())
        assert printed != whole
