"""Where a map is looked at first: what it is about, and as many of the nearest reasons as can be seen with it."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.tui.map.graph import Graph, Kind
from argmap.tui.map.wires import Place

_LEAD = 2
_FIRST = (Kind.ARGUMENT, Kind.TIE, Kind.CLAIM, Kind.AGAIN, Kind.STUB)


def nearest(graph: Graph) -> tuple[tuple[int, ...], ...]:
    """Return what speaks to the focus, each reason with its premises: reasons first, what only counts last."""
    beside = [link.right for link in graph.links if link.left == 0]
    beside.sort(key=lambda node: _FIRST.index(graph.nodes[node].kind))
    premises: dict[int, list[int]] = {node: [] for node in beside}
    for link in graph.links:
        if link.left in premises and not link.below:
            premises[link.left].append(link.right)
    return tuple((node, *premises[node]) for node in beside)


def first_sight(graph: Graph, places: Sequence[Place], height: int) -> tuple[int, bool]:
    """Return the first row to be in sight of so many, and whether everything next to the focus is in sight with it.

    The first reasons come before the others, and each with its premises if there is room, else alone.
    """
    upper, lower = _span(places, (0,))
    whole = True
    for group in nearest(graph):
        for part in (group, group[:1]):
            top, bottom = _span(places, part)
            if max(lower, bottom) - min(upper, top) <= height:
                upper, lower = min(upper, top), max(lower, bottom)
                whole = whole and part == group
                break
        else:
            whole = False
    total = max(place.y + place.height for place in places)
    start = upper - max(0, height - (lower - upper)) // 2
    return max(0, min(start, total - height)), whole


def first_column(graph: Graph, places: Sequence[Place], width: int) -> int:
    """Return the first column to be in sight of so many, where a map is about an argument.

    What it speaks to comes before its premises, the first of which it says itself.
    """
    first, last = places[0].x, places[0].x + places[0].width
    aims = [(link.left,) for link in graph.links if link.right == 0]
    for part in (*aims, *nearest(graph)):
        left = min(first, *(places[node].x for node in part))
        right = max(last, *(places[node].x + places[node].width for node in part))
        if right - left <= width:
            first, last = left, right
    total = max(place.x + place.width for place in places)
    # Where it goes on to the left, a line is seen to lead there.
    start = first - min(_LEAD, max(0, width - (last - first)))
    return max(0, min(start, total - width))


def _span(places: Sequence[Place], nodes: Sequence[int]) -> tuple[int, int]:
    return (
        min(places[node].y for node in nodes),
        max(places[node].y + places[node].height for node in nodes),
    )
