"""The line of a what-if says which way something is taken, how it is kept and how it is left, however little room."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.session import Session
from argmap.tui.drawing.glyphs import ASCII, UNICODE, Glyphs
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import text_of, width_of
from argmap.tui.views.banner import sides, standing_in
from tests.tui.driving import on_screen, opened, press
from tests.tui.fake_session import session

AI_ART = Path(__file__).resolve().parents[3] / "debates" / "ai-art.yaml"
KEYS = {"view.what-if": "3", "what-if.keep": "S", "what-if.clear": "W"}


@pytest.fixture(scope="module")
def ai_art() -> Session:
    return Session.open(AI_ART)


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


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["marks", "plain"])
@pytest.mark.parametrize("count", [1, 2, 3, 9])
def test_in_80_columns_there_is_how_it_is_kept_and_how_it_is_left(
    ai_art: Session, glyphs: Glyphs, count: int
) -> None:
    ids = sorted(ai_art.view.scope.debate.claims, key=len)
    for taken in (ids[:count], ids[-count:]):
        look = Look(ai_art.stand(accepts=taken[1:], rejects=taken[:1]), glyphs)
        left, right = sides(look, KEYS, 78)
        said = text_of(left)
        assert width_of((*left, *right)) <= 76, "they do not touch"
        assert text_of(right).endswith("S keep  W as written") or text_of(right).endswith(
            "S keep   W as written"
        )
        assert f" {len(look.flips)} " in said or "no change" in said or "no other label" in said
        assert "stands" in said or "falls" in said
        assert (taken[1:] or taken)[0][:2] in said
        assert count < 3 or f"+ {count - 1} more" in said
        assert said.isascii() or not glyphs.plain


def test_with_more_room_nothing_of_it_is_lost(ai_art: Session) -> None:
    look = Look(ai_art.stand(rejects=["room-for-more"]))
    parts = ("W as written", "S keep", "3 show", "3 shows them", "other label changed")
    found: list[list[bool]] = []
    for width in range(40, 140):
        left, right = sides(look, KEYS, width)
        assert width_of((*left, *right)) < width
        said = f"{text_of(left)} {text_of(right)}"
        assert " falls" in said
        assert "1 changed" in said or "1 other label changed" in said
        found.append([part in said for part in parts])
    assert found == sorted(found, key=sum)
    assert found[0][0]
    assert all(found[-1])
    assert all(row == sorted(row, reverse=True) for row in found), "what matters less comes later"


async def test_who_is_new_sees_it_on_a_small_screen_with_another_keymap_too() -> None:
    async with opened(session(), (80, 24)) as pilot:
        pilot.app.set_keymap({"what-if.keep": "f12", "what-if.clear": "f11"})
        await press(pilot, "j", "space", "j", "space")
        assert "F12 keep" in on_screen(pilot)[1]
        assert on_screen(pilot)[1].endswith("F11 as written")
