"""What people ask of a debate's graph: one circle, the shortest way, what every way passes, what is near.

Networkx answers, and is loaded when somebody asks: importing it costs ten times a bare interpreter, and no label
or check needs it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from argmap.model import Debate, Direction, Section

if TYPE_CHECKING:
    from networkx import DiGraph


class Role(StrEnum):
    """What one claim or argument does for the next one on a way."""

    PREMISE = "premise"
    SUPPORTS = "supports"
    REBUTS = "rebuts"
    UNDERCUTS = "undercuts"
    CONTRADICTS = "contradicts"


SUPPORT = (Role.PREMISE, Role.SUPPORTS)
"""The roles of a way on which each thing speaks for the next."""


def digraph(debate: Debate, roles: Collection[Role] = tuple(Role)) -> DiGraph[str]:
    """A directed graph of a debate's claims and arguments, each leading to what it bears on.

    A node is an id, in the order claims, arguments, as in the file, with its ``section``; an edge has a ``role``
    out of ``roles``.  A contradiction leads both ways.  References to what the debate lacks are left out.
    """
    import networkx

    graph: DiGraph[str] = networkx.DiGraph()
    graph.add_nodes_from(debate.claims, section=Section.CLAIM)
    graph.add_nodes_from(debate.arguments, section=Section.ARGUMENT)
    for source, target, role in _edges(debate):
        if role in roles:
            graph.add_edge(source, target, role=role)
    return graph


def _edges(debate: Debate) -> Iterator[tuple[str, str, Role]]:
    claims, arguments = debate.claims, debate.arguments
    for claim in claims.values():
        for other in claim.contradicts:
            if other in claims:
                yield claim.id, other, Role.CONTRADICTS
                yield other, claim.id, Role.CONTRADICTS
    for argument in arguments.values():
        for premise in argument.premises:
            if premise in claims:
                yield premise, argument.id, Role.PREMISE
        if argument.target in (arguments if argument.direction is Direction.UNDERCUTS else claims):
            yield argument.id, argument.target, Role(argument.direction.value)


def circle(debate: Debate, members: Sequence[str]) -> tuple[str, ...]:
    """The ids of a shortest circle of support through the first of ``members``, within ``members``.

    It begins at that member; each id is a premise of the next or supports it, and the last does so for the
    first.  Empty where the first member is on no such circle.  ``members`` is, for example, one part of what
    :func:`argmap.graph.relations.circles` returns.  Linear in the debate.
    """
    import networkx

    inside = digraph(debate, SUPPORT).subgraph(members)
    first = members[0] if members else ""
    if first not in inside:
        return ()
    closing = set(inside.pred[first])
    before: dict[str, str] = {}
    for node, parent in networkx.bfs_predecessors(inside, first):
        before[node] = parent
        if node in closing:
            way = [node]
            while way[-1] != first:
                way.append(before[way[-1]])
            return tuple(reversed(way))
    return ()


def route(debate: Debate, start: str, thesis: str) -> tuple[str, ...] | None:
    """The ids of a shortest way on which a claim or argument bears on a thesis, both included.

    Every role counts: a way may run through rebuttals, undercutters and contradictions.  None where there is no
    way, or where the debate lacks one of the two.
    """
    import networkx

    graph = digraph(debate)
    if start not in graph or thesis not in graph or not networkx.has_path(graph, start, thesis):
        return None
    return tuple(networkx.shortest_path(graph, start, thesis))


def dominators(debate: Debate, thesis: str) -> tuple[str, ...]:
    """The ids that every way of support from an unsupported claim to a thesis passes, the thesis last.

    A way of support leads from a premise to its argument and from an argument to the claim that it supports; it
    begins at a claim that no argument supports.  The answer is a chain: every way passes its ids in this order.
    Of two premises of one argument neither is on the other's way, so neither is in it, though the argument needs
    both.  The thesis alone where it is unsupported itself or nothing else is common; empty where no unsupported
    claim leads to it, or the debate lacks it.

    Cooper, Harvey and Kennedy (2006): quadratic at worst, in practice near-linear.
    """
    above = _immediate_dominators(debate, thesis)
    supported = {
        argument.target for argument in debate.arguments.values() if argument.direction is Direction.SUPPORTS
    }
    leaves = (id_ for id_ in above if id_ in debate.claims and id_ not in supported)
    return _common(above, leaves)


def dominators_of(debate: Debate, thesis: str, id_: str) -> tuple[str, ...]:
    """The ids that every way of support from one claim or argument to a thesis passes, itself and thesis included.

    In the order in which every such way passes them.  Empty where no way of support leads to the thesis.
    """
    return _common(_immediate_dominators(debate, thesis), [id_])


def _immediate_dominators(debate: Debate, thesis: str) -> dict[str, str | None]:
    """For each id with a way of support to the thesis, the next id on all of them; None for the thesis."""
    import networkx

    graph = digraph(debate, SUPPORT)
    if thesis not in graph:
        return {}
    found: dict[str, str | None] = dict(networkx.immediate_dominators(graph.reverse(copy=False), thesis))
    found[thesis] = None  # networkx before 3.6 says that the root dominates itself
    return found


def _common(above: Mapping[str, str | None], starts: Iterable[str]) -> tuple[str, ...]:
    """The end, up to the root, that the chains of ``starts`` in a dominator tree share.  Linear in the tree."""
    chain: list[str] = []
    place: dict[str, int] = {}
    passed: set[str] = set()
    shared_from = 0
    for start in starts:
        if start not in above:
            continue
        if not chain:
            chain = list(_upward(above, start))
            place = {id_: index for index, id_ in enumerate(chain)}
        for id_ in _upward(above, start):
            if id_ in place:
                shared_from = max(shared_from, place[id_])
                break
            if id_ in passed:
                break
            passed.add(id_)
    return tuple(chain[shared_from:])


def _upward(above: Mapping[str, str | None], id_: str | None) -> Iterator[str]:
    while id_ is not None:
        yield id_
        id_ = above[id_]


def neighbourhood(debate: Debate, id_: str, hops: int, limit: int | None = None) -> tuple[str, ...]:
    """The ids at most ``hops`` steps from a claim or argument in either direction, nearest first.

    The claim or argument itself is the first; equally near ones come claims before arguments, in file order.
    Every role counts.  No more than ``limit`` ids; empty where the debate lacks the id.
    """
    import networkx

    graph = digraph(debate)
    if id_ not in graph:
        return ()
    order = {node: number for number, node in enumerate(graph)}
    layers = networkx.bfs_layers(graph.to_undirected(as_view=True), [id_])
    near = (node for layer in islice(layers, hops + 1) for node in sorted(layer, key=order.__getitem__))
    return tuple(islice(near, limit))
