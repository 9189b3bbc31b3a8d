"""Work that takes a while: something moves, Escape stops what can be stopped, and nothing is lost by it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot

from argmap.edits import SetField
from argmap.errors import StoppedError
from argmap.findings import Finding
from argmap.library import Library
from argmap.model import Section, Subject
from argmap.session import Session, View
from argmap.tui.asking.busy_screen import BusyScreen
from argmap.tui.program.waiting import Waiting
from argmap.tui.screens.debate_screen import DebateScreen
from tests.tui.driving import debate_screen, on_screen, opened, press, until
from tests.tui.fake_session import CAR_BAN

BAN = Subject(Section.CLAIM, "ban")


class SlowSession(Session):
    """A session whose checks, and whose reading and writing, go on only when they are let go."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.goes_on = Event()
        self.goes_on.set()

    def _wait(self, is_wanted: Callable[[], bool]) -> None:
        limit = time.monotonic() + 10  # a test that fails is not to wait for ever
        while not self.goes_on.is_set() and time.monotonic() < limit:
            if not is_wanted():
                raise StoppedError("stopped")
            time.sleep(0.01)

    def findings(self, library: Library, is_wanted: Callable[[], bool] = lambda: True) -> tuple[Finding, ...]:
        self._wait(is_wanted)
        return super().findings(library, is_wanted)

    def reload(self, is_wanted: Callable[[], bool] = lambda: True) -> View:
        self._wait(is_wanted)
        return super().reload(is_wanted)

    def save(self, *, force: bool = False, put_back: bool = False) -> View:
        self._wait(lambda: True)
        return super().save(force=force, put_back=put_back)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("argmap.tui.drawing.size.LARGE", 0)
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


def slow(pilot: Pilot[Any]) -> SlowSession:
    screen = next(screen for screen in pilot.app.screen_stack if isinstance(screen, DebateScreen))
    assert isinstance(screen.session, SlowSession)
    return screen.session


def shows(pilot: Pilot[Any], words: str) -> Callable[[], bool]:
    return lambda: any(words in line for line in on_screen(pilot))


def said(pilot: Pilot[Any]) -> list[str]:
    return [notice.message for notice in pilot.app._notifications]


def reword(pilot: Pilot[Any]) -> None:
    screen = debate_screen(pilot)
    screen.session.edit(SetField(BAN, "text", "Mine."))
    screen.take_view()


async def test_checks_that_take_a_while_are_said_and_stopped_and_run_again(file: Path) -> None:
    async with opened(SlowSession.open(file)) as pilot:
        assert not any("checking" in line for line in on_screen(pilot))
        slow(pilot).goes_on.clear()
        reword(pilot)
        await until(pilot, shows(pilot, "checking, Esc stops"))
        one = on_screen(pilot)[0]
        await until(pilot, lambda: on_screen(pilot)[0] != one)
        await pilot.press("escape")
        await until(pilot, shows(pilot, "not checked, F5 checks"))
        slow(pilot).goes_on.set()
        await pilot.press("f5")
        await until(pilot, lambda: bool(debate_screen(pilot).look.view.checked))
        await press(pilot)
        assert not any("check" in line for line in on_screen(pilot)[:1])


async def test_checks_of_what_has_changed_since_are_given_up(file: Path) -> None:
    async with opened(SlowSession.open(file)) as pilot:
        slow(pilot).goes_on.clear()
        reword(pilot)
        await until(pilot, shows(pilot, "checking"))
        first = next(worker for worker in pilot.app.workers if worker.group == "checks")
        debate_screen(pilot)._start_checks()
        await until(pilot, lambda: first.is_cancelled)
        slow(pilot).goes_on.set()
        await until(pilot, lambda: bool(debate_screen(pilot).look.view.checked))


async def test_reading_again_moves_and_is_stopped_with_nothing_lost(file: Path) -> None:
    async with opened(SlowSession.open(file), (80, 24)) as pilot:
        reword(pilot)
        await press(pilot)
        file.write_text(CAR_BAN.replace("by 2035", "by 2040"), encoding="utf-8")
        slow(pilot).goes_on.clear()
        await pilot.press("f5")
        await until(pilot, shows(pilot, "Reading the files again"))
        one = on_screen(pilot)[-1]
        await until(pilot, lambda: on_screen(pilot)[-1] != one)
        await pilot.press("u", "q", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, DebateScreen))
        assert debate_screen(pilot).look.debate.claims["ban"].text == "Mine."
        assert debate_screen(pilot).look.view.dirty
        slow(pilot).goes_on.set()


async def test_saving_moves_and_is_not_stopped_half_way(file: Path) -> None:
    async with opened(SlowSession.open(file), (80, 24)) as pilot:
        reword(pilot)
        await press(pilot)
        slow(pilot).goes_on.clear()
        await pilot.press("ctrl+s")
        await until(pilot, shows(pilot, "Saving car-ban.yaml"))
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, BusyScreen)
        slow(pilot).goes_on.set()
        await until(pilot, lambda: isinstance(pilot.app.screen, DebateScreen))
        await until(pilot, lambda: said(pilot) == ["Saved car-ban.yaml."])
        assert "Mine." in file.read_text(encoding="utf-8")


async def test_what_goes_wrong_beside_is_told(file: Path) -> None:
    async with opened(SlowSession.open(file)) as pilot:
        reword(pilot)
        file.chmod(0o444)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: any("read-only" in message for message in said(pilot)))
        assert isinstance(pilot.app.screen, DebateScreen)


def test_a_line_says_what_is_read_and_is_gone_when_it_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    with Waiting("reading big.yaml"):
        time.sleep(0.8)
    written = capsys.readouterr().err
    assert "\rargmap: reading big.yaml  0.5 s  (Ctrl+C stops)" in written
    assert written.endswith("\r")
    assert not written.split("\r")[-2].strip()


def test_what_is_read_at_once_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with Waiting("reading small.yaml"):
        pass
    assert capsys.readouterr().err == ""
