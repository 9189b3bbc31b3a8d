"""A short run of what ``python -m fuzz.keys`` does at length."""

from __future__ import annotations

from fuzz.keys import debates, visit, visits
from fuzz.presses import bound_anywhere
from fuzz.visit import Tally


def test_random_keys_harm_nothing() -> None:
    tally = Tally()
    for _, plan, chance in visits(5, seed=3):
        visit(plan, chance, 80, tally)
    assert sum(tally.presses.values()) >= 400
    assert len(tally.bindings) > 20


def test_there_are_the_debates_and_the_keys_to_draw_from() -> None:
    from random import Random

    assert {"ai-art", "four-gigabytes", "crlf", "random", "faulty", "empty"} <= debates(Random(1)).keys()
    assert {"change.undo", "outline.down", "map.choose", "prompt.cancel", "page.close"} <= {
        binding.id for binding in bound_anywhere()
    }
