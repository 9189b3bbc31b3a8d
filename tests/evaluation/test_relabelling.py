"""Labelling what a change can be felt by gives what labelling everything anew gives."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluation import Labelling, evaluate
from argmap.evaluation.relabelling import relabelled, seen_from
from argmap.graph.relations import Relations
from argmap.model import AS_WRITTEN, Argument, Assume, Claim, Debate, Direction, Label, Standpoint
from benchmarks.samples import star
from tests.strategies import GHOST, debate_of, random_debate, random_standpoint


def assert_same(found: Labelling, wanted: Labelling) -> None:
    assert list(found.verdicts.items()) == list(wanted.verdicts.items())
    assert found.standpoint == wanted.standpoint
    for name in (*wanted.verdicts, GHOST, "c0", "a0"):
        assert found.told(name) == wanted.told(name), name


def changed_at_random(chance: Random, debate: Debate) -> Debate:
    """A debate with one or two things changed, added or removed."""
    claims, arguments = dict(debate.claims), dict(debate.arguments)
    for _ in range(chance.choice((1, 1, 1, 2))):
        match chance.randrange(7):
            case 0 if claims:
                del claims[chance.choice(list(claims))]
            case 1 if arguments:
                del arguments[chance.choice(list(arguments))]
            case 2:
                name = f"c{chance.randrange(14)}"
                claims[name] = Claim(name, "New.", assume=chance.choice((None, *Assume)))
            case 3 if claims:
                name, other = chance.choice(list(claims)), chance.choice(list(claims))
                claims[name] = claims[name]._replace(contradicts=() if other == name else (other,))
            case 4 if claims:
                name = chance.choice(list(claims))
                claims[name] = claims[name]._replace(assume=chance.choice((None, *Assume)))
            case 5 if arguments:
                name = chance.choice(list(arguments))
                arguments[name] = arguments[name]._replace(
                    weight=chance.choice((None, Decimal("0.3"), Decimal(1)))
                )
            case _ if claims:
                name = f"a{chance.randrange(18)}"
                direction = chance.choice(list(Direction))
                targets = list(arguments) if direction is Direction.UNDERCUTS else list(claims)
                premises = tuple(dict.fromkeys(chance.choices([*claims, GHOST], k=chance.choice((1, 1, 2)))))
                arguments[name] = Argument(name, premises, direction, chance.choice(targets or [GHOST]))
    if chance.random() < 0.2:
        claims = dict(sorted(claims.items(), key=lambda item: chance.random()))
    return replace(debate, claims=claims, arguments=arguments)


@given(st.randoms(use_true_random=False), st.booleans())
@settings(max_examples=300, deadline=None)
def test_a_part_labelled_again_is_as_the_whole(chance: Random, stands: bool) -> None:
    debate = random_debate(chance, claims=14, arguments=18)
    standpoint = random_standpoint(chance, debate) if stands else AS_WRITTEN
    labelling = evaluate(debate, standpoint)
    for _ in range(5):
        after = changed_at_random(chance, debate)
        wanted = evaluate(after, standpoint)
        found = relabelled(labelling, debate, after, Relations(after))
        if found is None:
            found = wanted
        assert_same(found, wanted)
        debate, labelling = after, found


@given(st.randoms(use_true_random=False))
@settings(max_examples=400, deadline=None)
def test_a_debate_seen_from_one_standpoint_after_another_is_as_seen_from_it_at_once(chance: Random) -> None:
    debate = random_debate(chance, claims=14, arguments=18)
    relations = Relations(debate)
    labelling = evaluate(debate, random_standpoint(chance, debate) if chance.random() < 0.5 else AS_WRITTEN)
    for number in range(6):
        standpoint = random_standpoint(chance, debate) if number % 3 else AS_WRITTEN
        wanted = evaluate(debate, standpoint)
        found = seen_from(standpoint, labelling, debate, relations)
        if found is None:
            found = wanted
        assert_same(found, wanted)
        labelling = found
        if number == 3:
            # What was labelled in part after an edit is as good to go on from.
            after = changed_at_random(chance, debate)
            labelling = relabelled(labelling, debate, after, Relations(after)) or evaluate(after, standpoint)
            debate, relations = after, Relations(after)


def test_most_changes_are_felt_by_a_part_alone() -> None:
    chance = Random(5)
    parts = 0
    for _ in range(200):
        debate = random_debate(chance, claims=60, arguments=40)
        after = changed_at_random(chance, debate)
        parts += relabelled(evaluate(debate), debate, after, Relations(after)) is not None
    assert parts > 100


def test_most_what_ifs_are_felt_by_a_part_alone() -> None:
    chance = Random(5)
    parts = 0
    for _ in range(200):
        debate = random_debate(chance, claims=60, arguments=40)
        standpoint = Standpoint(rejects=(chance.choice(list(debate.claims)),))
        parts += seen_from(standpoint, evaluate(debate), debate, Relations(debate)) is not None
    assert parts > 100


def test_a_change_far_from_most_leaves_them_alone() -> None:
    debate = star(300, targets=100)
    after = replace(
        debate,
        claims={**debate.claims, "premise-7": debate.claims["premise-7"]._replace(assume=Assume.FALSE)},
    )
    before = evaluate(debate)
    found = relabelled(before, debate, after, Relations(after))
    assert found is not None
    assert len(found._again) < 20
    assert found.label("premise-7") is Label.OUT
    assert_same(found, evaluate(after))


@pytest.mark.parametrize("side", ["before", "after"])
def test_a_circle_of_support_has_all_labelled_again(side: str) -> None:
    circle = debate_of("x: p supports q", "y: q supports p", "z: r supports s", claims=["t", "u", "v"])
    line = debate_of("x: p supports q", "z: r supports s", claims=["t", "u", "v"])
    old, new = (circle, line) if side == "before" else (line, circle)
    assert relabelled(evaluate(old), old, new, Relations(new)) is None
