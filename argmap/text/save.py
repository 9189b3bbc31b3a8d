"""Replacing a file's bytes so that it always holds the old ones or the new ones, and nobody else's are lost.

The steps, in order: follow links; refuse conflict markers, and a merge or rebase under way; take the lock; refuse
what is no regular file, read-only or hard-linked; compare the digest of what is there with that of what was read;
write a temporary file beside it with the same mode, owner, group and attributes; flush it to the disk; compare
again; rename it over the file; flush the folder.

Between the second comparison and the rename there are a few microseconds in which a program that takes no lock can
write what the rename then replaces; no operating system offers a comparison and a rename in one.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import secrets
import stat
import sys
import time
from pathlib import Path

from argmap.errors import (
    AlreadyThereError,
    ChangedUnderneathError,
    SaveError,
    UnderWayError,
    VanishedError,
)
from argmap.text.file import shown
from argmap.text.repository import conflict_line, under_way
from argmap.text.state import locked

STALE_SECONDS = 3600.0
"""How old a temporary file is that a killed save has left for sure: none takes an hour."""

_LONGEST_NAME = 200
"""Bytes of the file's name that go into the temporary file's, which may have 255 in all."""


def save(path: Path, data: bytes, *, expected: str | None, force: bool = False) -> None:
    """Replace a file's bytes by ``data``, if it still holds those whose digest is ``expected``.

    With None for ``expected`` the file must not be there yet.  ``force`` writes during a merge or rebase too.
    Raises ChangedUnderneathError, VanishedError, AlreadyThereError, LockedError or UnderWayError where a front end
    can do something about it, and SaveError for every other reason; the file then holds what it held.
    """
    try:
        target = path.resolve()
        if target.is_symlink():  # what is left of a circle of links from Python 3.13 on
            raise _circle(path)
        _refuse_conflicts(path, data, "what would be written")
        if not force and (doing := under_way(target)) is not None:
            raise UnderWayError(
                f"{shown(path)} was not saved: a {doing} is under way in its repository",
                f"Finish the {doing} first, or save all the same with --force.",
            )
        with locked(target):
            _remove_stale(target)
            before = _compare(target, path, expected)
            _write(target, path, data, before, expected)
    except RuntimeError as error:  # what a circle of links is to Path.resolve in Python 3.11 and 3.12
        raise _circle(path) from error
    except OSError as error:
        raise _save_error(path, error) from error


def _compare(target: Path, path: Path, expected: str | None) -> os.stat_result | None:
    """Return the status of the file if it holds the bytes that were read and may be replaced; None for a new one."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        if expected is None:
            target.lstat()
            raise AlreadyThereError(
                f"{shown(path)} is there already", "Choose another name, or edit that file."
            )
        if not stat.S_ISREG(target.lstat().st_mode):
            kind = "a folder" if target.is_dir() else "not a regular file"
            raise SaveError(f"{shown(path)} is {kind} now, so it is not written", "Save under another name.")
        descriptor = os.open(target, flags)
    except (FileNotFoundError, NotADirectoryError):
        if not target.parent.is_dir():
            raise VanishedError(
                f"{shown(path)} was not saved: the folder {shown(target.parent)} is gone",
                "Put the folder back, or save somewhere else.",
            ) from None
        if expected is None:
            return None
        raise VanishedError(
            f"{shown(path)} is gone", "Put the file back, or save under another name."
        ) from None
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if hashlib.file_digest(file, "sha256").hexdigest() != expected:
            raise ChangedUnderneathError(
                f"{shown(path)} has changed since it was read", "Read it again; nothing was written."
            )
        file.seek(0)
        data = file.read()
    _refuse_conflicts(path, data, "the file")
    _refuse_unwritable(target, path, status)
    return status


def _refuse_conflicts(path: Path, data: bytes, what: str) -> None:
    line = conflict_line(data)
    if line is not None:
        raise SaveError(
            f"{shown(path)} was not saved: {what} has an unresolved conflict at line {line}",
            "Resolve it in an editor: keep one version and remove the lines that git put there.",
        )


def _refuse_unwritable(target: Path, path: Path, status: os.stat_result) -> None:
    if status.st_nlink > 1:
        raise SaveError(
            f"{shown(path)} has {status.st_nlink} hard links, and saving would part them",
            "Copy it to a file of its own, or use a symbolic link.",
        )
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise SaveError(
            f"{shown(path)} is read-only", "Allow writing (chmod u+w), or save under another name."
        )


def _write(
    target: Path, path: Path, data: bytes, before: os.stat_result | None, expected: str | None
) -> None:
    temporary = target.with_name(f"{_temporary_prefix(target)}{secrets.token_hex(6)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o666 if before is None else 0o600)
    try:
        try:
            if before is not None:
                _take_over(target, before, temporary, descriptor)
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            _flush(descriptor)
        finally:
            os.close(descriptor)
        _compare(target, path, expected)
        if before is None:
            _put_in_place(temporary, target, path)
        else:
            temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _flush_folder(target.parent)


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


def _put_in_place(temporary: Path, target: Path, path: Path) -> None:
    """Give a new file its name, unless something has taken the name by now."""
    taken = f"{shown(path)} is there already"
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise AlreadyThereError(taken, "Choose another name, or edit that file.") from None
    except OSError:
        # A file system without hard links: take the name first, then put the file over it.
        try:
            os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            raise AlreadyThereError(taken, "Choose another name, or edit that file.") from None
        temporary.replace(target)
    else:
        # The file is there; a second name that cannot be removed now goes with the next save.
        with contextlib.suppress(OSError):
            temporary.unlink()


def _temporary_prefix(target: Path) -> str:
    name = target.name
    while len(os.fsencode(name)) > _LONGEST_NAME:
        name = name[:-1]
    return f".{name}."


def _remove_stale(target: Path) -> None:
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


def _flush_folder(folder: Path) -> None:
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


def _circle(path: Path) -> SaveError:
    return SaveError(f"{shown(path)} is a link that leads back to itself", "Put a file in its place.")


def _save_error(path: Path, error: OSError) -> SaveError:
    reason = error.strerror or str(error)
    hint = _HINTS.get(error.errno or 0, "The file is as it was; save again, or somewhere else.")
    return SaveError(f"{shown(path)} was not saved: {reason}", hint)
