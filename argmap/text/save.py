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
import hashlib
import os
import stat
from pathlib import Path

from argmap.errors import (
    AlreadyThereError,
    ChangedUnderneathError,
    SaveError,
    UnderWayError,
    VanishedError,
)
from argmap.text.file import shown
from argmap.text.replacing import (
    circle,
    flush_folder,
    refuse_unwritable,
    remove_stale,
    save_error,
    written_beside,
)
from argmap.text.repository import conflict_line, under_way
from argmap.text.state import locked


def save(path: Path, data: bytes, *, expected: str | None, force: bool = False) -> None:
    """Replace a file's bytes by ``data``, if it still holds those whose digest is ``expected``.

    With None for ``expected`` the file must not be there yet.  ``force`` writes during a merge or rebase too.
    Raises ChangedUnderneathError, VanishedError, AlreadyThereError, LockedError or UnderWayError where a front end
    can do something about it, and SaveError for every other reason; the file then holds what it held.
    """
    try:
        target = path.resolve()
        if target.is_symlink():  # what is left of a circle of links from Python 3.13 on
            raise circle(path)
        _refuse_conflicts(path, data, "what would be written")
        if not force and (doing := under_way(target)) is not None:
            raise UnderWayError(
                f"{shown(path)} was not saved: a {doing} is under way in its repository",
                f"Finish the {doing} first, or save all the same with --force.",
            )
        with locked(target):
            remove_stale(target)
            before = _compare(target, path, expected)
            _replace(target, path, data, before, expected)
    except RuntimeError as error:  # what a circle of links is to Path.resolve in Python 3.11 and 3.12
        raise circle(path) from error
    except OSError as error:
        raise save_error(path, error) from error


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
    refuse_unwritable(target, path, status)
    return status


def _replace(
    target: Path, path: Path, data: bytes, before: os.stat_result | None, expected: str | None
) -> None:
    with written_beside(target, data, before) as temporary:
        _compare(target, path, expected)
        if before is None:
            _put_in_place(temporary, target, path)
        else:
            temporary.replace(target)
    flush_folder(target.parent)


def _refuse_conflicts(path: Path, data: bytes, what: str) -> None:
    line = conflict_line(data)
    if line is not None:
        raise SaveError(
            f"{shown(path)} was not saved: {what} has an unresolved conflict at line {line}",
            "Resolve it in an editor: keep one version and remove the lines that git put there.",
        )


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
