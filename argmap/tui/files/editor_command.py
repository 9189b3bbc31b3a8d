"""How a person's editor is told to open a file at a line, and to stay until the file is closed."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath

_Words = tuple[str, ...]


def _with_plus(words: _Words, file: str, line: int) -> _Words:
    return (*words, f"+{line}", file)


def _with_plus_after(words: _Words, file: str, line: int) -> _Words:
    return (*words, file, f"+{line}")


def _with_colon(words: _Words, file: str, line: int) -> _Words:
    return (*words, f"{file}:{line}")


def _with_goto(words: _Words, file: str, line: int) -> _Words:
    return (*words, "--goto", f"{file}:{line}")


def _with_line(words: _Words, file: str, line: int) -> _Words:
    return (*words, "--line", str(line), file)


_PLUS = "vi vim nvim view gvim mvim nano pico emacs emacsclient kak joe jed mg ne ex gedit".split()  # noqa: SIM905
_GOTO = ("code", "codium", "code-insiders", "cursor")
_COLON = ("subl", "sublime_text", "hx", "helix", "zed")

_AT_LINE: Mapping[str, Callable[[_Words, str, int], _Words]] = {
    **dict.fromkeys(_PLUS, _with_plus),
    **dict.fromkeys(_GOTO, _with_goto),
    **dict.fromkeys(_COLON, _with_colon),
    "micro": _with_plus_after,
    "kate": _with_line,
}
"""By name; an editor that is not here gets the file alone, since it may take a line for a second file."""

_WAITS: Mapping[str, _Words] = {
    **dict.fromkeys((*_GOTO, "subl", "sublime_text", "zed"), ("--wait", "-w")),
    "gedit": ("--wait", "-w"),
    "kate": ("--block", "-b"),
    "gvim": ("--nofork", "-f"),
    "mvim": ("--nofork", "-f"),
}
"""What those that come back at once are told to stay for, so that the file can be read again when it is closed."""


def editor_command(path: Path, line: int) -> _Words:
    """Return the words that start ``$VISUAL``, or else ``$EDITOR``, or else vi, at a line of a file."""
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        words = tuple(shlex.split(chosen)) or ("vi",)
    except ValueError:
        words = (chosen,)
    file = str(path.resolve())  # a path may begin with a dash
    name = PurePath(words[0]).stem
    waits = _WAITS.get(name, ())
    if waits and not set(waits) & set(words):
        words = (*words, waits[0])
    at_line = _AT_LINE.get(name)
    return (*words, file) if at_line is None else at_line(words, file, line)
