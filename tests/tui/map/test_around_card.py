"""The third column: what is around the entry on the card, and what was changed."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from argmap.model import Section, Subject
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.map.around import around
from argmap.tui.map.around_card import SmallMap
from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.fake_session import session


def small_map(pilot: Pilot[Any]) -> SmallMap:
    return debate_screen(pilot).query_one(SmallMap)


def column(pilot: Pilot[Any]) -> list[str]:
    region = small_map(pilot).region
    return [line[region.x : region.right] for line in on_screen(pilot)[region.y : region.bottom]]


async def test_from_160_columns_on_there_is_a_third_one_and_below_there_is_none() -> None:
    async with opened(session(), (159, 40)) as pilot:
        assert not small_map(pilot).region
        await pilot.resize_terminal(160, 40)
        await press(pilot)
        assert column(pilot)[0].startswith(" AROUND IT")
        await pilot.resize_terminal(120, 40)
        await press(pilot)
        assert not small_map(pilot).region


async def test_the_small_map_is_about_the_entry_on_the_card() -> None:
    async with opened(session(), (170, 40)) as pilot:
        screen = debate_screen(pilot)
        first = column(pilot)
        assert small_map(pilot)._subject == Subject(Section.CLAIM, "ban")
        await press(pilot, "apostrophe", *"customers-drive", "enter")
        assert screen.journey.here == small_map(pilot)._subject == Subject(Section.CLAIM, "customers-drive")
        assert column(pilot) != first
        await press(pilot, "apostrophe", *"madrid-2019", "enter")
        assert not any(line.strip() for line in column(pilot))


async def test_a_click_on_the_small_map_goes_to_what_is_there() -> None:
    async with opened(session(), (170, 40)) as pilot:
        screen, shown = debate_screen(pilot), small_map(pilot)
        view = screen.look.view
        there = {
            node.subject
            for node in around(view.scope.debate, view.relations, Subject(Section.CLAIM, "ban"), 2).nodes
        }
        found = {
            (x, y): subject
            for y in range(shown.size.height)
            for x in range(shown.size.width)
            if (subject := shown.subject_at(x, y)) is not None
        }
        assert set(found.values()) <= there
        assert len(set(found.values())) > 3
        offset, subject = next((at, one) for at, one in found.items() if one.id == "air")
        await pilot.click(shown, offset=offset)
        await press(pilot)
        assert screen.journey.here == subject
        assert screen.journey.back_count == 1


async def test_what_a_standpoint_changes_stands_below_the_small_map() -> None:
    async with opened(session(), (170, 40)) as pilot:
        changes = debate_screen(pilot).query_one("#changes", Sheet)
        assert not changes.region
        await press(pilot, "j", "space")
        assert changes.region.y >= small_map(pilot).region.bottom
        await press(pilot, "W")
        assert not changes.region


@pytest.mark.parametrize("plain", [False, True])
async def test_plain_characters_are_kept_to(plain: bool) -> None:
    async with opened(session(), (170, 40), plain=plain) as pilot:
        text = "".join(column(pilot))
        assert text.strip()
        assert text.isascii() is plain
