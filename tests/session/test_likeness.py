"""What is kept from before an edit is what would be found anew."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from argmap import edits
from argmap.errors import ArgmapError
from argmap.evaluation import evaluate
from argmap.graph.relations import Relations
from argmap.model import Section, Subject
from argmap.queries.outline import outline
from argmap.session import Session, View
from argmap.session.likeness import Likeness, likeness
from argmap.session.view import look
from fuzz.debates import debate_text
from fuzz.operations import random_operation
from tests.edits.libraries import library

KEEPS = Subject(Section.CLAIM, "rye-keeps")
SOURS = Subject(Section.ARGUMENT, "sour")
WHICH = Subject(Section.QUESTION, "which-rye")
NORTH = Subject(Section.POSITION, "north")
ALL = Likeness(labels=True, relations=True, outline=True)
NO_LABELS = Likeness(labels=False, relations=True, outline=True)
LABELS = Likeness(labels=True, relations=False, outline=False)
NO_OUTLINE = Likeness(labels=True, relations=True, outline=False)
NOTHING = Likeness(labels=False, relations=False, outline=False)


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        (edits.SetField(KEEPS, "text", "x"), ALL),
        (edits.Link(KEEPS, "tags", "x"), ALL),
        (edits.SetField(None, "title", "x"), ALL),
        (edits.SetField(SOURS, "weight", "0.30"), ALL),
        (edits.SetField(SOURS, "weight", "0.5"), NO_LABELS),
        (edits.RemoveField(SOURS, "weight"), NO_LABELS),
        (edits.SetField(KEEPS, "assume", "true"), NO_LABELS),
        (edits.SetField(SOURS, "title", "x"), NO_OUTLINE),
        (edits.SetField(NORTH, "thesis", "rye-keeps"), NO_OUTLINE),
        (edits.Link(NORTH, "rejects", "keeps"), ALL),
        (edits.Link(KEEPS, "about", "rye-lasts"), LABELS),
        (edits.Link(WHICH, "answers", "rye-keeps"), LABELS),
        (edits.Link(KEEPS, "contradicts", "rye-is-sour"), NOTHING),
        (edits.Link(SOURS, "premises", "rye-keeps"), NOTHING),
        (edits.Invert("sour"), NOTHING),
        (edits.Rename(KEEPS, "x"), NOTHING),
        (edits.AddEntry(Subject(Section.CLAIM, "x"), {"text": "x"}), NOTHING),
        (edits.RemoveEntry(Subject(Section.ARGUMENT, "used-to-it")), NOTHING),
    ],
    ids=lambda value: "" if isinstance(value, Likeness) else edits.describe(value),
)
def test_what_an_edit_leaves_the_same(operation: edits.Operation, expected: Likeness) -> None:
    before = library()
    after = edits.apply(before, "bread", operation).library
    old, new = (found.documents["bread"].debate for found in (before, after))
    assert likeness(old, new) == expected
    relations = [Relations(debate) for debate in (old, new)]
    if expected.labels:
        assert evaluate(old).verdicts == evaluate(new).verdicts
    if expected.relations:
        assert told(relations[0]) == told(relations[1])
    if expected.outline:
        assert outline(old, relations[0]) == outline(new, relations[1])


def told(relations: Relations) -> dict[str, object]:
    return {name: dict(getattr(relations, name)) for name in Relations.__slots__}


def assert_as_seen_anew(view: View) -> None:
    wanted = look(view.library, view.scope.stem, view.standpoint, read_only=False).view
    assert view.rows == wanted.rows
    assert told(view.relations) == told(wanted.relations)
    assert view.changes == wanted.changes
    for found, other in ((view.written, wanted.written), (view.labelling, wanted.labelling)):
        assert found.standpoint == other.standpoint
        assert list(found.verdicts.items()) == list(other.verdicts.items())
        assert [found.told(name) for name in found.verdicts] == [other.told(name) for name in found.verdicts]


@pytest.mark.parametrize("seed", range(6))
def test_a_view_after_any_edits_is_as_one_seen_for_the_first_time(seed: int, tmp_path: Path) -> None:
    chance = Random(seed)
    folder = tmp_path / "debates"
    folder.mkdir()
    (folder / "first.yaml").write_text(debate_text(chance, "first"), newline="")
    others = [f"first/first-claim-{number}" for number in range(2)]
    (folder / "second.yaml").write_text(debate_text(chance, "second", others), newline="")
    session = Session.open(folder)
    made = 0
    for _ in range(30):
        stem = chance.choice((None, "first", "second"))
        if chance.random() < 0.2:
            session.focus_file(stem)
            claims = list(session.view.scope.debate.claims)
            if claims and chance.random() < 0.7:
                session.stand(rejects=[chance.choice(claims)])
        try:
            # A text that reads like an id is refused as it is drawn.
            operation = random_operation(chance, session.view.library, chance.choice(("first", "second")))
            if chance.random() < 0.2:
                session.undo()
            elif operation is not None:
                here = chance.choice(("first", "second"))
                assert_as_seen_anew(session.preview(operation, stem=here))
                session.edit(operation, stem=here)
        except ArgmapError:
            continue
        made += 1
        assert_as_seen_anew(session.view)
    assert made > 5
