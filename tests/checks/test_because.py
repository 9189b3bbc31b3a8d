"""A finding tells a label and its reason in the words in which a command tells them."""

from __future__ import annotations

from hypothesis import given

from argmap.checks.because import because, state
from argmap.evaluation import evaluate
from argmap.evaluation.words.sentences import Sentences
from argmap.graph.relations import Relations
from argmap.model import Debate, Standpoint
from tests.strategies import debate_of, debates_with_standpoints


def test_a_verb_and_a_clause() -> None:
    debate = debate_of("a: p supports c", "b: d supports e", unknown=["p"], doubted=["d"])
    labelling, relations = evaluate(debate), Relations(debate)
    told = {
        id_: f"{id_} {state(debate, labelling, id_)}: {because(debate, relations, labelling, id_)}"
        for id_ in labelling.verdicts
    }
    assert told == {
        "p": "p is open: no reason is given for or against it",
        "d": "d is not shown: nobody argued for it",
        "c": "c is open: waits for a",
        "e": "e is not shown: b, the only reason for it, lacks a premise",
        "a": "a is open: waits for p",
        "b": "b lacks a premise: d is not shown",
    }
    assert state(debate, labelling, "nothing") == "is not shown"


@given(debates_with_standpoints())
def test_whatever_the_debate_the_words_are_those_of_a_command(drawn: tuple[Debate, Standpoint]) -> None:
    debate, standpoint = drawn
    labelling, relations = evaluate(debate, standpoint), Relations(debate)
    sentences = Sentences(debate, relations, labelling)
    for id_ in labelling.verdicts:
        verb = state(debate, labelling, id_).removeprefix("is ")
        assert f"{verb}: {because(debate, relations, labelling, id_)}" == sentences.sentence(id_)
