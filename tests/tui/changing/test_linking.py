"""Premises and contradictions between claims that are there: chosen by words, with what they change shown first."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.edits import Link, Unlink
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.asking.line_screen import LineScreen
from argmap.tui.asking.offers import Offers
from argmap.tui.screens.debate_screen import DebateScreen
from argmap.tui.screens.listed_screen import ListedDebateScreen
from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.reshaping import art, expected, foreseen, go, said, seen, small, texts, two, typed, undone

TRADE = Subject(Section.ARGUMENT, "trade")
LEFT_BEHIND = Subject(Section.ARGUMENT, "left-behind")
BAN = Subject(Section.CLAIM, "ban")
SHOPS = Subject(Section.CLAIM, "shops-lose")


async def test_a_claim_is_linked_as_a_premise_by_its_words(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        before = texts(pilot)
        await go(pilot, "trade")
        await press(pilot, "i")
        await typed(pilot, "blue holders")
        assert [offer.id for offer in pilot.app.screen.query_one(Offers).offers] == ["blue-badge"]
        lines = await foreseen(pilot)
        assert lines[0] == "WHAT IT CHANGES"
        assert lines[1].startswith("ban  ?  as before")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert texts(pilot) == expected(path, Link(TRADE, "premises", "blue-badge"))
        await undone(pilot, before, "add premise blue-badge to argument trade")


async def test_what_a_premise_flips_is_shown_before_it_is_kept(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        before = texts(pilot)
        # The row of a claim stands for the argument that it is the only premise of.
        await go(pilot, "customers-drive")
        await press(pilot, "escape", "i")
        await typed(pilot, "footfall-rises")
        lines = await foreseen(pilot)
        assert any(line.startswith("shops-lose  ✓ → ") for line in lines), lines
        await press(pilot, "escape")
        assert texts(pilot) == before


async def test_the_premises_it_has_and_what_it_is_about_are_not_offered(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (100, 30)) as pilot:
        await go(pilot, "trade")
        await press(pilot, "i")
        for words, ids in (
            ("shops centre lose", []),
            ("cities should ban", []),
            ("shops", ["customers-drive"]),
        ):
            await press(pilot, "ctrl+u", *words)
            assert [offer.id for offer in pilot.app.screen.query_one(Offers).offers] == ids, words


async def test_enter_takes_what_is_marked_and_nothing_typed_is_lost(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (100, 30)) as pilot:
        before = texts(pilot)
        await go(pilot, "trade")
        await press(pilot, "i", "enter")
        assert seen(pilot, "choose a claim, or type words of one")
        await typed(pilot, "centre nowhere")
        assert not pilot.app.screen.query_one(Offers).is_first_meant
        await press(pilot, "enter")
        assert seen(pilot, "no claim has these words")
        assert seen(pilot, "centre nowhere")
        assert texts(pilot) == before
        await press(pilot, *["backspace"] * 8)
        offers = pilot.app.screen.query_one(Offers)
        assert len(offers.offers) > 1
        marked = [line for line in on_screen(pilot) if line.startswith(" › ")]
        assert [offers.offers[0].id in line for line in marked] == [True]
        # With an arrow key something else is chosen, and nothing is marked besides.
        await press(pilot, "down", "down")
        assert not any(line.startswith(" › ") for line in on_screen(pilot))
        await press(pilot, "up", "up")
        lines = await foreseen(pilot)
        assert not any("more than one" in line for line in lines)
        first = offers.offers[0].id
        await press(pilot, "enter")
        assert debate_screen(pilot).look.debate.arguments["trade"].premises == ("shops-lose", first)


async def test_an_id_is_taken_though_words_of_another_entry_are_it(tmp_path: Path) -> None:
    path = small(tmp_path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("claims:\n", "claims:\n  windy-air: {text: Air.}\n", 1), encoding="utf-8")
    async with opened(Session.open(path), (100, 30)) as pilot:
        await go(pilot, "trade")
        await press(pilot, "i", *"air", "enter")
        assert debate_screen(pilot).look.debate.arguments["trade"].premises[-1] == "air"


async def test_tab_takes_what_is_offered_into_the_line(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (100, 30)) as pilot:
        await go(pilot, "trade")
        await press(pilot, "i", *"blue", "tab", "enter")
        assert debate_screen(pilot).look.debate.arguments["trade"].premises == ("shops-lose", "blue-badge")


async def test_the_premise_under_the_cursor_is_the_one_that_goes(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        before = texts(pilot)
        screen = debate_screen(pilot)
        await go(pilot, "left-behind")
        await press(pilot, "escape", "j", "I")
        lines = await foreseen(pilot)
        assert any(line.startswith("ban  ?") for line in lines)
        await press(pilot, "enter")
        assert texts(pilot) == expected(path, Unlink(LEFT_BEHIND, "premises", "no-step-free-transit"))
        assert screen.journey.here == LEFT_BEHIND
        await undone(pilot, before, "take premise no-step-free-transit out of argument left-behind")


@pytest.mark.parametrize("card", ["left-behind", "ban"])
async def test_a_premise_on_a_card_is_one_of_the_argument_above_it(tmp_path: Path, card: str) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (120, 40)) as pilot:
        screen = debate_screen(pilot)
        await go(pilot, card)
        premise = Subject(Section.CLAIM, "no-step-free-transit")
        links = screen._sheet("card").page.links
        await press(pilot, *["J"] * (links.index(premise) + 1))
        assert screen._sheet("card").target == premise
        await press(pilot, "I", "enter")
        assert texts(pilot) == expected(path, Unlink(LEFT_BEHIND, "premises", "no-step-free-transit"))


async def test_the_last_premise_stays(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await go(pilot, "trade")
        await press(pilot, "I")
        assert "trade has one premise" in said(pilot)
        assert isinstance(pilot.app.screen, DebateScreen)


async def test_without_an_argument_nothing_is_linked(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await press(pilot, "i")
        assert "a premise is linked to an argument, and here is none" in said(pilot)
        await press(pilot, "I")
        assert "a premise is taken out of an argument, and here is none" in said(pilot)


async def test_a_contradiction_is_marked_and_taken_back_on_either_side(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (100, 30)) as pilot:
        before = texts(pilot)
        await press(pilot, "C")
        await typed(pilot, "made exceptions")
        lines = await foreseen(pilot)
        assert any(line.startswith("exceptions-exist  ✓ → ?") for line in lines), lines
        await press(pilot, "enter")
        assert texts(pilot) == expected(path, Link(BAN, "contradicts", "exceptions-exist"))
        await undone(pilot, before, "add contradiction with exceptions-exist to claim ban")
        # The file says it at the other claim.
        await go(pilot, "footfall-rises")
        await press(pilot, "X")
        lines = await foreseen(pilot)
        assert any(line.startswith("footfall-rises  ✗ → ✓") for line in lines), lines
        await press(pilot, "enter")
        assert texts(pilot) == expected(path, Unlink(SHOPS, "contradicts", "footfall-rises"))
        await undone(pilot, before, "take back that footfall-rises contradicts shops-lose")


async def test_what_contradicts_nothing_says_so(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await press(pilot, "X")
        assert "ban contradicts nothing" in said(pilot)
        await go(pilot, "trade")
        await press(pilot, "C")
        assert "a claim contradicts a claim" in said(pilot)


async def test_a_claim_of_another_file_is_named_as_the_file_names_it(tmp_path: Path) -> None:
    folder = two(tmp_path)
    session = Session.open(folder)
    session.focus_file("town")
    sleep, quiet = Subject(Section.ARGUMENT, "sleep"), Subject(Section.CLAIM, "quiet")
    async with opened(session, (100, 40)) as pilot:
        pilot.app.push_screen(ListedDebateScreen(session))
        await press(pilot)
        before = texts(pilot)
        await go(pilot, "sleep")
        await press(pilot, "i", *"customers", "enter")
        assert texts(pilot) == expected(
            folder, Link(sleep, "premises", "car-ban/customers-drive"), stem="town"
        )
        await press(pilot, "u")
        # In the other file, which is looked at from here, an id of this one has its file before it.
        await go(pilot, "car-ban/trade")
        await press(pilot, "i", *"calm", "enter")
        assert texts(pilot) == expected(folder, Link(TRADE, "premises", "town/calm"))
        await press(pilot, "u")
        await go(pilot, "car-ban/air")
        await press(pilot, "X")
        assert isinstance(pilot.app.screen, LineScreen)
        await press(pilot, "enter")
        assert texts(pilot) == expected(folder, Unlink(quiet, "contradicts", "car-ban/air"), stem="town")
        await press(pilot, "u")
        assert texts(pilot) == before


async def test_a_premise_is_linked_in_the_shipped_debate(tmp_path: Path) -> None:
    path = art(tmp_path)
    entropy = Subject(Section.ARGUMENT, "entropy")
    async with opened(Session.open(path), (80, 24), plain=True) as pilot:
        before = path.read_bytes()
        after = expected(path, Link(entropy, "premises", "small-region"), stem="ai-art")["ai-art"]
        await press(pilot, "j", "i", *"small-region", "enter", "ctrl+s")
        assert path.read_text(encoding="utf-8") == after
        await press(pilot, "u", "ctrl+s")
        assert path.read_bytes() == before


async def test_under_a_what_if_the_effect_is_shown_under_it(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (100, 30)) as pilot:
        await go(pilot, "windy")
        await press(pilot, "tab", "space")
        await go(pilot, "trade")
        await press(pilot, "i")
        await typed(pilot, "blue-badge")
        assert (await foreseen(pilot))[0] == "WHAT IT CHANGES  under what is in force"
