"""``argmap [PATH]``: the terminal interface, and what to say when it cannot open."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from argmap.cli.names import COMMANDS
from argmap.errors import ArgmapError, UsageError
from argmap.text.file import shown
from argmap.text.visible import visible


def open_terminal(words: Sequence[str], run: Callable[[str | None], int]) -> int:
    """Call ``run`` with the one path among ``words``, or None for the default debates; return its exit status."""
    try:
        path = _path(words)
        if not is_terminal():
            raise UsageError(
                "the terminal interface needs a terminal on both sides",
                f"To print a debate as text: argmap show {shown(path) if path else ''}".rstrip(),
            )
        return run(path)
    except ArgmapError as error:
        sys.stderr.write(f"argmap: {visible(str(error))}\n")
        return 2


def is_terminal() -> bool:
    """Tell whether a person sits on all sides."""
    return sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()


def _path(words: Sequence[str]) -> str | None:
    option = next((word for word in words[1:] if word.startswith("-")), None)
    if option is not None:
        raise UsageError(
            f"{shown(option)} goes with a command",
            f"For example: argmap status {shown(words[0])} {' '.join(shown(word) for word in words[1:])}",
        )
    if len(words) > 1:
        raise UsageError(
            f"one path at a time: {' '.join(shown(word) for word in words)}",
            "Name a debate file, or the folder that holds several. argmap --help lists the commands.",
        )
    if not words:
        return None
    word = words[0]
    if os.path.exists(word):  # Path.exists raises for a name that is too long
        return word
    if is_terminal() and _may_begin(Path(word)):
        return word
    nearest = difflib.get_close_matches(word, COMMANDS, n=1)
    if nearest:
        hint = f"Did you mean argmap {nearest[0]}?"
    else:
        hint = "argmap --help lists the commands; argmap PATH opens a debate file or a folder."
    raise UsageError(f"{shown(word)} is neither a command nor a file or folder", hint)


def _may_begin(path: Path) -> bool:
    """Tell whether a path may be meant as that of a new debate, and not as a misspelt command."""
    from argmap.library.folder import SUFFIXES  # not needed where the path is there

    return path.suffix in SUFFIXES and not os.path.islink(path)
