"""How wide the outline is: keys, the mouse, limits at every width, and what is remembered."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from argmap.tui.outline.dividing import LEAST_OUTLINE, LEAST_READING, Division
from argmap.tui.outline.outline import Outline
from tests.tui.driving import debate_screen, opened, press
from tests.tui.fake_session import session
from tests.tui.test_one_pane import resize

SIZES = [(80, 24), (120, 40), (180, 50), (50, 20)]


def widths(pilot: Pilot[Any]) -> tuple[int, int]:
    """Return how wide the outline is, and what is right beside it."""
    screen = debate_screen(pilot)
    return screen.query_one(Outline).outer_size.width, screen.query_one("#card").outer_size.width


@pytest.mark.parametrize("size", SIZES)
async def test_keys_widen_and_narrow_the_outline_by_what_the_card_gives_up(size: tuple[int, int]) -> None:
    async with opened(session(), size) as pilot:
        first = widths(pilot)
        await press(pilot, "right_square_bracket")
        wider = widths(pilot)
        if first[1] >= LEAST_READING + 4:
            assert wider == (first[0] + 4, first[1] - 4)
        # A step back leads to where it was, be it from the card.
        await press(pilot, "enter", "left_square_bracket")
        assert widths(pilot) == (
            max(LEAST_OUTLINE, wider[0] - 4),
            sum(wider) - max(LEAST_OUTLINE, wider[0] - 4),
        )


@pytest.mark.parametrize("size", SIZES)
async def test_neither_side_can_be_made_to_vanish(size: tuple[int, int]) -> None:
    async with opened(session(), size) as pilot:
        whole = sum(widths(pilot))
        await press(pilot, *["right_square_bracket"] * 40)
        assert widths(pilot) == (whole - LEAST_READING, LEAST_READING)
        await press(pilot, *["left_square_bracket"] * 40)
        assert widths(pilot) == (LEAST_OUTLINE, whole - LEAST_OUTLINE)
        # What was pressed in vain does not have to be taken back.
        await press(pilot, "right_square_bracket")
        assert widths(pilot)[0] == LEAST_OUTLINE + 4


async def test_a_key_pressed_before_the_last_one_is_drawn_counts_too() -> None:
    async with opened(session(), (120, 40)) as pilot:
        first = widths(pilot)[0]
        for _ in range(5):
            debate_screen(pilot).action_widen(4)
        await press(pilot)
        assert widths(pilot)[0] == first + 20


async def test_nothing_happens_where_one_pane_is_shown() -> None:
    async with opened(session(), (49, 20)) as pilot:
        await press(pilot, *["left_square_bracket"] * 3, *["right_square_bracket"] * 5)
        assert debate_screen(pilot).query_one(Outline).outer_size.width == 49
        await resize(pilot, 80, 24)
        assert widths(pilot)[0] == 30


async def test_the_width_is_kept_in_proportion_and_over_one_pane() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, *["right_square_bracket"] * 3)
        chosen = widths(pilot)
        assert chosen[0] == 42
        await resize(pilot, 49, 24)
        assert debate_screen(pilot).query_one(Outline).outer_size.width == 49
        await resize(pilot, 160, 24)
        assert widths(pilot)[0] == 84
        await resize(pilot, 80, 24)
        assert widths(pilot) == chosen


async def test_the_same_keys_show_more_and_less_on_the_map() -> None:
    async with opened(session(), (80, 24)) as pilot:
        before = widths(pilot)
        await press(pilot, "m", "right_square_bracket", "1")
        assert widths(pilot) == before


async def test_the_border_is_dragged_with_the_mouse_and_the_cursor_stays() -> None:
    async with opened(session(), (80, 24)) as pilot:
        outline = debate_screen(pilot).query_one(Outline)
        await pilot.mouse_down(offset=(29, 8))
        for column in (33, 39, 44):
            await pilot.hover(offset=(column, 8))
        await pilot.mouse_up(offset=(44, 8))
        await press(pilot)
        assert widths(pilot)[0] == 45
        assert outline.cursor == 0
        # The mouse that only passes by drags nothing.
        await pilot.hover(offset=(20, 8))
        await press(pilot)
        assert widths(pilot)[0] == 45


async def test_a_click_on_the_border_puts_the_cursor_nowhere() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await pilot.click(offset=(29, 5))
        await press(pilot)
        assert debate_screen(pilot).query_one(Outline).cursor == 0
        assert widths(pilot)[0] == 30


def test_a_share_leads_back_to_the_same_width() -> None:
    for total in range(50, 260):
        for outline in range(LEAST_OUTLINE, total - LEAST_READING + 1):
            division = Division()
            division.choose(outline, total)
            assert division.width(total) == outline
