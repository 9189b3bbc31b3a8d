"""Whatever the debate, a map keeps its nodes apart, its ranks in order, and its lines whole and clear of nodes."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.graph.relations import Relations
from argmap.model import Section, Subject
from argmap.tui.map.around import around
from argmap.tui.map.graph import Graph, Kind, Link
from argmap.tui.map.layout import Shape
from argmap.tui.map.wires import DOWN, LEFT, RIGHT, UP, Layout, Wire, lay_out
from tests.strategies import debates

STEPS = {UP: (0, -1), RIGHT: (1, 0), DOWN: (0, 1), LEFT: (-1, 0)}
OPPOSITE = {UP: DOWN, DOWN: UP, LEFT: RIGHT, RIGHT: LEFT}


@st.composite
def maps(draw: st.DrawFn) -> tuple[Graph, tuple[Shape, ...]]:
    """Maps of random debates around a random entry, with nodes of random sizes."""
    debate = draw(debates(14, 24))
    section = draw(st.sampled_from((Section.CLAIM, Section.ARGUMENT if debate.arguments else Section.CLAIM)))
    entries = debate.claims if section is Section.CLAIM else debate.arguments
    focus = Subject(section, draw(st.sampled_from(sorted(entries))))
    graph = around(debate, Relations(debate), focus, draw(st.integers(1, 3)), draw(st.integers(4, 25)))
    random = Random(draw(st.integers(0, 9)))
    return graph, tuple(sizes(graph, random))


def sizes(graph: Graph, random: Random) -> list[Shape]:
    """Return sizes such as the drawing gives: boxes for claims and the focus, one or two rows for the rest."""
    arriving = Counter(right for _, right, _ in {(link.left, link.right, link.below) for link in graph.links})
    shapes = []
    for number, node in enumerate(graph.nodes):
        boxed = node.kind is Kind.CLAIM or (number == 0 and node.kind is Kind.ARGUMENT)
        height = 2 + max(random.randint(1, 3), arriving[number]) if boxed else random.randint(1, 2)
        shapes.append(Shape(random.randint(4, 28), height, node.odd))
    return shapes


def rows_below(graph: Graph) -> set[int]:
    return {link.left for link in graph.links if link.below}


@given(maps())
def test_nodes_do_not_overlap_and_lie_within_the_map(drawn: tuple[Graph, tuple[Shape, ...]]) -> None:
    graph, shapes = drawn
    layout = lay_out(shapes, graph.links)
    taken: dict[tuple[int, int], int] = {}
    assert len(layout.places) == len(shapes)
    for node, (place, shape) in enumerate(zip(layout.places, shapes, strict=True)):
        assert (place.width, place.height) == (shape.width, shape.height)
        for x in range(place.x, place.x + place.width):
            for y in range(place.y, place.y + place.height + (node in rows_below(graph))):
                assert (x, y) not in taken, (node, taken[x, y])
                assert 0 <= x < layout.width
                assert 0 <= y < layout.height
                taken[x, y] = node


@given(maps())
def test_every_link_leads_right_and_claims_and_arguments_take_turns(
    drawn: tuple[Graph, tuple[Shape, ...]],
) -> None:
    graph, shapes = drawn
    layout = lay_out(shapes, graph.links)
    rank_of = {node: rank for rank, nodes in enumerate(layout.ranks) for node in nodes}
    assert sorted(rank_of) == list(range(len(shapes)))
    for link in graph.links:
        left, right = layout.places[link.left], layout.places[link.right]
        assert left.x + left.width < right.x
        assert rank_of[link.left] < rank_of[link.right]
    assert len({(rank + shapes[node].odd) % 2 for node, rank in rank_of.items()}) <= 1


@given(maps())
def test_each_line_leads_from_its_node_to_all_that_it_links_and_nowhere_else(
    drawn: tuple[Graph, tuple[Shape, ...]],
) -> None:
    graph, shapes = drawn
    layout = lay_out(shapes, graph.links)
    ends: dict[tuple[int, bool], set[int]] = {}
    for link in graph.links:
        ends.setdefault((link.left, link.below), set()).add(link.right)
    assert {(wire.left, wire.below) for wire in layout.wires} == set(ends)
    for wire in layout.wires:
        assert reached(layout, wire) == ends[wire.left, wire.below]


def reached(layout: Layout, wire: Wire) -> set[int]:
    """Follow a line from its start and return the nodes that it arrives at; fail at an end that hangs loose."""
    sides = {
        (place.x, place.y + row): node
        for node, place in enumerate(layout.places)
        for row in (range(1, place.height - 1) if place.height > 2 else range(1))
    }
    place = layout.places[wire.left]
    x, y = wire.start
    if wire.below:
        assert y == place.y + place.height
        assert place.x <= x < place.x + place.width
    else:
        assert x == place.x + place.width
        assert y in (range(place.y + 1, place.y + place.height - 1) if place.height > 2 else [place.y])
    assert wire.cells[wire.start] & LEFT
    found: set[int] = set()
    seen = {wire.start}
    way = [wire.start]
    while way:
        x, y = way.pop()
        for arm, (right, down) in STEPS.items():
            if not wire.cells[x, y] & arm:
                continue
            following = (x + right, y + down)
            if following in wire.cells:
                assert wire.cells[following] & OPPOSITE[arm]
                if following not in seen:
                    seen.add(following)
                    way.append(following)
            elif (x, y) != wire.start or arm != LEFT:
                assert arm == RIGHT
                found.add(sides[following])
    assert seen == set(wire.cells)
    return found


@given(maps())
def test_no_line_runs_through_a_node_and_lines_share_only_crossings(
    drawn: tuple[Graph, tuple[Shape, ...]],
) -> None:
    graph, shapes = drawn
    layout = lay_out(shapes, graph.links)
    inside = {
        (x, y)
        for place in layout.places
        for x in range(place.x, place.x + place.width)
        for y in range(place.y, place.y + place.height)
    }
    arms: dict[tuple[int, int], list[int]] = {}
    for wire in layout.wires:
        assert not inside & wire.cells.keys()
        for cell, there in wire.cells.items():
            arms.setdefault(cell, []).append(there)
    for shared in arms.values():
        assert len(shared) == 1 or sorted(shared) == [UP | DOWN, LEFT | RIGHT]


@given(maps())
def test_no_line_leaves_a_rank_in_the_row_in_which_another_reaches_the_next(
    drawn: tuple[Graph, tuple[Shape, ...]],
) -> None:
    """The two would look like one line with a hole in it."""
    graph, shapes = drawn
    layout = lay_out(shapes, graph.links)
    for before, after in pairwise(layout.ranks):
        if before and after:
            first = max(layout.places[node].x + layout.places[node].width for node in before)
            last = min(layout.places[node].x for node in after) - 1
            leaving = {
                y: wire
                for wire in layout.wires
                for (x, y), arms in wire.cells.items()
                if x == first and arms & LEFT
            }
            for wire in layout.wires:
                for (x, y), arms in wire.cells.items():
                    if x == last and arms & RIGHT and y in leaving:
                        assert leaving[y] is wire


@given(maps())
def test_the_same_map_is_laid_out_the_same(drawn: tuple[Graph, tuple[Shape, ...]]) -> None:
    graph, shapes = drawn
    assert lay_out(shapes, graph.links) == lay_out(shapes, graph.links)


def test_a_line_goes_straight_where_it_can() -> None:
    layout = lay_out((Shape(10, 5), Shape(6, 1, odd=True), Shape(10, 5)), (Link(0, 1), Link(1, 2)))
    assert [place.y for place in layout.places] == [0, 2, 0]
    assert all(there == LEFT | RIGHT for wire in layout.wires for there in wire.cells.values())


def test_a_claim_is_in_the_middle_of_its_reasons() -> None:
    shapes = (Shape(10, 3), *(Shape(6, 1, odd=True) for _ in range(3)), *(Shape(10, 3) for _ in range(3)))
    links = (*(Link(0, number) for number in (1, 2, 3)), *(Link(number, number + 3) for number in (1, 2, 3)))
    layout = lay_out(shapes, links)
    assert [layout.places[number].y for number in (1, 2, 3)] == [1, 5, 9]
    assert layout.places[0].y == layout.places[5].y == 4


def test_lines_do_not_cross_for_the_order_in_the_file() -> None:
    """Two claims with two reasons each, which share the outer premises crosswise in the file but need not cross."""
    shapes = (Shape(8, 3), Shape(4, 1, odd=True), Shape(4, 1, odd=True), Shape(8, 3), Shape(8, 3))
    layout = lay_out(shapes, (Link(0, 1), Link(0, 2), Link(2, 3), Link(1, 4)))
    cells = [cell for wire in layout.wires for cell in wire.cells]
    assert len(cells) == len(set(cells))


def test_a_circle_and_a_box_that_is_too_low_are_refused() -> None:
    pair = (Shape(8, 3), Shape(4, 1, odd=True))
    with pytest.raises(ValueError, match="circle"):
        lay_out(pair, (Link(0, 1), Link(1, 0)))
    arguments = tuple(Shape(4, 1, odd=True) for _ in range(3))
    with pytest.raises(ValueError, match="too low"):
        lay_out((Shape(8, 3), *arguments), tuple(Link(number, 0) for number in (1, 2, 3)))


def test_nothing_is_laid_out_as_nothing() -> None:
    assert lay_out((), ()) == Layout((), (), (), 0, 0)
