"""A session on a folder of debates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.session import Session
from tests.session.folders import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "debates")


@pytest.fixture
def opened(folder: Folder) -> Callable[[], Session]:
    """Open the folder, looking at ban, with a journal."""

    def open_it() -> Session:
        session = Session.open(folder.path, journal=True)
        session.focus_file("ban")
        return session

    return open_it


@pytest.fixture
def session(opened: Callable[[], Session]) -> Session:
    return opened()
