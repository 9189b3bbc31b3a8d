"""The labels that scenarios expect, in words and back."""

from __future__ import annotations

import pytest

from argmap.document.format import LABELS
from argmap.evaluation.words.expectations import EXPECTED, expected, expected_to, label_meant
from argmap.evaluation.words.marks import fate, word
from argmap.model import Label, Reason, Verdict


def test_every_label_of_the_format_has_words_that_lead_back_to_it() -> None:
    assert tuple(map(expected, LABELS)) == EXPECTED
    for label in LABELS:
        assert {label_meant(words) for words in (label, expected(label), expected_to(label))} == {label}


@pytest.mark.parametrize("text", ["maybe", "", "stands out"])
def test_what_means_no_label_stays_as_it_is(text: str) -> None:
    assert label_meant(text) == expected(text) == text


def test_every_word_for_a_label_is_understood_where_one_is_expected() -> None:
    verdicts = [
        Verdict(Label.IN, Reason.ASSUMED),
        Verdict(Label.UNDEC, Reason.UNKNOWN),
        *(Verdict(Label.OUT, reason) for reason in (Reason.REBUTTED, Reason.UNSUPPORTED, Reason.PREMISE_OUT)),
    ]
    for verdict in verdicts:
        for said in (word(verdict), fate(verdict)):
            assert label_meant(said) == verdict.label.value, said
