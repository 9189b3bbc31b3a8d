"""The key presses that docs/keys.md counts, pressed one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from argmap.model import Direction, Section, Subject
from argmap.session import Session
from argmap.tui.screens.debate_screen import DebateScreen
from tests.tui.driving import debate_screen, opened, press
from tests.tui.fake_session import CAR_BAN

PAGE = Path(__file__).resolve().parents[2] / "docs" / "keys.md"
NAMES = {"Enter": "enter", "Tab": "tab", "Down": "down"}


def counted() -> dict[str, tuple[list[tuple[str, str]], int]]:
    """Return what the page says: by the act, its keys, with ``words`` for what is typed, and their number."""
    table = PAGE.read_text(encoding="utf-8").partition("\n## ")[0]
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \| (\d+) \|$", table, re.MULTILINE)
    return {act: (re.findall(r"`(\w+)`|\*(words)\*", keys), int(number)) for act, keys, number in rows}


ACTS = list(counted())


def test_the_page_counts_what_it_lists() -> None:
    assert len(ACTS) == 7
    for keys, number in counted().values():
        assert len([key for key, words in keys if key]) == number


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


def keys_of(act: str, words: str) -> Sequence[str]:
    """Return what is pressed for an act, with these words typed."""
    pressed: list[str] = []
    for key, typed in counted()[act][0]:
        pressed += words if typed else [NAMES.get(key, key)]
    return pressed


def argument(screen: DebateScreen, premise: str) -> tuple[Direction, str]:
    """Return what an argument with one premise, given by its text, does to what."""
    debate = screen.look.debate
    ids = {id_ for id_, claim in debate.claims.items() if claim.text == premise}
    found = [one for one in debate.arguments.values() if ids & {*one.premises}]
    assert len(found) == 1
    return found[0].direction, found[0].target


async def test_a_reason_a_doubt_about_it_and_one_about_its_premise(file: Path) -> None:
    reason, undercut, against, *_ = ACTS
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "j")
        assert screen.look.rows[screen._outline.cursor].subject.id == "air"
        await press(pilot, *keys_of(reason, "It is so in Oslo."))
        assert argument(screen, "It is so in Oslo.") == (Direction.SUPPORTS, "air")
        made = next(one for one in screen.look.debate.arguments.values() if one.id.startswith("because-"))
        await press(pilot, *keys_of(undercut, "Oslo has no heavy trade."))
        assert argument(screen, "Oslo has no heavy trade.") == (Direction.UNDERCUTS, made.id)
        await press(pilot, "u")
        screen._go(Subject(Section.ARGUMENT, made.id))
        screen._outline.focus()
        await press(pilot, *keys_of(against, "It is not so in Oslo."))
        assert argument(screen, "It is not so in Oslo.") == (Direction.REBUTS, made.premises[0])


async def test_rewording(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "j", *keys_of(ACTS[3], " So it is."))
        text = "Air quality in centres improves markedly when cars are banned. So it is."
        assert debate_screen(pilot).look.debate.claims["air"].text == text


async def test_to_what_undercuts_a_reason_and_back(file: Path) -> None:
    there, back = keys_of(ACTS[4], "")
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "j", "j")
        assert screen.look.rows[screen._outline.cursor].argument == "madrid"
        await press(pilot, there)
        assert screen.look.rows[screen._outline.cursor].argument == "wind"
        await press(pilot, back)
        assert screen.look.rows[screen._outline.cursor].argument == "madrid"


async def test_a_claim_that_is_there_is_given_as_a_reason_and_taken_away(file: Path) -> None:
    again, away = ACTS[5:]
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "j", *keys_of(again, "footfall in"))
        added = screen.look.debate.arguments["because-footfall-rises"]
        assert (added.direction, added.target, added.premises) == (
            Direction.SUPPORTS,
            "air",
            ("footfall-rises",),
        )
        await press(pilot, *keys_of(away, ""))
        assert "because-footfall-rises" not in screen.look.debate.arguments
        assert "footfall-rises" in screen.look.debate.claims
