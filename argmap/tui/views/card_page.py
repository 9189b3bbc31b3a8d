"""The card of a claim or an argument, and the way to the cards of other entries."""

from __future__ import annotations

from argmap.model import Argument, Assume, Claim, Direction, Section, Subject
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Page, Piece, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer
from argmap.tui.views import card_entries
from argmap.tui.views.card_parts import (
    cited,
    facts,
    findings,
    mention,
    mentions,
    note,
    questions_and_remarks,
    text_box,
)
from argmap.tui.views.reasons import fate, for_and_against, reason

_ASSUMED = {
    Assume.TRUE: "assumed until beaten",
    Assume.FALSE: "never assumed",
    Assume.UNKNOWN: "left open until decided",
}
_DOES = {Direction.SUPPORTS: "Supports", Direction.REBUTS: "Rebuts", Direction.UNDERCUTS: "Undercuts"}


def card_page(look: Look, subject: Subject, width: int) -> Page:
    """Return the card of any entry of a debate."""
    writer = Writer(width, look.glyphs)
    debate = look.debate
    if look.is_faulty(subject):
        card_entries.faulty(writer, look, subject)
    elif subject.section is Section.CLAIM and subject.id in debate.claims:
        _claim(writer, look, subject, debate.claims[subject.id])
    elif subject.section is Section.ARGUMENT and subject.id in debate.arguments:
        _argument(writer, look, subject, debate.arguments[subject.id])
    else:
        card_entries.other(writer, look, subject)
    return writer.page()


def _claim(writer: Writer, look: Look, subject: Subject, claim: Claim) -> None:
    kind = " ".join(word for word in (plain(claim.kind or ""), "claim") if word)
    text_box(writer, look, subject, claim.text, kind)
    pairs = (
        ("by", ", ".join(claim.by)),
        ("", look.glyphs.quoted(claim.hedge) if claim.hedge else None),
        ("", _ASSUMED[claim.assume] if claim.assume is not None else None),
        ("in", claim.jurisdiction),
        ("as of", claim.as_of),
    )
    facts(writer, look, pairs, claim.tags)
    for_and_against(writer, look, subject.id)
    relations = look.view.relations
    contradictors = relations.contradictors.get(subject.id, ())
    mentions(writer, look, "Contradicts", (Subject(Section.CLAIM, id_) for id_ in contradictors))
    _used_in(writer, look, subject.id)
    questions_and_remarks(writer, look, subject.id)
    answers = relations.answers.get(subject.id, ())
    mentions(writer, look, "Would answer", (Subject(Section.QUESTION, id_) for id_ in answers))
    mentions(writer, look, "About", (look.subject_of(id_) for id_ in claim.about))
    cited(writer, look, claim.sources)
    note(writer, claim.note)
    findings(writer, look, subject)


def _used_in(writer: Writer, look: Look, claim: str) -> None:
    uses = look.view.relations.uses.get(claim, ())
    if not uses:
        return
    writer.heading("Used in")
    for id_ in uses:
        argument = look.debate.arguments[id_]
        link = writer.link(Subject(Section.ARGUMENT, id_))
        does = _DOES[argument.direction].lower()
        name = plain(argument.title or id_)
        writer.wrapped(Piece(name, Role.STRONG, link), Piece("  "), *fate(look, id_), rest=(Piece("  "),))
        mention(writer, look, look.subject_of(argument.target), first=(Piece(f"  {does} ", Role.MUTED),))


def _argument(writer: Writer, look: Look, subject: Subject, argument: Argument) -> None:
    text_box(writer, look, subject, argument.title or "", "argument")
    pairs = (
        ("argument from", argument.scheme),
        ("asks", argument.asks),
        ("weight", None if argument.weight is None else str(argument.weight)),
        ("by", ", ".join(argument.by)),
        ("", look.glyphs.quoted(argument.hedge) if argument.hedge else None),
        ("as of", argument.as_of),
        ("reviewed", argument.reviewed),
    )
    facts(writer, look, pairs, argument.tags)
    mentions(
        writer,
        look,
        "Premises" if len(argument.premises) > 1 else "Premise",
        (Subject(Section.CLAIM, premise) for premise in argument.premises),
    )
    mentions(writer, look, _DOES[argument.direction], (look.subject_of(argument.target),))
    undercutters = look.view.relations.undercutters.get(subject.id, ())
    if undercutters:
        writer.heading(f"Undercut by {len(undercutters)}")
        for number, undercutter in enumerate(undercutters):
            if number:
                writer.add([()])
            reason(writer, look, undercutter)
    questions_and_remarks(writer, look, subject.id)
    cited(writer, look, argument.sources)
    note(writer, argument.note)
    findings(writer, look, subject)
