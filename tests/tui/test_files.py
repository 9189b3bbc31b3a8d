"""The files of a library: going from one to another, what is not saved, what cannot be, and new ones."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import ContentSwitcher

from argmap.edits import SetField
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.asking.ask_screen import AskScreen
from argmap.tui.files.files_screen import FilesScreen
from argmap.tui.files.leaving import LeaveScreen
from argmap.tui.outline.outline import Outline
from argmap.tui.program.app import open_app
from argmap.tui.screens.debate_screen import DebateScreen
from argmap.tui.screens.library_screen import LibraryScreen
from tests.session.folders import BAN, SHOPS
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press

BAN_CLAIM = Subject(Section.CLAIM, "ban")
TRADE = Subject(Section.CLAIM, "trade")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ban.yaml").write_text(BAN, encoding="utf-8")
    (tmp_path / "shops.yaml").write_text(SHOPS, encoding="utf-8")
    return tmp_path


def reword(pilot: Pilot[Any], subject: Subject, stem: str, text: str = "Reworded.") -> None:
    screen = debate_screen(pilot)
    screen.session.edit(SetField(subject, "text", text), stem=stem)
    screen.take_view()


def said(pilot: Pilot[Any]) -> list[str]:
    return [notice.message for notice in pilot.app._notifications]


def row(pilot: Pilot[Any]) -> str | None:
    found = debate_screen(pilot).query_one(Outline).row
    return None if found is None else found.subject.id


async def test_each_file_is_found_again_as_it_was_left(folder: Path) -> None:
    async with opened(Session.open(folder / "shops.yaml")) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "o")
        assert isinstance(pilot.app.screen, FilesScreen)
        page = page_text(pilot, "page")
        assert "refers to ban" in page
        assert "referred to by shops" in page
        await press(pilot, "k", "enter")
        assert screen.look.view.scope.stem == "ban"
        await press(pilot, "j", "j", "space", "z", "m")
        was = row(pilot)
        rejected = screen.what_if.rejects
        assert rejected
        await press(pilot, "o", "j", "enter")
        assert screen.look.view.scope.stem == "shops"
        assert not screen.what_if
        await press(pilot, "o", "k", "enter")
        assert (row(pilot), screen.what_if.rejects) == (was, rejected)
        assert screen.query_one("#views", ContentSwitcher).current == "map"


async def test_escape_stays_in_the_file(folder: Path) -> None:
    async with opened(Session.open(folder / "shops.yaml")) as pilot:
        await press(pilot, "ctrl+o", "k", "escape")
        assert debate_screen(pilot).look.view.scope.stem == "shops"


async def test_a_debate_by_itself_has_no_list_of_files(folder: Path) -> None:
    async with opened(Session.open(folder / "ban.yaml")) as pilot:
        await press(pilot, "o")
        assert isinstance(pilot.app.screen, DebateScreen)


async def test_the_header_and_the_list_say_which_files_are_not_saved(folder: Path) -> None:
    async with opened(Session.open(folder / "shops.yaml"), (80, 24)) as pilot:
        reword(pilot, BAN_CLAIM, "ban")
        await press(pilot)
        assert "shops.yaml  1 other file not saved" in on_screen(pilot)[0]
        await press(pilot, "o")
        assert "ban.yaml*" in page_text(pilot, "page")
        assert "shops.yaml*" not in page_text(pilot, "page")
        await press(pilot, "escape", "ctrl+s")
        assert said(pilot) == ["Saved ban.yaml."]
        assert "Reworded." in (folder / "ban.yaml").read_text(encoding="utf-8")
        assert (folder / "shops.yaml").read_text(encoding="utf-8") == SHOPS


async def test_saving_writes_all_of_them_and_names_them(folder: Path) -> None:
    async with opened(Session.open(folder / "shops.yaml")) as pilot:
        reword(pilot, BAN_CLAIM, "ban")
        reword(pilot, TRADE, "shops")
        await press(pilot, "ctrl+s")
        assert said(pilot) == ["Saved ban.yaml, shops.yaml."]


async def test_leaving_names_the_files_and_saves_them_all(folder: Path) -> None:
    async with opened(Session.open(folder)) as pilot:
        await press(pilot, "enter")
        reword(pilot, BAN_CLAIM, "ban")
        reword(pilot, TRADE, "shops")
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, LibraryScreen)
        assert page_text(pilot, "debates").count("not saved") == 2
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, LeaveScreen)
        text = "\n".join(on_screen(pilot))
        assert "Not saved: 2 files." in text
        assert "ban.yaml" in text
        assert "shops.yaml" in text
        await press(pilot, "s")
        assert pilot.app._exit
        assert "Reworded." in (folder / "ban.yaml").read_text(encoding="utf-8")
        assert "Reworded." in (folder / "shops.yaml").read_text(encoding="utf-8")


async def test_a_debate_of_the_list_is_found_again_as_it_was_left(folder: Path) -> None:
    async with opened(Session.open(folder)) as pilot:
        await press(pilot, "enter", "j", "j")
        was = row(pilot)
        await press(pilot, "q", "enter")
        assert row(pilot) == was


async def test_what_is_read_only_is_said_at_once_and_a_copy_is_offered(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "shops.yaml").chmod(0o444)
    (folder / "mine").mkdir()
    monkeypatch.chdir(folder / "mine")
    async with opened(Session.open(folder / "shops.yaml"), (80, 24)) as pilot:
        assert "shops.yaml  read-only" in on_screen(pilot)[0]
        await press(pilot, "a")
        assert isinstance(pilot.app.screen, AskScreen)
        await press(pilot, "c", "enter")
        await press(pilot, "escape")
        assert "read-only" not in on_screen(pilot)[0]
        reword(pilot, TRADE, "shops")
        await press(pilot, "ctrl+s")
    assert "Reworded." in (folder / "mine" / "shops.yaml").read_text(encoding="utf-8")
    assert (folder / "mine" / "ban.yaml").read_text(encoding="utf-8") == BAN
    assert (folder / "shops.yaml").read_text(encoding="utf-8") == SHOPS


async def test_a_folder_that_may_not_be_written_to_is_said_at_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != folder and may(path, mode))
    async with opened(Session.open(folder / "ban.yaml")) as pilot:
        assert "read-only" in on_screen(pilot)[0]
        await press(pilot, "a")
        assert "may not be written to" in " ".join(page_text(pilot, "ask").split())


async def test_a_file_that_may_be_written_by_now_is_changed_without_a_question(folder: Path) -> None:
    (folder / "ban.yaml").chmod(0o444)
    async with opened(Session.open(folder / "ban.yaml")) as pilot:
        (folder / "ban.yaml").chmod(0o644)
        await press(pilot, "a")
        assert not isinstance(pilot.app.screen, DebateScreen | AskScreen)


async def test_unsaved_work_in_a_copy_and_in_what_it_was_copied_from_is_asked_about(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "mine").mkdir()
    monkeypatch.chdir(folder / "mine")
    async with opened(Session.open(folder / "shops.yaml")) as pilot:
        reword(pilot, BAN_CLAIM, "ban")
        (folder / "shops.yaml").chmod(0o444)
        await press(pilot, "a", "c", "enter", "escape")
        reword(pilot, TRADE, "shops")
        await press(pilot, "ctrl+q")
        assert any("Not saved: 2 files." in line for line in on_screen(pilot))
        await press(pilot, "s")
        assert pilot.app._exit
    assert "Reworded." in (folder / "ban.yaml").read_text(encoding="utf-8")
    assert "Reworded." in (folder / "mine" / "shops.yaml").read_text(encoding="utf-8")


async def test_a_debate_is_begun_in_a_file_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "fair-use.yaml"
    app = open_app(path)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        text = "\n".join(on_screen(pilot))
        assert "fair-use.yaml  new file" in text
        assert "A claim is one sentence that can stand or fall." in text
        await press(pilot, "j", "enter", "end", "exclamation_mark", "enter")
        assert debate_screen(pilot).look.debate.title == "Fair use!"
        await press(pilot, "k", "enter", *"So it is", "enter")
        screen = debate_screen(pilot)
        assert screen.query_one("#views", ContentSwitcher).current == "browse"
        assert screen.look.debate.claims["so-it-is"].text == "So it is"
        assert any("nothing speaks for it or against it yet" in line for line in on_screen(pilot))
        assert not path.exists()
        await press(pilot, "a", *"Why", "enter", "enter")
        assert len(screen.look.debate.arguments) == 1
        assert not any("nothing speaks for it" in line for line in on_screen(pilot))
        await press(pilot, "ctrl+s")
        assert path.exists()
        assert "new file" not in on_screen(pilot)[0]


async def test_undoing_the_first_claim_shows_how_to_begin_again(tmp_path: Path) -> None:
    async with opened(Session.begin(tmp_path / "x.yaml")) as pilot:
        await press(pilot, "enter", "enter", "escape", "enter", *"So", "enter", "u")
        views = debate_screen(pilot).query_one("#views", ContentSwitcher)
        assert views.current == "beginning"
        await press(pilot, "escape", "q")
        assert pilot.app._exit
    assert not (tmp_path / "x.yaml").exists()


async def test_a_file_with_almost_that_name_is_pointed_to(folder: Path) -> None:
    async with opened(Session.begin(folder / "shosp.yaml")) as pilot:
        assert "There is shops.yaml here." in page_text(pilot, "beginning")


async def test_an_empty_folder_offers_to_begin_and_the_list_has_it_then(tmp_path: Path) -> None:
    async with opened(Session.open(tmp_path)) as pilot:
        assert "n begins one" in page_text(pilot, "debates")
        await press(pilot, "n", "enter")
        assert not list(tmp_path.iterdir())
        await press(pilot, *"Fair use?", "enter")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert "title: Fair use?" in (tmp_path / "fair-use.yaml").read_text(encoding="utf-8")
        await press(pilot, "q")
        assert "nothing said yet" in page_text(pilot, "debates")


async def test_a_change_elsewhere_is_marked_while_there_is_unsaved_work_and_merged_when_told_to(
    folder: Path,
) -> None:
    async with opened(Session.open(folder / "ban.yaml"), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        reword(pilot, BAN_CLAIM, "ban")
        other = BAN.replace("Air improves.", "Air is better.")
        (folder / "ban.yaml").write_text(other, encoding="utf-8")
        screen.look_underneath()
        await pilot.app.workers.wait_for_complete()
        await press(pilot)
        assert "ban.yaml*  changed elsewhere" in on_screen(pilot)[0]
        assert screen.look.debate.claims["air"].text == "Air improves."
        await press(pilot, "f5")
        assert "changed elsewhere" not in on_screen(pilot)[0]
        assert said(pilot) == ["From the file: 1 claim reworded."]
        assert screen.look.debate.claims["air"].text == "Air is better."
        assert screen.look.debate.claims["ban"].text == "Reworded."
        assert (folder / "ban.yaml").read_text(encoding="utf-8") == other
