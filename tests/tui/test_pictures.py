"""Pictures of the screens, which no change may alter unseen.

They show a small debate whose findings are told, so that they depend on no file and on no check.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from argmap.tui.drawing.themes import DARK, LIGHT
from argmap.tui.program.app import ArgmapApp
from tests.tui.driving import press, settled
from tests.tui.fake_session import FINDINGS, session

Compare = Callable[..., bool]

PICTURES = {
    "browse-80x24-dark": ((80, 24), DARK, ("j", "j")),
    "browse-80x24-light": ((80, 24), LIGHT, ("enter", "j")),
    "browse-120x40-dark": ((120, 40), DARK, ()),
    "browse-120x40-light": ((120, 40), LIGHT, ("j",)),
    "what-if-80x24-dark": ((80, 24), DARK, ("j", "j", "j", "space")),
    "what-if-120x40-light": ((120, 40), LIGHT, ("j", "j", "j", "space", "3", "j")),
    "matrix-80x24-dark": ((80, 24), DARK, ("5", "j", "enter", "v", "l", "j")),
    "findings-120x40-dark": ((120, 40), DARK, ("4", "j")),
    "standpoints-120x40-light": ((120, 40), LIGHT, ("5", "j", "enter")),
    "help-80x24-dark": ((80, 24), DARK, ("question_mark",)),
    "delete-80x24-dark": ((80, 24), DARK, ("j", "j", "d")),
    "change-80x24-dark": ((80, 24), DARK, ("j", "j", "c")),
    "form-80x24-dark": ((80, 24), DARK, ("e", "tab", "j", "enter", "down", "down", "enter", "j")),
    "form-120x40-light": ((120, 40), LIGHT, ("j", "j", "e", "tab", *"jjj", "enter", "down", "enter")),
    "search-80x24-light": ((80, 24), LIGHT, ("slash", *"cars")),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture(name: str, snap_compare: Compare) -> None:
    size, theme, keys = PICTURES[name]
    app = ArgmapApp(session(found=FINDINGS))

    async def before(pilot: Pilot[Any]) -> None:
        app.theme = theme.name
        await settled(pilot)
        for key in keys:
            await press(pilot, key)
        for field in (*app.screen.query(Input), *app.screen.query(TextArea)):
            field.cursor_blink = False
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=before)
