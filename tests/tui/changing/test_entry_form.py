"""The form of an entry: what it shows, what is refused, and the bytes of the file once it is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from argmap.edits import SetField
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.asking.ask_screen import AskScreen
from argmap.tui.asking.line_screen import LineScreen
from argmap.tui.asking.offers import Offers
from argmap.tui.asking.text_screen import TextScreen
from argmap.tui.changing.entry_form import EntryForm
from argmap.tui.changing.form_page import KEEP, add_row, item_row
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.screens.debate_screen import DebateScreen
from tests.tui.changing.filling import form, go, row, screen_text, text_of, text_of_line, type_anew
from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.fake_session import CAR_BAN


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


OTHER = """\
argmap: 1
title: Elsewhere
claims:
  far: {text: Far away.}
arguments:
  beyond: {premises: [far], supports: car-ban/ban}
"""


@pytest.mark.parametrize(
    "name", ["ban", "left-behind", "how-many-drive", "madrid-2019", "car-free", "new-survey", None]
)
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_form_kept_with_nothing_changed_leaves_the_bytes(
    file: Path, name: str | None, size: tuple[int, int]
) -> None:
    async with opened(Session.open(file), size, plain=size[0] == 80) as pilot:
        if name is None:
            await press(pilot, "E")
        else:
            await go(pilot, name)
            await press(pilot, "e", *(["tab"] if name in ("ban", "how-many-drive") else []))
        assert isinstance(pilot.app.screen, EntryForm)
        assert "Nothing is changed yet." in screen_text(pilot)
        if size[0] == 80:
            drawn = {character for line in on_screen(pilot) for character in line}
            assert all(character.isascii() or character in CAR_BAN for character in drawn)
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert not debate_screen(pilot).look.view.dirty
        assert text_of(pilot) == CAR_BAN


async def test_several_fields_are_one_step_that_is_undone_at_once(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "e", "tab")
        await row(pilot, "kind", "enter")
        assert isinstance(pilot.app.screen, LineScreen)
        assert len(pilot.app.screen.query_one(Offers).offers) == 4
        await type_anew(pilot, "leg")
        assert form(pilot).draft.text("kind") == "legal"
        await row(pilot, "assume", "d")
        await row(pilot, add_row("tags"), "enter", *"cars", "enter")
        assert any("Keep  edit claim ban: kind, assume, tags" in line for line in on_screen(pilot))
        await press(pilot, "ctrl+s")
        assert text_of(pilot) == CAR_BAN.replace(
            "    kind: normative\n    assume: unknown\n", "    kind: legal\n"
        ).replace("tags: [thesis]", "tags: [thesis, cars]")
        await press(pilot, "u")
        assert text_of(pilot) == CAR_BAN
        assert [notice.message for notice in pilot.app._notifications] == [
            "undo: edit claim ban: kind, assume, tags"
        ]


async def test_what_it_changes_in_the_labels_is_shown_before_it_is_kept(file: Path) -> None:
    async with opened(Session.open(file), (120, 40)) as pilot:
        await press(pilot, "e", "tab")
        await row(pilot, "assume", "enter")
        await type_anew(pilot, "true")
        shown = screen_text(pilot)
        assert "WHAT IT CHANGES" in shown
        assert text_of_line(pilot, "ban  ")
        await row(pilot, "assume", "enter")
        await type_anew(pilot, "unknown")
        assert "WHAT IT CHANGES" not in screen_text(pilot)


async def test_what_is_refused_says_why_and_keeps_what_was_typed(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await go(pilot, "main-source")
        await press(pilot, "e")
        await row(pilot, "weight", "enter")
        await type_anew(pilot, "1.2")
        assert "1.2 is no weight" in screen_text(pilot)
        assert pilot.app.screen.query_one(Input).value == "1.2"
        await type_anew(pilot, "0.25")
        await row(pilot, "reviewed", "enter")
        await type_anew(pilot, "2024/1/5")
        assert "Write 2024-01-05." in screen_text(pilot)
        await press(pilot, "escape")
        await row(pilot, item_row("premises", 0), "d")
        assert "the last of the premises is needed" in screen_text(pilot)
        await press(pilot, "ctrl+s")
        assert text_of(pilot) == CAR_BAN.replace("weight: 0.8", "weight: 0.25")


async def test_a_note_has_several_lines_and_is_not_lost_by_escape(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "e", "tab")
        await row(pilot, "note", "enter", *"One", "enter", "enter", *"[two]", "escape")
        assert isinstance(pilot.app.screen, AskScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TextScreen)
        await press(pilot, "ctrl+s", "ctrl+s")
        assert debate_screen(pilot).look.debate.claims["ban"].note == "One\n\n[two]"


async def test_the_row_under_the_cursor_stays_in_sight_when_what_it_is_for_takes_two_lines(
    file: Path,
) -> None:
    async with opened(Session.open(file), (80, 18)) as pilot:
        await press(pilot, "e", "tab")
        await row(pilot, "assume")
        about = next(number for number, line in enumerate(on_screen(pilot)) if " assume: what it" in line)
        assert "│ unknown " in on_screen(pilot)[about + 1]
        assert any("  assume   " in line for line in on_screen(pilot)[:about])


async def test_escape_asks_each_time_before_changes_are_thrown_away(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "e", "tab", "escape")
        assert isinstance(pilot.app.screen, DebateScreen)
        await press(pilot, "e", "tab")
        await row(pilot, "kind", "d", "escape")
        assert isinstance(pilot.app.screen, AskScreen)
        assert "Not kept yet: remove kind of claim ban." in screen_text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, EntryForm)
        await press(pilot, "escape")
        assert "Not kept yet: remove kind of claim ban." in screen_text(pilot)  # it is asked each time
        await press(pilot, "d")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert text_of(pilot) == CAR_BAN
        await press(pilot, "e", "tab")
        await row(pilot, "kind", "d", "escape", "k")
        assert text_of(pilot) == CAR_BAN.replace("    kind: normative\n", "", 1)


async def test_a_field_that_was_changed_elsewhere_meanwhile_is_told(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "e", "tab")
        await row(pilot, "kind", "enter")
        await type_anew(pilot, "legal")
        screen.session.edit(SetField(Subject(Section.CLAIM, "ban"), "kind", "empirical"))
        await press(pilot, "ctrl+s")
        assert "changed elsewhere while you typed: it now is empirical" in screen_text(pilot)
        await press(pilot, "ctrl+s")
        assert screen.session.view.scope.debate.claims["ban"].kind == "legal"


async def test_rows_are_clicked_and_the_wheel_scrolls(file: Path) -> None:
    async with opened(Session.open(file), (80, 16)) as pilot:
        await press(pilot, "e", "tab")
        lines = on_screen(pilot)
        y = next(number for number, line in enumerate(lines) if " kind " in line)
        await pilot.click(offset=(30, y))
        await press(pilot)
        assert form(pilot).query_one("#form", Sheet).target == "kind"
        await pilot.click(offset=(30, y))
        await press(pilot)
        assert isinstance(pilot.app.screen, LineScreen)
        await press(pilot, "escape")
        sheet = form(pilot).query_one("#form", Sheet)
        assert sheet.max_scroll_y > 0
        sheet.post_message(events.MouseScrollDown(sheet, 5, 5, 0, 1, 0, shift=False, meta=False, ctrl=False))
        await press(pilot)
        assert sheet.scroll_offset.y > 0


async def test_the_head_of_the_file_is_edited(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "E")
        await row(pilot, "title", "enter")
        await type_anew(pilot, "Cars out")
        await row(pilot, "language", "enter")
        await type_anew(pilot, "en")
        await press(pilot, "ctrl+s")
        assert text_of(pilot).startswith(
            "argmap: 1\ntitle: Cars out\nquestion: Should cities ban private cars from their centres?\nlanguage: en\n"
        )
        assert debate_screen(pilot).look.view.undo == "edit the debate: title, language"


async def test_an_entry_of_another_file_is_edited_there_and_named_as_that_file_does(tmp_path: Path) -> None:
    text = CAR_BAN.replace("contradicts: [footfall-rises]", "contradicts: [footfall-rises, elsewhere/far]")
    (tmp_path / "car-ban.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "elsewhere.yaml").write_text(OTHER, encoding="utf-8")
    async with opened(Session.open(tmp_path), (80, 24)) as pilot:
        await press(pilot, "enter")
        assert debate_screen(pilot).look.view.scope.stem == "car-ban"
        await go(pilot, "elsewhere/far")
        await press(pilot, "e", "tab")
        await row(pilot, add_row("about"), "enter", *"private cars", "down", "enter")
        assert form(pilot).draft.items("about") == ("car-ban/ban",)
        await press(pilot, "ctrl+s")
        documents = debate_screen(pilot).session.view.library.documents
        assert documents["car-ban"].text == text
        assert documents["elsewhere"].text == OTHER.replace(
            "{text: Far away.}", "{text: Far away., about: [car-ban/ban]}"
        )
        assert debate_screen(pilot).look.debate.claims["elsewhere/far"].about == ("ban",)


async def test_the_rows_of_a_form_stay_where_they_are_while_it_is_filled_in(file: Path) -> None:
    def fields() -> list[str]:
        rows = [row for row in form(pilot).query_one("#form", Sheet).page.links if isinstance(row, str)]
        return list(dict.fromkeys(row.partition("/")[0] for row in rows if row != KEEP))

    async with opened(Session.open(file), (80, 40)) as pilot:
        await press(pilot, "A", "p", *"A party", "enter", *"ban", "enter")
        before = fields()
        await row(pilot, add_row("accepts"), "enter", *"air", "enter")
        assert form(pilot).draft.items("accepts") == ("air",)
        assert fields() == before
        await press(pilot, "j")
        assert form(pilot).query_one("#form", Sheet).target == add_row("rejects")
