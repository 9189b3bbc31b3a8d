"""What the tests of forms share: going to an entry and to a row of its form, and typing there."""

from __future__ import annotations

from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input

from argmap.tui.asking.text_screen import TextScreen, Words
from argmap.tui.changing.fields_form import FieldsForm
from argmap.tui.drawing.sheet import Sheet
from tests.tui.driving import debate_screen, on_screen, press

BAN_TEXT = "Cities should ban private cars from their centres by 2035."


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


def text_of_line(pilot: Pilot[Any], start: str) -> str:
    return next((line for line in on_screen(pilot) if line.strip("│ ").startswith(start)), "")
