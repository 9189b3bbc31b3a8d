"""Why what a standpoint is about has its label under it: the thesis of a position, what a scenario expects."""

from __future__ import annotations

from typing import NamedTuple

from argmap.evaluation import Evaluator, Labelling, standpoint_of
from argmap.model import Debate, Section, Subject
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Cell, Line, Page, Target
from argmap.tui.views.matrix_page import theses
from argmap.tui.views.standpoint_page import in_force
from argmap.tui.views.standpoints_page import Prospects
from argmap.tui.views.why_page import why_page


class Asked(NamedTuple):
    """What is to be explained, and under what; None is the debate as written."""

    standpoint: Subject | None
    ids: tuple[str, ...]
    as_now: bool = False
    """Whether it is what is in force now that it is under, which may be no single entry."""


def asked(look: Look, target: Target | bool) -> Asked | None:
    """Return what to explain about a row of the list or a cell of the matrix; None where there is nothing."""
    debate = look.debate
    if isinstance(target, Cell):
        return Asked(target.standpoint, _labelled(look, (target.id,)), not target.changes)
    if target is None:
        return Asked(None, _labelled(look, theses(debate)))
    if not isinstance(target, Subject):
        return None
    if target.section is Section.POSITION and target.id in debate.positions:
        return Asked(target, _labelled(look, (debate.positions[target.id].thesis,)))
    if target.section is Section.SCENARIO and target.id in debate.scenarios:
        expected = tuple(id_ for id_, _ in debate.scenarios[target.id].expect)
        return Asked(target, _labelled(look, expected or theses(debate)))
    return None


def asked_on_card(look: Look, standpoint: Target | bool, target: Target | bool) -> Asked | None:
    """Return what to explain where the cursor is in the card of a standpoint; None for what has no label.

    That is what it is on there, as the card shows it; where it is on nothing, what the standpoint is about.
    """
    if not isinstance(target, Subject):
        return asked(look, standpoint)
    if target.section not in (Section.CLAIM, Section.ARGUMENT):
        return None
    of = standpoint if isinstance(standpoint, Subject) else None
    return Asked(of, _labelled(look, (target.id,)), in_force(look, of))


def _labelled(look: Look, ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(id_ for id_ in ids if look.verdict(id_) is not None)


def seen_from(look: Look, what: Asked, seen: Prospects) -> Look:
    """Return the debate as looked at from a standpoint, which is not put in force by that."""
    if what.as_now:
        return look
    if what.standpoint is None:
        labelling = look.view.written
    else:
        labelling = seen.get(what.standpoint) or _labels(look.debate, what.standpoint)
    return Look(look.view._replace(labelling=labelling), look.glyphs)


def _labels(debate: Debate, standpoint: Subject) -> Labelling:
    of = (standpoint.id,)
    is_position = standpoint.section is Section.POSITION
    taken = standpoint_of(debate, positions=of) if is_position else standpoint_of(debate, scenarios=of)
    return Evaluator(debate).label(taken)


def standing_why_page(look: Look, ids: tuple[str, ...], width: int) -> Page:
    """Return the steps that lead to the label of each of some entries, one after the other."""
    lines: list[Line] = []
    links: list[Target] = []
    for id_ in ids:
        page = why_page(look, id_, width)
        shift = len(links)
        lines += [()] if lines else []
        lines += [
            tuple(p if p.link is None else p._replace(link=p.link + shift) for p in line)
            for line in page.lines
        ]
        links += page.links
    return Page(tuple(lines), tuple(links))
