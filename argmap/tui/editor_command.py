"""How a person's editor is told to open a file at a line."""

from __future__ import annotations

import os
import shlex
from pathlib import Path, PurePath

_WITH_COLON = frozenset({"subl", "sublime_text", "micro", "hx", "helix", "zed"})
"""Editors that take ``file:line``."""
_WITH_GOTO = frozenset({"code", "codium", "code-insiders", "cursor"})
_WITH_PLUS = frozenset(
    {
        "vi",
        "vim",
        "nvim",
        "nano",
        "pico",
        "emacs",
        "emacsclient",
        "kak",
        "joe",
        "jed",
        "mg",
        "ne",
        "ex",
        "gedit",
    }
)
"""Editors that take ``+line file``; one that is not known may take that for a second file."""


def editor_command(path: Path, line: int) -> tuple[str, ...]:
    """Return the words that start ``$VISUAL``, or else ``$EDITOR``, or else vi, at a line of a file."""
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        words = shlex.split(chosen) or ["vi"]
    except ValueError:
        words = [chosen]
    # A path may begin with a dash.
    file = str(path.resolve())
    name = PurePath(words[0]).stem
    if name in _WITH_GOTO:
        # It has to stay until the file is closed, so that it can be read again then.
        return (
            *words,
            *(() if "--wait" in words or "-w" in words else ("--wait",)),
            "--goto",
            f"{file}:{line}",
        )
    if name in _WITH_COLON:
        return (*words, f"{file}:{line}")
    if name in _WITH_PLUS:
        return (*words, f"+{line}", file)
    return (*words, file)
