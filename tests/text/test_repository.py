"""What git has under way, against git itself; conflict markers, against those that git writes."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from argmap.text.repository import conflict_line, under_way

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *arguments: str, fails: bool = False) -> None:
    identity = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org"}
    identity |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org"}
    nothing = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    result = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**os.environ, **identity, **nothing, "GIT_EDITOR": "true"},
        capture_output=True,
    )
    assert (result.returncode != 0) is fails, result.stderr


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose branches ours and theirs have changed one line."""
    folder = tmp_path / "repository"
    (folder / "debates").mkdir(parents=True)
    file = folder / "debates" / "debate.yaml"
    git(folder, "init", "-q", "-b", "ours")
    file.write_text("title: base\n")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "base")
    git(folder, "branch", "theirs")
    file.write_text("title: ours\n")
    git(folder, "commit", "-qam", "ours")
    git(folder, "checkout", "-q", "theirs")
    file.write_text("title: theirs\n")
    git(folder, "commit", "-qam", "theirs")
    git(folder, "checkout", "-q", "ours")
    return file


@needs_git
@pytest.mark.parametrize(
    ("command", "word"),
    [
        (["merge", "theirs"], "merge"),
        (["rebase", "theirs"], "rebase"),
        (["rebase", "--apply", "theirs"], "rebase"),
        (["cherry-pick", "theirs"], "cherry-pick"),
        (["revert", "HEAD~"], "revert"),
    ],
)
def test_what_git_is_in_the_middle_of(repository: Path, command: list[str], word: str) -> None:
    if word == "revert":  # reverting what a later commit has changed again
        repository.write_text("title: again\n")
        git(repository.parent, "commit", "-qam", "again")
    assert under_way(repository) is None
    git(repository.parent, *command, fails=True)
    assert under_way(repository) == word
    assert conflict_line(repository.read_bytes()) == 1
    git(repository.parent, command[0], "--abort")
    assert under_way(repository) is None


@needs_git
def test_a_worktree_has_merges_of_its_own(repository: Path, tmp_path: Path) -> None:
    worktree = tmp_path / "worktree"
    git(repository.parent, "worktree", "add", "-q", str(worktree), "theirs")
    git(worktree, "merge", "ours", fails=True)
    assert under_way(worktree / "debates" / "debate.yaml") == "merge"
    assert under_way(repository) is None


def test_the_nearest_repository_counts(tmp_path: Path) -> None:
    (tmp_path / ".git" / "MERGE_HEAD").mkdir(parents=True)
    (tmp_path / "inner" / ".git").mkdir(parents=True)
    assert under_way(tmp_path / "debate.yaml") == "merge"
    assert under_way(tmp_path / "inner" / "debate.yaml") is None


def test_a_file_called_git_that_is_none_of_gits(tmp_path: Path) -> None:
    (tmp_path / ".git").write_bytes(b"\xff\0 nothing of git's")
    assert under_way(tmp_path / "debate.yaml") is None


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", None),
        (b"text: |\n  <<<<<<< quoted\n", None),
        (b"Heading\n=======\n>>>>>>> a quotation\n", None),
        (b"<<<<<<<< eight\n", None),
        (b"a\n<<<<<<< HEAD\n", 2),
        (b"\xef\xbb\xbf<<<<<<< HEAD\n", 1),
        (b"a\r\nb\r\n<<<<<<<\r\n", 3),
        (b"a\rb\r<<<<<<<", 3),
    ],
)
def test_conflict_markers(data: bytes, line: int | None) -> None:
    assert conflict_line(data) == line
