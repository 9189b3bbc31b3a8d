"""The frame of screens over another: one ground, and no more said at its edge than there is room for."""

from __future__ import annotations

from typing import Any

import pytest
from textual.screen import Screen

from argmap.tui.asking.ask_screen import Answer, AskScreen
from argmap.tui.asking.frame import Frame
from argmap.tui.asking.hints import Hint
from argmap.tui.asking.page_screen import PageScreen
from argmap.tui.drawing.glyphs import UNICODE
from argmap.tui.drawing.page import Page
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.drawing.writer import Writer
from tests.tui.driving import opened, settled
from tests.tui.fake_session import CAR_BAN, session


def words(writer: Writer) -> None:
    writer.prose("Something to know.")


def page(width: int) -> Page:
    writer = Writer(width, UNICODE)
    words(writer)
    return writer.page()


def question() -> AskScreen:
    return AskScreen("A question", words, (Answer("k", "keep", "keep it"),))


@pytest.mark.parametrize("screen", [question, lambda: PageScreen("A page", page)], ids=["question", "page"])
async def test_what_is_in_a_frame_stands_on_its_ground(screen: Any) -> None:
    async with opened(session(CAR_BAN), (80, 24)) as pilot:
        over: Screen[Any] = screen()
        pilot.app.push_screen(over)
        await settled(pilot)
        ground = over.query_one(Frame).styles.background
        assert over.query_one(Sheet).styles.background == ground
        assert ground != pilot.app.screen_stack[0].styles.background


@pytest.mark.parametrize("width", [40, 80, 120, 200])
async def test_what_keys_do_is_said_whole_or_not_at_all(width: int) -> None:
    hints = [Hint(f"{key} does a thing", number) for number, key in enumerate("abcdefgh")]
    hints.append(Hint("Esc leaves"))
    async with opened(session(CAR_BAN), (width, 24)) as pilot:
        over = PageScreen("A page", page)
        pilot.app.push_screen(over)
        await settled(pilot)
        over.query_one(Frame).say_keys(hints)
        await settled(pilot)
        strips = [strip.text for strip in pilot.app.screen._compositor.render_strips()]
        edge = next(line for line in reversed(strips) if "╰" in line and "Esc" in line)
        said = edge[edge.index("╰") + 1 : edge.index("╯")].strip("─ ")
        assert said.split("   ")[-1] == "Esc leaves"
        assert all(one in {hint.says for hint in hints} for one in said.split("   "))
