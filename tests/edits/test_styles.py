"""Files in the styles that people write: what an edit does not touch stays byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap import edits
from argmap.document import Document, read
from argmap.document.format import DIRECTIONS, ENTRIES, Form
from argmap.document.rereading import reread
from argmap.document.writing import Value
from argmap.library import library_of
from argmap.model import Direction, Section, Subject
from fuzz.edits import STYLES, check

PATHS = sorted(STYLES.glob("*.yaml"))
KEEPS = "the text would not read as was meant"
"""Said where blank lines would come after a block scalar that keeps them (``|+``), and be part of it."""

VALUES: dict[Form, Value] = {
    Form.TEXT: "Words: with a colon # and more, 'quoted' \"twice\"",
    Form.MARKDOWN: "First paragraph.\n\n- an item: so\n- another # one",
    Form.DATE: "2024-02-29",
    Form.WEIGHT: "0.75",
    Form.TEXTS: ("one", "two, and a half", "it's"),
}


def style(path: Path) -> Document:
    return read(path.read_bytes(), path.name, stem=path.stem)


def of_fields(document: Document) -> Iterator[edits.Operation]:
    """Set every field of every entry, and remove every field that may go."""
    yield edits.SetField(None, "title", "Another title: a longer one")
    yield edits.SetField(None, "summary", "Two paragraphs.\n\nOf Markdown.")
    yield edits.SetField(None, "question", "What?")
    for subject in document.entries:
        for field in ENTRIES[subject.section]:
            value = VALUES.get(field.form)
            if field.form is Form.WORD:
                value = field.words[-1]
            if value is not None:
                yield edits.SetField(subject, field.key, value)
            if not field.required and field.key not in DIRECTIONS:
                yield edits.RemoveField(subject, field.key)


def of_entries(document: Document) -> Iterator[edits.Operation]:
    """Add an entry at the end of every section and after every entry; rename and remove every entry."""
    claim = next(iter(document.debate.claims), "nothing")
    fields: dict[Section, dict[str, Value]] = {
        Section.SOURCE: {"title": "A new source: of many"},
        Section.CLAIM: {"text": "A new claim, no more.", "tags": ("new", "a, b"), "kind": "legal"},
        Section.ARGUMENT: {"premises": (claim,), "supports": claim, "weight": "0.5"},
        Section.QUESTION: {"text": "A new question?", "about": (claim,)},
        Section.POSITION: {"title": "New", "thesis": claim, "note": "One.\n\nTwo."},
        Section.SCENARIO: {"title": "New", "expect": {claim: "in"}},
    }
    for section in Section:
        new = Subject(section, "brand-new")
        yield edits.AddEntry(new, fields[section])
        for id_ in document.positions.paths[section]:
            yield edits.AddEntry(new, fields[section], after=id_)
    for subject in document.entries:
        yield edits.Rename(subject, "renamed-ä")
        yield edits.RemoveEntry(subject, edits.OnReferences.CASCADE)


def of_lists(document: Document) -> Iterator[edits.Operation]:
    """Add an item to every list and take every item out of it."""
    debate = document.debate
    sources = next(iter(debate.sources), "nothing")
    items: dict[str, str | dict[str, str]] = {
        "tags": "new tag",
        "by": "Somebody: else",
        "authors": "Somebody, A.",
        "sources": {"source": sources, "at": "p. 7", "quote": "so: it is"},
    }
    for subject in document.entries:
        entry = getattr(debate, subject.section.key)[subject.id]
        for field in ENTRIES[subject.section]:
            if field.form in (Form.TEXTS, Form.CITATIONS):
                yield edits.Link(subject, field.key, items[field.key])
            elif field.form is Form.REFERENCES:
                for claim in debate.claims:
                    yield edits.Link(subject, field.key, claim)
            if field.form in (Form.TEXTS, Form.CITATIONS, Form.REFERENCES):
                for item in getattr(entry, field.attribute):
                    yield edits.Unlink(subject, field.key, getattr(item, "source", item))


def of_arguments(document: Document) -> Iterator[edits.Operation]:
    """Turn and split every argument, give reasons for and against everything, merge claims."""
    library = library_of([document])
    for argument in document.debate.arguments.values():
        yield edits.Invert(argument.id)
        for premise in argument.premises:
            yield edits.split(library, document.stem, argument.id, premise, ["One half.", "The other: half."])
        yield edits.because(library, document.stem, ["That is beside it."], Direction.UNDERCUTS, argument.id)
    for claim in document.debate.claims:
        for direction in (Direction.SUPPORTS, Direction.REBUTS):
            yield edits.because(library, document.stem, ["A reason.", "Another # one"], direction, claim)
        for other in document.debate.claims:
            yield edits.Merge(claim, other)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_file_that_is_not_edited_keeps_its_bytes(path: Path) -> None:
    document = style(path)
    assert document.parsed
    assert document.is_debate
    library = library_of([document])
    assert edits.replaced(library, []) is library
    title = edits.SetField(None, "title", document.debate.title.strip())
    assert edits.apply(library, path.stem, title).files == ()


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
@pytest.mark.parametrize(
    "kind", [of_fields, of_entries, of_lists, of_arguments], ids=lambda kind: kind.__name__
)
def test_each_kind_of_edit_touches_only_its_own_lines(path: Path, kind: object) -> None:
    """The text parses, reads as was meant, has every other line as it was, and the inverse brings back the bytes."""
    assert callable(kind)
    document = style(path)
    library = library_of([document])
    made, unmeant = 0, []
    operations: list[edits.Operation] = list(kind(document))
    for operation in operations:
        try:
            edited = edits.apply(library, path.stem, operation)
        except edits.EditError as error:
            if KEEPS in error.message:
                unmeant.append(error.message)
            continue
        if edited.files:
            made += 1
            check(library, path.stem, edited)
            assert reread(edited.files[0].after, edited.files[0].inverse).digest == document.digest
    assert len(unmeant) <= len(operations) // 50, unmeant
    assert made or path.stem in ("minimal", "empty-sections")
