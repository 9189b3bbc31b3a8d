"""What the tests of commands share: a way to run one, and a small debate."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.__main__ import main
from tests.cli.running import FOUR, Command, Run


@pytest.fixture
def argmap(capsys: pytest.CaptureFixture[str]) -> Command:
    """Return a function that runs a command and gives its exit status, output and errors."""

    def run(*arguments: str) -> Run:
        status = main(list(arguments))
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


@pytest.fixture
def four(tmp_path: Path) -> Path:
    """Return a debate in a file of its own folder."""
    path = tmp_path / "four.yaml"
    path.write_bytes(FOUR.encode())
    return path
