"""Which entry a reference names, and the findings for those that name nothing (ARG101 to ARG104)."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from argmap.document import Document
from argmap.findings import Finding, Severity
from argmap.model import (
    Argument,
    Claim,
    Debate,
    Direction,
    Position,
    Question,
    Scenario,
    Section,
    Subject,
)

Path = tuple[str | int, ...]
Kinds = tuple[Section, ...]
Referring = Claim | Argument | Question | Position | Scenario

CLAIMS: Kinds = (Section.CLAIM,)
ARGUMENTS: Kinds = (Section.ARGUMENT,)
EITHER: Kinds = (Section.CLAIM, Section.ARGUMENT)
SOURCES: Kinds = (Section.SOURCE,)


class Reference(NamedTuple):
    """One use of an id: who uses it, where in the entry, what was written, and what it may name."""

    subject: Subject
    path: Path
    text: str
    kinds: Kinds
    is_key: bool = False


def references(debate: Debate) -> Iterator[Reference]:
    """Yield every reference of a debate's entries, in the order of the file's sections."""
    for entry in _entries(debate):
        yield from _references_of(entry)


def _entries(debate: Debate) -> Iterator[Referring]:
    yield from debate.claims.values()
    yield from debate.arguments.values()
    yield from debate.questions.values()
    yield from debate.positions.values()
    yield from debate.scenarios.values()


def _references_of(entry: Referring) -> Iterator[Reference]:
    match entry:
        case Claim():
            subject = Subject(Section.CLAIM, entry.id)
            yield from _listed(subject, "contradicts", entry.contradicts, CLAIMS)
            yield from _listed(subject, "about", entry.about, EITHER)
        case Argument():
            subject = Subject(Section.ARGUMENT, entry.id)
            yield from _listed(subject, "premises", entry.premises, CLAIMS)
            kinds = ARGUMENTS if entry.direction is Direction.UNDERCUTS else CLAIMS
            yield Reference(subject, (entry.direction.value,), entry.target, kinds)
        case Question():
            subject = Subject(Section.QUESTION, entry.id)
            yield from _listed(subject, "about", entry.about, EITHER)
            yield from _listed(subject, "answers", entry.answers, CLAIMS)
        case Position():
            subject = Subject(Section.POSITION, entry.id)
            yield Reference(subject, ("thesis",), entry.thesis, CLAIMS)
            yield from _listed(subject, "accepts", entry.accepts, CLAIMS)
            yield from _listed(subject, "rejects", entry.rejects, EITHER)
        case Scenario():
            subject = Subject(Section.SCENARIO, entry.id)
            yield from _listed(subject, "accepts", entry.accepts, CLAIMS)
            yield from _listed(subject, "rejects", entry.rejects, EITHER)
            for text, _ in entry.expect:
                yield Reference(subject, ("expect", text), text, EITHER, is_key=True)
    for index, citation in enumerate(entry.sources):
        yield Reference(subject, ("sources", index, "source"), citation.source, SOURCES)


def _listed(subject: Subject, key: str, texts: tuple[str, ...], kinds: Kinds) -> Iterator[Reference]:
    for index, text in enumerate(texts):
        yield Reference(subject, (key, index), text, kinds)


def _unsettled(debate: Debate) -> Iterator[Referring]:
    """Yield the entries with a reference that names no entry of the same file: a fast look at large files."""
    claims, arguments, sources = debate.claims, debate.arguments, debate.sources
    for claim in claims.values():
        # Most have none of the three, and to look for a fault in nothing took most of the time.
        if (
            (not claim.contradicts or all(text in claims for text in claim.contradicts))
            and (not claim.about or all(text in claims for text in claim.about))
            and (not claim.sources or all(citation.source in sources for citation in claim.sources))
        ):
            continue
        yield claim
    for argument in arguments.values():
        targets = arguments if argument.direction is Direction.UNDERCUTS else claims
        if (
            argument.target in targets
            and all(text in claims for text in argument.premises)
            and (not argument.sources or all(citation.source in sources for citation in argument.sources))
        ):
            continue
        yield argument
    yield from debate.questions.values()
    yield from debate.positions.values()
    yield from debate.scenarios.values()


def split(text: str) -> tuple[str | None, str]:
    """Return the file and the id that a reference names; the file is None where it names none."""
    stem, slash, id_ = text.rpartition("/")
    return (stem if slash else None), id_


def leads_out(text: str) -> bool:
    """Tell whether a reference reads like a path out of the library, or into a folder below it."""
    stem, _ = split(text)
    if stem is None:
        return False
    return (
        "/" in stem or "\\" in text or stem in ("", ".", "..") or stem.startswith("~") or stem.endswith(":")
    )


def faults(
    document: Document, documents: Mapping[str, Document], outside: Callable[[str], bool]
) -> Iterator[Finding]:
    """Yield a finding for each reference of a document that names nothing it may name.

    ``outside`` tells of a file's stem whether a file of that name is reached only by a link out of the folder.
    """
    entries = document.entries
    for reference in (found for entry in _unsettled(document.debate) for found in _references_of(entry)):
        text = reference.text
        if any((kind, text) in entries for kind in reference.kinds):
            continue
        fault = _fault(reference, document, documents, outside)
        if fault is not None:
            code, message, hint = fault
            place = document.key_place if reference.is_key else document.place
            yield Finding(
                code,
                Severity.ERROR,
                message,
                document.name,
                place(reference.subject, *reference.path),
                hint,
                str(reference.subject),
            )


def _fault(
    reference: Reference,
    document: Document,
    documents: Mapping[str, Document],
    outside: Callable[[str], bool],
) -> tuple[str, str, str | None] | None:
    text = reference.text
    field = reference.path[0]
    if leads_out(text):
        return (
            "ARG104",
            f"{field} of {reference.subject.id} leads out of the library: {text}",
            "A reference is an id, or file/id for an entry of another file in the same folder.",
        )
    stem, id_ = split(text)
    target = document if stem is None or stem == document.stem else documents.get(stem)
    if target is None:
        if stem is not None and outside(stem):
            return (
                "ARG104",
                f"{field} of {reference.subject.id} leads out of the library: {text} is a link to another folder",
                "Put the file itself into this folder.",
            )
        return (
            "ARG103",
            f"{field} of {reference.subject.id} names {text}, but there is no file {stem}.yaml",
            _file_hint(stem or "", documents),
        )
    if any((kind, id_) in target.entries for kind in reference.kinds):
        return None
    wanted = _wanted(reference.kinds)
    for kind in Section:
        if (kind, id_) in target.entries:
            return (
                "ARG102",
                f"{field} of {reference.subject.id} names {text}, which is {_a(kind.value)}",
                f"Name {wanted} here.",
            )
    return (
        "ARG101",
        f"{field} of {reference.subject.id} names {text}, which does not exist",
        _id_hint(id_, stem, target, reference.kinds, wanted),
    )


def _wanted(kinds: Kinds) -> str:
    return " or ".join(_a(kind.value) for kind in kinds)


def _a(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


def _id_hint(id_: str, stem: str | None, target: Document, kinds: Kinds, wanted: str) -> str:
    nearest = nearest_ids(id_, target, kinds, most=1)
    if not nearest:
        return f"Add {wanted} of that id, or name one that there is."
    return f"Did you mean {nearest[0] if stem is None else f'{stem}/{nearest[0]}'}?"


def nearest_ids(id_: str, target: Document, kinds: Kinds, *, most: int) -> list[str]:
    """Return the ids of some kinds in a document that an id may have been meant for, the nearest first."""
    known = [
        subject.id
        for subject in target.entries
        if subject.section in kinds and _may_be_meant(id_, subject.id)
    ]
    return difflib.get_close_matches(id_, known, n=most, cutoff=0.6)


def _may_be_meant(written: str, known: str) -> bool:
    """Tell cheaply whether a comparison letter by letter is worth its time: a library can have many ids."""
    if abs(len(written) - len(known)) > 2 + len(written) // 3:
        return False
    return written[:2] == known[:2] or written[-3:] == known[-3:] or len(written) <= 3


def _file_hint(stem: str, documents: Mapping[str, Document]) -> str:
    nearest = difflib.get_close_matches(stem.removesuffix(".yaml").removesuffix(".yml"), list(documents), n=1)
    if nearest:
        return f"Did you mean {nearest[0]}/…?"
    return "A file is named without its .yaml, and stands in the same folder."
