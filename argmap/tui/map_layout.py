"""Where the nodes of a map go: in ranks from left to right, with few lines that cross.

The layered layout of Sugiyama, Tagawa and Toda (1981): ranks by longest paths, invisible nodes where a line passes
a rank, order within a rank by barycentres, rows by what is nearest to the neighbours without overlap (pool adjacent
violators).  Nodes have sizes and lines have places where they arrive, both counted in cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import floor

from argmap.tui.map_graph import Link


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a node is."""

    width: int
    height: int
    odd: bool = False
    """Whether it belongs into an odd rank; lines lead from odd to even ranks and back, or pass one."""

    @property
    def boxed(self) -> bool:
        """Whether lines may meet its sides anywhere but at the corners; else there is one line of it."""
        return self.height > 2


@dataclass(slots=True)
class Layers:
    """Nodes in ranks, a line at a time; numbers past those of the nodes are places where a line passes a rank."""

    shapes: Sequence[Shape]
    ranks: list[int]
    """Of every node, then of every passing place."""
    nets: list[tuple[int, bool]] = field(default_factory=list)
    """The lines: each begins at one node, on its right or below it, and leads to one or several."""
    gaps: list[list[tuple[int, int, int]]] = field(default_factory=list)
    """Between each rank and the next: from what, which line, to what."""
    order: list[list[int]] = field(default_factory=list)
    """What is in each rank, from top to bottom."""
    tops: list[int] = field(default_factory=list)
    """The first row of every node and passing place."""
    hung: frozenset[int] = frozenset()
    """The nodes with a line that begins below them, for which there is a row more."""

    def height(self, vertex: int) -> int:
        """Return how many rows something takes."""
        if vertex >= len(self.shapes):
            return 1
        return self.shapes[vertex].height + (vertex in self.hung)

    def anchor(self, vertex: int) -> float:
        """Return at which of its rows lines meet something, as near as can be said now."""
        if vertex >= len(self.shapes) or not self.shapes[vertex].boxed:
            return 0
        return (self.shapes[vertex].height - 1) / 2

    def distance(self, upper: int, lower: int) -> int:
        """Return how many rows there are at least from the top of something to that of what is below it."""
        passing = upper >= len(self.shapes) and lower >= len(self.shapes)
        return self.height(upper) + (0 if passing else 1)


def layers(shapes: Sequence[Shape], links: Sequence[Link]) -> Layers:
    """Return the nodes in ranks and rows.  Raises ValueError where links go round in a circle."""
    made = Layers(shapes, _ranks(shapes, links))
    made.hung = frozenset(link.left for link in links if link.below)
    _thread(made, links)
    _put_in_order(made)
    _put_in_rows(made)
    return made


def _ranks(shapes: Sequence[Shape], links: Sequence[Link]) -> list[int]:
    """Return the rank of each node: as far left as what it speaks to allows, and what begins a path next to it."""
    after: list[list[int]] = [[] for _ in shapes]
    waiting = [0] * len(shapes)
    for link in links:
        after[link.left].append(link.right)
        waiting[link.right] += 1

    def step(left: int, right: int) -> int:
        return 2 if shapes[left].odd == shapes[right].odd else 1

    first = [number for number, count in enumerate(waiting) if not count]
    ranks = [-1 if shape.odd else 0 for shape in shapes]
    done = list(first)
    for node in done:
        for right in after[node]:
            ranks[right] = max(ranks[right], ranks[node] + step(node, right))
            waiting[right] -= 1
            if not waiting[right]:
                done.append(right)
    if len(done) < len(shapes):
        raise ValueError("the links of a map go round in a circle")
    for node in first:
        if after[node]:
            ranks[node] = min(ranks[right] - step(node, right) for right in after[node])
    lowest = min(ranks, default=0)
    return [rank - lowest for rank in ranks]


def _thread(made: Layers, links: Sequence[Link]) -> None:
    """Lead each line from rank to rank; one line to several nodes passes a rank but once."""
    ends: dict[tuple[int, bool], dict[int, None]] = {}
    for link in links:
        ends.setdefault((link.left, link.below), {})[link.right] = None
    made.gaps = [[] for _ in range(max(made.ranks, default=0))]
    for net, ((left, below), rights) in enumerate(ends.items()):
        made.nets.append((left, below))
        at, rank = left, made.ranks[left]
        last = max(made.ranks[right] for right in rights)
        while rank < last:
            made.gaps[rank] += [(at, net, right) for right in rights if made.ranks[right] == rank + 1]
            rank += 1
            if rank < last:
                passing = len(made.ranks)
                made.ranks.append(rank)
                made.gaps[rank - 1].append((at, net, passing))
                at = passing


def _put_in_order(made: Layers) -> None:
    """Order each rank: as a walk from the left meets things, unless that has lines cross that need not."""
    after: dict[int, list[int]] = {}
    before: dict[int, list[int]] = {}
    for gap in made.gaps:
        for left, _, right in gap:
            after.setdefault(left, []).append(right)
            before.setdefault(right, []).append(left)
    made.order = [[] for _ in range(max(made.ranks, default=-1) + 1)]
    seen: set[int] = set()
    for root in (vertex for vertex in range(len(made.ranks)) if vertex not in before):
        way = [root]
        while way:
            vertex = way.pop()
            if vertex not in seen:
                seen.add(vertex)
                made.order[made.ranks[vertex]].append(vertex)
                way.extend(reversed(after.get(vertex, ())))
    fewest, best = _crossings(made), [list(rank) for rank in made.order]
    for sweep in range(8):
        if not fewest:
            break
        neighbours = (after, before)[sweep % 2]
        for rank in made.order[:: 1 if sweep % 2 else -1]:
            _sort_by_barycentre(made, rank, neighbours)
        crossings = _crossings(made)
        if crossings < fewest:
            fewest, best = crossings, [list(rank) for rank in made.order]
    made.order = best


def _sort_by_barycentre(made: Layers, rank: list[int], neighbours: dict[int, list[int]]) -> None:
    places = {vertex: place for order in made.order for place, vertex in enumerate(order)}

    def centre(vertex: int) -> float:
        near = neighbours.get(vertex)
        return sum(places[other] for other in near) / len(near) if near else places[vertex]

    rank.sort(key=centre)


def _crossings(made: Layers) -> int:
    """Return how often lines cross, whatever the columns that they will take."""
    places = {vertex: place for order in made.order for place, vertex in enumerate(order)}
    count = 0
    for gap in made.gaps:
        lines = sorted((places[left], made.nets[net][1], places[right]) for left, net, right in gap)
        for number, (_, _, right) in enumerate(lines):
            count += sum(1 for line in lines[:number] if line[2] > right)
    return count


def _put_in_rows(made: Layers) -> None:
    """Give everything a row near what it is linked to."""
    count = len(made.ranks)
    before: list[list[int]] = [[] for _ in range(count)]
    after: list[list[int]] = [[] for _ in range(count)]
    for gap in made.gaps:
        for left, _, right in gap:
            after[left].append(right)
            before[right].append(left)
    tops = [0.0] * count
    for order in made.order:
        row = 0
        for place, vertex in enumerate(order):
            row += made.distance(order[place - 1], vertex) if place else 0
            tops[vertex] = row
    for neighbours, ranks in ((after, made.order[::-1]), (before, made.order), (after, made.order[::-1])):
        for order in ranks:
            _settle(made, order, tops, neighbours)
    lowest = min(tops, default=0.0)
    # Halves go the same way everywhere, so that what is one block stays one.
    made.tops = [floor(top - lowest + 0.5) for top in tops]


def _settle(made: Layers, order: list[int], tops: list[float], neighbours: list[list[int]]) -> None:
    """Move what is in a rank as near to its neighbours as order and distances allow (least squares)."""
    passing = len(made.shapes)
    blocks: list[tuple[float, float, int]] = []
    shift = 0
    shifts = []
    for place, vertex in enumerate(order):
        shift += made.distance(order[place - 1], vertex) if place else 0
        shifts.append(shift)
        want, weight = tops[vertex] * 0.01, 0.01
        for other in neighbours[vertex]:
            # A line that passes several ranks should do it without a bend.
            pull = 8.0 if vertex >= passing and other >= passing else 1.0
            want += pull * (tops[other] + made.anchor(other) - made.anchor(vertex))
            weight += pull
        block = (want - weight * shift, weight, 1)
        while blocks and blocks[-1][0] * block[1] > block[0] * blocks[-1][1]:
            upper = blocks.pop()
            block = (upper[0] + block[0], upper[1] + block[1], upper[2] + block[2])
        blocks.append(block)
    place = 0
    for want, weight, size in blocks:
        for vertex in order[place : place + size]:
            tops[vertex] = want / weight + shifts[place]
            place += 1
