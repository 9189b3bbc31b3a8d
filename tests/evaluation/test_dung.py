"""Dung's frameworks, written as debates of assumed claims with one-premise rebuttals."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from random import Random

from argmap.evaluation import evaluate
from argmap.model import Argument, Claim, Debate, Direction, Label

FRAMEWORKS = 600
"""How many random frameworks are compared."""

Attacks = set[tuple[str, str]]


def debate_of_framework(nodes: list[str], attacks: Attacks, weight: Decimal | None = None) -> Debate:
    return Debate(
        claims={node: Claim(node, f"It is so: {node}.") for node in nodes},
        arguments={
            f"{one}-on-{other}": Argument(f"{one}-on-{other}", (one,), Direction.REBUTS, other, weight=weight)
            for one, other in sorted(attacks)
        },
    )


def grounded_extension(nodes: list[str], attacks: Attacks) -> set[str]:
    """The least fixed point of the characteristic function (Dung 1995, definitions 16 and 20)."""
    attackers = {node: {one for one, other in attacks if other == node} for node in nodes}
    extension: set[str] = set()
    while True:
        defended = {
            node for node in nodes if all(attackers[attacker] & extension for attacker in attackers[node])
        }
        if defended == extension:
            return extension
        extension = defended


def test_the_claims_that_stand_are_the_grounded_extension() -> None:
    for seed in range(FRAMEWORKS):
        random = Random(seed)
        nodes = [f"x{number}" for number in range(random.randint(1, 12))]
        attacks = {
            (random.choice(nodes), random.choice(nodes)) for _ in range(random.randint(0, 2 * len(nodes)))
        }
        extension = grounded_extension(nodes, attacks)
        attacked = {other for one, other in attacks if one in extension}
        labelling = evaluate(debate_of_framework(nodes, attacks, random.choice((None, Decimal("0.1")))))
        assert {node for node in nodes if labelling.label(node) is Label.IN} == extension, attacks
        assert {node for node in nodes if labelling.label(node) is Label.OUT} == attacked, attacks


def test_a_chain_of_attacks_stands_and_falls_in_turn() -> None:
    nodes = [f"x{number}" for number in range(7)]
    labelling = evaluate(debate_of_framework(nodes, set(pairwise(nodes))))
    assert [labelling.label(node).value for node in nodes] == ["in", "out"] * 3 + ["in"]
