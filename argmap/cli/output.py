"""Where a command writes what it has made of debates: standard output, or a file that is none of them."""

from __future__ import annotations

from pathlib import Path

from argmap.errors import FileError, UsageError
from argmap.library import Library
from argmap.library.folder import SUFFIXES
from argmap.text.file import shown


def output_file(output: str | None) -> Path | None:
    """Return the file that ``-o`` names; None for standard output."""
    return None if output is None or output == "-" else Path(output)


def write_output(text: str, path: Path, library: Library, instead: str) -> None:
    """Write a text into a file, be there one or not, all of it or nothing; ``instead`` is a name that it might have.

    Raises UsageError where that file is a debate or may be one, and FileError where it cannot be written.
    """
    from argmap.text.replacing import put  # most output goes to standard output

    hint = f"Name another file, such as {instead}."
    try:
        files = [document.path for document in library.documents.values() if document.path is not None]
        if path.exists() and any(path.samefile(file) for file in files):
            raise UsageError(f"{shown(path)} is the debate itself", hint)
        if path.exists() and path.suffix.lower() in SUFFIXES:
            raise UsageError(f"{shown(path)} is there, and may be a debate", hint)
    except OSError as error:
        raise FileError(f"{shown(path)} was not written: {error.strerror or error}") from error
    put(path, text.encode())
