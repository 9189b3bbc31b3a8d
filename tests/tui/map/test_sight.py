"""What of a map is in sight first: the focus, and the reasons next to it before anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.map.graph import Kind
from argmap.tui.map.view import MapView
from tests.tui.driving import debate_screen, opened, press

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


async def test_who_asks_for_more_steps_gets_them_though_not_all_is_in_sight() -> None:
    async with opened(Session.open(AI_ART), (120, 40)) as pilot:
        screen = debate_screen(pilot)
        screen._go(Subject(Section.CLAIM, "images-cannot-fit"))
        await press(pilot, "m")
        view = screen.query_one("#map-view", MapView)
        assert view.hops == 1
        await press(pilot, "right_square_bracket")
        assert view.hops == 2
