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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Training on public images is legal", "Training on public images is illegal"),
        ("Training on public images is lawfull", "Training on public images is unlawful."),
        ("A model is able to copy its images", "A model is unable to copy its images"),
        ("Eine Kopie im Modell ist möglich", "Eine Kopie im Modell ist unmöglich"),
        ("Копия картинки в модели возможна", "Копия картинки в модели невозможна"),
        ("The title of that picture is misleading", "The title of that picture is leading"),
        ("生成模型能够记住它的全部训练图像并且复制", "生成模型不能够记住它的全部训练图像并且复制"),
        ("这个模型有权使用网上公开的训练图像数据", "这个模型无权使用网上公开的训练图像数据"),
        ("A model can copy all of its images", "A model can't copy all of its images"),
        ("A model will copy all of its images", "A model won’t copy all of its images"),
    ],
)
def test_what_denies_the_other_is_not_nearly_the_same_either_way(one: str, other: str) -> None:
    assert claim_that_nearly_says([Claim("one", one)], other) is None
    assert claim_that_nearly_says([Claim("other", other)], one) is None
    assert claim_that_nearly_says([Claim("other", other)], f"{other}!") == "other"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A model can't copy it", "A model cannot copy it"),
        ("A model can’t copy it", "A model can not copy it"),
        ("A model won't copy it", "A model will not copy it"),
        ("A model isn’t a copy of it", "A model is not a copy of it"),
        ("It is illegal to copy images", "It is ilegal to copy images"),
        ("A model stores images", "A model stores mages"),
        ("It is insde the model, in fact", "It is inside the model, in fact"),
    ],
)
def test_what_denies_alike_is_nearly_the_same_however_it_is_written(one: str, other: str) -> None:
    assert claim_that_nearly_says([Claim("one", one)], other) == "one"
    assert claim_that_nearly_says([Claim("other", other)], one) == "other"


def test_every_claim_of_a_debate_nearly_says_what_it_says_in_capitals() -> None:
    claims = library(bread=DEBATE).documents["bread"].debate.claims
    for claim in claims.values():
        assert claim_that_nearly_says(claims.values(), f"{claim.text.upper()}!!") == claim.id
