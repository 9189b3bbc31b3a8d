"""The program under tens of thousands of random keys: ``python -m fuzz.keys --write``."""

from __future__ import annotations

import argparse
import asyncio
import re
import sys
import time
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from textual.app import App

from fuzz import figures
from fuzz.habits import answered, seen_through
from fuzz.plans import Plan, names, visits
from fuzz.presses import Press, bound_anywhere, draw, told
from fuzz.visit import Tally, Visit

VISIT = 250
"""Presses of one visit."""
SHRINKING = 30.0
"""Seconds spent on finding a shorter way to a failure."""


@dataclass(slots=True)
class FailureError(AssertionError):
    """Something that must hold did not, and the presses that lead there."""

    what: str
    plan: Plan
    presses: list[Press] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.what}\n{self.plan}\nafter {told(self.presses)}"


def visit(
    plan: Plan, chance: Random, count: int, tally: Tally, *, first: Sequence[Press] = (), shrinks: bool = True
) -> list[Press]:
    """Make a visit of random presses and return them.  Raises FailureError, with a shorter way there."""
    words = _words(plan.files)
    left = iter(range(count))
    pending = [*_begun(chance, plan), *first]

    def following(app: App[Any]) -> Press | None:
        if next(left, None) is None:
            return None
        if not pending:
            pending.extend(answered(chance, app, words) or [_any(chance, app, plan, words)])
        press = pending.pop(0)
        pending[:0] = seen_through(chance, app, press, words)
        return press

    stay = Visit(plan, tally)
    try:
        asyncio.run(stay.stay(following))
    except AssertionError as error:
        presses = shrunk(plan, stay.done, str(error)) if shrinks else stay.done
        raise FailureError(str(error), plan, presses) from error
    return stay.done


def _begun(chance: Random, plan: Plan) -> list[Press]:
    """Return what a visit begins with."""
    if not plan.meets_conflict:
        return []
    return [
        Press("conflict", str(chance.randrange(10**9))),
        Press("key", chance.choice(("ctrl+s", "f5", "e"))),
    ]


def _any(chance: Random, app: App[Any], plan: Plan, words: tuple[str, ...]) -> Press:
    """Return one press at random, of the person or of the rest of the world."""
    if plan.is_crowded and chance.random() < 0.03:
        return Press(chance.choice(("outside", "conflict")), str(chance.randrange(10**9)))
    if chance.random() < 0.002:
        return Press("crash")
    return draw(chance, app, words)


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


def main() -> None:
    """Press keys until there are enough, and print or write the figures."""
    parser = argparse.ArgumentParser(prog="python -m fuzz.keys", description=__doc__)
    parser.add_argument("--count", type=int, default=20_000, help="how many presses at least")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", metavar="NAME", choices=names(), help="the one debate to visit")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/reliability.md")
    options = parser.parse_args()
    tally, began, seen, failed = Tally(), time.perf_counter(), set(), 0
    for number, (name, plan, chance) in enumerate(visits(options.seed, options.only), 1):
        if tally.presses.total() >= options.count:
            break
        try:
            visit(plan, chance, VISIT, tally)
        except FailureError as failure:
            failed += 1
            print(f"visit {number}, of {name}:", file=sys.stderr)
            traceback.print_exception(failure)
        seen.add(name)
    text = _figures(tally, options.only, len(seen), failed, time.perf_counter() - began)
    print(text)
    if options.write:
        figures.write("keys" if options.only is None else f"keys-{options.only}", text)
    sys.exit(bool(failed))


def _figures(tally: Tally, only: str | None, debates_seen: int, failed: int, seconds: float) -> str:
    total = f"{tally.presses.total():,} keys, clicks and other presses at random"
    what = (
        f"**{failed} times something that must hold did not**"
        if failed != 1
        else "**once something that must hold did not**"
    )
    known = {binding.id for binding in bound_anywhere() if binding.id is not None}
    reached = known & tally.bindings.keys()
    times = f"{seconds:,.0f} s and {tally.starts:,} starts"
    counted = (
        f"{tally.saved:,} saves, {tally.met:,} changes of the same on both sides, {tally.undone:,} undone"
    )
    if only is not None:
        return (
            f"{total}, all of them on copies of `{only}`, in {times}: {what}\n({counted}; {len(reached)} of "
            f"{len(known)} actions)."
        )
    missed = ", ".join(f"`{id_}`" for id_ in sorted(known - reached)) or "none"
    rows = "\n".join(f"| {name} | {count:,} |" for name, count in tally.screens.most_common())
    return (
        f"{total}, on a copy of each of {debates_seen} debates, in {times}:\n{what} ({counted}).\nWhat must hold: "
        "the program does not crash; nothing is written but by a save, and what is written can be read;\n"
        "Escape leads back to where one began; undoing everything leads to the first bytes.\n"
        f"Of {len(known)} actions with a key, {len(reached)} were done by one; not reached: {missed}.\n\n"
        f"| where | pressed |\n|---|---:|\n{rows}"
    )


if __name__ == "__main__":
    main()
