"""Why, asked of a standpoint: what it is about, with the labels that it has under it, whatever is in force."""

from __future__ import annotations

from argmap.model import Section, Subject
from argmap.tui.asking.page_screen import PageScreen
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press
from tests.tui.fake_session import session


async def test_x_explains_the_thesis_of_a_position_under_it_and_puts_nothing_in_force() -> None:
    async with opened(session(), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "5", "j", "x")
        assert isinstance(pilot.app.screen, PageScreen)
        under = page_text(pilot, "page")
        position = screen.session.stand(positions=("car-free",)).labelling.verdicts["ban"]
        written = screen.session.view.written.verdicts["ban"]
        assert position.label is not written.label
        assert screen.look.word_of(position) in under.splitlines()[0]
        assert "ban" in under.splitlines()[0]
        assert not screen.look.view.standpoint
        await press(pilot, "escape")
        assert screen._views.current == "standpoints"


async def test_x_explains_every_thesis_as_written_and_what_a_scenario_expects() -> None:
    async with opened(session(), (120, 40)) as pilot:
        await press(pilot, "5", "x")
        assert "Why, as written" in "\n".join(on_screen(pilot))
        written = page_text(pilot, "page")
        assert " ban " in written
        assert " shops-lose " in written
        await press(pilot, "escape", "G", "x")
        assert "Why, under new-survey" in "\n".join(on_screen(pilot))
        assert " air " in page_text(pilot, "page").splitlines()[0]


async def test_x_explains_a_cell_of_the_matrix_and_a_step_leads_to_its_entry() -> None:
    async with opened(session(), (120, 40)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "5", "v", "j", "x")
        assert isinstance(pilot.app.screen, PageScreen)
        await press(pilot, "j", "enter")
        assert screen.journey.here is not None
        assert screen.journey.here.section in (Section.CLAIM, Section.ARGUMENT)
        assert screen._views.current == "browse"


async def test_x_on_a_scenario_that_expects_nothing_explains_the_theses() -> None:
    text = "argmap: 1\ntitle: t\nclaims:\n  a: {text: A.}\nscenarios:\n  s: {title: S, rejects: [a]}\n"
    async with opened(session(text)) as pilot:
        await press(pilot, "5", "j", "x")
        assert not isinstance(pilot.app.screen, PageScreen)
        assert [note.message for note in pilot.app._notifications] == [
            "This is about no thesis, and expects no label."
        ]
        assert debate_screen(pilot).journey.here == Subject(Section.CLAIM, "a")


async def test_x_in_the_details_explains_what_the_cursor_is_on_there_under_that_standpoint() -> None:
    async with opened(session(), (120, 40)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "5", "j", "l", "x")
        assert "Why, under car-free" in "\n".join(on_screen(pilot))
        assert " ban " in page_text(pilot, "page").splitlines()[0]
        await press(pilot, "escape")
        seen = set()
        for _ in range(6):
            await press(pilot, "j")
            target = screen._standpoints_view.read[1]
            if not isinstance(target, Subject):
                continue
            await press(pilot, "x")
            if target.section in (Section.CLAIM, Section.ARGUMENT):
                assert f" {target.id} " in page_text(pilot, "page").splitlines()[0]
                assert "Why, under car-free" in "\n".join(on_screen(pilot))
                seen.add(target.id)
                await press(pilot, "escape")
            else:
                assert pilot.app.screen is screen
        assert seen
        assert not screen.look.view.standpoint


async def test_x_in_the_details_of_what_is_in_force_explains_the_labels_that_are_shown() -> None:
    async with opened(session(), (120, 40)) as pilot:
        await press(pilot, "5", "j", "enter", "l", "j", "x")
        assert "Why, now" in "\n".join(on_screen(pilot))
