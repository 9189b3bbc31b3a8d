"""The line of a what-if says which way something is taken, however little room there is."""

from __future__ import annotations

import pytest

from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import text_of, width_of
from argmap.tui.views.banner import standing_in
from tests.tui.fake_session import session


@pytest.mark.parametrize("room", range(16, 60))
def test_an_id_is_cut_before_which_way_it_is_taken(room: int) -> None:
    for way, said in (("accepts", "stands"), ("rejects", "falls")):
        ids = ["traffic-is-main-source"]
        view = session().stand(
            accepts=ids if way == "accepts" else (), rejects=ids if way == "rejects" else ()
        )
        line = standing_in(Look(view), room)
        assert width_of(line) <= room
        assert text_of(line).endswith(f" {said}")
        assert "tr" in text_of(line)
