"""Walking through a debate: keys, mouse, standpoints, findings, and the list of debates."""

from __future__ import annotations

from textual.widgets import ContentSwitcher, Input

from argmap.model import Section, Subject
from argmap.tui.asking.page_screen import PageScreen
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.outline.outline import Outline
from argmap.tui.screens.library_screen import LibraryScreen
from argmap.tui.views.banner import Banner
from argmap.tui.views.source_text import SourceText
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press, settled
from tests.tui.fake_session import BROKEN, CAR_BAN, FINDINGS, UNPARSED, FakeSession, library, session


def claim(name: str) -> Subject:
    return Subject(Section.CLAIM, name)


async def test_the_header_says_what_is_open() -> None:
    async with opened(session(found=FINDINGS)) as pilot:
        header = on_screen(pilot)[0]
        assert header.startswith(" argmap  car-ban.yaml  Cars out of the centre   11 claims  8 arguments")
        assert "3 findings" in header
        assert header.endswith("as written")


async def test_the_card_follows_the_cursor() -> None:
    async with opened(session()) as pilot:
        assert "Cities should ban" in page_text(pilot, "card")
        await press(pilot, "j", "j")
        assert "NO2 fell by 38 %" in page_text(pilot, "card")
        assert on_screen(pilot)[1].endswith("ban › air › no2-fell")


async def test_enter_reads_links_lead_on_and_back_comes_back() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "enter")
        screen = debate_screen(pilot)
        assert isinstance(screen.focused, Sheet)
        await press(pilot, "j", "j", "enter")
        assert screen.journey.here == claim("air")
        await press(pilot, "j", "enter")
        assert screen.journey.here == Subject(Section.ARGUMENT, "madrid")
        assert screen.query_one(Outline).row is not None
        assert "madrid" in on_screen(pilot)[1]
        assert on_screen(pilot)[1].endswith("back 2")
        await press(pilot, "backspace", "H")
        assert screen.journey.here == claim("ban")
        await press(pilot, "L")
        assert screen.journey.here == claim("air")


async def test_a_row_shown_before_leads_to_its_first_place() -> None:
    async with opened(session()) as pilot:
        outline = debate_screen(pilot).query_one(Outline)
        again = next(i for i, row in enumerate(outline.folding.rows) if row.repeated)
        outline.go_to(again)
        await press(pilot, "enter")
        row = outline.row
        assert row is not None
        assert not row.repeated
        assert row.subject == outline.folding.rows[again].subject


async def test_folding_with_the_keyboard_and_the_mouse() -> None:
    async with opened(session()) as pilot:
        outline = debate_screen(pilot).query_one(Outline)
        whole = len(outline.folding.visible)
        await press(pilot, "j", "h")
        assert len(outline.folding.visible) == whole - 3
        await press(pilot, "l")
        assert len(outline.folding.visible) == whole
        await pilot.click(Outline, offset=(1, 0))
        assert len(outline.folding.visible) < whole
        await press(pilot, "Z", "Z")
        assert len(outline.folding.visible) == whole


async def test_a_click_moves_the_cursor_and_another_reads() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        await pilot.click(Outline, offset=(20, 2))
        assert screen.query_one(Outline).cursor == 2
        assert isinstance(screen.focused, Outline)
        await pilot.click(Outline, offset=(20, 2))
        await settled(pilot)
        assert isinstance(screen.focused, Sheet)


async def test_a_click_on_a_link_of_the_card_follows_it() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        card = screen.query_one("#card", Sheet)
        line = next(y for y, strip in enumerate(card.page.lines) if any(p.link is not None for p in strip))
        await pilot.click("#card", offset=(6, line))
        await settled(pilot)
        assert screen.journey.here == Subject(Section.ARGUMENT, "cleaner-air")


async def test_search_goes_to_matches_as_one_types_and_n_goes_on() -> None:
    async with opened(session()) as pilot:
        outline = debate_screen(pilot).query_one(Outline)
        await press(pilot, "slash", *"footf")
        assert outline.row is not None
        assert outline.row.subject == claim("footfall-rises")
        assert any(line.rstrip().endswith("1 of 2") for line in on_screen(pilot))
        await press(pilot, "enter")
        assert isinstance(debate_screen(pilot).focused, Outline)
        first = outline.cursor
        await press(pilot, "n")
        assert outline.row.subject == claim("footfall-rises")
        assert outline.cursor != first
        await press(pilot, "N")
        assert outline.cursor == first
        await press(pilot, "H")
        assert debate_screen(pilot).journey.here == claim("ban")


async def test_leaving_a_search_comes_back_to_where_it_began() -> None:
    async with opened(session()) as pilot:
        outline = debate_screen(pilot).query_one(Outline)
        await press(pilot, "j", "slash", *"shops")
        assert outline.cursor != 1
        await press(pilot, "escape")
        assert outline.cursor == 1
        assert debate_screen(pilot).finder.search is None


async def test_letters_typed_into_the_prompt_press_no_keys() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "slash", *"q4f?")
        assert pilot.app.is_running
        assert debate_screen(pilot).query_one("#views", ContentSwitcher).current == "browse"
        assert " Esc Cancel" in on_screen(pilot)[-1]
        assert "Find" not in on_screen(pilot)[-1]


async def test_going_to_an_id() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "apostrophe", *"madrid", "enter")
        assert debate_screen(pilot).journey.here == Subject(Section.ARGUMENT, "madrid")
        await press(pilot, "apostrophe", *"no-such-id", "enter")
        assert debate_screen(pilot).journey.here == Subject(Section.ARGUMENT, "madrid")
        assert len(pilot.app._notifications) == 1


async def test_the_filter_shows_one_label_and_escape_shows_all() -> None:
    async with opened(session()) as pilot:
        outline = debate_screen(pilot).query_one(Outline)
        whole = len(outline.folding.visible)
        await press(pilot, "f", "f", "f", "f", "enter")
        kept = outline.folding.filtered
        assert kept is not None
        assert {outline.folding.rows[index].subject.id for index in kept} == {"left-behind", "footfall-rises"}
        assert any(line.startswith(" 2 of 13 entries: falls") for line in on_screen(pilot))
        await press(pilot, "escape")
        assert len(outline.folding.visible) == whole


async def test_a_position_in_force_changes_labels_at_once_and_the_banner_says_so() -> None:
    async with opened(session()) as pilot:
        screen = debate_screen(pilot)
        assert not screen.query_one(Banner).display
        await press(pilot, "5", "j", "enter")
        assert screen.look.view.standpoint.positions == ("car-free",)
        assert on_screen(pilot)[1].startswith(" ! under The centre is for people")
        await press(pilot, "1")
        assert any(line.startswith("!▾  ✓ Cities should ban") for line in on_screen(pilot))
        await press(pilot, "W")
        assert not screen.look.view.standpoint
        assert not screen.query_one(Banner).display
        assert any(line.startswith(" ▾  ? Cities should ban") for line in on_screen(pilot))


async def test_enter_on_the_standpoint_in_force_takes_it_back() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "5", "j", "enter", "enter")
        assert not debate_screen(pilot).look.view.standpoint


async def test_changes_have_a_column_of_their_own_on_a_wide_screen_only() -> None:
    for width, shown in ((200, True), (120, False)):
        async with opened(session(), (width, 60)) as pilot:
            await press(pilot, "5", "j", "enter", "1")
            assert any("CHANGED" in line for line in on_screen(pilot)) is shown


async def test_a_finding_leads_to_its_place() -> None:
    async with opened(session(found=FINDINGS)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "4")
        assert "the source is cited nowhere" in page_text(pilot, "findings-list")
        await press(pilot, "j", "enter")
        assert screen.query_one("#views", ContentSwitcher).current == "browse"
        assert screen.journey.here == claim("air")


async def test_a_finding_about_no_entry_leads_to_its_line() -> None:
    async with opened(session(found=FINDINGS)) as pilot:
        await press(pilot, "4", "enter")
        assert isinstance(debate_screen(pilot).focused, SourceText)
        await press(pilot, "escape")
        assert debate_screen(pilot).focused is debate_screen(pilot).query_one("#findings-list")


async def test_a_finding_on_a_card_leads_to_the_list() -> None:
    async with opened(session(found=FINDINGS)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "apostrophe", *"no2-fell", "enter")
        card = screen.query_one("#card", Sheet)
        card.put_cursor(len(card.page.links) - 1)
        card.action_follow()
        await press(pilot)
        assert screen.query_one("#views", ContentSwitcher).current == "findings"
        target = screen.query_one("#findings-list", Sheet).target
        assert target == FINDINGS[1]


async def test_explaining_a_rule_and_a_label() -> None:
    async with opened(session(found=FINDINGS)) as pilot:
        await press(pilot, "4", "x")
        assert isinstance(pilot.app.screen, PageScreen)
        await press(pilot, "escape", "1", "x")
        assert isinstance(pilot.app.screen, PageScreen)
        assert any("Why: ban" in line for line in on_screen(pilot))
        await press(pilot, "j", "j", "enter")
        assert debate_screen(pilot).journey.here is not None


async def test_help_names_every_key_that_is_bound() -> None:
    async with opened(session(), (120, 120)) as pilot:
        screen = debate_screen(pilot)
        descriptions = {
            active.binding.description
            for active in screen.active_bindings.values()
            if active.binding.id is not None
        }
        await press(pilot, "question_mark")
        text = page_text(pilot, "page")
        assert descriptions
        assert [word for word in descriptions if word not in text] == []


async def test_copying_the_text_of_an_entry() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "y")
        assert pilot.app.clipboard == "Cities should ban private cars from their centres by 2035."


async def test_a_list_of_debates_opens_one_and_is_there_to_go_back_to() -> None:
    debates = library(car_ban=CAR_BAN, broken=BROKEN, never_closed=UNPARSED)
    async with opened(FakeSession(debates, None)) as pilot:
        assert isinstance(pilot.app.screen, LibraryScreen)
        await press(pilot, "j", "enter")
        assert debate_screen(pilot).look.view.scope.stem == "car-ban"
        assert on_screen(pilot)[-1].endswith("All debates") or "q All debates" in on_screen(pilot)[-1]
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, LibraryScreen)
        await press(pilot, "q")
        assert not pilot.app.is_running


async def test_a_file_with_faults_opens_with_them_marked() -> None:
    async with opened(session(BROKEN, stem="broken")) as pilot:
        assert any("# This one has a key" in line for line in on_screen(pilot))
        assert "1 finding" in on_screen(pilot)[0]


async def test_a_file_that_is_no_yaml_opens_on_its_findings_and_its_text() -> None:
    async with opened(session(UNPARSED, stem="unparsed")) as pilot:
        text = "\n".join(on_screen(pilot))
        assert "ARG001" in text
        assert 'title: "never closed' in text


async def test_an_empty_debate_opens() -> None:
    async with opened(session("argmap: 1\ntitle: Nothing yet\n", stem="empty")) as pilot:
        assert "0 claims" in on_screen(pilot)[0]
        await press(
            pilot, "1", "j", "enter", "f", "enter", "x", "y", "n", "z", "slash", "a", "enter", "h", "5", "j"
        )
        assert pilot.app.is_running


async def test_prompts_opened_one_after_the_other() -> None:
    async with opened(session()) as pilot:
        await press(
            pilot, "slash", "escape", "slash", "a", "escape", "apostrophe", "escape", "slash", *"shops"
        )
        assert len(debate_screen(pilot).query("#prompt")) == 1
        assert any(line.startswith(" /shops") for line in on_screen(pilot))


async def test_a_folder_with_one_debate_opens_it() -> None:
    async with opened(FakeSession(library(car_ban=CAR_BAN), None)) as pilot:
        assert debate_screen(pilot).look.view.scope.stem == "car-ban"
        assert on_screen(pilot)[-1].lstrip().startswith("Enter Read")
        assert "q Quit" in on_screen(pilot)[-1]


async def test_resizing_lays_everything_out_again() -> None:
    async with opened(session(), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        assert screen.has_class("-narrow")
        for width, height in ((200, 60), (100, 30), (40, 10), (20, 5), (80, 24)):
            await pilot.resize_terminal(width, height)
            await settled(pilot)
            assert all(len(line) <= width for line in on_screen(pilot))
        assert any("FOR 1" in line for line in on_screen(pilot))


async def test_every_theme_draws() -> None:
    async with opened(session()) as pilot:
        for name in pilot.app.available_themes:
            pilot.app.theme = name
            await settled(pilot)
            assert any("Cities should ban" in line for line in on_screen(pilot)), name


async def test_text_of_the_card_is_selected_with_the_mouse_and_copied() -> None:
    async with opened(session()) as pilot:
        line = next(y for y, text in enumerate(on_screen(pilot)) if "│ Cities should ban" in text)
        start = on_screen(pilot)[line].index("Cities should ban private")
        await pilot.hover(offset=(start, line))
        await pilot.pause()
        await pilot.mouse_down(offset=(start, line))
        await pilot.hover(offset=(start + 6, line))
        await pilot.mouse_up(offset=(start + 6, line))
        await press(pilot, "y")
        assert pilot.app.clipboard.strip() == "Cities"
        assert debate_screen(pilot).journey.here == claim("ban")


async def test_tab_completes_what_is_typed_and_stays_in_the_line() -> None:
    async with opened(session()) as pilot:
        await press(pilot, "apostrophe", *"madri")
        await press(pilot, "tab")
        line = pilot.app.screen.query_one("#prompt-input", Input)
        assert line.value == "madrid"
        assert line.has_focus
        await press(pilot, "escape")
        assert not pilot.app.screen.query("#prompt")
