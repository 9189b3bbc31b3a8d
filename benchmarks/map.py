"""The map: what is on it, where it goes and how it reads, against the rest of what is drawn of a debate."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.drawing.look import Look
from argmap.tui.map.around import around
from argmap.tui.map.boxes import Measure
from argmap.tui.map.drawing import draw
from argmap.tui.map.layout import Shape
from argmap.tui.map.wires import lay_out
from argmap.tui.outline.row_line import row_line
from argmap.tui.views.card_page import card_page
from benchmarks.timing import Row, pair

AI_ART = Path(__file__).resolve().parent.parent / "debates" / "ai-art.yaml"
_TIMES = 20
"""One map is drawn faster than a clock can be trusted with."""


def mapping() -> Iterator[Row]:
    """The largest map of the shipped debate, as it is drawn anew for each key that changes it."""
    look = Look(Session.open(AI_ART).view)
    focus = Subject(Section.CLAIM, "information-theory-allows")
    measure = Measure()

    def whole() -> None:
        for _ in range(_TIMES):
            draw(look, around(look.debate, look.view.relations, focus, 3), measure)

    def outline() -> None:
        for _ in range(_TIMES):
            for row in look.rows:
                row_line(look, row, 60, folded=False)
            card_page(look, focus, 60)

    graph = around(look.debate, look.view.relations, focus, 3)
    drawing = draw(look, graph, measure)
    shapes = [
        Shape(place.width, place.height, node.odd)
        for place, node in zip(drawing.layout.places, graph.nodes, strict=True)
    ]

    def layout() -> None:
        for _ in range(_TIMES):
            lay_out(shapes, graph.links)

    count = len(graph.nodes)
    yield pair(
        f"{_TIMES} maps of {count} nodes, found, laid out and drawn",
        whole,
        f"the outline's {len(look.rows)} rows and a card, as often",
        outline,
    )
    yield pair(
        f"{_TIMES} layouts of {count} nodes", layout, "finding and drawing them as well", whole, aim=0.5
    )
