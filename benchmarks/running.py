"""A program that runs on a terminal of its own: keys go in, and what it paints comes out."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.processes import environment

CALM = 0.25
"""Seconds without output after which a program is taken to be at rest."""


class Running:
    """A Python process on a terminal of 120x40."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self.began = time.perf_counter()
        self._process, self._terminal = pty.fork()
        if self._process == 0:
            size = {"COLUMNS": "120", "LINES": "40"}
            os.execve(sys.executable, [sys.executable, *arguments], environment() | size)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self._name = " ".join(arguments)

    def seconds_until(self, marker: bytes, *, since: float, limit: float = 60.0) -> float:
        """Return the seconds until it prints a text; with an empty one, until it prints anything.

        Raises RuntimeError where it does not within ``limit`` seconds.
        """
        seen = b""
        while time.perf_counter() - since < limit:
            if not select.select([self._terminal], [], [], 0.5)[0]:
                continue
            seen = seen[-len(marker) :] + os.read(self._terminal, 65536)
            if marker in seen:
                return time.perf_counter() - since
        raise RuntimeError(f"{self._name} did not print {marker!r} within {limit} s")

    def rest(self) -> None:
        """Wait until it prints nothing more."""
        while select.select([self._terminal], [], [], CALM)[0]:
            os.read(self._terminal, 65536)

    def press(self, keys: bytes, marker: bytes = b"") -> float:
        """Press keys when it is at rest, and return the seconds until it has painted what they lead to."""
        self.rest()
        since = time.perf_counter()
        os.write(self._terminal, keys)
        return self.seconds_until(marker, since=since)

    @property
    def memory(self) -> int:
        """How many bytes of memory it takes."""
        lines = Path(f"/proc/{self._process}/status").read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))

    def end(self) -> float:
        """End it, and return for how many seconds it has used a processor."""
        os.kill(self._process, signal.SIGKILL)
        _, _, used = os.wait4(self._process, 0)
        os.close(self._terminal)
        return used.ru_utime + used.ru_stime
