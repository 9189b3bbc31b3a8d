"""Where undo and redo lead: the place of the change, in sight."""

from __future__ import annotations

from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from textual.pilot import Pilot

from argmap.document import read_text
from argmap.edits import RemoveEntry
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.changing.trail import Stop, Trail, touched
from argmap.tui.map.view import MapView
from argmap.tui.outline.outline import Outline
from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.fake_session import CAR_BAN

AI_ART = Path(__file__).parents[3] / "debates" / "ai-art.yaml"
FIT = Subject(Section.CLAIM, "images-cannot-fit")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(copy(AI_ART, tmp_path / "art.yaml"))


def highlighted(pilot: Pilot[Any]) -> Subject:
    """Return what the cursor is on, which is in sight and is what the card is about."""
    screen = debate_screen(pilot)
    outline = screen.query_one(Outline)
    line = outline.folding.visible.index(outline.cursor) - outline.scroll_offset.y
    assert 0 <= line < outline.size.height
    assert outline.row is not None
    assert screen.journey.here in (
        outline.row.subject,
        Subject(Section.ARGUMENT, outline.row.argument or outline.row.subject.id),
    )
    return outline.row.subject


async def with_a_reason(pilot: Pilot[Any], words: str) -> None:
    """Add a reason for a claim far down, and reword its premise."""
    await press(pilot, "apostrophe", *FIT.id, "enter")
    assert highlighted(pilot) == FIT
    await press(pilot, "a", *words, "enter", "enter")
    await press(pilot, "k", "j")
    await press(pilot, "e", *" indeed", "enter")


async def test_undo_leads_back_to_where_the_change_was_made(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await with_a_reason(pilot, "It does not.")
        new = highlighted(pilot)
        await press(pilot, "G", "u")
        assert highlighted(pilot) == new
        await press(pilot, "G", "u")
        assert highlighted(pilot) == FIT
        assert any("images-cannot-fit" in line for line in on_screen(pilot))


async def test_redo_leads_to_what_came_back(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await with_a_reason(pilot, "It does not.")
        new = highlighted(pilot)
        await press(pilot, "u", "u", "G", "ctrl+r")
        assert highlighted(pilot) == new
        await press(pilot, "G", "ctrl+r")
        assert highlighted(pilot) == new
        await press(pilot, "u", "u")
        assert highlighted(pilot) == FIT


async def test_a_change_that_was_made_by_no_key_is_found_as_well(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        leaf = next(
            row.subject
            for row in reversed(screen.query_one(Outline).folding.rows)
            if row.subject.section is Section.ARGUMENT and row.depth > 1
        )
        screen.session.edit(RemoveEntry(leaf))
        screen.take_view()
        await press(pilot, "g", "u")
        screen = debate_screen(pilot)
        assert screen.journey.here == leaf
        outline = screen.query_one(Outline)
        assert 0 <= outline._position(outline.cursor) - outline.scroll_offset.y < outline.size.height


async def test_on_the_map_undo_leads_to_the_place_on_the_map(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await with_a_reason(pilot, "It does not.")
        await press(pilot, "m", "u", "u")
        screen = debate_screen(pilot)
        assert screen._views.current == "map"
        assert screen.query_one(MapView).focus_subject == FIT


async def test_a_row_that_is_gone_leaves_the_cursor_on_the_one_above_it_in_sight(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        outline = screen.query_one(Outline)
        index, row = next(
            (index, row)
            for index, row in reversed(list(enumerate(outline.folding.rows)))
            if row.subject.section is Section.ARGUMENT and row.depth > 1
        )
        parent = outline.folding.rows[outline.folding.parents[index]].subject
        screen._go(row.subject)
        await press(pilot)
        screen.session.edit(RemoveEntry(row.subject))
        screen.take_view()
        await press(pilot)
        assert highlighted(pilot) == parent


def test_a_stop_counts_for_the_change_of_its_words_alone() -> None:
    trail = Trail()
    stop = Stop("reword claim ban", FIT, FIT)
    trail.did(stop)
    assert trail.undo("add claim x") is None
    assert trail.undo("reword claim ban") is stop
    assert trail.undo("reword claim ban") is None
    trail.redo("reword claim ban")
    assert trail.undo("reword claim ban") is stop


def test_what_is_new_comes_before_what_is_other() -> None:
    before = {"ban": read_text(CAR_BAN, "ban.yaml")}
    other = CAR_BAN.replace("Cities should ban", "Towns should ban")
    new = other.replace("claims:\n", "claims:\n  extra:\n    text: More.\n", 1)
    found = touched(before, {"ban": read_text(new, "ban.yaml")})
    assert found == (("ban", Subject(Section.CLAIM, "extra")), ("ban", Subject(Section.CLAIM, "ban")))
    assert touched({"ban": read_text(new, "ban.yaml")}, {"ban": read_text(new)}) == ()
