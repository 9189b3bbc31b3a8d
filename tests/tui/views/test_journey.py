"""Back and forward."""

from __future__ import annotations

from pathlib import Path

from argmap.edits import OnReferences, RemoveEntry
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.views.journey import Journey
from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.fake_session import CAR_BAN

A, B, C = (Subject(Section.CLAIM, name) for name in "abc")


def test_back_and_forward_again() -> None:
    journey = Journey()
    for subject in (A, B, C):
        journey.go(subject)
    assert (journey.back_count, journey.forward_count) == (2, 0)
    assert journey.back() == B
    assert journey.back() == A
    assert journey.back() is None
    assert journey.forward() == B
    assert (journey.back_count, journey.forward_count) == (1, 1)


def test_going_somewhere_else_ends_the_way_forward() -> None:
    journey = Journey()
    journey.go(A)
    journey.go(B)
    journey.back()
    journey.go(C)
    assert journey.forward() is None
    assert journey.back() == A


def test_looking_in_passing_is_no_step() -> None:
    journey = Journey()
    journey.go(A)
    journey.rest(B)
    journey.rest(C)
    assert journey.back_count == 0
    journey.go(A)
    assert journey.back() == C


def test_going_to_where_one_is_already_is_no_step() -> None:
    journey = Journey()
    journey.go(A)
    journey.go(A)
    assert journey.back() is None


def test_what_is_gone_is_passed_by_and_found_again_once_it_is_back() -> None:
    journey = Journey()
    for subject in (A, B, C):
        journey.go(subject)

    def is_there(subject: Subject) -> bool:
        return subject != B

    assert (journey.steps_back(is_there), journey.back_count) == (1, 2)
    assert journey.back(is_there) == A
    assert journey.steps_back(is_there) == 0
    assert journey.back(is_there) is None
    assert journey.forward(is_there) == C
    assert journey.back() == B
    assert journey.back() == A
    assert journey.forward() == B


def test_a_step_to_where_one_is_already_is_none() -> None:
    journey = Journey()
    journey.go(A)
    journey.go(B)
    journey.rest(A)
    assert journey.steps_back(lambda subject: True) == 0
    assert journey.back() is None
    assert journey.here == A


async def test_back_passes_by_an_entry_that_was_removed(tmp_path: Path) -> None:
    file = tmp_path / "car-ban.yaml"
    file.write_text(CAR_BAN, encoding="utf-8")
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        for name in ("air", "windy", "ban"):
            await press(pilot, "apostrophe", *name, "enter")
        screen._do(RemoveEntry(Subject(Section.CLAIM, "windy"), OnReferences.CASCADE), stem="car-ban")
        await press(pilot, "H")
        assert screen.journey.here == Subject(Section.CLAIM, "air")
        assert not any("not in this debate" in line for line in on_screen(pilot))
        await press(pilot, "u")
        await press(pilot, "apostrophe", *"ban", "enter", "H", "H")
        assert not any("not in this debate" in line for line in on_screen(pilot))
