"""Operations on one file: what the text is afterwards, and what is refused."""

from __future__ import annotations

import pytest

from argmap import edits
from argmap.document import read_text
from argmap.edits import EditError, applying
from argmap.edits.applying import carried_out
from argmap.edits.steps import Plan, Set
from argmap.library import library_of
from argmap.model import Direction, Section, Subject
from argmap.text.edit import TextEdit, splice
from argmap.text.edit import apply as spliced
from tests.edits.libraries import DEBATE, edited, library, text_of

KEEPS = Subject(Section.CLAIM, "rye-keeps")
LASTS = Subject(Section.CLAIM, "rye-lasts")
THESIS = Subject(Section.CLAIM, "rye-is-better")
SOURS = Subject(Section.ARGUMENT, "sour")


def refused(operation: edits.Operation, text: str = DEBATE) -> str:
    with pytest.raises(EditError) as caught:
        edited(operation, text)
    return caught.value.message


def replaced(*pairs: tuple[str, str]) -> str:
    text = DEBATE
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def test_a_field_is_set() -> None:
    assert edited(edits.SetField(KEEPS, "text", " Rye keeps. ")) == replaced(
        ("Rye bread keeps longer.", "Rye keeps.")
    )
    assert edited(edits.SetField(None, "title", "Bread: two kinds")) == replaced(
        ("Bread\n", "'Bread: two kinds'\n")
    )
    assert edited(edits.SetField(SOURS, "weight", ".4")) == replaced(("0.3", ".4"))
    assert edited(edits.SetField(KEEPS, "text", "Rye bread keeps longer.")) == DEBATE


def test_an_empty_list_is_no_field() -> None:
    assert edited(edits.SetField(KEEPS, "by", ())) == replaced(("    by: [bakers]\n", ""))


def test_an_argument_turns_to_what_its_field_says() -> None:
    assert edited(edits.SetField(SOURS, "undercuts", "keeps")) == replaced(
        ("rebuts: rye-is-better, weight", "undercuts: keeps, weight")
    )


def test_a_field_is_removed() -> None:
    assert edited(edits.RemoveField(LASTS, "note")) == replaced(("    note: From the mill.\n", ""))
    assert edited(edits.RemoveField(LASTS, "hedge")) == DEBATE


def test_keys_of_ones_own_in_a_citation_are_no_fault_and_stay() -> None:
    cited = edited(edits.SetField(KEEPS, "sources", ({"source": "mill", "x-seen": "never"},)))
    text = "sources:\n      - source: mill\n        x-seen: never\n"
    assert text in cited
    assert text in edited(edits.SetField(KEEPS, "kind", "legal"), cited)


@pytest.mark.parametrize(
    ("operation", "message"),
    [
        (edits.SetField(KEEPS, "colour", "x"), "a claim has no field colour"),
        (edits.SetField(None, "argmap", "2"), "the file has no field argmap"),
        (edits.SetField(None, "claims", "x"), "the file has no field claims"),
        (edits.SetField(Subject(Section.CLAIM, "rye-keep"), "text", "x"), "there is no claim rye-keep"),
        (edits.SetField(KEEPS, "text", " "), "text cannot be empty"),
        (edits.SetField(KEEPS, "text", "half \ud800"), "text has half of a character"),
        (edits.SetField(KEEPS, "kind", "odd"), "kind cannot be odd"),
        (edits.SetField(SOURS, "weight", "2"), "2 is no weight"),
        (edits.SetField(KEEPS, "by", "one"), "by takes a list"),
        (edits.SetField(KEEPS, "text", ("a",)), "text takes one value"),
        (edits.SetField(KEEPS, "sources", ({"at": "p. 1"},)), "a citation names its source"),
        (edits.SetField(KEEPS, "sources", ({"source": "mill", "page": "1"},)), "a citation has no page"),
        (
            edits.SetField(Subject(Section.SCENARIO, "stale"), "expect", {"rye-keeps": "yes"}),
            "expect cannot be yes",
        ),
        (edits.SetField(SOURS, "premises", ()), "argument sour needs its premises"),
        (edits.RemoveField(KEEPS, "text"), "claim rye-keeps needs its text"),
        (edits.RemoveField(SOURS, "rebuts"), "argument sour needs its rebuts"),
        (
            edits.SetField(KEEPS, "contradicts", ("rye-keeps",)),
            "cannot set contradicts .* contradicts itself",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_the_format_does_not_have_is_refused(operation: edits.Operation, message: str) -> None:
    with pytest.raises(EditError, match=message):
        edited(operation)


def test_a_mistaken_id_is_answered_with_the_nearest() -> None:
    with pytest.raises(EditError) as caught:
        edited(edits.SetField(Subject(Section.CLAIM, "rye-keep"), "text", "x"))
    assert caught.value.hint == "Did you mean rye-keeps?"


def test_an_entry_is_added_after_another() -> None:
    new = edits.AddEntry(
        Subject(Section.CLAIM, "new"), {"text": "New.", "kind": "legal"}, after="rye-is-better"
    )
    assert edited(new) == replaced(
        ("    assume: unknown\n", "    assume: unknown\n  new:\n    text: New.\n    kind: legal\n")
    )


@pytest.mark.parametrize(
    ("operation", "message"),
    [
        (edits.AddEntry(KEEPS, {"text": "x"}), "rye-keeps is the id of a claim already"),
        (
            edits.AddEntry(Subject(Section.CLAIM, "sour"), {"text": "x"}),
            "sour is the id of an argument already",
        ),
        (edits.AddEntry(Subject(Section.CLAIM, "-x"), {"text": "x"}), "-x is no id"),
        (edits.AddEntry(Subject(Section.CLAIM, "x"), {}), "a new claim needs a text"),
        (
            edits.AddEntry(Subject(Section.ARGUMENT, "x"), {"premises": ("rye-keeps",)}),
            "needs exactly one of supports",
        ),
        (
            edits.AddEntry(Subject(Section.CLAIM, "x"), {"text": "x"}, after="nothing"),
            "there is no claim nothing",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_entry_that_cannot_be_is_refused(operation: edits.Operation, message: str) -> None:
    with pytest.raises(EditError, match=message):
        edited(operation)


def test_an_id_may_be_that_of_an_entry_of_another_kind() -> None:
    found = edits.apply(
        library(), "bread", edits.AddEntry(Subject(Section.SOURCE, "rye-keeps"), {"title": "x"})
    )
    assert "rye-keeps" in found.library.documents["bread"].debate.sources


def test_items_are_linked_and_unlinked() -> None:
    assert edited(edits.Link(SOURS, "premises", "rye-keeps")) == replaced(
        ("sour: {premises: [rye-is-sour]", "sour: {premises: [rye-is-sour, rye-keeps]")
    )
    citation = {"source": "mill", "at": "the door"}
    assert edited(edits.Link(KEEPS, "sources", citation)) == replaced(
        ("        at: p. 3\n", "        at: p. 3\n      - source: mill\n        at: the door\n")
    )
    assert edited(edits.Link(THESIS, "tags", "bread, rye")) == replaced(
        ("    assume: unknown\n", "    assume: unknown\n    tags: ['bread, rye']\n")
    )
    assert edited(edits.Unlink(LASTS, "sources", "mill")) == replaced(("    sources: [mill]\n", ""))


STALE = Subject(Section.SCENARIO, "stale")


def test_one_label_is_expected_or_no_longer() -> None:
    assert edited(edits.Link(STALE, "expect", {"sour": "undec"})) == replaced(
        ("keeps: out}}", "keeps: out, sour: undec}}")
    )
    assert edited(edits.Link(STALE, "expect", {"keeps": "in"})) == replaced(("keeps: out}}", "keeps: in}}"))
    assert edited(edits.Unlink(STALE, "expect", "rye-lasts")) == replaced(("{rye-lasts: in, ", "{"))
    one = DEBATE.replace("rye-lasts: in, ", "")
    none = one.replace(", expect: {keeps: out}", "")
    assert edited(edits.Unlink(STALE, "expect", "keeps"), one) == none
    assert edited(edits.Link(STALE, "expect", {"keeps": "out"}), none) == one


def test_a_contradiction_is_taken_out_where_it_is_stated() -> None:
    operation = edits.Unlink(THESIS, "contradicts", "wheat-is-better")
    assert edited(operation) == replaced(("    contradicts: [rye-is-better]\n", ""))
    assert edits.apply(library(), "bread", operation).notices == (
        "it was wheat-is-better that contradicted rye-is-better",
    )


@pytest.mark.parametrize(
    ("operation", "message"),
    [
        (edits.Link(SOURS, "premises", "rye-is-sour"), "sour has rye-is-sour in its premises already"),
        (edits.Link(STALE, "expect", {"keeps": "out"}), "stale expects already that keeps does not stand"),
        (edits.Link(STALE, "expect", {"keeps": "odd"}), "expect cannot be odd"),
        (edits.Link(STALE, "expect", {"keep": "out"}), "there is no claim or argument keep"),
        (edits.Link(STALE, "expect", "keeps"), "expect takes a label by id"),
        (edits.Unlink(STALE, "expect", "sour"), "stale expects nothing of sour"),
        (
            edits.Unlink(THESIS, "contradicts", "rye-keeps"),
            "rye-is-better has no rye-keeps in its contradicts",
        ),
        (
            edits.Link(SOURS, "premises", "bread/rye-is-sour"),
            "sour has bread/rye-is-sour in its premises already",
        ),
        (edits.Link(SOURS, "premises", "keeps"), "there is no claim keeps"),
        (edits.Link(SOURS, "title", "x"), "title is no list"),
        (edits.Link(KEEPS, "contradicts", "rye-keeps"), "rye-keeps cannot name itself"),
        (
            edits.Link(THESIS, "contradicts", "wheat-is-better"),
            "wheat-is-better says already that it contradicts",
        ),
        (edits.Link(KEEPS, "sources", "paper"), "there is no source paper"),
        (edits.Unlink(SOURS, "premises", "rye-keeps"), "sour has no rye-keeps in its premises"),
        (
            edits.Unlink(SOURS, "premises", "rye-is-sour"),
            "rye-is-sour is the last of the premises of argument sour",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_link_that_cannot_be_is_refused(operation: edits.Operation, message: str) -> None:
    with pytest.raises(EditError, match=message):
        edited(operation)


def test_a_source_may_be_cited_twice_at_different_places() -> None:
    text = edited(edits.Link(KEEPS, "sources", {"source": "baker", "at": "p. 9"}))
    assert text.count("source: baker") == 2
    assert "already" in refused(edits.Link(KEEPS, "sources", {"source": "baker", "at": "p. 3"}))


def test_an_argument_is_turned_round() -> None:
    assert edited(edits.Invert("sour")) == replaced(("rebuts: rye-is-better", "supports: rye-is-better"))
    assert edited(edits.Invert("keeps")) == replaced(("supports: rye-is-better", "rebuts: rye-is-better"))
    assert "undercuts" in refused(edits.Invert("used-to-it"))


def test_a_premise_is_split_in_two() -> None:
    operation = edits.split(library(), "bread", "keeps", "rye-keeps", ["Rye is dry.", "What is dry keeps."])
    found = edits.apply(library(), "bread", operation)
    parts = "".join(
        f"  {id_}:\n    text: {text}\n    kind: empirical\n    by: [bakers]\n    sources:\n"
        "      - source: baker\n        at: p. 3\n"
        for id_, text in (("rye-dry", "Rye is dry."), ("dry-keeps", "What is dry keeps."))
    )
    assert text_of(found) == replaced(
        ("        at: p. 3\n", f"        at: p. 3\n{parts}"),
        ("premises: [rye-keeps, rye-lasts]", "premises: [rye-dry, dry-keeps, rye-lasts]"),
    )
    assert found.notices == ()
    assert found.focus == Subject(Section.ARGUMENT, "keeps")


def test_a_premise_that_nothing_else_uses_is_told_of() -> None:
    operation = edits.split(library(), "bread", "keeps", "rye-lasts", ["One.", "Two."])
    assert edits.apply(library(), "bread", operation).notices == ("no argument uses rye-lasts any more",)
    with pytest.raises(EditError, match="wheat-is-better is no premise of keeps"):
        edited(edits.split(library(), "bread", "keeps", "wheat-is-better", ["One.", "Two."]))


def test_two_claims_are_merged() -> None:
    found = edits.apply(library(), "bread", edits.Merge("rye-keeps", "rye-lasts"))
    assert text_of(found) == replaced(
        ("        at: p. 3\n", "        at: p. 3\n      - mill\n    note: From the mill.\n"),
        ("  rye-lasts:\n    text: Rye bread lasts.\n    sources: [mill]\n    note: From the mill.\n", ""),
        ("premises: [rye-keeps, rye-lasts]", "premises: [rye-keeps]"),
        ("answers: [rye-lasts]", "answers: [rye-keeps]"),
        ("accepts: [rye-keeps, rye-lasts]", "accepts: [rye-keeps]"),
        ("{rye-lasts: in, keeps: out}", "{rye-keeps: in, keeps: out}"),
    )
    assert found.notices == ("the text of rye-lasts is dropped: Rye bread lasts.",)


def test_what_merging_loses_or_repeats_is_told() -> None:
    text = replaced(
        ("    note: From the mill.\n", "    note: From the mill.\n    kind: legal\n    x-own: mine\n"),
        ("expect: {rye-lasts: in,", "expect: {rye-lasts: in, rye-keeps: out,"),
        ("questions:\n", "  lasts: {premises: [rye-lasts], undercuts: sour}\nquestions:\n"),
    )
    found = edits.apply(library(bread=text), "bread", edits.Merge("rye-keeps", "rye-lasts"))
    assert set(found.notices) == {
        "the text of rye-lasts is dropped: Rye bread lasts.",
        "kind of rye-lasts is dropped: legal",
        "x-own of rye-lasts is dropped",
        "stale no longer expects that rye-lasts stands",
        "used-to-it and lasts now say the same",
    }
    assert found.library.documents["bread"].debate.scenarios["stale"].expect == (
        ("rye-keeps", "out"),
        ("keeps", "out"),
    )


def test_an_entry_with_the_id_of_a_merged_claim_names_the_one_that_is_kept_too() -> None:
    """A position has ids of its own, and what it names moves whatever it is called itself."""
    own = "  rye-keeps: {title: It keeps, thesis: rye-lasts}\n"
    text = replaced(("positions:\n", f"positions:\n{own}"))
    found = edits.apply(library(bread=text), "bread", edits.Merge("rye-keeps", "rye-lasts"))
    assert found.library.documents["bread"].debate.positions["rye-keeps"].thesis == "rye-keeps"


def test_claims_that_are_not_the_same_are_not_merged() -> None:
    assert "contradict each other" in refused(edits.Merge("rye-is-better", "wheat-is-better"))
    assert "one claim already" in refused(edits.Merge("rye-keeps", "rye-keeps"))
    assert "there is no claim" in refused(edits.Merge("rye-keeps", "keeps"))
    found = edits.apply(library(), "bread", edits.Merge("rye-is-better", "rye-is-sour"))
    assert "sour now has its own conclusion as a premise" in found.notices


def test_a_text_in_place_of_a_premise_becomes_a_claim() -> None:
    text = replaced(("premises: [rye-is-sour]", "premises: [Rye makes one sour]"))
    operation = edits.extract(library(bread=text), "bread", SOURS, "premises", "Rye makes one sour")
    assert edited(operation, text) == replaced(
        (
            "    assume: unknown\n",
            "    assume: unknown\n  rye-one-sour:\n    text: Rye makes one sour\n",
        ),
        ("premises: [rye-is-sour]", "premises: [rye-one-sour]"),
    )


def test_a_text_that_a_claim_has_is_that_claim() -> None:
    text = replaced(("premises: [rye-is-sour]", "premises: [Rye bread lasts.]"))
    operation = edits.extract(library(bread=text), "bread", SOURS, "premises", "Rye bread lasts.")
    assert edited(operation, text) == replaced(("premises: [rye-is-sour]", "premises: [rye-lasts]"))
    assert "does not have the text" in refused(operation)


def test_an_entry_with_a_fault_can_be_mended() -> None:
    text = "argmap: 1\ntitle: T\nclaims:\n  a:\n  b: {by: somebody, text: x}\n  c: {text: y, tags: [z, '']}\n"
    assert edited(edits.SetField(Subject(Section.CLAIM, "a"), "text", "x"), text).count("    text: x\n") == 1
    assert "by: [one]" in edited(edits.SetField(Subject(Section.CLAIM, "b"), "by", ("one",)), text)
    assert "there is a fault" in refused(edits.Merge("c", "a"), text).replace(
        "has a fault", "there is a fault"
    )
    assert "cannot be read" in refused(edits.Link(Subject(Section.CLAIM, "c"), "tags", "w"), text)


def test_a_file_that_cannot_be_read_is_not_edited() -> None:
    assert "before it can be read" in refused(edits.SetField(None, "title", "x"), "argmap: 1\ntitle: 'x\n")
    with pytest.raises(EditError, match="there is no file cakes"):
        edits.apply(library(), "cakes", edits.SetField(None, "title", "x"))


def test_a_result_that_does_not_read_as_was_meant_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A splice that says something else than the step is caught, whatever made it."""
    from argmap.edits import applying

    def wrong(document: object, step: object) -> object:
        return splice([TextEdit(DEBATE.index("Rye bread lasts"), DEBATE.index("lasts."), "Wheat ")])

    monkeypatch.setattr(applying, "step_splice", wrong)
    operation = edits.SetField(LASTS, "text", "Rye bread lasts long.")
    assert "would not read as was meant (claim rye-lasts)" in refused(operation)


def test_a_splice_that_breaks_the_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    at = DEBATE.index("Rye bread lasts")
    monkeypatch.setattr(applying, "step_splice", lambda *_: (TextEdit(at, at, '"'),))
    assert "could not be read afterwards" in refused(edits.SetField(LASTS, "text", "x"))


def test_an_edit_and_its_inverse() -> None:
    before = library()
    found = edits.apply(before, "bread", edits.Rename(KEEPS, "keeps-longer"))
    (file,) = found.files
    assert file.stem == "bread"
    assert file.before is before.documents["bread"]
    assert spliced(DEBATE, file.splice) == file.after.text == text_of(found)
    assert text_of(edits.apply(before, "bread", found.operation)) == file.after.text
    undone = edits.respliced(found.library, {"bread": file.inverse})
    assert undone.documents["bread"].text == DEBATE
    assert undone.documents["bread"].digest == before.documents["bread"].digest
    assert found.description == "rename claim rye-keeps to keeps-longer"


def test_steps_that_meet_are_made_one_after_the_other() -> None:
    document = read_text(DEBATE, "bread.yaml")
    steps = [
        Set(LASTS, "kind", "legal"),
        Set(LASTS, "by", ("millers",)),
        Set(LASTS, "tags", ("x",)),
        Set(LASTS, "note", None),
    ]
    found = carried_out(
        library_of([document]),
        edits.SetField(LASTS, "kind", "legal"),
        Plan(tuple((document.stem, step) for step in steps), LASTS),
    )
    lasts = "text: Rye bread lasts.\n"
    assert found.files[0].after.text == replaced(
        (lasts, f"{lasts}    kind: legal\n    by: [millers]\n"),
        ("    note: From the mill.\n", "    tags: [x]\n"),
    )


def test_a_reason_is_undercut_beside_what_it_answers() -> None:
    operation = edits.because(library(), "bread", ["Keeping is not all."], Direction.UNDERCUTS, "keeps")
    claim = "  keeping-not-all:\n    text: Keeping is not all.\n"
    argument = "  because-keeping-not-all:\n    premises: [keeping-not-all]\n    undercuts: keeps\n"
    assert edited(operation) == replaced(
        ("    note: From the mill.\n", f"    note: From the mill.\n{claim}"),
        ("    supports: rye-is-better\n", f"    supports: rye-is-better\n{argument}"),
    )
