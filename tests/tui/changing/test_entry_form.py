"""Editing entries in place and in forms, and adding them, from the keyboard and to the bytes of the file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from argmap.edits import SetField
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.asking.ask_screen import AskScreen
from argmap.tui.asking.line_screen import LineScreen
from argmap.tui.asking.offers import Offers
from argmap.tui.asking.text_screen import TextScreen, Words
from argmap.tui.changing.entry_form import EntryForm, NewEntryForm
from argmap.tui.changing.fields_form import FieldsForm
from argmap.tui.changing.form_page import ID, KEEP, add_row, item_row
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.screens.debate_screen import DebateScreen
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press
from tests.tui.fake_session import BROKEN, CAR_BAN

BAN_TEXT = "Cities should ban private cars from their centres by 2035."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


def form(pilot: Pilot[Any]) -> FieldsForm:
    screen = pilot.app.screen
    assert isinstance(screen, FieldsForm)
    return screen


async def go(pilot: Pilot[Any], name: str) -> None:
    """Go to an entry by its id."""
    await press(pilot, "apostrophe", *name, "enter")


async def row(pilot: Pilot[Any], name: str, *keys: str) -> None:
    """Put the cursor of the form on a row, and press keys there."""
    form(pilot).go_to_row(name)
    assert form(pilot).query_one("#form", Sheet).target == name
    await press(pilot, *keys)


async def type_anew(pilot: Pilot[Any], text: str) -> None:
    """Put a text in place of the one that is there, and press Enter."""
    screen = pilot.app.screen
    if isinstance(screen, TextScreen):
        screen.query_one(Words).text = text
    else:
        screen.query_one(Input).value = text
    await press(pilot, "enter")


def text_of(pilot: Pilot[Any]) -> str:
    return debate_screen(pilot).session.view.library.documents["car-ban"].text


def screen_text(pilot: Pilot[Any]) -> str:
    """Return what is on the screen as one text, without the frames around it."""
    return " ".join(" ".join(on_screen(pilot)).replace("│", " ").split())


# In place


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


# The form


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


def text_of_line(pilot: Pilot[Any], start: str) -> str:
    return next((line for line in on_screen(pilot) if line.strip("│ ").startswith(start)), "")


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


async def test_a_reference_is_found_by_its_words_and_taken_with_the_arrow(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "e", "tab")
        await row(pilot, add_row("contradicts"), "enter", *"central shops", "down", "enter")
        assert form(pilot).draft.items("contradicts") == ("customers-drive",)
        await row(pilot, add_row("contradicts"), "enter", *"nothing at all", "enter")
        assert "there is no claim nothing at all" in screen_text(pilot)
        await press(pilot, "escape", "ctrl+s")
        assert "    contradicts: [customers-drive]\n" in text_of(pilot)


async def test_enter_takes_the_first_of_the_entries_that_are_offered(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "e", "tab")
        await row(pilot, add_row("contradicts"), "enter", *"central shops")
        assert [offer.id for offer in pilot.app.screen.query_one(Offers).offers] == ["customers-drive"]
        await press(pilot, "enter")
        assert form(pilot).draft.items("contradicts") == ("customers-drive",)


async def test_enter_takes_the_entry_that_is_offered_into_a_field_with_one(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await go(pilot, "trade")
        await press(pilot, "e")
        await row(pilot, "rebuts", "enter", *"markedly", "enter")
        assert form(pilot).draft.text("rebuts") == "air"


async def test_what_is_typed_first_takes_the_place_of_what_is_chosen_from_a_list(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await go(pilot, "trade")
        await press(pilot, "e")
        await row(pilot, "rebuts", "enter", *"markedly", "down", "enter")
        assert form(pilot).draft.text("rebuts") == "air"
        await row(pilot, "rebuts", "enter", "enter")
        assert form(pilot).draft.text("rebuts") == "air"


async def test_an_argument_is_turned_by_giving_it_another_direction(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await go(pilot, "trade")
        await press(pilot, "e")
        await row(pilot, "rebuts", "d")
        assert "rebuts is needed" in screen_text(pilot)
        await row(pilot, "supports", "enter")
        await type_anew(pilot, "ban")
        assert form(pilot).draft.text("rebuts") == ""
        await press(pilot, "ctrl+s")
        assert text_of(pilot) == CAR_BAN.replace(
            "trade: {premises: [shops-lose], rebuts: ban}", "trade: {premises: [shops-lose], supports: ban}"
        )


async def test_a_citation_has_a_form_of_its_own(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await go(pilot, "no2-fell")
        await press(pilot, "e", "tab")
        await row(pilot, item_row("sources", 0), "enter")
        await row(pilot, "at", "enter")
        await type_anew(pilot, "p. 13")
        await row(pilot, "posture", "enter")
        await type_anew(pilot, "view")
        await press(pilot, "ctrl+s")
        assert form(pilot).draft.items("sources") == (
            {"source": "madrid-2019", "at": "p. 13", "quote": "a reduction of 38 %", "posture": "view"},
        )
        await press(pilot, "ctrl+s")
        old = "        at: p. 12\n        quote: a reduction of 38 %\n"
        new = "        at: p. 13\n        quote: a reduction of 38 %\n        posture: view\n"
        assert text_of(pilot) == CAR_BAN.replace(old, new)


async def test_a_new_citation_asks_for_its_source_first(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "e", "tab")
        await row(pilot, add_row("sources"), "enter", *"low zone", "down", "enter")
        assert form(pilot).query_one("#form", Sheet).target == KEEP
        await press(pilot, "enter", "ctrl+s")
        assert "    by: [the city council]\n    sources: [madrid-2019]\n    tags:" in text_of(pilot)


async def test_a_label_is_expected_of_a_claim(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await go(pilot, "new-survey")
        await press(pilot, "e")
        await row(pilot, add_row("expect"), "enter", *"windy", "enter")
        assert isinstance(pilot.app.screen, LineScreen)
        await press(pilot, *"in", "enter", "enter")
        shown = page_text(pilot, "form")
        assert "air → does not stand" in shown
        assert "windy → stands" in shown
        assert form(pilot).draft.values["expect"] == {"air": "out", "windy": "in"}
        await row(pilot, item_row("expect", 0), "enter")
        await row(pilot, "label", "enter")
        # The words that the card has are offered; those of the file are understood as well.
        offers = pilot.app.screen.query_one(Offers).offers
        assert [offer.id for offer in offers] == ["stands", "does not stand", "is open"]
        await type_anew(pilot, "undec")
        await press(pilot, "ctrl+s", "ctrl+s")
        assert text_of(pilot) == CAR_BAN.replace("expect: {air: out}", "expect: {air: undec, windy: in}")


async def test_a_note_has_several_lines_and_is_not_lost_by_escape(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "e", "tab")
        await row(pilot, "note", "enter", *"One", "enter", "enter", *"[two]", "escape")
        assert isinstance(pilot.app.screen, AskScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TextScreen)
        await press(pilot, "ctrl+s", "ctrl+s")
        assert debate_screen(pilot).look.debate.claims["ban"].note == "One\n\n[two]"


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


# Adding


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


# Several files


OTHER = """\
argmap: 1
title: Elsewhere
claims:
  far: {text: Far away.}
arguments:
  beyond: {premises: [far], supports: car-ban/ban}
"""


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


async def test_what_is_suggested_for_a_list_stands_below_it_and_not_as_what_it_has(file: Path) -> None:
    async with opened(Session.open(file), (80, 40)) as pilot:
        await press(pilot, "A", "p", *"A party", "enter", *"ban", "enter")
        shown = form(pilot).query_one("#form", Sheet).page.lines
        accepts = next(line for line in shown if "accepts" in [piece.text for piece in line])
        assert "Enter adds" not in "".join(piece.text for piece in accepts)
        suggested = [line for line in shown if "Enter adds" in "".join(piece.text for piece in line)]
        assert suggested
        assert {piece.role for line in suggested for piece in line if piece.text.strip()} == {Role.MUTED}


async def test_a_comma_separates_the_tags_that_a_form_is_given(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await go(pilot, "air")
        await press(pilot, "e", "tab")
        await row(pilot, add_row("tags"), "enter")
        assert "add to tags, a comma separates:" in screen_text(pilot)
        await press(pilot, *"cars, old behaviour,", "enter")
        assert form(pilot).draft.items("tags") == ("cars", "old behaviour")
        await press(pilot, "enter", *"new, cars", "enter")
        assert "cars is there already" in screen_text(pilot)
        await press(pilot, "escape")
        assert form(pilot).draft.items("tags") == ("cars", "old behaviour")


async def test_several_lines_pasted_into_a_list_are_several_items_or_none(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "e", "tab")
        had = form(pilot).draft.items("tags")
        await row(pilot, add_row("tags"), "enter")
        pilot.app.screen.query_one(Input).post_message(events.Paste("one\ntwo words\n\nthree\n"))
        await press(pilot)
        assert isinstance(pilot.app.screen, FieldsForm)
        assert form(pilot).draft.items("tags") == (*had, "one", "two words", "three")
        await row(pilot, add_row("contradicts"), "enter")
        pilot.app.screen.query_one(Input).post_message(events.Paste("air\nnowhere to be found"))
        await press(pilot)
        assert isinstance(pilot.app.screen, LineScreen), "it says what is wrong"
        await press(pilot, "escape")
        assert form(pilot).draft.items("contradicts") == ()
