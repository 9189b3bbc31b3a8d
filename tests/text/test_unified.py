"""Unified diffs: git and patch make the new text of the old one by them, byte for byte."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.text import unified as module
from argmap.text.unified import unified

LINES = st.lists(st.sampled_from(["a", "b", "", "claims:", "  x: \u2028y", "c\r", "\x0c d", "é", "\ufeffa"]))
TEXTS = st.builds(lambda lines, end: "\n".join(lines) + end, LINES, st.sampled_from(["", "\n"]))


def applied(folder: Path, before: str, after: str, name: str, *command: str) -> bytes:
    """Return what a program makes of the old text by the diff of it and the new one."""
    path = folder / name
    path.write_bytes(before.encode())
    diff = "".join(unified(before, after, name)).encode()
    subprocess.run(command, input=diff, check=True, cwd=folder, capture_output=True)
    return path.read_bytes()


GIT = ("git", "apply", "-p1", "--whitespace=nowarn", "-")


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
@given(TEXTS, TEXTS)
@settings(max_examples=60, deadline=None)
def test_git_makes_the_new_text_of_the_old_one(
    tmp_path_factory: pytest.TempPathFactory, before: str, after: str
) -> None:
    if before and after and before != after:
        folder = tmp_path_factory.mktemp("diff")
        assert applied(folder, before, after, "debate.yaml", *GIT) == after.encode()


LONG = [f"line {number}" for number in range(40)]


@pytest.mark.parametrize("program", ["git", "patch"])
@pytest.mark.parametrize("change", ["first", "middle", "last", "two places", "newline"])
def test_changes_far_from_each_other_and_at_both_ends(tmp_path: Path, program: str, change: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"there is no {program} here")
    new = list(LONG)
    for at in {"first": [0], "middle": [20], "last": [39], "two places": [3, 30]}.get(change, []):
        new[at : at + 1] = ["one", "two"]
    before, after = "\n".join(LONG), "\n".join(new) + ("\n" if change == "newline" else "")
    command = GIT if program == "git" else ("patch", "-p1", "--binary", "--posix")
    assert applied(tmp_path, before, after, "debate.yaml", *command) == after.encode()


@pytest.mark.parametrize(
    "name", ["a b.yaml", 'quote"s.yaml', "tab\t.yaml", "ü.yaml", "esc\x1b.yaml", "in/it.yaml"]
)
def test_names_that_a_reader_would_stumble_over(tmp_path: Path, name: str) -> None:
    if shutil.which("git") is None:
        pytest.skip("there is no git here")
    (tmp_path / name).parent.mkdir(exist_ok=True)
    assert "\x1b" not in "".join(unified("a\n", "b\n", name))
    assert applied(tmp_path, "a\n", "b\n", name, *GIT) == b"b\n"


def test_very_many_lines_that_differ_are_given_as_one_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if shutil.which("git") is None:
        pytest.skip("there is no git here")
    monkeypatch.setattr(module, "_MOST_LINES", 12)
    new = [line.upper() if 5 < number < 30 and number % 3 else line for number, line in enumerate(LONG)]
    before, after = "\n".join(LONG), "\n".join(new)
    assert applied(tmp_path, before, after, "debate.yaml", *GIT) == after.encode()
    assert "".join(unified(before, after, "x")).count("@@ -") == 1


def test_the_same_text_has_no_diff() -> None:
    assert not list(unified("a\n", "a\n", "x"))
