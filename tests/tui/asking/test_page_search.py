"""A page over the screen is searched where it stands: its lines, from one that has all words to the next."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from argmap.model import Section, Subject
from argmap.tui.asking.page_screen import PageScreen
from argmap.tui.drawing.page import Page, Piece, text_of
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.searched_sheet import SearchedSheet
from fuzz.presses import Press, send
from tests.tui.driving import debate_screen, on_screen, opened, press, settled
from tests.tui.fake_session import session


def page(pilot: Pilot[Any]) -> SearchedSheet:
    return pilot.app.screen.query_one("#page", SearchedSheet)


def here(pilot: Pilot[Any]) -> str:
    """The line that the search is at, as it is drawn."""
    return next((line for line in on_screen(pilot) if line.lstrip()[:2] == "│›"), "")


async def test_the_help_is_searched_from_match_to_match_and_escape_ends_that_first() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "question_mark", "slash", *"outline")
        lines = [
            number for number, line in enumerate(page(pilot).page.lines) if "outline" in text_of(line).lower()
        ]
        assert len(lines) > 2
        assert list(page(pilot).found) == lines
        assert f"1 of {len(lines)}" in on_screen(pilot)[-4]
        assert any("Enter stays there   Esc goes back" in line for line in on_screen(pilot))
        await press(pilot, "enter")
        for number in (*range(2, len(lines) + 1), 1):
            assert "outline" in here(pilot).lower()
            await press(pilot, "n")
            assert any(f"{number} of {len(lines)}   n next match" in line for line in on_screen(pilot))
        await press(pilot, "N")
        assert page(pilot).whereabouts.place == lines[-1]
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, PageScreen)
        assert not page(pilot).is_searched
        assert here(pilot) == ""
        await press(pilot, "escape")
        assert debate_screen(pilot).is_current


@pytest.mark.parametrize(
    "keys", [("slash", *"palette", "escape"), ("slash", *"xyzzy", "enter"), ("slash", "enter")]
)
async def test_a_search_that_is_left_or_finds_nothing_goes_back(keys: tuple[str, ...]) -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "question_mark", "ctrl+d")
        top = page(pilot).scroll_offset.y
        assert top
        before = on_screen(pilot)
        await press(pilot, *keys)
        assert on_screen(pilot) == before
        assert pilot.app.focused is page(pilot)


async def test_what_is_typed_at_once_after_the_key_is_typed_into_the_line_and_closes_nothing() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "question_mark")
        for key in ("slash", *"xq?nj", "space", "g"):
            send(pilot.app, Press("key", "question_mark" if key == "?" else key))
        for _ in range(500):
            await pilot.pause(0.01)
            line = pilot.app.screen.query("#prompt-input").results(Input)
            if "xq?nj g" in [one.value for one in line]:
                break
        assert pilot.app.screen.query_one("#prompt-input", Input).value == "xq?nj g"


async def test_what_is_typed_after_enter_is_for_the_page() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "question_mark")
        for key in ("slash", *"outline", "enter", "n", "n"):
            send(pilot.app, Press("key", key))
        sheet = page(pilot)
        for _ in range(500):
            await pilot.pause(0.01)
            if len(sheet.found) > 2 and sheet.whereabouts.place == sheet.found[2]:
                break
        assert sheet.whereabouts.place == sheet.found[2]
        assert pilot.app.focused is sheet


async def test_on_a_page_with_links_the_cursor_goes_to_the_match() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "x", "slash", *"improves", "enter")
        target = page(pilot).target
        await press(pilot, "enter")
        assert debate_screen(pilot).journey.here == target
        assert getattr(target, "id", None) == "air"


async def test_a_page_that_is_laid_out_anew_has_its_matches_marked_still() -> None:
    async with opened(session(), (120, 40)) as pilot:
        await press(pilot, "question_mark", "slash", *"outline", "enter")
        await pilot.resize_terminal(60, 20)
        await settled(pilot)
        sheet = page(pilot)
        assert list(sheet.found) == [
            number for number, line in enumerate(sheet.page.lines) if "outline" in text_of(line).lower()
        ]
        await press(pilot, "n")
        assert "outline" in here(pilot).lower()


@pytest.mark.parametrize("typed", ["outline", ""])
async def test_a_click_on_the_page_leaves_no_line_behind(typed: str) -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "question_mark", "slash", *typed)
        pilot.app.screen.set_focus(page(pilot))
        await press(pilot, "slash", "s")
        # What was typed is selected as the line has the keyboard again, and is typed over.
        assert pilot.app.screen.query_one("#prompt-input", Input).value == "s"
        pilot.app.screen.set_focus(page(pilot))
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, PageScreen)
        assert not pilot.app.screen.query("#prompt")
        assert not page(pilot).is_searched


async def test_at_a_match_that_leads_nowhere_enter_follows_no_link_that_was_left() -> None:
    texts = ("one", "two", "plain words", "three", "plain too")
    targets = {text: Subject(Section.CLAIM, text) for text in ("one", "two", "three")}
    links = tuple(targets.values())
    lines = tuple(
        (Piece(text, Role.TEXT, links.index(targets[text]) if text in targets else None),) for text in texts
    )
    async with opened(session(), (80, 24)) as pilot:
        pilot.app.push_screen(PageScreen("A page", lambda width: Page(lines, links), enter="goes there"))
        await settled(pilot)
        await press(pilot, "j", "slash", *"plain", "enter")
        assert "plain words" in here(pilot)
        assert page(pilot).target is False
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, PageScreen)
        assert page(pilot).target == targets["three"]
        assert here(pilot) == ""
        await press(pilot, "n")
        assert "plain too" in here(pilot)
        await press(pilot, "k", "k")
        assert page(pilot).target == targets["two"]
        await press(pilot, "n", "k", "enter")
        assert debate_screen(pilot).is_current
