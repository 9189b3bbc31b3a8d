"""The list of positions and scenarios: what each would make of the debate, and which is in force."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.evaluation import Evaluator, Labelling, standpoint_of
from argmap.evaluation.words.expectations import expected_to
from argmap.model import Debate, Label, Position, Scenario, Section, Subject
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Page, Piece, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer

Prospects = Mapping[Subject, Labelling]
"""The labels under each position and scenario alone."""


def prospects(debate: Debate) -> Prospects:
    """Return the labels under each position and scenario alone; it takes a while for a large debate."""
    evaluator = Evaluator(debate)
    found = {}
    for id_ in debate.positions:
        found[Subject(Section.POSITION, id_)] = evaluator.label(standpoint_of(debate, positions=(id_,)))
    for id_ in debate.scenarios:
        found[Subject(Section.SCENARIO, id_)] = evaluator.label(standpoint_of(debate, scenarios=(id_,)))
    return found


def standpoints_page(look: Look, seen: Prospects, width: int) -> Page:
    """Return the debate as written, its positions and its scenarios, one of which is in force."""
    writer = Writer(width, look.glyphs)
    debate, standpoint = look.debate, look.view.standpoint
    link = writer.link(None)
    _title(writer, look, "As written", link, in_force=not standpoint)
    if debate.positions:
        writer.heading("Positions")
        for id_, position in debate.positions.items():
            _position(writer, look, position, seen, in_force=id_ in standpoint.positions)
    if debate.scenarios:
        writer.heading("Scenarios")
        for id_, scenario in debate.scenarios.items():
            _scenario(writer, look, scenario, seen, in_force=id_ in standpoint.scenarios)
    if not debate.positions and not debate.scenarios:
        writer.blank()
        writer.wrapped(Piece("This debate has no positions and no scenarios.", Role.MUTED))
    return writer.page()


def _title(writer: Writer, look: Look, title: str, link: int, *, in_force: bool) -> None:
    lead = Piece(f"{look.glyphs.closed} " if in_force else "  ", Role.CHANGED, link)
    note = Piece("  in force" if in_force else "", Role.CHANGED, link)
    writer.wrapped(Piece(plain(title), Role.STRONG if in_force else Role.TEXT, link), note, first=(lead,))


def _position(writer: Writer, look: Look, position: Position, seen: Prospects, *, in_force: bool) -> None:
    subject = Subject(Section.POSITION, position.id)
    link = writer.link(subject)
    _title(writer, look, position.title, link, in_force=in_force)
    under = seen.get(subject)
    pieces = [Piece("its thesis ", Role.MUTED, link)]
    pieces += _judged(look, look.view.written, position.thesis, link)
    pieces.append(Piece(" as written", Role.MUTED, link))
    if under is not None:
        pieces.append(Piece(", ", Role.MUTED, link))
        pieces += _judged(look, under, position.thesis, link)
        pieces.append(Piece(" from its own standpoint", Role.MUTED, link))
    writer.wrapped(*pieces, first=(Piece("  ", Role.TEXT, link),))


def _judged(look: Look, labelling: Labelling, claim: str, link: int) -> list[Piece]:
    verdict = labelling.verdicts.get(claim)
    if verdict is None:
        return [Piece("is not in this debate", Role.ERROR, link)]
    mark = look.mark_of(verdict)
    return [mark._replace(link=link), Piece(f" {look.word_of(verdict)}", mark.role, link)]


def _scenario(writer: Writer, look: Look, scenario: Scenario, seen: Prospects, *, in_force: bool) -> None:
    subject = Subject(Section.SCENARIO, scenario.id)
    link = writer.link(subject)
    _title(writer, look, scenario.title, link, in_force=in_force)
    under = seen.get(subject)
    indent = (Piece("  ", Role.TEXT, link),)
    if under is None or not scenario.expect:
        says = f"accepts {len(scenario.accepts)}, rejects {len(scenario.rejects)}"
        writer.wrapped(Piece(says, Role.MUTED, link), first=indent)
        return
    unmet = [(id_, label) for id_, label in scenario.expect if under.label(id_) is not Label(label)]
    count = len(scenario.expect)
    if not unmet:
        words = "expectation holds" if count == 1 else "expectations hold"
        writer.wrapped(Piece(f"its {words}", Role.MUTED, link), first=indent)
    for id_, label in unmet:
        said = f"expects {plain(id_)} to {expected_to(label)}, but it does not"
        writer.wrapped(Piece(said, Role.FALLS, link), first=indent)
