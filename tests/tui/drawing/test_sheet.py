"""A page with links: which one Enter follows, and that one sees which."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from textual.pilot import Pilot

from argmap.model import Section, Subject
from argmap.tui.drawing.palette import Ground, Role
from argmap.tui.drawing.sheet import Sheet
from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.fake_session import session

ALONE = "argmap: 1\ntitle: One claim\nclaims:\n  only: {text: Nothing is said for it or against it.}\n"


def card(pilot: Pilot[Any]) -> Sheet:
    return debate_screen(pilot)._sheet("card")


def pointed_at(pilot: Pilot[Any], pointer: str) -> list[str]:
    """Return what stands on the lines of the card that have a pointer in the margin."""
    region = card(pilot).content_region
    lines = [line[region.x : region.right] for line in on_screen(pilot)[region.y : region.bottom]]
    return [line[1:].strip() for line in lines if line.startswith(pointer)]


@pytest.mark.parametrize("plain", [False, True])
async def test_enter_on_a_card_follows_the_first_link_which_is_marked(plain: bool) -> None:
    async with opened(session(), (80, 24), plain=plain) as pilot:
        pointer = ">" if plain else "›"
        assert pointed_at(pilot, pointer) == []
        await press(pilot, "j", "enter")
        assert card(pilot).has_focus
        (line,) = pointed_at(pilot, pointer)
        assert "+ madrid" in line
        await press(pilot, "enter")
        assert debate_screen(pilot).journey.here == Subject(Section.ARGUMENT, "madrid")
        (line,) = pointed_at(pilot, pointer)
        assert line.endswith("NO2 fell by 38 % in the Madrid zone within")
        await press(pilot, "j")
        assert pointed_at(pilot, pointer) == [], "the cursor is on it now"
        assert card(pilot).target == Subject(Section.CLAIM, "no2-fell")


async def test_what_enter_follows_is_not_what_other_keys_are_about() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "j", "enter", "space")
        assert debate_screen(pilot).look.view.standpoint.accepts == ("air",)


@pytest.mark.parametrize("height", [10, 24])
async def test_what_enter_follows_is_in_sight_and_where_no_link_is_it_goes_to_one(height: int) -> None:
    async with opened(session(), (80, height)) as pilot:
        await press(pilot, "j", "enter")
        sheet = card(pilot)
        places = sheet.page.places
        for keys in ((), ("pagedown",), ("pagedown",), ("G",), ("g",)):
            await press(pilot, *keys)
            top, rows = sheet.scroll_offset.y, sheet.content_size.height
            in_sight = [link for link, (y, _) in places.items() if top <= y < top + rows]
            assert sheet.offered == min(in_sight, key=places.__getitem__, default=None)
        if height == 10:
            assert sheet.offered is None
            await press(pilot, "enter")
            assert debate_screen(pilot).journey.here == Subject(Section.CLAIM, "air")
            assert sheet.offered == 0 or sheet.cursor == 0


async def test_where_nothing_can_be_followed_enter_says_so_and_is_not_offered() -> None:
    async with opened(session(ALONE), (120, 24), notifications=True) as pilot:
        await press(pilot, "enter")
        assert card(pilot).has_focus
        assert "Enter" not in on_screen(pilot)[-1]
        await press(pilot, "enter")
        assert [one.message for one in pilot.app._notifications] == ["Nothing is here to go to."]


async def test_a_link_beside_another_is_marked_alone() -> None:
    async with opened(session(), (120, 40)) as pilot:
        await press(pilot, "enter")  # a card with reasons for and against side by side
        sheet = card(pilot)
        at = {place: link for link, place in sheet.page.places.items()}
        (y, left), (same, right) = next(
            pair for pair in pairwise(sorted(at)) if len({line for line, _ in pair}) == 1
        )
        assert y == same
        line = sheet.page.lines[y]
        ground = sheet.palette.style(Role.TEXT, Ground.CURSOR).bgcolor
        for link in (at[y, left], at[y, right], at[y, left]):
            sheet.put_cursor(link)
            strip = sheet.render_line(y - sheet.scroll_offset.y)
            marked = "".join(
                one.text for one in strip if one.style is not None and one.style.bgcolor == ground
            )
            assert marked == "".join(piece.text for piece in line if piece.link == link)


@pytest.mark.parametrize("key", ["h", "left"])
@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_from_the_card_left_leads_back_to_the_outline(key: str, size: tuple[int, int]) -> None:
    async with opened(session(), size) as pilot:
        await press(pilot, "j", "enter", "j", key)
        screen = debate_screen(pilot)
        assert screen.focused is screen._outline
        assert screen._outline.row is not None
        assert screen._outline.row.subject == Subject(Section.CLAIM, "air")
