"""The commands that change how a debate is built: invert, split, merge, extract."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import FOUR, Command

TWINS = FOUR.replace(
    "arguments:\n",
    "  many-images:\n    text: There are very many images.\n    tags: [data]\n\narguments:\n"
    "  other: {premises: [many-images], rebuts: cannot-fit}\n",
)
QUICK = FOUR.replace("premises: [five-billion]", "premises: [five-billion, It is a small model]")


def test_an_argument_is_turned_round(argmap: Command, four: Path) -> None:
    assert argmap("invert", "entropy", "-f", str(four)) == (
        0,
        "turn argument entropy round\ncannot-fit: stood, now falls: rebutted by entropy\n",
        "",
    )
    assert four.read_text() == FOUR.replace("supports:", "rebuts:")
    assert argmap("invert", "entropy", "-f", str(four))[0] == 0
    assert four.read_text() == FOUR


def test_a_premise_is_split_and_the_claim_stays(argmap: Command, four: Path) -> None:
    status, out, _ = argmap(
        "split", "entropy", "five-billion", "There are images.", "Five billion.", "-f", str(four)
    )
    assert status == 0
    text = four.read_text()
    assert "premises: [images, five-billion-2]" in text
    assert "    text: There are images.\n    sources: [post]\n" in text
    assert "    text: The training set has five billion images.\n" in text
    assert "no argument uses five-billion any more" in out


def test_two_claims_become_one_in_every_file(argmap: Command, four: Path) -> None:
    four.write_text(TWINS)
    other = four.with_name("other.yaml")
    other.write_text("argmap: 1\ntitle: O\nclaims:\n  x: {text: X., about: [four/many-images]}\n")
    status, out, _ = argmap("merge", "five-billion", "many-images", "-f", str(four))
    assert status == 0
    assert "the text of many-images is dropped: There are very many images." in out
    assert "many-images" not in four.read_text() + other.read_text()
    assert "premises: [five-billion], rebuts" in four.read_text()
    assert "tags: [data]" in four.read_text()
    assert "about: [four/five-billion]" in other.read_text()


@pytest.mark.parametrize("words", [[], ["It is a small model"]])
def test_a_text_in_an_argument_becomes_a_claim(argmap: Command, four: Path, words: list[str]) -> None:
    four.write_text(QUICK)
    assert argmap("status", str(four))[0] == 1
    status, out, _ = argmap("extract", "entropy", *words, "-f", str(four))
    assert status == 0
    assert "small-model: new, stands" in out
    assert "premises: [five-billion, small-model]" in four.read_text()
    assert argmap("status", str(four))[0] == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["invert", "cannot-fit"], "here it takes an argument"),
        (["invert", "entropi"], "did you mean entropy?"),
        (["split", "entropy", "five-billion", "One."], "two texts or more"),
        (["split", "entropy", "cannot-fit", "One.", "Two."], "no premise of entropy"),
        (["split", "entropy", "five-billion", "One.", ""], "cannot be empty"),
        (["merge", "cannot-fit", "cannot-fit"], "one claim already"),
        (["merge", "cannot-fit", "entropy"], "here it takes a claim"),
        (["extract", "entropy"], "has no text where ids of claims belong"),
        (["extract", "post"], "has no text where ids of claims belong"),
    ],
)
def test_what_cannot_be_done_changes_nothing(
    argmap: Command, four: Path, words: list[str], message: str
) -> None:
    status, out, err = argmap(*words, "-f", str(four))
    assert (status, out) == (2, "")
    assert message in err
    assert four.read_text() == FOUR


def test_which_text_is_meant_is_asked(argmap: Command, four: Path) -> None:
    four.write_text(QUICK.replace("small model]", "small model, Art is large]"))
    _, _, err = argmap("extract", "entropy", "-f", str(four))
    assert "Say which: It is a small model; Art is large" in err
