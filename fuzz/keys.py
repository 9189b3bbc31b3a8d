"""The program under tens of thousands of random keys: ``python -m fuzz.keys --write``."""

from __future__ import annotations

import argparse
import asyncio
import re
import sys
import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from textual.app import App

from fuzz import figures
from fuzz.debates import debate_text
from fuzz.hostile import ACTING, debate_of
from fuzz.presses import Press, bound_anywhere, draw, seen_through, told
from fuzz.visit import Plan, Tally, Visit

ROOT = Path(__file__).resolve().parent.parent
STYLES = ROOT / "tests" / "document" / "styles"
VISIT = 250
"""Presses of one visit."""
SHRINKING = 30.0
"""Seconds spent on finding a shorter way to a failure."""

FAULTY = """\
argmap: 1
title: A debate with faults
claims:
  sound: {text: This one can be read., about: [nowhere]}
  unsound:
    text: This one has a key that nobody knows.
    sorces: [x]
  twice: {text: Once., sources: [nobody]}
  twice: {text: Twice.}
arguments:
  reason: {premises: [sound, missing], supports: unsound}
  circle: {premises: [unsound], supports: sound}
  nothing: {premises: [], rebuts: sound}
positions:
  p: {title: P, thesis: gone, accepts: [sound]}
"""


def debates(chance: Random) -> dict[str, bytes]:
    """Return a copy of each debate there is: the shipped ones, one of each style, random, faulty and empty ones."""
    paths = [
        *sorted((ROOT / "debates").glob("*.yaml")),
        ROOT / "tests" / "evaluation" / "textbook" / "four-gigabytes.yaml",
        *sorted(STYLES.glob("*.yaml")),
    ]
    return {
        **{path.stem: path.read_bytes() for path in paths},
        "random": debate_text(chance, "debate").encode(),
        "faulty": FAULTY.encode(),
        "not to be read": b'argmap: 1\ntitle: "never closed\nclaims:\n  a:\n    text: hello\n',
        "empty": b"argmap: 1\ntitle: Nothing yet\n",
        "hostile": debate_of(ACTING).encode(),
    }


@dataclass(slots=True)
class FailureError(AssertionError):
    """Something that must hold did not, and the presses that lead there."""

    what: str
    plan: Plan
    presses: list[Press] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.what}\n{self.plan}\nafter {told(self.presses)}"


def plan_of(name: str, data: bytes, number: int, chance: Random) -> Plan:
    """Return the plan of one of many visits to a debate."""
    files = {"debate": data}
    if number % 3 == 2:
        files["other"] = debate_text(chance, "other", []).encode()
    return Plan(
        files,
        opens_folder=number % 3 == 2,
        saves=number % 2 == 1,
        is_crowded=number % 5 == 4,
        is_large=number % 4 == 1,
        is_shipped=number % 7 == 6,
    )


def visit(plan: Plan, chance: Random, count: int, tally: Tally, *, shrinks: bool = True) -> list[Press]:
    """Make a visit of random presses and return them.  Raises FailureError, with a shorter way there."""
    words = _words(plan.files)
    left = iter(range(count))
    pending: list[Press] = []

    def following(app: App[Any]) -> Press | None:
        if next(left, None) is None:
            return None
        if pending:
            return pending.pop(0)
        if plan.is_crowded and chance.random() < 0.02:
            return Press("outside", str(chance.randrange(10**9)))
        if chance.random() < 0.002:
            return Press("crash")
        press = draw(chance, app, words)
        pending.extend(seen_through(chance, app, press, words))
        return press

    stay = Visit(plan, tally)
    try:
        asyncio.run(stay.stay(following))
    except AssertionError as error:
        presses = shrunk(plan, stay.done, str(error)) if shrinks else stay.done
        raise FailureError(str(error), plan, presses) from error
    return stay.done


def replay(plan: Plan, presses: Sequence[Press]) -> None:
    """Press the same again.  Raises AssertionError where something does not hold."""
    left = iter(presses)
    asyncio.run(Visit(plan, Tally()).stay(lambda app: next(left, None)))


def shrunk(plan: Plan, presses: Sequence[Press], what: str) -> list[Press]:
    """Return presses with those taken out that the failure does not need."""
    until = time.monotonic() + SHRINKING
    kept, size = list(presses), max(1, len(presses) // 2)
    while size and time.monotonic() < until:
        at = 0
        while at < len(kept) and time.monotonic() < until:
            fewer = [*kept[:at], *kept[at + size :]]
            if _fails(plan, fewer, what):
                kept = fewer
            else:
                at += size
        size //= 2
    return kept


def _fails(plan: Plan, presses: Sequence[Press], what: str) -> bool:
    try:
        replay(plan, presses)
    except AssertionError as error:
        return str(error)[:40] == what[:40]
    return False


def _words(files: Mapping[str, bytes]) -> tuple[str, ...]:
    text = " ".join(data.decode(errors="replace") for data in files.values())
    return tuple(sorted(set(re.findall(r"[\w-]{3,}", text))))[:500] or ("word",)


def visits(count: int, seed: int, only: str | None = None) -> Iterator[tuple[str, Plan, Random]]:
    """Yield what to visit, every debate as often as any other."""
    for number in range(count):
        chance = Random(f"{seed} {number}")
        found = debates(chance)
        names = [name for name in found if only is None or only == name]
        name = names[number % len(names)]
        yield name, plan_of(name, found[name], number // len(names) + number, chance), chance


def main() -> None:
    """Press keys until there are enough, and print or write the figures."""
    parser = argparse.ArgumentParser(prog="python -m fuzz.keys", description=__doc__)
    parser.add_argument("--count", type=int, default=20_000, help="how many presses at least")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="the name of the one debate to visit")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/reliability.md")
    options = parser.parse_args()
    tally, began, seen, failed = Tally(), time.perf_counter(), set(), 0
    for name, plan, chance in visits(-(-options.count // VISIT), options.seed, options.only):
        try:
            visit(plan, chance, VISIT, tally)
        except FailureError as failure:
            failed += 1
            traceback.print_exception(failure)
        seen.add(name)
    text = _figures(tally, len(seen), failed, time.perf_counter() - began)
    print(text)
    if options.write:
        figures.write("keys", text)
    sys.exit(bool(failed))


def _figures(tally: Tally, debates_seen: int, failed: int, seconds: float) -> str:
    known = {binding.id for binding in bound_anywhere() if binding.id is not None}
    reached = known & tally.bindings.keys()
    missed = ", ".join(f"`{id_}`" for id_ in sorted(known - reached)) or "none"
    rows = "\n".join(f"| {name} | {count:,} |" for name, count in tally.screens.most_common())
    total = sum(tally.presses.values())
    return (
        f"{total:,} keys, clicks and other presses at random, on a copy of each of {debates_seen} debates, in "
        f"{seconds:,.0f} s and {tally.starts:,} starts:\n**{failed} times something that must hold did not.** "
        "What must hold: the program does not crash; nothing is\nwritten but by a save, of which there were "
        f"{tally.saved:,}; Escape leads back to where one began; undoing everything,\n{tally.undone:,} changes, "
        f"leads to the first bytes. Of {len(known)} actions with a key, {len(reached)} were reached where they do\n"
        f"something; not reached: {missed}.\n\n| where | pressed |\n|---|---:|\n{rows}"
    )


if __name__ == "__main__":
    main()
