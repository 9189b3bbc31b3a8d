"""Break a save at every point, and let many write at once: ``python -m fuzz.saving --write``, two minutes."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from fuzz import adding, figures, tracing, wrapping
from fuzz.trial import Count, Trial

Faults = Iterable[tuple[str, Trial, str | None]]
"""Each fault, the file after it, and what the save said."""


def count(faults: Faults, into: Count) -> None:
    """Count faults of one kind."""
    for fault, trial, outcome in faults:
        into.add(fault, trial, outcome)


def broken(folder: Path) -> tuple[list[str], list[str]]:
    """Break saves; return the rows of the table, and what was wrong."""
    rows, wrong = [], []
    methods: list[tuple[str, Callable[..., Faults]]] = [("the calls of `os` wrapped", wrapping.points)]
    if tracing.is_allowed():
        methods.insert(0, ("`strace --inject`, every system call", tracing.points))
    for name, points in methods:
        total = Count()
        for is_new in (False, True):
            count(points(folder, is_new=is_new), total)
        rows.append(
            f"| {name} | {total.killed} | {total.points - total.killed} | {total.left_over} | {len(total.wrong)} |"
        )
        wrong += total.wrong
    if tracing.is_allowed():
        plain = Count()
        count(tracing.points(folder, is_new=False, plain=True), plain)
        lost = sum("lost" in line for line in plain.wrong)
        rows.append(
            f"| for comparison, `open(path, 'w')` under strace | {plain.killed} | {plain.points - plain.killed} "
            f"| 0 | {lost} |"
        )
    return rows, wrong


def main() -> int:
    """Print the figures, or write them; exit with 1 where a file was harmed."""
    parser = argparse.ArgumentParser(prog="python -m fuzz.saving", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the figures into docs/reliability.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows, wrong = broken(Path(folder))
        together = [adding.run(Path(folder), writers=writers, times=40) for writers in (2, 4)]
    text = "\n".join(
        [
            "A save, of a file that is there and of a new one, is killed as it enters each call, and each call that",
            "can fail is made to fail with EIO, ENOSPC and EACCES. Afterwards the file must hold the old bytes or",
            "the new ones, the program must have said truly which, the mode must be the same, and the next save must",
            "succeed.",
            "",
            "| how | killed | failed | left a temporary file | harmed |",
            "|---|---:|---:|---:|---:|",
            *rows,
            "",
            "Several processes add to one file forty times each: read, add, save, and again where it has changed.",
            "",
            "| processes | additions | kept | saves refused and done again | seconds |",
            "|---:|---:|---:|---:|---:|",
            *(
                f"| {one.writers} | {one.meant} | {one.kept} | {one.retries} | {one.seconds:.1f} |"
                for one in together
            ),
        ]
    )
    print(text, *wrong, sep="\n")
    if options.write:
        figures.write("saving", text)
    return 1 if wrong or any(one.kept < one.meant for one in together) else 0


if __name__ == "__main__":
    raise SystemExit(main())
