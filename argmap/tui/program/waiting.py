"""What is said in the terminal while a large debate is read, before there is anything else to show."""

from __future__ import annotations

import sys
from threading import Event, Thread
from time import monotonic
from types import TracebackType

_SAID_AFTER = 0.5
"""Seconds; most debates are open by then."""
_EVERY = 0.1


class Waiting:
    """A line that says what takes so long, for how long by now, and how to stop it; gone when it is done."""

    def __init__(self, says: str) -> None:
        self._says = says
        self._is_over = Event()
        self._begun = monotonic()
        self._width = 0
        self._thread = Thread(target=self._go_on, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_over.set()
        self._thread.join()
        if self._width:
            sys.stderr.write(f"\r{' ' * self._width}\r")
            sys.stderr.flush()

    def _go_on(self) -> None:
        if self._is_over.wait(_SAID_AFTER):
            return
        while not self._is_over.is_set():
            line = f"argmap: {self._says}  {monotonic() - self._begun:.1f} s  (Ctrl+C stops)"
            self._width = max(self._width, len(line))
            sys.stderr.write(f"\r{line}")
            sys.stderr.flush()
            self._is_over.wait(_EVERY)
