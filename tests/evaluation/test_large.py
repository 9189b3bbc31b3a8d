"""Large debates: what they cost does not depend on where their arguments are, and nothing recurses."""

from __future__ import annotations

from decimal import Decimal

import pytest

from argmap.evaluation import Evaluator, evaluate
from argmap.evaluation.compiling import compile_debate
from argmap.model import Argument, Claim, Debate, Direction, Label, Reason

SUPPORTS, REBUTS, UNDERCUTS = Direction.SUPPORTS, Direction.REBUTS, Direction.UNDERCUTS


def chain(length: int, direction: Direction, *, ring: bool = False) -> Debate:
    """Each claim argued from the one before; in a ring the first from the last."""
    names = [f"c{number}" for number in range(length)]
    return Debate(
        claims={name: Claim(name, name) for name in names},
        arguments={
            f"a{number}": Argument(f"a{number}", (names[number - 1],), direction, names[number])
            for number in range(0 if ring else 1, length)
        },
    )


def test_100_000_steps_of_support() -> None:
    labelling = evaluate(chain(100_000, SUPPORTS))
    assert {verdict.label for verdict in labelling.verdicts.values()} == {Label.IN}
    assert labelling.round("c99999") == 2 * 99_999 + 1


def test_a_ring_of_50_000_supports_nothing() -> None:
    labelling = evaluate(chain(50_000, SUPPORTS, ring=True))
    assert {verdict.reason for verdict in labelling.verdicts.values()} == {Reason.CIRCULAR}


def test_50_000_rebuttals_in_turn() -> None:
    labelling = evaluate(chain(50_000, REBUTS))
    assert [labelling.label(f"c{number}").value for number in range(4)] == ["in", "out", "in", "out"]
    assert labelling.label("c49999") is Label.OUT


def test_an_odd_ring_of_rebuttals_is_one_conflict() -> None:
    labelling = evaluate(chain(30_001, REBUTS, ring=True))
    assert {verdict.reason for verdict in labelling.verdicts.values()} == {Reason.CONFLICT}


def test_50_000_undercutters_in_turn() -> None:
    length = 50_000
    arguments = {
        f"a{number}": Argument(f"a{number}", ("p",), UNDERCUTS, f"a{number + 1}") for number in range(length)
    }
    labelling = evaluate(Debate(claims={"p": Claim("p", "p")}, arguments=arguments))
    assert [labelling.label(f"a{number}").value for number in range(3)] == ["in", "out", "in"]
    assert labelling.label(f"a{length - 1}") is Label.OUT


def crowd(count: int, claims: int, *, weights: int) -> Debate:
    """So many arguments for and against so many claims, in so many weights."""
    arguments = {
        f"a{number}": Argument(
            f"a{number}",
            ("p",),
            SUPPORTS if number // claims % 2 else REBUTS,
            f"c{number % claims}",
            weight=Decimal(number % weights + 1) / weights,
        )
        for number in range(count)
    }
    names = ["p", *(f"c{number}" for number in range(claims))]
    return Debate(claims={name: Claim(name, name) for name in names}, arguments=arguments)


def literals(debate: Debate) -> int:
    return len(compile_debate(debate).program.bodies.items)


@pytest.mark.parametrize("weights", [1, 7, 20_000])
def test_20_000_arguments_on_one_claim_are_no_larger_a_program_than_spread_out(weights: int) -> None:
    gathered, spread = crowd(20_000, 1, weights=weights), crowd(20_000, 5_000, weights=weights)
    assert literals(gathered) <= 1.5 * literals(spread)
    assert Evaluator(gathered).label().label("c0") is (Label.IN if weights == 20_000 else Label.UNDEC)


def test_reasons_times_contradictors_is_never_listed() -> None:
    """One claim with 3,000 reasons of 3,000 weights, contradicted by 3,000 claims with a reason for and against."""
    many = 3_000
    claims = {f"d{number}": Claim(f"d{number}", "d", contradicts=("c",)) for number in range(many)}
    claims |= {name: Claim(name, name) for name in ("c", "p")}
    arguments = {}
    for number in range(many):
        weight = Decimal(number + 1) / many
        arguments[f"for{number}"] = Argument(f"for{number}", ("p",), SUPPORTS, "c", weight=weight)
        arguments[f"not{number}"] = Argument(f"not{number}", ("p",), SUPPORTS, f"d{number}", weight=weight)
        arguments[f"but{number}"] = Argument(f"but{number}", ("p",), REBUTS, f"d{number}", weight=weight / 2)
    debate = Debate(claims=claims, arguments=arguments)
    assert literals(debate) < 10 * (len(claims) + len(arguments))
    labelling = evaluate(debate)
    assert labelling.reason("c") is Reason.TIED
    assert all(labelling.reason(f"d{number}") is Reason.TIED for number in range(many))
