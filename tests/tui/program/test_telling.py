"""What is said in passing, and what takes it away again."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets._toast import Toast

from argmap.session import Session
from argmap.tui.program import telling
from argmap.tui.views.key_bar import KeyBar
from tests.tui.driving import debate_screen, handled, on_screen, opened, press, settled
from tests.tui.fake_session import CAR_BAN, session
from tests.tui.reshaping import two


async def test_escape_takes_what_is_said_away_and_does_what_it_is_for() -> None:
    async with opened(session(), notifications=True) as pilot:
        await press(pilot, "4")
        pilot.app.notify("Beware.", severity="warning")
        pilot.app.notify("Good to know.")
        await press(pilot)
        assert len(pilot.app.screen.query(Toast)) == 2
        await press(pilot, "escape")
        assert not pilot.app.screen.query(Toast)
        assert debate_screen(pilot)._views.current == "browse"


async def test_the_next_key_takes_away_what_was_there_to_be_read_and_leaves_warnings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened(session(), notifications=True) as pilot:
        pilot.app.notify("Beware.", severity="warning")
        pilot.app.notify("Good to know.")
        await press(pilot, "j")
        assert len(list(pilot.app._notifications)) == 2, "nobody has read it yet"
        monkeypatch.setattr(telling, "_READ_AFTER", 0.0)
        await press(pilot, "j")
        assert [one.message for one in pilot.app._notifications] == ["Beware."]
        assert [toast._notification.message for toast in pilot.app.screen.query(Toast)] == ["Beware."]


async def test_what_is_said_again_is_shown_once() -> None:
    async with opened(session(), notifications=True) as pilot:
        await press(pilot, "u", "u", "u")
        assert len(list(pilot.app._notifications)) == 1
        assert sum("Nothing to undo." in line for line in on_screen(pilot)) == 1


async def test_what_was_said_of_a_key_is_gone_once_a_click_has_led_elsewhere(tmp_path: Path) -> None:
    async with opened(Session.open(two(tmp_path)), (80, 24)) as pilot:
        library, keys = pilot.app.screen, on_screen(pilot)[-1]
        await press(pilot, "b")
        assert on_screen(pilot)[-1].startswith(" b does nothing here")
        await pilot.click(KeyBar, offset=(keys.index("Every action"), 0))
        await settled(pilot)
        assert pilot.app.screen is not library
        await press(pilot, "escape")
        assert pilot.app.screen is library
        assert on_screen(pilot)[-1] == keys
        await press(pilot, "b")
        await pilot.click("#debates", offset=(4, 0))
        await settled(pilot)
        assert debate_screen(pilot)
        await press(pilot, "q")
        assert pilot.app.screen is library
        assert on_screen(pilot)[-1] == keys


async def test_a_warning_stays_longer_than_what_is_only_good_to_know() -> None:
    async with opened(session(), notifications=True) as pilot:
        pilot.app.notify("Beware.", severity="warning")
        await press(pilot, "u")
        warning, known = list(pilot.app._notifications)
        assert known.timeout <= 3 < warning.timeout


async def test_markup_in_what_is_said_is_text() -> None:
    async with opened(session(), notifications=True) as pilot:
        pilot.app.notify("[b]as it is[/b]")
        await press(pilot)
        assert any("[b]as it is[/b]" in line for line in on_screen(pilot))


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 15)])
async def test_what_is_said_covers_neither_the_keys_nor_the_line_that_one_types_in(
    size: tuple[int, int], tmp_path: Path
) -> None:
    file = tmp_path / "car-ban.yaml"
    file.write_text(CAR_BAN, encoding="utf-8")
    async with opened(Session.open(file), size, notifications=True) as pilot:
        await press(pilot, "slash", *"air")
        before = on_screen(pilot)
        pilot.app.notify("Kept as the scenario windy; it is in the file once that is saved.")
        await press(pilot)
        toast = pilot.app.screen.query_one(Toast)
        assert toast.region.height <= 3
        assert toast.region.right == size[0]
        assert toast.region.bottom <= pilot.app.screen.query_one(KeyBar).region.y - 1
        assert on_screen(pilot)[-2:] == before[-2:]


async def test_what_is_said_is_no_wider_than_it_is_long() -> None:
    async with opened(session(), (80, 24), notifications=True) as pilot:
        await press(pilot, "u")
        assert pilot.app.screen.query_one(Toast).region.width <= len("Nothing to undo.") + 4


@pytest.mark.parametrize("width", [40, 49, 60, 80, 120])
async def test_every_word_of_what_is_said_is_in_sight(width: int) -> None:
    async with opened(session(), (width, 15), notifications=True) as pilot:
        for long in range(24, 60):
            text = "No what-if to keep; Space begins one now, or press another key."[:long].rstrip()
            pilot.app.clear_notifications()
            pilot.app.notify(text)
            await handled(pilot)
            region = pilot.app.screen.query_one(Toast).region
            lines = [line[region.x : region.right] for line in on_screen(pilot)[region.y : region.bottom]]
            assert " ".join(" ".join(lines).replace("▌", " ").split()) == text
