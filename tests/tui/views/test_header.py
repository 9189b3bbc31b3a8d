"""The first line of the screen: what a click on a part of it does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from argmap.session import Session
from argmap.tui.changing.entry_form import EntryForm
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press, settled
from tests.tui.fake_session import CAR_BAN, FINDINGS, session


async def click(pilot: Pilot[Any], words: str) -> None:
    await pilot.click("#header", offset=(on_screen(pilot)[0].index(words) + 1, 0))
    await settled(pilot)


async def test_a_click_on_the_title_opens_the_form_of_the_head(tmp_path: Path) -> None:
    file = tmp_path / "car-ban.yaml"
    file.write_text(CAR_BAN, encoding="utf-8")
    async with opened(Session.open(file)) as pilot:
        stack = list(pilot.app.screen_stack)
        await click(pilot, "Cars out of the centre")
        assert isinstance(pilot.app.screen, EntryForm)
        assert "Should cities ban private cars" in page_text(pilot, "form")
        await press(pilot, "escape")
        await click(pilot, "car-ban.yaml")
        assert pilot.app.screen_stack == stack


async def test_a_click_on_the_findings_shows_them() -> None:
    async with opened(session(found=FINDINGS)) as pilot:
        await click(pilot, "3 findings")
        assert debate_screen(pilot)._views.current == "findings"
