"""Running the interface in tests: wait until it has settled, and read what is on the screen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from argmap.session import Session
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.program.app import ArgmapApp
from argmap.tui.screens.debate_screen import DebateScreen


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until the screen is complete, the checks have run, and the card has followed the cursor."""
    for _ in range(3_000):
        await pilot.pause(0.01)
        screen = pilot.app.screen
        if not isinstance(screen, DebateScreen) or (
            screen._is_whole and screen.view is not None and screen.view.checked
        ):
            break
    await pilot.pause(0.08)
    await asyncio.sleep(0)


@asynccontextmanager
async def opened(
    session: Session, size: tuple[int, int] = (120, 40), *, plain: bool = False, notifications: bool = False
) -> AsyncIterator[Pilot[Any]]:
    """Run the interface over a session without a terminal; ``notifications`` shows what is said in passing."""
    app = ArgmapApp(session, plain=plain)
    async with app.run_test(size=size, notifications=notifications) as pilot:
        await settled(pilot)
        yield pilot


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys and wait until what they do is done."""
    await pilot.press(*keys)
    await settled(pilot)


def debate_screen(pilot: Pilot[Any]) -> DebateScreen:
    """Return the screen of the debate that is open."""
    screen = pilot.app.screen
    assert isinstance(screen, DebateScreen)
    return screen


def on_screen(pilot: Pilot[Any]) -> list[str]:
    """Return the text that is on the screen, line by line."""
    return [strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips()]


def page_text(pilot: Pilot[Any], sheet: str) -> str:
    """Return all of the text of a sheet, that which is scrolled away as well."""
    page = pilot.app.screen.query_one(f"#{sheet}", Sheet).page
    return "\n".join("".join(piece.text for piece in line) for line in page.lines)
