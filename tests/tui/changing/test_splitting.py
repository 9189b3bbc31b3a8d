"""Splitting premises, turning arguments round, and claims made of texts that stand for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from argmap.edits import Extract, Invert, NewClaim, Split
from argmap.library import open_library
from argmap.model import Direction, Section, Subject
from argmap.session import Session
from argmap.tui.asking.pasting import LineInput
from argmap.tui.changing.parts_form import PartsForm
from argmap.tui.screens.debate_screen import DebateScreen
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press
from tests.tui.reshaping import art, expected, foreseen, go, said, seen, small, texts, typed, undone

QUICK = """\
argmap: 1
title: Typed in a hurry
claims:
  a: {text: A is so.}
  c: {text: C is so., assume: unknown}
arguments:
  b:
    premises: [It is known, a]   # both
    supports: c
"""


async def test_a_premise_is_split_in_what_is_typed(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        before = texts(pilot)
        screen = debate_screen(pilot)
        await go(pilot, "customers-drive")
        await press(pilot, "escape", "P", *"Most come by car", "enter", "enter")
        assert seen(pilot, "a premise is split into two texts or more")
        await typed(pilot, "They come often")
        lines = await foreseen(pilot)
        assert lines[1].startswith("shops-lose  ✓  as before")
        assert any("no argument uses customers-drive any more" in line for line in lines)
        await press(pilot, "enter", "enter")
        parts = (
            NewClaim("most-come-car", "Most come by car"),
            NewClaim("they-come-often", "They come often"),
        )
        assert texts(pilot) == expected(path, Split("car-customers", "customers-drive", parts))
        assert screen.look.debate.arguments["car-customers"].premises == ("most-come-car", "they-come-often")
        await undone(pilot, before, "split premise customers-drive of car-customers")


async def test_pasted_lines_are_parts_and_the_last_is_taken_back(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        before = texts(pilot)
        await go(pilot, "left-behind")
        await press(pilot, "escape", "P")
        assert "left-behind has 2 premises" in said(pilot)
        await press(pilot, "j", "P")
        form = pilot.app.screen
        assert isinstance(form, PartsForm)
        form._input.post_message(events.Paste("1. One\n2. Two\x1b\n3. [b]Three[/b]\n"))
        await press(pilot)
        assert list(form.parts) == ["One", "Two", "[b]Three[/b]"]
        assert seen(pilot, "[b]Three[/b]")
        await press(pilot, "backspace")
        assert list(form.parts) == ["One", "Two"]
        assert form._input.value == "[b]Three[/b]"
        await press(pilot, "escape")
        assert seen(pilot, "Not kept yet: the parts.")
        await press(pilot, "d")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert texts(pilot) == before
        await press(pilot, "P", "escape")
        assert isinstance(pilot.app.screen, DebateScreen)  # nothing was typed, so nothing is asked
        await press(pilot, "P")
        pilot.app.screen.query_one(LineInput).post_message(events.Paste("One\nTwo\n"))
        await press(pilot, "escape", "k")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert debate_screen(pilot).look.debate.arguments["left-behind"].premises[:2] == ("one", "two")


async def test_a_claim_that_is_no_premise_is_not_split(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await press(pilot, "P")
        assert "a premise is split in an argument, and here is none" in said(pilot)
        assert "Go to one, or to a claim that is its premise." in said(pilot)


async def test_a_claim_is_not_turned_round(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await press(pilot, "V")
        assert "turning round is done to an argument, and here is none" in said(pilot)


# Turning round


async def test_an_argument_is_turned_round_after_its_flips_were_shown(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        before = texts(pilot)
        await go(pilot, "car-customers")
        await press(pilot, "V")
        text = page_text(pilot, "ask")
        assert "car-customers supports shops-lose; then it rebuts it." in text
        assert "shops-lose  ✓ → " in text
        await press(pilot, "v")
        assert texts(pilot) == expected(path, Invert("car-customers"))
        assert debate_screen(pilot).look.debate.arguments["car-customers"].direction is Direction.REBUTS
        await undone(pilot, before, "turn argument car-customers round")


async def test_an_undercutter_has_no_other_way_round(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        before = texts(pilot)
        await go(pilot, "wind")
        await press(pilot, "V")
        assert "wind undercuts, and there is no other way round of that" in said(pilot)
        await go(pilot, "trade")
        await press(pilot, "V", "escape")
        assert texts(pilot) == before


# Claims of texts


@pytest.mark.parametrize("plain", [False, True])
async def test_a_text_that_stands_for_a_claim_becomes_one(tmp_path: Path, plain: bool) -> None:
    path = tmp_path / "quick.yaml"
    path.write_text(QUICK, encoding="utf-8")
    subject = Subject(Section.ARGUMENT, "b")
    extract = Extract(subject, "premises", NewClaim("known", "It is known"))
    async with opened(Session.open(path), (80, 24), plain=plain) as pilot:
        before = texts(pilot)
        await go(pilot, "b")
        await press(pilot, "T")
        lines = await foreseen(pilot)
        assert lines[:1] == ["WHAT IT CHANGES"]
        assert any(line.startswith(("c  ? → ✓", "c  ? -> Y")) for line in lines), lines
        assert seen(pilot, "It is known")
        await press(pilot, "enter")
        assert texts(pilot) == expected(path, extract, stem="quick")
        await undone(pilot, before, "make claim known of a text in argument b")


async def test_of_several_texts_one_is_chosen(tmp_path: Path) -> None:
    path = tmp_path / "quick.yaml"
    text = QUICK.replace("[It is known, a]", "[It is known, It was seen]").replace(
        "supports: c", "supports: a"
    )
    path.write_text(text, encoding="utf-8")
    async with opened(Session.open(path), (80, 24)) as pilot:
        await go(pilot, "b")
        await press(pilot, "T", "down", "down", "enter")
        premises = debate_screen(pilot).session.view.library.documents["quick"].debate.arguments["b"].premises
        assert premises == ("It is known", "seen")


async def test_where_there_is_no_such_text_it_says_so(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await press(pilot, "T")
        assert "nothing to make a claim of here: every premise names a claim already" in said(pilot)


async def test_the_shipped_debate_is_split_and_turned(tmp_path: Path) -> None:
    path = art(tmp_path)
    async with opened(Session.open(path), (80, 24), plain=True) as pilot:
        before = path.read_bytes()
        library = open_library(path)
        assert library.documents["ai-art"].debate.arguments["entropy"].premises[0] == "five-billion-images"
        await press(pilot, "j", "j", "P", *"One part", "enter", *"And two", "enter")
        assert [line for line in on_screen(pilot) if not line.isascii()] == []
        await press(pilot, "enter")
        parts = (NewClaim("one-part", "One part"), NewClaim("two", "And two"))
        split = Split("entropy", "five-billion-images", parts)
        assert texts(pilot) == expected(path, split, stem="ai-art")
        await press(pilot, "V", "enter", "ctrl+s")
        assert (
            path.read_text(encoding="utf-8")
            == expected(_original(path, before), split, Invert("entropy"), stem="ai-art")["ai-art"]
        )
        await press(pilot, "u", "u", "ctrl+s")
        assert path.read_bytes() == before


def _original(path: Path, before: bytes) -> Path:
    """Write the bytes from before to a file of the same name elsewhere, and return it."""
    other = path.parent / "before" / path.name
    other.parent.mkdir()
    other.write_bytes(before)
    return other
