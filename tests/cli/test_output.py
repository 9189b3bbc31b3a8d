"""Files that commands write with ``-o``: never a debate, whatever it is called there."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import FOUR, Command


def itself(four: Path) -> Path:
    return four


def link(four: Path) -> Path:
    path = four.with_name("elsewhere.md")
    path.symlink_to(four)
    return path


def hard_link(four: Path) -> Path:
    path = four.with_name("also.md")
    os.link(four, path)
    return path


def another(four: Path) -> Path:
    path = four.with_name("another.YML")
    path.write_text("argmap: 1\ntitle: Another\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("command", [["export"], ["picture", "--size", "40x12"]], ids=["export", "picture"])
@pytest.mark.parametrize("named", [itself, link, hard_link, another])
def test_a_debate_is_not_written_over(
    argmap: Command, four: Path, command: list[str], named: Callable[[Path], Path]
) -> None:
    path = named(four)
    before = path.read_bytes()
    status, out, err = argmap(*command, str(four), "-o", str(path))
    assert (status, out) == (2, "")
    assert "debate" in err
    assert "Name another file" in err
    assert path.read_bytes() == before
    assert four.read_bytes() == FOUR.encode()


def test_a_file_that_a_debate_refers_to_is_not_written_over(argmap: Command, four: Path) -> None:
    other = four.with_name("other.yaml")
    other.write_text(
        "argmap: 1\ntitle: O\nclaims:\n  c: {text: C.}\n"
        "arguments:\n  a: {premises: [four/cannot-fit], supports: c}\n",
        encoding="utf-8",
    )
    assert argmap("export", str(other), "-o", str(four))[0] == 2
    assert four.read_bytes() == FOUR.encode()


def test_any_other_file_is_written_and_written_over(argmap: Command, four: Path, tmp_path: Path) -> None:
    printed = argmap("export", str(four))[1]
    assert argmap("export", str(four), "-o", "-")[1] == printed
    path = tmp_path / "out.md"
    for before in (None, "something longer than nothing"):
        if before is not None:
            path.write_text(before, encoding="utf-8")
        assert argmap("export", str(four), "-o", str(path)) == (0, "", "")
        assert path.read_text(encoding="utf-8") == printed


def test_what_cannot_be_written_is_said(argmap: Command, four: Path, tmp_path: Path) -> None:
    status, _, err = argmap("export", str(four), "-o", str(tmp_path / "nowhere" / "out.md"))
    assert (status, "was not written" in err) == (2, True)
