"""What was measured is written down; what was not measured this time stays as it is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import benchmarks.__main__ as program
from benchmarks.timing import Row


def measuring(*names: str, seconds: float) -> Callable[[], Iterator[Row]]:
    def rows() -> Iterator[Row]:
        for name in names:
            yield Row(name, seconds, "a peer", 0.02, seconds / 0.02, 1.5)

    return rows


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Measure some groups, each line of which takes so many seconds, and return the table that is written."""
    (tmp_path / "docs").mkdir()

    def measured(*groups: str, seconds: float) -> list[str]:
        monkeypatch.setattr(program, "ROOT", tmp_path)
        known = {
            "maps": measuring("one map", "two maps", seconds=seconds),
            "keys": measuring("a key", seconds=seconds),
        }
        monkeypatch.setattr(program, "GROUPS", known)
        monkeypatch.setattr(sys, "argv", ["benchmarks", *groups, "--write"])
        program.main()
        page = (tmp_path / "docs" / "benchmarks.md").read_text(encoding="utf-8")
        return [line for line in page.splitlines() if line.startswith("|")]

    return measured


def times(lines: list[str]) -> dict[str, str]:
    """The time of each line of a table below its head, in their order."""
    cells = [[cell.strip() for cell in line.split("|")] for line in lines[2:]]
    return {cell[1]: cell[2] for cell in cells}


def test_one_group_leaves_the_lines_of_the_others(write: Callable[..., list[str]]) -> None:
    first = write(seconds=0.5)
    assert times(first) == {"one map": "500 ms", "two maps": "500 ms", "a key": "500 ms"}
    second = write("maps", seconds=0.25)
    assert times(second) == {"one map": "250 ms", "two maps": "250 ms", "a key": "500 ms"}
    assert second[:2] == first[:2]
    assert times(write("keys", seconds=0.1)) == {"one map": "250 ms", "two maps": "250 ms", "a key": "100 ms"}


def test_one_group_is_a_beginning_too(write: Callable[..., list[str]]) -> None:
    assert times(write("keys", seconds=0.5)) == {"a key": "500 ms"}
    assert times(write("maps", seconds=0.5)) == {"a key": "500 ms", "one map": "500 ms", "two maps": "500 ms"}
