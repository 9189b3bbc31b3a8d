"""A map made small: where its boxes are, and which part of it is in sight."""

from __future__ import annotations

from typing import NamedTuple

from textual.geometry import Region

from argmap.tui.drawing.palette import Role
from argmap.tui.map.drawing import Drawing
from argmap.tui.map.graph import Kind

_HALVES = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}


class Dot(NamedTuple):
    """One cell of a small map."""

    text: str
    role: Role
    in_sight: bool


class Minimap(NamedTuple):
    """A small map, and how many cells of the large one are in one of its own."""

    rows: tuple[tuple[Dot, ...], ...]
    across: float
    down: float


def minimap(drawing: Drawing, sight: Region, width: int, height: int, *, plain: bool) -> Minimap:
    """Return a map in at most so many cells, two dots above each other in one unless they have to be ``plain``."""
    layout = drawing.layout
    if not layout.width or width < 1 or height < 1:
        return Minimap((), 1, 1)
    # Half a cell is as wide as it is high, so both directions shrink alike in what people see.
    scale = max(layout.width / width, 2 * layout.height / (2 * height), 1.0)
    across, down = scale, scale / (1 if plain else 2)
    columns = max(1, min(width, round(layout.width / across)))
    lines = max(1, min(height if plain else 2 * height, round(layout.height / down)))
    dots: dict[tuple[int, int], Role] = {}
    for node, place, tone in zip(drawing.graph.nodes, layout.places, drawing.tones, strict=True):
        if node.kind in (Kind.STUB, Kind.TIE):
            continue
        first, last = int(place.x / across), int((place.x + place.width - 1) / across)
        top, bottom = int(place.y / down), int((place.y + place.height - 2) / down)
        for row in range(top, max(top, min(bottom, lines - 1)) + 1):
            for column in range(first, min(last, columns - 1) + 1):
                dots[column, row] = tone
    step = 1 if plain else 2
    rows = []
    for row in range(0, lines, step):
        seen = sight.y <= (row + 0.5) * down < sight.bottom
        cells = []
        for column in range(columns):
            upper, lower = dots.get((column, row)), dots.get((column, row + 1))
            shown = upper or (None if plain else lower)
            text = ("#" if upper else " ") if plain else _HALVES[upper is not None, lower is not None]
            in_sight = seen and sight.x <= (column + 0.5) * across < sight.right
            cells.append(Dot(text, shown or Role.MUTED, in_sight))
        rows.append(tuple(cells))
    return Minimap(tuple(rows), across, step * down)
