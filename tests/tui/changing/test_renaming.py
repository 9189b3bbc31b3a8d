"""Another id: checked as it is typed, told how much it changes, and changed everywhere in one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.edits import Rename
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.asking.line_screen import LineScreen
from argmap.tui.screens.debate_screen import DebateScreen
from argmap.tui.screens.listed_screen import ListedDebateScreen
from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.reshaping import art, expected, foreseen, go, seen, small, texts, two, typed, undone

AIR = Subject(Section.CLAIM, "air")


async def test_an_id_is_changed_in_every_reference(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        before = texts(pilot)
        screen = debate_screen(pilot)
        await go(pilot, "air")
        await press(pilot, "escape", "R")
        lines = await foreseen(pilot)
        assert lines[0] == "5 references will have the new id too"
        await press(pilot, "end")
        await typed(pilot, "-quality")
        await press(pilot, "enter")
        assert texts(pilot) == expected(path, Rename(AIR, "air-quality"))
        assert screen.journey.here == Subject(Section.CLAIM, "air-quality")
        row = screen._outline.row
        assert row is not None
        assert row.subject == Subject(Section.CLAIM, "air-quality")
        await undone(pilot, before, "rename claim air to air-quality")


@pytest.mark.parametrize(
    ("new", "why"),
    [
        ("ban", "ban is the id of a claim already"),
        ("madrid", "madrid is the id of an argument already"),
        ("two words", "two words is no id"),
        ("-dash", "-dash is no id"),
        ("", "an empty text is no id"),
    ],
)
async def test_what_cannot_be_an_id_is_said_as_it_is_typed_and_stays(
    tmp_path: Path, new: str, why: str
) -> None:
    async with opened(Session.open(small(tmp_path)), (100, 30)) as pilot:
        before = texts(pilot)
        await go(pilot, "air")
        await press(pilot, "escape", "R", "ctrl+u")
        await typed(pilot, new)
        assert (await foreseen(pilot))[0].startswith(why)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, LineScreen)
        assert seen(pilot, why)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert texts(pilot) == before


async def test_other_files_are_counted_and_changed(tmp_path: Path) -> None:
    folder = two(tmp_path)
    session = Session.open(folder)
    session.focus_file("car-ban")
    async with opened(session, (100, 40)) as pilot:
        pilot.app.push_screen(ListedDebateScreen(session))
        await press(pilot)
        before = texts(pilot)
        await go(pilot, "air")
        await press(pilot, "escape", "R")
        assert (await foreseen(pilot))[0] == "7 references in 2 files will have the new id too"
        await press(pilot, "ctrl+u", *"clean", "enter")
        after = expected(folder, Rename(AIR, "clean"))
        assert "car-ban/clean" in after["town"]
        assert texts(pilot) == after
        await undone(pilot, before, "rename claim air to clean")


async def test_what_was_taken_otherwise_stays_so_under_its_new_id(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (100, 30)) as pilot:
        screen = debate_screen(pilot)
        await go(pilot, "windy")
        await press(pilot, "escape", "space", "R", "end", *"-months", "enter")
        assert screen.look.what_if.rejects == ("windy-months",)


async def test_an_argument_of_the_shipped_debate(tmp_path: Path) -> None:
    path = art(tmp_path)
    entropy = Subject(Section.ARGUMENT, "entropy")
    async with opened(Session.open(path), (80, 24), plain=True) as pilot:
        before, after = path.read_bytes(), expected(path, Rename(entropy, "bytes"), stem="ai-art")
        await press(pilot, "j", "R", "ctrl+u", *"bytes", "enter", "ctrl+s")
        assert path.read_text(encoding="utf-8") == after["ai-art"]
        await press(pilot, "u", "ctrl+s")
        assert path.read_bytes() == before


async def test_what_is_typed_first_takes_the_place_of_the_old_id(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        await go(pilot, "air")
        await press(pilot, "escape", "R")
        assert seen(pilot, "rename air to: air")
        await typed(pilot, "clean-air")
        await press(pilot, "enter")
        assert texts(pilot) == expected(path, Rename(AIR, "clean-air"))


async def test_a_message_that_takes_several_lines_stays_as_far_in_as_it_began(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await go(pilot, "air")
        await press(pilot, "escape", "R")
        await typed(pilot, "two words")
        as_typed = await foreseen(pilot)
        await press(pilot, "enter")
        lines = [line.strip("\n") for line in on_screen(pilot)]
        first = next(number for number, line in enumerate(lines) if "two words is no id" in line)
        refused = lines[first : first + 3]
        for number, line in enumerate(as_typed):
            assert line.startswith("  ") is bool(number)
            assert refused[number] == f" {line}".rstrip()
        assert " ".join(line.strip() for line in refused[1:]) == (
            "An id is letters, digits, '-', '_' and '.', and begins with none of '-' and '.'."
        )


async def test_without_colours_one_sees_that_typing_replaces_the_old_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await go(pilot, "air")
        await press(pilot, "escape", "R")
        await foreseen(pilot)
        last = list(pilot.app.screen._compositor.render_strips())[-1]
        reversed_ = "".join(one.text for one in last if one.style is not None and one.style.reverse)
        assert reversed_.startswith("air")
