"""Pictures of the map, which no change may alter unseen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from argmap.tui.drawing.themes import DARK, LIGHT
from argmap.tui.program.app import ArgmapApp
from tests.tui.driving import press, settled
from tests.tui.fake_session import FINDINGS, session

PICTURES = {
    "map-80x24-light": ((80, 24), LIGHT, ("m", "l")),
    "map-120x40-dark": ((120, 40), DARK, ("m",)),
    "map-180x50-dark": ((180, 50), DARK, ("m", "l", "k", "l")),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture(name: str, snap_compare: Callable[..., bool]) -> None:
    size, theme, keys = PICTURES[name]
    app = ArgmapApp(session(found=FINDINGS))

    async def before(pilot: Pilot[Any]) -> None:
        app.theme = theme.name
        await settled(pilot)
        # Which keys there are is told by other pictures, and changes more often than maps do.
        app.screen.query_one("#keys").display = False
        for key in keys:
            await press(pilot, key)

    assert snap_compare(app, terminal_size=size, run_before=before)
