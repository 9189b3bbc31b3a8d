"""The page on how the program is laid out names the rooms that there are, in the order of their imports."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.docs.manual import read_page

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "argmap"
PAGE = read_page("architecture")
TABLES = {"argmap": ("The rooms", PACKAGE), "argmap.tui": ("The rooms of the interface", PACKAGE / "tui")}


def rows(heading: str) -> list[list[str]]:
    table = re.split(rf"\n##+ {heading}\n", PAGE)[1].split("\n##")[0]
    return [re.findall(r"`(\w+)`", row) for row in re.findall(r"^\| (`.+?`) \|", table, re.MULTILINE)]


@pytest.mark.parametrize("package", TABLES)
def test_every_room_of_the_package_is_in_the_table(package: str) -> None:
    heading, folder = TABLES[package]
    rooms = {
        path.stem
        for path in folder.iterdir()
        if path.suffix == ".py" or (path.is_dir() and any(path.glob("*.py")))
    }
    assert {room for row in rows(heading) for room in row} == rooms - {"__init__", "__main__"}


@pytest.mark.parametrize("package", TABLES)
def test_the_rows_are_the_layers_that_imports_are_held_to(package: str) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = (
        contract
        for contract in settings["tool"]["importlinter"]["contracts"]
        if contract["containers"] == [package]
    )
    assert [layer.split(" | ") for layer in contract["layers"]] == rows(TABLES[package][0])


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
