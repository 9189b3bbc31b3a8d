"""Merging two claims: both texts, what would move and what would flip are shown, and then one of them stays."""

from __future__ import annotations

from pathlib import Path

from argmap.edits import Merge
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.asking.ask_screen import AskScreen
from argmap.tui.asking.line_screen import LineScreen
from argmap.tui.asking.offers import Offers
from argmap.tui.screens.debate_screen import DebateScreen
from argmap.tui.screens.listed_screen import ListedDebateScreen
from tests.tui.driving import debate_screen, opened, page_text, press
from tests.tui.reshaping import art, expected, go, said, seen, small, texts, two, typed, undone


async def test_two_claims_become_the_one_that_is_kept(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 40)) as pilot:
        before = texts(pilot)
        screen = debate_screen(pilot)
        await go(pilot, "air")
        await press(pilot, "escape", "M", *"no2-fell", "enter")
        assert isinstance(pilot.app.screen, AskScreen)
        text = page_text(pilot, "ask")
        assert "Air quality in centres improves markedly when cars are banned." in text
        assert "NO2 fell by 38 % in the Madrid zone within twelve months." in text
        assert "premises of argument madrid" in text
        assert "premises of argument cleaner-air" in text
        assert "WHAT IT CHANGES" in text
        await press(pilot, "t")
        assert texts(pilot) == expected(path, Merge("air", "no2-fell"))
        assert screen.journey.here == Subject(Section.CLAIM, "air")
        await undone(pilot, before, "merge claim no2-fell into air")
        await go(pilot, "air")
        await press(pilot, "escape", "M", *"no2-fell", "enter", "o")
        assert texts(pilot) == expected(path, Merge("no2-fell", "air"))
        assert screen.journey.here == Subject(Section.CLAIM, "no2-fell")


async def test_what_the_claim_that_goes_says_itself_is_listed_among_what_moves(tmp_path: Path) -> None:
    path = small(tmp_path)
    text = path.read_text(encoding="utf-8")
    one = "text: NO2 fell by 38 % in the Madrid zone within twelve months."
    says = "{text: Shops in the centre lose trade., tags: [money], note: From the mayor., contradicts: [no2-fell]}"
    assert text.count("  no2-fell:\n") == text.count(one) == 1
    path.write_text(text.replace("  no2-fell:\n", f"  trade-falls: {says}\n  no2-fell:\n"), encoding="utf-8")
    async with opened(Session.open(path), (80, 40)) as pilot:
        await go(pilot, "air")
        await press(pilot, "escape", "M", *"trade-falls", "enter")
        shown = page_text(pilot, "ask")
        assert "contradicts: no2-fell" in shown
        assert "tags: money" in shown
        assert "\nnote" in shown
        await press(pilot, "t")
        claim = debate_screen(pilot).look.debate.claims["air"]
        assert (claim.contradicts, claim.tags) == (("no2-fell",), ("money",))


async def test_claims_that_contradict_each_other_are_not_merged_and_the_line_stays(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (100, 30)) as pilot:
        before = texts(pilot)
        await go(pilot, "shops-lose")
        await press(pilot, "tab", "M")
        await typed(pilot, "footfall-rises")
        assert seen(pilot, "contradict each other, so they do not mean the same")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, LineScreen)
        assert seen(pilot, "footfall-rises")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert texts(pilot) == before


async def test_leaving_the_question_changes_nothing(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        before = texts(pilot)
        await press(pilot, "M", *"exceptions-exist", "enter", "escape")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert texts(pilot) == before
        await go(pilot, "trade")
        await press(pilot, "M")
        assert "claims are merged" in said(pilot)


async def test_claims_of_another_file_are_not_offered_and_its_references_move(tmp_path: Path) -> None:
    folder = two(tmp_path)
    session = Session.open(folder)
    session.focus_file("town")
    async with opened(session, (100, 40)) as pilot:
        pilot.app.push_screen(ListedDebateScreen(session))
        await press(pilot)
        before = texts(pilot)
        await go(pilot, "quiet")
        await press(pilot, "escape", "M", *"cars")
        assert pilot.app.screen.query_one(Offers).offers == ()
        await press(pilot, "escape")
        # Of the other file: what this one says of the claim that goes moves too.
        await go(pilot, "car-ban/no2-fell")
        await press(pilot, "M", *"car-ban/air", "enter", "t")
        after = expected(folder, Merge("no2-fell", "air"))
        assert "car-ban/no2-fell" in after["town"]
        assert texts(pilot) == after
        await press(pilot, "u")
        assert texts(pilot) == before


async def test_the_shipped_debate(tmp_path: Path) -> None:
    path = art(tmp_path)
    async with opened(Session.open(path), (80, 24), plain=True) as pilot:
        before = path.read_bytes()
        after = expected(path, Merge("images-cannot-fit", "byte-per-image"), stem="ai-art")
        await press(pilot, "M", *"byte-per-image", "enter", "enter", "ctrl+s")
        assert path.read_text(encoding="utf-8") == after["ai-art"]
        await press(pilot, "u", "ctrl+s")
        assert path.read_bytes() == before
