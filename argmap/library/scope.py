"""What is evaluated together: a file and what it refers to, or everything in a folder, as one debate."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple, TypeVar

from argmap.document import Document
from argmap.library.folder import Library
from argmap.library.references import EITHER, leads_out, references, split
from argmap.model import (
    Argument,
    Citation,
    Claim,
    Debate,
    Position,
    Question,
    Scenario,
    Section,
    Source,
    Subject,
)

Rename = Callable[[str], str]
Entry = TypeVar("Entry", Claim, Argument, Source, Question, Position, Scenario)


class Scope(NamedTuple):
    """Entries that are evaluated together.

    In ``debate`` the entries of the file ``stem`` have their own ids and those of other files are ``file/id``;
    where ``stem`` is None, all are.  References are renamed likewise; entries with a reading fault are left out.
    """

    library: Library
    stem: str | None
    debate: Debate

    def locate(self, subject: Subject) -> tuple[Document, Subject]:
        """Return the document that an entry of ``debate`` stands in, and what it is called there.

        Raises KeyError for an entry that the library does not have.
        """
        file, id_ = split(subject.id)
        if self.stem is not None and file is not None and file not in self.library.documents:
            # No id has a slash, but an entry that is left out for its id may.
            own = self.library.documents[self.stem]
            if subject in own.entries:
                return own, subject
        stem = self.stem if file is None else file
        if stem is None:
            raise KeyError(subject)
        return self.library.documents[stem], Subject(subject.section, id_)

    def name(self, stem: str, id_: str) -> str:
        """Return what an entry of a file is called in ``debate``."""
        return id_ if stem == self.stem else f"{stem}/{id_}"


def scope(library: Library, stem: str | None) -> Scope:
    """Return what is evaluated with the file ``stem``, or, for None, over everything in the library."""
    if stem is None:
        return Scope(library, None, _merge(library, None, list(library.documents)))
    document = library.documents[stem]
    if _names_no_file(document, library):
        return Scope(library, stem, _sound(document))
    return Scope(library, stem, _merge(library, stem, _reached(library, stem)))


def _names_no_file(document: Document, library: Library) -> bool:
    """Tell from its text that no reference of a document goes by way of a file; web addresses have slashes too."""
    text = document.text
    # An escape may stand for any character, a slash too.
    return "\\" not in text and ("/" not in text or not any(f"{stem}/" in text for stem in library.documents))


def _reached(library: Library, stem: str) -> list[str]:
    """Return the file and those that its references to claims and arguments reach, nearest first."""
    stems = [stem]
    for current in stems:
        document = library.documents[current]
        if _names_no_file(document, library):
            continue
        for reference in references(document.debate):
            if "/" not in reference.text or reference.kinds[0] not in EITHER or leads_out(reference.text):
                continue
            other = split(reference.text)[0]
            if other is not None and other in library.documents and other not in stems:
                stems.append(other)
    return stems


def _sound(document: Document) -> Debate:
    """Return a document's debate without the entries that have a reading fault."""
    debate, faulty = document.debate, document.faulty
    if not faulty:
        return debate

    def kept(section: Section, entries: Mapping[str, Entry]) -> dict[str, Entry]:
        return {id_: entry for id_, entry in entries.items() if Subject(section, id_) not in faulty}

    return replace(
        debate,
        sources=kept(Section.SOURCE, debate.sources),
        claims=kept(Section.CLAIM, debate.claims),
        arguments=kept(Section.ARGUMENT, debate.arguments),
        questions=kept(Section.QUESTION, debate.questions),
        positions=kept(Section.POSITION, debate.positions),
        scenarios=kept(Section.SCENARIO, debate.scenarios),
    )


def _merge(library: Library, focus: str | None, stems: Iterable[str]) -> Debate:
    """Return one debate of several files; standpoints and questions are those of the file in focus, or all."""
    sources: dict[str, Source] = {}
    claims: dict[str, Claim] = {}
    arguments: dict[str, Argument] = {}
    questions: dict[str, Question] = {}
    positions: dict[str, Position] = {}
    scenarios: dict[str, Scenario] = {}
    stems = list(stems)
    for stem, document in library.documents.items():
        debate = _sound(document)
        name = _renamer(stem, focus)
        sources |= {name(id_): source._replace(id=name(id_)) for id_, source in debate.sources.items()}
        if stem not in stems:
            continue
        claims |= {name(id_): _claim(claim, name) for id_, claim in debate.claims.items()}
        arguments |= {name(id_): _argument(argument, name) for id_, argument in debate.arguments.items()}
        if focus in (None, stem):
            questions |= {name(id_): _question(entry, name) for id_, entry in debate.questions.items()}
            positions |= {name(id_): _position(entry, name) for id_, entry in debate.positions.items()}
            scenarios |= {name(id_): _scenario(entry, name) for id_, entry in debate.scenarios.items()}
    head = library.documents[focus].debate if focus is not None else Debate()
    return Debate(
        head.title,
        head.question,
        head.summary,
        head.language,
        sources,
        _first(claims, focus),
        _first(arguments, focus),
        questions,
        positions,
        scenarios,
    )


def _first(entries: dict[str, Entry], focus: str | None) -> dict[str, Entry]:
    """Put the entries of the file in focus before those of the others."""
    if focus is None:
        return entries
    return dict(sorted(entries.items(), key=lambda item: "/" in item[0]))


def _renamer(stem: str, focus: str | None) -> Rename:
    own = f"{focus}/" if focus is not None else None
    prefix = "" if stem == focus else f"{stem}/"

    def rename(text: str) -> str:
        if "/" not in text:
            return prefix + text
        return text.removeprefix(own) if own is not None else text

    return rename


def _all(texts: tuple[str, ...], name: Rename) -> tuple[str, ...]:
    return tuple(name(text) for text in texts)


def _citations(citations: tuple[Citation, ...], name: Rename) -> tuple[Citation, ...]:
    return tuple(citation._replace(source=name(citation.source)) for citation in citations)


def _claim(claim: Claim, name: Rename) -> Claim:
    return claim._replace(
        id=name(claim.id),
        sources=_citations(claim.sources, name),
        contradicts=_all(claim.contradicts, name),
        about=_all(claim.about, name),
    )


def _argument(argument: Argument, name: Rename) -> Argument:
    return argument._replace(
        id=name(argument.id),
        premises=_all(argument.premises, name),
        target=name(argument.target),
        sources=_citations(argument.sources, name),
    )


def _question(question: Question, name: Rename) -> Question:
    return question._replace(
        id=name(question.id),
        about=_all(question.about, name),
        answers=_all(question.answers, name),
        sources=_citations(question.sources, name),
    )


def _position(position: Position, name: Rename) -> Position:
    return position._replace(
        id=name(position.id),
        thesis=name(position.thesis),
        accepts=_all(position.accepts, name),
        rejects=_all(position.rejects, name),
        sources=_citations(position.sources, name),
    )


def _scenario(scenario: Scenario, name: Rename) -> Scenario:
    return scenario._replace(
        id=name(scenario.id),
        accepts=_all(scenario.accepts, name),
        rejects=_all(scenario.rejects, name),
        expect=tuple((name(text), label) for text, label in scenario.expect),
        sources=_citations(scenario.sources, name),
    )
