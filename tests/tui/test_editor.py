"""The way to an editor and back, with editors that write, break the file, fail, or are not there."""

from __future__ import annotations

import contextlib
import shlex
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import ContentSwitcher

from argmap.edits import SetField
from argmap.model import Section, Subject
from argmap.session import Session
from argmap.tui.asking.ask_screen import AskScreen
from argmap.tui.files.conflict_screen import ConflictScreen
from argmap.tui.files.editor_command import editor_command
from argmap.tui.program.app import ArgmapApp
from tests.tui.driving import debate_screen, on_screen, opened, press
from tests.tui.fake_session import CAR_BAN

BAN = Subject(Section.CLAIM, "ban")
OLD = "Cities should ban private cars from their centres by 2035."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def _suspends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program step aside although there is no terminal."""
    monkeypatch.setattr(ArgmapApp, "suspend", lambda self: contextlib.nullcontext())
    monkeypatch.delenv("VISUAL", raising=False)


class Editor:
    """A program that notes what it is called with, and does one thing to the file."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, does: str = "", name: str = "vim"
    ) -> None:
        self._log = folder / "called"
        program = folder / "bin folder" / name
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {shlex.quote(str(self._log))}\n{does}\n')
        program.chmod(0o755)
        monkeypatch.setenv("EDITOR", f"{shlex.quote(str(program))} -n")

    @property
    def called(self) -> list[str]:
        return self._log.read_text().splitlines()


def said(pilot: Pilot[Any]) -> list[str]:
    return [notice.message for notice in pilot.app._notifications]


def line_of(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if words in line)


@pytest.mark.parametrize(
    ("editor", "expected"),
    [
        ("vi", ["vi", "+7", "FILE"]),
        ("vim -n", ["vim", "-n", "+7", "FILE"]),
        ("nvim", ["nvim", "+7", "FILE"]),
        ("/usr/bin/nano", ["/usr/bin/nano", "+7", "FILE"]),
        ("emacs -nw", ["emacs", "-nw", "+7", "FILE"]),
        ("emacsclient -t", ["emacsclient", "-t", "+7", "FILE"]),
        ("kak", ["kak", "+7", "FILE"]),
        ("micro", ["micro", "FILE", "+7"]),
        ("hx", ["hx", "FILE:7"]),
        ("code", ["code", "--wait", "--goto", "FILE:7"]),
        ("code -w", ["code", "-w", "--goto", "FILE:7"]),
        ("subl", ["subl", "--wait", "FILE:7"]),
        ("subl --wait", ["subl", "--wait", "FILE:7"]),
        ("gvim -f", ["gvim", "-f", "+7", "FILE"]),
        ("gvim", ["gvim", "--nofork", "+7", "FILE"]),
        ("kate", ["kate", "--block", "--line", "7", "FILE"]),
        ("my-editor --fast", ["my-editor", "--fast", "FILE"]),
        ("'/opt/my editor/vim' -R", ["/opt/my editor/vim", "-R", "+7", "FILE"]),
        ("it's", ["it's", "FILE"]),
        ("", ["vi", "+7", "FILE"]),
        ("  ", ["vi", "+7", "FILE"]),
    ],
)
def test_editors_are_told_the_line_and_to_stay(
    editor: str, expected: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "-a b.yaml"
    monkeypatch.setenv("EDITOR", editor)
    assert editor_command(path, 7) == tuple(word.replace("FILE", str(path)) for word in expected)
    monkeypatch.setenv("VISUAL", "emacs")
    assert editor_command(path, 1)[0] == "emacs"


async def test_the_editor_opens_at_the_line_and_what_it_wrote_is_shown(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = Editor(tmp_path, monkeypatch, f"sed -i 's/Cities should/Towns should/' {file}")
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "f4")
        assert editor.called == ["-n", f"+{line_of(CAR_BAN, '  ban:')}", str(file)]
        assert said(pilot) == ["From the file: 1 claim reworded."]
        assert any("Towns should" in line for line in on_screen(pilot))


async def test_an_editor_that_changes_nothing(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Editor(tmp_path, monkeypatch)
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "f4")
        assert said(pilot) == ["The file has nothing new."]


async def test_a_file_that_the_editor_breaks_shows_its_findings_and_f4_goes_to_the_line(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = (
        CAR_BAN.replace(f"text: {OLD}", f'text: "{OLD}')
        if f"text: {OLD}" in CAR_BAN
        else CAR_BAN + "claims: [\n"
    )
    (tmp_path / "broken").write_text(broken, encoding="utf-8")
    editor = Editor(tmp_path, monkeypatch, f"cp {tmp_path}/broken {file}")
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        await press(pilot, "f4")
        assert screen.query_one("#views", ContentSwitcher).current == "findings"
        line = screen.look.findings[0].place.line
        assert any("ARG001" in line for line in on_screen(pilot))
        await press(pilot, "f4")
        assert editor.called[1] == f"+{line}"
        file.write_text(CAR_BAN, encoding="utf-8")
        await press(pilot, "f5")
        assert screen.query_one("#views", ContentSwitcher).current == "browse"


async def test_an_editor_that_fails_is_told_of_and_what_it_wrote_is_shown(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Editor(tmp_path, monkeypatch, f"sed -i 's/Cities should/Towns should/' {file}; exit 3")
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "f4")
        assert any("ended with 3" in message for message in said(pilot))
        assert any("Towns should" in line for line in on_screen(pilot))


@pytest.mark.parametrize("editor", ["not-there", "/not/there/vim", "\N{ESCAPE}[31m"])
async def test_an_editor_that_is_not_there_is_told_of(
    file: Path, editor: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", editor)
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "f4")
        (message,) = said(pilot)
        assert "there is no editor" in message
        assert "VISUAL or EDITOR" in message
        assert "\N{ESCAPE}" not in message


async def test_a_program_that_is_none_is_told_of(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "vim"
    program.write_bytes(b"\x00\x01no program")
    program.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(program))
    async with opened(Session.open(file)) as pilot:
        await press(pilot, "f4")
        assert any("cannot be started" in message for message in said(pilot))


async def test_unsaved_work_is_saved_first_or_brought_together_afterwards(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = Editor(tmp_path, monkeypatch, f"sed -i 's/^title: .*/title: Another/' {file}")
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        screen.session.edit(SetField(BAN, "text", "Mine."))
        screen.take_view()
        await press(pilot, "f4")
        assert isinstance(pilot.app.screen, AskScreen)
        await press(pilot, "escape")
        assert not editor._log.exists()
        await press(pilot, "f4", "o")
        assert (screen.look.debate.title, screen.look.debate.claims["ban"].text) == ("Another", "Mine.")
        assert "Mine." not in file.read_text(encoding="utf-8")
        await press(pilot, "f4", "s")
        assert "Mine." in file.read_text(encoding="utf-8")
        assert not screen.look.view.dirty


async def test_what_the_editor_changed_too_is_asked_about(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Editor(tmp_path, monkeypatch, f"sed -i 's/Cities should/Towns should/' {file}")
    async with opened(Session.open(file)) as pilot:
        screen = debate_screen(pilot)
        screen.session.edit(SetField(BAN, "text", "Mine."))
        screen.take_view()
        await press(pilot, "f4", "o")
        assert isinstance(pilot.app.screen, ConflictScreen)
        await press(pilot, "f")
        assert screen.look.debate.claims["ban"].text.startswith("Towns should")


async def test_a_debate_that_has_no_file_yet_is_saved_first(tmp_path: Path) -> None:
    async with opened(Session.begin(tmp_path / "x.yaml")) as pilot:
        await press(pilot, "f4")
        assert "Save the debate first." in said(pilot)[0]
