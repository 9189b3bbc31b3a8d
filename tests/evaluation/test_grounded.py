"""The grounded labelling and its reasons against their definition, on small random debates."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from hypothesis import given, settings

from argmap.evaluation import Evaluator, evaluate
from argmap.model import AS_WRITTEN, Assume, Debate, Direction, Reason, Standpoint
from tests.evaluation.definition import Definition
from tests.strategies import debates_with_standpoints, random_debate, random_standpoint

DEBATES = 1500
"""How many random debates each test looks at; 100,000 take two minutes."""


def drawn(count: int, first: int = 0) -> Iterator[tuple[Debate, Standpoint]]:
    """So many random debates, the same every time, each as written and from a standpoint."""
    for seed in range(first, first + count):
        random = Random(seed)
        debate = random_debate(random)
        yield debate, AS_WRITTEN
        yield debate, random_standpoint(random, debate)


def expected(debate: Debate, standpoint: Standpoint) -> dict[str, tuple[str, str, str | None]]:
    definition = Definition(debate, standpoint)
    told = {name: (definition.label(name), definition.reason(name), None) for name in debate.claims}
    return told | {
        name: (definition.label(name), definition.reason(name), definition.prevails(name))
        for name in debate.arguments
    }


def found(debate: Debate, standpoint: Standpoint) -> dict[str, tuple[str, str, str | None]]:
    return {
        name: (verdict.label.value, verdict.reason.value, verdict.prevails and verdict.prevails.value)
        for name, verdict in evaluate(debate, standpoint).verdicts.items()
    }


def test_labels_and_reasons_are_those_of_the_definition() -> None:
    for debate, standpoint in drawn(DEBATES):
        assert found(debate, standpoint) == expected(debate, standpoint), (debate, standpoint)


@settings(max_examples=150, deadline=None)
@given(debates_with_standpoints())
def test_labels_and_reasons_are_those_of_the_definition_when_shrunk(
    drawn: tuple[Debate, Standpoint],
) -> None:
    debate, standpoint = drawn
    assert found(debate, standpoint) == expected(debate, standpoint)


def test_random_debates_reach_every_reason_that_grounded_labels_have() -> None:
    reasons = {
        verdict.reason
        for debate, standpoint in drawn(DEBATES)
        for verdict in evaluate(debate, standpoint).verdicts.values()
    }
    assert reasons == set(Reason) - {Reason.NOT_ASSUMED}


def test_internal_atoms_are_those_of_the_definition() -> None:
    for debate, standpoint in drawn(DEBATES // 3):
        definition = Definition(debate, standpoint)
        labelling = evaluate(debate, standpoint)
        for name, argument in debate.arguments.items():
            if argument.direction is not Direction.UNDERCUTS:
                assert labelling.prevailing(name).value == definition.label(f"{name}!"), (debate, standpoint)
        for name in debate.claims:
            told = labelling.assumption(name)
            assert (told is None) == (definition.assume(name) is Assume.FALSE)
            assert told is None or told.value == definition.label(f"{name}?"), (debate, standpoint)


def test_one_evaluator_serves_every_standpoint_and_returns_to_where_it_was() -> None:
    for seed in range(DEBATES // 5):
        random = Random(seed)
        debate = random_debate(random)
        evaluator = Evaluator(debate)
        before = evaluator.label()
        for _ in range(3):
            standpoint = random_standpoint(random, debate)
            assert evaluator.label(standpoint) == evaluate(debate, standpoint)
            assert evaluator.label() == before


def test_the_order_of_the_entries_changes_no_label_and_no_reason() -> None:
    for seed in range(DEBATES // 3):
        random = Random(seed)
        debate = random_debate(random)
        standpoint = random_standpoint(random, debate)
        claims, arguments = list(debate.claims.values()), list(debate.arguments.values())
        random.shuffle(claims)
        random.shuffle(arguments)
        shuffled = Debate(
            claims={claim.id: claim for claim in claims},
            arguments={argument.id: argument for argument in arguments},
        )
        assert found(shuffled, standpoint) == found(debate, standpoint), (debate, standpoint)


def test_contradictory_claims_stand_together_only_where_both_are_accepted() -> None:
    for debate, standpoint in drawn(DEBATES // 3):
        labelling = evaluate(debate, standpoint)
        for name, claim in debate.claims.items():
            for other in claim.contradicts:
                if {name, other} <= {n for n in debate.claims if labelling.label(n).value == "in"}:
                    assert {name, other} <= set(standpoint.accepts), (debate, standpoint)


def test_arguments_and_claims_come_in_the_order_of_the_file() -> None:
    debate = random_debate(Random(3))
    assert list(evaluate(debate).verdicts) == [*debate.claims, *debate.arguments]
