"""Undo, redo, save, leaving, read-only debates and recovery, from the keyboard and to the bytes of the file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from argmap.edits import SetField
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.asking.ask_screen import AskScreen
from argmap.tui.files.leaving import LeaveScreen
from argmap.tui.screens.debate_screen import DebateScreen
from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.fake_session import CAR_BAN

BAN = Subject(Section.CLAIM, "ban")
REWORD = SetField(BAN, "text", "No private cars in the centre.")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


def edit(screen: DebateScreen) -> None:
    screen.session.edit(REWORD)
    screen.take_view()


def said(pilot: Pilot[Any]) -> list[str]:
    """Return what was said and is still there to be read."""
    return [notice.message for notice in pilot.app._notifications]


async def test_undo_and_redo_say_what_they_do_and_the_header_says_what_is_not_saved(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        edit(screen)
        await press(pilot)
        assert "car-ban.yaml*" in on_screen(pilot)[0]
        assert "No private cars" in on_screen(pilot)[1]
        await press(pilot, "u")
        assert "car-ban.yaml*" not in on_screen(pilot)[0]
        assert said(pilot) == ["undo: reword claim ban"]
        await press(pilot, "ctrl+r")
        assert said(pilot) == ["redo: reword claim ban"]
        assert screen.look.debate.claims["ban"].text == REWORD.value


async def test_who_takes_the_side_of_the_file_is_told_that_nothing_is_to_be_saved(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        edit(debate_screen(pilot))
        other = CAR_BAN.replace("Cities should ban", "Towns should ban")
        file.write_text(other, encoding="utf-8")
        await press(pilot, "ctrl+s")
        await press(pilot, "escape")
        await press(pilot, "ctrl+s")
        pilot.app.clear_notifications()
        await press(pilot, "f")
        assert "Nothing to save." in said(pilot)
        assert not any(one.startswith("Saved") for one in said(pilot))
        assert file.read_text(encoding="utf-8") == other


async def test_saving_writes_the_file_and_nothing_but_the_change(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        edit(debate_screen(pilot))
        await press(pilot, "ctrl+s")
        old = "Cities should ban private cars from their centres by 2035."
        assert file.read_bytes() == CAR_BAN.replace(old, str(REWORD.value)).encode()
        assert "car-ban.yaml*" not in on_screen(pilot)[0]
        await press(pilot, "u", "ctrl+s")
        assert file.read_bytes() == CAR_BAN.encode()


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_leaving_asks_where_something_is_not_saved(file: Path, key: str) -> None:
    async with opened(Session.open(file)) as pilot:
        edit(debate_screen(pilot))
        await press(pilot, key)
        assert isinstance(pilot.app.screen, LeaveScreen)
        assert any("The last change: reword claim ban." in line for line in on_screen(pilot))
        await press(pilot, "ctrl+q", "escape")
        assert isinstance(pilot.app.screen, DebateScreen)
        await press(pilot, key, "h", "l", "j", "k")  # a key to walk with loses nothing
        assert isinstance(pilot.app.screen, LeaveScreen)
        await press(pilot, "d")
        assert not pilot.app.is_running or pilot.app._exit
        assert file.read_bytes() == CAR_BAN.encode()


async def test_leaving_saves_when_told_to(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        edit(debate_screen(pilot))
        await press(pilot, "q", "enter")
        assert pilot.app._exit
        assert str(REWORD.value).encode() in file.read_bytes()


async def test_leaving_without_changes_asks_nothing(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "q")
        assert pilot.app._exit


async def test_what_a_file_that_cannot_be_written_says(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        edit(debate_screen(pilot))
        file.unlink()
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, AskScreen)
        await press(pilot, "escape")
        assert not file.exists()
        await press(pilot, "ctrl+s", "w")
        assert str(REWORD.value).encode() in file.read_bytes()


async def test_a_conflict_shows_both_texts_and_takes_the_one_that_is_chosen(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        edit(debate_screen(pilot))
        theirs = CAR_BAN.replace("from their centres by 2035", "from everywhere")
        file.write_text(theirs, encoding="utf-8")
        await press(pilot, "ctrl+s")
        text = "\n".join(on_screen(pilot))
        assert "the text of claim ban was changed here and in the file" in text
        assert "from everywhere" in text
        assert str(REWORD.value) in text
        await press(pilot, "m")
        old = "Cities should ban private cars from their centres by 2035."
        assert file.read_bytes() == CAR_BAN.replace(old, str(REWORD.value)).encode()


async def test_a_change_underneath_is_read(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        file.write_text(CAR_BAN.replace("by 2035", "by 2040"), encoding="utf-8")
        await press(pilot, "f5")
        assert "by 2040" in "\n".join(on_screen(pilot))


async def test_work_that_was_lost_is_offered_and_taken_up_again(file: Path) -> None:
    lost = Session.open(file, journal=True)
    lost.edit(REWORD)
    lost.close(keep=True)
    async with opened(Session.open(file, journal=True)) as pilot:
        assert isinstance(pilot.app.screen, AskScreen)
        assert any("reword claim ban" in line for line in on_screen(pilot))
        await press(pilot, "escape")
        assert not debate_screen(pilot).look.view.dirty
    async with opened(Session.open(file, journal=True)) as pilot:
        await press(pilot, "r")
        assert debate_screen(pilot).look.debate.claims["ban"].text == REWORD.value
        await press(pilot, "ctrl+s")
    async with opened(Session.open(file, journal=True)) as pilot:
        assert isinstance(pilot.app.screen, DebateScreen)


async def test_work_that_was_lost_is_thrown_away(file: Path) -> None:
    lost = Session.open(file, journal=True)
    lost.edit(REWORD)
    lost.close(keep=True)
    for expected in (AskScreen, DebateScreen):
        async with opened(Session.open(file, journal=True)) as pilot:
            assert isinstance(pilot.app.screen, expected)
            if expected is AskScreen:
                await press(pilot, "d")
            assert not debate_screen(pilot).look.view.dirty
