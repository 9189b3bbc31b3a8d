"""Checks that a person stops."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from argmap.checks import check
from argmap.errors import StoppedError
from argmap.library import open_library, shipped_debates


@pytest.fixture
def debate() -> Path:
    return shipped_debates() / "ai-art.yaml"


def test_checks_that_are_no_longer_wanted_stop_before_the_next_one(debate: Path) -> None:
    asked: list[bool] = []

    def is_wanted() -> bool:
        asked.append(len(asked) < 3)
        return asked[-1]

    with pytest.raises(StoppedError):
        check(open_library(debate), today=date(2026, 1, 1), is_wanted=is_wanted)
    assert asked == [True, True, True, False]


def test_checks_that_are_wanted_find_the_same(debate: Path) -> None:
    library = open_library(debate)
    assert check(library, today=date(2026, 1, 1), is_wanted=lambda: True) == check(
        library, today=date(2026, 1, 1)
    )
