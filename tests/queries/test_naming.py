"""Names as people type them: with and without a section, with and without a file."""

from __future__ import annotations

import pytest

from argmap.document import read
from argmap.errors import UnknownNameError
from argmap.library import Scope, library_of, scope
from argmap.model import Section, Subject
from argmap.queries import naming
from argmap.queries.naming import is_name, resolve

ONE = """\
argmap: 1
title: One
sources:
  tax: {title: A paper on tax}
  roth: {title: A book}
claims:
  tax: {text: Tax is fair.}
  growth: {text: Growth is good., contradicts: [two/growth]}
arguments:
  why: {premises: [tax], supports: growth}
questions:
  open: {text: "What is open?"}
positions:
  left: {title: Left, thesis: growth}
scenarios:
  open: {title: An open end}
"""
TWO = """\
argmap: 1
title: Two
claims:
  growth: {text: Growth is bad.}
  only-here: {text: Only in this file.}
positions:
  right: {title: Right, thesis: growth}
"""


@pytest.fixture(scope="module")
def file() -> Scope:
    return _scope("one")


@pytest.fixture(scope="module")
def folder() -> Scope:
    return _scope(None)


def _scope(stem: str | None) -> Scope:
    documents = [
        read(text.encode(), f"{stem}.yaml", stem=stem) for stem, text in (("one", ONE), ("two", TWO))
    ]
    assert not any(document.findings for document in documents)
    return scope(library_of(documents, focus=stem), stem)


@pytest.mark.parametrize(
    ("name", "section", "id_"),
    [
        ("growth", Section.CLAIM, "growth"),
        ("one/growth", Section.CLAIM, "growth"),
        ("two/growth", Section.CLAIM, "two/growth"),
        ("claim:growth", Section.CLAIM, "growth"),
        ("claim:two/growth", Section.CLAIM, "two/growth"),
        ("only-here", Section.CLAIM, "two/only-here"),
        ("why", Section.ARGUMENT, "why"),
        ("argument:why", Section.ARGUMENT, "why"),
        ("tax", Section.CLAIM, "tax"),
        ("source:tax", Section.SOURCE, "tax"),
        ("roth", Section.SOURCE, "roth"),
        ("left", Section.POSITION, "left"),
        ("question:open", Section.QUESTION, "open"),
        ("scenario:open", Section.SCENARIO, "open"),
    ],
)
def test_a_name_in_a_file(file: Scope, name: str, section: Section, id_: str) -> None:
    assert resolve(file, name) == Subject(section, id_)


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("two/growth", Subject(Section.CLAIM, "two/growth")),
        ("only-here", Subject(Section.CLAIM, "two/only-here")),
        ("right", Subject(Section.POSITION, "two/right")),
        ("position:one/left", Subject(Section.POSITION, "one/left")),
    ],
)
def test_a_name_in_a_folder(folder: Scope, name: str, subject: Subject) -> None:
    assert resolve(folder, name) == subject


def test_several_matches_are_an_error_that_lists_them(file: Scope, folder: Scope) -> None:
    with pytest.raises(UnknownNameError) as raised:
        resolve(folder, "growth")
    assert raised.value.message == "growth could be any of 2 entries"
    assert raised.value.hint == "say which: claim:one/growth, claim:two/growth"
    with pytest.raises(UnknownNameError) as raised:
        resolve(file, "open")
    assert raised.value.hint == "say which: scenario:open, question:open"


def test_what_is_a_name_is_known_without_looking_for_the_nearest(
    file: Scope, folder: Scope, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(naming, "_nearest", lambda path, known: pytest.fail(f"{path} costs time"))
    for name in ("growth", "claim:two/growth", "source:tax", "only-here", "question:open"):
        assert is_name(file, name)
    for name in ("grwth", "claim:growht", "two/grwth", "claims:growth", "open", ""):
        assert not is_name(file, name)
    assert not is_name(folder, "growth"), "it could be either of two"


def test_only_the_sections_that_will_do_are_looked_at(file: Scope) -> None:
    assert resolve(file, "open", sections=[Section.SCENARIO]) == Subject(Section.SCENARIO, "open")
    assert resolve(file, "tax", sections=[Section.SOURCE]) == Subject(Section.SOURCE, "tax")
    with pytest.raises(UnknownNameError) as raised:
        resolve(file, "argument:why", sections=(Section.POSITION, Section.SCENARIO))
    assert str(raised.value) == "argument:why is an argument\n  here it takes a position or a scenario"


@pytest.mark.parametrize(
    ("name", "message", "nearest"),
    [
        ("grwth", "no entry grwth", "growth"),
        ("claim:growht", "no claim claim:growht", "growth"),
        ("only-her", "no entry only-her", "two/only-here"),
        ("two/grwth", "no entry two/grwth", "two/growth"),
    ],
)
def test_a_name_of_nothing_leads_to_the_nearest(file: Scope, name: str, message: str, nearest: str) -> None:
    with pytest.raises(UnknownNameError) as raised:
        resolve(file, name)
    assert raised.value.message == message
    assert raised.value.hint is not None
    assert raised.value.hint.removeprefix("did you mean ").rstrip("?").split(", ")[0] == nearest


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("zzzzzz", "no entry zzzzzz", None),
        (
            "claims:growth",
            "claims in claims:growth is no section",
            "a section is one of source, claim, argument, question, position, scenario",
        ),
        ("", "no entry ", None),
    ],
)
def test_a_name_like_no_other(file: Scope, name: str, message: str, hint: str | None) -> None:
    with pytest.raises(UnknownNameError) as raised:
        resolve(file, name)
    assert (raised.value.message, raised.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("name", "sections", "message", "hint"),
    [
        (
            "left",
            (Section.CLAIM, Section.ARGUMENT),
            "left is a position",
            "here it takes a claim or an argument; its thesis is growth",
        ),
        (
            "one/left",
            (Section.CLAIM,),
            "one/left is a position",
            "here it takes a claim; its thesis is growth",
        ),
        ("roth", (Section.POSITION,), "roth is a source", "here it takes a position"),
        ("open", (Section.CLAIM,), "open is a question and a scenario", "here it takes a claim"),
        ("why", (Section.SCENARIO,), "why is an argument", "here it takes a scenario"),
    ],
)
def test_a_name_of_something_else_says_of_what(
    file: Scope, name: str, sections: tuple[Section, ...], message: str, hint: str
) -> None:
    with pytest.raises(UnknownNameError) as raised:
        resolve(file, name, sections=sections)
    assert (raised.value.message, raised.value.hint) == (message, hint)


def test_where_there_are_few_all_are_listed(file: Scope) -> None:
    with pytest.raises(UnknownNameError) as raised:
        resolve(file, "zzz", sections=[Section.POSITION])
    assert str(raised.value) == "no position zzz\n  there is left"
    empty = scope(library_of([read(b"argmap: 1\ntitle: Empty\n", "e.yaml", stem="e")], focus="e"), "e")
    with pytest.raises(UnknownNameError) as raised:
        resolve(empty, "zzz", sections=[Section.POSITION])
    assert str(raised.value) == "no position zzz\n  there is no position in this debate"


def test_what_is_like_a_name_by_chance_is_not_suggested(file: Scope) -> None:
    with pytest.raises(UnknownNameError) as raised:
        resolve(file, "throw")  # growth has three of its letters in a row
    assert raised.value.hint is None
