"""An argument that was given two directions loses one of them; one that has one cannot lose it."""

from __future__ import annotations

import pytest

from argmap import edits
from argmap.edits import EditError, RemoveField
from argmap.model import Direction, Section, Subject
from tests.edits.libraries import library

TWO = """\
argmap: 1
title: Two directions
claims:
  a: {text: One.}
  b: {text: Two.}
  c: {text: Three.}
arguments:
  r:
    premises: [a]
    supports: b  # this was first
    rebuts: c
"""
R = Subject(Section.ARGUMENT, "r")


@pytest.mark.parametrize(
    ("gone", "left", "target"), [("supports", Direction.REBUTS, "c"), ("rebuts", Direction.SUPPORTS, "b")]
)
def test_one_of_two_directions_may_go(gone: str, left: Direction, target: str) -> None:
    files = library(d=TWO)
    after = edits.apply(files, "d", RemoveField(R, gone)).library.documents["d"]
    argument = after.debate.arguments["r"]
    assert (argument.direction, argument.target) == (left, target)
    assert not after.findings
    kept = [line for line in TWO.splitlines() if not line.strip().startswith(f"{gone}:")]
    assert after.text.splitlines() == kept


def test_the_only_direction_stays() -> None:
    once = TWO.replace("    rebuts: c\n", "")
    with pytest.raises(EditError, match="needs its supports"):
        edits.apply(library(d=once), "d", RemoveField(R, "supports"))
