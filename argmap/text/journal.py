"""Unsaved work, kept on disk so that a crash loses nothing.

A journal is a file of the user's state folder, for one folder of debates and one running program: a line that says
which folder it is about, then one line a record, each flushed to the disk before the call returns.  A last line that
a crash has cut short is passed over.  While its program runs it holds the journal's lock, which ends with it however
it ends; so a journal without a holder is one that somebody lost.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from argmap.text.state import hashed, state_folder

_VERSION = 1

Record = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Abandoned:
    """What a program that did not end well has left."""

    file: Path
    time: float
    """When it was last written to, in seconds since 1970."""
    records: tuple[Record, ...]

    def remove(self) -> None:
        """Forget it."""
        for file in (self.file, _lock_file(self.file)):
            with contextlib.suppress(OSError):
                file.unlink()


class Journal:
    """The journal of one program's unsaved work in a folder; nothing is on the disk before the first record."""

    def __init__(self, folder: Path) -> None:
        self._folder = os.fspath(folder.resolve())
        self._file: Path | None = None
        self._lock: FileLock | None = None

    def write(self, records: Iterable[Record], *, replaces: Abandoned | None = None) -> None:
        """Put records in place of those that there are, all or none of them.

        ``replaces`` is a journal whose work is in this one from now on.  Raises OSError, or SaveError where there is
        no state folder.
        """
        file = self._file or state_folder("journals") / f"{_prefix(self._folder)}{secrets.token_hex(8)}.jsonl"
        if self._lock is None:
            # Front ends change a debate in one thread and save it in another.
            self._lock = FileLock(_lock_file(file), timeout=0, thread_local=False)
            self._lock.acquire()
        head = {"argmap": _VERSION, "folder": self._folder, "replaces": replaces and replaces.file.name}
        temporary = file.with_suffix(".tmp")
        with temporary.open("wb") as stream:
            stream.write(_lines((head, *records)))
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(file)
        self._file = file
        if replaces is not None:
            replaces.remove()

    def append(self, records: Iterable[Record]) -> None:
        """Add records at the end.  Raises OSError; the journal then has all of them or none."""
        if self._file is None:
            self.write(records)
            return
        with self._file.open("r+b") as stream:
            end = stream.seek(0, os.SEEK_END)
            try:
                stream.write(_lines(records))
                stream.flush()
                os.fsync(stream.fileno())
            except OSError:
                with contextlib.suppress(OSError):
                    os.truncate(self._file, end)
                raise

    def clear(self) -> None:
        """Forget the records: their work was saved, or given up."""
        file, self._file = self._file, None
        if file is not None:
            with contextlib.suppress(OSError):
                file.unlink()
        if self._lock is not None:
            with contextlib.suppress(OSError):
                Path(self._lock.lock_file).unlink()
        self.release()

    def release(self) -> None:
        """Give up the lock, and leave the records to whoever opens the folder next."""
        lock, self._lock = self._lock, None
        self._file = None
        if lock is not None:
            with contextlib.suppress(OSError):
                lock.release()


def abandoned(folder: Path) -> tuple[Abandoned, ...]:
    """Return the journals of a folder that no running program holds, oldest first; none where nothing can be read."""
    real = os.fspath(folder.resolve())
    found: list[Abandoned] = []
    replaced: set[object] = set()
    for file in state_folder("journals").glob(f"{_prefix(real)}*.jsonl"):
        records = _read(file)
        if not records or records[0].get("argmap") != _VERSION or records[0].get("folder") != real:
            continue
        replaced.add(records[0].get("replaces"))
        if len(records) > 1 and _is_free(file):
            with contextlib.suppress(OSError):
                found.append(Abandoned(file, file.stat().st_mtime, records[1:]))
    return tuple(sorted((one for one in found if one.file.name not in replaced), key=lambda one: one.time))


def _prefix(folder: str) -> str:
    return f"{hashed(Path(folder))}-"


def _lock_file(file: Path) -> Path:
    return file.with_suffix(".lock")


def _is_free(file: Path) -> bool:
    lock = FileLock(_lock_file(file), timeout=0)
    try:
        with lock:
            return True
    except (Timeout, OSError):
        return False


def _lines(records: Iterable[Record]) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def _read(file: Path) -> tuple[Record, ...]:
    """Return the records of complete lines, up to the first that is none."""
    records: list[Record] = []
    try:
        lines = file.read_bytes().split(b"\n")
    except OSError:
        return ()
    for line in lines[:-1]:
        try:
            record = json.loads(line)
        except ValueError:
            break
        if not isinstance(record, dict):
            break
        records.append(record)
    return tuple(records)
