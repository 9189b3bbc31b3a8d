"""What would come of a change: found when no key came for a moment, and dropped when something else was asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event

import pytest
from textual.app import App, ComposeResult

from argmap.errors import UsageError
from argmap.model import Claim, Debate
from argmap.tui.asking.foreseeing import SETTLED, Foresight, Layout
from argmap.tui.drawing.page import Line, Piece, text_of
from argmap.tui.drawing.size import LARGE
from argmap.tui.drawing.themes import DARK

SMALL = Debate()
BIG = Debate(claims={f"c{number}": Claim(f"c{number}", "It is so.") for number in range(LARGE + 1)})


def lines(text: str, width: int) -> tuple[Line, ...]:
    return ((Piece(text),),)


def says(text: str) -> Callable[[], Layout]:
    return lambda: partial(lines, text)


class Alone(App[None]):
    """Nothing but a foresight."""

    def __init__(self, debate: Debate) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self.debate = debate

    def compose(self) -> ComposeResult:
        yield Foresight(self.debate)

    @property
    def foresight(self) -> Foresight:
        return self.query_one(Foresight)

    @property
    def shown(self) -> list[str]:
        return [text_of(line) for line in self.foresight.lines]


@pytest.mark.parametrize("debate", [SMALL, BIG], ids=["small", "large"])
async def test_only_what_was_asked_last_is_found(debate: Debate) -> None:
    found: list[str] = []

    def find(text: str) -> Layout:
        found.append(text)
        return partial(lines, text)

    app = Alone(debate)
    async with app.run_test() as pilot:
        for text in ("a", "ab", "abc"):
            app.foresight.foresee(partial(find, text))
        assert app.shown == []
        await pilot.pause(2 * SETTLED)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert (found, app.shown) == (["abc"], ["abc"])


@pytest.mark.parametrize("debate", [SMALL, BIG], ids=["small", "large"])
async def test_why_a_change_cannot_be_made_is_shown(debate: Debate) -> None:
    def find() -> Layout:
        raise UsageError("no [b]such[/b] thing", "Try\x1b another.")

    app = Alone(debate)
    async with app.run_test() as pilot:
        app.foresight.foresee(find)
        await pilot.pause(2 * SETTLED)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.shown == ["no [b]such[/b] thing", "  Try␛ another."]


async def test_what_is_found_late_of_something_old_is_dropped() -> None:
    is_slow, may_end = Event(), Event()

    def slow() -> Layout:
        is_slow.set()
        may_end.wait(5)
        return partial(lines, "old")

    app = Alone(BIG)
    async with app.run_test() as pilot:
        app.foresight.foresee(slow)
        await pilot.pause(2 * SETTLED)
        assert is_slow.wait(5)
        app.foresight.tell(partial(lines, "new"))
        may_end.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.shown == ["new"]
