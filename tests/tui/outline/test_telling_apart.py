"""Rows that begin alike are cut so that what is different is in sight."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import text_of
from argmap.tui.outline.folding import Folding
from argmap.tui.outline.row_line import row_line
from argmap.tui.outline.telling_apart import Siblings, cut_apart
from tests.tui.fake_session import session

TRAINED = "Stable Diffusion was trained on five billion images."
LAION = "Stable Diffusion was trained on the LAION set."
ALIKE = f"""\
argmap: 1
title: Alike
claims:
  t: {{text: It was trained.}}
  five: {{text: {TRAINED}}}
  laion: {{text: {LAION}}}
  other: {{text: Something else altogether is the case.}}
arguments:
  a: {{premises: [five], supports: t}}
  b: {{premises: [laion], supports: t}}
  c: {{premises: [other], supports: t}}
"""


def drawn(text: str, width: int) -> list[str]:
    look = Look(session(text).view)
    folding = Folding(look.rows)
    siblings = Siblings(look.rows, folding.parents, lambda row: look.line(row.subject))
    return [
        text_of(row_line(look, row, width, folded=False, alike=siblings.alike(index)))
        for index, row in enumerate(look.rows)
    ]


def test_rows_that_begin_alike_show_where_they_differ() -> None:
    _, five, laion, other = drawn(ALIKE, 30)
    assert "five" in five
    assert "LAION" in laion
    assert "Something else" in other


def test_a_row_with_room_for_all_of_it_is_not_cut() -> None:
    assert any(TRAINED in line for line in drawn(ALIKE, 80))


def test_a_row_below_one_that_begins_alike_is_told_from_it() -> None:
    text = ALIKE.replace("It was trained.", "Stable Diffusion was trained on what others made.")
    _, five, *_ = drawn(text, 30)
    assert "five" in five


@given(st.text(min_size=1, max_size=60), st.integers(0, 60), st.integers(1, 50))
def test_what_is_cut_has_the_room_it_is_given(text: str, alike: int, width: int) -> None:
    line = " ".join(text.split())
    assert cell_len(cut_apart(line, min(alike, len(line)), width, "…")) <= width


@given(st.lists(st.text("ab ", max_size=12), min_size=2, max_size=6))
def test_what_is_alike_is_the_longest_beginning_that_another_has(texts: list[str]) -> None:
    claims = "".join(f"  c{number}: {{text: 'x{text}'}}\n" for number, text in enumerate(texts))
    look = Look(session(f"argmap: 1\ntitle: t\nclaims:\n{claims}").view)
    siblings = Siblings(look.rows, Folding(look.rows).parents, lambda row: look.line(row.subject))
    lines = [look.line(row.subject) for row in look.rows]
    for index, line in enumerate(lines):
        others = [other for other in lines if other != line]
        longest = max((len(_common(line, other)) for other in others), default=0)
        assert siblings.alike(index) == longest


def _common(one: str, other: str) -> str:
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return one[:length]


def test_an_argument_with_a_premise_that_is_not_there_is_marked() -> None:
    text = ALIKE.replace("premises: [five]", "premises: [fife]")
    rows = drawn(text, 40)
    marked = [row for row in rows if "#" in row]
    assert [row.split()[-1] for row in marked] == ["a"]
    assert not [row for row in drawn(ALIKE, 40) if "#" in row]
