"""Whatever the screen says of keys, it says the keys that a keymap has given them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, Static, TextArea

from argmap.session import Session
from argmap.tui.asking.ask_screen import AskScreen
from argmap.tui.changing.fix_screen import FixScreen
from argmap.tui.drawing.notice import Notice
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.files.conflict_screen import AnswerBar
from argmap.tui.keys.every_key import every_binding
from argmap.tui.program.app import ArgmapApp
from argmap.tui.program.tour_panel import TourPanel
from argmap.tui.program.tour_screen import TourScreen
from argmap.tui.program.tour_steps import STEPS
from argmap.tui.views.key_bar import KeyBar
from tests.tui.driving import on_screen, page_text, press, settled
from tests.tui.fake_session import CAR_BAN, finding, session
from tests.tui.reshaping import two

GIVEN = {bound.id: f"f{101 + number}" for number, bound in enumerate(every_binding())}
"""For everything that has a key, another one, which no text could have by chance."""
SHOWN = {key.upper() for key in GIVEN.values()} | {"^P"}  # which is Textual's own, and stays
TYPED = {"Enter", "Backspace"}
"""The keys of a line that one types in, which have no id."""


@asynccontextmanager
async def opened(session: Session, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Pilot[Any]]:
    app = ArgmapApp(session)
    app.set_keymap(GIVEN)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield pilot


async def do(pilot: Pilot[Any], *keys: str) -> None:
    """Press the keys that there are now, given by their ids; what is no id is typed."""
    await press(pilot, *(GIVEN.get(key, key) for key in keys))


def hints(screen: Screen[Any]) -> list[str]:
    """Return everything that is said about a key at the edges of a screen and of what is in it."""
    found: list[str] = []
    for widget in screen.query("*"):
        found += str(widget.border_subtitle or "").split("   ")
        if isinstance(widget, Static) and (widget.id or "").endswith("-keys"):
            found += str(widget.content).split("   ")
        if isinstance(widget, Notice) and widget.display:
            found += widget._said[1].split("  ")
    return [one for one in found if one.strip()]


def bar_keys(screen: Screen[Any]) -> set[str]:
    """Return the keys in the lines of keys."""
    bars = (*screen.query(KeyBar), *screen.query(AnswerBar))
    pieces = [piece for bar in bars for piece in (*bar.left(200), *bar.right(200))]
    return {piece.text for piece in pieces if piece.role is Role.ACCENT}


NAMES = {"Enter", "Esc", "Tab", "Space", "Backspace", "PgUp", "PgDn"}
"""What keys are called that people know by name, and that no text of the debate has."""


def row_keys(screen: Screen[Any]) -> set[str]:
    """Return the keys that the rows of a list of answers begin with."""
    pages = [sheet.page for sheet in screen.query(Sheet) if sheet.id in ("ask", "fixes")]
    lines = [[piece for piece in line if piece.text.strip()] for page in pages for line in page.lines]
    return {
        line[0].text.strip()
        for line in lines
        if line and line[0].role is Role.ACCENT and line[0].link is not None
    }


def follow(pilot: Pilot[Any]) -> int:
    """Check what a screen says of its keys; return how many it names."""
    screen = pilot.app.screen
    words = {word.strip("│║:;.,") for line in on_screen(pilot) for word in line.split()}
    types = any(one.query("Input, TextArea") for one in pilot.app.screen_stack) or isinstance(
        screen, TourScreen
    )
    assert words & NAMES <= (TYPED if types else set())
    own = (
        {answer.key for answer in screen._answers if len(answer.key) == 1}
        if isinstance(screen, AskScreen)
        else set()
    )
    assert row_keys(screen) <= SHOWN | own
    may_be = SHOWN | (TYPED if isinstance(screen.focused, Input | TextArea) else set())
    named = [hint.split()[0] for hint in hints(screen) if not hint.startswith("Type")]
    assert [key for key in named if key not in may_be] == []
    assert bar_keys(screen) <= SHOWN
    return len(named) + len(bar_keys(screen))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


FINDINGS = (finding("ARG302", subject="source:madrid-2019", line=6),)


@pytest.mark.parametrize(
    "keys",
    [
        (),
        ("view.map",),
        ("view.what-if",),
        ("view.findings",),
        ("view.standpoints",),
        ("view.standpoints", "standpoints.matrix"),
        ("what-if.take",),
        ("find.search", *"air"),
        ("find.search", *"air", "enter"),
        ("find.filter", *"out", "enter"),
        ("app.help",),
        ("read.explain",),
        ("change.argument",),
        ("change.argument", *"Buses"),
        ("change.argument", *"Buses.", "enter"),
        ("change.argument", *"Buses.", "enter", "argument.close"),
        ("change.add",),
        ("change.add", "c"),
        ("change.add", "s"),
        ("change.entry",),
        ("change.entry", *"x", "text.close"),
        ("change.entry", "text.way"),
        ("change.head",),
        ("change.menu",),
        ("outline.down", "change.remove"),
        ("outline.down", "change.rename"),
        ("outline.down", "change.tags"),
        ("outline.down", "change.cite"),
        ("outline.down", "outline.down", "change.split"),
        ("change.editor",),
    ],
    ids=" ".join,
)
async def test_every_hint_names_the_key_that_there_is(
    keys: tuple[str, ...], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor")
    async with opened(Session.open(file)) as pilot:
        await do(pilot, *keys)
        assert follow(pilot) >= 1


async def test_the_list_of_fixes_and_of_files_too(tmp_path: Path) -> None:
    async with opened(session(found=FINDINGS)) as pilot:
        await do(pilot, "view.findings", "findings.fix")
        assert follow(pilot) >= 2
        assert GIVEN["fix.editor"].upper() in row_keys(pilot.app.screen)
    dangling = tmp_path / "dangling" / "car-ban.yaml"
    dangling.parent.mkdir()
    dangling.write_text(CAR_BAN.replace("[windy], und", "[wind-y], und"), encoding="utf-8")
    async with opened(Session.open(dangling)) as pilot:
        await do(pilot, "view.findings", "findings.fix")
        assert {GIVEN[id_].upper() for id_ in ("fix.first", "fix.editor")} <= row_keys(pilot.app.screen)
        assert follow(pilot) >= 2
        await do(pilot, "fix.first")
        assert not isinstance(pilot.app.screen, FixScreen)
    async with opened(Session.open(two(tmp_path))) as pilot:
        await do(pilot, "debates.open")
        await do(pilot, "files.list")
        assert follow(pilot) >= 2


async def test_the_list_of_changes_names_keys_as_people_write_them(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await do(pilot, "change.menu")
        keys = row_keys(pilot.app.screen)
        assert len(keys) > 4
        assert keys <= SHOWN
        pilot.app.set_keymap({"change.rename": "slash", "find.search": "f9"})
        await do(pilot, "ask.close")
        await press(pilot, "escape", "c")
        assert "/" in row_keys(pilot.app.screen)


async def test_a_conflict_offers_its_answers_by_the_keys_that_there_are(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await do(pilot, "change.entry", "text.close")
        await do(pilot, "change.entry", *"Yes, ", "enter")
        file.write_text(CAR_BAN.replace("Cities should", "Towns should"), encoding="utf-8")
        await do(pilot, "change.save")
        assert follow(pilot) >= 3
        await do(pilot, "conflict.both")
        assert bar_keys(pilot.app.screen) <= SHOWN
        assert follow(pilot) >= 2
        await do(pilot, "conflict.later", "conflict.mine")


async def test_the_page_that_a_debate_begins_with_and_the_list_of_changes_too() -> None:
    async with opened(session("argmap: 1\ntitle: Nothing yet\n")) as pilot:
        await do(pilot, "view.findings", "app.step-out")
        for id_ in ("beginning.write", "change.argument", "change.undo", "change.save", "app.help"):
            assert GIVEN[id_].upper() in page_text(pilot, "beginning").split()
    async with opened(session()) as pilot:
        await do(pilot, "view.what-if")
        for id_ in ("what-if.take", "standpoints.put"):
            assert GIVEN[id_].upper() in page_text(pilot, "what-if-list").split()


async def test_the_tour_and_the_settings_too() -> None:
    async with opened(session()) as pilot:
        app = pilot.app
        assert isinstance(app, ArgmapApp)
        app.action_settings()
        await press(pilot)
        assert follow(pilot) >= 2
        assert GIVEN["read.follow"].upper() in page_text(pilot, "page").split()
        await do(pilot, "page.close")
        app.action_tour()
        await press(pilot)
        tour = app.screen
        assert isinstance(tour, TourScreen)
        for number in range(len(STEPS)):
            assert follow(pilot) >= 1
            lines = tour.query_one(TourPanel).lines
            keys = {piece.text for line in lines[1:] for piece in line if piece.role is Role.ACCENT}
            assert {key for key in keys if key.strip(" ›>")} <= SHOWN, number
            assert not {"Esc", "<", ">"} & set("".join(piece.text for piece in lines[0]).split())
            await do(pilot, "tour.next")


async def test_a_key_that_was_taken_away_is_in_no_line_of_the_help(file: Path) -> None:
    async with opened(Session.open(file), (120, 60)) as pilot:
        await do(pilot, "app.help")
        text = page_text(pilot, "page")
        assert GIVEN["change.undo"].upper() in text
        assert "Enter" not in text.split()
        assert "^S" not in text.split()
        assert on_screen(pilot)


async def test_the_way_to_what_is_offered_is_named_although_the_line_has_its_key(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await do(pilot, "change.argument", *"air")
        assert f"{GIVEN['argument.next'].upper()} existing claim" in hints(pilot.app.screen)
