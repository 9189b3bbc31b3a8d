"""A session through thousands of steps of every kind: ``python -m fuzz.session --write``."""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from fuzz import figures
from fuzz.life import Life

SEEDS = st.integers(0, 2**32 - 1)
STEPS = 30
"""Steps of one life."""

taken: Counter[str] = Counter()
"""How often each kind of step was taken in this process."""


class Lives(RuleBasedStateMachine):
    """What can happen to a session, in any order."""

    life: Life

    @initialize(seed=SEEDS)
    def begin(self, seed: int) -> None:
        """Open a session."""
        self.life = Life(seed)
        taken["lives"] += 1

    @rule(seed=SEEDS)
    def edit(self, seed: int) -> None:
        """Edit."""
        self._take("edit", lambda: self.life.edit(seed))

    @rule(seed=SEEDS)
    def edit_more(self, seed: int) -> None:
        """Edit, since that is what is done most."""
        self._take("edit", lambda: self.life.edit(seed))

    @rule()
    def undo(self) -> None:
        """Undo."""
        self._take("undo", self.life.undo)

    @rule()
    def redo(self) -> None:
        """Redo."""
        self._take("redo", self.life.redo)

    @rule()
    def there_and_back(self) -> None:
        """Undo everything and redo it."""
        self._take("undo all, redo all", self.life.there_and_back)

    @rule()
    def revert(self) -> None:
        """Throw away what is not saved."""
        self._take("revert", self.life.revert)

    @rule(seed=SEEDS)
    def save(self, seed: int) -> None:
        """Save."""
        self._take("save", lambda: self.life.save(seed))

    @rule(seed=SEEDS)
    def save_in_vain(self, seed: int) -> None:
        """Save where that is not possible."""
        self._take("save in vain", lambda: self.life.save_in_vain(seed))

    @rule(seed=SEEDS)
    def outside(self, seed: int) -> None:
        """Let somebody else change a file."""
        self._take("change from outside", lambda: self.life.outside(seed))

    @rule(seed=SEEDS)
    def reload(self, seed: int) -> None:
        """Read the files again."""
        self._take("reload", lambda: self.life.reload(seed))

    @rule(seed=SEEDS)
    def crash(self, seed: int) -> None:
        """Crash and recover."""
        self._take("crash and recovery", lambda: self.life.crash(seed))

    @invariant()
    def holds(self) -> None:
        """Look at what must always hold."""
        if hasattr(self, "life"):
            self.life.holds()

    def teardown(self) -> None:
        """Undo everything at the end."""
        if hasattr(self, "life"):
            self.life.end()

    def _take(self, name: str, step: Callable[[], None]) -> None:
        taken[name] += 1
        step()


def run(lives: int, *, steps: int = STEPS, derandomize: bool = False) -> None:
    """Live some lives; raise where something that must hold did not, with the shortest way there."""
    run_state_machine_as_test(
        Lives,
        settings=settings(
            max_examples=lives,
            stateful_step_count=steps,
            deadline=None,
            derandomize=derandomize,
            database=None,
            print_blob=False,
            suppress_health_check=list(HealthCheck),
        ),
    )


def main() -> None:
    """Live until there are enough steps, and print or write the figures."""
    parser = argparse.ArgumentParser(prog="python -m fuzz.session", description=__doc__)
    parser.add_argument("--steps", type=int, default=10_000, help="how many steps at least")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/reliability.md")
    options = parser.parse_args()
    began = time.perf_counter()
    while sum(taken.values()) - taken["lives"] < options.steps:
        run(50)
    seconds = time.perf_counter() - began
    kinds = {name: count for name, count in taken.most_common() if name != "lives"}
    rows = "\n".join(f"| {name} | {count:,} |" for name, count in kinds.items())
    text = (
        f"{sum(kinds.values()):,} steps of {taken['lives']:,} sessions, drawn by hypothesis, in {seconds:,.0f} s: "
        "0 harmed.\nAfter each step the texts are those that the operations make of what was read, every number that "
        "a session or\nsomebody else wrote into a file is still there unless it was decided against, what is unsaved "
        "is what differs\nfrom the disk, and undoing everything leads back to the first bytes.\n\n"
        f"| step | taken |\n|---|---:|\n{rows}"
    )
    print(text)
    if options.write:
        figures.write("session", text)


if __name__ == "__main__":
    main()
