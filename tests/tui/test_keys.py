"""A short run of what ``python -m fuzz.keys`` does at length."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

from fuzz.keys import visit
from fuzz.plans import Plan, debates, visits
from fuzz.presses import Press, bound_anywhere
from fuzz.visit import Tally


def test_random_keys_harm_nothing() -> None:
    tally = Tally()
    for _, plan, chance in islice(visits(seed=3), 4):
        visit(plan, chance, 80, tally)
    assert sum(tally.presses.values()) >= 320
    assert len(tally.bindings) > 20


def test_the_plans_of_a_short_run_are_of_every_kind() -> None:
    plans = [plan for _, plan, _ in islice(visits(seed=1), 80)]
    for kind in (
        "opens_folder",
        "saves",
        "is_crowded",
        "meets_conflict",
        "is_large",
        "is_shipped",
        "is_tour",
        "is_colourless",
    ):
        assert {bool(getattr(plan, kind)) for plan in plans} == {True, False}, kind
    assert {plan.size for plan in plans} >= {(80, 24), (120, 40), (180, 50)}
    settings = [plan.settings for plan in plans]
    assert {"argmap-dark", "argmap-light"} <= {one.theme for one in settings}
    assert any(one.ascii for one in settings)
    assert any(one.autosave for one in settings)


def test_the_plans_of_one_debate_are_of_every_kind_too() -> None:
    plans = [plan for _, plan, _ in islice(visits(seed=1, only="ai-art"), 80)]
    assert all(plan.files["debate"] == debates(Random(1))["ai-art"] for plan in plans)
    assert {plan.meets_conflict and plan.saves for plan in plans} == {True, False}
    assert {plan.is_large and plan.saves and not plan.is_crowded for plan in plans} == {True, False}


@pytest.mark.parametrize(
    ("name", "plan", "first", "reached"),
    [
        ("ai-art", {"meets_conflict": True, "is_crowded": True, "saves": True}, [], "ConflictScreen"),
        ("ai-art", {"is_tour": True}, [], "TourScreen"),
        ("slips", {}, [Press("rest", x=400), Press("key", "4")], "FixScreen"),
    ],
)
def test_what_a_plan_is_for_is_reached_by_a_short_run(
    name: str, plan: dict[str, bool], first: list[Press], reached: str
) -> None:
    files = {"debate": debates(Random(1))[name]}
    tally, chance = Tally(), Random(f"brief {name}")
    for _ in range(40):
        visit(Plan(files, **plan), chance, 20, tally, first=first)  # type: ignore[arg-type]
        if tally.screens[reached]:
            break
    assert tally.screens[reached], tally.screens


def test_there_are_the_debates_and_the_keys_to_draw_from() -> None:
    assert {"ai-art", "four-gigabytes", "crlf", "random", "faulty", "slips", "empty"} <= debates(
        Random(1)
    ).keys()
    assert {"change.undo", "outline.down", "map.choose", "prompt.cancel", "page.close"} <= {
        binding.id for binding in bound_anywhere()
    }
