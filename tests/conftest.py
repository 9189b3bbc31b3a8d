"""What holds for every test."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_numbers = count()

# No test depends on how fast the machine is; all else is as it was, which in CI are the same examples each time.
settings.register_profile(
    "patient", parent=settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where each test has its folders; pytest would look through all there are for the name of one more."""
    return tmp_path_factory.mktemp("own")


@pytest.fixture(autouse=True)
def _own_state_and_settings(own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep locks, unsaved work and settings of whoever runs the tests out of them, child processes too."""
    own = own_folders / str(next(_numbers))
    for name in ("state", "config"):
        (own / name).mkdir(parents=True)
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(own / name))
    for name in [name for name in os.environ if name.startswith("ARGMAP_")]:
        monkeypatch.delenv(name)


@pytest.fixture(autouse=True, scope="session")
def _compiled_once() -> None:
    """Have the commands that tests start keep what is compiled, and not compile the whole program each."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
