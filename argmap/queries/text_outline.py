"""The outline as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.evaluation import Labelling
from argmap.evaluation.words.marks import mark, mark_of_reason
from argmap.library import Scope
from argmap.model import Argument, Debate, Section, Subject
from argmap.queries.outline import Row
from argmap.text.visible import visible

Segment = tuple[str, str]
"""A text and what it is: a label's value, ``faint``, or nothing."""

_DEEPEST = 40
"""Rows that are deeper still stay at this indentation and say how deep they are."""


def outline_lines(scope: Scope, rows: Iterable[Row], labelling: Labelling) -> Iterator[list[Segment]]:
    """Yield the rows of an outline as lines of segments: indentation, sign, marks, text, ids.

    Where an argument fares otherwise than what its row shows, how it fares comes first.
    ``↪`` stands for what is shown in full on another line.
    """
    debate = scope.debate
    for row in rows:
        indent = "  " * min(row.depth, _DEEPEST)
        deep = f"[{row.depth}] " if row.depth > _DEEPEST else ""
        text = one_line(debate, row.subject)
        ids = row.subject.id if row.argument is None else f"{row.argument}: {row.subject.id}"
        name = "" if text == row.subject.id and row.argument is None else f"  ({ids})"
        again = "↪ " if row.repeated else ""
        yield [
            (f"{indent}{deep}{row.sign.value or ' '}", ""),
            *_marks(debate, row, labelling),
            (f" {again}{text}", ""),
            (visible(name), "faint"),
        ]


def _marks(debate: Debate, row: Row, labelling: Labelling) -> Iterator[Segment]:
    """The mark of the reason where it fares otherwise than what the row shows, then the mark of that."""
    verdict = labelling.verdicts.get(row.subject.id) if row.subject.section is not Section.QUESTION else None
    argument = row.argument or (row.subject.id if row.subject.section is Section.ARGUMENT else None)
    reason = labelling.verdicts.get(argument) if argument is not None else None
    own = " " if verdict is None else mark(verdict)
    if reason is not None and mark_of_reason(reason) != own:
        yield mark_of_reason(reason), (reason.prevails or reason.label).value
    else:
        yield " ", ""
    yield own, "" if verdict is None else verdict.label.value


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
