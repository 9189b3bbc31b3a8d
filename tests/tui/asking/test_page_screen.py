"""A page over the screen: its frame says what keys do there, and nothing below says what they would do elsewhere."""

from __future__ import annotations

import pytest

from argmap.configuration import Configuration, Settings
from argmap.tui.asking.page_screen import PageScreen
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.program.app import ArgmapApp
from tests.tui.driving import debate_screen, on_screen, opened, press, settled
from tests.tui.fake_session import session


@pytest.mark.parametrize("keys", ["d", "question_mark", "x", "c", "A", "E", "5 x", "ctrl+p", "R", "a"])
async def test_no_key_of_the_screen_below_is_offered_while_something_is_over_it(keys: str) -> None:
    async with opened(session(), (80, 24)) as pilot:
        footer = on_screen(pilot)[-1]
        assert "a Add" in footer
        *before, key = keys.split()
        if before:
            await press(pilot, *before)
        below = on_screen(pilot)[-1]
        await press(pilot, key)
        assert pilot.app.screen is not pilot.app.screen_stack[0]
        lines = on_screen(pilot)
        for offered in ("a Add", "c Change", "^P Every action", "q Quit", "? Help"):
            assert offered not in lines[-1]
        await press(pilot, "escape")
        assert debate_screen(pilot).is_current
        assert on_screen(pilot)[-1] == below


async def test_the_frame_of_why_says_what_its_keys_do() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "x")
        assert isinstance(pilot.app.screen, PageScreen)
        frame = next(line for line in on_screen(pilot) if "Esc closes" in line)
        assert "Enter goes there   j next   k previous   / finds   Esc closes" in frame
        sheet = pilot.app.screen.query_one("#page", Sheet)
        assert sheet.cursor == 0
        await press(pilot, "j")
        where = sheet.target
        await press(pilot, "enter")
        assert debate_screen(pilot).journey.here == where


async def test_the_frame_of_why_has_the_keys_that_a_person_gave() -> None:
    settings = Settings(keymap=(("read.next", ("ctrl+n",)), ("page.close", ("f9",))))
    app = ArgmapApp(session(), configuration=Configuration(settings=settings))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "x")
        assert any("Enter goes there   ^N next   k previous" in line for line in on_screen(pilot))


async def test_a_page_that_leads_nowhere_says_how_to_find_in_it_and_to_close_it() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "question_mark")
        assert any("─ / finds   Esc closes ─" in line for line in on_screen(pilot))
        assert not any("goes there" in line for line in on_screen(pilot))
