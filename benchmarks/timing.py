"""Times of two things taken in turn, so that a machine whose speed drifts spoils both alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Run = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured against what, in seconds, and the ratio that is aimed at."""

    name: str
    seconds: float
    peer: str
    peer_seconds: float
    ratio: float
    """The median of the ratios pair by pair."""
    aim: float | None
    most: float | None = None
    """How many seconds it is to take at most, on a machine of today with nothing else to do."""
    unit: str = "ms"
    """``MiB`` where the figures are bytes and no seconds."""


def seconds_of(run: Run) -> float:
    """Return how long one call takes, with the collector run beforehand and left as it is."""
    gc.collect()
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def pair(
    name: str,
    run: Run,
    peer: str,
    peer_run: Run,
    *,
    aim: float | None = None,
    pairs: int = 9,
    clock: Callable[[Run], float] = seconds_of,
) -> Row:
    """Time two things in turn, after a warm-up of each; ``clock`` turns a run into seconds."""
    clock(run), clock(peer_run)
    times = [(clock(run), clock(peer_run)) for _ in range(pairs)]
    return Row(
        name,
        statistics.median(own for own, _ in times),
        peer,
        statistics.median(other for _, other in times),
        statistics.median(own / other for own, other in times),
        aim,
    )
