"""Where the nodes of a map go: in ranks from left to right, with few lines that cross.

The layered layout of Sugiyama, Tagawa and Toda (1981): ranks by longest paths, invisible nodes where a line passes
a rank, order within a rank by barycentres, rows by what is nearest to the neighbours without overlap (pool adjacent
violators).  Nodes have sizes and lines have places where they arrive, both counted in cells.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import floor

from argmap.tui.map.graph import Link

_SWEEPS = 6
"""How often the order of all ranks is looked at again."""
_IN_VAIN = 2
"""After so many times without fewer crossings, there will be none."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a node is; lines meet the sides of one with more than two rows anywhere but at the corners."""

    width: int
    height: int
    odd: bool = False
    """Whether it belongs into an odd rank; lines lead from odd to even ranks and back, or pass one."""


_ASIDE = 2
"""What is no more rows than this beside its only premise is moved level with it."""


_Pulls = list[tuple[int, float]]
"""What something is linked to, and how much it should be in the same row."""


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

    def boxed(self, vertex: int) -> bool:
        """Tell whether lines may meet something in several of its rows."""
        return vertex < len(self.shapes) and self.shapes[vertex].height > 2

    def anchor(self, vertex: int) -> float:
        """Return at which of its rows lines meet something, as near as can be said now."""
        return (self.shapes[vertex].height - 1) / 2 if self.boxed(vertex) else 0

    def distance(self, upper: int, lower: int) -> int:
        """Return how many rows there are at least from the top of something to that of what is below it."""
        count = len(self.shapes)
        return self.height(upper) + (upper < count or lower < count)

    def overlap(self, upper: int, lower: int) -> int:
        """Return the same where things have to be moved: a line may then touch a node."""
        count = len(self.shapes)
        return self.height(upper) + (upper < count and lower < count)


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
    places = [0] * len(made.ranks)
    for order in made.order:
        _number(order, places)
    fewest, best = _crossings(made, places), [list(order) for order in made.order]
    since = 0
    for sweep in range(_SWEEPS):
        if not fewest or since == _IN_VAIN:
            break
        neighbours = (after, before)[sweep % 2]
        for order in made.order[:: 1 if sweep % 2 else -1]:
            centres = {
                vertex: sum([places[other] for other in near]) / len(near)
                if (near := neighbours.get(vertex))
                else places[vertex]
                for vertex in order
            }
            order.sort(key=centres.__getitem__)
            _number(order, places)
        crossings = _crossings(made, places)
        since += 1
        if crossings < fewest:
            since, fewest, best = 0, crossings, [list(order) for order in made.order]
    made.order = best


def _number(order: Sequence[int], places: list[int]) -> None:
    for place, vertex in enumerate(order):
        places[vertex] = place


def _crossings(made: Layers, places: Sequence[int]) -> int:
    """Return how often lines cross, whatever the columns that they will take."""
    count = 0
    for gap in made.gaps:
        met: list[int] = []
        for _, _, right in sorted(
            [(places[left], made.nets[net][1], places[right]) for left, net, right in gap]
        ):
            place = bisect_right(met, right)
            count += len(met) - place
            met.insert(place, right)
    return count


def _put_in_rows(made: Layers) -> None:
    """Give everything a row near what it is linked to."""
    count, passing = len(made.ranks), len(made.shapes)
    before: list[_Pulls] = [[] for _ in range(count)]
    after: list[_Pulls] = [[] for _ in range(count)]
    for gap in made.gaps:
        for left, net, right in gap:
            # A line that passes several ranks should do it without a bend; what undercuts bends anyway.
            pull = 8.0 if left >= passing and right >= passing else 0.2 if made.nets[net][1] else 1.0
            after[left].append((right, pull))
            before[right].append((left, pull))
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
    _straighten(made)


def _straighten(made: Layers) -> None:
    """Move lines that pass ranks to the row that they come from, and what is a little beside its one reason."""
    count = len(made.shapes)
    for gap in made.gaps:
        for left, net, right in gap:
            if right >= count:
                row = made.tops[left] + floor(made.anchor(left))
                if left < count and made.nets[net][1]:
                    row = made.tops[left] + made.shapes[left].height
                _shift(made, right, row - made.tops[right])
    for gap in made.gaps:
        ends = Counter(net for _, net, _ in gap)
        for left, net, right in gap:
            if ends[net] == 1 and not made.boxed(left) and made.boxed(right) and not made.nets[net][1]:
                row, top = made.tops[left], made.tops[right]
                aside = row - max(top + 1, min(row, top + made.shapes[right].height - 2))
                if 0 < abs(aside) <= _ASIDE and not _shift(made, left, -aside):
                    _shift(made, right, aside)


def _shift(made: Layers, vertex: int, by: int) -> bool:
    """Move something by some rows if nothing is in the way, and tell whether that was done."""
    order = made.order[made.ranks[vertex]]
    place = order.index(vertex)
    row = made.tops[vertex] + by
    above, below = order[max(0, place - 1) : place], order[place + 1 : place + 2]
    free = (
        row >= 0
        and all(made.tops[other] + made.overlap(other, vertex) <= row for other in above)
        and all(row + made.overlap(vertex, other) <= made.tops[other] for other in below)
    )
    if free:
        made.tops[vertex] = row
    return free


def _settle(made: Layers, order: list[int], tops: list[float], neighbours: list[_Pulls]) -> None:
    """Move what is in a rank as near to its neighbours as order and distances allow (least squares)."""
    blocks: list[tuple[float, float, int]] = []
    shift = 0
    shifts = []
    for place, vertex in enumerate(order):
        shift += made.distance(order[place - 1], vertex) if place else 0
        shifts.append(shift)
        want, weight = tops[vertex] * 0.01, 0.01
        for other, pull in neighbours[vertex]:
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
