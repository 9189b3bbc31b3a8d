"""What the files of a session are on the disk, apart from what they are here."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from argmap.document import LIMITS, Document
from argmap.errors import FileError
from argmap.library import Library
from argmap.library.folder import SUFFIXES
from argmap.text.file import Digest, read_bytes

_BOM = b"\xef\xbb\xbf"


def bytes_of(document: Document) -> bytes:
    """Return the bytes of a document that was read from UTF-8, or made by edits of one."""
    return (_BOM if document.has_bom else b"") + document.text.encode()


def on_disk(document: Document) -> str | None:
    """Return the digest of what a document's file holds now; None where it cannot be read."""
    found = None if document.path is None else _digest(document.path)
    return None if found is None else found.hexadecimal


def _digest(path: Path) -> Digest | None:
    try:
        return Digest(read_bytes(path, LIMITS.bytes))
    except FileError:
        return None


_FORGOTTEN = object()
"""What no file has in it."""


class Seen:
    """The files as they were when they were last looked at, so that each change is noticed once.

    Digests are compared, never times: a change of the same size in the same tick of the clock happens.
    """

    def __init__(self, path: Path, library: Library) -> None:
        self._folder = path if library.focus is None and library.folder is not None else None
        self._names = self._listed()
        self._digests: dict[Path, object] = {
            document.path: document.found_digest
            for document in library.documents.values()
            if document.path is not None
        }

    def has_changed(self) -> bool:
        """Tell whether a file has other bytes now, is gone, or another has come into the folder."""
        return self._listed() != self._names or any(
            _digest(path) != known for path, known in self._digests.items()
        )

    def forget(self) -> None:
        """Take nothing for known: there is something to read."""
        self._digests = dict.fromkeys(self._digests, _FORGOTTEN)

    def look(self) -> None:
        """Take the files as they are now for known, whether they can be understood or not."""
        self._names = self._listed()
        self._digests = {path: _digest(path) for path in self._digests}

    def saved(self, documents: Iterable[Document]) -> None:
        """Take what was just written for known."""
        self._digests |= {document.path: document.found_digest for document in documents if document.path}
        self._names = self._listed()

    def _listed(self) -> frozenset[str]:
        """Return the names of the files in the folder that may be debates."""
        if self._folder is None:
            return frozenset()
        try:
            names = os.listdir(self._folder)  # noqa: PTH208 - names are all that is needed
        except OSError:
            return frozenset()
        return frozenset(name for name in names if name.endswith(SUFFIXES) and not name.startswith("."))
