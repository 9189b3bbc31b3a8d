"""Measure everything and print the table; ``--write`` puts it into ``docs/benchmarks.md``."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from argmap.document import read
from argmap.evaluation import evaluate
from argmap.library import library_of, scope
from benchmarks.editing import editing
from benchmarks.map import mapping
from benchmarks.painting import first_picture
from benchmarks.processes import run
from benchmarks.samples import debate_text, star
from benchmarks.terminal import terminal
from benchmarks.timing import Row, pair

ROOT = Path(__file__).resolve().parent.parent
AI_ART = str(ROOT / "debates" / "ai-art.yaml")


def labelling() -> Iterator[Row]:
    """Many arguments on one claim against as many spread out."""
    one, spread = star(20_000, targets=1), star(20_000, targets=20_000)
    yield pair(
        "label 20,000 arguments on one claim",
        lambda: evaluate(one),
        "20,000 spread out",
        lambda: evaluate(spread),
        aim=1.5,
        pairs=5,
    )


def loading() -> Iterator[Row]:
    """From bytes to labels, against libyaml's events alone."""
    for entries in (1_000, 10_000):
        data = debate_text(entries).encode()

        def load(data: bytes = data) -> None:
            library = library_of([read(data, "large.yaml", stem="large")], focus="large")
            evaluate(scope(library, "large").debate)

        def events(data: bytes = data) -> None:
            for _ in yaml.parse(data, Loader=yaml.CSafeLoader):
                pass

        yield pair(
            f"load and label {entries:,} claims and arguments",
            load,
            "PyYAML's C event parser",
            events,
            aim=2.5,
        )


def starting() -> Iterator[Row]:
    """Whole commands against the import of the command line library."""
    yield pair(
        "argmap --version",
        lambda: run(["-m", "argmap", "--version"]),
        'python -c "import typer"',
        lambda: run(["-c", "import typer"]),
        aim=1.5,
    )
    yield pair(
        "argmap check debates/ai-art.yaml",
        lambda: run(["-m", "argmap", "check", AI_ART]),
        'python -c "import typer"',
        lambda: run(["-c", "import typer"]),
        aim=2.5,
    )


def painting() -> Iterator[Row]:
    """The terminal interface's first picture against an empty Textual application's."""
    row = b"The entropy argument"  # a row of the outline, with its label before it
    opened = ["-m", "argmap", AI_ART]
    yield from first_picture("first paint of debates/ai-art.yaml", opened, row, aim=1.3, pairs=31)


GROUPS = {
    "labelling": labelling,
    "loading": loading,
    "editing": editing,
    "starting": starting,
    "painting": painting,
    "map": mapping,
    "tui": terminal,
}


def table(rows: list[Row]) -> str:
    """Return the rows as a Markdown table."""
    lines = [
        "| measured | time | against | time | ratio | aim |",
        "|---|---:|---|---:|---:|---:|",
    ]
    for row in rows:
        aims = [] if row.aim is None else [f"≤ {row.aim}"]
        figure = _mebibytes if row.unit == "MiB" else _milliseconds
        aims += [] if row.most is None else [f"≤ {figure(row.most)}"]
        lines.append(
            f"| {row.name} | {figure(row.seconds)} | {row.peer} | {figure(row.peer_seconds)} "
            f"| **{row.ratio:.2f}** | {', '.join(aims)} |"
        )
    return "\n".join(lines)


def _mebibytes(count: float) -> str:
    return f"{count / 2**20:,.0f} MiB"


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:,.0f} ms" if seconds >= 0.02 else f"{seconds * 1000:,.1f} ms"


def main() -> None:
    """Measure the groups that were asked for, or all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "groups", nargs="*", choices=[*GROUPS, []], help="what to measure; all of it by default"
    )
    parser.add_argument("--write", action="store_true", help="put the table into docs/benchmarks.md")
    options = parser.parse_args()
    rows: list[Row] = []
    for name in options.groups or GROUPS:
        for row in GROUPS[name]():
            rows.append(row)
            print(f"{row.name}: {row.ratio:.2f} times {row.peer}", file=sys.stderr)
    text = table(rows)
    print(text)
    if options.write:
        page = ROOT / "docs" / "benchmarks.md"
        old = page.read_text(encoding="utf-8").splitlines() if options.groups and page.exists() else []
        page.write_text(_page(_with_others(text, old)), encoding="utf-8")


def _with_others(text: str, old: list[str]) -> str:
    """Return a table with the lines of an older one about what was not measured now, in their old order."""
    new = {line.split("|")[1]: line for line in text.splitlines()}
    lines = [new.pop(line.split("|")[1], line) for line in old if line.startswith("|")]
    return "\n".join([*lines, *new.values()])


def _page(text: str) -> str:
    return (
        "# Benchmarks\n\n"
        "`python -m benchmarks` measures each line against its peer in turn, in one run, and gives medians\n"
        "and the median of the ratios pair by pair. Times are of one machine on one day; the ratios count.\n"
        "Groups are not measured at the same time: where a peer takes longer than in another line, the machine "
        "was busy.\n\n"
        f"Python {platform.python_version()}, {os.cpu_count()} cores.\n\n{text}\n"
    )


if __name__ == "__main__":
    main()
