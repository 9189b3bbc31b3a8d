"""Which box of a map is next in a direction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from argmap.tui.map.graph import Graph, Kind
from argmap.tui.map.wires import Layout, Place

_STOPS = frozenset({Kind.CLAIM, Kind.ARGUMENT})
"""Where the cursor can be; what is in between has nothing to read."""
_FURTHEST = 3
"""What is more lines away than this is about something else."""


class Way(Enum):
    """One of the four directions, as cells to the right and rows down."""

    RIGHT = 1, 0
    LEFT = -1, 0
    DOWN = 0, 1
    UP = 0, -1

    @property
    def back(self) -> Way:
        """The opposite direction."""
        right, down = self.value
        return Way((-right, -down))


def is_stop(graph: Graph, node: int) -> bool:
    """Tell whether the cursor can be on a node."""
    return graph.nodes[node].kind in _STOPS


def next_box(graph: Graph, layout: Layout, node: int, way: Way) -> int | None:
    """Return the box on that side which is the fewest lines away, at most three; of several the nearest.

    Up and down, the next one in the same column comes first, where what ties a claim stands for that claim.
    """
    if way in (Way.UP, Way.DOWN):
        column = next(rank for rank in layout.ranks if node in rank)
        following = column[column.index(node) :] if way is Way.DOWN else column[column.index(node) :: -1]
        for other in following[1:]:
            for box in _stands_for(graph, other, node):
                return box
    here = layout.places[node]
    for level in _levels(graph, node):
        found = [other for other in level if _lies(here, layout.places[other], way)]
        if found:
            return min(found, key=lambda other: _distance(here, layout.places[other], way))
    return None


def _stands_for(graph: Graph, other: int, node: int) -> Sequence[int]:
    """Return what the cursor is on where it comes to a node from another: of a tie, the claim that is tied."""
    if is_stop(graph, other):
        return (other,)
    if graph.nodes[other].kind is not Kind.TIE:
        return ()
    ends = [
        end for link in graph.links if other in (link.left, link.right) for end in (link.left, link.right)
    ]
    tied = graph.nodes[other].subject
    return [end for end in ends if end not in (other, node) and graph.nodes[end].subject == tied]


def _levels(graph: Graph, node: int) -> Iterator[Sequence[int]]:
    """Yield the boxes that are one line away from a box, then those that are two lines away, and so on."""
    joined = _joined(graph)
    seen, level = {node}, [node]
    for _ in range(_FURTHEST):
        level = list(dict.fromkeys(other for box in level for other in joined[box] if other not in seen))
        seen.update(level)
        yield level


def _joined(graph: Graph) -> Mapping[int, Sequence[int]]:
    """Return the boxes that lines lead to from each box, through what ties two claims, on both of its sides."""
    beside: dict[int, list[int]] = {node: [] for node in range(len(graph.nodes))}
    for link in graph.links:
        beside[link.left].append(link.right)
        beside[link.right].append(link.left)
    return {
        node: [
            stop
            for other in others
            for stop in (beside[other] if graph.nodes[other].kind is Kind.TIE else (other,))
            if stop != node and is_stop(graph, stop)
        ]
        for node, others in beside.items()
    }


def _lies(here: Place, there: Place, way: Way) -> bool:
    """Tell whether a box lies in a direction from another: beside it, or with both of its edges below or above."""
    right, down = way.value
    if right:
        first, second = (here, there) if right > 0 else (there, here)
        return first.x + first.width <= second.x
    first, second = (here, there) if down > 0 else (there, here)
    return first.y < second.y and first.y + first.height < second.y + second.height


def _distance(here: Place, there: Place, way: Way) -> tuple[float, float]:
    """Return how far a box is: to the side in columns first, which begin together, and then in rows."""
    across, along = (abs(one - other) for one, other in zip(_middle(here), _middle(there), strict=True))
    if way in (Way.RIGHT, Way.LEFT):
        return abs(there.x - here.x), along
    # A cell is twice as high as wide.
    return across + 2 * along, 0


def _middle(place: Place) -> tuple[float, float]:
    return place.x + place.width / 2, place.y + (place.height - 1) / 2
