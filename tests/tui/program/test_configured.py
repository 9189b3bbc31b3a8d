"""The settings in the program: a page that shows them, the way to their file and back, and a theme that is chosen."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from argmap.configuration import configure
from argmap.configuration.beginning import beginning
from argmap.configuration.table import TABLE
from argmap.tui.keys.every_key import every_binding
from argmap.tui.program.app import ArgmapApp
from tests.tui.driving import on_screen, page_text, press, settled
from tests.tui.fake_session import session


@pytest.fixture
def file() -> Path:
    """Return where the file of settings is; there is none yet."""
    file = configure().file
    assert file is not None
    assert not file.exists()
    return file


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a program to write something into, which is then the editor of the person."""
    monkeypatch.setattr(ArgmapApp, "suspend", lambda self: contextlib.nullcontext())
    monkeypatch.delenv("VISUAL", raising=False)
    program = tmp_path / "editor"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(program))
    return program


@asynccontextmanager
async def opened(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[Any]]:
    app = ArgmapApp(session(), configuration=configure())
    app.remembers_theme = True
    async with app.run_test(size=size, notifications=True) as pilot:
        await settled(pilot)
        yield pilot


def said(pilot: Pilot[Any]) -> str:
    return "\n".join(one.message for one in pilot.app._notifications)


async def chosen(pilot: Pilot[Any], title: str) -> None:
    """Do what the palette has by a name."""
    commands = pilot.app.get_system_commands(pilot.app.screen)
    next(command for command in commands if command.title == title).callback()
    await press(pilot)


async def test_the_page_has_the_file_every_setting_and_the_id_of_every_key(file: Path) -> None:
    async with opened() as pilot:
        await chosen(pilot, "Settings")
        text = " ".join(page_text(pilot, "page").split())
        assert file.name in text
        assert "not there yet" in text
        for setting in TABLE:
            assert " ".join(setting.about.split()) in text
        words = set(text.split())
        assert [bound.id for bound in every_binding() if bound.id not in words] == []
        await press(pilot, "escape")
        assert not pilot.app.screen.query("#page")
    assert not file.exists()


async def test_the_page_says_what_is_in_force_and_where_that_comes_from(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('theme = "nord"\n[keymap]\n"find.search" = "f6"\n', encoding="utf-8")
    monkeypatch.setenv("ARGMAP_DENSITY", "compact")
    async with opened() as pilot:
        await chosen(pilot, "Settings")
        text = " ".join(page_text(pilot, "page").split())
        assert 'theme = "nord" line 1 of the file' in text
        assert 'density = "compact" ARGMAP_DENSITY' in text
        assert "keymap: 1 of its own" in text
        assert "find.search f6 Find" in text


async def test_enter_on_the_page_opens_the_file_which_begins_with_every_setting(
    file: Path, editor: Path
) -> None:
    async with opened() as pilot:
        editor.write_text(f'#!/bin/sh\necho "$1" > {editor}.opened\n', encoding="utf-8")
        await chosen(pilot, "Settings")
        await press(pilot, "enter")
        assert Path(f"{editor}.opened").read_text(encoding="utf-8").strip() == str(file.resolve())
        assert file.read_text(encoding="utf-8") == beginning()
        assert said(pilot) == "The settings are as they were."


async def test_what_was_written_there_is_in_force_at_once(file: Path, editor: Path) -> None:
    async with opened() as pilot:
        wanted = (
            'theme = "argmap-light"\\ndensity = "compact"\\nautosave = true\\n[keymap]\\n"view.map" = "f6"\\n'
        )
        editor.write_text(f"#!/bin/sh\nprintf '{wanted}' > {file}\n", encoding="utf-8")
        await chosen(pilot, "Edit the settings")
        assert said(pilot) == "The settings are in force."
        assert pilot.app.theme == "argmap-light"
        assert pilot.app.has_class("-compact")
        assert "F6 Map" in on_screen(pilot)[-1]
        editor.write_text(f"#!/bin/sh\nprintf 'mouse = false\\n' > {file}\n", encoding="utf-8")
        await chosen(pilot, "Edit the settings")
        assert "mouse: from the next start on." in said(pilot)
        assert pilot.app.theme == "argmap-dark"
        assert not pilot.app.has_class("-compact")
        assert "m Map" in on_screen(pilot)[-1]


async def test_what_is_wrong_in_what_was_written_is_told(file: Path, editor: Path) -> None:
    async with opened() as pilot:
        editor.write_text(f"#!/bin/sh\nprintf 'thme = 1\\n' > {file}; exit 3\n", encoding="utf-8")
        await chosen(pilot, "Edit the settings")
        assert "thme" in said(pilot)
        assert "ended with 3" in said(pilot)


async def test_beside_what_is_wrong_only_what_was_taken_is_in_force(file: Path, editor: Path) -> None:
    async with opened() as pilot:
        wrong = '[keymap]\\n"read.explain" = "j"\\n'
        wanted = f'density = "compact"\\n{wrong}"view.map" = "f6"\\n'
        editor.write_text(f"#!/bin/sh\nprintf '{wanted}' > {file}\n", encoding="utf-8")
        await chosen(pilot, "Edit the settings")
        assert "line 3: read.explain cannot have the key j" in said(pilot)
        assert "In force now: density, view.map. What is wrong is not." in said(pilot)
        assert "The settings are in force." not in said(pilot)
        pilot.app.clear_notifications()
        editor.write_text(f"#!/bin/sh\nprintf '{wrong}' > {file}\n", encoding="utf-8")
        await chosen(pilot, "Edit the settings")
        assert "What is wrong in the settings is not in force; the rest is." in said(pilot)


async def test_without_an_editor_or_a_folder_it_is_said_why(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "no-such-editor")
    async with opened() as pilot:
        await chosen(pilot, "Edit the settings")
        assert "there is no editor no-such-editor" in said(pilot)
        pilot.app.clear_notifications()
        assert isinstance(pilot.app, ArgmapApp)
        pilot.app.configuration = pilot.app.configuration._replace(file=None)
        await chosen(pilot, "Edit the settings")
        assert "there is no home folder" in said(pilot)
        await chosen(pilot, "Settings")
        assert "no home folder to keep them in" in page_text(pilot, "page")


async def test_a_theme_that_is_chosen_says_where_it_was_kept(file: Path) -> None:
    async with opened() as pilot:
        pilot.app.theme = "nord"
        await press(pilot)
        assert "nord is the theme; kept in " in said(pilot)
        assert said(pilot).endswith("config.toml")
        assert file.read_text(encoding="utf-8") == 'theme = "nord"\n'


async def test_or_that_it_is_for_now_where_a_variable_says_another(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGMAP_THEME", "gruvbox")
    async with opened() as pilot:
        pilot.app.theme = "nord"
        await press(pilot)
        assert said(pilot) == "nord is the theme for now; ARGMAP_THEME says another."
    assert not file.exists()


async def test_or_that_it_is_for_now_where_the_file_cannot_be_understood(file: Path) -> None:
    async with opened() as pilot:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("mouse = = true\n", encoding="utf-8")
        pilot.app.theme = "nord"
        await press(pilot)
        assert said(pilot).startswith("nord is the theme for now: theme was not kept in ")
    assert file.read_text(encoding="utf-8") == "mouse = = true\n"
