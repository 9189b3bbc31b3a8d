"""The labels that scenarios expect, in words and back."""

from __future__ import annotations

import pytest

from argmap.document.format import LABELS
from argmap.evaluation.words.expectations import EXPECTED, expected, expected_to, label_meant


def test_every_label_of_the_format_has_words_that_lead_back_to_it() -> None:
    assert tuple(map(expected, LABELS)) == EXPECTED
    for label in LABELS:
        assert {label_meant(words) for words in (label, expected(label), expected_to(label))} == {label}


@pytest.mark.parametrize("text", ["maybe", "", "stands out"])
def test_what_means_no_label_stays_as_it_is(text: str) -> None:
    assert label_meant(text) == expected(text) == text
