"""Bytes of a file, and what keeps them from being read."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from argmap.errors import FileError
from argmap.text.visible import visible


def shown(path: Path | str) -> str:
    """Return a path as it may be shown to people: nothing in it can act on their terminal."""
    return visible(os.fspath(path)).replace("\n", "␊").replace("\t", "␉")


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    import hashlib  # a library in C behind it is loaded too, and a debate can be looked at without

    return hashlib.sha256(data).hexdigest()


class Digest:
    """The digest of some bytes, found when somebody asks for it; until then the bytes are kept."""

    __slots__ = ("_data", "_found")

    def __init__(self, data: bytes) -> None:
        self._data: bytes = data
        self._found: str | None = None

    @property
    def hexadecimal(self) -> str:
        """The SHA-256, in hexadecimal."""
        if self._found is None:
            self._found, self._data = digest(self._data), b""
        return self._found

    def __eq__(self, other: object) -> bool:
        return self.hexadecimal == other.hexadecimal if isinstance(other, Digest) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.hexadecimal)


def read_bytes(path: Path, limit: int) -> bytes:
    """Return the bytes of a regular file, at most ``limit`` and one more.

    Raises FileError where it is missing, is no regular file or may not be read.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise file_error(path, error) from error
    try:
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise FileError(
                    f"{shown(path)} is not a regular file", "Name a debate file, or a folder of them."
                )
            return file.read(limit + 1)
    except OSError as error:
        raise file_error(path, error) from error


_KNOWN = {
    errno.ENOENT: ("there is no {path}", None),
    errno.ENOTDIR: ("there is no {path}", None),
    errno.EACCES: ("{path} may not be read", "Allow reading (chmod u+r)."),
    errno.EPERM: ("{path} may not be read", "Allow reading (chmod u+r)."),
    errno.EISDIR: ("{path} is a folder", None),
    errno.ELOOP: ("{path} is a link that leads back to itself", "Put a file in its place."),
    errno.ENAMETOOLONG: ("{path} is too long for a file name", None),
}


def file_error(path: Path, error: OSError) -> FileError:
    """Return the error for people that an operating system's error on a path stands for."""
    if error.errno == errno.ENOENT and path.is_symlink():
        target = shown(path.readlink())
        return FileError(f"{shown(path)} is a link to {target}, which is not there", "Put that file back.")
    message, hint = _KNOWN.get(
        error.errno or 0, ("{path} cannot be read: " + (error.strerror or str(error)), None)
    )
    return FileError(message.format(path=shown(path)), hint)
