"""What is evaluated together, and under which names."""

from __future__ import annotations

import pytest

from argmap.document import read
from argmap.library import Library, Scope, library_of, scope
from argmap.model import Section, Subject

MAIN = """argmap: 1
title: Main
sources:
  own-source: {title: Own}
claims:
  thesis:
    text: Thesis.
    contradicts: [other/answer]
    sources: [shared/paper, own-source]
  faulty:
    text: Faulty.
    colour: red
arguments:
  reason: {premises: [main/thesis, other/answer], supports: faulty}
positions:
  yes: {title: Yes, thesis: thesis, rejects: [other/attack]}
"""
OTHER = """argmap: 1
title: Other
claims:
  answer: {text: Answer.}
  lonely: {text: Lonely., about: [main/thesis]}
arguments:
  attack: {premises: [answer], rebuts: main/thesis}
positions:
  theirs: {title: Theirs, thesis: answer}
"""
SHARED = "argmap: 1\ntitle: Sources\nsources:\n  paper: {title: Paper}\nclaims:\n  aside: {text: Aside.}\n"
BESIDE = "argmap: 1\ntitle: Beside\nclaims:\n  loud: {text: Loud., contradicts: [main/thesis]}\n"


def library() -> Library:
    texts = {"main": MAIN, "other": OTHER, "shared": SHARED, "beside": BESIDE}
    return library_of([read(text.encode(), f"{stem}.yaml", stem=stem) for stem, text in texts.items()])


def focused() -> Scope:
    return scope(library(), "main")


def test_a_file_has_its_own_ids_and_those_of_others_with_their_file() -> None:
    debate = focused().debate
    assert list(debate.claims) == ["thesis", "other/answer", "other/lonely"]
    assert list(debate.arguments) == ["reason", "other/attack"]
    assert debate.claims["thesis"].contradicts == ("other/answer",)
    assert debate.claims["other/lonely"].about == ("thesis",)
    assert debate.arguments["reason"].premises == ("thesis", "other/answer")
    assert debate.arguments["other/attack"].target == "thesis"
    assert debate.arguments["other/attack"].premises == ("other/answer",)
    assert debate.title == "Main"


def test_only_the_file_itself_brings_its_standpoints() -> None:
    assert list(focused().debate.positions) == ["yes"]
    assert focused().debate.positions["yes"].rejects == ("other/attack",)


def test_a_cited_source_is_found_but_brings_no_claims_of_its_file() -> None:
    debate = focused().debate
    assert [citation.source for citation in debate.claims["thesis"].sources] == ["shared/paper", "own-source"]
    assert {"shared/paper", "own-source"} <= set(debate.sources)
    assert "shared/aside" not in debate.claims


def test_a_file_that_is_beside_changes_nothing() -> None:
    assert not any("beside" in id_ for id_ in focused().debate.claims)


def test_an_entry_with_a_reading_fault_is_left_out() -> None:
    assert "faulty" not in focused().debate.claims
    assert focused().debate.arguments["reason"].target == "faulty"


def test_the_folder_has_everything_under_its_file() -> None:
    debate = scope(library(), None).debate
    assert set(debate.claims) == {
        "main/thesis",
        "other/answer",
        "other/lonely",
        "shared/aside",
        "beside/loud",
    }
    assert debate.claims["beside/loud"].contradicts == ("main/thesis",)
    assert debate.arguments["main/reason"].premises == ("main/thesis", "other/answer")
    assert debate.positions["main/yes"].thesis == "main/thesis"


def test_an_entry_is_located_in_its_document() -> None:
    whole = focused()
    document, subject = whole.locate(Subject(Section.CLAIM, "other/answer"))
    assert (document.stem, subject.id) == ("other", "answer")
    assert whole.locate(Subject(Section.CLAIM, "thesis"))[0].stem == "main"
    assert whole.name("other", "answer") == "other/answer"
    assert whole.name("main", "thesis") == "thesis"


def test_an_address_is_no_name_of_a_file() -> None:
    text = "argmap: 1\nclaims:\n  a: {text: See https://example.org/other/a.}\n"
    alone = library_of([read(text.encode(), "main.yaml", stem="main")])
    assert scope(alone, "main").debate is alone.documents["main"].debate


def test_a_reference_written_with_an_escape_is_one() -> None:
    text = 'argmap: 1\nclaims:\n  a: {text: A., contradicts: ["other\\x2fanswer"]}\n'
    files = {"main": text, "other": OTHER}
    whole = library_of([read(text.encode(), f"{stem}.yaml", stem=stem) for stem, text in files.items()])
    assert list(scope(whole, "main").debate.claims) == ["a", "other/answer", "other/lonely"]


def test_an_entry_left_out_for_an_id_with_a_slash_is_in_its_own_file() -> None:
    text = 'argmap: 1\ntitle: T\nclaims:\n  a: {text: A}\n  "x/y": {text: Faulty}\n'
    library = library_of([read(text.encode(), "one.yaml", stem="one")], focus="one")
    subject = Subject(Section.CLAIM, "x/y")
    assert subject in library.faulty["one"]
    assert scope(library, "one").locate(subject) == (library.documents["one"], subject)
    with pytest.raises(KeyError):
        scope(library, "one").locate(Subject(Section.CLAIM, "x/z"))
