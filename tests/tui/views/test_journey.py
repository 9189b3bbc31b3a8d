"""Back and forward."""

from __future__ import annotations

from argmap.model import Section, Subject
from argmap.tui.views.journey import Journey

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
