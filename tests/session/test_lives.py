"""Sessions that live through edits, undo, saves, other people's changes and crashes, in any order."""

from __future__ import annotations

import pytest

from fuzz.session import run


def test_nothing_is_lost_whatever_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "")  # each life sets its own, and the test's is put back afterwards
    run(12, steps=20, derandomize=True)
