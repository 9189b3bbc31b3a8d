"""What a change would do to labels: whole where there is width, cut where there is none."""

from __future__ import annotations

import pytest

from argmap.tui.changing.effect import effect, effect_lines
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import text_of, width_of
from tests.tui.fake_session import session

WIDTHS = (20, 34, 47, 48, 60, 72, 98, 140)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("watched", [None, "ban"])
def test_no_line_is_wider_than_its_place_and_no_entry_has_more_than_two(
    width: int, watched: str | None
) -> None:
    look = Look(session().view)
    after = session().stand(positions=["car-free"])
    lines = effect(look, after, watched, width, most=12)
    assert all(width_of(line) <= width for line in lines)
    beginnings = [number for number, line in enumerate(lines) if not text_of(line).startswith("    ")]
    assert beginnings[0] == 0
    for one, next_ in zip(beginnings, [*beginnings[1:], len(lines)], strict=True):
        assert next_ - one <= (1 if width < 48 else 2)


def test_the_whole_sentence_is_said_where_two_lines_have_room_for_it() -> None:
    look = Look(session().view)
    said = " ".join(text_of(line).strip() for line in effect(look, session().view, "ban", 70))
    assert said.endswith(f"as before, {look.sentence('ban')}")
    # A width that one line is enough for takes one.
    assert len(effect(look, session().view, "ban", 140)) == 1


@pytest.mark.parametrize("width", WIDTHS)
def test_entries_are_counted_and_not_their_lines(width: int) -> None:
    look = Look(session().view)
    after = session().stand(positions=["car-free"])
    changed = len(after.since(look.view))
    assert changed > 3
    lines = [text_of(line) for line in effect_lines(look, after, None, width, most=3)]
    assert any(line.startswith(f"and {changed - 2} more label") for line in lines)
