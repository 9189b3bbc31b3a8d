"""Hostile text where files, conflicts and beginnings are shown: it is shown, and does nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from argmap.edits import SetField
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.text.visible import first_hostile
from argmap.tui.files.conflict_screen import ConflictScreen
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press

HOSTILE = "[@click=app.quit]x[/] \\e[31m \\e]52;c;eA==\\a \\u202egnp [/] [bold"
"""As a quoted scalar of YAML writes it."""

DEBATE = f"""\
argmap: 1
title: "{HOSTILE}"
question: "{HOSTILE}"
claims:
  one:
    text: "{HOSTILE} one"
  two:
    text: Two.
    about: [other/one]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "hostile.yaml").write_text(DEBATE, encoding="utf-8")
    (tmp_path / "other.yaml").write_text(DEBATE.replace("    about: [other/one]\n", ""), encoding="utf-8")
    return tmp_path


def is_harmless(pilot: Pilot[Any]) -> None:
    text = "\n".join(on_screen(pilot))
    assert first_hostile(text) is None
    assert "[@click=app.quit]x[/]" in " ".join(text.split())
    assert not pilot.app._exit


@pytest.mark.parametrize("plain", [False, True])
async def test_the_list_of_files_and_the_list_of_debates(folder: Path, plain: bool) -> None:
    async with opened(Session.open(folder), (120, 40), plain=plain) as pilot:
        is_harmless(pilot)
        await press(pilot, "enter", "o")
        is_harmless(pilot)


async def test_how_to_begin(tmp_path: Path) -> None:
    path = tmp_path / "empty.yaml"
    path.write_text(DEBATE.partition("claims:")[0], encoding="utf-8")
    async with opened(Session.open(path), (120, 40)) as pilot:
        is_harmless(pilot)
        await press(pilot, "j", "enter")
        is_harmless(pilot)


async def test_a_conflict_and_the_text_for_both(folder: Path) -> None:
    path = folder / "hostile.yaml"
    async with opened(Session.open(path), (120, 40)) as pilot:
        screen = debate_screen(pilot)
        mine = "[@click=app.quit]x[/] [/] mine"
        screen.session.edit(SetField(Subject(Section.CLAIM, "one"), "text", mine))
        screen.take_view()
        path.write_text(DEBATE.replace(f"{HOSTILE} one", f"{HOSTILE} theirs"), encoding="utf-8")
        await press(pilot, "f5")
        assert isinstance(pilot.app.screen, ConflictScreen)
        is_harmless(pilot)
        assert first_hostile(page_text(pilot, "conflict")) is None
        await press(pilot, "b")
        is_harmless(pilot)
        area = pilot.app.screen.query_one(TextArea)
        area.text = "\N{ESCAPE}[31mBoth."
        await press(pilot, "ctrl+s")
        assert screen.look.debate.claims["one"].text == "[31mBoth."
