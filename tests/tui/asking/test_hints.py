"""Hints about keys: whole ones, the way out always, and by the keys that there are now."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from argmap.session import Session
from argmap.tui.asking.hints import Hint, hints_in
from tests.tui.driving import on_screen, opened, press
from tests.tui.reshaping import art, foreseen, go, small, typed

HINTS = st.lists(
    st.builds(Hint, st.text("abc", min_size=1, max_size=12), st.integers(0, 3)), min_size=1, max_size=5
)


@given(HINTS, st.integers(0, 60))
def test_hints_are_dropped_whole_the_least_first_and_never_the_way_out(hints: list[Hint], room: int) -> None:
    said = hints_in(room, hints).split("   ")
    assert said[-1] == hints[-1].says
    assert len("   ".join(said)) <= room or len(said) == 1
    left = list(hints)
    for says in said:  # what is left is in its order
        left = left[[hint.says for hint in left].index(says) + 1 :]


def test_the_hint_that_matters_least_goes_first() -> None:
    hints = [
        Hint("Enter takes it", 1),
        Hint("Down existing claim", 0),
        Hint("Tab against", 2),
        Hint("Esc leaves"),
    ]
    assert hints_in(80, hints) == "Enter takes it   Down existing claim   Tab against   Esc leaves"
    assert hints_in(50, hints) == "Enter takes it   Tab against   Esc leaves"
    assert hints_in(30, hints) == "Tab against   Esc leaves"
    assert hints_in(3, hints) == "Esc leaves"


async def test_in_a_narrow_terminal_the_label_is_above_what_one_types(tmp_path: Path) -> None:
    async with opened(Session.open(art(tmp_path)), (40, 15)) as pilot:
        await go(pilot, "images-cannot-fit")
        await press(pilot, "escape", "R")
        await foreseen(pilot)
        lines = [line.strip() for line in on_screen(pilot)]
        assert lines[-3:] == ["rename images-cannot-fit to:", "images-cannot-fit", "Enter keeps   Esc leaves"]
        await press(pilot, "escape", "e")
        assert any("Esc leaves" in line for line in on_screen(pilot))


async def test_a_narrow_form_says_how_to_turn_and_leave_and_what_it_changes(tmp_path: Path) -> None:
    async with opened(Session.open(art(tmp_path)), (40, 15)) as pilot:
        await go(pilot, "images-cannot-fit")
        await press(pilot, "escape", "a", "tab")
        await typed(pilot, "zzz")
        lines = on_screen(pilot)
        assert any(
            "Tab supports" in line or "Tab for" in line or "Tab undercutting" in line for line in lines
        )
        assert any("Esc leaves" in line for line in lines)
        at = next(index for index, line in enumerate(lines) if "WHAT IT CHANGES" in line)
        assert "ot-fit  ?  as before" in lines[at + 1]


async def test_a_narrow_question_about_a_removal_tells_entries_apart(tmp_path: Path) -> None:
    async with opened(Session.open(art(tmp_path)), (40, 30)) as pilot:
        await go(pilot, "images-cannot-fit")
        await press(pilot, "escape", "d")
        lines = [line.strip("│ ") for line in on_screen(pilot)]
        mentioned = [line for index, line in enumerate(lines[:-1]) if "goes with it" in lines[index + 1]]
        assert len(mentioned) > 1
        assert len(set(mentioned)) == len(mentioned)
        assert not any("…" in line for line in mentioned)


async def test_hints_follow_the_keys_that_a_person_chose(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (100, 30)) as pilot:
        pilot.app.set_keymap({"argument.turn": "ctrl+t", "form.keep": "ctrl+k"})
        await press(pilot, "a")
        await foreseen(pilot)
        assert any("^T against" in line for line in on_screen(pilot))
