"""The values of a form's fields: references, citations, lists, labels that are expected."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from argmap.session import Session
from argmap.tui.asking.line_screen import LineScreen
from argmap.tui.asking.offers import Offers
from argmap.tui.changing.fields_form import FieldsForm
from argmap.tui.changing.form_page import KEEP, add_row, item_row
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.sheet import Sheet
from tests.tui.changing.filling import form, go, row, screen_text, text_of, type_anew
from tests.tui.driving import opened, page_text, press
from tests.tui.fake_session import CAR_BAN


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


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
