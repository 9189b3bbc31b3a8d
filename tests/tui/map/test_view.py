"""The map on the screen: the way there and back, walking, the mouse, and what it shows of a standpoint."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import ContentSwitcher

from argmap.model import Section, Subject
from argmap.tui.map.aside import MapAside
from argmap.tui.map.graph import Kind
from argmap.tui.map.view import MapView
from argmap.tui.map.ways import Way, is_stop
from argmap.tui.outline.outline import Outline
from tests.tui.driving import debate_screen, on_screen, opened, press, settled
from tests.tui.fake_session import BROKEN, CAR_BAN, UNPARSED, FakeSession, library, session
from tests.tui.test_hostile import ATTACK, hostile_text


def claim(name: str) -> Subject:
    return Subject(Section.CLAIM, name)


def argument(name: str) -> Subject:
    return Subject(Section.ARGUMENT, name)


def map_view(pilot: Pilot[Any]) -> MapView:
    return debate_screen(pilot).query_one(MapView)


def shown(pilot: Pilot[Any]) -> str | None:
    return debate_screen(pilot).query_one("#views", ContentSwitcher).current


def node_of(view: MapView, subject: Subject) -> int:
    assert view.drawing is not None
    return next(
        number
        for number, node in enumerate(view.drawing.graph.nodes)
        if node.subject == subject and node.kind in (Kind.CLAIM, Kind.ARGUMENT)
    )


def offset_of(view: MapView, subject: Subject) -> tuple[int, int]:
    """Return where on the widget the second cell of a node's second line is."""
    assert view.drawing is not None
    place = view.drawing.layout.places[node_of(view, subject)]
    return place.x - view.sight.x + 1, place.y - view.sight.y + (place.height > 1)


async def test_m_shows_the_map_of_what_is_read_and_m_comes_back() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "j", "m")
        assert shown(pilot) == "map"
        view = map_view(pilot)
        assert view.has_focus
        assert view.focus_subject == claim("air")
        assert any("╔ ? air ═" in line for line in on_screen(pilot))
        await press(pilot, "m")
        assert shown(pilot) == "browse"
        assert isinstance(debate_screen(pilot).focused, Outline)


@pytest.mark.parametrize(("height", "is_whole"), [(12, False), (24, True), (40, True)])
async def test_a_thesis_is_read_whole_where_the_map_has_room(height: int, is_whole: bool) -> None:
    text = (
        "Cities should ban private cars from all of their centres, and from the streets around them, by 2035."
    )
    source = CAR_BAN.replace("Cities should ban private cars from their centres by 2035.", text)
    assert text in source
    async with opened(session(source), (80, height)) as pilot:
        await press(pilot, "m")
        view = map_view(pilot)
        assert view.drawing is not None
        place = view.drawing.layout.places[0]
        assert place.height <= max(5, view.window.height // 3 + 2)
        frame = [line[: place.width] for line in on_screen(pilot) if line.startswith(("║", "▌", "|"))]
        assert ("by 2035." in " ".join(frame)) is is_whole


async def test_the_map_is_of_the_row_that_a_fast_typist_is_on() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        screen.query_one(Outline).action_move(1)
        screen.show_view("map")  # before any message of the outline has been taken
        assert map_view(pilot).focus_subject == claim("air")


@pytest.mark.parametrize("key", ["escape", "1"])
async def test_other_ways_there_and_back(key: str) -> None:
    async with opened(session()) as pilot:
        await press(pilot, "2")
        assert shown(pilot) == "map"
        await press(pilot, key)
        assert shown(pilot) == "browse"


async def test_the_card_is_about_what_the_cursor_of_the_map_was_on() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "m", "l", "k", "l", "m")
        assert debate_screen(pilot).journey.here == claim("air")
        row = debate_screen(pilot).query_one(Outline).row
        assert row is not None
        assert row.subject == claim("air")


async def test_arrows_and_letters_go_to_the_nearest_box() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "m")
        view = map_view(pilot)
        for key, expected in (
            ("right", argument("trade")),
            ("up", argument("cleaner-air")),
            ("l", claim("air")),
            ("down", claim("shops-lose")),
            ("j", claim("no-step-free-transit")),
            ("k", claim("shops-lose")),
            ("h", argument("trade")),
            ("left", claim("ban")),
            ("right", argument("trade")),
            ("g", claim("ban")),
        ):
            await press(pilot, key)
            assert view.subject == expected, key
        await press(pilot, "left")
        assert view.subject == claim("ban"), "nothing is further left"


async def test_right_after_left_goes_back_to_where_one_came_from() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "m", "l", "k", "h", "l")
        assert map_view(pilot).subject == argument("cleaner-air")


async def test_the_opposite_key_leads_back_from_wherever_a_key_led() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "m", "right_square_bracket")
        view = map_view(pilot)
        assert view.drawing is not None
        moves = 0
        for node in range(len(view.drawing.graph.nodes)):
            if not is_stop(view.drawing.graph, node):
                continue
            for first, then in itertools.product(Way, repeat=2):
                view._trail.clear()
                view._put_cursor(node)
                way = [node]
                for one in (first, then):
                    view.action_move(*one.value)
                    way += [view.cursor] if view.cursor != way[-1] else []
                    moves += 1
                if len(way) == 3 and then is not first.back:
                    for one, expected in ((then.back, way[1]), (first.back, way[0])):
                        view.action_move(*one.value)
                        assert view.cursor == expected
        assert moves > 100


async def test_every_box_can_be_reached_with_arrows() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "m", "right_square_bracket")
        view = map_view(pilot)
        assert view.drawing is not None
        stops = {
            number
            for number, node in enumerate(view.drawing.graph.nodes)
            if node.kind in (Kind.CLAIM, Kind.ARGUMENT)
        }
        seen, waiting = {0}, [0]
        while waiting:
            node = waiting.pop()
            for right, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                view._trail.clear()
                view._put_cursor(node)
                view.action_move(right, down)
                if view.cursor not in seen:
                    seen.add(view.cursor)
                    waiting.append(view.cursor)
        assert seen == stops


async def test_enter_puts_a_box_in_the_middle_and_back_comes_back() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "m", "l", "k", "l", "enter")
        screen, view = debate_screen(pilot), map_view(pilot)
        assert shown(pilot) == "map"
        assert view.focus_subject == view.subject == claim("air")
        await press(pilot, "backspace")
        assert shown(pilot) == "map"
        assert view.focus_subject == screen.journey.here == claim("ban")
        await press(pilot, "L")
        assert view.focus_subject == screen.journey.here == claim("air")


async def test_enter_on_the_focus_opens_its_card() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "m", "enter")
        assert shown(pilot) == "browse"
        assert debate_screen(pilot).journey.here == claim("ban")


async def test_brackets_show_more_and_less() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "m")
        view = map_view(pilot)
        assert view.drawing is not None
        two = len(view.drawing.graph.nodes)
        await press(pilot, "left_square_bracket", "left_square_bracket")
        assert view.hops == 1
        assert len(view.drawing.graph.nodes) < two
        await press(pilot, *["right_square_bracket"] * 5)
        assert view.hops == 3
        assert any("3 of 3 steps" in line for line in on_screen(pilot))


async def test_a_narrow_screen_begins_with_one_step() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "m")
        assert map_view(pilot).hops == 1
        assert any("║ Cities should ban" in line for line in on_screen(pilot))
        assert any("air" in line for line in on_screen(pilot)), "the premises are in sight as well"


async def test_a_click_moves_the_cursor_and_another_puts_in_the_middle() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "m")
        view = map_view(pilot)
        await pilot.click(MapView, offset=offset_of(view, claim("air")))
        assert view.subject == claim("air")
        assert view.focus_subject == claim("ban")
        await pilot.click(MapView, offset=offset_of(view, claim("air")))
        await settled(pilot)
        assert view.focus_subject == claim("air")


async def test_a_click_on_what_is_counted_is_one_on_what_it_is_about() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "m", "left_square_bracket")
        view = map_view(pilot)
        assert view.drawing is not None
        stub = next(number for number, node in enumerate(view.drawing.graph.nodes) if node.kind is Kind.STUB)
        place = view.drawing.layout.places[stub]
        await pilot.click(MapView, offset=(place.x - view.sight.x + 2, place.y - view.sight.y))
        assert view.subject == view.drawing.graph.nodes[stub].subject
        await pilot.click(MapView, offset=(1, 1))
        assert view.subject == view.drawing.graph.nodes[stub].subject, "a click beside everything is none"


async def test_the_cursor_stays_in_sight() -> None:
    async with opened(session(), (60, 16)) as pilot:
        await press(pilot, "m", "right_square_bracket")
        view = map_view(pilot)
        for key in "lljjjhkkll":
            await press(pilot, key)
            assert view.drawing is not None
            place = view.drawing.layout.places[view.cursor]
            assert view.sight.contains(place.x, place.y), key
            assert view.sight.contains(place.x + place.width - 1, place.y + place.height - 1), key


async def test_the_wheel_scrolls_and_the_small_map_leads_to_a_place() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "m", "right_square_bracket")
        view = map_view(pilot)
        view.scroll_to(0, 0, animate=False, immediate=True)
        view.post_message(events.MouseScrollDown(view, 1, 1, 0, 1, 0, False, False, False))
        await settled(pilot)
        assert view.scroll_offset.y > 0
        assert view.subject == claim("ban"), "the wheel leaves the cursor where it is"
        aside = debate_screen(pilot).query_one(MapAside)
        await pilot.click(MapAside, offset=(aside.size.width - 3, 0))
        await settled(pilot)
        assert view.scroll_offset.x == view.max_scroll_x
        assert view.scroll_offset.y == 0


async def test_below_the_map_is_what_the_cursor_is_on_in_full() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "m")
        words = " ".join(" ".join(line[:56] for line in on_screen(pilot)[-5:-1]).split())
        assert words.startswith("? ban open: nothing decides it; 1 reason for it and 1 against it are open")
        assert words.endswith("Cities should ban private cars from their centres by 2035.")
        await press(pilot, "l")
        assert "trade" in on_screen(pilot)[-5]


async def test_beside_a_wide_map_is_the_card() -> None:
    async with opened(session(), (180, 50)) as pilot:
        await press(pilot, "m", "l", "k", "l")
        lines = [line[138:] for line in on_screen(pilot)]
        assert any("Air quality in centres improves" in line for line in lines)
        assert any("FOR 2" in line for line in lines)
        assert any("undercuts" in line for line in lines)
        assert not any("CHANGED" in line for line in lines)
        await press(pilot, "space")
        assert any("TAKEN BY YOU 1" in line[138:] for line in on_screen(pilot))


async def test_a_standpoint_in_force_shows_at_once() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "m")
        view = map_view(pilot)
        assert any("╔ ? ban" in line for line in on_screen(pilot))
        screen = debate_screen(pilot)
        screen.view = screen.session.stand(positions=("car-free",))
        await press(pilot)
        assert any("╔ !✓ ban" in line for line in on_screen(pilot))
        assert view.subject == claim("ban")


async def test_space_takes_what_the_cursor_is_on_otherwise() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "m", "l", "k", "l", "space")
        assert debate_screen(pilot).look.view.standpoint.accepts == ("air",)
        assert map_view(pilot).subject == claim("air")


async def test_a_map_is_laid_out_again_for_another_width() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "m", "l")
        subject = map_view(pilot).subject
        for width, height in ((200, 60), (100, 30), (40, 10), (20, 5), (80, 24)):
            await pilot.resize_terminal(width, height)
            await settled(pilot)
            assert all(len(line) <= width for line in on_screen(pilot))
            assert map_view(pilot).subject == subject
        assert any("╔" in line for line in on_screen(pilot))


async def test_plain_characters_alone_where_they_are_asked_for() -> None:
    async with opened(session(), (180, 50), plain=True) as pilot:
        await press(pilot, "m", "right_square_bracket")
        lines = on_screen(pilot)
        assert any("[- trade" in line for line in lines)
        assert all(line.isascii() for line in lines), [line for line in lines if not line.isascii()]


async def test_without_colours_names_have_brackets_and_the_cursor_shows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(session()) as pilot:
        await press(pilot, "m", "l")
        assert any("[− trade" in line for line in on_screen(pilot))
        view = map_view(pilot)
        reversed_texts = [
            segment.text
            for y in range(view.size.height)
            for segment in view.render_line(y)
            if segment.style is not None and segment.style.reverse
        ]
        assert reversed_texts
        assert all("trade" in text for text in reversed_texts)


async def test_hostile_text_is_shown_and_not_obeyed() -> None:
    debates = library(evil=hostile_text())
    for size in ((80, 24), (180, 50)):
        async with opened(FakeSession(debates, "evil"), size) as pilot:
            await press(pilot, "m", "l", "l", "h", "j", "right_square_bracket")
            text = "\n".join(on_screen(pilot))
            assert "[@click=app.quit" in text
            assert not set(text) & set("\x1b\x07\x9b\x7f\u202e")
            assert pilot.app.is_running
    assert "\x1b" in ATTACK


@pytest.mark.parametrize("source", [BROKEN, UNPARSED, "argmap: 1\ntitle: Nothing yet\n"])
async def test_a_debate_with_faults_or_without_claims_has_a_map_too(source: str) -> None:
    async with opened(session(source, stem="some")) as pilot:
        await press(pilot, "m", "j", "l", "h", "k", "enter", "m", "g", "right_square_bracket", "x", "escape")
        assert pilot.app.is_running


async def test_a_position_leads_to_the_map_of_its_thesis() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        screen._go(Subject(Section.POSITION, "motorists"))
        await press(pilot, "m")
        assert map_view(pilot).focus_subject == claim("shops-lose")
        await press(pilot, "m")
        screen._go(Subject(Section.SOURCE, "madrid-2019"))
        await press(pilot, "m")
        assert map_view(pilot).focus_subject == claim("ban")


async def test_what_the_map_is_about_may_be_gone_after_reading_again() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "m", "l", "enter")
        screen = debate_screen(pilot)
        other = session(CAR_BAN.replace("trade:", "commerce:"))
        screen.view = other.view
        await press(pilot, "l", "h")
        assert pilot.app.is_running


async def test_a_large_debate_draws_the_neighbourhood_alone() -> None:
    reasons = "\n".join(f"  a{n}: {{premises: [p{n}], supports: top}}" for n in range(3_000))
    premises = "\n".join(f"  p{n}: {{text: Premise number {n}.}}" for n in range(3_000))
    source = f"argmap: 1\ntitle: Large\nclaims:\n  top: {{text: Top.}}\n{premises}\narguments:\n{reasons}\n"
    async with opened(session(source, stem="large")) as pilot:
        await press(pilot, "m")
        view = map_view(pilot)
        assert view.drawing is not None
        assert sum(node.kind is Kind.CLAIM for node in view.drawing.graph.nodes) == 25
        assert any(node.kind is Kind.STUB and node.count == 2_976 for node in view.drawing.graph.nodes)
