"""The user's state folder, with what a program must remember and no repository should hold: locks, unsaved work."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout
from platformdirs import user_state_path

from argmap.errors import LockedError, SaveError
from argmap.text.file import digest, shown

LOCK_SECONDS = 10.0
"""How long a save waits for another program that is saving the same file."""


def state_folder(name: str) -> Path:
    """Return a folder of the program's state, made where it is missing, for its user alone.

    Raises SaveError where it cannot be made.
    """
    folder = user_state_path("argmap", appauthor=False) / name
    try:
        if not folder.is_absolute():
            raise FileNotFoundError("there is no home folder")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SaveError(
            f"the folder {shown(folder)} cannot be made: {error.strerror or error}",
            "Locks and unsaved work are kept in it; let it be made, or set XDG_STATE_HOME to a folder of yours.",
        ) from error
    return folder


def hashed(path: Path) -> str:
    """Return a file name that stands for a path."""
    return digest(os.fsencode(path))[:32]


@contextlib.contextmanager
def locked(target: Path) -> Iterator[None]:
    """Hold the lock of a file, named by its real path.

    Raises LockedError where another program has held it for too long, SaveError where there can be no lock.
    """
    lock = FileLock(state_folder("locks") / f"{hashed(target)}.lock", timeout=LOCK_SECONDS)
    try:
        lock.acquire()
    except Timeout:
        raise LockedError(
            f"{shown(target)} is being saved by another program",
            "Wait for it to finish, and save again.",
        ) from None
    except OSError as error:
        raise SaveError(
            f"{shown(target)} cannot be locked: {error.strerror or error}",
            f"Its lock is {shown(lock.lock_file)}; let that be written.",
        ) from error
    try:
        yield
    finally:
        # What was to be done is done; a lock that cannot be given back ends with the process.
        with contextlib.suppress(OSError):
            lock.release()
