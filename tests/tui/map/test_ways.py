"""Walking a map: along its lines before across, and from every box to every other."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from random import Random

import networkx as nx
import pytest

from argmap.graph.relations import Relations
from argmap.model import Debate, Section, Subject
from argmap.session import Session
from argmap.tui.map.around import around
from argmap.tui.map.graph import Graph, Kind
from argmap.tui.map.ways import Way, is_stop, next_box
from argmap.tui.map.wires import Layout, lay_out
from tests.strategies import random_debate
from tests.tui.map.test_layout import sizes

AI_ART = Path(__file__).resolve().parents[3] / "debates" / "ai-art.yaml"


def drawn(debate: Debate, focus: Subject, hops: int, most: int, chance: Random) -> tuple[Graph, Layout]:
    graph = around(debate, Relations(debate), focus, hops, most)
    return graph, lay_out(sizes(graph, chance), graph.links)


def random_map(seed: int) -> tuple[Graph, Layout]:
    """Return the map of a random debate around a random entry, with boxes of random sizes."""
    chance = Random(seed)
    debate = random_debate(chance, chance.randint(2, 14), chance.randint(1, 24))
    section = Section.ARGUMENT if debate.arguments and chance.random() < 0.4 else Section.CLAIM
    entries = debate.claims if section is Section.CLAIM else debate.arguments
    focus = Subject(section, chance.choice(sorted(entries)))
    return drawn(debate, focus, chance.randint(1, 3), chance.randint(4, 25), chance)


def lines(graph: Graph) -> nx.Graph[int]:
    """Return the boxes with the lines between them; what ties two claims is a part of the line."""
    joined: nx.Graph[int] = nx.Graph()
    joined.add_nodes_from(node for node in range(len(graph.nodes)) if is_stop(graph, node))
    ends: dict[int, list[int]] = {}
    for link in graph.links:
        for tie, other in ((link.left, link.right), (link.right, link.left)):
            if graph.nodes[tie].kind is Kind.TIE:
                ends.setdefault(tie, []).append(other)
    pairs = [(link.left, link.right) for link in graph.links] + [(one, other) for one, other in ends.values()]
    joined.add_edges_from(pair for pair in pairs if all(is_stop(graph, end) for end in pair))
    return joined


def check_walk(graph: Graph, layout: Layout) -> None:
    joined = lines(graph)
    walks: nx.DiGraph[int] = nx.DiGraph((node, node) for node in joined)
    for node in joined:
        here = layout.places[node]
        for way in Way:
            target = next_box(graph, layout, node, way)
            if target is None:
                continue
            walks.add_edge(node, target)
            if way not in (Way.RIGHT, Way.LEFT):
                continue
            there = layout.places[target]
            beside = [
                other
                for other in joined[node]
                if (layout.places[other].x >= here.x + here.width) is (way is Way.RIGHT)
            ]
            assert (there.x >= here.x + here.width) is (way is Way.RIGHT)
            if beside:
                assert target in beside, "a line leads there, and one went across"
            assert nx.shortest_path_length(joined, node, target) <= 3
    assert nx.is_strongly_connected(walks)


@pytest.mark.parametrize("seed", range(60))
def test_lines_come_first_and_every_box_is_reached_from_every_other(seed: int) -> None:
    check_walk(*random_map(seed))


@pytest.mark.parametrize("hops", [1, 2])
def test_every_box_of_every_map_of_a_real_debate_too(hops: int) -> None:
    debate = Session.open(AI_ART).view.scope.debate
    chance = Random(hops)
    for section, ids in (
        (Section.CLAIM, debate.claims),
        (Section.ARGUMENT, debate.arguments),
        (Section.QUESTION, debate.questions),
    ):
        for id_ in ids:
            check_walk(*drawn(debate, Subject(section, id_), hops, 25, chance))


def test_up_and_down_lead_through_a_column_in_order() -> None:
    graph, layout = random_map(17)
    for rank in layout.ranks:
        stops = [node for node in rank if is_stop(graph, node)]
        if any(graph.nodes[node].kind is Kind.TIE for node in rank):
            continue
        for upper, lower in pairwise(stops):
            assert next_box(graph, layout, upper, Way.DOWN) == lower
            assert next_box(graph, layout, lower, Way.UP) == upper
