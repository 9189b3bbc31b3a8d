"""Several processes that add to one file at once: read, add, save, and again where the file has changed.

``python -m fuzz.adding PATH NAME TIMES`` is one of them; it begins when it has read a line.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from argmap.document import read
from argmap.errors import ChangedUnderneathError
from argmap.text.file import digest
from argmap.text.save import save

START = "argmap: 1\ntitle: Written by many\nclaims:\n  first:\n    text: The first.\n"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the additions: how many were meant, how many are in the file, how often a save was refused."""

    writers: int
    meant: int
    kept: int
    retries: int
    seconds: float


def run(folder: Path, *, writers: int, times: int) -> Added:
    """Let some processes add some entries each to one file."""
    path = folder / f"by-{writers}.yaml"
    path.write_text(START)
    environment = {**os.environ, "XDG_STATE_HOME": str(folder / "state")}
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "fuzz.adding", str(path), f"writer-{number}", str(times)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        for number in range(writers)
    ]
    for process in processes:
        assert process.stdout is not None
        process.stdout.readline()
    began = time.perf_counter()
    retries = 0
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in processes:
        retries += int(process.communicate()[0])
        if process.returncode:
            raise RuntimeError(f"a writer ended with {process.returncode}")
    seconds = time.perf_counter() - began
    claims = read(path.read_bytes(), path.name).debate.claims
    meant = [f"writer-{number}-{turn}" for number in range(writers) for turn in range(times)]
    return Added(writers, len(meant), sum(name in claims for name in meant), retries, seconds)


def _add(path: Path, name: str) -> int:
    """Add one entry; return how often the file had changed in between."""
    refused = 0
    while True:
        data = path.read_bytes()
        entry = f"  {name}:\n    text: Added by {name}.\n".encode()
        try:
            save(path, data + entry, expected=digest(data))
        except ChangedUnderneathError:
            refused += 1
        else:
            return refused


def main() -> None:
    """Add the entries of one process."""
    path, name, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    sys.stdout.write(f"{sum(_add(path, f'{name}-{turn}') for turn in range(times))}\n")


if __name__ == "__main__":
    main()
