"""What people ask of a debate's graph, against brute force over all its ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.graph.network import (
    SUPPORT,
    Role,
    circle,
    digraph,
    dominators,
    dominators_of,
    neighbourhood,
    route,
)
from argmap.graph.relations import Relations, circles
from argmap.model import Argument, Claim, Debate, Direction, Section
from tests.strategies import GHOST, debate_of, debates

SMALL = debates(claims=5, arguments=7)
Edges = set[tuple[str, str]]


def edges(debate: Debate, support_only: bool = False) -> Edges:
    """What leads to what, read from the entries without the package's graph."""
    arguments = debate.arguments.values()
    found = {(premise, argument.id) for argument in arguments for premise in argument.premises}
    found |= {
        (argument.id, argument.target)
        for argument in arguments
        if argument.direction is Direction.SUPPORTS or not support_only
    }
    if not support_only:
        for claim in debate.claims.values():
            for other in claim.contradicts:
                found |= {(claim.id, other), (other, claim.id)}
    return {(source, target) for source, target in found if GHOST not in (source, target)}


def ways(steps: Edges, start: str, end: str) -> Iterator[tuple[str, ...]]:
    """All ways from start to end that pass nothing twice."""
    pending: list[tuple[str, ...]] = [(start,)]
    while pending:
        way = pending.pop()
        if way[-1] == end:
            yield way
            continue
        pending += [(*way, target) for source, target in steps if source == way[-1] and target not in way]


def ids(debate: Debate) -> tuple[str, ...]:
    return (*debate.claims, *debate.arguments)


def test_a_graph_knows_sections_and_roles() -> None:
    debate = debate_of("a: p, q supports c", "b: q rebuts c", "u: p undercuts a", clashes=[("c", "d")])
    graph = digraph(debate)
    assert list(graph) == ["p", "q", "c", "d", "a", "b", "u"]
    assert graph.nodes["p"]["section"] is Section.CLAIM
    assert graph.nodes["u"]["section"] is Section.ARGUMENT
    assert {edge: graph.edges[edge]["role"] for edge in graph.edges} == {
        ("p", "a"): Role.PREMISE,
        ("q", "a"): Role.PREMISE,
        ("a", "c"): Role.SUPPORTS,
        ("q", "b"): Role.PREMISE,
        ("b", "c"): Role.REBUTS,
        ("p", "u"): Role.PREMISE,
        ("u", "a"): Role.UNDERCUTS,
        ("c", "d"): Role.CONTRADICTS,
        ("d", "c"): Role.CONTRADICTS,
    }


def test_references_to_nothing_or_to_the_wrong_kind_are_left_out() -> None:
    debate = Debate(
        claims={"c": Claim("c", "C.", contradicts=(GHOST, "a"))},
        arguments={
            "a": Argument("a", (GHOST, "b"), Direction.SUPPORTS, GHOST),
            "b": Argument("b", ("c",), Direction.UNDERCUTS, "c"),
            "d": Argument("d", ("c",), Direction.REBUTS, "a"),
        },
    )
    graph = digraph(debate)
    assert list(graph) == ["c", "a", "b", "d"]
    assert set(graph.edges) == {("c", "b"), ("c", "d")}


@given(SMALL)
def test_a_graph_has_the_edges_that_the_entries_say(debate: Debate) -> None:
    assert set(digraph(debate).edges) == edges(debate)
    assert set(digraph(debate, SUPPORT).edges) == edges(debate, support_only=True)


def test_a_circle_is_given_in_its_order() -> None:
    debate = debate_of("a: p supports q", "b: q supports r", "z: r supports p", "d: r supports s")
    assert circle(debate, ("p", "q", "r", "a", "b", "z")) == ("p", "a", "q", "b", "r", "z")
    assert circle(debate, ("b", "p", "q", "r", "a", "z")) == ("b", "r", "z", "p", "a", "q")


def test_a_circle_of_one_claim() -> None:
    debate = debate_of("a: p, q supports q")
    assert circle(debate, ("q", "a")) == ("q", "a")


@pytest.mark.parametrize("members", [(), ("p",), ("p", "a"), ("p", "a", "q"), ("gone", "p")])
def test_no_circle(members: Sequence[str]) -> None:
    assert circle(debate_of("a: p supports q"), members) == ()


@given(SMALL)
def test_each_part_has_a_circle_through_its_first_member_and_no_shorter_one(debate: Debate) -> None:
    steps = edges(debate, support_only=True)
    for members in circles(debate, Relations(debate)):
        found = circle(debate, members)
        assert found[0] == members[0]
        assert len(set(found)) == len(found)
        assert set(found) <= set(members)
        assert set(pairwise((*found, found[0]))) <= steps
        closing = [source for source, target in steps if target == members[0]]
        assert len(found) == min(len(way) for end in closing for way in ways(steps, members[0], end))


def test_a_circle_of_20_000_does_not_recurse() -> None:
    debate = debate_of(*(f"a{n}: c{n} supports c{(n + 1) % 20_000}" for n in range(20_000)))
    found = circle(debate, list(debate.claims) + list(debate.arguments))
    assert found[:4] == ("c0", "a0", "c1", "a1")
    assert len(found) == 40_000


def test_a_route_takes_the_shortest_way_through_every_role() -> None:
    debate = debate_of(
        "long: p supports x",
        "on: x supports thesis",
        "u: p undercuts other",
        "other: y rebuts thesis",
        clashes=[("z", "y")],
    )
    assert route(debate, "p", "thesis") == ("p", "u", "other", "thesis")
    assert route(debate, "z", "thesis") == ("z", "y", "other", "thesis")
    assert route(debate, "other", "thesis") == ("other", "thesis")
    assert route(debate, "thesis", "thesis") == ("thesis",)


def test_no_route() -> None:
    debate = debate_of("a: p supports c")
    assert route(debate, "c", "p") is None
    assert route(debate, "gone", "c") is None
    assert route(debate, "p", "gone") is None
    assert route(debate, "gone", "gone") is None


@given(SMALL)
def test_routes_are_as_short_as_any_way(debate: Debate) -> None:
    steps = edges(debate)
    for thesis in debate.claims:
        for start in ids(debate):
            found = route(debate, start, thesis)
            lengths = [len(way) for way in ways(steps, start, thesis)]
            if found is None:
                assert not lengths
            else:
                assert (found[0], found[-1]) == (start, thesis)
                assert set(pairwise(found)) <= steps
                assert len(found) == min(lengths)


def test_what_every_way_passes() -> None:
    debate = debate_of(
        "a: p supports middle",
        "b: q supports middle",
        "narrow: middle supports near",
        "c: near supports thesis",
        "d: near, p supports thesis",
        "against: r rebuts thesis",
    )
    assert dominators(debate, "near") == ("middle", "narrow", "near")
    assert dominators(debate, "thesis") == ("thesis",)
    assert dominators_of(debate, "thesis", "q") == ("q", "b", "middle", "narrow", "near", "thesis")
    assert dominators_of(debate, "thesis", "p") == ("p", "thesis")
    assert dominators_of(debate, "thesis", "r") == ()
    assert dominators_of(debate, "thesis", "thesis") == ("thesis",)


def test_what_nothing_leads_to_has_no_chain_but_itself() -> None:
    debate = debate_of("a: p supports p", "b: p supports q", claims=["alone"])
    assert dominators(debate, "alone") == ("alone",)
    assert dominators(debate, "q") == ()
    assert dominators(debate, "gone") == ()
    assert dominators_of(debate, "q", "gone") == ()
    assert dominators_of(debate, "gone", "q") == ()


@given(SMALL)
def test_dominators_are_on_every_way_and_nothing_else_is(debate: Debate) -> None:
    steps = edges(debate, support_only=True)
    supported = {target for _, target in steps}
    for thesis in debate.claims:
        every: list[tuple[str, ...]] = []
        for id_ in ids(debate):
            mine = list(ways(steps, id_, thesis))
            check_chain(dominators_of(debate, thesis, id_), mine)
            if id_ in debate.claims and not any(
                argument.direction is Direction.SUPPORTS and argument.target == id_
                for argument in debate.arguments.values()
            ):
                assert id_ not in supported
                every += mine
        check_chain(dominators(debate, thesis), every)


def check_chain(chain: tuple[str, ...], all_ways: list[tuple[str, ...]]) -> None:
    """The chain is what all ways share, in the order of each of them."""
    if not all_ways:
        assert chain == ()
        return
    shared = set.intersection(*(set(way) for way in all_ways))
    for way in all_ways:
        assert chain == tuple(id_ for id_ in way if id_ in shared)


def test_a_chain_of_20_000_does_not_recurse() -> None:
    debate = debate_of(*(f"a{n}: c{n} supports c{n + 1}" for n in range(20_000)))
    chain = dominators(debate, "c20000")
    assert len(chain) == 40_001
    assert chain[:3] == ("c0", "a0", "c1")


def test_a_neighbourhood_is_nearest_first_both_ways() -> None:
    debate = debate_of("a: p supports c", "b: c supports d", "u: q undercuts a")
    assert neighbourhood(debate, "c", 0) == ("c",)
    assert neighbourhood(debate, "c", 1) == ("c", "a", "b")
    assert neighbourhood(debate, "c", 2) == ("c", "a", "b", "p", "d", "u")
    assert neighbourhood(debate, "c", 9) == ("c", "a", "b", "p", "d", "u", "q")
    assert neighbourhood(debate, "c", 9, limit=4) == ("c", "a", "b", "p")
    assert neighbourhood(debate, "gone", 9) == ()


@given(SMALL, st.integers(0, 4), st.integers(0, 6))
def test_neighbourhoods_are_as_far_as_they_say(debate: Debate, hops: int, limit: int) -> None:
    steps = edges(debate)
    both = steps | {(target, source) for source, target in steps}
    order = ids(debate)
    for id_ in order:
        distance = {id_: 0}
        for hop in range(1, hops + 1):
            reached = {target for source, target in both if source in distance}
            distance |= {target: hop for target in reached if target not in distance}
        expected = sorted(distance, key=lambda near: (distance[near], order.index(near)))
        assert neighbourhood(debate, id_, hops) == tuple(expected)
        assert neighbourhood(debate, id_, hops, limit) == tuple(expected[:limit])
