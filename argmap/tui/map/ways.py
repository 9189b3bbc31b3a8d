"""Which node of a map is next in a direction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.tui.map.drawing import Drawing
from argmap.tui.map.graph import Kind

_STOPS = frozenset({Kind.CLAIM, Kind.ARGUMENT})
"""Where the cursor can be; what is in between has nothing to read."""


def is_stop(drawing: Drawing, node: int) -> bool:
    """Tell whether the cursor can be on a node."""
    return drawing.graph.nodes[node].kind in _STOPS


def beside(drawing: Drawing, node: int, by: int) -> int | None:
    """Return the node to the right or left: the nearest that a line leads to, else the nearest of all."""
    linked = _linked(drawing, node, by)
    if linked:
        row = _middle(drawing, node)[1]
        return min(linked, key=lambda other: abs(_middle(drawing, other)[1] - row))
    return _nearest(drawing, node, by, 0)


def above_or_below(drawing: Drawing, node: int, by: int) -> int | None:
    """Return the next node down or up: in the same rank where there is one, else the nearest of all."""
    rank = next(rank for rank in drawing.layout.ranks if node in rank)
    stops = [other for other in rank if is_stop(drawing, other)]
    place = stops.index(node) + by
    if 0 <= place < len(stops):
        return stops[place]
    return _nearest(drawing, node, 0, by)


def _linked(drawing: Drawing, node: int, by: int) -> Sequence[int]:
    """Return the nodes on one side that lines lead to, through what ties two claims."""
    found: list[int] = []
    waiting = [node]
    while waiting:
        at = waiting.pop()
        for link in drawing.graph.links:
            near, far = (link.left, link.right) if by > 0 else (link.right, link.left)
            if near == at:
                if is_stop(drawing, far):
                    found.append(far)
                elif drawing.graph.nodes[far].kind is Kind.TIE:
                    waiting.append(far)
    return found


def _nearest(drawing: Drawing, node: int, right: int, down: int) -> int | None:
    """Return the nearest node in a direction, however it is linked."""
    x, y = _middle(drawing, node)

    def distance(other: int) -> tuple[float, int]:
        across, along = (abs(part) for part in _away(other))
        # A cell is twice as high as wide, and what lies in the direction is nearer than what lies beside it.
        return (across + 4 * along if right else 2 * along + 2 * across, other)

    def _away(other: int) -> tuple[float, float]:
        there_x, there_y = _middle(drawing, other)
        return there_x - x, there_y - y

    candidates: Iterable[int] = (
        other
        for other in range(len(drawing.graph.nodes))
        if is_stop(drawing, other) and (_away(other)[0] * right > 0 if right else _away(other)[1] * down > 0)
    )
    return min(candidates, key=distance, default=None)


def _middle(drawing: Drawing, node: int) -> tuple[float, float]:
    place = drawing.layout.places[node]
    return place.x + place.width / 2, place.y + (place.height - 1) / 2
