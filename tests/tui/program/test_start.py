"""Where the terminal interface begins and ends."""

from __future__ import annotations

import gc
import sys

import pytest

from argmap.tui.program import start


def test_while_the_program_runs_what_writes_pictures_waits_for_no_long_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = sys.getswitchinterval()
    found: list[tuple[float, bool]] = []

    def open_app(*_: object, **__: object) -> object:
        found.append((sys.getswitchinterval(), gc.isenabled()))
        raise KeyboardInterrupt

    monkeypatch.setattr("argmap.tui.program.app.open_app", open_app)
    assert start.run("debate.yaml") == start.STOPPED
    (turn, collects) = found[0]
    assert turn <= before / 5
    assert not collects
    assert (sys.getswitchinterval(), gc.isenabled()) == (before, True)
