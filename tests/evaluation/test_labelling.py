"""What a labelling tells besides its verdicts, above all rounds: each thing is decided after what decided it."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from random import Random

import pytest

import argmap.evaluation
import argmap.graph.rows
from argmap.evaluation import Labelling, evaluate
from argmap.model import AS_WRITTEN, Debate, Label, Reason, Standpoint, Verdict
from tests.evaluation.definition import Definition, on_cycle
from tests.strategies import GHOST, debate_of, random_debate, random_standpoint

DEBATES = 600
"""How many random debates have their rounds looked at."""
UNDECIDED = 1_000_000
"""No small debate has so many rounds."""


class Rounds:
    """The rounds of a labelling, and whether what decided each label came strictly earlier."""

    def __init__(self, debate: Debate, standpoint: Standpoint, labelling: Labelling) -> None:
        self.debate = debate
        self.standpoint = standpoint
        self.labelling = labelling
        self.definition = Definition(debate, standpoint)

    def of(self, atom: str) -> int:
        """The round of an atom of the definition."""
        if atom.endswith("!"):
            return self.labelling.prevailing_round(atom[:-1])
        if atom.endswith("?"):
            return self.labelling.assumption_round(atom[:-1])
        return self.labelling.round(atom)

    def earlier(self, atom: str, label: str, than: int) -> bool:
        return self.definition.label(atom) == label and self.of(atom) < than

    def rules(self, head: str) -> list[tuple[frozenset[str], frozenset[str]]]:
        return [
            (r.positive, frozenset(n for n in r.negated if not n.startswith("~")))
            for r in self.definition.rules
            if r.head == head
        ]

    def explained(self, atom: str) -> bool:
        """Whether the label of a claim or argument follows from what was decided strictly earlier.

        A rule ``a! :- a`` with nothing against it is decided with its argument, ``c :- c?`` with its assumption;
        so these are looked through.
        """
        now = self.of(atom)
        rules = [self._through(rule, now) for rule in self.rules(atom)]
        if self.definition.label(atom) == "in":
            return any(
                all(self.earlier(p, "in", now) for p in positive)
                and all(self.earlier(n, "out", now) for n in negated)
                for positive, negated in rules
            )
        return all(
            any(self.earlier(p, "out", now) for p in positive)
            or any(self.earlier(n, "in", now) for n in negated)
            for positive, negated in rules
        )

    def _through(
        self, rule: tuple[frozenset[str], frozenset[str]], now: int
    ) -> tuple[frozenset[str], frozenset[str]]:
        positive, negated = rule
        for atom in positive:
            if atom[-1] in "!?" and self.of(atom) == now:
                inner = self.rules(atom)
                if inner:
                    return (positive - {atom}) | inner[0][0], negated | inner[0][1]
        return rule

    def circular(self) -> set[str]:
        """The claims and arguments on a circle of support that fell in one round together."""
        fallen = {name for name in self.labelling.verdicts if self.labelling.label(name) is Label.OUT}
        edges = set()
        for argument in self.debate.arguments.values():
            for premise in argument.premises:
                edges.add((argument.id, premise))
        for claim in self.debate.claims:
            edges |= {(claim, argument.id) for argument in self.definition.supporters(claim)}
        return on_cycle(
            {
                (a, b)
                for a, b in edges
                if {a, b} <= fallen and self.labelling.round(a) == self.labelling.round(b)
            }
        )


def test_every_label_is_explained_by_earlier_rounds_or_by_a_circle_of_one_round() -> None:
    circles = 0
    for seed in range(DEBATES):
        random = Random(seed)
        debate = random_debate(random)
        for standpoint in (AS_WRITTEN, random_standpoint(random, debate)):
            labelling = evaluate(debate, standpoint)
            rounds = Rounds(debate, standpoint, labelling)
            circular = rounds.circular()
            for name, verdict in labelling.verdicts.items():
                assert (labelling.round(name) > UNDECIDED) == (verdict.label is Label.UNDEC)
                if verdict.label is not Label.UNDEC and not rounds.explained(name):
                    assert name in circular, (name, debate, standpoint)
                    circles += 1
    assert circles


def test_rounds_of_a_small_debate() -> None:
    labelling = evaluate(
        debate_of("a: p supports c", "b: c supports d", "u: q undercuts b", "x: d supports e")
    )
    rounds = {name: labelling.round(name) for name in labelling.verdicts}
    assert rounds == {"p": 1, "q": 1, "a": 2, "u": 2, "c": 3, "b": 3, "d": 4, "x": 5, "e": 6}
    assert labelling.prevailing_round("b") == 3


def test_whether_an_assumption_prevails() -> None:
    debate = debate_of("a: p supports c", "b: q rebuts d", assumed=["c"], unknown=["e"], doubted=["f"])
    labelling = evaluate(debate)
    told = {name: labelling.assumption(name) for name in "cdefp"}
    assert told == {"c": Label.IN, "d": Label.OUT, "e": Label.UNDEC, "f": None, "p": Label.IN}
    assert labelling.assumption_round("d") == labelling.round("d") > labelling.prevailing_round("b")
    accepted = evaluate(debate, Standpoint(accepts=("d", "p")))
    assert accepted.assumption("d") is accepted.assumption("p") is Label.OUT


def test_what_the_debate_does_not_have_is_out() -> None:
    labelling = evaluate(Debate())
    assert labelling.verdicts == {}
    assert (labelling.label("x"), labelling.reason("x"), labelling.round("x")) == ("out", "unsupported", 1)
    assert (labelling.prevailing("x"), labelling.assumption("x")) == ("out", None)
    assert labelling.prevailing_round("x") == labelling.assumption_round("x") == 1


def test_references_that_name_nothing_are_out_and_have_no_effect() -> None:
    debate = debate_of(
        f"a: {GHOST}, p supports c",
        f"b: p supports {GHOST}",
        f"d: p undercuts {GHOST}",
        "e: a supports c",
        "f: p undercuts c",
        clashes=[("p", GHOST)],
    )
    claims = {name: claim for name, claim in debate.claims.items() if name != "a"}
    verdicts = evaluate(Debate(claims=claims, arguments=debate.arguments)).verdicts
    assert verdicts["p"] == Verdict(Label.IN, Reason.ASSUMED)
    assert verdicts["a"] == Verdict(Label.OUT, Reason.PREMISE_OUT, Label.OUT)
    assert verdicts["b"] == Verdict(Label.IN, Reason.HOLDS, Label.IN)
    assert verdicts["d"] == verdicts["f"] == Verdict(Label.IN, Reason.HOLDS)
    assert verdicts["e"] == Verdict(Label.OUT, Reason.PREMISE_OUT, Label.OUT)
    assert verdicts["c"] == Verdict(Label.OUT, Reason.UNSUPPORTED)


def test_verdicts_of_one_kind_are_one_value() -> None:
    verdicts = evaluate(debate_of(*(f"a{number}: p{number} supports c" for number in range(3)))).verdicts
    assert verdicts["a0"] is verdicts["a1"]
    assert verdicts["p0"] is verdicts["p1"]


def test_two_assumptions_that_contradict_each_other_tie_and_an_argument_settles_it() -> None:
    tied = evaluate(debate_of(claims=["c", "d"], clashes=[("c", "d")]))
    assert tied.reason("c") is tied.reason("d") is Reason.TIED
    settled = evaluate(debate_of("a: p rebuts d 0.01", claims=["c", "d"], clashes=[("c", "d")]))
    # Both apply to d: it is rebutted, and so the other assumption prevails against it; the argument is told first.
    assert (settled.reason("c"), settled.reason("d")) == (Reason.ASSUMED, Reason.REBUTTED)
    accepted = evaluate(debate_of("a: p rebuts d", clashes=[("c", "d")]), Standpoint(accepts=("c",)))
    assert accepted.reason("d") is Reason.CONTRADICTED


def test_weights_are_compared_exactly() -> None:
    nearly = evaluate(debate_of("a: p supports c 0.30000000000000000001", "b: q rebuts c 0.3"))
    assert nearly.reason("c") is Reason.OUTWEIGHS
    equal = evaluate(debate_of("a: p supports c 0.50", "b: q rebuts c"))
    assert equal.reason("c") is Reason.TIED


@pytest.mark.parametrize(
    "name",
    [
        "argmap.graph.rows",
        *(m.name for m in pkgutil.iter_modules(argmap.evaluation.__path__, "argmap.evaluation.")),
    ],
)
def test_the_examples_in_the_documentation_run(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
