"""Pictures of the program, drawn without a terminal: the same bytes each time for the same debate."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from argmap.configuration import Configuration, Settings
from argmap.errors import SaveError, UsageError
from argmap.model import Subject
from argmap.session import Session, View
from argmap.tui.program.app import ArgmapApp
from argmap.tui.screens.debate_screen import DebateScreen
from argmap.tui.views.standpoints_view import StandpointsView

_FONTS = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"
_QUIET = 3
"""After so many looks at which nothing was different, everything that was going on is over."""
_BETWEEN = 0.15
"""Seconds between two looks; what waits for a key to rest waits less than so many of them together."""
_LOOKS = 200


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture is to show."""

    view: str = "outline"
    focus: Subject | None = None
    size: tuple[int, int] = (120, 40)
    theme: str = Settings().theme
    plain: bool = False
    keys: tuple[str, ...] = ()
    """Keys that are pressed before it is drawn, by Textual's names."""
    title: str = "argmap"


class DrawnSession(Session):
    """A session for a picture: whatever is pressed, no file is written."""

    def save(self, *, force: bool = False, put_back: bool = False) -> View:
        """Refuse."""
        raise SaveError("nothing is saved for a picture")

    def save_copy(self, path: Path, stem: str | None = None) -> None:
        """Refuse."""
        raise SaveError("nothing is saved for a picture")


def draw(session: Session, picture: Picture) -> str:
    """Return a picture as SVG that asks no server for a font.

    Neither settings nor NO_COLOR are looked at: it is the same wherever it is drawn.  Raises UsageError where the
    keys end the program.
    """
    with _without("NO_COLOR", "COLUMNS", "LINES"):
        svg = asyncio.run(_drawn(session, picture))
    svg = re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: (?:Fira Code|arial)[^;]*;", f"font-family: {_FONTS};", svg)
    svg = svg.replace("<text ", '<text xml:space="preserve" ')
    return re.sub(r"terminal-\d+", "terminal", svg)


@contextmanager
def _without(*names: str) -> Iterator[None]:
    """Leave variables of the environment out for a while."""
    kept = {name: os.environ.pop(name) for name in names if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(kept)


async def _drawn(session: Session, picture: Picture) -> str:
    app = ArgmapApp(
        session,
        plain=picture.plain,
        configuration=Configuration(Settings(theme=picture.theme)),
    )
    async with app.run_test(size=picture.size) as pilot:
        await _settled(pilot, picture)
        if isinstance(app.screen, DebateScreen):
            _turn_to(app.screen, picture)
        for key in picture.keys:
            await pilot.press(key)
            if not app.is_running or app._exit:
                raise UsageError(
                    "the keys end the program before there is a picture", "Leave the last of them out."
                )
        return await _settled(pilot, picture)


def _turn_to(screen: DebateScreen, picture: Picture) -> None:
    if picture.focus is not None:
        screen.begin_at(picture.focus)
    if picture.view == "card":
        screen.query_one("#card").focus()
    elif picture.view == "matrix":
        screen.show_view("standpoints")
        screen.query_one(StandpointsView).turn()
    elif picture.view != "outline":
        screen.show_view(picture.view)


async def _settled(pilot: Pilot[Any], picture: Picture) -> str:
    """Wait until nothing changes any more, and return what there is to see then."""
    app = pilot.app
    same, last = 0, ""
    for _ in range(_LOOKS):
        await pilot.pause(_BETWEEN)
        await app.workers.wait_for_complete()
        for field in app.screen.query("Input, TextArea"):
            # A cursor that blinks would be there in one picture and not in the next.
            if isinstance(field, Input | TextArea):
                field.cursor_blink = False
        svg = app.export_screenshot(title=picture.title, simplify=True)
        same, last = (same + 1 if svg == last else 0), svg
        if same == _QUIET:
            break
    return last
