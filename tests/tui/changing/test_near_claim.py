"""What one types that a claim says nearly already is told, and that claim is a key away; nothing is forced."""

from __future__ import annotations

from pathlib import Path

from argmap.session import Session
from argmap.tui.asking.offers import Offers
from tests.tui.driving import debate_screen, opened, press
from tests.tui.reshaping import foreseen, go, small, typed

NEAR = "air quality in centers improves markedly when the cars are banned"


async def test_a_premise_that_a_claim_nearly_says_is_told_and_the_claim_taken_with_a_key(
    tmp_path: Path,
) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await go(pilot, "windy")
        await press(pilot, "a")
        await typed(pilot, NEAR)
        assert "air says nearly the same; ↓ takes that claim" in await foreseen(pilot)
        assert [offer.id for offer in pilot.app.screen.query_one(Offers).offers] == ["air"]
        await press(pilot, "down", "enter", "enter")
        debate = debate_screen(pilot).look.debate
        said = [argument.premises for argument in debate.arguments.values() if argument.target == "windy"]
        assert said == [("air",)]


async def test_it_is_kept_as_a_claim_of_its_own_by_whoever_wants_that(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await go(pilot, "windy")
        await press(pilot, "a")
        await typed(pilot, NEAR)
        await press(pilot, "enter", "enter")
        debate = debate_screen(pilot).look.debate
        assert [claim.id for claim in debate.claims.values() if claim.text == NEAR] != []


async def test_a_new_claim_that_another_nearly_says_is_told_in_its_form(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await press(pilot, "A", "c", *NEAR, "enter")
        assert any("air says nearly the same" in line for line in await foreseen(pilot))
