"""Settings in a real terminal: what reaches it without colour, without the mouse, and with a wrong setting."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.fake_session import CAR_BAN
from tests.tui.test_terminal import Terminal

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


@pytest.fixture
def terminal(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    """Open a debate with variables of the environment, and a file of settings."""
    variables, settings = request.param
    debate = tmp_path / "car-ban.yaml"
    debate.write_text(CAR_BAN, encoding="utf-8")
    folder = Path(os.environ["XDG_CONFIG_HOME"]) / "argmap"
    folder.mkdir()
    (folder / "config.toml").write_text(settings, encoding="utf-8")
    opened = Terminal(tmp_path, f"env {variables} {sys.executable} -m argmap {debate}", 100, 30)
    yield opened
    opened.close()


def codes(terminal: Terminal) -> set[str]:
    """Return the codes of colours and attributes that are on the screen."""
    screen = terminal._run("capture-pane", "-p", "-e", "-t", "argmap")
    return {code for codes in re.findall(r"\x1b\[([\d;:]*)m", screen) for code in codes.split(";")}


@pytest.mark.parametrize("terminal", [("NO_COLOR=1", 'theme = "nord"\n')], indirect=True)
def test_without_colour_no_colour_reaches_the_terminal(terminal: Terminal) -> None:
    terminal.until("Cities should ban")
    seen = codes(terminal)
    for key, text in (
        ("Space", "what if"),
        ("?", "MARKS"),
        ("q", "what if"),
        ("m", "of 3 steps"),
        ("a", "because"),
    ):
        terminal.keys(key)
        terminal.until(text)
        seen |= codes(terminal)
    # 39 and 49 are the terminal's own; the rest are bold, dim, italic, underlined, reversed, and none of them.
    assert seen <= {"", "0", "1", "2", "3", "4", "7", "39", "49"}
    assert {"7", "1"} <= seen


@pytest.mark.parametrize(
    "terminal", [("A=1", "mouse = false\n"), ("A=1", "")], indirect=True, ids=["off", "on"]
)
def test_the_mouse_is_left_to_the_terminal(terminal: Terminal, request: pytest.FixtureRequest) -> None:
    terminal.until("Cities should ban")
    on = terminal._run("display-message", "-p", "-t", "argmap", "#{mouse_any_flag}").strip()
    assert on == ("0" if "off" in request.node.name else "1")


@pytest.mark.parametrize("terminal", [("ARGMAP_ASCII=1", 'density = "tight"\n')], indirect=True)
def test_a_wrong_setting_is_said_and_the_program_opens(terminal: Terminal) -> None:
    terminal.until("Cities should ban")
    text = terminal.until("line 1: density cannot be")
    assert not re.search("[✓▾]", text)
    terminal.keys("q")
    terminal.until("left with 0")
