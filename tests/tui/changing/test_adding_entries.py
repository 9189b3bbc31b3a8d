"""Adding entries from the keyboard, to the bytes of the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.asking.text_screen import TextScreen, Words
from argmap.tui.changing.entry_form import NewEntryForm
from argmap.tui.changing.form_page import ID, add_row
from argmap.tui.screens.debate_screen import DebateScreen
from tests.tui.changing.filling import BAN_TEXT, form, go, row, screen_text, text_of, type_anew
from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.fake_session import CAR_BAN


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


async def test_the_least_for_a_claim_is_its_text_and_enter_twice(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "A", "c", *"Noise falls", "enter", "enter")
        screen = debate_screen(pilot)
        assert screen.look.debate.claims["noise-falls"].text == "Noise falls"
        assert screen.journey.here == Subject(Section.CLAIM, "noise-falls")
        assert screen._outline.row is not None
        assert screen._outline.row.subject.id == "noise-falls"
        assert screen.look.view.undo == "add claim noise-falls"
        # It stands after the one that was stood on.
        assert text_of(pilot) == CAR_BAN.replace(
            "    tags: [thesis]\n", "    tags: [thesis]\n  noise-falls:\n    text: Noise falls\n"
        )
        await press(pilot, "u")
        assert text_of(pilot) == CAR_BAN


async def test_a_claim_may_contradict_the_one_that_was_stood_on(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await go(pilot, "air")
        await press(pilot, "A", "c", *"Noise falls", "enter")
        assert isinstance(pilot.app.screen, NewEntryForm)
        await row(pilot, "contradicts/?air", "enter")
        assert form(pilot).draft.items("contradicts") == ("air",)
        await press(pilot, "ctrl+s")
        assert debate_screen(pilot).look.debate.claims["noise-falls"].contradicts == ("air",)


async def test_the_id_follows_the_text_until_another_is_written(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "A", "c", *"Air", "enter")
        assert any("add claim air-2" in line for line in on_screen(pilot))
        await row(pilot, ID, "enter")
        await type_anew(pilot, "ban")
        assert "ban is the id of a claim already" in screen_text(pilot)
        await type_anew(pilot, "-no")
        assert "-no is no id" in screen_text(pilot)
        await type_anew(pilot, "clean-air")
        await press(pilot, "ctrl+s")
        assert debate_screen(pilot).look.debate.claims["clean-air"].text == "Air"


async def test_a_question_is_about_what_was_stood_on(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await go(pilot, "air")
        await press(pilot, "A", "q", *"How much?", "enter", "enter")
        question = debate_screen(pilot).look.debate.questions["how-much"]
        assert question.about == ("air",)
        assert "\n  how-much:\n    text: How much?\n    about: [air]\n" in text_of(pilot)


async def test_a_source_a_position_and_a_scenario_are_added(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "A", "s", *"A survey", "enter", "enter")
        assert debate_screen(pilot).look.debate.sources["survey"].title == "A survey"
        await go(pilot, "air")
        await press(pilot, "A", "p", *"Breathers", "enter", "down", "enter", "enter")
        assert debate_screen(pilot).look.debate.positions["breathers"].thesis == "air"
        await press(pilot, "A", "n", *"No wind", "enter")
        await row(pilot, add_row("rejects"), "enter", *"windy", "enter")
        await press(pilot, "ctrl+s")
        assert debate_screen(pilot).look.debate.scenarios["no-wind"].rejects == ("windy",)
        assert not debate_screen(pilot).look.faulty


async def test_escape_at_the_first_line_adds_nothing_and_asks_nothing(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "A", "escape")
        assert isinstance(pilot.app.screen, DebateScreen)
        for kind in "cqspn":
            await press(pilot, "A", kind, "escape")
            assert isinstance(pilot.app.screen, DebateScreen)
        assert text_of(pilot) == CAR_BAN


async def test_markup_that_is_typed_is_text(file: Path) -> None:
    text = "[@click=app.quit]x[/] [/] [bold"
    async with opened(Session.open(file), (120, 40)) as pilot:
        await press(pilot, "A", "c")
        pilot.app.screen.query_one(Words).post_message(events.Paste(text))
        await press(pilot, "enter")
        assert text in screen_text(pilot)
        await press(pilot, "enter")
        assert text in [claim.text for claim in debate_screen(pilot).look.debate.claims.values()]


async def test_an_empty_debate_gets_its_first_claim(tmp_path: Path) -> None:
    path = tmp_path / "car-ban.yaml"
    path.write_text("argmap: 1\ntitle: Nothing yet\n", encoding="utf-8")
    async with opened(Session.open(path), (80, 24)) as pilot:
        await press(pilot, "A", "c", *"So it is", "enter", "enter")
        assert text_of(pilot).startswith("argmap: 1\ntitle: Nothing yet\n")
        assert (
            list(debate_screen(pilot).look.debate.claims) == ["so"] or debate_screen(pilot).look.debate.claims
        )


async def test_a_debate_that_is_read_only_is_copied_first(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("argmap.session.open_debate.is_shipped", lambda path: path == file)
    async with opened(Session.open(file), (80, 24)) as pilot:
        for key in ("e", "A", "E"):
            await press(pilot, key)
            assert "Read-only" in screen_text(pilot)
            await press(pilot, "escape")
        await press(pilot, "e", "c")
        await type_anew(pilot, "copy.yaml")
        assert isinstance(pilot.app.screen, TextScreen)
        await type_anew(pilot, "No cars.")
        await press(pilot, "ctrl+s")
        assert file.read_bytes() == CAR_BAN.encode()
        assert (tmp_path / "copy.yaml").read_bytes() == CAR_BAN.replace(BAN_TEXT, "No cars.").encode()
