"""The program in a real terminal: it starts, takes another size, and leaves the terminal as it was."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.fake_session import BROKEN, CAR_BAN

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


class Terminal:
    """A tmux session of its own server, so that no other is touched."""

    def __init__(self, folder: Path, command: str, width: int, height: int) -> None:
        self._socket = str(folder / "tmux.socket")
        # What counts is the size of this terminal, not that of one that a test runner pretends to have.
        self._environment = {
            name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")
        }
        self._run(
            "-f", "/dev/null", "new-session", "-d", "-s", "argmap", "-x", str(width), "-y", str(height),
            f"cd {ROOT} && {command}; printf 'left with %s\\n' $?; sleep 60",
        )  # fmt: skip

    def _run(self, *arguments: str) -> str:
        command = ["tmux", "-S", self._socket, *arguments]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=self._environment)
        return done.stdout

    def text(self) -> str:
        """Return what the terminal shows."""
        return self._run("capture-pane", "-p", "-t", "argmap")

    def keys(self, *keys: str) -> None:
        """Press keys."""
        self._run("send-keys", "-t", "argmap", *keys)

    def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        self._run("resize-window", "-t", "argmap", "-x", str(width), "-y", str(height))

    def until(self, wanted: str, seconds: float = 20.0) -> str:
        """Wait until the terminal shows a text, and return all that it shows then."""
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            text = self.text()
            if wanted in text:
                return text
            time.sleep(0.05)
        raise AssertionError(f"{wanted!r} did not come; the terminal shows:\n{self.text()}")

    def close(self) -> None:
        """End the terminal."""
        self._run("kill-server")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    debates = tmp_path / "debates"
    debates.mkdir()
    (debates / "car-ban.yaml").write_text(CAR_BAN, encoding="utf-8")
    (debates / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    return debates


@pytest.fixture
def terminal(folder: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    opened = Terminal(tmp_path, f"{sys.executable} -m argmap {folder / request.param}", 80, 24)
    yield opened
    opened.close()


@pytest.mark.parametrize("terminal", ["car-ban.yaml"], indirect=True)
def test_start_read_resize_and_leave(terminal: Terminal) -> None:
    terminal.until("a Add")
    terminal.until("Cities should ban")
    terminal.keys("j")
    terminal.until("ban › air")
    terminal.resize(120, 40)
    terminal.until("11 claims  8 arguments")
    terminal.keys("q")
    terminal.until("left with 0")


@pytest.mark.parametrize("terminal", ["."], indirect=True)
def test_a_folder_opens_on_the_list_of_its_debates(terminal: Terminal) -> None:
    terminal.until("A debate with faults")
    terminal.keys("Down", "Enter")
    terminal.until("q All debates")
    terminal.keys("q")
    terminal.until("Enter Open")
    terminal.keys("C-q")
    left = terminal.until("left with 0")
    # A slow machine says before the first picture what it reads, and that stays.
    assert left.rstrip().endswith("left with 0")
    assert "A debate with faults" not in left, "the terminal is as it was"


@pytest.mark.parametrize("terminal", ["car-ban.yaml"], indirect=True)
def test_leaving_right_after_a_search(terminal: Terminal) -> None:
    terminal.until("no findings")
    terminal.keys("/", "a", "i", "r", "Enter", "q", "q", "Enter")
    terminal.until("left with 0")


def test_what_is_typed_before_the_program_has_the_terminal_is_done(folder: Path, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, f"sleep 1; {sys.executable} -m argmap {folder / 'car-ban.yaml'}", 80, 24)
    try:
        terminal.keys("j", "/", "w", "i", "n", "d", "y", "Enter", "x")
        terminal.until("Why: windy")
    finally:
        terminal.close()
