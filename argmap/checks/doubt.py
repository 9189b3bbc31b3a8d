"""What a fault of reading leaves in doubt, so that no check reports the consequences of a fault as a second one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.checks.context import FileContext
from argmap.document import Document
from argmap.library.references import split

_BETWEEN_WORDS = re.compile(r"[\s\[\]{},:\"'#&*]+")


def named_by_faulty(document: Document) -> frozenset[tuple[str, str]]:
    """Return the file and id of every entry that a document's faulty entries may have meant: all their words."""
    words: set[str] = set()
    for subject in document.faulty:
        span = document.entry_span(subject)
        words.update(_BETWEEN_WORDS.split(document.text[span.start : span.end]))
    return frozenset(entry_named(document.stem, word) for word in words if word)


def entry_named(stem: str, reference: str) -> tuple[str, str]:
    """Return the file and id of the entry that a reference in a file names, whether or not there is one.

    >>> entry_named("ai-art", "entropy"), entry_named("ai-art", "sources/cui-2021")
    (('ai-art', 'entropy'), ('sources', 'cui-2021'))
    """
    file, id_ = split(reference)
    return (stem if file is None else file, id_)


def doubtful(file: FileContext) -> frozenset[str]:
    """Return the claims and arguments whose labels hang on an entry that cannot be read, or on a missing one.

    They are called as in the file's merged debate.  Linear in the debate, and next to nothing where all is well.
    """
    debate, relations = file.debate, file.relations
    waiting = [id_ for id_ in _seeds(file) if id_ in debate.claims or id_ in debate.arguments]
    found = set(waiting)
    while waiting:
        id_ = waiting.pop()
        if id_ in debate.arguments:
            bears_on: tuple[str, ...] = (debate.arguments[id_].target,)
        else:
            bears_on = (*relations.uses[id_], *relations.contradictors[id_])
        for other in bears_on:
            if other not in found:
                found.add(other)
                waiting.append(other)
    return frozenset(found)


def _seeds(file: FileContext) -> Iterator[str]:
    scope, debate = file.scope, file.debate
    stems = {file.stem} | {split(id_)[0] or file.stem for id_ in (*debate.claims, *debate.arguments)}
    for stem in sorted(stems & set(file.library.documents)):
        for named in named_by_faulty(file.library.documents[stem]):
            yield scope.name(*named)
    for argument in debate.arguments.values():
        if not all(premise in debate.claims for premise in argument.premises):
            yield argument.id
    for claim in debate.claims.values():
        if not all(other in debate.claims for other in claim.contradicts):
            yield claim.id
