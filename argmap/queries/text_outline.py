"""The outline as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.evaluation import Labelling
from argmap.evaluation.words.marks import ABSENT, FALLS, OPEN, STANDS, mark, mark_of_reason, word
from argmap.library import Scope
from argmap.model import Argument, Debate, Section, Subject, Verdict
from argmap.queries.outline import Row, Sign
from argmap.text.visible import visible

Segment = tuple[str, str]
"""A text and what it is: a label's value, ``faint``, or nothing."""

_SIGNS = {
    Sign.SUPPORTS: "for",
    Sign.REBUTS: "against",
    Sign.UNDERCUTS: "undercuts",
    Sign.CONTRADICTS: "contradicts",
    Sign.PREMISE: "premise",
    Sign.ABOUT: "remark",
    Sign.QUESTION: "question",
    Sign.ANSWERS: "answer",
}
_DEEPEST = 40
"""Rows that are deeper still stay at this indentation and say how deep they are."""


def outline_lines(scope: Scope, rows: Iterable[Row], labelling: Labelling) -> Iterator[list[Segment]]:
    """Yield the rows of an outline as lines of segments: indentation, sign, marks, text, ids.

    Where an argument fares otherwise than what its row shows, how it fares comes first.
    ``↪`` stands for what is shown in full on another line.  The first line says what the signs mean.
    """
    debate = scope.debate
    rows = tuple(rows)
    if rows:
        yield [(legend(debate, rows, labelling), "faint")]
    for row in rows:
        indent = "  " * min(row.depth, _DEEPEST)
        deep = f"[{row.depth}] " if row.depth > _DEEPEST else ""
        text = one_line(debate, row.subject)
        ids = row.subject.id if row.argument is None else f"{row.argument}: {row.subject.id}"
        name = "" if text == row.subject.id and row.argument is None else f"  ({ids})"
        again = "↪ " if row.repeated else ""
        yield [
            (f"{indent}{deep}{row.sign.value or ' '}", ""),
            *_marks(row, labelling),
            (f" {again}{text}", ""),
            (visible(name), "faint"),
        ]


def legend(debate: Debate, rows: Iterable[Row], labelling: Labelling) -> str:
    """Return what the signs and marks of some rows mean, of those that occur."""
    signs: set[Sign] = set()
    words: dict[str, dict[str, None]] = {STANDS: {}, OPEN: {}, FALLS: {}, ABSENT: {}}
    two = repeated = False
    for row in rows:
        signs.add(row.sign)
        repeated |= row.repeated
        own, reason = _verdicts(row, labelling)
        if own is not None:
            words[mark(own)][word(own, argument=row.subject.id in debate.arguments)] = None
        if reason is not None:
            two = True
            fares = Verdict(reason.prevails or reason.label, reason.reason)
            words[mark_of_reason(reason)][word(fares, argument=True)] = None
    meanings = dict(_SIGNS)
    if Sign.QUESTION in signs:
        meanings[Sign.ABOUT] = "remark, or what a question is about"
    parts = (
        ", ".join(f"{sign.value} {means}" for sign, means in meanings.items() if sign in signs),
        ", ".join(f"{found} {' or '.join(said)}" for found, said in words.items() if said),
        "of two marks the first is the reason's" if two else "",
        "↪ in full on another line" if repeated else "",
    )
    return "; ".join(part for part in parts if part)


def _verdicts(row: Row, labelling: Labelling) -> tuple[Verdict | None, Verdict | None]:
    """The verdict of what a row shows, and of its argument where that fares otherwise as a reason."""
    if row.subject.section is Section.QUESTION:
        return None, None
    own = labelling.verdicts.get(row.subject.id)
    argument = row.argument or (row.subject.id if row.subject.section is Section.ARGUMENT else None)
    reason = labelling.verdicts.get(argument) if argument is not None else None
    if own is None or reason is None or mark_of_reason(reason) == mark(own):
        return own, None
    return own, reason


def _marks(row: Row, labelling: Labelling) -> Iterator[Segment]:
    """The mark of the reason where it fares otherwise than what the row shows, then the mark of that."""
    own, reason = _verdicts(row, labelling)
    if reason is None:
        yield " ", ""
    else:
        yield mark_of_reason(reason), (reason.prevails or reason.label).value
    yield (" ", "") if own is None else (mark(own), own.label.value)


def one_line(debate: Debate, subject: Subject) -> str:
    """Return what an entry says, on one line and with nothing that could act on a terminal."""
    return " ".join(visible(_text(debate, subject)).split())


def _text(debate: Debate, subject: Subject) -> str:
    id_ = subject.id
    match subject.section:
        case Section.CLAIM if id_ in debate.claims:
            return debate.claims[id_].text
        case Section.ARGUMENT if id_ in debate.arguments:
            return _argument(debate.arguments[id_])
        case Section.QUESTION if id_ in debate.questions:
            return debate.questions[id_].text
        case _:
            return id_


def _argument(argument: Argument) -> str:
    if argument.title is not None:
        return argument.title
    count = len(argument.premises)
    return argument.id if count == 1 else f"{argument.id}: {count} premises together"
