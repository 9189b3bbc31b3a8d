"""The tour: every step goes on when it is done, what it says is true of the debate, and nothing is saved."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from argmap.library import shipped_debates
from argmap.session import Session
from argmap.text.visible import visible
from argmap.tui.program.app import ArgmapApp
from argmap.tui.program.tour_app import TourApp
from argmap.tui.program.tour_panel import TourPanel
from argmap.tui.program.tour_screen import TourScreen
from argmap.tui.program.tour_steps import SCENARIO, STEPS
from argmap.tui.screens.debate_screen import DebateScreen
from tests.tui.driving import on_screen, opened, press
from tests.tui.fake_session import CAR_BAN, session

KEYS = {
    "The outline": ("j",),
    "The card": ("enter",),
    "Why": ("x", "escape"),
    "The map": ("m", "1"),
    "What if?": ("space",),
    "What it changes": ("3", "W"),
    "A reason of your own": ("a", *"My own reason.", "enter", "enter"),
    "Undo": ("u",),
    "Findings": ("4", "1"),
}
"""What a person presses who does what a step asks for."""


@asynccontextmanager
async def toured(size: tuple[int, int] = (80, 24), *, plain: bool = False) -> AsyncIterator[Pilot[Any]]:
    app = TourApp(plain=plain)
    async with app.run_test(size=size) as pilot:
        await press(pilot)
        yield pilot


def tour(pilot: Pilot[Any]) -> TourScreen:
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, TourScreen))


async def seen(pilot: Pilot[Any]) -> None:
    """Have the tour look now at what was done."""
    tour(pilot).look_whether_done()
    await press(pilot)


def holds(screen: TourScreen) -> None:
    """Hold what the step says of labels against the debate as it is now."""
    for id_, label in screen.step.holds.items():
        assert screen.look.label(id_) is label, (screen.step.title, id_)


async def test_each_step_is_true_and_goes_on_when_a_person_does_what_it_asks_for() -> None:
    async with toured() as pilot:
        screen = tour(pilot)
        for number, step in enumerate(STEPS[:-2]):
            assert screen.step is step, f"not at {step.title} but at {screen.step.title}"
            holds(screen)
            for key in KEYS[step.title]:
                await press(pilot, key)
                # What a key led to may still be under way on a machine with much to do.
                for _ in range(10):
                    await seen(pilot)
                    if screen.number > number or isinstance(pilot.app.screen, TourScreen):
                        break
            for _ in range(20):
                if screen.number > number:
                    break
                await seen(pilot)
            assert screen.number == number + 1, f"{step.title} does not go on"
        # The last but one: down the list to the scenario that it speaks of.
        await press(pilot, "5")
        for _ in range(20):
            await press(pilot, "j")
            target = screen.query_one("#standpoints-list").target  # type: ignore[attr-defined]
            if target and target.id == SCENARIO:
                break
        await press(pilot, "enter")
        await seen(pilot)
        assert screen.step is STEPS[-1]
        for id_, label in STEPS[-2].then.items():
            assert screen.look.label(id_) is label
        await press(pilot, "greater_than_sign")
        assert not pilot.app._exit
        assert screen.step is STEPS[-1]
        assert [*pilot.app._notifications][-1].message == "The tour is over; q leaves."
        await press(pilot, "q")
        assert pilot.app._exit


async def test_what_the_scenario_comes_to_is_as_the_tour_says() -> None:
    there = Session.open(shipped_debates() / "ai-art.yaml")
    for step in STEPS:
        if step.under is not None:
            labels = there.stand(scenarios=[step.under]).labelling.verdicts
            assert {id_: labels[id_].label for id_ in step.then} == dict(step.then)


async def test_the_debate_has_no_findings_as_the_tour_says() -> None:
    assert Session.open(shipped_debates() / "ai-art.yaml").check().findings == ()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize("plain", [False, True])
async def test_a_key_goes_on_and_back_with_every_word_in_sight_and_true(
    size: tuple[int, int], plain: bool
) -> None:
    async with toured(size, plain=plain) as pilot:
        screen = tour(pilot)
        for number, step in enumerate(STEPS):
            assert screen.step is step
            holds(screen)
            lines = on_screen(pilot)
            text = " ".join(" ".join(lines).split())
            assert f"{number + 1} of {len(STEPS)} {step.title}" in text
            words = screen.glyphs.said(f"{step.says} {step.instead or step.asks}").split()
            assert [word for word in words if "{" not in word and word not in text] == []
            assert "{" not in "".join(lines[-8:])
            assert len(screen.query_one(TourPanel).lines) <= 6
            if number < len(STEPS) - 1:
                await press(pilot, "greater_than_sign")
        for number in range(len(STEPS) - 2, -1, -1):
            await press(pilot, "less_than_sign")
            assert screen.number == number
            holds(screen)
        await press(pilot, "less_than_sign")
        assert screen.number == 0


async def test_the_step_stays_in_sight_over_a_form() -> None:
    async with toured() as pilot:
        screen = tour(pilot)
        screen.number = next(at for at, step in enumerate(STEPS) if step.title == "A reason of your own")
        screen._begin()
        await press(pilot, "a")
        assert pilot.app.screen is not screen
        text = " ".join(" ".join(on_screen(pilot)).split())
        assert "type any reason, then Enter twice" in text
        assert "An argument for images-cannot-fit" in text


@pytest.mark.parametrize("number", range(len(STEPS)))
@pytest.mark.parametrize("key", ["escape", "q"])
async def test_one_can_leave_at_any_step(number: int, key: str) -> None:
    async with toured() as pilot:
        tour(pilot).number = number
        tour(pilot)._begin()
        await press(pilot, key)
        assert pilot.app._exit


def panel(pilot: Pilot[Any]) -> str:
    """Return what the panel says."""
    lines = tour(pilot).query_one(TourPanel).lines
    return " ".join(" ".join("".join(piece.text for piece in line) for line in lines).split())


async def test_whoever_presses_enter_first_is_told_how_to_come_back_and_does() -> None:
    async with toured() as pilot:
        screen = tour(pilot)
        assert "Esc leaves" in panel(pilot)
        await press(pilot, "enter")
        await seen(pilot)
        assert screen.focused is not None
        assert screen.focused.id == "card"
        assert "Esc leads back to where this step begins; then j goes down" in panel(pilot)
        assert "Esc leaves" not in panel(pilot)
        await press(pilot, "escape", "j")
        await seen(pilot)
        assert screen.number == 1


@pytest.mark.parametrize(
    "keys",
    [("G",), ("m",), ("4",), ("5", "j"), ("slash", *"air", "enter"), ("f", "f", "enter"), ("G", "enter")],
)
@pytest.mark.parametrize("title", ["The outline", "What if?", "A reason of your own"])
async def test_escape_leads_back_to_where_a_step_begins_from_anywhere(
    keys: tuple[str, ...], title: str
) -> None:
    async with toured() as pilot:
        screen = tour(pilot)
        screen.number = number = next(at for at, step in enumerate(STEPS) if step.title == title)
        screen._begin()
        await press(pilot)
        row = screen._outline.row
        await press(pilot, *keys)
        await seen(pilot)
        assert "leads back to where this step begins" in panel(pilot)
        for _ in range(4):
            if "Esc leaves" in panel(pilot):
                break
            await press(pilot, "escape")
            await seen(pilot)
        assert screen.number == number
        assert not pilot.app._exit
        assert screen._outline.row == row
        assert screen.focused is screen._outline
        await press(pilot, "escape")
        assert pilot.app._exit


async def test_who_has_added_nothing_is_not_asked_to_undo_it() -> None:
    async with toured() as pilot:
        screen = tour(pilot)
        screen.number = next(at for at, step in enumerate(STEPS) if step.title == "Undo")
        screen._begin()
        await press(pilot)
        assert "no argument of yours to take away: > goes on" in panel(pilot)
        await press(pilot, "less_than_sign", "a", *"So.", "enter", "enter")
        await seen(pilot)
        assert "u takes the argument away again" in panel(pilot)


async def test_the_keys_that_the_panel_names_are_those_that_there_are_now() -> None:
    async with toured() as pilot:
        pilot.app.set_keymap({"tour.next": "f6", "app.step-out": "f7,escape", "outline.down": "f8"})
        tour(pilot)._begin()
        await press(pilot)
        assert "F6 goes on" in panel(pilot)
        assert "F7 leaves" in panel(pilot)
        assert "F8 goes down" in panel(pilot)


async def test_the_tour_ends_once_and_not_from_under_a_page(tmp_path: Path) -> None:
    file = tmp_path / "car-ban.yaml"
    file.write_text(CAR_BAN, encoding="utf-8")
    async with opened(Session.open(file)) as pilot:
        app = pilot.app
        assert isinstance(app, ArgmapApp)
        app.action_tour()
        await press(pilot)
        screen = tour(pilot)
        await press(pilot, "question_mark")
        await screen.action_leave()
        await press(pilot)
        assert screen in app.screen_stack
        assert app._exception is None


async def test_nothing_is_saved_and_nothing_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = (shipped_debates() / "ai-art.yaml").read_bytes()
    async with toured() as pilot:
        await press(pilot, "a", *"So.", "enter", "enter")
        assert tour(pilot).look.view.dirty
        for key in ("ctrl+s", "f4", "f5"):
            pilot.app.clear_notifications()
            await press(pilot, key)
            assert "in the tour" in next(iter(pilot.app._notifications)).message
        assert tour(pilot).look.view.dirty
        await press(pilot, "ctrl+q")
        assert pilot.app._exit
    assert (shipped_debates() / "ai-art.yaml").read_bytes() == before
    assert list(tmp_path.iterdir()) == []


async def test_the_palette_has_the_tour_and_it_ends_where_one_was() -> None:
    async with opened(session()) as pilot:
        app = pilot.app
        assert isinstance(app, ArgmapApp)
        below = app.screen
        assert any(command.title == "Tour" for command in app.get_system_commands(below))
        app.action_tour()
        await press(pilot)
        assert isinstance(app.screen, TourScreen)
        app.action_tour()
        await press(pilot, "escape")
        assert app.screen is below
        assert isinstance(below, DebateScreen)


def test_the_words_of_the_tour_are_plain() -> None:
    for step in STEPS:
        assert visible(step.says + step.asks) == step.says + step.asks
