"""The page on how the program is laid out names the rooms that there are, in the order of their imports."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from tests.docs.manual import read_page

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "argmap"
PAGE = read_page("architecture")
ROOMS = PAGE.split("\n## The rooms\n")[1].split("\n## ")[0]
ROWS = [re.findall(r"`(\w+)`", row) for row in re.findall(r"^\| (`.+?`) \|", ROOMS, re.MULTILINE)]


def test_every_room_of_the_package_is_in_the_table() -> None:
    rooms = {
        path.stem
        for path in PACKAGE.iterdir()
        if path.suffix == ".py" or (path.is_dir() and any(path.glob("*.py")))
    }
    assert {room for row in ROWS for room in row} == rooms - {"__init__", "__main__"}


def test_the_rows_are_the_layers_that_imports_are_held_to() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = settings["tool"]["importlinter"]["contracts"]
    assert [layer.split(" | ") for layer in contract["layers"]] == ROWS


def test_the_files_that_it_sends_people_to_are_there() -> None:
    table = PAGE.split("\n## Where a new thing goes\n")[1]
    named = re.findall(r"`([a-z_]+/[a-z_./]*)`", table)
    assert named
    for name in named:
        assert (PACKAGE / name).exists() or (ROOT / name).exists(), name


def test_the_lists_that_it_names_are_there() -> None:
    for name, file in re.findall(r"`([A-Z]+)` of `([a-z_/]+\.py)`", PAGE):
        assert re.search(rf"^{name}\b.* = \(", (PACKAGE / file).read_text(encoding="utf-8"), re.MULTILINE), (
            name
        )
