"""Screens of any width: one pane at a time below 50 columns, and the place kept while the screen changes its size."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from argmap.model import Section, Subject
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.outline.outline import Outline
from fuzz.hostile import harm
from fuzz.waiting import laid_out
from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.fake_session import session


async def resize(pilot: Pilot[Any], width: int, height: int) -> None:
    await pilot.resize_terminal(width, height)
    await press(pilot)


def panes(pilot: Pilot[Any]) -> tuple[bool, bool]:
    """Return whether the outline is on the screen, and whether the card is."""
    screen = debate_screen(pilot)
    return (
        screen.query_one(Outline) in screen._compositor.visible_widgets,
        screen.query_one("#card", Sheet) in screen._compositor.visible_widgets,
    )


async def test_below_fifty_columns_enter_goes_to_the_card_and_escape_back() -> None:
    async with opened(session(), (49, 20)) as pilot:
        assert panes(pilot) == (True, False)
        await press(pilot, "j", "j", "enter")
        assert panes(pilot) == (False, True)
        assert debate_screen(pilot).focused is debate_screen(pilot).query_one("#card")
        await press(pilot, "escape")
        assert panes(pilot) == (True, False)
        assert debate_screen(pilot).focused is debate_screen(pilot).query_one(Outline)
        assert debate_screen(pilot).query_one(Outline).cursor == 2


async def test_from_fifty_columns_on_there_are_two_panes() -> None:
    async with opened(session(), (50, 20)) as pilot:
        assert panes(pilot) == (True, True)


async def test_every_way_to_a_card_leads_to_it_on_a_small_screen() -> None:
    async with opened(session(), (40, 20)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "apostrophe", *"madrid-2019", "enter")
        assert panes(pilot) == (False, True)
        assert screen.journey.here == Subject(Section.SOURCE, "madrid-2019")
        await press(pilot, "escape")
        assert panes(pilot) == (True, False)
        await press(pilot, "J")
        assert panes(pilot) == (False, True)


async def test_place_and_focus_are_kept_while_the_screen_changes_its_size() -> None:
    async with opened(session(), (120, 40)) as pilot:
        screen = debate_screen(pilot)
        outline, card = screen.query_one(Outline), screen.query_one("#card", Sheet)
        await press(pilot, "j", "j", "j", "enter", "j", "j")
        row, here, link = outline.cursor, screen.journey.here, card.target
        for width in (80, 49, 30, 60, 99, 100, 170, 49, 120):
            await resize(pilot, width, 24)
            assert (outline.cursor, screen.journey.here, card.target) == (row, here, link)
            assert screen.focused is card
            assert panes(pilot)[1]
        await press(pilot, "escape")
        for width in (49, 100, 160, 80):
            await resize(pilot, width, 12)
            assert screen.focused is outline
            shown = outline.folding.visible.index(outline.cursor) - outline.scroll_offset.y
            assert 0 <= shown < outline.size.height
            assert outline.cursor == row


async def test_nothing_is_wider_than_a_very_small_screen() -> None:
    async with opened(session(), (24, 10)) as pilot:
        for keys in ((), ("enter",), ("4",), ("5",), ("3",), ("f",), ("escape", "slash", "a")):
            await press(pilot, *keys)
            assert len(on_screen(pilot)) == 10


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (7, 4), (13, 6)])
@pytest.mark.parametrize("key", ["1", "m", "3", "4", "5"])
async def test_nothing_is_drawn_wider_than_its_place_in_the_smallest_window(
    size: tuple[int, int], key: str
) -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "space", "z", key)
        await resize(pilot, *size)
        await laid_out(pilot.app)
        assert not harm(pilot.app)
