"""The first picture against that of an empty Textual application, each a process on a terminal of its own."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from itertools import starmap

from benchmarks.running import Running
from benchmarks.timing import Row

EMPTY = ["-m", "benchmarks.empty_app"]
"""Begun by the name of its module, as argmap is: to find a module takes time too."""
PEER = "an empty Textual application"


def first_picture(
    name: str, opened: Sequence[str], marker: bytes, *, aim: float, pairs: int
) -> Iterator[Row]:
    """Yield the row of what a clock on the wall says, and that of the time of a processor beside it.

    A machine that does something else as well gives a process its share later, which the wall's clock counts and
    the processor's does not.  Which of the two begins changes from pair to pair.
    """
    _paint(opened, marker), _paint(EMPTY, b"painted")
    found = []
    for number in range(pairs):
        if number % 2:
            other, own = _paint(EMPTY, b"painted"), _paint(opened, marker)
        else:
            own, other = _paint(opened, marker), _paint(EMPTY, b"painted")
        found.append((own, other))
    yield _row(name, [(own[0], other[0]) for own, other in found], aim)
    yield _row(f"{name}, processor's time", [(own[1], other[1]) for own, other in found], None)


def _paint(arguments: Sequence[str], marker: bytes) -> tuple[float, float]:
    """Return the seconds until a text is on the terminal, and those that a processor was used until then."""
    program = Running(arguments)
    try:
        seconds = program.seconds_until(marker, since=program.began)
    finally:
        used = program.end()
    return seconds, used


def _row(name: str, times: Sequence[tuple[float, float]], aim: float | None) -> Row:
    owns, others = zip(*times, strict=True)
    return Row(
        name,
        statistics.median(owns),
        PEER,
        statistics.median(others),
        statistics.median(starmap(lambda own, other: own / other, times)),
        aim,
    )
