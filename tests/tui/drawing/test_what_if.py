"""What if: taking claims and arguments otherwise, by value and from the keyboard."""

from __future__ import annotations

import pytest
from textual.widgets import ContentSwitcher

from argmap.edits import SetField
from argmap.model import Label, Section, Subject
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Cell, Piece, text_of, width_of
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.drawing.what_if import Taken, WhatIf, alone
from argmap.tui.outline.outline import Outline
from argmap.tui.views.banner import Banner, standing
from argmap.tui.views.matrix_page import matrix_page
from argmap.tui.views.standpoints_page import prospects
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press, until
from tests.tui.fake_session import CAR_BAN, FINDINGS, FakeSession, session

CAR_FREE = Subject(Section.POSITION, "car-free")
NEW_SURVEY = Subject(Section.SCENARIO, "new-survey")


def claim(name: str) -> Subject:
    return Subject(Section.CLAIM, name)


def argument(name: str) -> Subject:
    return Subject(Section.ARGUMENT, name)


@pytest.fixture
def cars() -> FakeSession:
    return session()


# Values


def test_what_a_position_takes_is_not_a_persons_own(cars: FakeSession) -> None:
    view = cars.stand(positions=["car-free"], accepts=["windy"], rejects=["madrid"])
    what_if = WhatIf.of(view.scope.debate, view.standpoint)
    assert what_if == WhatIf(("car-free",), (), ("windy",), ("madrid",))
    assert what_if.own == (("windy", Taken.ACCEPTED), ("madrid", Taken.REJECTED))


def test_the_first_way_is_the_one_that_changes_something(cars: FakeSession) -> None:
    debate = cars.view.scope.debate
    assert WhatIf().ways(debate, claim("windy"), Label.IN) == (Taken.REJECTED, Taken.ACCEPTED, None)
    assert WhatIf().ways(debate, claim("ban"), Label.UNDEC) == (Taken.ACCEPTED, Taken.REJECTED, None)
    assert WhatIf().ways(debate, argument("wind"), Label.IN) == (Taken.REJECTED, None)


def test_what_cannot_be_taken(cars: FakeSession) -> None:
    debate = cars.view.scope.debate
    for subject in (Subject(Section.SOURCE, "madrid-2019"), claim("gone"), argument("gone"), CAR_FREE):
        assert WhatIf().ways(debate, subject, None) == ()


def test_what_a_position_accepts_stands_whatever_one_says(cars: FakeSession) -> None:
    debate = cars.view.scope.debate
    under = alone(CAR_FREE)
    assert under.ways(debate, claim("traffic-is-main-source"), Label.UNDEC) == ()
    assert under.ways(debate, claim("shops-lose"), Label.IN) == (Taken.ACCEPTED, None)


def test_taking_again_replaces_and_none_takes_back() -> None:
    once = WhatIf().take("windy", Taken.ACCEPTED)
    assert once.take("windy", Taken.REJECTED) == WhatIf(rejects=("windy",))
    assert not once.take("windy", None)


def test_positions_and_scenarios_are_added_and_taken_away() -> None:
    both = alone(CAR_FREE).toggle(NEW_SURVEY)
    assert both == WhatIf(("car-free",), ("new-survey",))
    assert both.toggle(CAR_FREE) == alone(NEW_SURVEY)
    assert not alone(None)


def test_the_banner_in_words(cars: FakeSession) -> None:
    look = Look(cars.stand(positions=["car-free"], accepts=["windy"], rejects=["madrid"]))
    assert text_of(standing(look)) == "under The centre is for people, and if windy stands, madrid falls"
    assert text_of(standing(Look(cars.stand(rejects=["madrid"])))) == "what if madrid falls"


# Keys


async def test_space_goes_through_falling_standing_and_as_written() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "j", "j", "j", "space")
        assert screen.look.label("windy") is Label.OUT
        assert on_screen(pilot)[1].startswith(" ! what if windy falls   4 other labels changed")
        lines = on_screen(pilot)
        assert any(line.startswith("⇓       ⊣ ✗ The 2019") for line in lines)
        assert any(line.startswith("!  ▾+?✓ Air quality") for line in lines)
        await press(pilot, "space")
        assert screen.what_if == WhatIf(accepts=("windy",))
        await press(pilot, "space")
        assert not screen.look.view.standpoint
        assert not screen.query_one(Banner).display


async def test_space_on_the_card_takes_the_link_under_the_cursor_or_else_the_entry() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "enter", "space")
        assert screen.what_if == WhatIf(accepts=("ban",))
        await press(pilot, "space", "space", "J")
        card = screen.query_one("#card", Sheet)
        assert card.target == argument("cleaner-air")
        await press(pilot, "space")
        assert screen.what_if == WhatIf(rejects=("cleaner-air",))
        assert card.target == argument("cleaner-air")
        assert "+ ⇓ cleaner-air  ✗ falls:" in page_text(pilot, "card")


async def test_what_if_is_no_step_of_the_journey() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "enter", "j", "enter")
        before = (screen.journey.here, screen.journey.back_count, screen.journey.forward_count)
        await press(pilot, "space", "space", "W")
        assert (screen.journey.here, screen.journey.back_count, screen.journey.forward_count) == before


async def test_toggles_add_to_the_position_in_force() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "5", "j", "enter", "1", "j", "j", "j", "space")
        assert screen.what_if == WhatIf(("car-free",), (), (), ("windy",))
        await press(pilot, "5", "j", "j", "space")
        assert screen.what_if == WhatIf(("car-free",), ("new-survey",), (), ("windy",))
        await press(pilot, "plus")
        assert screen.what_if == WhatIf(("car-free",), (), (), ("windy",))
        await press(pilot, "enter")
        assert screen.what_if == alone(NEW_SURVEY)


async def test_changes_are_a_view_that_leads_to_each() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "3")
        assert "looked at as written" in page_text(pilot, "what-if-list")
        await press(pilot, "1", "j", "j", "j", "space", "3", "j")
        assert screen.query_one("#what-if-list", Sheet).target == claim("air")
        assert "air  stands:" in page_text(pilot, "what-if-why")
        await press(pilot, "enter")
        assert screen.query_one("#views", ContentSwitcher).current == "browse"
        assert screen.journey.here == claim("air")


async def test_the_list_of_changes_explains_and_copies_the_row_that_the_cursor_is_on() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "j", "j", "j", "space", "3", "x")
        assert "Why: windy" in "\n".join(on_screen(pilot))
        await press(pilot, "escape", "j", "x")
        assert "Why: air" in "\n".join(on_screen(pilot))
        await press(pilot, "escape", "y")
        assert pilot.app.clipboard == "Air quality in centres improves markedly when cars are banned."


async def test_space_in_the_list_of_changes_goes_on_from_what_is_taken() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "j", "j", "j", "space", "3", "space")
        assert screen.what_if == WhatIf(accepts=("windy",))
        assert screen.query_one("#what-if-list", Sheet).target == claim("windy")


async def test_what_cannot_be_taken_is_said() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "G", "k", "k", "space")
        outline = screen.query_one(Outline)
        assert outline.row is not None
        assert outline.row.subject.section is Section.QUESTION
        assert [note.message for note in pilot.app._notifications] == [
            "What if? asks about claims and arguments; this is neither."
        ]
        assert not screen.what_if


async def test_the_filter_for_changes_follows_what_is_taken() -> None:
    async with opened(session()) as pilot:
        outline = debate_screen(pilot).query_one(Outline)
        await press(pilot, "j", "j", "j", "space", "f", "f", "f", "f", "f", "f", "enter")
        kept = outline.folding.filtered
        assert kept is not None
        assert {outline.folding.rows[row].subject.id for row in kept} == {"windy", "air"}
        await press(pilot, "W")
        assert outline.folding.filtered is None


async def test_keys_pressed_while_labels_are_being_found_go_on_from_what_was_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("argmap.tui.drawing.size.LARGE", 0)
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "j", "j", "j")
        screen.action_take()
        screen.action_take()
        assert screen.what_if == WhatIf(accepts=("windy",))
        assert not screen.look.view.standpoint
        await until(pilot, lambda: bool(screen.look.view.standpoint))
        assert screen.look.what_if == WhatIf(accepts=("windy",))
        assert screen.look.label("windy") is Label.IN


async def test_hostile_ids_and_titles_are_shown_and_not_obeyed() -> None:
    text = CAR_BAN.replace("The centre is for people", '"[bold]\\e[31m people"')
    async with opened(session(text)) as pilot:
        await press(pilot, "5", "j", "enter", "3")
        assert "[bold]␛[31m people" in on_screen(pilot)[1]


# The matrix


def test_the_matrix_has_one_mark_a_cell_and_tells_what_was_expected(cars: FakeSession) -> None:
    look = Look(cars.view)
    page = matrix_page(look, prospects(look.debate), 78)
    said = [text_of(line).rstrip() for line in page.lines]
    assert said[0].split() == ["ban", "shops-lose", "air"]
    assert [line.split()[-3:] for line in said[1:5]] == [
        ["?", "✓", "?"],
        ["✓·", "✗", "✓"],
        ["?", "✓·", "?"],
        ["✗", "✓", "∅·"],
    ]
    assert page.links[3] == Cell(CAR_FREE, "ban")


def test_an_expectation_that_is_not_met_has_a_mark_in_the_matrix() -> None:
    look = Look(session(CAR_BAN.replace("expect: {air: out}", "expect: {air: in}")).view)
    page = matrix_page(look, prospects(look.debate), 78)
    assert Piece("!", Role.ERROR, 11) in page.lines[4]


def test_several_in_force_have_a_row_of_their_own(cars: FakeSession) -> None:
    look = Look(cars.stand(positions=["car-free"], rejects=["windy"]))
    page = matrix_page(look, {}, 78)
    assert text_of(page.lines[2]).startswith("▸ In force now")
    assert page.links[3] == Cell(None, "ban", changes=False)


@pytest.mark.parametrize("width", [30, 44, 78, 120])
def test_columns_without_room_follow_below(cars: FakeSession, width: int) -> None:
    look = Look(cars.view)
    page = matrix_page(look, prospects(look.debate), width)
    assert all(width_of(line) <= width for line in page.lines)
    assert len(page.links) == 4 * 3
    assert {link.id for link in page.links if isinstance(link, Cell)} == {"ban", "shops-lose", "air"}


async def test_a_cell_leads_to_the_thesis_under_its_standpoint() -> None:
    async with opened(session(), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "5", "v", "l", "j", "l")
        assert screen.query_one("#matrix", Sheet).target == Cell(CAR_FREE, "shops-lose")
        await press(pilot, "enter")
        assert screen.what_if == alone(CAR_FREE)
        assert screen.journey.here == claim("shops-lose")
        await press(pilot, "5")
        assert screen.query_one("#matrix", Sheet).has_focus
        await press(pilot, "escape")
        assert screen.query_one("#standpoints-list", Sheet).has_focus


async def test_details_of_a_standpoint_where_there_is_no_room_beside_the_list() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "5", "j")
        assert not any("ACCEPTS" in line for line in on_screen(pilot))
        await press(pilot, "l")
        assert any("ACCEPTS" in line for line in on_screen(pilot))
        await press(pilot, "escape")
        assert not any("ACCEPTS" in line for line in on_screen(pilot))
        assert debate_screen(pilot).query_one("#standpoints-list", Sheet).has_focus


# Keeping


async def test_what_is_in_force_is_kept_as_a_scenario_of_the_file() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "S")
        assert not screen.query("#prompt")
        await press(pilot, "j", "j", "j", "space", "S", *"no wind", "enter")
        scenario = screen.look.debate.scenarios["no-wind"]
        assert (scenario.title, scenario.rejects) == ("no wind", ("windy",))
        assert screen.what_if == WhatIf(scenarios=("no-wind",))
        assert screen.look.view.dirty
        assert isinstance(screen.focused, Outline)


async def test_leaving_the_prompt_keeps_nothing() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "j", "j", "j", "space", "S", *"no", "escape")
        assert list(screen.look.debate.scenarios) == ["new-survey"]
        assert screen.what_if == WhatIf(rejects=("windy",))


# The mouse


async def test_a_click_on_the_first_column_takes_a_row_and_one_on_the_banner_clears() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await pilot.click(Outline, offset=(0, 3))
        await press(pilot)
        assert screen.what_if == WhatIf(rejects=("windy",))
        banner = on_screen(pilot)[1]
        await pilot.click(Banner, offset=(banner.index("3 "), 0))
        assert screen.query_one("#views", ContentSwitcher).current == "what-if"
        await pilot.click(Banner, offset=(on_screen(pilot)[1].index("W as written"), 0))
        await press(pilot)
        assert not screen.what_if


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (180, 50)])
async def test_plain_characters_are_plain_in_every_view(size: tuple[int, int]) -> None:
    async with opened(session(found=FINDINGS), size, plain=True) as pilot:
        await press(pilot, "j", "j", "j", "space")
        for key in ("1", "3", "4", "5", "v"):
            await press(pilot, key)
            # The debate itself has one letter that no plain set has.
            assert "\n".join(on_screen(pilot)).replace("ó", "o").isascii(), key


def test_what_was_found_is_not_sorted_again_for_a_what_if_and_is_for_an_edit() -> None:
    one = session(found=FINDINGS)
    written = Look(one.check())
    assert written.findings
    assert written.findings_by_subject
    what_if = Look(one.stand(rejects=["air"]), before=written)
    assert what_if.findings_by_subject is written.findings_by_subject
    assert what_if.findings is written.findings
    assert what_if.label("air") is not written.label("air")
    edited = Look(one.edit(SetField(Subject(Section.CLAIM, "air"), "text", "Other air.")), before=what_if)
    assert edited.findings_by_subject is not written.findings_by_subject


@pytest.mark.parametrize("key", ["escape", "h", "left", "5"])
async def test_the_details_of_a_standpoint_are_left_by_any_key_that_leads_there(key: str) -> None:
    async with opened(session(), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "5", "G", "l")
        assert screen.query_one("#standpoint-card").has_focus
        assert "Esc List" in on_screen(pilot)[-1]
        await press(pilot, key)
        assert screen._views.current == "standpoints"
        assert screen.query_one("#standpoints-list", Sheet).has_focus
        assert any("A new survey" in line for line in on_screen(pilot))


async def test_the_details_of_a_standpoint_lead_to_the_matrix() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "5", "G", "l", "v")
        assert debate_screen(pilot).query_one("#matrix", Sheet).has_focus


async def test_a_view_that_was_left_at_the_details_of_a_standpoint_opens_with_its_list() -> None:
    async with opened(session(), (80, 24)) as pilot:
        await press(pilot, "5", "G", "l", "1", "5")
        assert debate_screen(pilot).query_one("#standpoints-list", Sheet).has_focus


async def test_beside_its_list_the_card_of_a_standpoint_is_left_with_escape() -> None:
    async with opened(session(), (120, 40)) as pilot:
        await press(pilot, "5", "G", "tab")
        assert debate_screen(pilot).query_one("#standpoint-card").has_focus
        await press(pilot, "escape")
        assert debate_screen(pilot).query_one("#standpoints-list", Sheet).has_focus


async def test_the_key_for_what_changed_is_not_read_as_a_number_of_changes() -> None:
    async with opened(session(), (120, 30)) as pilot:
        screen = debate_screen(pilot)
        assert "3 What changed" in on_screen(pilot)[-1]
        for standpoint in (("car-free",), ()):
            screen.stand(WhatIf(positions=standpoint) if standpoint else WhatIf(accepts=("no2-fell",)))
            await press(pilot)
            said = "3 shows them" if screen.look.flips else "3 tells more"
            assert said in on_screen(pilot)[1]
            assert "3 change" not in on_screen(pilot)[1]
