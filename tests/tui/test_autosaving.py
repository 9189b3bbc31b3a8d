"""Saving by itself: after a change, through what saves otherwise, and never where a person has to be asked."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from argmap.configuration import Configuration, Settings
from argmap.edits import SetField
from argmap.session import Session, View
from argmap.tui.asking.ask_screen import AskScreen
from argmap.tui.program.app import ArgmapApp
from argmap.tui.screens import autosaving_screen
from tests.tui.driving import debate_screen, on_screen, press, settled, until
from tests.tui.fake_session import CAR_BAN


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(autosaving_screen, "AFTER", 0.05)
    file = tmp_path / "car-ban.yaml"
    file.write_text(CAR_BAN, encoding="utf-8")
    return file


@asynccontextmanager
async def opened(path: Path, *, autosave: bool = True) -> AsyncIterator[Pilot[Any]]:
    configuration = Configuration(Settings(autosave=autosave))
    app = ArgmapApp(Session.open(path), configuration=configuration)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settled(pilot)
        yield pilot


async def add(pilot: Pilot[Any], text: str = "Buses are cheap.") -> None:
    await press(pilot, "a", *text, "enter", "enter")


async def saved(pilot: Pilot[Any]) -> None:
    await until(pilot, lambda: not debate_screen(pilot).session.view.dirty)
    await settled(pilot)


async def time_goes_by(pilot: Pilot[Any]) -> None:
    """Wait for much longer than until a change would be saved."""
    await pilot.pause(5 * autosaving_screen.AFTER)


def said(pilot: Pilot[Any]) -> list[str]:
    return [notification.message for notification in pilot.app._notifications]


async def test_off_by_default_nothing_is_saved(path: Path) -> None:
    async with opened(path, autosave=False) as pilot:
        await add(pilot)
        await time_goes_by(pilot)
        assert path.read_text(encoding="utf-8") == CAR_BAN
        assert debate_screen(pilot).session.view.dirty


async def test_a_change_is_saved_and_can_still_be_undone(path: Path) -> None:
    async with opened(path) as pilot:
        await add(pilot)
        await saved(pilot)
        assert "Buses are cheap." in path.read_text(encoding="utf-8")
        await press(pilot, "u")
        await saved(pilot)
        assert path.read_text(encoding="utf-8") == CAR_BAN


async def test_nothing_is_saved_while_somebody_is_in_a_form(path: Path) -> None:
    async with opened(path) as pilot:
        await add(pilot)
        await press(pilot, "question_mark")
        await time_goes_by(pilot)
        await press(pilot, "escape")
        await saved(pilot)
        assert "Buses are cheap." in path.read_text(encoding="utf-8")


async def test_in_a_merge_it_is_said_once_and_left_to_a_person(path: Path) -> None:
    git = path.parent / ".git"
    git.mkdir()
    (git / "HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    (git / "MERGE_HEAD").write_text("0" * 40 + "\n", encoding="utf-8")
    async with opened(path) as pilot:
        await add(pilot)
        await until(pilot, lambda: any("merge" in message for message in said(pilot)))
        await time_goes_by(pilot)
        assert path.read_text(encoding="utf-8") == CAR_BAN
        assert debate_screen(pilot).session.view.dirty
        told = [message for message in said(pilot) if "merge" in message]
        assert len(told) == 1
        assert "^S saves, and asks." in told[0]
        await press(pilot, "ctrl+s", "s")
        assert "Buses are cheap." in path.read_text(encoding="utf-8")
        # Once a person has said so, it goes on.
        await add(pilot, "Trams are cheap.")
        await saved(pilot)
        assert "Trams are cheap." in path.read_text(encoding="utf-8")


async def test_what_was_changed_in_the_file_as_well_comes_together(path: Path) -> None:
    async with opened(path) as pilot:
        await press(pilot, "a", *"Buses are cheap.", "enter")
        path.write_text(CAR_BAN.replace("Cars out of", "All cars out of"), encoding="utf-8")
        await press(pilot, "enter")
        await saved(pilot)
        text = path.read_text(encoding="utf-8")
        assert "All cars out of" in text
        assert "Buses are cheap." in text
        assert any("From the file" in message for message in said(pilot))


async def test_a_file_that_may_not_be_written_is_said_once_and_not_tried_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []
    save = Session.save

    def tried(session: Session) -> View:
        tries.append(session)
        return save(session)

    monkeypatch.setattr(Session, "save", tried)
    async with opened(path) as pilot:
        await press(pilot, "a", *"Buses are cheap.", "enter")
        other = path.with_name("elsewhere.yaml")
        path.rename(other)
        await press(pilot, "enter")
        await until(pilot, lambda: any(message.startswith("Not saved by itself") for message in said(pilot)))
        await until(pilot, lambda: debate_screen(pilot).session.view.checked)
        await time_goes_by(pilot)
        assert len(tries) == 1, "until the next change, be it checked meanwhile"
        assert debate_screen(pilot).session.view.dirty
        assert len([message for message in said(pilot) if message.startswith("Not saved by itself")]) == 1
        assert not path.exists()
        assert other.read_text(encoding="utf-8") == CAR_BAN


async def test_nothing_is_saved_at_a_question_through_which_the_debate_is_seen(path: Path) -> None:
    async with opened(path) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "d")
        assert isinstance(pilot.app.screen, AskScreen)
        assert screen.is_current, "as Textual has it"
        library = screen.session.edit(SetField(None, "title", "Cars")).library
        screen._save_by_itself(library)
        assert screen.session.view.dirty
        await press(pilot, "escape")
        await saved(pilot)
        assert not screen.session.view.dirty
        assert b"title: Cars\n" in path.read_bytes()


async def test_a_file_that_was_broken_elsewhere_is_told_of_until_it_can_be_saved(path: Path) -> None:
    async with opened(path) as pilot:
        screen = debate_screen(pilot)
        path.write_text(CAR_BAN.replace("claims:", "claims", 1), encoding="utf-8")
        await add(pilot)
        await until(pilot, lambda: "file broken" in on_screen(pilot)[0])
        assert screen.session.view.dirty
        path.write_text(CAR_BAN, encoding="utf-8")
        await add(pilot, "Trams are quiet.")
        await saved(pilot)
        assert "file broken" not in on_screen(pilot)[0]
        assert "Trams are quiet." in path.read_text(encoding="utf-8")
