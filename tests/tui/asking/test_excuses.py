"""No key of a debate is silent: it does something, or says in one line why not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from argmap.session import Session
from argmap.tui.asking.excuses import excuse_for
from argmap.tui.program.app import ArgmapApp
from argmap.tui.screens.debate_screen import DebateScreen
from tests.tui.driving import on_screen, opened, press, settled
from tests.tui.fake_session import CAR_BAN, finding, session
from tests.tui.reshaping import two

EMPTY = "argmap: 1\ntitle: Nothing yet\n"
VIEWS = {"browse": (), "map": ("m",), "what-if": ("3",), "findings": ("4",), "standpoints": ("5",)}


def bound(app: App[Any]) -> dict[str, list[bool]]:
    """Return the keys that the screen has where somebody is, with whether each of their bindings is to be had."""
    keys: dict[str, list[bool]] = {}
    for node, bindings in app.screen._modal_binding_chain:
        for key, binding in bindings:
            if binding.id is not None and not binding.priority:
                target, action, parameters = app._parse_action(binding.action, node)
                keys.setdefault(key, []).append(bool(target.check_action(action, parameters)))
    return keys


def check_all(app: App[Any]) -> int:
    """Check every key, and return how many have nothing to do."""
    idle = 0
    for key, enabled in bound(app).items():
        excuse = excuse_for(app, key)
        if any(enabled):
            assert not excuse, key
        else:
            assert excuse.endswith("."), key
            assert "{" not in excuse
            assert len(excuse) <= 60
            idle += 1
    return idle


@pytest.mark.parametrize("keys", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_every_key_of_every_view_has_something_to_do_or_to_say(
    keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    async with opened(session(), size) as pilot:
        await press(pilot, *keys)
        assert check_all(pilot.app) > 5


@pytest.mark.parametrize("keys", VIEWS.values(), ids=VIEWS)
async def test_every_key_of_a_debate_with_nothing_in_it_too(keys: tuple[str, ...]) -> None:
    async with opened(session(EMPTY)) as pilot:
        await press(pilot, *keys)
        assert check_all(pilot.app) > 5


async def test_every_key_among_findings_and_of_several_debates_too(tmp_path: Path) -> None:
    async with opened(session(found=(finding(code="ARG301", subject="claim:air"),))) as pilot:
        await press(pilot, "4")
        assert check_all(pilot.app) > 5
    async with opened(Session.open(two(tmp_path))) as pilot:
        assert check_all(pilot.app) > 0


async def test_a_letter_that_leads_nowhere_is_said_in_a_list_of_debates_too(tmp_path: Path) -> None:
    async with opened(Session.open(two(tmp_path)), (80, 24)) as pilot:
        keys = on_screen(pilot)[-1]
        await press(pilot, "4")
        assert "4 does nothing here; ? shows the keys" in on_screen(pilot)[-1]
        await press(pilot, "down")
        assert on_screen(pilot)[-1] == keys


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        (("u",), "Nothing to undo."),
        (("ctrl+r",), "Nothing to redo."),
        (("ctrl+s",), "Nothing to save."),
        (("o",), "No other file is open."),
        (("H",), "Nothing to go back to."),
        (("L",), "Nothing to go forward to."),
        (("W",), "Shown as written already."),
        (("S",), "No what-if to keep; Space begins one."),
        (("n",), "No search has found anything; / begins one."),
        (("1",), "Shown already."),
        (("4", "slash"), "Nothing is listed; 1 shows the outline."),
        (("4", "f"), "Nothing to fix."),
        (("4", "a"), "An argument is about a claim; 1 shows them."),
        (("4", "x"), "There are no findings."),
        (("3", "space"), "No claim or argument is here; 1 shows them."),
        (("3", "x"), "No entry is here to explain; 1 shows them."),
        (("3", "e"), "No entry is here to edit; 1 shows them."),
        (("3", "d"), "No entry is here to change; 1 shows them."),
        (("3", "c"), "No entry is here to change; 1 shows them."),
        (("3", "a"), "An argument is about a claim; 1 shows them."),
        (("3", "y"), "Nothing to copy."),
    ],
)
async def test_a_key_with_nothing_to_do_says_why(keys: tuple[str, ...], says: str) -> None:
    async with opened(session(), (80, 24), notifications=True) as pilot:
        await press(pilot, *keys)
        assert [one.message for one in pilot.app._notifications] == [says]
        assert any(says in line for line in on_screen(pilot))


async def test_a_list_of_changes_with_nothing_in_it_has_no_keys_for_an_entry() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "3")
        assert not {"Space What if", "a Add argument", "e Edit", "c Change"} & set(
            on_screen(pilot)[-1].split("   ")
        )
        await press(pilot, "1", "j", "j", "j", "space", "3")
        for said in ("Space What if", "c Change"):
            assert said in on_screen(pilot)[-1]


async def test_what_is_named_is_the_key_that_there_is_now() -> None:
    async with opened(session()) as pilot:
        pilot.app.set_keymap({"view.browse": "f6"})
        await press(pilot, "4", "slash")
        assert [one.message for one in pilot.app._notifications] == [
            "Nothing is listed; F6 shows the outline."
        ]


async def test_what_cannot_be_done_is_neither_in_the_last_line_nor_in_the_palette(tmp_path: Path) -> None:
    file = tmp_path / "car-ban.yaml"
    file.write_text(CAR_BAN, encoding="utf-8")

    def offered(pilot: Pilot[Any]) -> set[str]:
        return {command.title for command in pilot.app.get_system_commands(pilot.app.screen)}

    async with opened(Session.open(file)) as pilot:
        assert not {"Undo", "Redo", "Save", "Back"} & offered(pilot)
        assert "u Undo" not in on_screen(pilot)[-1]


async def test_the_first_picture_offers_nothing_that_nobody_can_have_come_to() -> None:
    app = ArgmapApp(session())
    async with app.run_test(size=(120, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, DebateScreen)
        assert not screen._is_whole
        offered = {one.binding.action for one in screen.active_bindings.values() if one.enabled}
        assert not {"end_search", "match(1)", "save", "undo", "as_written", "keep", "back"} & offered
        assert {"help", "search", "leave"} <= offered
        await settled(pilot)
        assert screen._is_whole


async def test_a_key_that_is_typed_into_a_line_says_nothing() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "slash", "u", "n")
        assert not list(pilot.app._notifications)


async def test_the_key_that_ends_other_programs_says_how_this_one_is_left() -> None:
    async with opened(session(), notifications=True) as pilot:
        pilot.app.set_keymap({"app.quit": "f8"})
        await press(pilot, "ctrl+c")
        assert [one.message for one in pilot.app._notifications] == ["F8 leaves the program."]
        assert pilot.app.is_running


async def test_a_key_that_leads_nowhere_is_told_of_in_the_last_line_until_the_next_one() -> None:
    async with opened(session(), (80, 24), notifications=True) as pilot:
        keys = on_screen(pilot)
        await press(pilot, "b")
        assert on_screen(pilot)[-1].startswith(" b does nothing here; ? shows the keys ")
        assert on_screen(pilot)[:-1] == keys[:-1]
        await press(pilot, "b")
        assert on_screen(pilot) == keys, "once is enough"
        await press(pilot, "b", "comma")
        assert on_screen(pilot)[-1].startswith(" , does nothing here")
        await press(pilot, "j")
        assert on_screen(pilot)[-1] == keys[-1]
        assert not list(pilot.app._notifications)


async def test_what_is_no_character_or_is_typed_or_belongs_to_a_question_is_not_told_of() -> None:
    async with opened(session(), (80, 24)) as pilot:
        for key in ("ctrl+b", "f9", "insert"):
            await press(pilot, key)
            assert "does nothing" not in on_screen(pilot)[-1], key
        await press(pilot, "slash", "b", "escape", "question_mark", "b")
        assert not any("does nothing" in line for line in on_screen(pilot))
        await press(pilot, "escape")
        assert not any("does nothing" in line for line in on_screen(pilot))


async def test_a_key_that_leads_nowhere_is_told_of_with_the_key_of_the_help_as_it_is() -> None:
    async with opened(session(), (80, 24)) as pilot:
        pilot.app.set_keymap({"app.help": "f7"})
        await press(pilot, "b")
        assert on_screen(pilot)[-1].startswith(" b does nothing here; F7 shows the keys")
