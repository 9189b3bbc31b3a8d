"""``argmap config``: where settings are, what they are and why, how they are edited, and every key."""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from argmap.__main__ import main
from argmap.configuration.beginning import beginning
from argmap.configuration.table import TABLE
from argmap.tui.keys.every_key import every_binding

TROUBLE = {
    "type": "object",
    "properties": {
        "where": {"type": "string"},
        "line": {"type": ["integer", "null"]},
        "message": {"type": "string"},
        "hint": {"type": "string"},
    },
    "required": ["where", "line", "message", "hint"],
    "additionalProperties": False,
}
SETTING = {
    "type": "object",
    "properties": {
        "value": {},
        "default": {},
        "from": {"type": "string", "pattern": "^(default|file|ARGMAP_[A-Z]+)$"},
        "line": {"type": ["integer", "null"]},
        "may_be": {"type": "string"},
        "about": {"type": "string"},
    },
    "required": ["value", "default", "from", "line", "may_be", "about"],
    "additionalProperties": False,
}
CONFIG = {
    "type": "object",
    "properties": {
        "file": {"type": "string"},
        "exists": {"type": "boolean"},
        "no_color": {"type": "boolean"},
        "settings": {"type": "object", "additionalProperties": SETTING},
        "troubles": {"type": "array", "items": TROUBLE},
    },
    "required": ["file", "exists", "no_color", "settings", "troubles"],
    "additionalProperties": False,
}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="XDG_CONFIG_HOME is looked at on Linux")


@pytest.fixture
def file() -> Path:
    return Path(os.environ["XDG_CONFIG_HOME"]) / "argmap" / "config.toml"


def write(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")


def editor(folder: Path, script: str) -> str:
    """Return an editor that does something to the file it is given."""
    path = folder / "ed"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def config_json(capsys: pytest.CaptureFixture[str], status: int = 0) -> Any:
    assert main(["config", "--format", "json"]) == status
    printed = json.loads(capsys.readouterr().out)
    jsonschema.validate(printed, CONFIG)
    return printed


def test_without_a_file_everything_has_its_default(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"{file}  (not there; argmap config --edit begins it)\n")
    for setting in TABLE:
        assert setting.name in printed
        assert " ".join(setting.about.split()) in " ".join(printed.split())
    assert "file" not in {setting["from"] for setting in config_json(capsys)["settings"].values()}
    assert not file.exists(), "printing settings makes no file"


def test_it_says_where_each_value_comes_from(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(file, '# mine\ntheme = "nord"\nhops = 2\n[keymap]\n"find.search" = "ctrl+f"\n')
    monkeypatch.setenv("ARGMAP_HOPS", "3")
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["config"]) == 0
    printed = capsys.readouterr().out
    assert 'theme = "nord"                          line 2 of the file' in printed
    assert "hops = 3                                ARGMAP_HOPS" in printed
    assert "mouse = true                            default" in printed
    assert "keymap: 1 of its own                    line 4 of the file" in printed
    assert "NO_COLOR is set" in printed
    settings = config_json(capsys)["settings"]
    assert settings["hops"] | {"about": ""} == {
        "value": 3,
        "default": None,
        "from": "ARGMAP_HOPS",
        "line": None,
        "may_be": "1, 2 or 3",
        "about": "",
    }
    assert settings["keymap"]["value"] == {"find.search": ["ctrl+f"]}


def test_what_is_wrong_is_printed_beside_and_the_status_is_1(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(file, 'theme = "nrod"\n[keymap]\n"find.search" = "q"\n"find.saerch" = "q"\n')
    assert main(["config"]) == 1
    captured = capsys.readouterr()
    assert f"{file}:1: there is no theme nrod\n  Did you mean nord?\n" in captured.err
    assert f"{file}:3: find.search cannot have the key q, which is that of app.leave" in captured.err
    assert f"{file}:4: nothing is called find.saerch\n  Did you mean find.search?\n" in captured.err
    assert 'theme = "argmap-dark"                   default' in captured.out
    printed = config_json(capsys, status=1)
    assert [trouble["line"] for trouble in printed["troubles"]] == [1, 4, 3]


@pytest.mark.parametrize("beside", [(), ("--keys",)])
def test_what_is_wrong_is_json_where_that_was_asked_for(
    file: Path, capsys: pytest.CaptureFixture[str], beside: tuple[str, ...]
) -> None:
    write(file, 'theme = "nrod"\n')
    assert main(["config", "--format", "json", *beside]) == 1
    captured = capsys.readouterr()
    told = json.loads(captured.err)
    trouble = {
        "where": str(file),
        "line": 1,
        "message": "there is no theme nrod",
        "hint": "Did you mean nord?",
    }
    assert told == {
        "error": "what is wrong in the settings is not in force",
        "hint": None,
        "troubles": [trouble],
    }
    assert json.loads(captured.out).get("troubles", [trouble]) == [trouble]


def test_every_key_is_printed_with_its_id_and_what_it_does(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(file, '[keymap]\n"outline.down" = ["f20", "down"]\n')
    assert main(["config", "--keys"]) == 0
    printed = capsys.readouterr().out
    for bound in every_binding():
        assert f"  {bound.id} " in printed
        assert bound.does in printed
    assert " ".join(line for line in printed.splitlines() if " outline.down " in line).split()[1:3] == [
        "f20",
        "down",
    ]
    assert main(["config", "--keys", "--format", "json"]) == 0
    keys = {one["id"]: one for one in json.loads(capsys.readouterr().out)["keys"]}
    assert keys.keys() == {bound.id for bound in every_binding()}
    assert keys["outline.down"]["keys"] == ["f20", "down"]
    assert keys["outline.down"]["default"] == ["j", "down"]


def test_the_editor_gets_a_file_that_says_everything(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, 'echo "hops = 9" >> "$1"'))
    assert main(["config", "--edit"]) == 1
    assert file.read_text(encoding="utf-8") == beginning() + "hops = 9\n"
    assert "hops stands below [keymap], where nothing but keys is" in capsys.readouterr().err
    monkeypatch.setenv("VISUAL", editor(tmp_path, 'echo "hops = 3" > "$1"'))
    assert main(["config", "--edit"]) == 0
    assert capsys.readouterr() == ("", "")
    assert file.read_text(encoding="utf-8") == "hops = 3\n", "a file that is there is not begun again"


def test_an_editor_that_cannot_be_started_or_fails_is_told(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", str(tmp_path / "nothing"))
    assert main(["config", "--edit"]) == 2
    told = capsys.readouterr().err
    assert "nothing cannot be started: No such file" in told
    assert str(file) in told
    monkeypatch.setenv("VISUAL", editor(tmp_path, "exit 3"))
    assert main(["config", "--edit"]) == 2
    assert "ended with 3" in capsys.readouterr().err


def test_without_a_home_folder_there_is_nothing_to_edit(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = Path("~nobody/argmap/config.toml")
    monkeypatch.setattr("argmap.configuration.configuration.configuration_file", lambda: nowhere)
    assert main(["config", "--edit"]) == 2
    told = capsys.readouterr().err
    assert "there is no home folder to keep settings in\n  Set XDG_CONFIG_HOME to a folder of yours." in told
    assert not nowhere.exists()


def test_what_does_not_go_together_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "--edit", "--keys"]) == 2
    assert "--edit goes alone" in capsys.readouterr().err
