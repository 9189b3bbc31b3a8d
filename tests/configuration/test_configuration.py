"""Where settings are looked for, and what looking loads."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.configuration import Settings, configure


def loaded(code: str, **environment: str) -> set[str]:
    script = f"{code}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
    )
    return set(done.stdout.split())


def test_without_a_file_nothing_is_loaded_to_read_it(tmp_path: Path) -> None:
    code = "from argmap.configuration import configure; assert configure().settings"
    later = {"tomllib", "difflib", "argmap.configuration.reading", "argmap.configuration.table"}
    assert not later & loaded(code)
    assert later - {"difflib"} <= loaded(code, ARGMAP_HOPS="2") | {"difflib"}
    (tmp_path / "argmap").mkdir()
    (tmp_path / "argmap" / "config.toml").write_text("hops = 2\n", encoding="utf-8")
    assert "tomllib" in loaded(code, XDG_CONFIG_HOME=str(tmp_path))


@pytest.mark.skipif(sys.platform != "linux", reason="other platforms keep settings elsewhere")
def test_the_file_is_in_the_folder_for_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert configure().file == tmp_path / "argmap" / "config.toml"
    assert not configure().exists
    (tmp_path / "argmap").mkdir()
    (tmp_path / "argmap" / "config.toml").write_text("hops = 2\n", encoding="utf-8")
    assert configure().exists
    assert configure().settings == Settings(hops=2)
