"""Rows that begin alike are cut so that what is different is in sight."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import text_of
from argmap.tui.outline.folding import Folding
from argmap.tui.outline.row_line import row_line
from argmap.tui.outline.telling_apart import Siblings, alike_among, cut_apart, own_text
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
    siblings = Siblings(look.rows, folding.parents, lambda row: own_text(look, row))
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


@given(
    st.lists(st.text("ab 中.", min_size=1, max_size=40), min_size=2, max_size=5),
    st.integers(3, 60),
)
@example(
    ["Free transport gets people out of their cars.", "Free transport gets people out of their trams."], 30
)
@example(["People choose the bus for frequency.", "People choose the bus for frequency + Free fares"], 28)
def test_a_row_is_cut_only_as_far_as_its_room_asks(texts: list[str], width: int) -> None:
    alike = alike_among(" ".join(text.split()) for text in texts)
    for text, common in alike.items():
        line = cut_apart(text, common, width, "…")
        # A blank or half of a wide character may have no place before the ellipsis, nor at the end of the row.
        assert line == text or width - 3 <= cell_len(line) <= width


BUS = """\
argmap: 1
title: Free public transport
claims:
  free: {text: The city ought to make public transport free.}
  gets: {text: Free transport gets people out of their cars.}
  cleaner: {text: Fewer cars mean cleaner air in the city.}
  price: {text: Price is what keeps people from taking the bus.}
  full: {text: Free buses get overcrowded at once.}
  frequency: {text: People choose the bus for frequency.}
  pay: {text: Free fares pay for no extra buses.}
arguments:
  a: {premises: [gets, cleaner], supports: free}
  b: {premises: [price, full], rebuts: free}
  c: {premises: [price, pay], rebuts: free}
  d: {premises: [frequency, pay], rebuts: free}
"""


@pytest.mark.parametrize("width", [34, 44, 60])
def test_the_premises_of_an_argument_have_the_whole_row_below_it(width: int) -> None:
    rows = [line.rstrip() for line in drawn(BUS, width)]
    for beginning in ("Free transport gets peo", "Fewer cars mean cleaner", "People choose the bus f"):
        assert [row for row in rows if "·" in row and beginning in row]
    for row in rows:
        assert "…" not in row or cell_len(row) >= width - 3, row


@pytest.mark.parametrize("width", [36, 44, 60, 100])
def test_an_argument_has_a_plus_between_its_premises(width: int) -> None:
    rows = [row for row in drawn(BUS, width) if "▾" in row][1:]
    assert [row.count(" + ") for row in rows] == [1, 1, 1, 1]
    _, full, pay, _ = rows
    assert "Price is" in full
    assert " + Free buses" in full
    assert "Price is" in pay
    assert " + Free fares" in pay


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
