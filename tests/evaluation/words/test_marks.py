"""Marks, words and verbs for labels, and lists of names."""

from __future__ import annotations

import pytest

from argmap.evaluation.words.marks import both_marks, decimal, fate, mark, mark_of_reason, names, word
from argmap.model import Argument, Direction, Label, Reason, Verdict


@pytest.mark.parametrize(
    ("verdict", "argument", "expected"),
    [
        (Verdict(Label.IN, Reason.ASSUMED), False, ("✓", "stands")),
        (Verdict(Label.UNDEC, Reason.WAITING), False, ("?", "open")),
        (Verdict(Label.OUT, Reason.REBUTTED), False, ("✗", "falls")),
        (Verdict(Label.OUT, Reason.REJECTED), False, ("✗", "falls")),
        (Verdict(Label.OUT, Reason.UNSUPPORTED), False, ("∅", "not shown")),
        (Verdict(Label.OUT, Reason.NOT_ASSUMED), False, ("∅", "not shown")),
        (Verdict(Label.OUT, Reason.CIRCULAR), False, ("∅", "not shown")),
        (Verdict(Label.OUT, Reason.CIRCULAR), True, ("∅", "lacks a premise")),
        (Verdict(Label.OUT, Reason.CIRCULAR, Label.OUT), False, ("∅", "lacks a premise")),
        (Verdict(Label.OUT, Reason.PREMISE_OUT), False, ("∅", "lacks a premise")),
        (Verdict(Label.OUT, Reason.UNDERCUT), True, ("✗", "falls")),
    ],
)
def test_marks_and_words(verdict: Verdict, argument: bool, expected: tuple[str, str]) -> None:
    assert (mark(verdict), word(verdict, argument=argument)) == expected


def test_a_reason_that_stands_and_is_outweighed_gets_no_tick() -> None:
    assert mark_of_reason(Verdict(Label.IN, Reason.HOLDS, Label.OUT)) == "✗"
    assert mark_of_reason(Verdict(Label.IN, Reason.HOLDS, Label.UNDEC)) == "?"
    assert mark_of_reason(Verdict(Label.IN, Reason.HOLDS, Label.IN)) == "✓"
    assert mark_of_reason(Verdict(Label.OUT, Reason.PREMISE_OUT, Label.OUT)) == "∅"


def test_names_and_weights() -> None:
    assert names([]) == ""
    assert names(["a"]) == "a"
    assert names("abcd") == "a, b, c and 1 more"
    assert [decimal(Argument("a", (), Direction.REBUTS, "c").effective_weight)] == ["0.5"]


def test_both_marks_where_they_differ() -> None:
    assert both_marks(Verdict(Label.IN, Reason.HOLDS, Label.OUT)) == "✗✓"
    assert both_marks(Verdict(Label.UNDEC, Reason.WAITING, Label.OUT)) == "✗?"
    assert both_marks(Verdict(Label.IN, Reason.HOLDS, Label.IN)) == "✓"
    assert both_marks(Verdict(Label.OUT, Reason.UNSUPPORTED)) == "∅"


def test_verbs_for_one_and_for_many() -> None:
    falls = Verdict(Label.OUT, Reason.UNDERCUT)
    assert (fate(falls), fate(falls, many=True)) == ("falls", "fall")
    circular = Verdict(Label.OUT, Reason.CIRCULAR)
    assert (fate(circular), fate(circular, argument=True)) == ("is not shown", "lacks a premise")
