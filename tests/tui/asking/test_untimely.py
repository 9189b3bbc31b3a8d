"""Keys and clicks that come before a screen is whole, or after it was closed: each was found by ``fuzz.keys``."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import pkgutil
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.style import Style
from textual.app import App
from textual.command import CommandList, CommandPalette
from textual.events import Click
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Input
from textual.widgets._toast import Toast

import argmap.tui
from argmap.session import Session
from argmap.tui.asking.ask_screen import Answer, AskScreen
from argmap.tui.asking.page_screen import PageScreen
from argmap.tui.asking.prompt import Prompt
from argmap.tui.asking.untimely import OverScreen
from argmap.tui.changing.entry_form import NewEntryForm
from argmap.tui.outline.outline import Outline
from argmap.tui.program.app import ArgmapApp
from argmap.tui.screens.debate_screen import DebateScreen
from argmap.tui.screens.library_screen import LibraryScreen
from argmap.tui.screens.listed_screen import ListedDebateScreen
from argmap.tui.views.header import Header
from fuzz.presses import Press, send
from fuzz.waiting import quiet
from tests.tui.driving import debate_screen, opened, press, settled
from tests.tui.fake_session import CAR_BAN, library, session
from tests.tui.fake_session import FakeSession as Fake
from tests.tui.test_editing import edit


async def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so, at most for a few seconds."""
    limit = time.monotonic() + 5
    while not is_so():
        assert time.monotonic() < limit
        await asyncio.sleep(0.02)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


async def test_keys_typed_ahead_are_done_in_their_order_once_the_screen_is_whole() -> None:
    app = ArgmapApp(session())
    async with app.run_test() as pilot:
        screen = app.screen
        assert isinstance(screen, DebateScreen)
        assert not screen._is_whole
        for key in ("escape", "j", "j", "x", "escape", "4"):
            send(app, Press("key", key))
        await settled(pilot)
        assert screen._is_whole
        assert screen._views.current == "findings"
        assert screen.look.rows[screen._outline.cursor].subject.id == "no2-fell"


async def test_the_end_of_a_line_from_before_the_first_picture_is_enter() -> None:
    app = ArgmapApp(session())
    async with app.run_test() as pilot:
        for key in ("slash", *"windy", "ctrl+j", "x"):
            send(app, Press("key", key))
        await settled(pilot)
        assert [type(screen) for screen in app.screen_stack[1:]] == [PageScreen]
        row = app.screen_stack[0].query_one(Outline).row
        assert row is not None
        assert row.subject.id == "windy"


async def test_once_there_is_a_picture_the_key_is_what_it_is() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "slash", *"windy", "ctrl+j")
        assert pilot.app.screen.query(Prompt)


@pytest.mark.parametrize("is_open", [False, True])
async def test_what_follows_a_slow_search_is_done_once_its_line_is_closed(
    monkeypatch: pytest.MonkeyPatch, is_open: bool
) -> None:
    search = DebateScreen._search

    def slowly(screen: DebateScreen, text: str) -> None:
        time.sleep(0.1)  # as in a debate of ten thousand rows
        search(screen, text)

    monkeypatch.setattr(DebateScreen, "_search", slowly)
    async with opened(session()) as pilot:
        if is_open:
            await press(pilot, "slash")
        for key in (*(() if is_open else ("slash",)), *"windy", "enter", "x"):
            send(pilot.app, Press("key", key))
        await until(lambda: isinstance(pilot.app.screen, PageScreen))
        assert not pilot.app.screen_stack[0].query(Prompt)


async def test_a_key_that_does_not_close_a_line_holds_what_follows_no_longer(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        for key in ("f", *"kin", "down", "enter", *"legal"):
            send(pilot.app, Press("key", key))
        await press(pilot)
        assert pilot.app.screen.query_one("#prompt-input", Input).value == "kind:legal"


async def test_what_is_typed_right_after_a_key_that_asks_for_it_is_taken(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        for key in ("a", *"dear", "enter", "enter"):
            send(pilot.app, Press("key", key))
        await settled(pilot)
        claims = debate_screen(pilot).look.debate.claims.values()
        assert [claim.text for claim in claims if "dear" in claim.text.lower()] == ["dear"]


async def test_saving_right_after_a_form_was_asked_for(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        for key in ("A", "enter", "ctrl+s", "escape"):
            send(pilot.app, Press("key", key))
        await settled(pilot)
        assert pilot.app._exception is None


async def test_escape_twice_at_once_closes_one_screen() -> None:
    async with opened(session()) as pilot:
        for _ in range(2):
            pilot.app.push_screen(AskScreen("One", lambda writer: None, (Answer("y", "yes", "yes"),)))
        await settled(pilot)
        top = pilot.app.screen
        assert isinstance(top, AskScreen)
        top.action_close()
        top.action_close()
        await settled(pilot)
        assert [type(screen) for screen in pilot.app.screen_stack] == [DebateScreen, AskScreen]


async def test_a_screen_that_is_closed_while_another_is_over_it_goes_with_that_one() -> None:
    async with opened(session()) as pilot:
        below, above = (
            AskScreen(name, lambda writer: None, (Answer("y", "yes", "yes"),)) for name in ("below", "above")
        )
        await pilot.app.push_screen(below)
        await pilot.app.push_screen(above)
        await settled(pilot)
        below.dismiss(None)
        await settled(pilot)
        assert pilot.app.screen is above
        await press(pilot, "escape")
        assert [type(screen) for screen in pilot.app.screen_stack] == [DebateScreen]


async def test_enter_twice_at_once_adds_one_argument(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "a", *"quiet")
        for _ in range(4):
            send(pilot.app, Press("key", "enter"))
        await settled(pilot)
        assert isinstance(pilot.app.screen, DebateScreen)
        assert len(debate_screen(pilot).look.debate.arguments) == CAR_BAN.count("premises:") + 1


async def test_the_list_of_debates_is_left_once(file: Path) -> None:
    async with opened(Fake(library(one=CAR_BAN, two=CAR_BAN), None)) as pilot:
        await press(pilot, "enter")
        screen = debate_screen(pilot)
        await screen.action_leave()
        await screen.action_leave()
        await settled(pilot)
        assert len(pilot.app.screen_stack) == 1


async def test_a_double_click_beside_the_palette_closes_the_palette_alone() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "ctrl+p")
        assert isinstance(pilot.app.screen, CommandPalette)
        send(pilot.app, Press("twice", "", 1, 38))
        await settled(pilot)
        assert isinstance(pilot.app.screen, DebateScreen)


async def test_the_palette_is_opened_again_as_it_closes() -> None:
    async with opened(session()) as pilot:
        for key in ("colon", "escape", "colon", "escape", "colon"):
            send(pilot.app, Press("key", key))
            await asyncio.sleep(0)
        await settled(pilot)
        assert pilot.app._exception is None
        palettes = [screen for screen in pilot.app.screen_stack if isinstance(screen, CommandPalette)]
        assert len(palettes) <= 1


async def test_pages_of_the_palette_before_it_is_drawn() -> None:
    async with opened(session()) as pilot:
        for key in ("colon", "pageup", "pagedown", "home", "end", "pageup"):
            send(pilot.app, Press("key", key))
            await quiet(pilot.app)
        assert pilot.app._exception is None
        assert isinstance(pilot.app.screen, CommandPalette)


async def test_a_click_on_an_action_that_the_palette_draws_still_and_does_not_list_any_more() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "colon")
        palette = pilot.app.screen
        assert isinstance(palette, CommandPalette)
        actions = palette.query_one(CommandList)
        last = Style(meta={"option": actions.option_count - 1})
        await press(pilot, *"undo")
        assert actions.option_count <= last.meta["option"]
        actions.post_message(Click(actions, 2, 3, 0, 0, 1, False, False, False, style=last))
        await settled(pilot)
        assert pilot.app._exception is None
        assert pilot.app.screen is palette


async def test_a_form_that_is_closed_before_it_asks_for_its_first_field(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "A", "enter")
        form = pilot.app.screen_stack[-2]
        assert isinstance(form, NewEntryForm)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, DebateScreen)
        form._ask_next()
        await settled(pilot)
        assert isinstance(pilot.app.screen, DebateScreen)


async def test_a_click_on_a_notice_that_is_just_going() -> None:
    async with ArgmapApp(session()).run_test(size=(120, 40), notifications=True) as pilot:
        await settled(pilot)
        pilot.app.notify("Gone in a moment.", markup=False, timeout=60)
        await settled(pilot)
        toast = pilot.app.screen.query_one(Toast)
        x, y = toast.region.offset
        with pilot.app.batch_update():
            await toast.remove()
            toast._parent = None
            assert pilot.app.screen.get_widget_at(x + 2, y)[0] is toast
            send(pilot.app, Press("click", "", x + 2, y))
            await quiet(pilot.app)
        assert pilot.app._exception is None


async def test_escape_closes_a_prompt_that_has_not_the_keyboard() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "slash", *"air")
        await pilot.click("#outline", offset=(5, 4))
        await settled(pilot)
        assert pilot.app.screen.query(Prompt)
        assert pilot.app.focused is debate_screen(pilot)._outline
        await press(pilot, "escape")
        assert not pilot.app.screen.query(Prompt)


async def test_going_on_with_an_entry_that_somebody_else_took_away_meanwhile(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "apostrophe", *"windy", "enter", "e", *"so ")
        text = CAR_BAN.replace(
            "  windy:\n    text: The 2019 measurement coincided with unusually windy months.\n", ""
        )
        file.write_text(
            text.replace("  wind: {premises: [windy], undercuts: madrid}\n", ""), encoding="utf-8"
        )
        screen.session.reload()
        screen.take_view()
        await press(pilot, "tab")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert [notice.message for notice in pilot.app._notifications][-1].startswith(
            "there is no claim windy"
        )


async def test_keys_after_the_last_one(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        edit(debate_screen(pilot))
        for key in ("q", "d", "a", "x", "colon", "enter", "j", "escape", "q"):
            send(pilot.app, Press("key", key))
        await pilot._wait_for_screen()
    assert pilot.app._exception is None
    assert file.read_text(encoding="utf-8") == CAR_BAN


def test_every_screen_over_another_is_closed_once() -> None:
    for module in pkgutil.walk_packages(argmap.tui.__path__, "argmap.tui."):
        importlib.import_module(module.name)
    kinds: list[type] = [ModalScreen]
    found: list[type] = []
    while kinds:
        kind = kinds.pop()
        kinds += kind.__subclasses__()
        if kind.__module__.startswith("argmap."):
            found.append(kind)
    assert AskScreen in found
    closing = (OverScreen, CommandPalette)
    assert [kind.__name__ for kind in found if not issubclass(kind, closing)] == []


def test_no_attribute_takes_the_place_of_one_of_textual() -> None:
    """``_closing`` of a screen did, and the program did not end any more where a line had just been closed."""
    assert {"_closing", "_closed", "_running", "_pruning"} <= _ATTRIBUTES
    for path in sorted(Path(argmap.tui.__path__[0]).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        written = set(re.findall(r"(?:self\.|^    )(_\w+)(?:: [^=\n]+)? = ", text, re.MULTILINE))
        assert not written & _ATTRIBUTES or "textual" not in text, path.name


_ATTRIBUTES = frozenset(
    name
    for kind in (App, Screen, Widget)
    for base in kind.__mro__
    if base.__module__.startswith("textual.")
    for name in re.findall(r"self\.(_\w+)(?:: [^=\n]+)? = ", inspect.getsource(base))
)
"""The private attributes that Textual's own classes give themselves."""


async def test_what_the_program_itself_put_off_is_not_done_once_it_is_left(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        told: list[int] = []
        pilot.app.exit()
        pilot.app.call_next(told.append, 1)
        await pilot.app._flush_next_callbacks()
    assert not told


async def test_a_save_that_was_under_way_ends_while_the_program_is_left(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)

        def ends(header: Header) -> None:
            screen.call_next(screen.take_view)  # as Textual does with what a screen over this one came to

        monkeypatch.setattr(Header, "on_unmount", ends, raising=False)
        pilot.app.exit()
    assert pilot.app._exception is None


async def test_what_is_typed_at_a_question_goes_on_below_only_once_the_question_is_closed() -> None:
    async with opened(Fake(library(one=CAR_BAN, two=CAR_BAN), None)) as pilot:
        await press(pilot, "enter")
        for key in ("c", "q", "t", "e"):
            send(pilot.app, Press("key", key))
        await settled(pilot)
        assert [type(screen) for screen in pilot.app.screen_stack] == [LibraryScreen, ListedDebateScreen]
