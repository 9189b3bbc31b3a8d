"""The relations of a debate, and the parts of it that support themselves."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Mapping

import networkx as nx
import pytest
from hypothesis import given

from argmap.graph.relations import Relations, circles
from argmap.model import Argument, Claim, Debate, Direction, Question
from tests.strategies import debate_of, debates

RELATIONS = (
    "supporters",
    "rebutters",
    "undercutters",
    "uses",
    "contradictors",
    "remarks",
    "questions",
    "answers",
)


def related(debate: Debate, relation: str) -> Mapping[str, tuple[str, ...]]:
    found: Mapping[str, tuple[str, ...]] = getattr(Relations(debate), relation)
    return found


def of(*entries: Claim | Argument | Question) -> Debate:
    return Debate(
        claims={entry.id: entry for entry in entries if isinstance(entry, Claim)},
        arguments={entry.id: entry for entry in entries if isinstance(entry, Argument)},
        questions={entry.id: entry for entry in entries if isinstance(entry, Question)},
    )


def test_arguments_by_what_they_are_for_and_against_in_file_order() -> None:
    debate = debate_of(
        "z: p, q supports c",
        "b: q rebuts c",
        "a: p supports c",
        "u: q undercuts z",
        "t: p undercuts z",
    )
    assert related(debate, "supporters") == {"c": ("z", "a")}
    assert related(debate, "rebutters") == {"c": ("b",)}
    assert related(debate, "undercutters") == {"z": ("u", "t")}
    assert related(debate, "uses") == {"p": ("z", "a", "t"), "q": ("z", "b", "u")}


@pytest.mark.parametrize(
    "clashes",
    [[("x", "y")], [("y", "x")], [("x", "y"), ("y", "x")], [("x", "y"), ("x", "y")]],
    ids=["the first says so", "the second says so", "both say so", "said twice"],
)
def test_contradictions_hold_both_ways_each_once(clashes: Iterable[tuple[str, str]]) -> None:
    debate = debate_of(claims=["x", "y"], clashes=clashes)
    assert related(debate, "contradictors") == {"x": ("y",), "y": ("x",)}


def test_remarks_questions_and_answers() -> None:
    debate = of(
        Claim("c", "C."),
        Claim("n", "N.", about=("a", "c")),
        Claim("m", "M.", about=("c",)),
        Argument("a", ("c",), Direction.SUPPORTS, "n"),
        Question("q", "Q?", about=("c", "a"), answers=("m", "n")),
        Question("p", "P?", about=("a",), answers=("m",)),
    )
    assert related(debate, "remarks") == {"a": ("n",), "c": ("n", "m")}
    assert related(debate, "questions") == {"c": ("q",), "a": ("q", "p")}
    assert related(debate, "answers") == {"m": ("q", "p"), "n": ("q",)}


@pytest.mark.parametrize("relation", RELATIONS)
def test_what_has_none_gives_none_and_is_not_stored(relation: str) -> None:
    found = related(debate_of("a: p supports c", clashes=[("c", "d")]), relation)
    before = dict(found)
    assert found["nobody"] == ()
    assert dict(found) == before


def test_references_to_what_the_debate_lacks_are_kept() -> None:
    debate = of(
        Claim("c", "C.", contradicts=("gone",), about=("gone",)),
        Argument("a", ("gone", "c"), Direction.UNDERCUTS, "gone"),
        Question("q", "Q?", about=("gone",), answers=("gone",)),
    )
    assert {relation: related(debate, relation)["gone"] for relation in RELATIONS} == {
        "supporters": (),
        "rebutters": (),
        "undercutters": ("a",),
        "uses": ("a",),
        "contradictors": ("c",),
        "remarks": ("c",),
        "questions": ("q",),
        "answers": ("q",),
    }


def test_a_reference_made_twice_counts_once() -> None:
    debate = of(Argument("a", ("p", "p"), Direction.SUPPORTS, "c"), Question("q", "Q?", about=("c", "c")))
    assert related(debate, "uses") == {"p": ("a",)}
    assert related(debate, "questions") == {"c": ("q",)}


@given(debates())
def test_relations_are_what_the_entries_say(debate: Debate) -> None:
    relations = Relations(debate)
    arguments = debate.arguments.values()
    by_direction = {
        Direction.SUPPORTS: relations.supporters,
        Direction.REBUTS: relations.rebutters,
        Direction.UNDERCUTS: relations.undercutters,
    }
    for id_ in (*debate.claims, *debate.arguments):
        for direction, found in by_direction.items():
            assert found[id_] == tuple(
                argument.id
                for argument in arguments
                if argument.direction is direction and argument.target == id_
            )
        assert relations.uses[id_] == tuple(argument.id for argument in arguments if id_ in argument.premises)
    for claim in debate.claims.values():
        contradictors = relations.contradictors[claim.id]
        assert len(set(contradictors)) == len(contradictors)
        assert {other for other in contradictors if other in debate.claims} == {
            other.id
            for other in debate.claims.values()
            if other.id in claim.contradicts or claim.id in other.contradicts
        }


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        ((), []),
        (("a: p supports q", "b: q supports r"), []),
        (("a: p supports q", "b: q supports p"), [("p", "q", "a", "b")]),
        (("a: p supports p",), [("p", "a")]),
        (("a: p, q supports q",), [("q", "a")]),
        (("a: p supports q", "b: q rebuts p"), []),
        (("a: p supports q", "b: q undercuts a"), []),
        (("b: q supports p", "z: r supports r", "a: p supports q"), [("q", "p", "b", "a"), ("r", "z")]),
        (
            ("a: p supports q", "b: q supports r", "c: r supports p", "d: q supports p", "e: r supports s"),
            [("p", "q", "r", "a", "b", "c", "d")],
        ),
    ],
)
def test_circles_of_support(arguments: tuple[str, ...], parts: list[tuple[str, ...]]) -> None:
    debate = debate_of(*arguments)
    assert circles(debate, Relations(debate)) == tuple(parts)


@given(debates())
def test_circles_are_the_components_with_a_cycle(debate: Debate) -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    for argument in debate.arguments.values():
        if argument.direction is Direction.SUPPORTS:
            for premise in argument.premises:
                if premise in debate.claims:
                    graph.add_edge(premise, argument.id)
            if argument.target in debate.claims:
                graph.add_edge(argument.id, argument.target)
    order = {id_: number for number, id_ in enumerate((*debate.claims, *debate.arguments))}
    expected = sorted(
        sorted(order[id_] for id_ in part)
        for part in nx.strongly_connected_components(graph)
        if len(part) > 1
    )
    found = circles(debate, Relations(debate))
    assert [[order[id_] for id_ in part] for part in found] == expected


def test_a_circle_of_50_000_does_not_recurse() -> None:
    n = 50_000
    debate = of(
        *(Claim(f"c{number}", "C.") for number in range(n)),
        *(
            Argument(f"a{number}", (f"c{number}",), Direction.SUPPORTS, f"c{(number + 1) % n}")
            for number in range(n)
        ),
    )
    [part] = circles(debate, Relations(debate))
    assert part == (*debate.claims, *debate.arguments)


def test_networkx_is_loaded_only_when_somebody_asks() -> None:
    program = (
        "import sys; import argmap.graph.relations, argmap.graph.network; print('networkx' in sys.modules);"
        "from argmap.model import Debate; argmap.graph.network.digraph(Debate());"
        "print('networkx' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "True"]
