"""Explanations: what each step says, that they end, and that none rests on itself."""

from __future__ import annotations

from dataclasses import replace

from argmap.evaluation import evaluate, standpoint_of
from argmap.graph.relations import Relations
from argmap.model import (
    AS_WRITTEN,
    Argument,
    Claim,
    Debate,
    Direction,
    Position,
    Standpoint,
)
from argmap.queries.why import why, why_json, why_json_lines, why_lines
from tests.strategies import debate_of


def lines(
    debate: Debate, id_: str, standpoint: Standpoint = AS_WRITTEN, depth: int | None = None
) -> list[str]:
    node = why(debate, Relations(debate), evaluate(debate, standpoint), id_, depth=depth)
    return ["".join(text for text, _ in line).partition(" — ")[0] for line in why_lines(node)]


def test_what_stands_leads_to_the_reason_that_prevailed_first() -> None:
    # b needs one step more than a: a claim under its premise.
    debate = debate_of("b: q supports c", "x: s supports q", "a: p supports c")
    assert lines(debate, "c") == [
        "✓ c  stands: b and a hold",
        "  ✓ a (for it)  stands: its premise stands",
        "    ✓ p (premise)  stands: assumed, without a source",
        "  ✓ b (for it)  stands: its premise stands",
        "    ✓ q (premise)  stands: x holds",
        "      ✓ x (for it)  stands: its premise stands",
        "        ✓ s (premise)  stands: assumed, without a source",
    ]


def test_what_prevails_shows_what_it_is_not_beaten_by() -> None:
    debate = debate_of(
        "a: p supports c", "r: q rebuts c", "light: t rebuts c 0.2", "u: s undercuts r", clashes=[("c", "d")]
    )
    debate = replace(
        debate, arguments={**debate.arguments, "o": Argument("o", ("ghost",), Direction.SUPPORTS, "d")}
    )
    assert lines(debate, "c") == [
        "✓ c  stands: a outweighs light (0.5 against 0.2)",
        "  ✓ a (for it)  stands: its premise stands",
        "    ✓ p (premise)  stands: assumed, without a source",
        "  ✗ r (against it)  falls: undercut by u",
        "    ✓ u (undercutter)  stands: its premise stands",
        "      ✓ s (premise)  stands: assumed, without a source",
        "  ∅ o (for d, which contradicts it)  lacks a premise: ghost is not in this debate",
        "    ∅ ghost (premise)  not shown: it is not in this debate",
        "  ✓ light (against it)  stands: its premise stands, but a outweighs it (0.5 against 0.2)",
    ]


def test_what_is_out_shows_what_beats_each_reason_for_it() -> None:
    debate = debate_of("a: p supports c", "b: q supports c", "u: s undercuts b", "r: t rebuts c 0.8")
    assert lines(debate, "c") == [
        "✗ c  falls: r outweighs a (0.8 against 0.5)",
        "  ✓ r (against it)  stands: its premise stands",
        "    ✓ t (premise)  stands: assumed, without a source",
        "  ✓ a (for it)  stands: its premise stands, but r outweighs it (0.8 against 0.5)",
        "  ✗ b (for it)  falls: undercut by u",
        "    ✓ u (undercutter)  stands: its premise stands",
        "      ✓ s (premise)  stands: assumed, without a source",
    ]


def test_an_assumption_shows_that_what_is_against_it_fell() -> None:
    debate = debate_of("r: p rebuts c", "u: q undercuts r", clashes=[("c", "d")], doubted=["d"])
    assert lines(debate, "c") == [
        "✓ c  stands: assumed, without a source, and nothing beats it",
        "  ✗ r (against it)  falls: undercut by u",
        "    ✓ u (undercutter)  stands: its premise stands",
        "      ✓ q (premise)  stands: assumed, without a source",
    ]


def test_an_assumption_beside_arguments_is_a_step_of_its_own() -> None:
    debate = debate_of("a: p supports c", "r: q rebuts c", assumed=["c"], doubted=["p", "q"])
    assert lines(debate, "c") == [
        "✓ c  stands: assumed, and nothing beats it",
        "  ✓ c (assumption)  stands: assumed, and nothing beats it",
        "    ∅ r (against it)  lacks a premise: q is not shown",
        "      ∅ q (premise)  not shown: nobody argued for it",
    ]


def test_an_assumption_that_carries_itself_round_is_explained_by_the_assumption() -> None:
    debate = debate_of("a: c supports d", "b: d supports c", assumed=["c"])
    assert lines(debate, "c") == [
        "✓ c  stands: b holds",
        "  ✓ c (assumption)  stands: assumed, whatever becomes of the reasons for it",
        "  ✓ b (for it)  stands: its premise stands",
        "    ✓ d (premise)  stands: a holds",
        "      ✓ a (for it)  stands: its premise stands",
        "        ✓ c (premise)  stands: b holds  (see above)",
    ]


def test_two_assumptions_one_of_which_is_beaten() -> None:
    debate = debate_of("r: p rebuts d", clashes=[("c", "d")])
    assert lines(debate, "d") == [
        "✗ d  falls: rebutted by r",
        "  ✓ r (against it)  stands: its premise stands",
        "    ✓ p (premise)  stands: assumed, without a source",
    ]


def test_a_circle_is_explained_by_the_circle() -> None:
    debate = debate_of("a: c supports d", "b: d supports c")
    assert lines(debate, "c") == [
        "∅ c  not shown: what is left for it, b, rests on it in turn",
        "  ∅ b (for it)  lacks a premise: its premise d rests on it in turn",
        "    ∅ d (premise)  not shown: what is left for it, a, rests on it in turn",
        "      ∅ a (for it)  lacks a premise: its premise c rests on it in turn",
        "        ∅ c (premise)  not shown: what is left for it, b, rests on it in turn  (see above)",
    ]


def test_what_is_open_leads_round_to_itself() -> None:
    debate = debate_of("a: p rebuts q", "b: q rebuts p")
    assert lines(debate, "p") == [
        "? p  open: in a circle of conflict with b",
        "  ? b (against it)  open: in a circle of conflict with q",
        "    ? q (premise)  open: in a circle of conflict with a",
        "      ? a (against it)  open: in a circle of conflict with p",
        "        ? p (premise)  open: in a circle of conflict with b  (see above)",
    ]


def test_a_tie_shows_both_sides_and_why_they_stand() -> None:
    debate = debate_of("a: p supports c", "r: q rebuts c")
    assert lines(debate, "c") == [
        "? c  open: a speaks for it, r against it; both weigh 0.5, since no weight is given",
        "  ✓ a (for it)  stands: its premise stands, but whether it prevails over r is open",
        "    ✓ p (premise)  stands: assumed, without a source",
        "  ✓ r (against it)  stands: its premise stands, but whether it prevails over a is open",
        "    ✓ q (premise)  stands: assumed, without a source",
    ]


def test_an_unknown_claim_shows_what_became_of_the_reasons_for_it() -> None:
    debate = debate_of("a: p supports c", unknown=["c"], doubted=["p"])
    assert lines(debate, "c") == [
        "? c  open: no reason for it stands, but it stays possible",
        "  ∅ a (for it)  lacks a premise: p is not shown",
        "    ∅ p (premise)  not shown: nobody argued for it",
    ]


def test_an_argument_that_stands_and_is_beaten_shows_both() -> None:
    debate = debate_of("a: p supports c", "r: q rebuts c 0.8")
    assert lines(debate, "a") == [
        "✓ a  stands: its premise stands, but r outweighs it (0.8 against 0.5)",
        "  ✓ r (against c)  stands: its premise stands",
        "    ✓ q (premise)  stands: assumed, without a source",
        "  ✓ p (premise)  stands: assumed, without a source",
    ]


def test_a_standpoint_is_the_end_of_an_explanation() -> None:
    plain = debate_of("a: p supports c", "b: q supports d", clashes=[("c", "d")])
    debate = replace(plain, positions={"left": Position("left", "Left", "c", ("d",), ("q",))})
    assert lines(debate, "c", standpoint_of(debate, positions=["left"])) == [
        "✗ c  falls: d, which contradicts it, is accepted by left",
        "  ✓ d (contradicts it)  stands: accepted by left",
        "  ✓ a (for it)  stands: its premise stands, but d, which contradicts c, is accepted",
    ]
    assert lines(debate, "c", standpoint_of(debate, rejects=["d"])) == [
        "✓ c  stands: a holds",
        "  ✓ a (for it)  stands: its premise stands",
        "    ✓ p (premise)  stands: assumed, without a source",
        "  ✗ d (contradicts it)  falls: rejected by the standpoint taken",
    ]


def test_a_claim_that_nobody_argued_for_shows_the_opponent_that_comes_later() -> None:
    debate = debate_of("r: p rebuts c", "b: q supports p", doubted=["c"])
    assert lines(debate, "c") == [
        "✗ c  falls: rebutted by r",
        "  ✓ r (against it)  stands: its premise stands",
        "    ✓ p (premise)  stands: b holds",
        "      ✓ b (for it)  stands: its premise stands",
        "        ✓ q (premise)  stands: assumed, without a source",
    ]


def test_the_argument_against_a_claim_is_told_before_an_assumption_and_is_in_the_tree() -> None:
    # x rebuts a, and so n can stand as an assumption, which contradicts a as well.
    debate = debate_of("x: p rebuts a", claims=["n"], unknown=["a"], clashes=[("n", "a")])
    assert lines(debate, "a") == [
        "✗ a  falls: rebutted by x",
        "  ✓ x (against it)  stands: its premise stands",
        "    ✓ p (premise)  stands: assumed, without a source",
    ]
    assert lines(debate, "n") == [
        "✓ n  stands: assumed, without a source, and nothing beats it",
        "  ✗ a (contradicts it)  falls: rebutted by x",
        "    ✓ x (against it)  stands: its premise stands",
        "      ✓ p (premise)  stands: assumed, without a source",
    ]


def test_what_fell_with_a_circle_and_was_undercut_only_then_shows_both() -> None:
    # a and c fall because they rest on each other; that w lacks c lets b carry p, and only then u undercuts a.
    debate = debate_of("a: c supports c", "u: p undercuts a", "b: q supports p", "w: c undercuts b")
    assert lines(debate, "a") == [
        "✗ a  falls: undercut by u",
        "  ∅ c (premise)  not shown: a, the only reason for it, falls",
        "    ✗ a (for it)  falls: undercut by u  (see above)",
        "  ✓ u (undercutter)  stands: its premise stands",
        "    ✓ p (premise)  stands: b holds",
        "      ✓ b (for it)  stands: its premise stands, and what would undercut it, w, does not",
        "        ✓ q (premise)  stands: assumed, without a source",
        "        ∅ w (undercutter)  lacks a premise: c is not shown",
        "          ∅ c (premise)  not shown: a, the only reason for it, falls  (see above)",
    ]


def test_what_lacked_a_premise_and_was_undercut_later_shows_both() -> None:
    debate = debate_of("a: d, q supports c", "u: p undercuts a", "b: s supports p", doubted=["d"])
    assert lines(debate, "a") == [
        "✗ a  falls: undercut by u",
        "  ∅ d (premise)  not shown: nobody argued for it",
        "  ✓ u (undercutter)  stands: its premise stands",
        "    ✓ p (premise)  stands: b holds",
        "      ✓ b (for it)  stands: its premise stands",
        "        ✓ s (premise)  stands: assumed, without a source",
    ]


def test_an_open_argument_that_is_beaten_either_way() -> None:
    debate = debate_of("a: p supports c", "r: q rebuts c 0.8", unknown=["p"])
    assert lines(debate, "c") == [
        "✗ c  falls: rebutted by r, whatever becomes of a (0.8 against 0.5)",
        "  ✓ r (against it)  stands: its premise stands",
        "    ✓ q (premise)  stands: assumed, without a source",
        "  ? a (for it)  open: waits for p, but either way r outweighs it (0.8 against 0.5)",
        "    ? p (premise)  open: no reason is given for or against it",
    ]


def test_a_claim_whose_reasons_fell_before_the_rebuttal_stood_shows_both() -> None:
    debate = debate_of("r: p rebuts c", "b: q supports p", "a: s supports c", doubted=["s"])
    assert lines(debate, "c") == [
        "✗ c  falls: rebutted by r",
        "  ∅ a (for it)  lacks a premise: s is not shown",
        "    ∅ s (premise)  not shown: nobody argued for it",
        "  ✓ r (against it)  stands: its premise stands",
        "    ✓ p (premise)  stands: b holds",
        "      ✓ b (for it)  stands: its premise stands",
        "        ✓ q (premise)  stands: assumed, without a source",
    ]


def test_reasons_for_and_against_an_open_claim_stand_side_by_side() -> None:
    debate = debate_of(
        "a: p supports c", "b: q supports c", "r: s rebuts c 0.8", "x: t supports d", "u: v undercuts x",
        unknown=["c", "d", "p", "s"], doubted=["q"], clashes=[("c", "d")],
    )  # fmt: skip
    assert lines(debate, "c") == [
        "? c  open: nothing decides it; 1 reason for it and 1 against it are open",
        "  ? a (for it)  open: waits for p",
        "    ? p (premise)  open: no reason is given for or against it",
        "  ∅ b (for it)  lacks a premise: q is not shown",
        "    ∅ q (premise)  not shown: nobody argued for it",
        "  ? r (against it)  open: waits for s",
        "    ? s (premise)  open: no reason is given for or against it",
        "  ✗ x (for d, which contradicts it)  falls: undercut by u",
        "    ✓ u (undercutter)  stands: its premise stands",
        "      ✓ v (premise)  stands: assumed, without a source",
    ]


def test_a_tie_with_a_contradicting_claim_is_told_once() -> None:
    debate = debate_of("a: p supports c", "b: q supports d", unknown=["c", "d"], clashes=[("c", "d")])
    assert lines(debate, "c") == [
        "? c  open: a speaks for it, b for d, which contradicts it; both weigh 0.5, since no weight is given",
        "  ✓ a (for it)  stands: its premise stands, but whether it prevails over b is open",
        "    ✓ p (premise)  stands: assumed, without a source",
        "  ✓ b (for d, which contradicts it)  stands: its premise stands, but whether it prevails over a is open",
        "    ✓ q (premise)  stands: assumed, without a source",
    ]


def test_what_is_not_followed_is_counted() -> None:
    debate = debate_of(
        "a: p supports c",
        *(f"r{number}: q rebuts c 0.8" for number in range(5)),
        *(f"u{number}: q undercuts a" for number in range(4)),
    )
    told = lines(debate, "c")
    assert told[0] == "✗ c  falls: rebutted by r0, r1, r2 and 2 more  … 2 more against it"
    assert told[3] == "  ✗ a (for it)  falls: undercut by u0, u1, u2 and 1 more  … 1 more undercutter"
    # A limit of depth leaves out more than that, and says so instead.
    assert lines(debate, "c", depth=0)[0].endswith("rebutted by r0, r1, r2 and 2 more  … 4 more below")
    held = debate_of("a: p supports c", *(f"r{number}: q rebuts c" for number in range(5)))
    assert lines(held, "a")[0].endswith("over r0, r1, r2 and 2 more is open  … 2 more against it")


def test_what_else_would_fell_an_argument_is_told_by_what_it_is() -> None:
    debate = debate_of("a: p, o supports c", "u: q undercuts a", doubted=["p", "o"])
    assert lines(debate, "a")[0] == "✗ a  falls: undercut by u  … 1 more premise does not stand"
    # Both premises fall after the undercutter stands, so that it is what decided the argument.
    late = ("r: s rebuts p", "k: s rebuts o", "z: t supports s")
    debate = debate_of("a: p supports c", "u: q undercuts a", *late[:1], late[2])
    assert lines(debate, "a")[0] == "✗ a  falls: undercut by u  … 1 premise does not stand"
    debate = debate_of("a: p, o supports c", "u: q undercuts a", *late)
    assert lines(debate, "a")[0] == "✗ a  falls: undercut by u  … 2 premises do not stand"


def test_an_entry_says_what_it_says_after_its_sentence() -> None:
    debate = debate_of("a: p supports c")
    debate = replace(
        debate,
        claims={**debate.claims, "c": Claim("c", "The  model\nis small, and cannot hold the pictures.")},
        arguments={**debate.arguments, "a": debate.arguments["a"]._replace(title="By its size")},
    )
    node = why(debate, Relations(debate), evaluate(debate), "c")

    assert ["".join(text for text, _ in line) for line in why_lines(node)] == [
        "✓ c  stands: a holds — The model is small, and cannot hold the pictures.",
        "  ✓ a (for it)  stands: its premise stands — By its size",
        "    ✓ p (premise)  stands: assumed, without a source — It is so: p.",
    ]


def test_depth_cuts_and_says_so() -> None:
    debate = debate_of("a: p supports c", "b: q supports p", "d: q supports c 0.1")
    assert lines(debate, "c", depth=1) == [
        "✓ c  stands: a and d hold",
        "  ✓ d (for it)  stands: its premise stands  … 1 more below",
        "  ✓ a (for it)  stands: its premise stands  … 1 more below",
    ]
    assert lines(debate, "c", depth=0) == ["✓ c  stands: a and d hold  … 2 more below"]


def test_json_has_the_fields_of_the_contract() -> None:
    debate = debate_of("a: p supports c")
    assert why_json(why(debate, Relations(debate), evaluate(debate), "c")) == {
        "id": "c",
        "role": "asked",
        "label": "in",
        "reason": "supported",
        "text": "stands: a holds",
        "because": [
            {
                "id": "a",
                "role": "support",
                "label": "in",
                "reason": "holds",
                "text": "stands: its premise stands",
                "because": [
                    {
                        "id": "p",
                        "role": "premise",
                        "label": "in",
                        "reason": "assumed",
                        "text": "stands: assumed, without a source",
                        "because": [],
                        "again": False,
                    }
                ],
                "again": False,
            }
        ],
        "again": False,
    }


def test_tens_of_thousands_of_steps_need_no_recursion() -> None:
    count = 15_000
    claims = {f"c{n}": Claim(f"c{n}", "Text.") for n in range(count)}
    arguments = {
        f"a{n}": Argument(f"a{n}", (f"c{n + 1}",), Direction.SUPPORTS, f"c{n}") for n in range(count - 1)
    }
    debate = Debate(claims=claims, arguments=arguments)
    node = why(debate, Relations(debate), evaluate(debate), "c0")
    assert sum(1 for _ in why_lines(node)) == 2 * count - 1
    deep = "".join(why_json_lines(node))
    assert deep.count('"role": "premise"') == count - 1
    value = why_json(node)
    for _ in range(2 * count - 2):
        (value,) = value["because"]
    assert value["id"] == f"c{count - 1}"


def test_thousands_of_reasons_on_both_sides_take_time_for_each_and_not_for_each_pair() -> None:
    count = 3000
    sides = (f"a{n}: p supports c" for n in range(count)), (f"r{n}: q rebuts c" for n in range(count))
    debate = debate_of(*sides[0], *sides[1], unknown=["p"])
    told = lines(debate, "c")
    # The claim, and below it each reason with its premise; listing all opponents of each would take minutes.
    assert len(told) == 1 + 4 * count
    assert told[0] == "? c  open: waits for a0, a1, a2 and 2997 more"
