"""Standpoints: their union by name, and what they do to the rules."""

from __future__ import annotations

import pytest

from argmap.errors import UnknownNameError
from argmap.evaluation import evaluate, standpoint_of
from argmap.model import Debate, Label, Position, Reason, Scenario, Standpoint
from tests.strategies import debate_of


def of_ghosts() -> Debate:
    debate = debate_of("a: p supports c", "b: q rebuts c", "u: r undercuts a")
    return Debate(
        claims=debate.claims,
        arguments=debate.arguments,
        positions={
            "for": Position("for", "For", "c", accepts=("p",), rejects=("b", "r")),
            "against": Position("against", "Against", "c", accepts=("q", "r"), rejects=("p", "long-gone")),
        },
        scenarios={"later": Scenario("later", "Later", accepts=("r",), rejects=("q",))},
    )


def test_a_standpoint_is_the_union_of_what_it_is_made_of_each_name_once() -> None:
    assert standpoint_of(
        of_ghosts(), positions=["for", "against", "for"], scenarios=["later"], accepts=["c"], rejects=["a"]
    ) == Standpoint(
        positions=("for", "against"),
        scenarios=("later",),
        accepts=("p", "q", "r", "c"),
        rejects=("b", "r", "p", "long-gone", "q", "a"),
    )
    assert not standpoint_of(of_ghosts())


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ({"positions": ["fro"]}, "no position fro\n  did you mean for?"),
        ({"scenarios": ["sooner"]}, "no scenario sooner"),
        ({"accepts": ["z"]}, "no claim z"),
        ({"accepts": ["a"]}, "a is an argument\n  only claims are accepted; accept its premises"),
        ({"rejects": ["aa"]}, "no claim or argument aa\n  did you mean a?"),
    ],
)
def test_a_name_that_is_not_there_is_an_error_that_names_the_nearest(
    names: dict[str, list[str]], message: str
) -> None:
    with pytest.raises(UnknownNameError) as caught:
        standpoint_of(of_ghosts(), **names)
    assert str(caught.value) == message


def test_acceptance_wins_over_rejection() -> None:
    debate = debate_of("a: p supports c")
    labelling = evaluate(debate, Standpoint(accepts=("p",), rejects=("p",)))
    assert labelling.reason("p") is Reason.ACCEPTED
    assert labelling.reason("c") is Reason.SUPPORTED


def test_accepted_contradictory_claims_all_stand_and_beat_a_third() -> None:
    debate = debate_of("a: p supports e", clashes=[("c", "d"), ("e", "c")])
    labelling = evaluate(debate, Standpoint(accepts=("c", "d")))
    assert labelling.label("c") is labelling.label("d") is Label.IN
    assert (labelling.label("a"), labelling.prevailing("a")) == (Label.IN, Label.OUT)
    assert labelling.reason("e") is Reason.CONTRADICTED


def test_a_rejected_claim_has_no_force_against_what_it_contradicts() -> None:
    debate = debate_of("a: p supports c", "b: q supports d", clashes=[("c", "d")])
    assert evaluate(debate).reason("d") is Reason.TIED
    labelling = evaluate(debate, Standpoint(rejects=("c",)))
    assert labelling.reason("c") is Reason.REJECTED
    assert labelling.reason("d") is Reason.SUPPORTED
    assert labelling.label("a") is Label.IN


def test_a_rejected_claim_does_not_beat_the_arguments_that_rebut_it() -> None:
    debate = debate_of("a: p supports c 0.9", "b: q rebuts c 0.1")
    assert evaluate(debate).prevailing("b") is Label.OUT
    assert evaluate(debate, Standpoint(rejects=("c",))).prevailing("b") is Label.IN


def test_a_rejected_argument_falls_and_what_it_undercut_stands() -> None:
    debate = of_ghosts()
    assert evaluate(debate).reason("a") is Reason.UNDERCUT
    labelling = evaluate(debate, Standpoint(rejects=("u",)))
    assert labelling.reason("u") is Reason.REJECTED
    assert labelling.label("a") is Label.IN


def test_prevailing_is_told_in_verdicts_only_where_the_standpoint_leaves_the_claim_alone() -> None:
    debate = debate_of("a: p supports c", "b: q rebuts c", "u: r undercuts v", "v: s supports d")
    written = evaluate(debate)
    assert [written.verdicts[name].prevails for name in "abuv"] == [Label.UNDEC, Label.UNDEC, None, Label.OUT]
    for standpoint in (Standpoint(accepts=("c",)), Standpoint(rejects=("c",))):
        labelling = evaluate(debate, standpoint)
        assert [labelling.verdicts[name].prevails for name in "abuv"] == [None, None, None, Label.OUT]
    assert evaluate(debate, Standpoint(rejects=("c",))).prevailing("a") is Label.OUT
    assert evaluate(debate, Standpoint(rejects=("d", "r"))).prevailing("v") is Label.OUT


def test_names_that_are_not_in_the_debate_have_no_effect() -> None:
    debate = of_ghosts()
    strange = Standpoint(accepts=("nowhere", "a"), rejects=("nothing",))
    assert evaluate(debate, strange).verdicts == evaluate(debate).verdicts
