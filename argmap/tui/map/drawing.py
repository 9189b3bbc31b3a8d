"""A map as lines of text: its nodes in their places, and the lines between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Line, Piece, text_of, width_of
from argmap.tui.drawing.palette import Role
from argmap.tui.map.boxes import Boxes, Measure
from argmap.tui.map.glyphs import map_glyphs
from argmap.tui.map.graph import Graph, Kind
from argmap.tui.map.layout import Shape
from argmap.tui.map.wires import DOWN, UP, Layout, lay_out


@dataclass(frozen=True, slots=True)
class Drawing:
    """A map as lines of pieces; the link of a piece is the number of the node that it belongs to."""

    graph: Graph
    layout: Layout
    lines: tuple[Line, ...]
    tones: tuple[Role, ...]
    """The colour of each node."""


def draw(look: Look, graph: Graph, measure: Measure, *, brackets: bool = False) -> Drawing:
    """Return the drawing of a map.

    ``brackets`` is for screens without colours, where nothing else shows where the name of an argument ends.
    """
    boxes = Boxes(look, graph, measure, brackets=brackets or look.glyphs.plain)
    bodies = [boxes.body(number) for number in range(len(graph.nodes))]
    shapes = [
        Shape(width_of(body[0]), len(body), node.odd) for node, body in zip(graph.nodes, bodies, strict=True)
    ]
    layout = lay_out(shapes, graph.links)
    rows: list[list[_Run]] = [[] for _ in range(layout.height)]
    for body, place in zip(bodies, layout.places, strict=True):
        for offset, line in enumerate(body):
            rows[place.y + offset].append((place.x, place.width, line))
    tones = tuple(body[0][0].role for body in bodies)
    for row, cells in zip(rows, _cells(look, graph, layout, tones), strict=True):
        row.extend(_runs(cells))
    return Drawing(graph, layout, tuple(_joined(row) for row in rows), tones)


def texts(drawing: Drawing) -> Sequence[str]:
    """Return the lines of a drawing without colours."""
    return [text_of(line).rstrip() for line in drawing.lines]


def _cells(
    look: Look, graph: Graph, layout: Layout, tones: Sequence[Role]
) -> list[dict[int, tuple[str, Role]]]:
    """Return the characters of all lines by row and column.

    The lines to the premises of an argument have its colour; what several arguments share has none, as those for
    and those against meet there.
    """
    glyphs = map_glyphs(look.glyphs)
    rows: list[dict[int, tuple[str, Role]]] = [{} for _ in range(layout.height)]
    for wire in layout.wires:
        kind = graph.nodes[wire.left].kind
        role = tones[wire.left] if kind is Kind.ARGUMENT and not wire.below else Role.MUTED
        for (x, y), arms in wire.cells.items():
            # Where two cross, the one that goes down is whole, so that it does not look like a joint.
            if x not in rows[y] or arms == UP | DOWN:
                rows[y][x] = glyphs.lines[arms], role
        x, y = wire.start
        if wire.below:
            rows[y][x] = glyphs.arrow_up, role
        elif kind is Kind.CLAIM:
            rows[y][x] = glyphs.arrow, role
    return rows


_Run = tuple[int, int, Line]
"""A part of a row: its first column, how many cells it takes, and its pieces."""


def _runs(cells: dict[int, tuple[str, Role]]) -> list[_Run]:
    """Return neighbouring cells of one colour as one piece each."""
    runs: list[_Run] = []
    start, text, role, end = 0, "", Role.TEXT, -1
    for x in sorted(cells):
        character, own = cells[x]
        if x != end or own is not role:
            if text:
                runs.append((start, len(text), (Piece(text, role),)))
            start, text, role = x, "", own
        text += character
        end = x + 1
    if text:
        runs.append((start, len(text), (Piece(text, role),)))
    return runs


def _joined(row: list[_Run]) -> Line:
    """Return what is in a row as one line, with blanks between."""
    pieces: list[Piece] = []
    column = 0
    for x, width, line in sorted(row, key=itemgetter(0)):
        if x > column:
            pieces.append(Piece(" " * (x - column)))
        pieces += line
        column = x + width
    return tuple(pieces)
