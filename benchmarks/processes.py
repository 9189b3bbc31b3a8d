"""Whole processes: how long until one ends, and how long until one has painted on a terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Sequence

_BYTECODE = tempfile.TemporaryDirectory(prefix="argmap-benchmarks-")


def environment() -> dict[str, str]:
    """Return an environment where bytecode is kept from one start to the next, as for a program installed by pip.

    It is kept apart, so that sources that are being worked on get no compiled files beside them.
    """
    own = {"PYTHONDONTWRITEBYTECODE", "COLUMNS", "LINES", "NO_COLOR"}
    kept = {name: value for name, value in os.environ.items() if name not in own}
    return kept | {"PYTHONPYCACHEPREFIX": _BYTECODE.name, "TERM": "xterm-256color"}


def run(arguments: Sequence[str]) -> None:
    """Run a Python process to its end; raises CalledProcessError where it fails."""
    subprocess.run(
        [sys.executable, *arguments],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(),
    )


def seconds_to_paint(arguments: Sequence[str], marker: bytes, *, limit: float = 30.0) -> float:
    """Return the seconds from the start of a Python process on a 120x40 terminal until it prints a text.

    Raises RuntimeError where the text does not come within ``limit`` seconds.
    """
    surroundings = environment() | {"COLUMNS": "120", "LINES": "40"}
    start = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.execve(sys.executable, [sys.executable, *arguments], surroundings)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    seen = b""
    try:
        while time.perf_counter() - start < limit:
            if not select.select([terminal], [], [], 0.5)[0]:
                continue
            try:
                seen = seen[-len(marker) :] + os.read(terminal, 65536)
            except OSError:
                break
            if marker in seen:
                return time.perf_counter() - start
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)
    raise RuntimeError(f"{arguments} did not print {marker!r} within {limit} s")
