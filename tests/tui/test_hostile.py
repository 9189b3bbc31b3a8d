"""A debate is somebody else's text: markup is shown, not obeyed, and nothing in it acts on the terminal."""

from __future__ import annotations

import json

import pytest

from argmap.text.visible import first_hostile
from argmap.tui.changing.fields_form import FieldsForm
from argmap.tui.drawing.sheet import Sheet
from fuzz.presses import way_out
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press
from tests.tui.fake_session import FakeSession, finding, library

ATTACK = (
    "[@click=app.quit]x[/] [/] [bold red]y[/bold red] \x1b]52;c;aGk=\x07 \x1b[31m \u202eevil \x9b2J \x7f end"
)
LITERAL = "[@click=app.quit]x[/] [/] [bold red]y[/bold red] ␛]52;c;aGk=␇ ␛[31m ‹U+202E›evil"


def hostile_text() -> str:
    """Return a debate with the attack in every text that the format has."""
    text = json.dumps(ATTACK)
    return f"""\
argmap: 1
title: {text}
question: {text}
summary: {text}
sources:
  s: {{title: {text}, authors: [{text}], url: {text}, container: {text}, note: {text}, tags: [{text}]}}
claims:
  a:
    text: {text}
    by: [{text}]
    hedge: {text}
    jurisdiction: {text}
    sources: [{{source: s, at: {text}, quote: {text}}}]
    tags: [{text}]
    note: {text}
  b: {{text: {text}, about: [a], contradicts: [a]}}
  wrong: {{text: {text}, nonsense: {text}}}
arguments:
  r: {{title: {text}, premises: [b], supports: a, scheme: {text}, by: [{text}], hedge: {text}, note: {text}}}
  u: {{title: {text}, premises: [b], undercuts: r}}
questions:
  q: {{text: {text}, about: [a], answers: [b], note: {text}}}
positions:
  p: {{title: {text}, thesis: a, accepts: [b], note: {text}}}
scenarios:
  n: {{title: {text}, rejects: [b], expect: {{a: in}}}}
"""


def hostile_session() -> FakeSession:
    found = (
        finding(message=ATTACK, subject="claim:a", file="hostile.yaml"),
        finding(message=ATTACK, subject=None, file="hostile.yaml"),
    )
    return FakeSession(library(hostile=hostile_text()), "hostile", found)


def assert_harmless(lines: list[str]) -> None:
    for line in lines:
        assert first_hostile(line) is None, repr(line)


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_no_view_lets_anything_through(size: tuple[int, int]) -> None:
    async with opened(hostile_session(), size) as pilot:
        views = (
            (),
            ("j",), ("j",), ("j",), ("j",), ("j",), ("G",), ("g",),
            ("x",), ("escape",),
            ("slash", *"click"), ("enter",),
            ("apostrophe", *"s", "enter"), ("apostrophe", *"u", "enter"), ("apostrophe", *"q", "enter"),
            ("apostrophe", *"p", "enter"), ("apostrophe", *"n", "enter"),
            ("apostrophe", *"[@click=app.quit]", "enter"),
            ("4",), ("j",), ("j",),
            ("5",), ("j", "enter"), ("j", "enter"),
            ("question_mark",), ("escape",),
            ("y",),
        )  # fmt: skip
        for keys in views:
            await press(pilot, *keys)
            assert pilot.app.is_running, keys
            assert_harmless(on_screen(pilot))
        assert_harmless([pilot.app.clipboard])


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_no_change_that_is_begun_lets_anything_through(size: tuple[int, int]) -> None:
    begun = {
        "a": (("c",), ("d",), ("R",), ("t", "tab"), ("s", "x"), ("U",), ("C", "x", "tab"), ("M", "b", "enter")),
        "r": (("c",), ("d",), ("i", "x", "tab"), ("P", "x", "enter"), ("V",), ("T",)),
    }  # fmt: skip
    async with opened(hostile_session(), size) as pilot:
        for where, changes in begun.items():
            await press(pilot, "apostrophe", where, "enter")
            for keys in changes:
                await press(pilot, *keys)
                assert pilot.app.is_running, keys
                assert_harmless(on_screen(pilot))
                await press(pilot, "escape")
                if len(pilot.app.screen_stack) > 1:  # it asks about what was typed
                    await press(pilot, way_out(pilot.app).what)
                assert len(pilot.app.screen_stack) == 1, (where, keys)
        assert not debate_screen(pilot).look.view.dirty


async def test_markup_is_shown_as_it_was_typed() -> None:
    async with opened(hostile_session(), (200, 60)) as pilot:
        text = " ".join(page_text(pilot, "card").split())
        assert LITERAL in text.replace(" │ │ ", " ")
        assert "[@click=app.quit]x[/]" in on_screen(pilot)[0]


async def test_a_click_on_markup_runs_nothing() -> None:
    async with opened(hostile_session(), (200, 60)) as pilot:
        for y, line in enumerate(on_screen(pilot)):
            x = line.find("[@click")
            if x >= 0:
                await pilot.click(offset=(x + 18, y))
                assert pilot.app.is_running


async def test_titles_of_the_list_of_debates() -> None:
    session = FakeSession(library(hostile=hostile_text(), other="argmap: 1\ntitle: Other\n"), None)
    async with opened(session) as pilot:
        assert_harmless(on_screen(pilot))
        assert any("[@click=app.quit]x[/]" in line for line in on_screen(pilot))


@pytest.mark.parametrize("name", ["a", "r", "q", "s", "p", "n", None])
async def test_forms_and_what_is_typed_into_them_let_nothing_through(name: str | None) -> None:
    async with opened(hostile_session(), (80, 24)) as pilot:
        if name is None:
            await press(pilot, "E")
        else:
            await press(pilot, "apostrophe", *name, "enter", "e")
            assert_harmless(on_screen(pilot))
            if not isinstance(pilot.app.screen, FieldsForm):
                await press(pilot, "tab")
        form = pilot.app.screen
        assert isinstance(form, FieldsForm)
        draft, depth = form.draft, len(pilot.app.screen_stack)
        for row in [row for row in form.query_one("#form", Sheet).page.links if isinstance(row, str)]:
            form.go_to_row(row)
            await press(pilot, "enter")
            assert_harmless(on_screen(pilot))
            await press(pilot, "x")  # of the offers, each has that letter
            assert_harmless(on_screen(pilot))
            for _ in range(4):
                if len(pilot.app.screen_stack) > depth:
                    await press(pilot, "escape")
            assert form.draft is draft


async def test_a_text_that_is_left_alone_keeps_what_cannot_be_seen() -> None:
    async with opened(hostile_session(), (80, 24)) as pilot:
        await press(pilot, "apostrophe", *"a", "enter", "e")
        assert any("characters that cannot be seen" in line for line in on_screen(pilot))
        await press(pilot, "enter")
        assert debate_screen(pilot).look.debate.claims["a"].text == ATTACK
        await press(pilot, "e", *"!", "enter")
        changed = debate_screen(pilot).look.debate.claims["a"].text
        assert first_hostile(changed) is None
        assert changed.endswith("end!")
