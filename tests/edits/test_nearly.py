"""Claims that say nearly what a text says."""

from __future__ import annotations

import pytest

from argmap.edits.nearly import claim_that_nearly_says
from argmap.model import Claim
from tests.edits.libraries import DEBATE, library

CLAIMS = [
    Claim("cannot-fit", "The training images cannot be inside the model."),
    Claim("legal", "This use of art should be legal."),
    Claim("four", "The model is a file of four gigabytes."),
    Claim("style", "Artists don't own a style."),
]


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("the training images cannot be inside the model", "cannot-fit"),
        ("Training images cannot be inside a model!", "cannot-fit"),
        ("The trainig images cannot be insde the model.", "cannot-fit"),
        ("“The training images cannot be inside the model”", "cannot-fit"),
        ("This use of art should be legal", "legal"),
        ("artists do not own style", "style"),
        # What says the contrary, another number, or something else, is another claim.
        ("The training images can be inside the model.", None),
        ("This use of art should not be legal.", None),
        ("The model is a file of five gigabytes.", None),
        ("The model is a file of 4 gigabytes.", None),
        ("Artists own a style.", None),
        ("The model learns from images.", None),
        ("legal", None),
        ("", None),
        ("!!!", None),
    ],
)
def test_what_differs_by_a_trifle_is_nearly_the_same(text: str, id_: str | None) -> None:
    assert claim_that_nearly_says(CLAIMS, text) == id_


def test_every_claim_of_a_debate_nearly_says_what_it_says_in_capitals() -> None:
    claims = library(bread=DEBATE).documents["bread"].debate.claims
    for claim in claims.values():
        assert claim_that_nearly_says(claims.values(), f"{claim.text.upper()}!!") == claim.id
