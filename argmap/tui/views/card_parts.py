"""The parts that cards share: the box with the text, facts, mentions of other entries, sources, findings."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.model import Citation, Section, Source, Subject
from argmap.tui.drawing.look import SEVERITY_ROLES, Look
from argmap.tui.drawing.page import Line, Piece, paragraphs, plain, wrap
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer


def text_box(writer: Writer, look: Look, subject: Subject, text: str, kind: str) -> None:
    """Write the entry itself: its text in full, and below it the label and the reason in words."""
    role = Role.MUTED
    title: Line = (Piece(plain(subject.id), Role.STRONG),)
    verdict: Line = ()
    if subject.section in (Section.CLAIM, Section.ARGUMENT) and look.verdict(subject.id) is not None:
        mark = look.mark(subject)
        role = mark.role
        title = (look.flag(subject.id), mark, Piece(" "), *title)
        word, _, why = look.sentence(subject.id).partition(":")
        verdict = (Piece(word, role), Piece(f":{why}" if why else "", Role.MUTED))
    body: list[Line] = []
    for paragraph in paragraphs(text) if text else ():
        body += wrap((Piece(paragraph, Role.STRONG),), writer.width - 4)
    if verdict:
        body += wrap(verdict, writer.width - 4)
    writer.box(title, (Piece(kind, Role.MUTED),), body, role)


def facts(
    writer: Writer, look: Look, pairs: Iterable[tuple[str, str | None]], tags: tuple[str, ...] = ()
) -> None:
    """Write short facts in a line or two, those that are there."""
    said = [plain(f"{name} {value}".strip()) for name, value in pairs if value]
    said += [f"#{plain(tag)}" for tag in tags]
    if said:
        writer.wrapped(Piece(f" {look.glyphs.dot} ".join(said), Role.MUTED))


def mention(writer: Writer, look: Look, subject: Subject, *, first: Line = (), name: bool = False) -> None:
    """Write another entry as a link: its mark, its id where ``name`` asks for it, and its text.

    An argument that reads as its only premise has its id too.
    """
    link = writer.link(subject)
    known = look.line(subject) != plain(subject.id)
    mark = look.mark(subject)._replace(link=link)
    pieces = [look.flag(subject.id)._replace(link=link), mark, Piece(" ", link=link)]
    if name or not known or look.reads_as_premise(subject):
        pieces.append(Piece(plain(subject.id), Role.ACCENT, link))
        missing = "" if look.has(subject) else "  not in this debate"
        pieces.append(Piece("  " if known else missing, Role.MUTED, link))
    if known:
        pieces.append(Piece(look.line(subject), Role.TEXT, link))
    hang = (*first, Piece("  ")) if first else (Piece("  "),)
    blank = tuple(
        piece if piece.text.startswith(look.glyphs.bar) else Piece(" " * len(piece.text)) for piece in hang
    )
    writer.wrapped(*pieces, first=first, rest=blank)


def mentions(writer: Writer, look: Look, heading: str, subjects: Iterable[Subject]) -> None:
    """Write a section that leads to other entries; nothing where there are none."""
    subjects = tuple(subjects)
    if subjects:
        writer.heading(heading)
        for subject in subjects:
            mention(writer, look, subject)


def note(writer: Writer, text: str | None) -> None:
    """Write a note as it was typed."""
    if text:
        writer.heading("Note")
        writer.prose(text)


def cited(writer: Writer, look: Look, citations: tuple[Citation, ...]) -> None:
    """Write the sources of an entry with place and quotation."""
    if not citations:
        return
    writer.heading("Sources")
    for citation in citations:
        source = look.debate.sources.get(citation.source)
        link = writer.link(Subject(Section.SOURCE, citation.source))
        title = plain(source.title) if source is not None else f"{plain(citation.source)}: not in this debate"
        writer.wrapped(Piece(title, Role.ACCENT, link), rest=(Piece("  "),))
        if source is not None:
            writer.wrapped(Piece(_imprint(look, source, citation), Role.MUTED), first=(Piece("  "),))
        if citation.quote:
            writer.wrapped(Piece(look.glyphs.quoted(plain(citation.quote)), Role.QUOTE), first=(Piece("  "),))


def _imprint(look: Look, source: Source, citation: Citation) -> str:
    parts = (
        ", ".join(source.authors) or source.container or source.court,
        source.issued,
        citation.at,
        citation.posture or source.posture,
        citation.status or source.status,
    )
    return f" {look.glyphs.dot} ".join(plain(part) for part in parts if part) or "no further details"


def questions_and_remarks(writer: Writer, look: Look, id_: str) -> None:
    """Write the questions and remarks about a claim or argument."""
    relations = look.view.relations
    questions = relations.questions.get(id_, ())
    mentions(writer, look, "Questions", (Subject(Section.QUESTION, question) for question in questions))
    mentions(writer, look, "Remarks", (look.subject_of(remark) for remark in relations.remarks.get(id_, ())))


def findings(writer: Writer, look: Look, subject: Subject) -> None:
    """Write what was found about an entry, each leading to the list of findings."""
    scope = look.view.scope
    document, own = scope.locate(subject)
    about = look.findings_by_subject.get(Subject(own.section, scope.name(document.stem, own.id)), ())
    found = [one for one in about if one.subject == str(own) and one.file == document.name]
    if not found:
        return
    writer.heading("Findings")
    for finding in found:
        link = writer.link(finding)
        role = SEVERITY_ROLES[finding.severity]
        writer.wrapped(
            Piece(finding.code, role, link),
            Piece(f"  {plain(finding.message)}", Role.TEXT, link),
            rest=(Piece("  "),),
        )
