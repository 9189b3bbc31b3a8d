"""How many stand, in words."""

from __future__ import annotations

from argmap.evaluation import evaluate
from argmap.graph.relations import Relations
from argmap.model import Debate
from argmap.queries.words import sentence, summary
from tests.strategies import debate_of


def test_the_summary_leaves_out_what_there_is_none_of() -> None:
    debate = debate_of("a: p supports c", "u: q undercuts a", "b: d supports e", doubted=["d"])
    # p, q and u stand; a falls; c, d and e are not shown; b lacks a premise.
    assert summary(debate, evaluate(debate)) == "3 stand, 1 falls, 3 not shown, 1 lacks a premise"
    plain = debate_of(claims=["p"])
    assert summary(plain, evaluate(plain)) == "1 stands"
    assert summary(Debate(), evaluate(Debate())) == ""


def test_a_sentence_by_itself() -> None:
    debate = debate_of("a: p supports c")
    assert sentence(debate, Relations(debate), evaluate(debate), "c") == "stands: a holds"
