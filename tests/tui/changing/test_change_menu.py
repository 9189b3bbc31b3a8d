"""The list of what can be done where one is, the keys at the bottom, and debates that are not to be changed."""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap.session.open_debate as opening
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.asking.ask_screen import AskScreen
from argmap.tui.asking.line_screen import LineScreen
from argmap.tui.changing.change_menu import ways
from argmap.tui.changing.citation_form import CitationForm
from argmap.tui.changing.here import Here
from argmap.tui.drawing.look import Look
from argmap.tui.keys.restructuring_keys import RESTRUCTURING_KEYS
from argmap.tui.screens.debate_screen import DebateScreen
from argmap.tui.screens.restructuring_screen import FoundOut
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press
from tests.tui.fake_session import session
from tests.tui.reshaping import go, seen, small

ALWAYS = {"change.argument", "change.entry", "change.remove", "change.rename", "change.tags", "change.cite"}
CLAIM = {"change.contradict", "change.merge"}


def found(subject: Subject, argument: str | None = None, *, merged: bool = False) -> set[str]:
    return {way.binding for way in ways(Here(Look(session().view), subject, argument, merged))}


def test_what_makes_sense_for_a_claim() -> None:
    ban = Subject(Section.CLAIM, "ban")
    assert found(ban) == ALWAYS | CLAIM
    assert found(Subject(Section.CLAIM, "no2-fell")) == ALWAYS | CLAIM | {"change.uncite"}
    assert found(Subject(Section.CLAIM, "footfall-rises")) == ALWAYS | CLAIM | {"change.agree"}


def test_what_makes_sense_for_an_argument_and_for_a_premise_of_one() -> None:
    link, unlink, split, invert = "change.link", "change.unlink", "change.split", "change.invert"
    trade = Subject(Section.ARGUMENT, "trade")
    assert found(trade, "trade") == ALWAYS | {link, split, invert}
    assert found(Subject(Section.ARGUMENT, "wind"), "wind") == ALWAYS | {link, split}, "it undercuts"
    left_behind = Subject(Section.ARGUMENT, "left-behind")
    assert found(left_behind, "left-behind") == ALWAYS | {link, unlink, invert}, "it has two premises"
    premise = Subject(Section.CLAIM, "no-step-free-transit")
    assert found(premise, "left-behind") == ALWAYS | CLAIM | {link, unlink, split, invert}


def test_what_makes_sense_for_anything_else() -> None:
    assert found(Subject(Section.SOURCE, "madrid-2019")) == ALWAYS - {"change.argument", "change.cite"}
    assert found(Subject(Section.POSITION, "car-free")) == ALWAYS - {"change.argument"}


def test_every_way_has_a_key_and_every_key_a_way() -> None:
    keys = {binding.id for binding in RESTRUCTURING_KEYS} - {"change.menu"}  # type: ignore[union-attr]
    everywhere = set().union(
        found(Subject(Section.CLAIM, "no2-fell"), "madrid", merged=True),
        found(Subject(Section.CLAIM, "footfall-rises")),
        found(Subject(Section.CLAIM, "air"), "left-behind"),
    )
    assert keys - everywhere == {"change.extract"}, "which needs a text that stands for a claim"


async def test_the_menu_does_what_its_keys_do(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        await go(pilot, "no2-fell")
        await press(pilot, "escape", "c")
        assert isinstance(pilot.app.screen, AskScreen)
        text = page_text(pilot, "ask")
        assert "d  remove it" in text
        assert "i  link a claim that is there as a premise of madrid" in text
        assert "V  turn its argument round: against air" in text
        await press(pilot, "s")
        assert isinstance(pilot.app.screen, CitationForm)
        await press(pilot, "escape", "c", "t")
        assert isinstance(pilot.app.screen, LineScreen)
        await press(pilot, "escape", "c", "escape")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert debate_screen(pilot).look.view.undo is None


async def test_the_menu_is_walked_with_the_arrows(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await press(pilot, "c")
        screen = next(screen for screen in pilot.app.screen_stack if isinstance(screen, DebateScreen))
        ids = [way.binding for way in ways(screen._here())]
        live = [id_ for id_ in ids if id_ != "change.entry" or seen(pilot, "edit what it says")]
        await press(pilot, *["down"] * live.index("change.rename"), "enter")
        assert isinstance(pilot.app.screen, LineScreen)
        assert seen(pilot, "rename ban to")


async def test_the_menu_on_the_map_is_about_its_cursor(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (120, 40)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "m", "l", "c")
        here = screen.journey.here
        assert here is not None
        assert seen(pilot, f"Change {here.id}")


async def test_the_palette_has_every_action(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (120, 40)) as pilot:
        screen = debate_screen(pilot)
        names = {command.title for command in pilot.app.get_system_commands(screen)}
        described = {binding.description for binding in RESTRUCTURING_KEYS}  # type: ignore[union-attr]
        assert described <= names


async def test_help_is_at_hand_however_narrow_the_terminal_is(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        await press(pilot, "t", *", more", "enter")
        line = on_screen(pilot)[-1]
        for keys in ("u Undo", "a Add", "e Edit", "c Change", "Space What if", "/ Find", "m Map", "? Help"):
            assert keys in line, (keys, line)
        await pilot.resize_terminal(50, 24)
        await press(pilot)
        assert "? Help" in on_screen(pilot)[-1]


async def test_the_views_of_findings_and_of_nothing_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "empty.yaml"
    path.write_text("argmap: 1\ntitle: Nothing yet\n", encoding="utf-8")
    async with opened(Session.open(path), (80, 24)) as pilot:
        for keys in (("4", "d"), ("1", "d"), ("1", "c"), ("1", "R")):
            await press(pilot, *keys)
            assert isinstance(pilot.app.screen, DebateScreen), keys
        assert debate_screen(pilot).look.view.undo is None


@pytest.mark.parametrize("key", ["d", "t", "R", "s", "M"])
async def test_a_debate_that_comes_with_the_program_is_copied_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    path = small(shipped)
    (tmp_path / "own").mkdir()
    monkeypatch.chdir(tmp_path / "own")
    monkeypatch.setattr(opening, "is_shipped", lambda path: path.resolve().is_relative_to(shipped))
    before = path.read_bytes()
    async with opened(Session.open(path), (80, 24)) as pilot:
        await press(pilot, "c")
        assert seen(pilot, "Change ban"), "what could be done is shown there too"
        await press(pilot, key)
        assert seen(pilot, "could not be saved where it is")
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, DebateScreen)
        await press(pilot, key, "c", "enter")
        assert not isinstance(pilot.app.screen, DebateScreen), "what was begun goes on over the copy"
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert (tmp_path / "own" / "car-ban.yaml").read_bytes() == path.read_bytes() == before


async def test_a_large_debate_is_asked_about_beside_the_keyboard(tmp_path: Path) -> None:
    claims = "\n".join(f"  c{number}: {{text: Claim {number}.}}" for number in range(2_100))
    path = tmp_path / "large.yaml"
    path.write_text(
        f"argmap: 1\nclaims:\n{claims}\narguments:\n  b: {{premises: [c1], supports: c0}}\n", encoding="utf-8"
    )
    async with opened(Session.open(path), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "d")
        await pilot.app.workers.wait_for_complete()
        await press(pilot)
        assert seen(pilot, "Remove claim c0?")
        await press(pilot, "escape")
        # What is found is dropped where the debate has become another meanwhile.
        asked = screen.session.view.library
        await press(pilot, "t", *"new", "enter")
        screen._take_found(FoundOut(asked, lambda: pytest.fail("an old question was asked")))
        assert isinstance(pilot.app.screen, DebateScreen)
