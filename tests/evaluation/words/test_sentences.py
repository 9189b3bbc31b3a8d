"""Every reason in words: what it names, how it names many, and that it never fails."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from argmap.evaluation import evaluate, standpoint_of
from argmap.evaluation.words.sentences import Sentences
from argmap.evaluation.words.standpoints import standpoint_words
from argmap.graph.relations import Relations
from argmap.model import (
    AS_WRITTEN,
    Citation,
    Debate,
    Position,
    Scenario,
    Standpoint,
)
from tests.strategies import debate_of, random_debate, random_standpoint


def said(debate: Debate, id_: str, standpoint: Standpoint = AS_WRITTEN) -> str:
    return Sentences(debate, Relations(debate), evaluate(debate, standpoint)).sentence(id_)


@pytest.mark.parametrize(
    ("arguments", "options", "id_", "expected"),
    [
        ([], {"claims": ["c"]}, "c", "stands: assumed, without a source"),
        (
            ["r: p rebuts c", "u: q undercuts r"],
            {},
            "c",
            "stands: assumed, without a source, and nothing beats it",
        ),
        (
            ["a: p supports c"],
            {"assumed": ["c"], "doubted": ["p"]},
            "c",
            "stands: assumed, whatever becomes of the reasons for it",
        ),
        (
            ["a: p supports c", "r: p rebuts c"],
            {"assumed": ["c"], "doubted": ["p"]},
            "c",
            "stands: assumed, and nothing beats it",
        ),
        (["a: p supports c"], {}, "c", "stands: a holds"),
        (["a: p supports c", "b: q supports c"], {}, "c", "stands: a and b hold"),
        (["a: p supports c 0.8", "r: q rebuts c"], {}, "c", "stands: a outweighs r (0.8 against 0.5)"),
        (["a: p supports c", "r: q rebuts c 1"], {}, "c", "falls: r outweighs a (1 against 0.5)"),
        (["r: q rebuts c"], {}, "c", "falls: rebutted by r"),
        (
            ["a: p supports c", "r: q rebuts c 0.9"],
            {"unknown": ["p"]},
            "c",
            "falls: rebutted by r, whatever becomes of a (0.9 against 0.5)",
        ),
        (
            ["a: p supports c", "b: q supports d 0.9"],
            {"unknown": ["p"], "clashes": [("c", "d")]},
            "c",
            "falls: d, which contradicts it, prevails through b, whatever becomes of a (0.9 against 0.5)",
        ),
        (
            ["b: q supports d"],
            {"clashes": [("c", "d")]},
            "c",
            "falls: d, which contradicts it, prevails through b",
        ),
        (
            ["b: q supports d", "b2: q supports e"],
            {"clashes": [("c", "d"), ("c", "e")]},
            "c",
            "falls: d and e, which contradict it, stand",
        ),
        (
            ["r: q rebuts d"],
            {"assumed": ["c", "d"], "clashes": [("d", "c")]},
            "d",
            "falls: rebutted by r",
        ),
        (
            ["a: p supports c"],
            {"doubted": ["p"]},
            "c",
            "not shown: a, the only reason for it, lacks a premise",
        ),
        (
            ["a: p supports c", "b: p supports c"],
            {"doubted": ["p"]},
            "c",
            "not shown: a and b, the reasons for it, lack a premise",
        ),
        ([], {"doubted": ["c"]}, "c", "not shown: nobody argued for it"),
        (
            ["a: c supports d", "b: d supports c"],
            {},
            "c",
            "not shown: what is left for it, b, rests on it in turn",
        ),
        (
            ["a: c supports d", "b: d supports c"],
            {},
            "a",
            "lacks a premise: its premise c rests on it in turn",
        ),
        (
            ["a: p supports c", "b: q supports c", "u: p undercuts a"],
            {"doubted": ["q"]},
            "c",
            "not shown: of the reasons for it, a falls, b lacks a premise",
        ),
        ([], {"unknown": ["c"]}, "c", "open: no reason is given for or against it"),
        (
            # Its only reason was taken away: nobody wrote that it is open now.
            ["a: p supports c"],
            {"unknown": ["c"], "doubted": ["p"]},
            "c",
            "open: no reason for it stands, but it stays possible",
        ),
        (
            ["r: p rebuts c"],
            {"unknown": ["c"], "doubted": ["p"]},
            "c",
            "open: nothing decides it",
        ),
        (
            # A reason that stands and is held open by one that is open is not said to fall.
            ["a: p supports c", "r: q rebuts c"],
            {"unknown": ["c", "q"]},
            "c",
            "open: nothing decides it; 1 reason for it and 1 against it are open",
        ),
        (
            ["a: p supports c", "r: q rebuts c", "s: q rebuts c"],
            {"unknown": ["c", "p", "q"]},
            "c",
            "open: nothing decides it; 1 reason for it and 2 against it are open",
        ),
        (
            ["a: p supports c", "r: q rebuts c", "u: s undercuts r"],
            {"unknown": ["c", "p"]},
            "c",
            "open: nothing decides it; 1 reason for it is open",
        ),
        (
            # A reason for what contradicts it is a reason against it; that the claim itself is open counts for none.
            ["b: p supports d"],
            {"unknown": ["c", "d", "p"], "clashes": [("c", "d")]},
            "c",
            "open: nothing decides it; 1 reason against it is open",
        ),
        (
            ["a: p supports c", "r: q rebuts c"],
            {},
            "c",
            "open: a speaks for it, r against it; both weigh 0.5, since no weight is given",
        ),
        (
            ["a: p supports c 0.5", "r: q rebuts c"],
            {},
            "c",
            "open: a speaks for it, r against it; both weigh 0.5",
        ),
        (
            ["a: p supports c", "b: p supports c", "r: q rebuts c"],
            {},
            "c",
            "open: a and b speak for it, r against it; all weigh 0.5, since no weight is given",
        ),
        (
            ["a: p supports c", "b: q supports d"],
            {"clashes": [("c", "d")]},
            "d",
            "open: b speaks for it, a for c, which contradicts it; both weigh 0.5, since no weight is given",
        ),
        ([], {"clashes": [("c", "d")]}, "c", "open: it and d contradict each other, and both are assumed"),
        (["a: p supports c"], {"unknown": ["p"]}, "c", "open: waits for a"),
        (["a: p supports c", "r: q rebuts c 0.8"], {"unknown": ["q"]}, "c", "open: waits for r"),
        (["r: q rebuts c"], {"unknown": ["q"]}, "c", "open: waits for r"),
        (["a: p rebuts q", "b: q rebuts p"], {}, "p", "open: in a circle of conflict with b"),
        (["a: p rebuts q", "b: q rebuts p"], {}, "a", "open: in a circle of conflict with p"),
        (["a: p undercuts a"], {}, "a", "open: in conflict with itself"),
        (["a: p, q supports c"], {"unknown": ["p"]}, "a", "open: waits for p"),
        (["a: p supports c"], {}, "a", "stands: its premise stands"),
        (["a: p, q supports c"], {}, "a", "stands: its premises stand"),
        (
            ["a: p supports c", "u: q undercuts a"],
            {"doubted": ["q"]},
            "a",
            "stands: its premise stands, and what would undercut it, u, does not",
        ),
        (["a: p supports c", "u: q undercuts a"], {}, "a", "falls: undercut by u"),
        (["a: p supports c"], {"doubted": ["p"]}, "a", "lacks a premise: p is not shown"),
        (
            ["a: p, q supports c", "r: s rebuts q"],
            {"doubted": ["p"]},
            "a",
            "lacks a premise: p is not shown, q falls",
        ),
        (["a: ghost supports c"], {}, "a", "lacks a premise: ghost is not in this debate"),
        (
            ["a: p supports c", "r: q rebuts c 0.8"],
            {},
            "a",
            "stands: its premise stands, but r outweighs it (0.8 against 0.5)",
        ),
        (
            ["a: p supports c", "r: q rebuts c"],
            {},
            "r",
            "stands: its premise stands, but whether it prevails over a is open",
        ),
        (
            # a2 beats r, which weighs as much as a; so r is out of it, and b, for d, beats both a and a2.
            ["a: p supports c", "b: q supports d 0.8", "r: s rebuts d"],
            {"clashes": [("c", "d")]},
            "r",
            "stands: its premise stands, but b outweighs it (0.8 against 0.5)",
        ),
    ],
)
def test_a_reason_in_words(
    arguments: list[str], options: dict[str, list[str]], id_: str, expected: str
) -> None:
    assert said(debate_of(*arguments, **options), id_) == expected  # type: ignore[arg-type]


def test_an_argument_that_an_equal_one_beats() -> None:
    # r is as heavy as a; b, for a claim that contradicts c, beats a, so nothing is left to keep r from prevailing.
    debate = debate_of(
        "a: p supports c", "r: q rebuts c", "b: s supports d 0.8", clashes=[("c", "d")], claims=["c", "d"]
    )
    assert said(debate, "a").endswith("but b and r outweigh it (0.8 against 0.5)")
    assert said(debate, "c") == "falls: r prevails over a, of equal weight 0.5"


def test_an_assumption_names_what_it_cites() -> None:
    debate = debate_of("r: p rebuts c", "u: q undercuts r")
    cited = (Citation("paper", at="p. 3"), Citation("paper", at="p. 5"), Citation("order"))
    debate = replace(
        debate,
        claims={name: claim._replace(sources=cited) for name, claim in debate.claims.items()},
    )
    assert said(debate, "p") == "stands: assumed, citing paper and order"
    assert said(debate, "c") == "stands: assumed, citing paper and order, and nothing beats it"


def test_more_than_three_are_counted() -> None:
    debate = debate_of(*(f"a{number}: p supports c" for number in range(5)))
    assert said(debate, "c") == "stands: a0, a1, a2 and 2 more hold"


def test_what_is_not_in_the_debate() -> None:
    assert said(debate_of("a: p supports c"), "nothing") == "not shown: it is not in this debate"


def test_who_accepts_and_rejects() -> None:
    plain = debate_of("a: p supports c", "b: q supports d", clashes=[("c", "d")])
    debate = Debate(
        claims=plain.claims,
        arguments=plain.arguments,
        positions={"left": Position("left", "Left", "c", accepts=("c",), rejects=("b",))},
        scenarios={"next": Scenario("next", "Next year", rejects=("q",))},
    )
    both = standpoint_of(debate, positions=["left"], scenarios=["next"])
    assert said(debate, "c", both) == "stands: accepted by left"
    assert said(debate, "b", both) == "falls: rejected by left"
    assert said(debate, "q", both) == "falls: rejected by next"
    assert said(debate, "d", both) == "falls: c, which contradicts it, is accepted by left"
    own = standpoint_of(debate, accepts=["p"], rejects=["q"])
    assert said(debate, "p", own) == "stands: accepted by the standpoint taken"
    assert standpoint_words(debate, AS_WRITTEN) == "as written"
    assert standpoint_words(debate, both) == "as left, in next"
    assert standpoint_words(debate, own) == "accepting p, rejecting q"
    mixed = standpoint_of(debate, positions=["left"], rejects=["q"])
    assert standpoint_words(debate, mixed) == "as left, rejecting q"


def test_an_argument_that_an_accepted_contradiction_beats() -> None:
    debate = debate_of("a: p supports c", clashes=[("c", "d")])
    accepting = standpoint_of(debate, accepts=["d"])
    assert (
        said(debate, "a", accepting) == "stands: its premise stands, but d, which contradicts c, is accepted"
    )


def test_a_circle_of_conflict_names_only_its_members() -> None:
    # x waits for the circle of p and q, but the circle does not wait for x.
    debate = debate_of("a: p rebuts q", "b: q rebuts p", "n: p rebuts x", "m: x rebuts y")
    assert said(debate, "x") == "open: waits for n"
    assert said(debate, "p") == "open: in a circle of conflict with b"
    assert said(debate, "y") == "open: waits for m"


def test_whatever_the_debate_there_is_a_sentence() -> None:
    for seed in range(250):
        random = Random(seed)
        debate = random_debate(random, 9, 14)
        for standpoint in (AS_WRITTEN, random_standpoint(random, debate)):
            labelling = evaluate(debate, standpoint)
            sentences = Sentences(debate, Relations(debate), labelling)
            for id_ in labelling.verdicts:
                text = sentences.sentence(id_)
                before, _, after = text.partition(": ")
                assert before == sentences.word(id_)
                assert after
                assert after == after.strip()
                assert "  " not in text
                assert " ," not in text
                assert "None" not in text


def test_sentences_for_many_reasons_on_one_claim_take_time_for_one_sort() -> None:
    count = 4000
    debate = debate_of(
        *(f"a{number}: p supports c 0.5" for number in range(count)),
        *(f"r{number}: q rebuts c 0.8" for number in range(count)),
    )
    sentences = Sentences(debate, Relations(debate), evaluate(debate))
    texts = {sentences.sentence(f"a{number}") for number in range(count)}
    # Listing 4,000 opponents for each of 4,000 arguments would take far longer than a test may.
    assert texts == {"stands: its premise stands, but r0, r1, r2 and 3997 more outweigh it (0.8 against 0.5)"}
