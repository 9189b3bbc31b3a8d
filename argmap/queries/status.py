"""What stands, falls and is open in a debate: one line an entry, and the same as values."""

from __future__ import annotations

import os
from collections.abc import Iterator

from argmap.evaluation import Evaluator, Labelling, standpoint_of
from argmap.evaluation.words.marks import mark, word
from argmap.evaluation.words.sentences import Sentences
from argmap.evaluation.words.standpoints import standpoint_words
from argmap.graph.relations import Relations
from argmap.library import Scope
from argmap.model import Debate, Section, Subject
from argmap.queries.cells import cells
from argmap.queries.words import summary
from argmap.text.visible import visible

Segment = tuple[str, str]
"""A text and what it is: a label's value, ``strong``, ``faint``, or nothing."""

_WIDEST = 40
"""Ids are padded to the widest of them, but to no more cells than these."""


def status_lines(
    scope: Scope, relations: Relations, labelling: Labelling, evaluator: Evaluator
) -> Iterator[list[Segment]]:
    """Yield the title with the standpoint and how many stand, a line an entry, and one for each position."""
    debate = scope.debate
    sentences = Sentences(debate, relations, labelling)
    where = f" · {standpoint_words(debate, labelling.standpoint)} · {labelling.semantics}"
    counts = summary(debate, labelling)
    yield [(title(scope), "strong"), (where, ""), (f"        {counts}" if counts else "", "faint")]
    width = min(max(map(cells, labelling.verdicts), default=0), _WIDEST)
    for id_, verdict in labelling.verdicts.items():
        label = verdict.label.value
        padding = " " * max(0, width - cells(id_))
        yield [
            (mark(verdict), label),
            (f" {visible(id_)}{padding}   ", ""),
            (sentences.word(id_), label),
            (f": {sentences.clause(id_)}", ""),
        ]
    written = evaluator.label()
    for position in debate.positions:
        yield [(f"{position}: {thesis_words(debate, position, written, evaluator)}", "")]


def thesis_words(debate: Debate, position: str, written: Labelling, evaluator: Evaluator) -> str:
    """Return whether the thesis of a position stands: as written and under the position itself."""
    thesis = debate.positions[position].thesis
    if thesis not in debate.claims:
        return f"its thesis {thesis} is not in this debate"
    under = evaluator.label(standpoint_of(debate, positions=[position]))
    before, after = fate(written, thesis), fate(under, thesis)
    if before == after:
        return f"its thesis {before} as written and under it"
    return f"its thesis {before} as written, {after} under it"


def fate(labelling: Labelling, claim: str) -> str:
    """Return what a labelling says of a claim as the verb of a sentence: stands, is open, falls, is not shown."""
    found = word(labelling.verdicts[claim])
    return f"is {found}" if found in ("open", "not shown") else found


def status_json(scope: Scope, labelling: Labelling) -> dict[str, object]:
    """Return the labels as values for JSON; ``prevails`` only where the format tells it."""
    standpoint = labelling.standpoint
    labels: dict[str, dict[str, str]] = {}
    for id_, verdict in labelling.verdicts.items():
        labels[id_] = {"label": verdict.label.value, "reason": verdict.reason.value}
        if verdict.prevails is not None:
            labels[id_]["prevails"] = verdict.prevails.value
    return {
        "file": _file(scope),
        "semantics": labelling.semantics,
        "standpoint": {
            "positions": [str(Subject(Section.POSITION, name)) for name in standpoint.positions],
            "scenarios": [str(Subject(Section.SCENARIO, name)) for name in standpoint.scenarios],
            "accepts": list(standpoint.accepts),
            "rejects": list(standpoint.rejects),
        }
        if standpoint
        else None,
        "labels": labels,
    }


def title(scope: Scope) -> str:
    """Return what a debate is called, on one line; of a folder, its path."""
    return " ".join(visible(scope.debate.title or _file(scope)).split())


def _file(scope: Scope) -> str:
    if scope.stem is not None:
        return scope.library.documents[scope.stem].name
    return os.fspath(scope.library.folder) if scope.library.folder is not None else ""
