"""Removing entries: what would dangle and flip is said first, and what then stands in the files."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.edits import OnReferences, RemoveEntry
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.asking.ask_screen import AskScreen
from argmap.tui.changing.here import Home
from argmap.tui.changing.removal import Removal, depends, removal
from argmap.tui.drawing.look import Look
from argmap.tui.screens.debate_screen import DebateScreen
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press
from tests.tui.reshaping import art, expected, go, small, texts, two, undone

CASCADE = OnReferences.CASCADE


def claim(name: str) -> Subject:
    return Subject(Section.CLAIM, name)


def argument(name: str) -> Subject:
    return Subject(Section.ARGUMENT, name)


def found(path: Path, subject: Subject, stem: str = "car-ban") -> Removal:
    session = Session.open(path)
    session.focus_file(stem)
    return removal(
        Look(session.view), lambda edit: session.preview(*edit.operations, stem=edit.stem), subject
    )


# What it comes to


def test_what_goes_with_an_entry_and_what_loses_something(tmp_path: Path) -> None:
    one = found(small(tmp_path), claim("air"))
    assert {mention.named("car-ban") for mention in one.mentions} == {
        "premises of argument left-behind",
        "premises of argument cleaner-air",
        "supports of argument madrid",
        "supports of argument main-source",
        "expect of scenario new-survey",
    }
    ids = {home.own.id for home in one.gone}
    assert ids == {"left-behind", "cleaner-air", "madrid", "main-source", "exempt", "wind"}
    assert [mention.subject.id for mention in one.loses] == ["new-survey"]
    assert depends(one.gone) == "6 arguments"


def test_what_other_files_refer_to_goes_there_too(tmp_path: Path) -> None:
    one = found(two(tmp_path), claim("air"))
    assert Home("town", argument("sleep")) in one.gone
    assert ("town", claim("quiet"), "contradicts") in [
        (mention.stem, mention.subject, mention.key) for mention in one.loses
    ]


def test_how_much_goes_with_it_in_words() -> None:
    homes = [Home("a", argument("x")), Home("a", argument("y")), Home("b", Subject(Section.POSITION, "p"))]
    assert depends(()) == ""
    assert depends(tuple(homes[:1])) == "1 argument"
    assert depends(tuple(homes)) == "2 arguments and 1 position"


# From the keyboard


async def test_a_claim_that_something_refers_to_goes_with_what_depends_on_it(tmp_path: Path) -> None:
    path = small(tmp_path)
    after = expected(path, RemoveEntry(claim("customers-drive"), CASCADE))
    async with opened(Session.open(path), (80, 24)) as pilot:
        before = texts(pilot)
        screen = debate_screen(pilot)
        await go(pilot, "customers-drive")
        await press(pilot, "escape", "d", "c")
        assert texts(pilot) == after
        assert pilot.app.screen is screen
        await undone(pilot, before, "remove claim customers-drive and what depends on it")
        assert screen.look.debate.arguments["car-customers"].premises == ("customers-drive",)


async def test_the_question_says_what_dangles_and_what_flips(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 40)) as pilot:
        await go(pilot, "shops-lose")
        await press(pilot, "tab", "d")
        text = page_text(pilot, "ask")
        assert "remove it, and 2 arguments and 1 position with it" in text
        for line in (
            "premises of argument trade        goes with it",
            "supports of argument car-customers  goes with it",
            "thesis of position motorists      goes with it",
            "rejects of position car-free      loses that",
        ):
            what, _, fate = line.partition("  ")
            assert any(row.startswith(what) and row.endswith(fate.strip()) for row in text.split("\n")), line
        assert "WHAT IT CHANGES" in text
        assert "footfall-rises  ✗ → ✓" in text
        await press(pilot, "escape")
        assert not debate_screen(pilot).look.view.dirty


async def test_a_row_that_stands_for_an_argument_too_asks_which(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        before = texts(pilot)
        screen = debate_screen(pilot)
        await press(pilot, "j", "d")
        text = page_text(pilot, "ask")
        assert "a  remove argument cleaner-air; its premise stays" in text
        assert "c  remove claim air, and " in text
        await press(pilot, "enter")
        assert texts(pilot) == expected(path, RemoveEntry(argument("cleaner-air")))
        assert screen.journey.here == claim("ban"), "what it argued for is what one is at"
        await undone(pilot, before, "remove argument cleaner-air")


async def test_on_the_argument_itself_nothing_else_is_offered(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        await go(pilot, "madrid")
        await press(pilot, "delete")
        assert "Remove argument madrid?" in "\n".join(on_screen(pilot))
        await press(pilot, "r")
        assert texts(pilot) == expected(path, RemoveEntry(argument("madrid"), CASCADE))
        assert "wind" not in debate_screen(pilot).look.debate.arguments


@pytest.mark.parametrize("keys", [("escape",), ("q",)])
async def test_leaving_the_question_changes_nothing(tmp_path: Path, keys: tuple[str, ...]) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        before = texts(pilot)
        await press(pilot, "d")
        assert isinstance(pilot.app.screen, AskScreen)
        await press(pilot, *keys)
        assert isinstance(pilot.app.screen, DebateScreen)
        assert texts(pilot) == before
        assert debate_screen(pilot).look.view.undo is None


async def test_the_files_that_refer_to_it_change_in_the_same_step(tmp_path: Path) -> None:
    folder = two(tmp_path)
    session = Session.open(folder)
    session.focus_file("car-ban")
    after = expected(folder, RemoveEntry(claim("air"), CASCADE))
    from argmap.tui.screens.listed_screen import ListedDebateScreen

    async with opened(session, (100, 40)) as pilot:
        pilot.app.push_screen(ListedDebateScreen(session))
        await press(pilot)
        before = texts(pilot)
        await go(pilot, "air")
        await press(pilot, "tab", "d")
        assert "contradicts of claim quiet in town" in page_text(pilot, "ask")
        await press(pilot, "r")
        assert texts(pilot) == after
        assert after["town"] != before["town"]
        await press(pilot, "ctrl+s")
        assert (folder / "town.yaml").read_text(encoding="utf-8") == after["town"]
        await press(pilot, "u", "ctrl+s")
        assert (folder / "town.yaml").read_text(encoding="utf-8") == before["town"]
        assert (folder / "car-ban.yaml").read_text(encoding="utf-8") == before["car-ban"]


async def test_a_position_is_removed_where_they_are_listed(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (80, 24)) as pilot:
        before = texts(pilot)
        await press(pilot, "5", "d")
        assert isinstance(pilot.app.screen, DebateScreen), "the cursor is on the debate as written"
        assert texts(pilot) == before
        await press(pilot, "j", "d", "r")
        assert texts(pilot) == expected(path, RemoveEntry(Subject(Section.POSITION, "car-free")))


async def test_under_a_what_if_the_rest_of_it_stays(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (120, 40)) as pilot:
        screen = debate_screen(pilot)
        await go(pilot, "windy")
        await press(pilot, "tab", "space")
        await go(pilot, "blue-badge")
        await press(pilot, "tab", "space")
        assert set(screen.look.what_if.rejects) == {"windy", "blue-badge"}
        await press(pilot, "d")
        assert "under what is in force" in page_text(pilot, "ask")
        await press(pilot, "r")
        assert screen.look.what_if.rejects == ("windy",)


async def test_on_the_map_it_is_about_the_box_under_the_cursor(tmp_path: Path) -> None:
    path = small(tmp_path)
    async with opened(Session.open(path), (120, 40)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "m", "l", "l")
        at = screen.journey.here
        assert at is not None
        await press(pilot, "d")
        assert f"Remove {at.section.value} {at.id}?" in "\n".join(on_screen(pilot))
        await press(pilot, "r")
        how = CASCADE if at.section is Section.CLAIM else OnReferences.REFUSE
        assert texts(pilot) == expected(path, RemoveEntry(at, how))
        assert screen._views.current == "map"


async def test_the_longest_list_of_the_shipped_debate_fits_a_small_plain_terminal(tmp_path: Path) -> None:
    path = art(tmp_path)
    async with opened(Session.open(path), (80, 24), plain=True) as pilot:
        await press(pilot, "d")
        lines = on_screen(pilot)
        assert any("r  remove it, and 5 arguments and 1 position with it" in line for line in lines)
        assert [line for line in lines if not line.isascii()] == []
        await press(pilot, "G", "enter")
        after = expected(path, RemoveEntry(claim("images-cannot-fit"), CASCADE), stem="ai-art")
        assert texts(pilot) == after


async def test_an_entry_that_is_only_referred_to_cannot_be_removed(tmp_path: Path) -> None:
    path = tmp_path / "gone.yaml"
    path.write_text(
        "argmap: 1\nclaims:\n  a: {text: A.}\narguments:\n  b: {premises: [nowhere], supports: a}\n",
        encoding="utf-8",
    )
    async with opened(Session.open(path), (100, 30)) as pilot:
        await press(pilot, "j", "d")
        await press(pilot, "escape")
        assert not debate_screen(pilot).look.view.dirty


async def test_enter_alone_takes_nothing_else_along(tmp_path: Path) -> None:
    async with opened(Session.open(small(tmp_path)), (80, 24)) as pilot:
        before = texts(pilot)
        await press(pilot, "d")
        assert " with it" in page_text(pilot, "ask")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, DebateScreen)
        assert texts(pilot) == before
        assert not debate_screen(pilot).look.view.dirty


async def test_on_a_premise_it_says_how_to_take_out_only_that(tmp_path: Path) -> None:
    async with opened(Session.open(art(tmp_path)), (80, 24)) as pilot:
        await press(pilot, "j", "j", "d")
        assert "The key I takes it out of entropy only" in page_text(pilot, "ask")
        await press(pilot, "escape", "I", "enter")
        entropy = debate_screen(pilot).look.debate.arguments["entropy"]
        assert "five-billion-images" not in entropy.premises
        assert "five-billion-images" in debate_screen(pilot).look.debate.claims
