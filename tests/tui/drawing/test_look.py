"""Looking from a standpoint: what it changes is what differs, whatever was in force before."""

from __future__ import annotations

from random import Random

import pytest

from argmap.evaluation import evaluate
from argmap.model import AS_WRITTEN
from argmap.session.view import Change
from argmap.tui.drawing.look import ROLE_OF_MARK, Look
from benchmarks.samples import debate_text
from tests.strategies import random_standpoint
from tests.tui.fake_session import session


@pytest.mark.parametrize("seed", range(12))
def test_changes_and_counts_are_those_of_all_labels_compared(seed: int) -> None:
    chance = Random(seed)
    opened = session(debate_text(120, seed))
    debate = opened.view.scope.debate
    written = evaluate(debate).verdicts
    for _ in range(8):
        standpoint = random_standpoint(chance, debate) if chance.random() < 0.8 else AS_WRITTEN
        opened.stand(accepts=standpoint.accepts, rejects=standpoint.rejects)
        verdicts = evaluate(debate, opened.view.standpoint).verdicts
        assert opened.view.changes == tuple(
            Change(id_, before, verdicts[id_])
            for id_, before in written.items()
            if before.label is not verdicts[id_].label
        )
        look = Look(opened.view)
        marks = [look.mark_of(verdict).text for verdict in verdicts.values()]
        counted = [(mark, marks.count(mark)) for mark in ROLE_OF_MARK if mark in marks]
        assert [(piece.text, count) for piece, count in look.tally] == counted
