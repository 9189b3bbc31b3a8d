"""Running the interface in tests: press keys, wait until nothing more happens by itself, and read the screen.

Textual's pilot waits until the process does little for a fiftieth of a second, twice for every key.  That takes its
time on a quiet machine and says nothing on a busy one.  Here the state itself is looked at.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any
from unicodedata import lookup

from textual import events
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input, TextArea

from argmap.session import Session
from argmap.tui.asking.untimely import HoldingScreen
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.program.app import ArgmapApp
from argmap.tui.screens import autosaving_screen
from argmap.tui.screens.debate_screen import DebateScreen

_SOON = 0.5
"""What is put off for less than so many seconds is waited for: the card that follows the cursor, the checks."""
_LOOKS = 0.002
_LONGEST = 60.0
"""Seconds after which a test fails whose screen does not come to rest, with what it was waiting for."""


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until the screen is complete, the checks have run, and the card has followed the cursor."""
    await _at_rest(pilot, put_off=True)


async def handled(pilot: Pilot[Any]) -> None:
    """Wait until all that is under way is done and drawn, and not for what is put off until no key comes."""
    await _at_rest(pilot, put_off=False)


async def until(pilot: Pilot[Any], is_so: Callable[[], bool]) -> None:
    """Wait for what comes while something else is under way; fail with what is on the screen where it does not."""
    limit = monotonic() + _LONGEST
    while not is_so():
        assert monotonic() < limit, "\n".join(on_screen(pilot))
        await asyncio.sleep(_LOOKS)
        await _run_and_draw(pilot)


async def _at_rest(pilot: Pilot[Any], *, put_off: bool) -> None:
    limit = monotonic() + _LONGEST
    while awaited := await _awaited(pilot, put_off=put_off):
        assert monotonic() < limit, f"a minute has gone by, and it still waits for {awaited}"
        await asyncio.sleep(_LOOKS)


async def _awaited(pilot: Pilot[Any], *, put_off: bool) -> str:
    """Let everything run that can, and return what is still to come; nothing where the program was left."""
    app = pilot.app
    await _run_and_draw(pilot)
    if app._exit or app._exception is not None or not app.screen_stack:
        return ""
    if any(worker.is_running for worker in app.workers):
        return "what runs beside the keyboard"
    if app.animator._animations or app.animator._scheduled:
        return "something that moves"
    if isinstance(app.screen, HoldingScreen) and not app.screen._is_whole:
        return f"the parts of {app.screen}"
    if put_off and any(_is_put_off(timer) for node in app._registry for timer in tuple(node._timers)):
        return "what is put off for a moment"
    return ""


async def _run_and_draw(pilot: Pilot[Any]) -> None:
    app = pilot.app
    await _run_what_can()
    while not app._exit and app._exception is None and app.screen_stack and _is_to_draw(app.screen):
        app.screen._on_timer_update()
        await _run_what_can()


async def _run_what_can() -> None:
    """Let others run until each of them waits for something."""
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    await asyncio.sleep(0)
    while ready:
        await asyncio.sleep(0)


def _is_to_draw(screen: Screen[Any]) -> bool:
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )


def _is_put_off(timer: Timer) -> bool:
    """Tell whether a timer goes off once, and soon."""
    is_pending = timer._task is not None and not timer._task.done()
    return is_pending and timer._repeat == 0 and _is_soon(timer._interval)


def _is_soon(seconds: float) -> bool:
    # Saving by itself is put off again and again where a person is to be asked first.
    return seconds < _SOON and seconds != autosaving_screen.AFTER


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
    """Press keys, each when what the one before it does is done, and wait until the screen has settled.

    What is typed into a line is typed at once, and drawn at its end.
    """
    rest = list(keys)
    while rest:
        count = 1
        if pilot.app.screen_stack and isinstance(pilot.app.focused, Input | TextArea):
            count = max(1, next((i for i, key in enumerate(rest) if len(key) != 1), len(rest)))
        driver = pilot.app._driver
        assert driver is not None
        for key in rest[:count]:
            driver.send_message(_pressed(key))
        del rest[:count]
        await handled(pilot)
    await settled(pilot)


def _pressed(key: str) -> events.Key:
    """Return the event of a key that is named as Textual names it, or of a character."""
    if len(key) == 1 and not key.isalnum():
        key = _character_to_key(key)
    try:
        character = lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(key, key)))
    except KeyError:
        character = key if len(key) == 1 else ""
    return events.Key(key, character or None)


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
