"""Adding an argument: what it is about, its premises, what it would change, and what then stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from argmap.model import Direction, Section, Subject
from argmap.session import Session
from argmap.tui.asking.ask_screen import AskScreen
from argmap.tui.asking.offers import Offers
from argmap.tui.asking.pasting import harmless, lines_of
from argmap.tui.changing.add_argument import ArgumentForm
from argmap.tui.changing.argument_draft import Aim, Draft, aims
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import text_of
from argmap.tui.drawing.text_block import TextBlock
from argmap.tui.screens.debate_screen import DebateScreen
from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.fake_session import CAR_BAN, library, session


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


def claim(name: str) -> Subject:
    return Subject(Section.CLAIM, name)


def argument(name: str) -> Subject:
    return Subject(Section.ARGUMENT, name)


# What it may be about


def test_what_one_may_argue_where_one_stands() -> None:
    look = Look(session().view)
    for_ban, against_ban = Aim(Direction.SUPPORTS, "ban"), Aim(Direction.REBUTS, "ban")
    assert aims(look, claim("ban")) == (for_ban, against_ban)
    undercut = Aim(Direction.UNDERCUTS, "madrid")
    beside = Aim(Direction.SUPPORTS, "no2-fell"), Aim(Direction.REBUTS, "no2-fell")
    assert aims(look, claim("no2-fell"), "madrid") == (*beside, undercut)
    assert aims(look, argument("trade")) == (Aim(Direction.UNDERCUTS, "trade"), against_ban, for_ban)
    assert aims(look, argument("wind")) == (Aim(Direction.UNDERCUTS, "wind"),)
    assert aims(look, Subject(Section.POSITION, "car-free")) == (for_ban, against_ban)


def test_nothing_is_argued_about_what_is_no_claim() -> None:
    look = Look(session().view)
    for subject in (None, claim("gone"), argument("gone"), Subject(Section.SOURCE, "madrid-2019")):
        assert aims(look, subject) == ()


def test_a_draft_names_claims_as_its_file_does() -> None:
    other = "argmap: 1\nclaims:\n  far: {text: Far away.}\n"
    texts = library(car_ban=CAR_BAN, other=other)
    whole = Session(Path("debates"), texts, None).view.scope
    draft = Draft((Aim(Direction.SUPPORTS, "other/far"),), premises=("car-ban/air", "Something new"))
    assert draft.stem(whole) == "other"
    operation = draft.operation(whole)
    assert operation.target == "far"
    assert operation.premises[0] == "car-ban/air"


def test_pasted_lines_lose_the_marks_of_a_list_and_what_cannot_be_seen() -> None:
    assert lines_of("- one\n\n  * two\n3. three\nfour\x1b[31m\n") == ("one", "two", "three", "four[31m")
    assert harmless("a\u202eb\tc") == "ab\tc"


# From the keyboard


async def test_the_least_is_the_key_a_text_and_enter_twice(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "a", *"Noise", "enter", "enter")
        assert pilot.app.screen is screen
        added = screen.look.debate.arguments["because-noise"]
        assert (added.premises, added.direction, added.target) == (("noise",), Direction.SUPPORTS, "ban")
        row = screen._outline.row
        assert row is not None
        assert row.argument == "because-noise"
        assert screen.look.view.undo == "add reason for ban"
        await press(pilot, "ctrl+s")
        lines = file.read_text(encoding="utf-8").splitlines()
        assert [line for line in lines if line not in CAR_BAN.splitlines()] == [
            "  noise:",
            "    text: Noise",
            "  because-noise:",
            "    premises: [noise]",
            "    supports: ban",
        ]
        assert [line for line in lines if line in CAR_BAN.splitlines()] == CAR_BAN.splitlines()
        await press(pilot, "u", "ctrl+s")
        assert file.read_bytes() == CAR_BAN.encode()


async def test_tab_turns_it_and_the_effect_is_shown_before_it_is_kept(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "apostrophe", *"air", "enter", "a")
        assert any("An argument for air" in line for line in on_screen(pilot))
        await press(pilot, "tab", *"No")
        assert any("An argument against air" in line for line in on_screen(pilot))
        effect = [text_of(line) for line in pilot.app.screen.query_one("#argument-effect", TextBlock).lines]
        assert effect[1].startswith("air  ?")
        await press(pilot, "tab", "tab", "escape")
        await press(pilot, "d")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert not debate_screen(pilot).look.view.dirty


async def test_an_undercutter_is_offered_on_an_argument_and_shows_what_flips(file: Path) -> None:
    async with opened(Session.open(file), (120, 40)) as pilot:
        await press(pilot, "apostrophe", *"exempt", "enter", "a", *"They cost a lot")
        effect = [text_of(line) for line in pilot.app.screen.query_one("#argument-effect", TextBlock).lines]
        assert effect[1].startswith("exempt  ✓ → ✗")
        assert any(line.startswith("left-behind  ✗ → ?") for line in effect)
        await press(pilot, "enter", "enter")
        added = debate_screen(pilot).look.debate.arguments["because-cost-lot"]
        assert (added.direction, added.target) == (Direction.UNDERCUTS, "exempt")


async def test_the_frame_says_what_enter_makes_of_the_words(file: Path) -> None:
    def says(what: str) -> bool:
        return any(what in line for line in on_screen(pilot))

    async with opened(Session.open(file), (80, 24)) as pilot:
        air = debate_screen(pilot).look.debate.claims["air"].text
        await press(pilot, "a", *"central car")
        assert says("Enter makes a new claim   ↓ existing claim")
        await press(pilot, "down")
        assert says("Enter takes this claim")
        assert not says("new claim")
        await press(pilot, "up", "ctrl+u", *"air")
        assert says("Enter takes it")
        await press(pilot, "ctrl+u", *air)
        assert says("Enter takes it")
        await press(pilot, *" Really")
        assert says("Enter makes a new claim")


async def test_claims_that_are_there_are_offered_and_taken_with_the_arrows(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "a", *"central car")
        offers = pilot.app.screen.query_one(Offers)
        assert [offer.id for offer in offers.offers] == ["customers-drive"]
        await press(pilot, "down", "enter", *"And more", "enter", "backspace")
        form = pilot.app.screen
        assert isinstance(form, ArgumentForm)
        assert form.draft.premises == ("customers-drive",)
        await press(pilot, "enter", "enter")
        added = debate_screen(pilot).look.debate.arguments["customers-drive-more"]
        assert added.premises == ("customers-drive", "and-more")


async def test_several_pasted_lines_are_several_premises(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "a")
        form = pilot.app.screen
        assert isinstance(form, ArgumentForm)
        form._input.post_message(events.Paste("- One thing\n- Another\n"))
        await press(pilot)
        assert form.draft.premises == ("One thing", "Another")
        await press(pilot, "enter")
        added = debate_screen(pilot).look.debate.arguments["one-thing-another"]
        assert added.premises == ("one-thing", "another")


async def test_what_cannot_be_a_premise_is_said_and_stays_to_be_changed(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        await press(pilot, "a", "enter")
        assert any("needs a premise" in line for line in on_screen(pilot))
        await press(pilot, *"no-such", "enter")
        assert any("there is no claim no-such" in line for line in on_screen(pilot))
        await press(pilot, "escape")
        await press(pilot, "d")
        assert isinstance(pilot.app.screen, DebateScreen)


async def test_markup_that_is_typed_is_text(file: Path) -> None:
    text = "[@click=app.quit]x[/] [/] [bold"
    async with opened(Session.open(file), (120, 40)) as pilot:
        await press(pilot, "a")
        form = pilot.app.screen
        assert isinstance(form, ArgumentForm)
        form._input.post_message(events.Paste(text + "\x1b[31m"))
        await press(pilot, "enter")
        assert any(text in line for line in on_screen(pilot))
        await press(pilot, "enter")
        claims = debate_screen(pilot).look.debate.claims.values()
        assert text + "[31m" in [claim.text for claim in claims]


async def test_where_there_is_nothing_to_argue_about_it_says_so(tmp_path: Path) -> None:
    path = tmp_path / "empty.yaml"
    path.write_text("argmap: 1\ntitle: Nothing yet\n", encoding="utf-8")
    async with opened(Session.open(path), (80, 24)) as pilot:
        await press(pilot, "1", "a")
        assert isinstance(pilot.app.screen, DebateScreen)
        said = next(iter(pilot.app._notifications)).message
        assert said == "Nothing is said yet here; write the thesis first."


async def test_premises_that_were_typed_are_asked_about_each_time(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "a", *"Dry.", "enter")
        for _ in range(2):
            await press(pilot, "escape")
            assert any("Not kept yet: the argument." in line for line in on_screen(pilot))
            await press(pilot, "escape")
            assert isinstance(pilot.app.screen, ArgumentForm)
            assert any("Dry." in line for line in on_screen(pilot))
        await press(pilot, "escape", "d")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert debate_screen(pilot).session.view.undo is None


async def test_an_argument_is_kept_from_the_question_with_what_is_being_typed(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "a", *"Dry.", "enter", *"Hot.", "escape", "k")
        assert isinstance(pilot.app.screen, DebateScreen)
        debate = debate_screen(pilot).look.debate
        new = [claim.id for claim in debate.claims.values() if claim.text in ("Dry.", "Hot.")]
        assert sorted(new) in [sorted(argument.premises) for argument in debate.arguments.values()]


async def test_an_argument_that_cannot_be_is_not_offered_to_be_kept(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "a", *"no-such", "escape")
        assert not any("keep it" in line for line in on_screen(pilot))
        await press(pilot, "k")
        assert isinstance(pilot.app.screen, AskScreen)


async def test_tab_is_told_of_where_there_is_more_than_one_thing_to_argue(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        for subject, is_told in ((claim("ban"), True), (argument("wind"), False)):
            screen._go(subject)
            await press(pilot, "a")
            assert any("Tab" in line for line in on_screen(pilot) if "Esc leaves" in line) is is_told
            await press(pilot, "escape")


async def test_a_long_premise_wraps_and_is_seen_whole(tmp_path: Path) -> None:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    premise = (
        "Whoever lives beside a road with heavy traffic sleeps worse, falls ill sooner "
        "and moves away as soon as it can be paid"
    )
    async with opened(Session.open(path), (80, 24)) as pilot:
        await press(pilot, "a", *premise)
        shown = " ".join(" ".join(line.strip("│ ") for line in on_screen(pilot)).split())
        assert premise in shown
        await press(pilot, "ctrl+u", *premise)
        await press(pilot, "up", "home", *"Surely, ")
        await press(pilot, "enter", "enter")
        assert f"Surely, {premise}" in {
            claim.text for claim in debate_screen(pilot).look.debate.claims.values()
        }
