"""Plain characters: with ``--ascii`` nothing else is drawn, in any view, form, list, question or notice."""

from __future__ import annotations

import pytest

from tests.tui.driving import on_screen, opened, press
from tests.tui.fake_session import CAR_BAN, FINDINGS, session

PLAIN = CAR_BAN.replace("ó", "o")

WAYS = (
    ("ctrl+p",),
    ("ctrl+p", *"theme", "enter"),
    ("a",),
    ("a", "x"),
    ("a", *"first reason", "enter"),
    ("a", *"first reason", "enter", "enter"),
    ("A", "c"),
    ("A", "n"),
    ("P",),
    ("R",),
    ("t",),
    ("s",),
    ("i",),
    ("C",),
    ("M",),
    ("j", "space", "S"),
    ("e",),
    ("c",),
    ("d",),
    ("apostrophe", "a"),
    ("slash", "a"),
    ("f",),
    ("m",),
    ("3",),
    ("4",),
    ("4", "f"),
    ("5",),
    ("5", "v"),
    ("x",),
    ("o",),
    ("question_mark",),
    ("space", "W"),
    ("y",),
)


@pytest.mark.parametrize("keys", WAYS, ids=" ".join)
async def test_nothing_but_plain_characters_is_drawn(keys: tuple[str, ...]) -> None:
    async with opened(session(PLAIN, FINDINGS), (100, 30), plain=True) as pilot:
        await press(pilot, "j", "j", *keys)
        pilot.app.notify("Something was done", title="A title", markup=False)
        await press(pilot)
        for line in on_screen(pilot):
            assert line.isascii(), line
