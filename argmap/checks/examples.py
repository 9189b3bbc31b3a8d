"""The examples of the checks, as files and as a library that can be checked."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from argmap.document import read
from argmap.library import Library, library_of

TODAY = date(2026, 11, 23)
"""The day on which the examples are checked."""

_FILE = re.compile(r"^# file: (\S+)\n", re.MULTILINE)


def files(example: str | bytes) -> dict[str, bytes]:
    """Return the files of an example by name; the only file of one that names none is ``debate.yaml``."""
    if isinstance(example, bytes):
        return {"debate.yaml": example}
    parts = _FILE.split(example)
    if len(parts) == 1:
        return {"debate.yaml": example.encode()}
    return {name: text.encode() for name, text in zip(parts[1::2], parts[2::2], strict=True)}


def library(example: str | bytes) -> Library:
    """Return the library that an example's files are."""
    return library_of(
        read(data, name, path=Path(name), stem=Path(name).stem) for name, data in files(example).items()
    )
