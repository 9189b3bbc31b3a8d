"""Unsaved steps made again on files that have changed under them, as far as nothing is to be decided first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from argmap.document import Document
from argmap.edits import Operation, SetField
from argmap.errors import UnreadableError
from argmap.library import Library, library_of
from argmap.session.conflicts import Choice, Conflict
from argmap.session.history import Step
from argmap.session.keeping import Recovered
from argmap.session.replaying import Replayed, replay


@dataclass(frozen=True, slots=True)
class Pending:
    """What unsaved steps come to on the files as they are by now, and what is to be decided about it."""

    base: Mapping[str, Document]
    """The files that the steps began from."""
    steps: tuple[Step, ...]
    theirs: Library
    source: Recovered | None
    """What of a crash the steps are from; None where they were made here."""
    decisions: tuple[tuple[Conflict, Choice], ...]
    texts: tuple[tuple[Conflict, str], ...]
    """The texts that were written to stand in place of both sides'."""
    replayed: Replayed

    @classmethod
    def of(
        cls,
        base: Mapping[str, Document],
        steps: tuple[Step, ...],
        theirs: Library,
        source: Recovered | None = None,
        decisions: tuple[tuple[Conflict, Choice], ...] = (),
        texts: tuple[tuple[Conflict, str], ...] = (),
    ) -> Pending:
        """Make steps again.  Raises UnreadableError where a file that they touch cannot be read any more."""
        theirs = _with_gone(theirs, steps, base)
        return cls(base, steps, theirs, source, decisions, texts, replay(base, steps, theirs, decisions))

    def onto(self, theirs: Library) -> Pending:
        """Make the steps again on what the files say now.  Raises as :meth:`of` does."""
        return self.of(self.base, self.steps, theirs, self.source, self.decisions, self.texts)

    def decided(self, conflict: Conflict, choice: Choice, text: str | None) -> Pending:
        """Make the steps again by one decision more; a text stands in place of both sides'.

        What was written about the same field before, when the file said something else there, is given up by it.
        """
        texts = tuple(known for known in self.texts if known[0].place != conflict.place)
        texts = texts if text is None else (*texts, (conflict, text))
        decisions = (*self.decisions, (conflict, choice))
        return self.of(self.base, self.steps, self.theirs, self.source, decisions, texts)

    def given_up(self) -> Pending:
        """Return it with nothing of the steps, and of what was written about them, left."""
        return replace(self, texts=(), replayed=Replayed(self.theirs, (), (), ()))

    @property
    def files(self) -> Mapping[str, Document]:
        """The files that the steps were made again on; of a crash, those alone that they began from."""
        documents = self.theirs.documents
        if self.source is None:
            return documents
        return {stem: document for stem, document in documents.items() if stem in self.base}


def written(conflict: Conflict, text: str) -> Operation:
    """Return the operation that has a text stand in place of both sides'."""
    assert conflict.field is not None
    return SetField(conflict.subject, conflict.field, text)


def _unreadable(document: Document) -> UnreadableError:
    """Return what says why a file cannot be read, and in which line that is."""
    said, line = f"{document.name} has changed and cannot be read", 1
    if document.findings:
        finding = document.findings[0]
        line = finding.place.line
        at = "" if not document.text or re.search(rf"line {line}\b", finding.message) else f" (line {line})"
        said += f": {finding.message}{at}"
    return UnreadableError(said, document.path, line)


def _with_gone(theirs: Library, steps: Iterable[Step], base: Mapping[str, Document]) -> Library:
    """Return a library with the files of unsaved steps that are gone as they were; a save tells that they are."""
    documents = dict(theirs.documents)
    gone = [stem for step in steps for stem in step.stems if stem not in documents]
    for stem in dict.fromkeys(stem for step in steps for stem in step.stems):
        document = documents.setdefault(stem, base[stem])
        if not document.parsed or not document.is_debate:
            raise _unreadable(document)
    if not gone:
        return theirs
    return library_of(documents.values(), focus=theirs.focus, folder=theirs.folder, skipped=theirs.skipped)
