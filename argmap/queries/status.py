"""What stands, falls and is open in a debate: one line an entry, and the same as values."""

from __future__ import annotations

import os
from collections.abc import Iterator

from argmap.evaluation import Evaluator, Labelling, standpoint_of
from argmap.evaluation.words.expectations import expected_to
from argmap.evaluation.words.marks import ABSENT, FALLS, OPEN, STANDS, fate, mark, word
from argmap.evaluation.words.sentences import Sentences
from argmap.evaluation.words.standpoints import standpoint_words
from argmap.graph.relations import Relations
from argmap.library import Scope
from argmap.model import Debate, Label, Section, Subject
from argmap.queries.cells import cells
from argmap.queries.words import summary
from argmap.text.visible import visible

Segment = tuple[str, str]
"""A text and what it is: a label's value, ``strong``, ``faint``, or nothing."""

_WIDEST = 40
"""Ids are padded to the widest of them, but to no more cells than these."""
_LISTED = {FALLS: 0, ABSENT: 0, OPEN: 1, STANDS: 2}
"""What falls or is not shown comes before what is open, and what stands, which is most, comes last."""


def status_lines(
    scope: Scope, relations: Relations, labelling: Labelling, evaluator: Evaluator
) -> Iterator[list[Segment]]:
    """Yield the title with the standpoint and how many stand, what becomes of each thesis, and a line an entry.

    Under a standpoint, first what it changes, and whether what its scenarios expect is met.  What does not stand is
    above what does, with its text, since that is what somebody asks about.
    """
    debate = scope.debate
    sentences = Sentences(debate, relations, labelling)
    where = f" · {standpoint_words(debate, labelling.standpoint)} · {labelling.semantics}"
    counts = summary(debate, labelling)
    yield [(title(scope), "strong"), (where, ""), (f"        {counts}" if counts else "", "faint")]
    written = evaluator.label()
    if labelling.standpoint:
        yield from _changed(sentences, written)
        for scenario in labelling.standpoint.scenarios:
            yield from _expected(sentences, scenario, evaluator)
    for position in debate.positions:
        words = thesis_words(debate, position, labelling, written, evaluator)
        yield [(f"{position}: {words}", ""), (_says(debate, debate.positions[position].thesis), "faint")]
    yield from _listed(sentences)


def _listed(sentences: Sentences) -> Iterator[list[Segment]]:
    """Yield a line for each claim and argument, those that stand as the last and without their texts."""
    verdicts = sentences.labelling.verdicts
    width = min(max(map(cells, verdicts), default=0), _WIDEST)
    for id_, verdict in sorted(verdicts.items(), key=lambda item: _LISTED[mark(item[1])]):
        label = verdict.label.value
        padding = " " * max(0, width - cells(id_))
        line = [
            (mark(verdict), label),
            (f" {visible(id_)}{padding}   ", ""),
            (sentences.word(id_), label),
            (f": {sentences.clause(id_)}", ""),
        ]
        if verdict.label is not Label.IN:
            line.append((_says(sentences.debate, id_), "faint"))
        yield line


def _says(debate: Debate, id_: str) -> str:
    """What a claim says, or the title of an argument, behind a dash; empty where there is none."""
    claim, argument = debate.claims.get(id_), debate.arguments.get(id_)
    said = claim.text if claim is not None else argument.title if argument is not None else None
    return f" — {' '.join(visible(said).split())}" if said else ""


def _changed(sentences: Sentences, written: Labelling) -> Iterator[list[Segment]]:
    """Each label that differs from the one as written: before, and the sentence now."""
    debate, labelling = sentences.debate, sentences.labelling
    changed = [id_ for id_ in written.verdicts if written.label(id_) is not labelling.label(id_)]
    if not changed:
        yield [("nothing changes against as written", "")]
        return
    yield [(f"{len(changed)} {'changes' if len(changed) == 1 else 'change'} against as written:", "")]
    for id_ in changed:
        before = word(written.verdicts[id_], argument=id_ in debate.arguments)
        yield [
            (f"  {visible(id_)}: {before} -> ", ""),
            (sentences.word(id_), labelling.label(id_).value),
            (f": {sentences.clause(id_)}", ""),
        ]


def _expected(sentences: Sentences, scenario: str, evaluator: Evaluator) -> Iterator[list[Segment]]:
    """Whether a scenario's expectations are met, which are about the scenario alone; and each that is not."""
    debate = sentences.debate
    expect = debate.scenarios[scenario].expect
    alone = standpoint_of(debate, scenarios=[scenario])
    where = ""
    if alone != sentences.labelling.standpoint:
        sentences = Sentences(debate, sentences.relations, evaluator.label(alone))
        where = ", by itself"
    unmet = [(id_, wanted) for id_, wanted in expect if sentences.labelling.label(id_).value != wanted]
    if not expect:
        yield [(f"{scenario}: it expects nothing", "")]
    elif not unmet:
        says = "its expectation is met" if len(expect) == 1 else f"its {len(expect)} expectations are met"
        yield [(f"{scenario}{where}: {says}", "")]
    else:
        yield [(f"{scenario}{where}: {len(unmet)} of {len(expect)} expectations not met:", "")]
    for id_, wanted in unmet:
        yield [(f"  {visible(id_)}: expected to {expected_to(wanted)}, but {sentences.sentence(id_)}", "")]


def thesis_words(
    debate: Debate, position: str, labelling: Labelling, written: Labelling, evaluator: Evaluator
) -> str:
    """Return whether the thesis of a position stands: as written and from the standpoint of the position.

    Where a standpoint is in force: from that, and with the position's own added to it; of one that is part of it, as
    written and from there.
    """
    thesis = debate.positions[position].thesis
    if thesis not in debate.claims:
        return f"its thesis {thesis} is not in this debate"
    standpoint = labelling.standpoint
    here = fate(labelling.verdicts[thesis])
    if standpoint and position in standpoint.positions:
        return _twice(fate(written.verdicts[thesis]), "as written", here, "from this standpoint")
    joined = standpoint_of(
        debate,
        positions=(*standpoint.positions, position),
        scenarios=standpoint.scenarios,
        accepts=standpoint.accepts,
        rejects=standpoint.rejects,
    )
    under = fate(evaluator.label(joined).verdicts[thesis])
    if standpoint:
        return _twice(here, "from this standpoint", under, "with its own added")
    return _twice(here, "as written", under, "from its own standpoint")


def _twice(one: str, where: str, other: str, there: str) -> str:
    """What becomes of a thesis in two places, once where it is the same."""
    if one == other:
        return f"its thesis {one}, {where} and {there}"
    return f"its thesis {one} {where}, {other} {there}"


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
