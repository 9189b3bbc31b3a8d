"""Findings in the interface: the worst first, live while editing, and put right by a key, with undo."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from argmap.findings import Severity
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.changing.fix_screen import FixScreen
from argmap.tui.drawing.lists import FindingsList
from argmap.tui.drawing.look import Look
from argmap.tui.screens import saving_screen
from tests.tui.driving import debate_screen, on_screen, opened, page_text, press, settled
from tests.tui.fake_session import FINDINGS, finding, session

FAULTS = """\
argmap: 1
title: Faults to mend
claims:
  fits:
    text: The images fit.
    assume: unknown
  small-file:
    text: The file is small.
  same-file:
    text: the file is small
arguments:
  entropy:
    premises: [smal-file]
    rebuts: fits
  again:
    premises: [same-file]
    supports: fits
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "faults.yaml"
    path.write_text(FAULTS, encoding="utf-8")
    return path


def codes(pilot: Pilot[Any]) -> list[str]:
    return [finding.code for finding in debate_screen(pilot).look.findings]


def test_errors_come_first_then_warnings_and_each_in_the_order_of_the_file() -> None:
    view = session(found=FINDINGS).check()
    found = Look(view).findings
    assert [finding.severity for finding in found] == [Severity.ERROR, Severity.WARNING, Severity.WARNING]
    assert [finding.place.line for finding in found] == [2, 5, 25]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_reference_to_nothing_is_put_right_by_two_keys_and_undone_by_one(
    file: Path, size: tuple[int, int]
) -> None:
    async with opened(Session.open(file), size) as pilot:
        await press(pilot, "4")
        assert codes(pilot)[0] == "ARG101"
        await press(pilot, "f")
        assert isinstance(pilot.app.screen, FixScreen)
        shown = page_text(pilot, "fixes")
        assert "name small-file instead of smal-file" in shown
        assert "-   13      premises: [smal-file]" in shown
        assert "+   13      premises: [small-file]" in shown
        assert file.read_text(encoding="utf-8") == FAULTS
        await press(pilot, "f")
        screen = debate_screen(pilot)
        assert "ARG101" not in codes(pilot)
        assert screen.look.debate.arguments["entropy"].premises == ("small-file",)
        await press(pilot, "u")
        assert screen.look.debate.arguments["entropy"].premises == ("smal-file",)
        assert codes(pilot)[0] == "ARG101"
        assert screen.look.view.undo is None


async def test_what_the_checks_found_stays_in_sight_until_they_have_run_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving_screen, "CHECK_AFTER", 3_600)
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "4", "f", "f")
        screen = debate_screen(pilot)
        assert not screen.look.view.checked
        assert codes(pilot) == ["ARG208"]
        screen._check_if_still(screen.look.view.library)
        await settled(pilot)
        assert screen.look.view.checked
        assert codes(pilot) == ["ARG208"]


async def test_every_way_to_mend_is_a_row_and_a_number_takes_it(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "4", "j", "f")
        shown = page_text(pilot, "fixes")
        assert "1  make one claim of the two, small-file" in shown
        assert "2  make one claim of the two, same-file" in shown
        await press(pilot, "2")
        assert set(debate_screen(pilot).look.debate.claims) == {"fits", "same-file"}


async def test_a_superscript_two_takes_nothing(file: Path) -> None:
    """It is a key of the French keyboard, and a digit of which Python makes no number."""
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "4", "f", "²")
        assert isinstance(pilot.app.screen, FixScreen)


async def test_escape_leaves_everything_as_it_is(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "4", "f", "escape")
        view = debate_screen(pilot).look.view
        assert not view.dirty
        assert pilot.app.focused is pilot.app.screen.query_one(FindingsList)


async def test_f4_opens_the_editor_at_the_finding(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "4")
        assert debate_screen(pilot)._place_in_file() == (file, 13)
        await press(pilot, "j")
        assert debate_screen(pilot)._place_in_file() == (file, 10)


async def test_the_text_shows_the_place_as_soon_as_the_view_is_there(tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    path.write_text(FAULTS.replace("claims:", "#\n" * 60 + "claims:"), encoding="utf-8")
    async with opened(Session.open(path), (80, 24)) as pilot:
        await press(pilot, "4")
        assert any("premises: [smal-file]" in line for line in on_screen(pilot))


async def test_a_finding_that_nothing_can_be_done_about_leads_to_the_editor(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text('argmap: 1\ntitle: "never closed\n', encoding="utf-8")
    async with opened(Session.open(path), (80, 24)) as pilot:
        await press(pilot, "f")
        shown = page_text(pilot, "fixes")
        assert "This one needs your own words." in shown
        assert "e  open the editor at line" in shown
        await press(pilot, "escape")
        assert pilot.app.focused is pilot.app.screen.query_one(FindingsList)


async def test_the_other_of_two_entries_can_be_looked_at_from_there(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "4", "j", "f", "3")
        screen = debate_screen(pilot)
        assert screen.journey.here == Subject(Section.CLAIM, "small-file")
        assert not screen.look.view.dirty


async def test_a_fix_of_a_debate_that_comes_with_the_program_is_made_in_a_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("argmap.session.open_debate.is_shipped", lambda path: path == file)
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "4", "f")
        assert not isinstance(pilot.app.screen, FixScreen)
        await press(pilot, "c")
        pilot.app.screen.query_one(Input).value = "copy.yaml"
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, FixScreen)
        await press(pilot, "f")
        assert debate_screen(pilot).look.debate.arguments["entropy"].premises == ("small-file",)
    assert file.read_text(encoding="utf-8") == FAULTS


DANGLING = """\
argmap: 1
title: A premise that is not there
claims:
  fits: {text: The images fit.}
  small: {text: The file is small.}
arguments:
  entropy: {premises: [small, ghost], rebuts: fits}
"""


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("add the claim ghost", "A ghost is in it."),
        ("name another claim instead of ghost", ""),
    ],
)
async def test_what_a_finding_says_to_do_is_among_its_fixes(tmp_path: Path, title: str, asked: str) -> None:
    path = tmp_path / "dangling.yaml"
    text = DANGLING if asked else DANGLING.replace("rebuts: fits", "rebuts: small").replace("[small, ", "[")
    path.write_text(text, encoding="utf-8")
    async with opened(Session.open(path), (80, 24)) as pilot:
        session = debate_screen(pilot).session

        def now() -> str:
            return session.view.library.documents["dangling"].text

        await press(pilot, "4")
        assert "ARG101" in codes(pilot)
        await press(pilot, "f")
        rows = page_text(pilot, "fixes").splitlines()
        number = next(row[0] for row in rows if row[1:].strip() == title)
        await press(pilot, number, "enter")
        assert now() == text, "with nothing typed nothing is done"
        await press(pilot, *(asked or "fits"), "enter")
        assert "ARG101" not in codes(pilot)
        found = session.view.library.documents["dangling"].debate
        if asked:
            assert found.claims["ghost"].text == asked
            assert found.arguments["entropy"].premises == ("small", "ghost")
        else:
            assert found.arguments["entropy"].premises == ("fits",)
        await press(pilot, "u")
        assert now() == text, "it is one step"


async def test_e_edits_the_entry_of_the_finding_under_the_cursor(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "4")
        seen = set()
        for _ in screen.look.findings:
            finding = screen._findings_view.finding
            assert finding is not None
            if finding.subject is not None:
                section, _, id_ = finding.subject.partition(":")
                await press(pilot, "e")
                assert pilot.app.screen is not screen
                assert any(f"{section} {id_}" in line for line in on_screen(pilot))
                seen.add(finding.subject)
                await press(pilot, "escape")
                assert screen._views.current == "findings"
            await press(pilot, "j")
        assert len(seen) > 1
        assert "e Edit" in on_screen(pilot)[-1]


async def test_e_on_a_finding_about_no_entry_says_so() -> None:
    found = finding("ARG101", "thesis names nothing", line=2, subject=None)
    async with opened(session(found=(found,))) as pilot:
        await press(pilot, "4", "e")
        said = [notice.message for notice in pilot.app._notifications]
        assert len(said) == 1
        assert "this finding is about no entry" in said[0]
        assert "F4 opens the file" in said[0]
