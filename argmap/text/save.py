"""Replacing a file's bytes so that it always holds the old ones or the new ones, and nobody else's are lost.

The steps, in order: follow links; take the lock; refuse what is no regular file, read-only or hard-linked;
compare the digest of what is there with that of what was read; write a temporary file beside it with the same
mode; flush it to the disk; compare again; rename it over the file; flush the folder.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout
from platformdirs import user_state_path

from argmap.errors import ArgmapError
from argmap.text.file import shown

LOCK_SECONDS = 10.0
"""How long a save waits for another program that is saving the same file."""


class SaveError(ArgmapError):
    """A file that was not written; its bytes are the ones that it had."""


class ChangedUnderneathError(SaveError):
    """A file that has other bytes than the ones that were read, or is gone."""


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def save(path: Path, data: bytes, *, expected: str | None) -> None:
    """Replace a file's bytes by ``data``, if it still holds those whose digest is ``expected``.

    With None for ``expected`` the file must not be there yet.  Raises ChangedUnderneathError where it does not
    hold them, and SaveError for every other reason; the file then holds what it held.
    """
    try:
        target = path.resolve()
        with _lock(target):
            _compare(target, path, expected)
            mode = None if expected is None else _writable_mode(target, path)
            _replace(target, path, data, mode, expected)
    except OSError as error:
        raise _save_error(path, error) from error


def state_folder() -> Path:
    """Return the user's folder for locks and journals; no repository is littered with them."""
    return user_state_path("argmap", appauthor=False)


@contextlib.contextmanager
def _lock(target: Path) -> Iterator[None]:
    folder = state_folder() / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    name = digest(os.fsencode(target))[:32]
    try:
        with FileLock(folder / f"{name}.lock", timeout=LOCK_SECONDS):
            yield
    except Timeout:
        raise SaveError(
            f"{shown(target)} is being saved by another program", "Wait for it to finish, and save again."
        ) from None


def _compare(target: Path, path: Path, expected: str | None) -> None:
    """Raise unless the file holds the bytes that were read."""
    try:
        status = target.lstat()
    except FileNotFoundError:
        if expected is None:
            return
        raise ChangedUnderneathError(
            f"{shown(path)} is gone", "Save under another name, or put the file back."
        ) from None
    if not stat.S_ISREG(status.st_mode):
        kind = "a folder" if stat.S_ISDIR(status.st_mode) else "not a regular file"
        raise SaveError(f"{shown(path)} is {kind}, so it is not written", "Choose another name.")
    if expected is None:
        raise ChangedUnderneathError(
            f"{shown(path)} exists already", "Choose another name, or edit that file."
        )
    if digest(target.read_bytes()) != expected:
        raise ChangedUnderneathError(
            f"{shown(path)} has changed since it was read", "Read it again; nothing was written."
        )


def _writable_mode(target: Path, path: Path) -> int:
    status = target.stat()
    if status.st_nlink > 1:
        raise SaveError(
            f"{shown(path)} has {status.st_nlink} hard links, and saving would part them",
            "Copy it to a file of its own, or use a symbolic link.",
        )
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise SaveError(
            f"{shown(path)} is read-only", "Allow writing (chmod u+w), or save under another name."
        )
    return stat.S_IMODE(status.st_mode)


def _replace(target: Path, path: Path, data: bytes, mode: int | None, expected: str | None) -> None:
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(6)}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666 if mode is None else 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if mode is not None:
                os.fchmod(file.fileno(), mode)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _compare(target, path, expected)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    """Make the rename outlive a power cut; where a folder cannot be flushed, the rename holds all the same."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


_HINTS = {
    errno.ENOSPC: "Free some room on the disk and save again.",
    errno.EDQUOT: "Your quota is used up; free some room and save again.",
    errno.EROFS: "The file system is read-only; save somewhere else.",
    errno.EACCES: "The folder may not be written to; save somewhere else.",
    errno.EPERM: "The folder may not be written to; save somewhere else.",
    errno.ENOENT: "The folder is gone; save somewhere else.",
}


def _save_error(path: Path, error: OSError) -> SaveError:
    reason = error.strerror or str(error)
    return SaveError(f"{shown(path)} was not saved: {reason}", _HINTS.get(error.errno or 0))
