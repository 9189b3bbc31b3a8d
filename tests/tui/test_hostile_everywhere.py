"""Hostile texts in every place of a debate, on every screen that a key leads to: what a terminal is sent is harmless.

Which keys there are is asked of the program, so that a screen that is new is looked at too.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.screen import ModalScreen
from textual.widgets import Input, TextArea

from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.program.app import ArgmapApp, open_app
from argmap.tui.screens.debate_screen import DebateScreen
from fuzz.hostile import ACTING, TEXTS, debate_of, harm
from fuzz.presses import LEAVING, Press, live, send, way_out
from fuzz.waiting import laid_out, quiet
from tests.tui.driving import settled

ENTRIES = (
    Subject(Section.CLAIM, "a"),
    Subject(Section.ARGUMENT, "r"),
    Subject(Section.QUESTION, "q"),
    Subject(Section.SOURCE, "s"),
    Subject(Section.POSITION, "p"),
)
VIEWS = ("browse", "map", "what-if", "findings", "standpoints")


async def look_at(app: App[Any], *presses: Press) -> None:
    """Press something, and look at what is drawn then."""
    for press in presses:
        send(app, press)
        await quiet(app)
        assert app._exception is None, (press, app._exception)
        assert not app._exit, f"{press} left the program"
        await laid_out(app)
        assert harm(app) == "", press


async def back(app: App[Any]) -> DebateScreen:
    """Leave whatever is open."""
    for _ in range(12):
        screen = app.screen
        if isinstance(screen, DebateScreen) and screen._views.current == "browse":
            break
        await look_at(app, way_out(app))
    assert isinstance(app.screen, DebateScreen)
    return app.screen


async def try_every_key(app: ArgmapApp, text: str) -> set[str]:
    """Press each key that does something in any view, or with any kind of entry; return the screens that come."""
    seen: set[str] = set()
    screen = await back(app)
    tried: set[str] = set()
    for subject, view in [
        *((subject, "browse") for subject in ENTRIES),
        *((ENTRIES[0], view) for view in VIEWS),
    ]:
        screen._go(subject)
        screen.show_view(view)
        await quiet(app)
        for binding in live(screen):
            where = f"{binding.id} {subject.section if binding.id in ENTRY_KEYS else ''}"
            if binding.id in LEAVING or binding.id is None or where in tried:
                continue
            tried.add(where)
            await look_at(app, Press("key", binding.key))
            seen.add(type(app.screen).__name__)
            if isinstance(app.focused, Input | TextArea):
                await look_at(app, Press("paste", text), Press("key", "down"), Press("key", "enter"))
            elif isinstance(app.screen, ModalScreen):
                await look_at(app, Press("key", "end"), Press("key", "enter"))
            seen.add(type(app.screen).__name__)
            screen = await back(app)
            if screen._views.current != view:
                screen.show_view(view)
            screen.journey.rest(subject)
            await quiet(app)
    return seen


ENTRY_KEYS = frozenset({"change.entry", "read.explain", "read.copy", "what-if.take", "change.argument"})
"""Keys that do something else for each kind of entry."""


@pytest.mark.timeout(400)
async def test_nothing_gets_through_whichever_key_is_pressed(tmp_path: Path) -> None:
    path = tmp_path / "debate.yaml"
    path.write_text(debate_of(ACTING), encoding="utf-8")
    app = open_app(path)
    async with app.run_test(size=(100, 30), notifications=True, tooltips=True) as pilot:
        await settled(pilot)
        assert harm(app) == ""
        assert isinstance(app.screen, DebateScreen)
        assert len(app.screen.look.rows) >= 5
        seen = await try_every_key(app, ACTING)
        assert {"DebateScreen", "PageScreen", "ActionPalette"} <= seen
        assert len(seen) >= 6, seen
    app.session.close()


@pytest.mark.timeout(300)
@pytest.mark.parametrize("what", TEXTS)
async def test_no_text_breaks_a_view(what: str, tmp_path: Path) -> None:
    text = TEXTS[what]
    path = tmp_path / "debate.yaml"
    path.write_text(debate_of(text), encoding="utf-8")
    app = open_app(path)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settled(pilot)
        screen = await back(app)
        assert len(screen.look.rows) >= 5
        for subject in ENTRIES[:3]:
            screen._go(subject)
            await look_at(app, Press("key", "G"), Press("key", "g"))
        for key in ("2", "3", "4", "5", "1", "x", "escape", "space", "3", "W", "1"):
            await look_at(app, Press("key", key))
        for key in ("slash", "f", "a", "e"):
            await look_at(app, Press("key", key), Press("paste", text), Press("key", "enter"))
            await back(app)
    app.session.close()


async def test_names_of_files_and_folders(tmp_path: Path) -> None:
    folder = tmp_path / "de\x1b[31m[@click=app.quit]\u202ebates"
    folder.mkdir()
    for name in (
        "[bold]\x1b]0;x\x07.yaml",
        "[@click=app.quit]x.yaml",
        "漢字\u200d.yaml",
        "e" + "\u0301" * 80 + ".yaml",
    ):
        (folder / name).write_text(debate_of(ACTING), encoding="utf-8")
    (folder / "broken[b]\x9b.yaml").write_text('argmap: 1\ntitle: "\\x1b never closed\n', encoding="utf-8")
    app = ArgmapApp(Session.open(folder))
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settled(pilot)
        assert harm(app) == ""
        for number in range(5):
            await look_at(app, *[Press("key", "down")] * number, Press("key", "enter"))
            await settled(pilot)
            await look_at(
                app, Press("key", "4"), Press("key", "f5"), Press("key", "f4"), Press("key", "ctrl+s")
            )
            for _ in range(4):
                await look_at(app, Press("key", "escape"))
            if isinstance(app.screen, DebateScreen):
                await look_at(app, Press("key", "q"))
    app.session.close()
