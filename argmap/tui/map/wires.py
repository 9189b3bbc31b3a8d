"""The lines of a map: where they leave and reach nodes, and which column each takes between two ranks.

No line runs through a node, and no two lines share more than a cell in which they cross.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from argmap.tui.map.graph import Link
from argmap.tui.map.layout import Layers, Shape, layers

UP, RIGHT, DOWN, LEFT = 1, 2, 4, 8
"""The arms that a line has in a cell."""


class Place(NamedTuple):
    """Where a node is, in cells."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Wire:
    """One line, from a node to one or several on its right."""

    left: int
    below: bool
    start: tuple[int, int]
    """The first cell: right of the node, or under it."""
    cells: Mapping[tuple[int, int], int]
    """The arms that it has in each cell."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A map in cells."""

    places: tuple[Place, ...] = ()
    wires: tuple[Wire, ...] = ()
    ranks: tuple[tuple[int, ...], ...] = ()
    """The nodes of each rank, from top to bottom."""
    width: int = 0
    height: int = 0


def lay_out(shapes: Sequence[Shape], links: Sequence[Link]) -> Layout:
    """Return places and lines for nodes of these sizes.

    A node that several nodes lead to has to be tall enough for each of their lines, and two rows more.  Raises
    ValueError where links go round in a circle.
    """
    return _Router(layers(shapes, links)).layout()


class _Router:
    """Gives rows to the ends of lines, then columns to ranks and lines."""

    def __init__(self, made: Layers) -> None:
        self._made = made
        self._tops = made.tops
        self._outs: dict[tuple[int, int], int] = {}
        """The row in which a line leaves something."""
        self._ins: dict[tuple[int, int], int] = {}
        """The row in which a line reaches something."""
        self._tracks: list[tuple[dict[int, int], int]] = []
        """For each gap the column of each line that bends there, and how many columns there are."""

    def layout(self) -> Layout:
        """Return what was laid out."""
        made = self._made
        for rank, gap in enumerate(made.gaps):
            self._leave(made.order[rank], gap)
            self._reach(made.order[rank + 1], gap)
            self._tracks.append(self._choose_tracks(gap))
        count = len(made.shapes)
        starts, width = self._columns()
        places = tuple(
            Place(starts[made.ranks[node]], self._tops[node], shape.width, shape.height)
            for node, shape in enumerate(made.shapes)
        )
        wires = self._wires(starts)
        height = max((top + made.height(vertex) for vertex, top in enumerate(self._tops)), default=0)
        ranks = tuple(tuple(vertex for vertex in order if vertex < count) for order in made.order)
        return Layout(places, wires, ranks, width, height)

    def _leave(self, order: Sequence[int], gap: Iterable[tuple[int, int, int]]) -> None:
        """Choose the rows in which lines leave a rank: straight on where a node allows it."""
        nets: dict[int, dict[int, list[int]]] = {}
        fixed: dict[int, int] = {}
        for left, net, right in gap:
            nets.setdefault(left, {}).setdefault(net, []).append(right)
            if not self._made.boxed(right):
                fixed[self._tops[right]] = net
        for vertex in order:
            for net, rights in nets.get(vertex, {}).items():
                top = self._tops[vertex]
                row = top
                if vertex < len(self._made.shapes) and self._made.nets[net][1]:
                    row = top + self._made.shapes[vertex].height
                elif self._made.boxed(vertex):
                    middle = top + (self._made.shapes[vertex].height - 1) // 2
                    ahead = {self._tops[right] for right in rights}
                    row = min(
                        self._sides(vertex),
                        key=lambda row: (fixed.get(row, net) != net, row not in ahead, abs(row - middle)),
                    )
                self._outs[vertex, net] = row

    def _sides(self, vertex: int) -> range:
        """Return the rows in which lines may meet the sides of a box."""
        top = self._tops[vertex]
        return range(top + 1, top + self._made.shapes[vertex].height - 1)

    def _reach(self, order: Sequence[int], gap: Iterable[tuple[int, int, int]]) -> None:
        """Choose the rows in which lines reach a rank, moving nodes down where a foreign line is in the way.

        A line that arrives in the row that another one leaves in would look like the end of that one.
        """
        leaving = {}
        arriving: dict[int, list[tuple[int, int]]] = {}
        for left, net, right in gap:
            row = self._outs[left, net]
            leaving[row] = net
            arriving.setdefault(right, []).append((row, net))
        floor = None
        for place, vertex in enumerate(order):
            if floor is not None:
                floor += self._made.overlap(order[place - 1], vertex)
                self._tops[vertex] = max(self._tops[vertex], floor)
            lines = sorted(arriving.get(vertex, ()))
            while not self._place_ends(vertex, lines, leaving):
                self._tops[vertex] += 1
            floor = self._tops[vertex]

    def _place_ends(self, vertex: int, lines: Sequence[tuple[int, int]], leaving: Mapping[int, int]) -> bool:
        """Give a row to each line that reaches something, and tell whether that could be done."""
        if not lines:
            return True
        top = self._tops[vertex]
        if not self._made.boxed(vertex):
            if any(leaving.get(top, net) != net for _, net in lines):
                return False
            self._ins.update(((vertex, net), top) for _, net in lines)
            return True
        sides = self._sides(vertex)
        if len(lines) > len(sides):
            raise ValueError("a node of a map is too low for the lines that lead to it")
        middle = (sides[0] + sides[-1]) // 2
        best, least = None, 0
        for rows in combinations(sides, len(lines)):
            pairs = tuple(zip(rows, lines, strict=True))
            if any(leaving.get(row, net) != net for row, (_, net) in pairs):
                continue
            # Straight is best; otherwise the middle of the side, so that lines end alike everywhere.
            cost = sum(0 if row == out else 4 + abs(row - middle) for row, (out, _) in pairs)
            if best is None or cost < least:
                best, least = rows, cost
        if best is None:
            return False
        self._ins.update(((vertex, net), row) for row, (_, net) in zip(best, lines, strict=True))
        return True

    def _choose_tracks(self, gap: Iterable[tuple[int, int, int]]) -> tuple[dict[int, int], int]:
        """Return the column, counted within the gap, of each line that bends there, and their number."""
        rows: dict[int, tuple[int, list[int]]] = {}
        for left, net, right in gap:
            rows.setdefault(net, (self._outs[left, net], []))[1].append(self._ins[right, net])
        spans = {
            net: (min(out, *ins), max(out, *ins)) for net, (out, ins) in rows.items() if {out} != set(ins)
        }
        beside = {
            (one, other)
            for one in spans
            for other in spans
            if one != other and spans[one][0] <= spans[other][1] and spans[other][0] <= spans[one][1]
        }

        def crossings(first: int, second: int) -> int:
            """How often two lines cross if the first one bends first."""
            if (first, second) not in beside:
                return 0
            (top, bottom), (above, below) = spans[first], spans[second]
            crossed = sum(above < row < below for row in rows[first][1])
            return crossed + (top < rows[second][0] < bottom)

        order: list[int] = []
        for net in sorted(spans, key=spans.__getitem__):
            costs = [
                sum(crossings(other, net) for other in order[:place])
                + sum(crossings(net, other) for other in order[place:])
                for place in range(len(order) + 1)
            ]
            order.insert(costs.index(min(costs)), net)
        columns: dict[int, int] = {}
        for net in order:
            columns[net] = 1 + max(
                (columns[other] for other in columns if (other, net) in beside), default=-1
            )
        return columns, 1 + max(columns.values(), default=-1)

    def _columns(self) -> tuple[list[int], int]:
        """Return the first column of each rank, and the width of all of them."""
        made, x, starts = self._made, 0, []
        for rank, order in enumerate(made.order):
            starts.append(x)
            x += max((made.shapes[vertex].width for vertex in order if vertex < len(made.shapes)), default=0)
            if rank < len(made.gaps):
                x += max(2, sum(self._margins(rank)) + self._tracks[rank][1])
        return starts, x

    def _margins(self, rank: int) -> tuple[int, int]:
        """Return how many cells there are before and after the lines that bend: arguments need none."""
        before, after = self._made.order[rank], self._made.order[rank + 1]
        return int(any(map(self._made.boxed, before))), int(any(map(self._made.boxed, after)))

    def _wires(self, starts: Sequence[int]) -> tuple[Wire, ...]:
        made = self._made
        cells: list[dict[tuple[int, int], int]] = [{} for _ in made.nets]
        begins: list[tuple[int, int]] = [(0, 0)] * len(made.nets)
        for rank, gap in enumerate(made.gaps):
            following = starts[rank + 1]
            columns, count = self._tracks[rank]
            first = following - self._margins(rank)[1] - count
            for left, net, right in gap:
                x, out, row = starts[rank], self._outs[left, net], self._ins[right, net]
                if left < len(made.shapes):
                    x += 1 if made.nets[net][1] else made.shapes[left].width
                    begins[net] = (x, out)
                bend = first + columns.get(net, 0)
                _draw(cells[net], x, out, bend, row, following)
        return tuple(
            Wire(left, below, begins[net], cells[net]) for net, (left, below) in enumerate(made.nets)
        )


def _draw(cells: dict[tuple[int, int], int], x: int, out: int, bend: int, row: int, end: int) -> None:
    """Add a line that goes right from ``x`` in one row, up or down at ``bend``, and on in another up to ``end``."""
    if out == row:
        for column in range(x, end):
            cells[column, row] = cells.get((column, row), 0) | LEFT | RIGHT
        return
    for column in range(x, bend):
        cells[column, out] = cells.get((column, out), 0) | LEFT | RIGHT
    for column in range(bend + 1, end):
        cells[column, row] = cells.get((column, row), 0) | LEFT | RIGHT
    away, back = (DOWN, UP) if row > out else (UP, DOWN)
    cells[bend, out] = cells.get((bend, out), 0) | LEFT | away
    cells[bend, row] = cells.get((bend, row), 0) | RIGHT | back
    for between in range(min(out, row) + 1, max(out, row)):
        cells[bend, between] = cells.get((bend, between), 0) | UP | DOWN
