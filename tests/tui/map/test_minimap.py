"""A map made small: every box is on it, and so is what is in sight."""

from __future__ import annotations

import pytest
from textual.geometry import Region

from argmap.tui.drawing.palette import Role
from argmap.tui.map.minimap import minimap
from tests.tui.fake_session import CAR_BAN
from tests.tui.map.test_drawing import drawing


@pytest.mark.parametrize("plain", [True, False])
@pytest.mark.parametrize(("width", "height"), [(20, 4), (40, 14), (1, 1), (7, 30)])
def test_it_fits_and_has_a_dot_for_every_rank(width: int, height: int, plain: bool) -> None:
    drawn = drawing(CAR_BAN, "ban", 2)
    small = minimap(drawn, Region(0, 0, 20, 10), width, height, plain=plain)
    assert 0 < len(small.rows) <= height
    assert {len(row) for row in small.rows} == {len(small.rows[0])}
    assert len(small.rows[0]) <= width
    assert any(dot.text != " " for row in small.rows for dot in row)
    assert all(dot.text.isascii() for row in small.rows for dot in row) is plain


def test_it_shows_what_is_in_sight_and_the_colours_of_boxes() -> None:
    drawn = drawing(CAR_BAN, "ban", 2)
    whole = Region(0, 0, drawn.layout.width, drawn.layout.height)
    assert all(dot.in_sight for row in minimap(drawn, whole, 30, 8, plain=False).rows for dot in row)
    left = minimap(drawn, Region(0, 0, whole.width // 2, whole.height), 30, 8, plain=False)
    assert all(row[0].in_sight and not row[-1].in_sight for row in left.rows)
    roles = {dot.role for row in left.rows for dot in row if dot.text != " "}
    assert {Role.STANDS, Role.OPEN, Role.UNDERCUT} <= roles


def test_without_room_there_is_none() -> None:
    assert minimap(drawing(CAR_BAN, "ban"), Region(), 0, 4, plain=False).rows == ()
