"""What git has under way around a file: a merge, a rebase, conflict markers.  No git is started to find out."""

from __future__ import annotations

import re
from pathlib import Path

_UNDER_WAY = (
    ("rebase-merge", "rebase"),
    ("rebase-apply", "rebase"),
    ("MERGE_HEAD", "merge"),
    ("CHERRY_PICK_HEAD", "cherry-pick"),
    ("REVERT_HEAD", "revert"),
)
"""What git's folder holds until something is finished; a rebase, which keeps a CHERRY_PICK_HEAD too, comes first."""

_MARKER = re.compile(rb"^<{7}(?=[ \t\r\n]|\Z)", re.MULTILINE)


def under_way(path: Path) -> str | None:
    """Return what git is in the middle of where a file lies: ``merge``, ``rebase`` or the like; None for nothing."""
    for folder in path.absolute().parents:
        git = _git_folder(folder)
        if git is not None:
            return next((word for name, word in _UNDER_WAY if (git / name).exists()), None)
    return None


def conflict_line(data: bytes) -> int | None:
    """Return the number, from 1, of the first line that begins an unresolved conflict; None where none does.

    The other markers alone are no sign: a text may well underline a heading with ``=======``.
    """
    if b"<<<<<<<" not in data:
        return None
    lines = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    found = _MARKER.search(lines)
    return None if found is None else lines.count(b"\n", 0, found.start()) + 1


def _git_folder(folder: Path) -> Path | None:
    """Return git's folder of a working tree that begins at a folder; a worktree and a submodule have a file."""
    git = folder / ".git"
    try:
        if git.is_dir():
            return git
        if git.is_file():
            with git.open("rb") as file:
                line = file.read(4096).partition(b"\n")[0].decode(errors="surrogateescape")
            word, _, target = line.partition(":")
            return folder / target.strip() if word == "gitdir" else None
    except (OSError, ValueError):
        pass
    return None
