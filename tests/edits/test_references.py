"""Renaming and removing: what refers to an entry, in every file of the library."""

from __future__ import annotations

import pytest

from argmap import edits
from argmap.edits import EditError, OnReferences
from argmap.model import Section, Subject
from tests.edits.libraries import DEBATE, OTHER, edited, library, text_of

KEEPS = Subject(Section.CLAIM, "rye-keeps")
BOTH = library(bread=DEBATE, cakes=OTHER)


def test_a_claim_is_renamed_with_every_reference() -> None:
    found = edits.apply(BOTH, "bread", edits.Rename(KEEPS, "ψωμί"))
    assert text_of(found) == DEBATE.replace("rye-keeps", "ψωμί")
    assert text_of(found, "cakes") == OTHER.replace("bread/rye-keeps", "bread/ψωμί")
    assert [file.stem for file in found.files] == ["bread", "cakes"]
    assert found.notices == ("references in cakes change too",)
    assert found.library.findings == ()


@pytest.mark.parametrize("subject", [
    Subject(Section.SOURCE, "baker"),
    Subject(Section.ARGUMENT, "sour"),
    Subject(Section.ARGUMENT, "keeps"),
    Subject(Section.QUESTION, "which-rye"),
    Subject(Section.POSITION, "north"),
    Subject(Section.SCENARIO, "stale"),
    Subject(Section.CLAIM, "rye-is-better"),
], ids=str)  # fmt: skip
def test_every_kind_of_entry_is_renamed(subject: Subject) -> None:
    found = edits.apply(BOTH, "bread", edits.Rename(subject, "another"))
    assert found.library.findings == ()
    debate = found.library.documents["bread"].debate
    assert list(getattr(debate, subject.section.key)) == [
        "another" if id_ == subject.id else id_
        for id_ in getattr(BOTH.documents["bread"].debate, subject.section.key)
    ]


def test_only_references_that_mean_the_entry_change() -> None:
    text = DEBATE.replace("baker: {title: The baker's book}", "rye-keeps: {title: The book}").replace(
        "source: baker", "source: rye-keeps"
    )
    found = edited(edits.Rename(KEEPS, "keeps-long"), text)
    assert "source: rye-keeps" in found
    assert "  rye-keeps: {title: The book}" in found
    assert "premises: [keeps-long, rye-lasts]" in found


def test_references_that_name_their_own_file_change() -> None:
    text = DEBATE.replace("premises: [rye-keeps]", "premises: ['bread/rye-keeps']")
    assert "premises: ['bread/keeps-long']" in edited(edits.Rename(KEEPS, "keeps-long"), text)


def test_references_in_entries_with_a_fault_change() -> None:
    text = DEBATE + "  faulty:\n    accepts: [rye-keeps, '']\n"
    assert "accepts: [keeps-long, '']" in edited(edits.Rename(KEEPS, "keeps-long"), text)


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ("rye-keeps", "claim rye-keeps has that id already"),
        ("rye-lasts", "rye-lasts is the id of a claim already"),
        ("sour", "sour is the id of an argument already"),
        ("two words", "two words is no id"),
        ("", "an empty text is no id"),
    ],
)
def test_an_id_that_cannot_be_is_refused(new: str, message: str) -> None:
    with pytest.raises(EditError, match=message):
        edited(edits.Rename(KEEPS, new))


def test_an_entry_that_others_refer_to_is_not_removed() -> None:
    with pytest.raises(EditError) as caught:
        edits.apply(BOTH, "bread", edits.RemoveEntry(KEEPS))
    for use in (
        "about of claim rye-is-sour",
        "premises of argument keeps",
        "premises of argument used-to-it",
        "about of question which-rye",
        "accepts of position north",
        "rejects of scenario stale",
        "premises of argument like-rye in cakes",
    ):
        assert use in caught.value.message
    # The words are for whoever asked, be it from a terminal where there are no options.
    assert caught.value.hint == "Remove these first, or remove what depends on it together with it."


def test_an_entry_that_nobody_refers_to_is_removed() -> None:
    found = edited(edits.RemoveEntry(Subject(Section.QUESTION, "which-rye")))
    assert found == DEBATE.replace(
        "  which-rye: {text: Which rye?, about: [rye-keeps, keeps], answers: [rye-lasts]}\n", ""
    )


def test_what_cannot_be_without_an_entry_goes_with_it() -> None:
    found = edits.apply(BOTH, "bread", edits.RemoveEntry(KEEPS, OnReferences.CASCADE))
    debate = found.library.documents["bread"].debate
    assert list(debate.claims) == ["rye-is-better", "rye-lasts", "rye-is-sour", "wheat-is-better"]
    assert list(debate.arguments) == ["sour"]
    assert debate.claims["rye-is-sour"].about == ()
    assert debate.questions["which-rye"].about == ()
    assert debate.positions["north"].accepts == ("rye-lasts",)
    assert debate.scenarios["stale"].rejects == ()
    assert debate.scenarios["stale"].expect == (("rye-lasts", "in"),)
    assert found.library.documents["cakes"].debate.arguments == {}
    assert found.library.findings == ()
    assert set(found.notices) == {
        "argument keeps goes with it: premises rye-keeps",
        "argument used-to-it goes with it: premises rye-keeps",
        "argument like-rye in cakes goes with it: premises rye-keeps",
    }


def test_a_thesis_takes_its_position_along_and_an_argument_what_undercuts_it() -> None:
    found = edits.apply(
        library(), "bread", edits.RemoveEntry(Subject(Section.CLAIM, "rye-is-better"), OnReferences.CASCADE)
    )
    debate = found.library.documents["bread"].debate
    assert debate.arguments == {}
    assert debate.positions == {}
    assert debate.claims["wheat-is-better"].contradicts == ()
    assert debate.scenarios["stale"].expect == (("rye-lasts", "in"),)
    assert "argument used-to-it goes with it: undercuts sour" in found.notices


def test_a_source_is_taken_out_of_what_cites_it() -> None:
    subject = Subject(Section.SOURCE, "baker")
    found = edits.apply(BOTH, "bread", edits.RemoveEntry(subject, OnReferences.CASCADE))
    assert found.library.documents["bread"].debate.claims["rye-keeps"].sources == ()
    assert found.library.documents["cakes"].debate.claims["cakes-keep"].sources == ()
    assert found.notices == ()


def test_claims_are_merged_in_every_file() -> None:
    other = OTHER.replace("[bread/rye-keeps]", "[bread/rye-keeps, bread/rye-lasts]")
    found = edits.apply(library(bread=DEBATE, cakes=other), "bread", edits.Merge("rye-lasts", "rye-keeps"))
    assert found.library.documents["cakes"].debate.arguments["like-rye"].premises == ("bread/rye-lasts",)
    assert found.library.findings == ()


def test_undoing_brings_back_every_file() -> None:
    found = edits.apply(BOTH, "bread", edits.RemoveEntry(KEEPS, OnReferences.CASCADE))
    undone = edits.respliced(found.library, {file.stem: file.inverse for file in found.files})
    assert [document.text for document in undone.documents.values()] == [DEBATE, OTHER]


def test_a_contradiction_that_another_file_states_is_taken_out_there() -> None:
    cakes = OTHER.replace("    sources: [bread/baker]", "    contradicts: [bread/rye-keeps]")
    both = library(bread=DEBATE, cakes=cakes)
    found = edits.apply(both, "bread", edits.Unlink(KEEPS, "contradicts", "cakes/cakes-keep"))
    assert [file.stem for file in found.files] == ["cakes"]
    assert found.files[0].after.text == cakes.replace("    contradicts: [bread/rye-keeps]\n", "")
