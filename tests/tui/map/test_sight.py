"""What of a map is in sight first: the focus, and the reasons next to it before anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.map.graph import Graph, Kind, Link, Node
from argmap.tui.map.sight import first_column
from argmap.tui.map.view import MapView
from argmap.tui.map.wires import Place
from tests.tui.driving import debate_screen, on_screen, opened, press

AI_ART = Path(__file__).resolve().parents[3] / "debates" / "ai-art.yaml"


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40), (200, 60)], ids=str)
async def test_the_first_reason_is_in_sight_with_the_focus(size: tuple[int, int]) -> None:
    async with opened(Session.open(AI_ART), size) as pilot:
        screen = debate_screen(pilot)
        screen._go(Subject(Section.CLAIM, "images-cannot-fit"))
        await press(pilot, "m")
        view = screen.query_one("#map-view", MapView)
        assert view.drawing is not None
        nodes = view.drawing.graph.nodes
        first = next(
            number
            for number, node in enumerate(nodes)
            if node.kind is Kind.ARGUMENT and node.subject == Subject(Section.ARGUMENT, "entropy")
        )
        for number in (0, first):
            place = view.drawing.layout.places[number]
            assert view.sight.y <= place.y, nodes[number]
            assert place.y + place.height <= view.sight.y + view.window.height, nodes[number]


_FAIR_USE = """\
argmap: 1
claims:
  fair: {text: Training a model on published images is fair use.}
  transforms: {text: Training transforms the images into weights that serve another purpose.}
  competes: {text: The outputs compete with the works in the same market.}
  rare: {text: Outputs that stand in for a given work are rare in practice.}
arguments:
  a1: {premises: [transforms], supports: fair}
  a2: {premises: [competes], rebuts: fair}
  a3: {premises: [rare], undercuts: a2}
"""


async def test_the_map_of_an_argument_says_what_it_says_and_shows_what_it_speaks_to(tmp_path: Path) -> None:
    path = tmp_path / "fair-use.yaml"
    path.write_text(_FAIR_USE, encoding="utf-8")
    async with opened(Session.open(path), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        for focus, target in (("a3", "a2"), ("a1", "fair")):
            screen._go(Subject(Section.ARGUMENT, focus))
            await press(pilot, "m")
            view = screen.query_one("#map-view", MapView)
            for key in ("", "right_square_bracket", "left_square_bracket", "g"):
                await press(pilot, *([key] if key else []))
                assert view.drawing is not None
                graph, places = view.drawing.graph, view.drawing.layout.places
                shown = next(n for n, node in enumerate(graph.nodes) if node.subject.id == target)
                for number in (0, shown):
                    place = places[number]
                    assert view.sight.x <= place.x, (focus, key, number)
                    assert place.x + place.width <= view.sight.right, (focus, key, number)
            await press(pilot, "m")
        screen._go(Subject(Section.ARGUMENT, "a3"))
        await press(pilot, "m")
        assert any("║ Outputs that stand in" in line for line in on_screen(pilot))


@pytest.mark.parametrize(("width", "column"), [(20, 10), (28, 10), (29, 9), (30, 8), (34, 8)])
def test_an_argument_that_is_wider_than_the_window_is_seen_from_its_beginning(
    width: int, column: int
) -> None:
    nodes = tuple(Node(Kind.ARGUMENT, Subject(Section.ARGUMENT, id_)) for id_ in ("wide", "far"))
    places = (Place(10, 0, 28, 3), Place(60, 0, 28, 3))
    assert first_column(Graph(nodes, (Link(0, 1),)), places, width) == column


async def test_a_map_that_is_seen_whole_with_more_steps_begins_with_them(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(
        "argmap: 1\nclaims:\n  one: {text: One.}\n  two: {text: Two.}\n  three: {text: Three.}\n"
        "arguments:\n  a: {premises: [two], supports: one}\n  b: {premises: [three], undercuts: a}\n",
        encoding="utf-8",
    )
    async with opened(Session.open(path), (99, 30)) as pilot:
        screen = debate_screen(pilot)
        screen._go(Subject(Section.CLAIM, "two"))
        await press(pilot, "m")
        view = screen.query_one("#map-view", MapView)
        assert view.drawing is not None
        seen = {node.subject.id for node in view.drawing.graph.nodes}
        assert (view.hops == 2) is (view.drawing.layout.width <= view.window.width)
        assert {"one", "two", "a"} <= seen


async def test_who_asks_for_more_steps_gets_them_though_not_all_is_in_sight() -> None:
    async with opened(Session.open(AI_ART), (120, 40)) as pilot:
        screen = debate_screen(pilot)
        screen._go(Subject(Section.CLAIM, "images-cannot-fit"))
        await press(pilot, "m")
        view = screen.query_one("#map-view", MapView)
        assert view.hops == 1
        await press(pilot, "right_square_bracket")
        assert view.hops == 2
