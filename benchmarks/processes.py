"""Whole processes, each with the bytecode that an installed program has."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
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
