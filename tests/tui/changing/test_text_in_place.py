"""Texts that are edited where they stand, from the keyboard and to the bytes of the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from argmap.session import Session
from argmap.tui.asking.ask_screen import AskScreen
from argmap.tui.asking.text_screen import TextScreen, Words
from argmap.tui.changing.entry_form import EntryForm
from argmap.tui.screens.debate_screen import DebateScreen
from tests.tui.changing.filling import BAN_TEXT, form, go, screen_text, text_of, type_anew
from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.fake_session import BROKEN, CAR_BAN


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


async def test_a_text_is_edited_where_it_stands_and_undo_gives_the_bytes_back(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "e")
        assert isinstance(pilot.app.screen, TextScreen)
        assert pilot.app.screen.query_one(Words).text == BAN_TEXT
        await press(pilot, "backspace", *", yes!", "enter")
        assert text_of(pilot) == CAR_BAN.replace("by 2035.", "by 2035, yes!")
        assert debate_screen(pilot).look.view.undo == "reword claim ban"
        await press(pilot, "ctrl+s", "u", "ctrl+s")
        assert file.read_bytes() == CAR_BAN.encode()


async def test_escape_leaves_a_text_as_it_was(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "e", *"abc", "escape")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert text_of(pilot) == CAR_BAN
        await press(pilot, "e", "enter")
        assert not debate_screen(pilot).look.view.dirty


async def test_a_text_that_is_empty_is_refused_where_it_is_typed(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "e")
        await type_anew(pilot, "")
        assert "text cannot be empty" in screen_text(pilot)
        assert isinstance(pilot.app.screen, TextScreen)


async def test_tab_goes_on_to_all_fields_with_what_was_typed(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "e", *" Or so.", "tab")
        assert isinstance(pilot.app.screen, EntryForm)
        assert form(pilot).draft.text("text") == f"{BAN_TEXT} Or so."
        assert any("Keep  reword claim ban" in line for line in on_screen(pilot))
        await press(pilot, "ctrl+s")
        assert text_of(pilot) == CAR_BAN.replace(BAN_TEXT, f"{BAN_TEXT} Or so.")


async def test_tab_with_nothing_typed_leads_to_a_form_that_asks_for_it(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "e")
        pilot.app.screen.query_one(Words).text = " "
        await press(pilot, "tab", "ctrl+s")
        assert "text is needed" in screen_text(pilot)
        await press(pilot, "escape", "d")
        assert text_of(pilot) == CAR_BAN


async def test_pasted_lines_become_one_and_nothing_that_acts_on_a_terminal_goes_in(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "e")
        words = pilot.app.screen.query_one(Words)
        words.text = ""
        words.post_message(events.Paste("[bold]One\x1b[31m\ntwo[/] "))
        await press(pilot, "enter")
        assert debate_screen(pilot).look.debate.claims["ban"].text == "[bold]One[31m two[/]"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ban", TextScreen),
        ("how-many-drive", TextScreen),
        ("left-behind", EntryForm),
        ("madrid-2019", EntryForm),
    ],
)
async def test_what_is_mostly_a_text_is_edited_in_place_and_the_rest_in_a_form(
    file: Path, name: str, kind: type
) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await go(pilot, name)
        await press(pilot, "e")
        assert isinstance(pilot.app.screen, kind)
        assert name in screen_text(pilot)


async def test_a_row_that_stands_for_two_edits_the_premise_or_the_argument_that_is_read(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await go(pilot, "no2-fell")
        await press(pilot, "e")
        assert "claim no2-fell" in screen_text(pilot)
        await press(pilot, "escape")
        await go(pilot, "madrid")
        await press(pilot, "e")
        assert "argument madrid" in screen_text(pilot)


async def test_a_position_and_a_scenario_are_edited_from_their_list(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "5", "e")
        assert isinstance(pilot.app.screen, DebateScreen)  # the debate as written is no entry
        await press(pilot, "j", "e")
        assert "position car-free" in screen_text(pilot)
        await press(pilot, "escape", "j", "j", "e")
        assert "scenario new-survey" in screen_text(pilot)


async def test_a_box_of_the_map_is_edited(file: Path) -> None:
    async with opened(Session.open(file), (120, 40)) as pilot:
        await press(pilot, "m", "e")
        assert isinstance(pilot.app.screen, TextScreen)
        assert "claim ban" in screen_text(pilot)


async def test_an_entry_with_a_fault_is_left_to_the_editor(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    async with opened(Session.open(path), (80, 24)) as pilot:
        await press(pilot, "1", "G", "e")
        assert isinstance(pilot.app.screen, AskScreen)
        assert "has a fault" in screen_text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, DebateScreen)
