"""Integer rows, and their components, against networkx and at depths that forbid recursion."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from argmap.graph.rows import Rows, components, rows, rows_of

NODES = 12
EDGES = st.lists(st.tuples(st.integers(0, NODES - 1), st.integers(0, NODES - 1)), max_size=40)


def digraph(pairs: list[tuple[int, int]]) -> nx.DiGraph[int]:
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(NODES))
    graph.add_edges_from(pairs)
    return graph


@given(EDGES)
def test_rows_hold_their_pairs_in_the_order_given(pairs: list[tuple[int, int]]) -> None:
    made = rows(NODES, iter(pairs))
    assert len(made) == NODES
    assert [made.row(node) for node in range(NODES)] == [
        [item for row, item in pairs if row == node] for node in range(NODES)
    ]
    assert made.sizes() == [len(made.row(node)) for node in range(NODES)]
    assert made == rows_of(NODES, [row for row, _ in pairs], [item for _, item in pairs])


@given(EDGES)
def test_components_are_those_of_networkx_each_after_all_that_it_leads_to(
    pairs: list[tuple[int, int]],
) -> None:
    found = components(rows(NODES, pairs))
    assert sorted(sorted(part) for part in found) == sorted(
        sorted(part) for part in nx.strongly_connected_components(digraph(pairs))
    )
    place = {node: number for number, part in enumerate(found) for node in part}
    assert all(place[child] <= place[node] for node, child in pairs)


def test_no_rows() -> None:
    assert rows(0, []) == Rows([0], [])
    assert components(rows(0, [])) == []


def test_a_chain_and_a_ring_of_100_000_do_not_recurse() -> None:
    n = 100_000
    chain = rows(n, ((node, node + 1) for node in range(n - 1)))
    assert components(chain) == [[node] for node in reversed(range(n))]
    ring = rows(n, ((node, (node + 1) % n) for node in range(n)))
    assert [len(part) for part in components(ring)] == [n]
