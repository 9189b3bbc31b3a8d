"""The line to type in: a letter is drawn together with what it leads to."""

from __future__ import annotations

import pytest

from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.fake_session import session


@pytest.mark.parametrize(("key", "found"), [("f", "7 of 13 entries: tr"), ("slash", "1 of 11")])
async def test_a_letter_and_what_it_finds_come_in_one_picture(
    monkeypatch: pytest.MonkeyPatch, key: str, found: str
) -> None:
    async with opened(session()) as pilot:
        await press(pilot, key, "t")
        screen = debate_screen(pilot)
        draw = screen._compositor_refresh
        pictures: list[str] = []

        def drawn() -> None:
            draw()
            pictures.append(on_screen(pilot)[-2])

        monkeypatch.setattr(screen, "_compositor_refresh", drawn)
        await press(pilot, "r")
    with_letter = [line for line in pictures if "tr" in line.split("  ")[0]]
    assert with_letter
    assert all(found in line for line in with_letter), with_letter


async def test_what_is_typed_once_the_line_is_answered_does_nothing_more() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "f", "t")
        screen = debate_screen(pilot)
        line = screen.query_one("#prompt-input")
        await pilot.press("escape")
        line.value = "tr"  # type: ignore[attr-defined]
        await press(pilot)
        assert screen.finder.filter == ""
        assert not screen.query("#prompt")
