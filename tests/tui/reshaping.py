"""What the tests of changes to a debate's shape share: debates to change, and what they should have become."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from argmap.edits import Operation, apply
from argmap.library import open_library
from argmap.tui.asking.foreseeing import Foresight
from argmap.tui.drawing.page import text_of
from argmap.tui.screens.debate_screen import DebateScreen
from tests.tui.driving import debate_screen, on_screen, press, settled
from tests.tui.fake_session import CAR_BAN

ART = Path(__file__).parents[2] / "debates" / "ai-art.yaml"

TOWN = """\
argmap: 1
title: The town
claims:
  quiet:
    text: The town is quiet at night.  # heard by everybody
    contradicts: [car-ban/air]
  calm: {text: The town is calm at night.}
arguments:
  sleep: {premises: [quiet, car-ban/air], supports: car-ban/ban}
"""
"""A debate that refers to the one about cars."""


def small(folder: Path) -> Path:
    """Write the small debate and return its file."""
    path = folder / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


def two(folder: Path) -> Path:
    """Write the small debate and one that refers to it, and return the folder."""
    small(folder)
    (folder / "town.yaml").write_text(TOWN, encoding="utf-8")
    return folder


def art(folder: Path) -> Path:
    """Copy the debate that comes with the program and return the copy."""
    return Path(shutil.copy(ART, folder))


def expected(path: Path, *operations: Operation, stem: str = "car-ban") -> dict[str, str]:
    """Return what the files of a library read after some operations that no interface has a part in."""
    library = open_library(path)
    for operation in operations:
        library = apply(library, stem, operation).library
    return {name: document.text for name, document in library.documents.items()}


def texts(pilot: Pilot[Any]) -> dict[str, str]:
    """Return what the files of the open library read now."""
    for screen in pilot.app.screen_stack:
        if isinstance(screen, DebateScreen):
            documents = screen.session.view.library.documents
            return {name: document.text for name, document in documents.items()}
    raise AssertionError("no debate is open")


async def go(pilot: Pilot[Any], id_: str) -> None:
    """Go to an entry as a person does who knows its id."""
    await press(pilot, "apostrophe", *id_, "enter")


async def typed(pilot: Pilot[Any], text: str) -> None:
    """Type a text, and wait for what is shown of it."""
    await press(pilot, *text)
    await foreseen(pilot)


async def foreseen(pilot: Pilot[Any]) -> list[str]:
    """Wait for what a change would come to, and return it."""
    await settled(pilot)
    return [text_of(line) for line in pilot.app.screen.query_one(Foresight).lines]


def seen(pilot: Pilot[Any], text: str) -> bool:
    """Tell whether a text is on the screen, on one line."""
    return any(text in line for line in on_screen(pilot))


def said(pilot: Pilot[Any]) -> str:
    """Return what was said and can still be read."""
    return "\n".join(notice.message for notice in pilot.app._notifications)


async def undone(pilot: Pilot[Any], before: dict[str, str], words: str) -> None:
    """Take the last step back, which was one and has a name, and find the files as they were."""
    screen = debate_screen(pilot)
    assert screen.look.view.undo == words
    await press(pilot, "u")
    assert texts(pilot) == before
    assert screen.look.view.undo is None
