"""What was changed and not yet saved, kept on disk so that a crash loses nothing.

One file in the user's state folder for each debate file: a line that says what was being edited, then one
line a step, each flushed to the disk before the call returns.  A last line that a crash has cut short is
passed over.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from argmap.text.file import digest
from argmap.text.state import state_folder

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What a journal holds: the digest of the text that the steps began from, and the steps in order."""

    digest: str
    steps: tuple[Mapping[str, object], ...]


class Journal:
    """The journal of one debate file; nothing is written before the first step."""

    def __init__(self, path: Path, *, folder: Path | None = None) -> None:
        real = path.resolve()
        self._subject = os.fspath(real)
        name = digest(os.fsencode(real))[:32]
        self._file = (folder or state_folder("journals")) / f"{name}.jsonl"

    def append(self, step: Mapping[str, object], *, base: str) -> None:
        """Add a step; ``base`` is the digest of the file that the first step began from.

        Raises OSError where the state folder cannot be written.
        """
        lines = [] if self._file.exists() else [{"argmap": _VERSION, "path": self._subject, "digest": base}]
        self._file.parent.mkdir(parents=True, exist_ok=True)
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in (*lines, step))
        descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(descriptor, text.encode())
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def unsaved(self) -> Unsaved | None:
        """Return what was not saved; None where there is nothing, or nothing that can be read."""
        try:
            lines = self._file.read_bytes().split(b"\n")
        except OSError:
            return None
        records = list(_records(lines))
        if not records or records[0].get("argmap") != _VERSION or records[0].get("path") != self._subject:
            return None
        steps = tuple(records[1:])
        return Unsaved(str(records[0].get("digest")), steps) if steps else None

    def clear(self) -> None:
        """Forget the steps: they were saved, or given up."""
        with contextlib.suppress(FileNotFoundError):
            self._file.unlink()


def _records(lines: list[bytes]) -> list[Mapping[str, object]]:
    """Return the records of complete lines, up to the first that is none."""
    records: list[Mapping[str, object]] = []
    for line in lines[:-1]:
        try:
            record = json.loads(line)
        except ValueError:
            break
        if not isinstance(record, dict):
            break
        records.append(record)
    return records
