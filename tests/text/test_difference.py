"""What leads from one text to another, and edits carried over it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.text.difference import carried, difference
from argmap.text.edit import Splice, TextEdit, apply, splice

LINES = st.lists(st.sampled_from(["a\n", "b\n", "c\r\n", "dd\n", "\n", "é😀\n", "e"]), max_size=12).map(
    "".join
)


@st.composite
def forks(draw: st.DrawFn) -> tuple[str, Splice, Splice]:
    text = draw(st.text("ab\n", max_size=30))

    def edits() -> Splice:
        marks = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
        pairs = zip(marks[::2], marks[1::2], strict=False)
        return splice(TextEdit(start, end, draw(st.text("xy\n", max_size=3))) for start, end in pairs)

    return text, edits(), edits()


@given(LINES, LINES)
def test_a_difference_leads_there(before: str, after: str) -> None:
    edits = difference(before, after)
    assert apply(before, edits) == after
    assert bool(edits) == (before != after)


def test_a_difference_is_of_the_lines_that_differ() -> None:
    before = "".join(f"line {number}\n" for number in range(100))
    after = before.replace("line 10\n", "line ten\n").replace("line 90\n", "")
    edits = difference(before, after)
    assert [before[edit.start : edit.end] for edit in edits] == ["10", "line 90\n"]


def test_very_many_lines_count_as_one_change() -> None:
    before = "".join(f"{number}\n" for number in range(10_000))
    after = "".join(f"{number} \n" for number in range(10_000))
    assert len(difference(before, after)) == 1
    assert apply(before, difference(before, after)) == after


@given(forks())
def test_edits_carried_over_others_come_to_the_same_from_both_sides(case: tuple[str, Splice, Splice]) -> None:
    text, ours, theirs = case
    here, there = carried(ours, theirs), carried(theirs, ours)
    assert (here is None) == (there is None)
    if here is not None and there is not None:
        assert apply(apply(text, theirs), here) == apply(apply(text, ours), there)


def test_edits_that_touch_are_not_carried() -> None:
    assert carried((TextEdit(2, 4, "x"),), (TextEdit(4, 4, "y"),)) is None
    assert carried((TextEdit(5, 6, "x"),), (TextEdit(2, 4, "longer"),)) == (TextEdit(9, 10, "x"),)
