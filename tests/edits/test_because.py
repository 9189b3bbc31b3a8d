"""Quick entry: from texts to claims and an argument beside what they answer."""

from __future__ import annotations

import pytest

from argmap import edits
from argmap.edits import Because, EditError, NewClaim
from argmap.edits.placing import after_siblings
from argmap.model import Direction, Section, Subject
from tests.edits.libraries import DEBATE, OTHER, edited, library, text_of


def reason(*texts: str, direction: Direction = Direction.REBUTS, target: str = "rye-is-better") -> Because:
    return edits.because(library(), "bread", texts, direction, target)


def test_missing_claims_and_an_argument_are_made() -> None:
    operation = reason("Wheat bread is lighter.", "Light bread is better.")
    assert operation == Because(
        "wheat-bread-light",
        Direction.REBUTS,
        "rye-is-better",
        (
            NewClaim("wheat-bread-lighter", "Wheat bread is lighter."),
            NewClaim("light-bread-better", "Light bread is better."),
        ),
    )
    found = edits.apply(library(), "bread", operation)
    assert text_of(found) == DEBATE.replace(
        "    assume: unknown\n",
        "    assume: unknown\n"
        "  wheat-bread-lighter:\n    text: Wheat bread is lighter.\n"
        "  light-bread-better:\n    text: Light bread is better.\n",
    ).replace(
        "  used-to-it:\n",
        "  wheat-bread-light:\n"
        "    premises: [wheat-bread-lighter, light-bread-better]\n"
        "    rebuts: rye-is-better\n"
        "  used-to-it:\n",
    )
    assert found.focus == Subject(Section.ARGUMENT, "wheat-bread-light")


def test_claims_that_are_there_are_found_by_id_and_by_text() -> None:
    operation = reason("rye-is-sour", " Rye bread\n lasts. ", "rye-lasts", direction=Direction.SUPPORTS)
    assert operation.premises == ("rye-is-sour", "rye-lasts")
    assert operation.argument == "rye-sour-lasts"


def test_claims_of_other_files_are_premises_and_targets() -> None:
    both = library(bread=DEBATE, cakes=OTHER)
    operation = edits.because(both, "cakes", ["bread/rye-lasts"], Direction.SUPPORTS, "bread/rye-is-better")
    found = edits.apply(both, "cakes", operation)
    assert text_of(found, "cakes") == OTHER + (
        "  because-rye-lasts:\n    premises: [bread/rye-lasts]\n    supports: bread/rye-is-better\n"
    )
    assert found.library.findings == ()


def test_ids_that_are_taken_get_a_number() -> None:
    first = edits.apply(library(), "bread", reason("It is heavy."))
    again = edits.because(first.library, "bread", ["It is heavy"], Direction.REBUTS, "rye-is-better")
    assert again.premises == (NewClaim("heavy-2", "It is heavy"),)
    assert again.argument == "because-heavy-2"


@pytest.mark.parametrize(
    ("texts", "direction", "target", "message"),
    [
        (["rye-keep"], Direction.SUPPORTS, "rye-is-better", "there is no claim rye-keep"),
        (["x"], Direction.SUPPORTS, "keeps", "there is no claim keeps"),
        (["x"], Direction.UNDERCUTS, "rye-keeps", "there is no argument rye-keeps"),
        ([], Direction.SUPPORTS, "rye-is-better", "a reason needs at least one text"),
        (["  "], Direction.SUPPORTS, "rye-is-better", "text cannot be empty"),
        (["rye-is-better"], Direction.SUPPORTS, "rye-is-better", "rye-is-better is no reason for itself"),
        (["rye-keeps", "rye-lasts"], Direction.SUPPORTS, "rye-is-better", "argument keeps says that already"),
    ],
)
def test_a_reason_that_cannot_be_is_refused(
    texts: list[str], direction: Direction, target: str, message: str
) -> None:
    with pytest.raises(EditError, match=message):
        edited(edits.because(library(), "bread", texts, direction, target))


def test_a_reason_made_again_uses_the_claims_that_are_there_by_then() -> None:
    """As a session does when the file has changed underneath."""
    operation = reason("It is heavy.")
    text = DEBATE.replace("  rye-keeps:\n", "  heavy:\n    text: It is heavy.\n  rye-keeps:\n", 1)
    assert edited(operation, text).count("It is heavy.") == 1
    with pytest.raises(EditError, match="heavy is the id of a claim already"):
        edited(operation, text.replace("It is heavy.", "It is light."))


DIRECTIONS = Direction.SUPPORTS, Direction.REBUTS, Direction.UNDERCUTS
DEBATE_OF_RYE = library().documents["bread"].debate


@pytest.mark.parametrize(
    ("direction", "target", "after"),
    [
        (Direction.SUPPORTS, "rye-is-better", "sour"),  # the last about it
        (Direction.UNDERCUTS, "sour", "used-to-it"),
        (Direction.UNDERCUTS, "keeps", "keeps"),  # nothing undercuts it yet
        (Direction.REBUTS, "rye-lasts", "keeps"),  # the last that it is a premise of
        (Direction.REBUTS, "rye-keeps", "used-to-it"),
        (Direction.REBUTS, "wheat-is-better", "sour"),  # the last from the nearest claim before it
        (Direction.SUPPORTS, "cakes/x", None),
        (Direction.UNDERCUTS, "nothing", None),
    ],
)
def test_an_argument_goes_beside_its_siblings(direction: Direction, target: str, after: str | None) -> None:
    assert after_siblings(DEBATE_OF_RYE, "bread", direction, target) == after


@pytest.mark.parametrize(
    ("subject", "fields", "after"),
    [
        (Subject(Section.CLAIM, "new"), {"text": "x", "contradicts": ("rye-keeps",)}, "rye-keeps"),
        (Subject(Section.CLAIM, "new"), {"text": "x", "about": ("keeps", "rye-lasts")}, "rye-lasts"),
        (Subject(Section.CLAIM, "new"), {"text": "x"}, "wheat-is-better"),
        (Subject(Section.ARGUMENT, "new"), {"premises": ("rye-keeps",), "rebuts": "rye-is-better"}, "sour"),
        (Subject(Section.QUESTION, "new"), {"text": "x", "about": ("keeps",)}, "which-rye"),
        (Subject(Section.SOURCE, "new"), {"title": "x"}, "mill"),
    ],
)
def test_an_entry_goes_beside_what_it_is_about(
    subject: Subject, fields: dict[str, str | tuple[str, ...]], after: str
) -> None:
    found = edits.apply(library(), "bread", edits.AddEntry(subject, fields))
    ids = list(getattr(found.library.documents["bread"].debate, subject.section.key))
    assert ids[ids.index("new") - 1] == after
