"""The pictures of the manual are drawn by one command, are all there, and are all shown."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path
from types import ModuleType

import pytest

from argmap.cli.commands import picture

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "pictures"


@pytest.fixture(scope="module")
def drawing() -> ModuleType:
    spec = importlib.util.spec_from_file_location("drawing", FOLDER / "__main__.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_picture_is_there_and_no_other(drawing: ModuleType) -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} == set(drawing.PICTURES)


def test_every_view_has_a_picture(drawing: ModuleType) -> None:
    words = [shlex.split(line) for line in drawing.PICTURES.values()]
    views = {view for line in words for view in line if view in set(picture.ViewName)}
    assert views | {"outline"} == set(picture.ViewName)
    assert all((ROOT / line[0]).exists() for line in words)


def test_every_picture_is_shown_in_the_manual_and_says_what_it_shows(drawing: ModuleType) -> None:
    pages = [(ROOT / "README.md"), *(ROOT / "docs").glob("*.md")]
    shown = {
        Path(target).stem: said
        for page in pages
        for said, target in re.findall(r"!\[([^\]]*)\]\(([^)]+\.svg)\)", page.read_text(encoding="utf-8"))
    }
    assert set(drawing.PICTURES) <= shown.keys()
    assert all(len(said) > 20 for said in shown.values())


def test_one_of_them_is_drawn_as_the_command_draws_it(
    drawing: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing, "HERE", tmp_path)
    assert drawing.main(["browse-80x24"]) == 0
    svg = (tmp_path / "browse-80x24.svg").read_text(encoding="utf-8")
    assert svg.startswith("<svg")
    assert "falls" in svg
