"""Waiting for the program: until it is quiet, until something holds of it, and until its screen is laid out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import Any

from textual.app import App
from textual.screen import Screen

_TURNS = 500
"""So many turns are enough to lay a screen out."""


async def until(app: App[None], holds: Callable[[], bool], *, most: float = 5.0) -> None:
    """Wait until something holds of a program that is still running, ``most`` seconds at most."""
    end = monotonic() + most
    while monotonic() < end and app._exception is None and app._screen_stack and not holds():
        await asyncio.sleep(0.02)
        await quiet(app)


async def quiet(app: App[None], *, most: float = 3.0) -> None:
    """Wait until no message is on its way to any part of the program, ``most`` seconds at most."""
    calm, end = 0, monotonic() + most
    while monotonic() < end:
        await asyncio.sleep(0)
        if app._exception is not None or not app.is_running or not app._screen_stack:
            return
        parts = (app, *app.screen.walk_children(with_self=True))
        calm = calm + 1 if all(part._message_queue.empty() for part in parts) else 0
        if calm == 3:
            return


async def laid_out(app: App[Any], *, most: float = 10.0) -> None:
    """Wait until everything on the screen has been laid out and has the size that it was given there.

    Raises AssertionError where that is not so after ``most`` seconds, in which the program had many turns to do it:
    one that was kept busy all the while is waited for.
    """
    end, turns = monotonic() + most, 0
    while app._exception is None and app._screen_stack and not _is_laid_out(app.screen):
        turns += 1
        assert turns < _TURNS or monotonic() < end, f"{app.screen} is not laid out after {most} seconds"
        await asyncio.sleep(0.002)


def _is_laid_out(screen: Screen[Any]) -> bool:
    if (
        screen._compositor.size
        != screen.app.size  # the terminal has another size, and it was not told so yet
        or screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._dirty_widgets
    ):
        return False
    placed = screen._compositor.visible_widgets.items()
    return all(widget.outer_size == region.size for widget, (region, _) in placed)
