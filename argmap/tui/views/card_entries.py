"""The cards of questions, sources, positions and scenarios, and of entries that could not be read whole."""

from __future__ import annotations

from argmap.evaluation.words.expectations import expected
from argmap.model import Position, Question, Scenario, Section, Source, Subject
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Piece, paragraphs, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer
from argmap.tui.views.card_parts import cited, facts, findings, mention, mentions, note, text_box


def other(writer: Writer, look: Look, subject: Subject) -> None:
    """Write the card of an entry that is neither a claim nor an argument."""
    debate, id_ = look.debate, subject.id
    match subject.section:
        case Section.QUESTION if id_ in debate.questions:
            _question(writer, look, subject, debate.questions[id_])
        case Section.SOURCE if id_ in debate.sources:
            _source(writer, look, subject, debate.sources[id_])
        case Section.POSITION if id_ in debate.positions:
            _position(writer, look, subject, debate.positions[id_])
        case Section.SCENARIO if id_ in debate.scenarios:
            _scenario(writer, look, subject, debate.scenarios[id_])
        case _:
            text_box(writer, look, subject, f"{plain(id_)} is not in this debate.", subject.section.value)
            return
    findings(writer, look, subject)


def _question(writer: Writer, look: Look, subject: Subject, question: Question) -> None:
    text_box(writer, look, subject, question.text, "question")
    facts(writer, look, (("by", ", ".join(question.by)), ("asks", question.asks)), question.tags)
    mentions(writer, look, "About", (look.subject_of(id_) for id_ in question.about))
    mentions(writer, look, "Would be answered by", (Subject(Section.CLAIM, id_) for id_ in question.answers))
    cited(writer, look, question.sources)
    note(writer, question.note)


def _source(writer: Writer, look: Look, subject: Subject, source: Source) -> None:
    text_box(writer, look, subject, source.title, "source")
    facts(
        writer,
        look,
        (
            ("", source.type),
            ("", ", ".join(source.authors)),
            ("", source.issued),
            ("in", source.container),
            ("", source.court),
            ("docket", source.docket),
            ("", source.jurisdiction),
            ("", source.posture),
            ("", source.status),
        ),
        source.tags,
    )
    places = (
        ("", source.url),
        ("doi", source.doi),
        ("stored at", source.archive),
        ("read on", source.accessed),
    )
    if any(value for _, value in places):
        writer.heading("Where")
        for name, value in places:
            if value:
                writer.wrapped(Piece(f"{name} ".lstrip(), Role.MUTED), Piece(plain(value)))
    mentions(writer, look, "Cited by", _citing(look, subject.id))
    note(writer, source.note)


def _citing(look: Look, source: str) -> tuple[Subject, ...]:
    return tuple(
        subject
        for subject, citations in look.debate.citing()
        if any(citation.source == source for citation in citations)
    )


def _position(writer: Writer, look: Look, subject: Subject, position: Position) -> None:
    text_box(writer, look, subject, position.title, "position")
    facts(writer, look, (("by", ", ".join(position.by)),), position.tags)
    mentions(writer, look, "Thesis", (Subject(Section.CLAIM, position.thesis),))
    _stands_on(writer, look, position)
    cited(writer, look, position.sources)
    note(writer, position.note)


def _scenario(writer: Writer, look: Look, subject: Subject, scenario: Scenario) -> None:
    text_box(writer, look, subject, scenario.title, "scenario")
    facts(writer, look, (("by", ", ".join(scenario.by)), ("as of", scenario.as_of)), scenario.tags)
    _stands_on(writer, look, scenario)
    if scenario.expect:
        writer.heading("Expects that")
        for id_, label in scenario.expect:
            mention(writer, look, look.subject_of(id_))
            writer.wrapped(Piece(plain(expected(label)), Role.MUTED), first=(Piece("  "),))
    cited(writer, look, scenario.sources)
    note(writer, scenario.note)


def _stands_on(writer: Writer, look: Look, standpoint: Position | Scenario) -> None:
    mentions(writer, look, "Accepts", (Subject(Section.CLAIM, id_) for id_ in standpoint.accepts))
    mentions(writer, look, "Rejects", (look.subject_of(id_) for id_ in standpoint.rejects))


def faulty(writer: Writer, look: Look, subject: Subject) -> None:
    """Write an entry that could not be read whole: what is wrong with it, and its text in the file."""
    text_box(writer, look, subject, look.line(subject), f"{subject.section.value}, left out")
    writer.wrapped(Piece("This entry has a fault, so it has no label and counts for nothing.", Role.ERROR))
    findings(writer, look, subject)
    document, own = look.view.scope.locate(subject)
    span = document.entry_span(own)
    writer.heading("In the file")
    # From the start of the line, so that the indentation shows as it is.
    start = document.lines.starts[document.lines.position(span.start)[0] - 1]
    for line in paragraphs(document.text[start : span.end]):
        writer.wrapped(Piece(line))
