"""Why something has its label: a clause that names what did it."""

import pytest
from hypothesis import given

from argmap.checks.because import because, names, state
from argmap.evaluation import evaluate
from argmap.graph.relations import Relations
from argmap.model import Debate, Standpoint
from tests.strategies import debate_of, debates_with_standpoints

DEBATE = debate_of(
    "for: size supports fits-not",
    "cut: shared undercuts for",
    "against: extracted rebuts fits-not",
    "lost: denied supports shown",
    "even: size rebuts tied",
    "odd: shared supports tied",
    "maybe: open supports later",
    "round: circle supports circle",
    assumed=["size", "shared", "extracted"],
    unknown=["open"],
    doubted=["denied"],
    clashes=[("one-side", "other-side")],
)


@pytest.mark.parametrize(
    ("id_", "clause"),
    [
        ("size", "stands: it is taken for granted, and nothing beats it"),
        ("cut", "stands: its premises stand, and nothing that undercuts it does"),
        ("for", "falls: undercut by cut"),
        ("fits-not", "falls: rebutted by against"),
        ("lost", "lacks a premise: without its premise denied"),
        ("denied", "is not shown: nothing argues for it"),
        ("shown", "is not shown: the arguments for it fell"),
        ("tied", "is open: reasons of equal weight stand on both sides"),
        ("open", "is open: it says assume: unknown, and nothing decides it"),
        ("maybe", "is open: it waits for open, still open"),
        ("later", "is open: it waits for maybe, still open"),
        ("circle", "is not shown: what is left of its support goes round in a circle"),
        ("one-side", "is open: reasons of equal weight stand on both sides"),
    ],
)
def test_each_reason_has_its_clause(id_: str, clause: str) -> None:
    labelling = evaluate(DEBATE)
    told = because(DEBATE, Relations(DEBATE), labelling, id_)
    assert f"{state(DEBATE, labelling, id_)}: {told}" == clause


def test_many_names_are_cut() -> None:
    assert names("ab") == "a and b"
    assert names("abcd") == "a, b, c and 1 more"


@given(debates_with_standpoints())
def test_no_clause_has_a_gap_where_a_name_belongs(drawn: tuple[Debate, Standpoint]) -> None:
    debate, standpoint = drawn
    labelling, relations = evaluate(debate, standpoint), Relations(debate)
    for id_ in labelling.verdicts:
        clause = because(debate, relations, labelling, id_)
        assert clause.strip() == clause != ""
        assert not clause.endswith((" by", " premise"))
        assert "for ," not in clause
