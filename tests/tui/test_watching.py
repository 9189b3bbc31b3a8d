"""Files that change while a debate is open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import ContentSwitcher

from argmap.edits import AddEntry, SetField
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.drawing.notice import Notice
from argmap.tui.outline.outline import Outline
from argmap.tui.screens.listed_screen import ListedDebateScreen
from tests.tui.driving import debate_screen, on_screen, opened, press, settled
from tests.tui.fake_session import CAR_BAN, UNPARSED
from tests.tui.reshaping import two


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


async def noticed(pilot: Pilot[Any]) -> None:
    """Look at the files now, not in a second, and wait until what was seen is shown."""
    debate_screen(pilot).look_underneath()
    await pilot.app.workers.wait_for_complete()
    await press(pilot)


async def test_a_file_that_was_changed_is_read_again_with_the_standpoint_kept(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "j", "j", "j", "space")
        file.write_text(CAR_BAN.replace("Cities should ban", "Towns should ban"), encoding="utf-8")
        await noticed(pilot)
        assert any("Towns should ban" in line for line in on_screen(pilot))
        assert any("has been read again" in line for line in on_screen(pilot))
        assert screen.what_if.rejects == ("windy",)
        row = screen.query_one(Outline).row
        assert row is not None
        assert row.subject.id == "windy"
        assert screen.look.view.checked


async def test_a_large_file_is_read_beside_the_keyboard(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.tui.drawing.size.LARGE", 0)
    async with opened(Session.open(file)) as pilot:
        file.write_text(CAR_BAN.replace("Cities should ban", "Towns should ban"), encoding="utf-8")
        await noticed(pilot)
        await noticed(pilot)
        assert any("Towns should ban" in line for line in on_screen(pilot))


async def test_a_file_that_nobody_changed_is_left_alone(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        before = debate_screen(pilot).look
        await noticed(pilot)
        assert debate_screen(pilot).look is before
        assert not debate_screen(pilot).query_one("#reloaded", Notice).display


async def test_a_file_that_was_broken_shows_its_findings_and_comes_back_when_mended(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        file.write_text(UNPARSED, encoding="utf-8")
        await noticed(pilot)
        assert screen.query_one("#views", ContentSwitcher).current == "findings"
        assert any("ARG001" in line for line in on_screen(pilot))
        file.write_text(CAR_BAN, encoding="utf-8")
        await noticed(pilot)
        assert screen.query_one("#views", ContentSwitcher).current == "browse"
        assert any("Cities should ban" in line for line in on_screen(pilot))


async def test_a_file_that_was_broken_under_unsaved_work_is_told_with_its_line_wherever_one_looks(
    file: Path,
) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        screen.session.edit(SetField(Subject(Section.CLAIM, "ban"), "text", "Ban them."))
        screen.take_view()
        file.write_text(CAR_BAN.replace("claims:", "claims", 1), encoding="utf-8")
        line = CAR_BAN.splitlines().index("claims:") + 1
        await noticed(pilot)
        said = next(line for line in on_screen(pilot) if "changed elsewhere" in line and "F5" in line)
        assert "F5 brings both together; so does a save" in said
        await press(pilot, "f5")
        told = [notice.message for notice in pilot.app._notifications][-1]
        assert f"line {line}" in told
        assert "F4 opens" in told
        screen.app.clear_notifications()
        await press(pilot, "4")
        assert f"file broken, line {line}" in on_screen(pilot)[0]
        shown = " ".join(" ".join(on_screen(pilot)).split())
        assert "error the file on the disk" in shown
        assert "Nothing found" not in shown
        assert screen._place_in_file() == (file, line)
        screen.session.edit(AddEntry(Subject(Section.CLAIM, "alone"), {"text": "Nothing uses it."}))
        screen.take_view()
        await settled(pilot)
        assert screen._findings_view.finding is not None
        assert screen._place_in_file() == (
            file,
            line,
        )  # and not that of the finding, which is of another text
        file.write_text(CAR_BAN, encoding="utf-8")
        await press(pilot, "f5")
        assert "file broken" not in on_screen(pilot)[0]
        assert not any("the file on the disk" in line for line in on_screen(pilot))


async def test_a_file_that_was_broken_is_told_of_where_it_is_looked_at_alone(tmp_path: Path) -> None:
    folder = two(tmp_path)
    session = Session.open(folder)
    session.focus_file("car-ban")
    broken = folder / "car-ban.yaml"
    async with opened(session, (80, 24)) as pilot:
        pilot.app.push_screen(ListedDebateScreen(session))
        await settled(pilot)
        screen = debate_screen(pilot)
        session.edit(SetField(Subject(Section.CLAIM, "ban"), "text", "Ban them."))
        screen.take_view()
        broken.write_text(CAR_BAN.replace("claims:", "claims", 1), encoding="utf-8")
        await noticed(pilot)
        await press(pilot, "f5")
        assert "file broken" in on_screen(pilot)[0]
        screen.focus_file("town")
        await settled(pilot)
        assert "file broken" not in on_screen(pilot)[0]
        place = screen._place_in_file()
        assert place is not None
        assert place[0] == folder / "town.yaml"
        screen.focus_file("car-ban")
        await settled(pilot)
        assert "file broken" in on_screen(pilot)[0]
        place = screen._place_in_file()
        assert place is not None
        assert place[0] == broken


async def test_a_debate_that_comes_back_is_found_as_it_was_left(file: Path) -> None:
    async with opened(Session.open(file), (80, 24)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "z", "apostrophe", *"windy", "enter", "space")
        before = on_screen(pilot)
        assert any("windy" in line for line in before)
        file.write_text(UNPARSED, encoding="utf-8")
        await noticed(pilot)
        assert any("car-ban.yaml cannot be read" in line for line in on_screen(pilot))
        file.write_text(CAR_BAN, encoding="utf-8")
        await noticed(pilot)
        screen.query_one("#reloaded", Notice).say("")
        await press(pilot)
        assert on_screen(pilot) == before


async def test_folds_are_as_they_were_in_a_debate_that_comes_back(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        outline = debate_screen(pilot).query_one(Outline)
        await press(pilot, "Z")
        folded = list(outline.folding.visible)
        assert len(folded) < len(outline.folding.rows)
        for text in (UNPARSED, CAR_BAN):
            file.write_text(text, encoding="utf-8")
            await noticed(pilot)
        assert outline.folding.visible == folded


async def test_an_entry_that_does_not_come_back_gives_way_to_one_that_is_there(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "apostrophe", *"windy", "enter", "space")
        renamed = CAR_BAN.replace("windy", "gusty")
        for text in (UNPARSED, renamed):
            file.write_text(text, encoding="utf-8")
            await noticed(pilot)
        row = screen.query_one(Outline).row
        assert row is not None
        assert screen.journey.here == row.subject
        assert not any("is not in this debate" in line for line in on_screen(pilot))
        assert not list(pilot.app._notifications)


async def test_a_file_that_is_gone_is_told_of_once_and_stays_on_the_screen(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        file.unlink()
        await noticed(pilot)
        await noticed(pilot)
        assert len(pilot.app._notifications) == 1
        assert any("Cities should ban" in line for line in on_screen(pilot))


async def test_unsaved_work_is_not_read_over(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "space")
        screen.keep("mine")
        file.write_text(CAR_BAN.replace("Cities should ban", "Towns should ban"), encoding="utf-8")
        await noticed(pilot)
        assert "mine" in screen.look.debate.scenarios
        assert not any("Towns should ban" in line for line in on_screen(pilot))


OTHER = CAR_BAN.replace("Cities should ban", "Towns should ban")


async def test_a_file_that_is_put_back_is_no_longer_said_to_be_changed(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "space")
        screen.keep("mine")
        for _ in range(2):
            file.write_text(OTHER, encoding="utf-8")
            await noticed(pilot)
            assert "changed elsewhere" in on_screen(pilot)[0]
            assert screen.query_one("#reloaded", Notice).display
            file.write_text(CAR_BAN, encoding="utf-8")
            await noticed(pilot)
            assert "changed elsewhere" not in on_screen(pilot)[0]
            assert not screen.query_one("#reloaded", Notice).display
        assert "mine" in screen.look.debate.scenarios


async def test_a_file_that_is_gone_and_comes_back_is_no_longer_said_to_be_changed(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "space")
        debate_screen(pilot).keep("mine")
        file.unlink()
        await noticed(pilot)
        assert "changed elsewhere" in on_screen(pilot)[0]
        file.write_text(CAR_BAN, encoding="utf-8")
        await noticed(pilot)
        assert "changed elsewhere" not in on_screen(pilot)[0]


async def test_once_the_work_is_undone_a_file_changed_meanwhile_is_read_again(file: Path) -> None:
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "space")
        debate_screen(pilot).keep("mine")
        file.write_text(OTHER, encoding="utf-8")
        await noticed(pilot)
        await press(pilot, "u")
        await noticed(pilot)
        assert any("Towns should ban" in line for line in on_screen(pilot))
        assert "changed elsewhere" not in on_screen(pilot)[0]
