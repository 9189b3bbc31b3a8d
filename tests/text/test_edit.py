"""Splices: several edits at once, and back again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.text.edit import Splice, TextEdit, apply, inverse, splice


@st.composite
def texts_with_splices(draw: st.DrawFn) -> tuple[str, Splice]:
    text = draw(st.text(alphabet="ab\n\r\x00é😀", max_size=30))
    marks = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return text, splice(TextEdit(start, end, draw(st.text("xy\n", max_size=4))) for start, end in pairs)


def test_several_edits_are_made_at_once() -> None:
    edits = splice([TextEdit(4, 5, "E"), TextEdit(0, 1, ""), TextEdit(2, 2, "--")])
    assert apply("abcdef", edits) == "b--cdEf"


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlapping"):
        splice([TextEdit(0, 2, "x"), TextEdit(1, 3, "y")])


@given(texts_with_splices())
def test_the_inverse_leads_back_and_is_its_own_inverses_inverse(case: tuple[str, Splice]) -> None:
    text, edits = case
    after = apply(text, edits)
    back = inverse(text, edits)
    assert apply(after, back) == text
    assert apply(text, inverse(after, back)) == after


@given(texts_with_splices())
def test_what_stands_between_the_edits_stays(case: tuple[str, Splice]) -> None:
    text, edits = case
    kept, at = [], 0
    for edit in edits:
        kept.append(text[at : edit.start])
        at = edit.end
    kept.append(text[at:])
    after = apply(text, edits)
    assert len(after) == sum(map(len, kept)) + sum(len(edit.new) for edit in edits)
    assert after.startswith(kept[0])
    assert after.endswith(kept[-1])
