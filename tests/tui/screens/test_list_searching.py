"""Findings, what changed and standpoints are searched where they stand; from the map, the outline is."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from argmap.tui.asking.prompt import Prompt
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.searched_sheet import SearchedSheet
from argmap.tui.drawing.text_block import TextBlock
from argmap.tui.outline.outline import Outline
from fuzz.presses import Press, send
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press
from tests.tui.fake_session import FINDINGS, session


def sheet(pilot: Pilot[Any], id_: str) -> SearchedSheet:
    return pilot.app.screen.query_one(f"#{id_}", SearchedSheet)


def marked(part: SearchedSheet) -> set[str]:
    """What is marked on the page of a part, in lower case."""
    search = part._search
    assert search is not None
    lines = part.page.lines
    return {
        piece.text.lower()
        for number in range(len(lines))
        for piece in search.marked_line(lines, number)
        if piece.role is Role.MATCH
    }


@pytest.mark.parametrize(
    ("keys", "list_", "word"),
    [
        (("4",), "findings-list", "claim"),
        (("5",), "standpoints-list", "must"),
        (("1", "j", "j", "j", "space", "3"), "what-if-list", "improves"),
        (("5", "v"), "matrix", "centre"),
        (("5", "G", "l"), "standpoint-card", "traffic"),
    ],
)
async def test_a_list_is_searched_where_it_stands(keys: tuple[str, ...], list_: str, word: str) -> None:
    async with opened(session(found=FINDINGS), (100, 30)) as pilot:
        await press(pilot, *keys)
        part = sheet(pilot, list_)
        cursor, before = part.cursor, on_screen(pilot)
        await press(pilot, "slash", *word)
        texts = part.texts
        found = [place for place, text in enumerate(texts) if word in text]
        assert found
        assert list(part.found) == found
        assert marked(part) == {word}
        assert any(f" of {len(found)} " in f"{line} " for line in on_screen(pilot)[-2:])
        await press(pilot, "escape")
        assert (part.cursor, on_screen(pilot)) == (cursor, before)
        await press(pilot, "slash", *word, "enter")
        assert part.has_focus
        seen = [part.whereabouts.place]
        for _ in found[1:]:
            await press(pilot, "n")
            seen.append(part.whereabouts.place)
        assert sorted(seen) == found
        await press(pilot, "N", "escape")
        assert not part.is_searched
        assert part.has_focus


@pytest.mark.parametrize(("keys", "back"), [(("4",), "findings"), (("5",), "standpoints")])
async def test_escape_ends_the_search_and_only_the_next_one_leaves_the_view(
    keys: tuple[str, ...], back: str
) -> None:
    async with opened(session(found=FINDINGS), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, *keys, "slash", "e", "enter")
        assert "Esc End search" in on_screen(pilot)[-1]
        await press(pilot, "escape")
        assert screen._views.current == back
        await press(pilot, "escape")
        assert screen._views.current == "browse"


async def test_leaving_the_view_ends_its_search() -> None:
    async with opened(session(found=FINDINGS), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "4", "slash", "e", "enter", "5")
        assert screen.searched_list is None
        await press(pilot, "4")
        assert "Next match" not in on_screen(pilot)[-1]


async def test_a_new_finding_is_found_too() -> None:
    async with opened(session(found=FINDINGS[:1]), (80, 24)) as pilot:
        await press(pilot, "4", "slash", *"claim", "enter")
        part = sheet(pilot, "findings-list")
        before = part.found
        screen = debate_screen(pilot)
        screen._findings_view.show(type(screen.look)(session(found=FINDINGS).check()))
        assert len(part.found) > len(before)


@pytest.mark.parametrize(
    ("view", "key", "kind"),
    [
        ("4", "slash", "list"),
        ("5", "slash", "list"),
        ("m", "slash", "search"),
        ("m", "apostrophe", "id"),
        ("4", "apostrophe", "id"),
        ("5", "apostrophe", "id"),
    ],
)
async def test_what_is_typed_at_once_is_typed_into_the_line_in_every_view(
    view: str, key: str, kind: str
) -> None:
    async with opened(session(found=FINDINGS)) as pilot:
        await press(pilot, view)
        for one in (key, *"jkxe4nq"):
            send(pilot.app, Press("key", one))
        for _ in range(500):
            await pilot.pause(0.01)
            if [line.value for line in pilot.app.screen.query("#prompt-input").results(Input)] == ["jkxe4nq"]:
                break
        prompt = debate_screen(pilot).query_one(Prompt)
        assert prompt.kind == kind
        assert prompt.query_one(Input).value == "jkxe4nq"
        assert prompt.query_one(Input).has_focus


async def test_from_the_map_the_outline_is_searched_and_escape_leads_back_to_the_same_map() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "m", "l")
        here, focus = screen.journey.here, screen._map.focus_subject
        picture = on_screen(pilot)
        await press(pilot, "slash", *"shops")
        assert screen._views.current == "browse"
        await press(pilot, "escape")
        assert screen._views.current == "map"
        assert (screen.journey.here, screen._map.focus_subject) == (here, focus)
        assert on_screen(pilot) == picture
        await press(pilot, "slash", *"shops", "enter")
        assert screen._views.current == "browse"
        row = screen.query_one(Outline).row
        assert row is not None
        assert row.subject.id == "shops-lose"
        await press(pilot, "m")
        assert screen._map.focus_subject == row.subject


async def test_a_list_with_nothing_in_it_says_so() -> None:
    async with opened(session(), (80, 24), notifications=True) as pilot:
        await press(pilot, "3", "slash")
        assert not pilot.app.screen.query(Prompt)
        assert any("Nothing is listed; 1 shows the outline" in line for line in on_screen(pilot))


async def test_what_is_beside_follows_to_the_match() -> None:
    async with opened(session(), (100, 30)) as pilot:
        await press(pilot, "5", "v", "slash", *"reachable", "enter")
        words = pilot.app.screen.query_one("#cell-words", TextBlock)
        said = " ".join(piece.text for line in words.lines for piece in line)
        assert "The centre must be reachable" in said
        await press(pilot, "escape", "v", "slash", *"reachable", "enter")
        assert "motorists" in page_text(pilot, "standpoint-card")


@pytest.mark.parametrize("way", ["back", "click"])
async def test_the_line_of_a_search_goes_with_the_list_it_is_for(way: str) -> None:
    async with opened(session(found=FINDINGS), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "apostrophe", *"footfall-rises", "enter", "4", "slash", *"claim")
        if way == "back":
            await press(pilot, "alt+left")
        else:
            screen.set_focus(sheet(pilot, "findings-list"))
            await press(pilot, "1")
        assert screen._views.current == "browse"
        assert not screen.query(Prompt)
        for _ in range(2):
            assert screen.focused is screen.query_one(Outline)
            assert screen.searched_list is None
            await press(pilot, "escape")


async def test_the_key_of_a_search_gives_the_keyboard_back_to_the_line_that_is_open() -> None:
    async with opened(session(found=FINDINGS), (80, 24)) as pilot:
        await press(pilot, "4", "j")
        part = sheet(pilot, "findings-list")
        cursor, before = part.cursor, on_screen(pilot)
        await press(pilot, "slash", *"claim")
        pilot.app.screen.set_focus(part)
        await press(pilot, "slash")
        line = pilot.app.screen.query_one("#prompt-input", Input)
        assert line.has_focus
        assert line.value == "claim"
        await press(pilot, "escape")
        assert (part.cursor, on_screen(pilot)) == (cursor, before)
