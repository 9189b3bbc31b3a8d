"""The terminal interface as a person meets it: from a key to what it paints, with a small debate and a large one.

Each line has a budget of its own, and a peer in the same run that tells how fast the machine is at the time.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.painting import first_picture
from benchmarks.running import Running
from benchmarks.samples import debate_text
from benchmarks.timing import Row

ROOT = Path(__file__).resolve().parent.parent
AI_ART = str(ROOT / "debates" / "ai-art.yaml")
KEYS = [str(ROOT / "benchmarks" / "key_app.py")]
ENTRIES = 10_000
"""Claims and arguments of the large debate, which has somewhat more rows."""
PEER = "a key in an application of one line"


@contextmanager
def _running(arguments: Sequence[str], marker: bytes) -> Iterator[Running]:
    program = Running(arguments)
    try:
        program.seconds_until(marker, since=program.began)
        yield program
    finally:
        program.end()


def terminal() -> Iterator[Row]:
    """From a key to the picture, and what it takes to keep 10,000 rows."""
    with tempfile.TemporaryDirectory(prefix="argmap-benchmarks-") as folder:
        large = Path(folder) / "large.yaml"
        large.write_text(debate_text(ENTRIES), encoding="utf-8")
        opened = ["-m", "argmap", str(large)]
        # Its title, over the first rows; the labels are in the same picture.
        yield from first_picture("first paint with 10,000 rows", opened, b"A large debate", aim=3, pairs=9)
        with _running(opened, b"A large debate") as program, _running(KEYS, b"painted") as peer:
            yield from _keys(program, peer)
    opened = ["-m", "argmap", AI_ART]
    with _running(opened, b"The entropy argument") as program, _running(KEYS, b"painted") as peer:
        yield _map(program, peer)


def _keys(program: Running, peer: Running) -> Iterator[Row]:
    """Yield what keys take in the large debate."""
    program.press(
        b"4", b"ARG"
    )  # what runs after the first picture, such as the checks, is over when there are findings
    program.press(b"1")
    program.press(b"j", b"")  # to a row that has others below it
    moves, others = [], []
    for number in range(100):
        moves.append(program.press(b"j" if number % 4 < 2 else b"k"))
        others.append(peer.press(b"x"))
    yield _row("down or up among 10,000 rows, 95 of 100 faster", moves, others, 0.016, quantile=0.95)

    def times(keys: bytes, marker: bytes, back: bytes) -> list[float]:
        found = []
        for _ in range(10):
            found.append(program.press(keys, marker))
            program.press(back)
        return found

    yield _row("what if, until its labels are painted", times(b" ", b" label", b"W"), others, 0.05)
    yield _row("fold, and unfold", times(b"z", b"", b"z"), others, 0.05)
    yield _row("fold everything, and unfold it", times(b"Z", b"", b"Z"), others, 0.05)
    program.press(b"f")
    yield _row("a letter of the filter", times(b"d", b"entries", b"\x7f"), others, 0.05)
    program.press(b"\x1b")
    program.press(b"/")
    yield _row("a letter of the search", times(b"d", b" of ", b"\x7f"), others, 0.05)
    program.rest()
    yield Row(
        "memory with 10,000 rows",
        program.memory,
        "that application",
        peer.memory,
        program.memory / peer.memory,
        None,
        most=120 * 2**20,
        unit="MiB",
    )


def _map(program: Running, peer: Running) -> Row:
    """Return the row of the largest map of the shipped debate, which has 40 nodes."""
    program.press(b"'")
    program.press(b"information-theory-allows\r")
    program.press(b"m")
    program.press(b"]]]")
    times, others = [], []
    for _ in range(15):
        program.press(b"[")
        times.append(program.press(b"]"))
        others.append(peer.press(b"x"))
    return _row("a map of 40 nodes, with one hop more", times, others, 0.03)


def _row(
    name: str, times: Sequence[float], others: Sequence[float], most: float, *, quantile: float = 0.5
) -> Row:
    own, other = _quantile(times, quantile), _quantile(others, quantile)
    return Row(name, own, PEER, other, own / other, None, most=most)


def _quantile(times: Sequence[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]
