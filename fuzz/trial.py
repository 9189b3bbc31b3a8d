"""A file to be saved while something goes wrong, and what must hold of it afterwards."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from argmap.errors import SaveError
from argmap.text.file import digest
from argmap.text.save import save

OLD = b"argmap: 1\ntitle: The old one\n"
NEW = b"argmap: 1\ntitle: The new one\nclaims: {}\n" * 2000
"""Larger than a page and than a buffer, so that it can be half written."""
AFTERWARDS = b"argmap: 1\ntitle: The next one\n"


@dataclass(frozen=True, slots=True)
class Trial:
    """One file that holds OLD, or is not there yet, beside what a save needs."""

    path: Path
    new_file: Path
    state: Path
    expected: str | None

    @classmethod
    def made(cls, folder: Path, *, is_new: bool) -> Trial:
        """Make a trial in a folder of its own below ``folder``."""
        own = Path(tempfile.mkdtemp(dir=folder))
        (own / "work").mkdir()
        path, new_file, state = own / "work" / "debate.yaml", own / "new", own / "state"
        new_file.write_bytes(NEW)
        if is_new:
            return cls(path, new_file, state, None)
        path.write_bytes(OLD)
        path.chmod(0o640)
        return cls(path, new_file, state, digest(OLD))

    def faults(self, outcome: str | None) -> list[str]:
        """Return what is wrong after a save that said ``outcome``, None if it was killed before it could."""
        old = None if self.expected is None else OLD
        data = self.path.read_bytes() if self.path.exists() else None
        found = []
        if data not in (old, NEW):
            found.append(f"lost: holds {'nothing' if data is None else f'{len(data)} bytes of neither'}")
        if outcome == "saved" and data != NEW:
            found.append("said saved, and was not")
        if outcome is not None and outcome.startswith("refused") and data != old:
            found.append(f"said it was not saved, and was: {outcome}")
        if outcome == "":
            found.append("ended with a traceback")
        if old is not None and data is not None and self.path.stat().st_mode & 0o777 != 0o640:
            found.append("the mode changed")
        return found

    def again(self) -> list[str]:
        """Save once more, with nothing in the way; return what is wrong then."""
        os.environ["XDG_STATE_HOME"] = str(self.state)
        expected = digest(self.path.read_bytes()) if self.path.exists() else None
        try:
            save(self.path, AFTERWARDS, expected=expected)
        except SaveError as error:
            return [f"cannot be saved afterwards: {error.message}"]
        return [] if self.path.read_bytes() == AFTERWARDS else ["lost when saved afterwards"]

    @property
    def left_over(self) -> int:
        """How many temporary files are left beside the file."""
        return sum(path != self.path for path in self.path.parent.iterdir())


@dataclass(slots=True)
class Count:
    """How many faults were brought about, and after how many of them something was wrong."""

    points: int = 0
    killed: int = 0
    wrong: list[str] = field(default_factory=list)
    left_over: int = 0

    def add(self, fault: str, trial: Trial, outcome: str | None) -> None:
        """Count one fault."""
        self.points += 1
        self.killed += outcome is None
        self.left_over += trial.left_over > 0
        self.wrong += [f"{fault}: {wrong}" for wrong in (*trial.faults(outcome), *trial.again())]
