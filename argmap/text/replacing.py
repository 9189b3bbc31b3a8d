"""Bytes in the place of a file's, all at once: whoever looks finds the old ones or the new, and so does a kill.

They go into a temporary file beside it with the same mode, owner, group and attributes, which is flushed to the disk
and renamed over the file.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from argmap.errors import SaveError
from argmap.text.file import shown

STALE_SECONDS = 3600.0
"""How old a temporary file is that a killed save has left for sure: none takes an hour."""

_LONGEST_NAME = 200
"""Bytes of the file's name that go into the temporary file's, which may have 255 in all."""


def put(path: Path, data: bytes) -> None:
    """Write a file that is made anew each time, whatever it holds; a device or a pipe takes the bytes as they come.

    So does the file that standard output goes to, which whoever runs the command has open: what was written there
    before stays, and what comes after follows.
    Raises SaveError where it cannot be written; a file then holds what it held.
    """
    try:
        before = path.stat() if path.exists() else None
        if before is not None and stat.S_ISDIR(before.st_mode):
            raise SaveError(f"{shown(path)} is a folder", "Name a file in it.")
        if before is not None and not stat.S_ISREG(before.st_mode):
            path.write_bytes(data)
            return
        if before is not None and _is_standard_output(before):
            _write_all(1, data)
            return
        target = path.resolve()
        if target.is_symlink():
            raise circle(path)
        if not target.parent.is_dir():
            folder = shown(target.parent)
            raise SaveError(
                f"{shown(path)} was not written: there is no folder {folder}", f"mkdir -p {folder} makes it."
            )
        if before is not None:
            refuse_unwritable(target, path, before)
        remove_stale(target)
        with written_beside(target, data, before) as temporary:
            temporary.replace(target)
        flush_folder(target.parent)
    except RuntimeError as error:  # as in saving
        raise circle(path) from error
    except OSError as error:
        raise save_error(path, error, "written") from error


def _is_standard_output(status: os.stat_result) -> bool:
    try:
        return os.path.samestat(status, os.fstat(1))
    except OSError:  # it is closed
        return False


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


@contextlib.contextmanager
def written_beside(target: Path, data: bytes, before: os.stat_result | None) -> Iterator[Path]:
    """Give a temporary file beside a file, with the bytes on the disk; ``before`` is the status of what it replaces.

    Where the body fails it is removed.
    """
    temporary = target.with_name(f"{_temporary_prefix(target)}{secrets.token_hex(6)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o666 if before is None else 0o600)
    try:
        try:
            if before is not None:
                _take_over(target, before, temporary, descriptor)
            _write_all(descriptor, data)
            _flush(descriptor)
        finally:
            os.close(descriptor)
        yield temporary
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _take_over(target: Path, before: os.stat_result, temporary: Path, descriptor: int) -> None:
    """Give the temporary file the owner, group, mode and extended attributes (access lists too) of the file.

    Only root may give a file away, so a file that somebody else owns becomes that of whoever saves it, as with git
    and with editors.  A group that cannot be kept gets no more than everybody has.
    """
    mode = stat.S_IMODE(before.st_mode)
    if sys.platform == "win32":
        temporary.chmod(mode)
        return
    now = os.fstat(descriptor)
    if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
        try:
            os.fchown(descriptor, before.st_uid, before.st_gid)
        except OSError:
            try:
                os.fchown(descriptor, -1, before.st_gid)
            except OSError:
                mode &= ~0o070 | (mode & 0o007) << 3
    os.fchmod(descriptor, mode)
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            for name in os.listxattr(target):
                with contextlib.suppress(OSError):  # some are the system's own, such as security labels
                    os.setxattr(descriptor, name, os.getxattr(target, name))


def refuse_unwritable(target: Path, path: Path, status: os.stat_result) -> None:
    """Raise SaveError for a file that nobody may write, or that has other names."""
    if status.st_nlink > 1:
        raise SaveError(
            f"{shown(path)} has {status.st_nlink} hard links, and saving would part them",
            "Copy it to a file of its own, or use a symbolic link.",
        )
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise SaveError(
            f"{shown(path)} is read-only", "Allow writing (chmod u+w), or save under another name."
        )


def _temporary_prefix(target: Path) -> str:
    name = target.name
    while len(os.fsencode(name)) > _LONGEST_NAME:
        name = name[:-1]
    return f".{name}."


def remove_stale(target: Path) -> None:
    """Remove what killed saves of this file have left: by age, since another user's save has another lock.

    One that is the same file as the target is that of a new file, killed between its two names; it would make the
    file look hard-linked.
    """
    pattern = re.compile(re.escape(_temporary_prefix(target)) + r"[0-9a-f]{12}\.tmp")
    with contextlib.suppress(OSError):
        there = target.stat() if target.exists() else None
        with os.scandir(target.parent) as entries:
            found = [entry for entry in entries if pattern.fullmatch(entry.name)]
        for entry in found:
            status = entry.stat(follow_symlinks=False)
            is_old = stat.S_ISREG(status.st_mode) and time.time() - status.st_mtime > STALE_SECONDS
            if is_old or (there is not None and os.path.samestat(status, there)):
                Path(entry).unlink()


def _flush(descriptor: int) -> None:
    if sys.platform == "darwin":  # where fsync leaves the bytes in the disk's own memory
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def flush_folder(folder: Path) -> None:
    """Make the rename outlive a power cut; where a folder cannot be flushed, the rename holds all the same."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


_HINTS = {
    errno.ENOSPC: "There is no room on the disk: free some, and save again.",
    errno.EDQUOT: "Your quota is used up: free some room, and save again.",
    errno.EROFS: "The file system is read-only: save somewhere else.",
    errno.EACCES: "Its folder may not be written to: allow that, or save somewhere else.",
    errno.EPERM: "Its folder may not be written to: allow that, or save somewhere else.",
    errno.EIO: "The disk reports an error: save somewhere else, and look after the disk.",
    errno.ENOENT: "Its folder is gone: put it back, or save somewhere else.",
    errno.ENOTDIR: "Its folder is gone: put it back, or save somewhere else.",
    errno.ENAMETOOLONG: "The name is too long: save under a shorter one.",
    errno.ELOOP: "It is a link that leads back to itself: put a file in its place.",
}


def circle(path: Path) -> SaveError:
    """Return the error for a link that leads back to itself."""
    return SaveError(f"{shown(path)} is a link that leads back to itself", "Put a file in its place.")


def save_error(path: Path, error: OSError, done: str = "saved") -> SaveError:
    """Return the error for people that an operating system's error in writing a file stands for."""
    reason = error.strerror or str(error)
    hint = _HINTS.get(error.errno or 0, "The file is as it was; save again, or somewhere else.")
    return SaveError(f"{shown(path)} was not {done}: {reason}", hint)
