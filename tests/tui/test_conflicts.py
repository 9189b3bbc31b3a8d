"""Deciding what was changed here and in the file, from the keyboard and to the bytes of the file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from argmap.edits import OnReferences, RemoveEntry, SetField
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.changing.wording import marked
from argmap.tui.drawing.page import text_of
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.files.conflict_screen import AnswerBar, ConflictScreen
from argmap.tui.screens.debate_screen import DebateScreen
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press
from tests.tui.fake_session import CAR_BAN

BAN = Subject(Section.CLAIM, "ban")
WINDY = Subject(Section.CLAIM, "windy")
BAN_TEXT = "Cities should ban private cars from their centres by 2035."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


async def both_change(pilot: Pilot[Any], file: Path, *, mine: str, theirs: str) -> None:
    """Reword the thesis here and in the file, and save."""
    screen = debate_screen(pilot)
    screen.session.edit(SetField(BAN, "text", mine))
    screen.take_view()
    file.write_text(CAR_BAN.replace(BAN_TEXT, theirs), encoding="utf-8")
    await press(pilot, "ctrl+s")
    assert isinstance(pilot.app.screen, ConflictScreen)


def said(pilot: Pilot[Any]) -> list[str]:
    return [notice.message for notice in pilot.app._notifications]


def differing(text: str, *others: str) -> list[str]:
    return [piece.text for line in marked(text, *others) for piece in line if piece.role is Role.CHANGED]


def test_words_that_differ_are_marked_and_the_text_is_whole() -> None:
    assert differing("Ban all cars now.", "Ban some cars now.") == ["all"]
    assert differing("Ban cars.", "Ban cars.") == []
    assert differing("Ban cars.", "") == ["Ban cars."]
    assert differing("one two three four", "one x y four") == ["two three"]
    assert differing("a b c", "a x c", "a b z") == ["b", "c"]
    text = "First line.\n\nThird,  with\ttabs and \N{ESCAPE}[31m."
    shown = "\n".join(text_of(line) for line in marked(text, "First."))
    assert shown == "First line.\n\nThird,  with    tabs and \N{SYMBOL FOR ESCAPE}[31m."


def test_very_long_texts_are_marked_in_time() -> None:
    one, other = " ".join(map(str, range(20_000))), " ".join(map(str, range(1, 40_000, 2)))
    assert differing(f"a {one}", f"b {other}")
    assert differing(one + " x", one) == [" x"]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_both_versions_and_the_one_before_are_there_with_what_differs_marked(
    file: Path, size: tuple[int, int]
) -> None:
    async with opened(Session.open(file), size) as pilot:
        mine = BAN_TEXT.replace("ban", "keep out")
        theirs = BAN_TEXT.replace("by 2035", "by 2040")
        await both_change(pilot, file, mine=mine, theirs=theirs)
        page = page_text(pilot, "conflict")
        assert "the text of claim ban was changed here and in the file" in page
        for heading in ("MINE", "THE FILE'S", "BEFORE"):
            assert heading in page
        sheet = pilot.app.screen.query_one("#conflict", Sheet)
        changed = [piece.text for line in sheet.page.lines for piece in line if piece.role is Role.CHANGED]
        assert changed == ["keep out", "2040", "ban", "2035"]
        assert any("m take mine" in line for line in on_screen(pilot))


async def test_long_texts_scroll_and_the_answers_stay_in_sight(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        long = " ".join(f"word{number}" for number in range(600))
        await both_change(pilot, file, mine=f"{long} mine", theirs=f"{long} theirs")
        await press(pilot, "G")
        assert any("word599" in line for line in on_screen(pilot))
        assert any("m take mine" in line and "Esc later" in line for line in on_screen(pilot))


@pytest.mark.parametrize(("key", "which"), [("m", "Mine."), ("f", "Theirs.")])
async def test_one_is_taken_as_it_is_and_saved(file: Path, key: str, which: str) -> None:
    async with opened(Session.open(file)) as pilot:
        await both_change(pilot, file, mine="Mine.", theirs="Theirs.")
        await press(pilot, key)
        assert file.read_text(encoding="utf-8") == CAR_BAN.replace(BAN_TEXT, which)
        assert "From the file: 1 claim reworded." in said(pilot)


async def test_a_text_is_written_for_both_and_saved(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await both_change(pilot, file, mine="Mine.", theirs="Theirs.")
        await press(pilot, "b")
        area = pilot.app.screen.query_one(TextArea)
        assert area.text == "Mine."
        area.text = ""
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, ConflictScreen)
        assert pilot.app.screen.query_one("#conflict-trouble").display
        area.text = "Mine and theirs."
        await press(pilot, "ctrl+s")
        assert file.read_text(encoding="utf-8") == CAR_BAN.replace(BAN_TEXT, "Mine and theirs.")
        await press(pilot, "u")
        assert debate_screen(pilot).look.debate.claims["ban"].text == "Mine."


async def test_escape_leaves_the_text_then_the_question_and_loses_nothing(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await both_change(pilot, file, mine="Mine.", theirs="Theirs.")
        await press(pilot, "b", "escape")
        assert isinstance(pilot.app.screen, ConflictScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert file.read_text(encoding="utf-8") == CAR_BAN.replace(BAN_TEXT, "Theirs.")
        await press(pilot, "ctrl+s", "m")
        assert file.read_text(encoding="utf-8") == CAR_BAN.replace(BAN_TEXT, "Mine.")


async def test_several_come_one_after_the_other(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        windy = screen.look.debate.claims["windy"].text
        screen.session.edit(SetField(WINDY, "text", "My wind."))
        screen.session.edit(SetField(BAN, "text", "Mine."))
        screen.take_view()
        theirs = CAR_BAN.replace(BAN_TEXT, "Theirs.").replace(windy, "Their wind.")
        file.write_text(theirs, encoding="utf-8")
        await press(pilot, "ctrl+s")
        assert any("1 more after this" in line for line in on_screen(pilot))
        await press(pilot, "m")
        assert isinstance(pilot.app.screen, ConflictScreen)
        assert not any("more after this" in line for line in on_screen(pilot))
        await press(pilot, "f")
        saved = file.read_text(encoding="utf-8")
        assert {"My wind." in saved, "Theirs." in saved} == {True}


async def test_an_entry_that_is_gone_on_one_side_has_no_text_for_both(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        windy = screen.look.debate.claims["windy"].text
        screen.session.edit(RemoveEntry(WINDY, OnReferences.CASCADE))
        screen.take_view()
        file.write_text(CAR_BAN.replace(windy, "Their wind."), encoding="utf-8")
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, ConflictScreen)
        assert "it is not there" in page_text(pilot, "conflict")
        await press(pilot, "b")
        assert not pilot.app.screen.query(TextArea)
        await press(pilot, "f")
        assert "Their wind." in file.read_text(encoding="utf-8")


async def test_the_answers_can_be_clicked(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await both_change(pilot, file, mine="Mine.", theirs="Theirs.")
        await pilot.click(AnswerBar, offset=(3, 0))
        await press(pilot)
        assert file.read_text(encoding="utf-8") == CAR_BAN.replace(BAN_TEXT, "Mine.")
