"""What is written in an entry beside its own text: its tags, its note, what it cites and who says it."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model import (
    Citation,
    Debate,
    Entry,
    Source,
    Subject,
)
from argmap.tui.drawing.searching import one_blank

Texts = Iterator[tuple[str, str]]
"""Pairs of the word for a field and what is written there."""


def entry_of(debate: Debate, subject: Subject) -> Entry | None:
    """Return an entry of a debate; None where it does not have it."""
    return debate.entries(subject.section).get(subject.id)


def beside(debate: Debate, subject: Subject) -> Texts:
    """Yield what an entry has beside its own text, the nearest to it first."""
    entry = entry_of(debate, subject)
    if entry is None:
        return
    for tag in entry.tags:
        yield "tag", tag
    if entry.note:
        yield "note", entry.note
    if isinstance(entry, Source):
        for author in entry.authors:
            yield "author", author
        return
    for citation in entry.sources:
        if citation.quote:
            yield "quotation", citation.quote
    for citation in entry.sources:
        for name in names_of(debate, citation):
            yield "source", name
    for author in entry.by:
        yield "author", author


def names_of(debate: Debate, citation: Citation) -> tuple[str, ...]:
    """Return what the source of a citation is known by: its id and its title."""
    source = debate.sources.get(citation.source)
    return (citation.source,) if source is None else (citation.source, source.title)


def searched(text: str) -> str:
    """Return a text as it is looked through: in lower case, with single blanks."""
    return one_blank(text).lower()


def lying(words: tuple[str, ...], own: str, texts: Texts) -> tuple[str, ...]:
    """Return the fields that have those words which the text of an entry does not have; all is as it is searched.

    A word that several fields have is in the first of them; where one is nowhere, nothing is found.
    """
    missing = [word for word in words if word not in own]
    if not missing:
        return ()
    found: dict[str, None] = {}
    known = tuple(texts)
    for word in missing:
        field = next((field for field, text in known if word in text), None)
        if field is None:
            return ()
        found[field] = None
    return tuple(found)
