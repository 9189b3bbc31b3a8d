"""Texts that people give elsewhere than on the command line: on standard input, and in their editor."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from argmap.document import LIMITS
from argmap.errors import ArgmapError, FileError, UsageError
from argmap.text.file import shown

STDIN = "-"
"""What stands on the command line for a text on standard input."""


def typed(text: str) -> str:
    """Return a text of the command line, or for ``-`` the one on standard input.

    Raises UsageError where there is no standard input, or where either is no text that a debate can hold.
    """
    if text == STDIN:
        return standard_input()
    try:
        text.encode()
    except UnicodeEncodeError:
        raise UsageError(f"not UTF-8: {text}", "Give the text as UTF-8, which debate files are in.") from None
    return text


def standard_input() -> str:
    """Return the text on standard input without the line ends at its end.  Raises UsageError as :func:`typed`."""
    if sys.stdin is None:
        raise UsageError("there is no standard input to read", "Give the text on the command line.")
    data = sys.stdin.buffer.read(LIMITS.bytes + 1)
    if len(data) > LIMITS.bytes:
        raise UsageError(
            f"standard input is more than {LIMITS.bytes:,} bytes", "No debate file may be as large."
        )
    return _decoded(data, "standard input").rstrip("\n")


Write = Callable[[str], str]
"""Lets a person write a text in their editor, beginning from one, and returns it."""


@contextlib.contextmanager
def editor() -> Iterator[Write]:
    """Give a function that lets a person write a text in ``$VISUAL`` or ``$EDITOR``.

    What they wrote is kept in a file, which the error names, where the change that it is for is not made.
    """
    folder: Path | None = None

    def write(before: str) -> str:
        nonlocal folder
        command = _command()
        folder = _folder_with(before)
        path = folder / _NAME
        _run([*command, os.fspath(path)])
        text = _read(path)
        if text == before:
            _forget(folder)
        return text

    try:
        yield write
    except ArgmapError as error:
        if folder is not None and _has_text(folder / _NAME):
            kept = f"What you wrote is in {shown(folder / _NAME)}"
            error.hint = kept if error.hint is None else f"{error.hint}\n  {kept}"
        else:
            _forget(folder)
        raise
    _forget(folder)


_NAME = "text.md"


def _folder_with(text: str) -> Path:
    """Make a folder with a file to write a text in.  Raises FileError where there can be none."""
    folder = None
    try:
        folder = Path(tempfile.mkdtemp(prefix="argmap-"))
        (folder / _NAME).write_text(f"{text}\n", encoding="utf-8", newline="")
    except OSError as error:
        _forget(folder)
        raise FileError(
            f"no file can be made to write the text in: {error.strerror or error}",
            "Make room for it, or set TMPDIR to another folder.",
        ) from error
    return folder


def _command() -> list[str]:
    """Return the words that start the editor.  Raises UsageError where there is none."""
    words = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        command = shlex.split(words)
    except ValueError:
        raise UsageError(
            f"VISUAL or EDITOR has a quote that is not closed: {words}", "Nothing was changed."
        ) from None
    if not command:
        raise UsageError("there is no editor", "Set VISUAL or EDITOR to the program that you write in.")
    return command


def _run(command: list[str]) -> None:
    name = command[0]
    try:
        status = subprocess.run(command, check=False).returncode
    except OSError as error:
        raise UsageError(
            f"the editor {name} did not start: {error.strerror or error}",
            "Set VISUAL or EDITOR to the program that you write in.",
        ) from None
    if status:
        raise UsageError(f"the editor {name} ended with {status}", "Nothing was changed.")


def _read(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError:
        data = b""
    text = _decoded(data, "the text").rstrip("\n")
    if not text.strip():
        raise UsageError("the text is empty", "Nothing was changed.")
    return text


def _decoded(data: bytes, what: str) -> str:
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode()
    except UnicodeDecodeError as error:
        raise UsageError(
            f"{what} is not UTF-8: byte {error.start + 1} is 0x{error.object[error.start]:02X}",
            "Save it as UTF-8.",
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _has_text(path: Path) -> bool:
    try:
        return bool(path.read_bytes().strip())
    except OSError:
        return False


def _forget(folder: Path | None) -> None:
    if folder is not None:
        shutil.rmtree(folder, ignore_errors=True)
