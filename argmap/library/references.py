"""Which entry a reference names, and the findings for those that name nothing (ARG101 to ARG104)."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from argmap.document import Document
from argmap.findings import Finding, Severity
from argmap.model import Citation, Debate, Section, Subject

Path = tuple[str | int, ...]
Kinds = tuple[Section, ...]

CLAIMS: Kinds = (Section.CLAIM,)
ARGUMENTS: Kinds = (Section.ARGUMENT,)
EITHER: Kinds = (Section.CLAIM, Section.ARGUMENT)
SOURCES: Kinds = (Section.SOURCE,)


@dataclass(frozen=True, slots=True)
class Reference:
    """One use of an id: who uses it, where in the entry, what was written, and what it may name."""

    subject: Subject
    path: Path
    text: str
    kinds: Kinds
    is_key: bool = False


def references(debate: Debate) -> Iterator[Reference]:
    """Yield every reference of a debate's entries, in the order of the file's sections."""
    for claim in debate.claims.values():
        subject = Subject(Section.CLAIM, claim.id)
        yield from _listed(subject, "contradicts", claim.contradicts, CLAIMS)
        yield from _listed(subject, "about", claim.about, EITHER)
        yield from _cited(subject, claim.sources)
    for argument in debate.arguments.values():
        subject = Subject(Section.ARGUMENT, argument.id)
        yield from _listed(subject, "premises", argument.premises, CLAIMS)
        direction = argument.direction.value
        yield Reference(
            subject, (direction,), argument.target, ARGUMENTS if direction == "undercuts" else CLAIMS
        )
        yield from _cited(subject, argument.sources)
    for question in debate.questions.values():
        subject = Subject(Section.QUESTION, question.id)
        yield from _listed(subject, "about", question.about, EITHER)
        yield from _listed(subject, "answers", question.answers, CLAIMS)
        yield from _cited(subject, question.sources)
    for position in debate.positions.values():
        subject = Subject(Section.POSITION, position.id)
        yield Reference(subject, ("thesis",), position.thesis, CLAIMS)
        yield from _listed(subject, "accepts", position.accepts, CLAIMS)
        yield from _listed(subject, "rejects", position.rejects, EITHER)
        yield from _cited(subject, position.sources)
    for scenario in debate.scenarios.values():
        subject = Subject(Section.SCENARIO, scenario.id)
        yield from _listed(subject, "accepts", scenario.accepts, CLAIMS)
        yield from _listed(subject, "rejects", scenario.rejects, EITHER)
        for text, _ in scenario.expect:
            yield Reference(subject, ("expect", text), text, EITHER, is_key=True)
        yield from _cited(subject, scenario.sources)


def _listed(subject: Subject, key: str, texts: tuple[str, ...], kinds: Kinds) -> Iterator[Reference]:
    for index, text in enumerate(texts):
        yield Reference(subject, (key, index), text, kinds)


def _cited(subject: Subject, citations: tuple[Citation, ...]) -> Iterator[Reference]:
    for index, citation in enumerate(citations):
        yield Reference(subject, ("sources", index, "source"), citation.source, SOURCES)


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
    for reference in references(document.debate):
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
    known = [subject.id for subject in target.entries if subject.section in kinds]
    nearest = difflib.get_close_matches(id_, known[:20_000], n=1, cutoff=0.6)
    if not nearest:
        return f"Add {wanted} of that id, or name one that there is."
    return f"Did you mean {nearest[0] if stem is None else f'{stem}/{nearest[0]}'}?"


def _file_hint(stem: str, documents: Mapping[str, Document]) -> str:
    nearest = difflib.get_close_matches(stem.removesuffix(".yaml").removesuffix(".yml"), list(documents), n=1)
    if nearest:
        return f"Did you mean {nearest[0]}/…?"
    return "A file is named without its .yaml, and stands in the same folder."
