"""Who cites which source, over all the files of a library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.checks.context import Context, FileContext
from argmap.checks.doubt import entry_named
from argmap.library import Library
from argmap.model import Citation, Section, Source, Subject

SourceName = tuple[str, str]
"""A source of the library: the stem of its file, and its id."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation, where it stands, and the source that it names."""

    file: FileContext
    subject: Subject
    index: int
    citation: Citation
    source: SourceName


def citations(file: FileContext) -> Iterator[Cited]:
    """Yield every citation in a file, in the order of its sections."""
    for subject, entry_citations in file.own.citing():
        for index, citation in enumerate(entry_citations):
            yield Cited(file, subject, index, citation, entry_named(file.stem, citation.source))


def source_of(context: Context, name: SourceName) -> Source | None:
    """Return a source by its name, or None where the library has none of that name or cannot read it."""
    stem, id_ = name
    document = context.library.documents.get(stem)
    if document is None or Subject(Section.SOURCE, id_) in document.faulty:
        return None
    return document.debate.sources.get(id_)


def sees_every_use(library: Library, stem: str) -> bool:
    """Tell whether all that may be expected to cite a file's sources has been read.

    A folder has been read whole.  Of a file that was opened by itself, the citations are its own; but those of a
    shared bibliography, which has sources alone, stand in files that were not read, and so do those of a file
    that was read only because the one opened refers to it.
    """
    return library.focus is None or (library.focus == stem and not _sources_alone(library, stem))


def _sources_alone(library: Library, stem: str) -> bool:
    return all(subject.section is Section.SOURCE for subject in library.documents[stem].entries)
