"""Files in a real terminal: what a killed program leaves is taken up, a debate is begun, the tour is left."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from argmap.document import read
from tests.tui.fake_session import CAR_BAN
from tests.tui.test_terminal import Terminal

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")

Open = Callable[[str], Terminal]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """Open a terminal with the program on something, which writes its number to a file when it starts."""
    terminals: list[Terminal] = []

    def open_it(words: str) -> Terminal:
        folder = tmp_path / f"terminal-{len(terminals)}"
        folder.mkdir()
        # The shell that writes its number becomes the program.
        program = f"sh -c 'echo $$ > {tmp_path}/number; exec {sys.executable} -m argmap {words}'"
        terminals.append(Terminal(folder, program, 80, 24))
        return terminals[-1]

    yield open_it
    for terminal in terminals:
        terminal.close()


def texts(path: Path) -> set[str]:
    return {claim.text for claim in read(path.read_bytes(), path.name, stem=path.stem).debate.claims.values()}


def test_a_reason_outlives_the_killing_of_the_program(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    terminal = opened(str(path))
    terminal.until("a Add")
    terminal.keys("a")
    terminal.until("Esc leaves")
    terminal.keys("Buses are full already.", "Enter")
    terminal.until("Enter keeps it")
    terminal.keys("Enter")
    terminal.until("car-ban.yaml*")
    os.kill(int((tmp_path / "number").read_text()), signal.SIGKILL)
    terminal.until("left with 137")
    assert path.read_text(encoding="utf-8") == CAR_BAN

    again = opened(str(path))
    again.until("Unsaved work")
    again.keys("r")
    again.until("car-ban.yaml*")
    again.keys("C-s")
    again.until("Saved car-ban.yaml.")
    assert "Buses are full already." in texts(path)
    again.keys("q")
    again.until("left with 0")


def test_a_debate_is_begun_and_nothing_is_there_before_it_is_saved(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "fair-use.yaml"
    terminal = opened(str(path))
    terminal.until("Write the thesis")
    terminal.keys("Enter")
    terminal.until("Esc leaves")
    terminal.keys("Training is fair use.", "Enter")
    terminal.until("new file")
    terminal.until("a adds a reason")
    assert not path.exists()
    terminal.keys("C-s")
    terminal.until("Saved fair-use.yaml.")
    assert texts(path) == {"Training is fair use."}
    terminal.keys("q")
    terminal.until("left with 0")


def test_the_tour_goes_on_and_is_left(opened: Open) -> None:
    terminal = opened("tour")
    terminal.until("1 of 11")
    terminal.keys("j")
    terminal.until("2 of 11  The card")
    terminal.keys("Escape")
    terminal.until("left with 0")
