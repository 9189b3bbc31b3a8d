"""What starting loads, and what it must not load."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from argmap.tui.program.app import open_app
from tests.tui.driving import settled
from tests.tui.fake_session import CAR_BAN


def loaded_by(code: str) -> set[str]:
    """Return the top-level packages, and the rooms of argmap, that a program loads."""
    script = f"{code}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return {".".join(name.split(".")[:2]) for name in done.stdout.splitlines()} | set(
        done.stdout.splitlines()
    )


def test_the_first_picture_waits_for_no_command_line_no_networkx_and_no_checks(tmp_path: Path) -> None:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    loaded = loaded_by(
        "from argmap.tui.program.app import open_app\n"
        f"app = open_app({str(path)!r})\n"
        "screen = app.get_default_screen()\n"
    )
    assert "argmap.tui.screens.debate_screen" in loaded
    assert not loaded & {"typer", "click", "networkx", "argmap.checks", "argmap.exporters", "argmap.cli"}
    # What the outline alone does not need: to change something, to read a card, and the views that have no row of it.
    assert not loaded & {
        "argmap.edits",
        "argmap.fixes",
        "argmap.evaluation.words.sentences",
        "argmap.session.conflicts",
        "argmap.session.unsaved",
        "argmap.session.work",
        "argmap.tui.changing.trail",
        "argmap.tui.program.tour_app",
        "argmap.tui.screens.listed_screen",
        "argmap.tui.screens.places",
        "hashlib",
        "argmap.tui.drawing.sheet",
        "argmap.tui.drawing.searching",
        "argmap.tui.outline.crumbs",
        "argmap.tui.outline.finder",
        "argmap.tui.drawing.writer",
        "argmap.tui.views.card_page",
        "argmap.tui.views.source_text",
        "argmap.tui.views.findings_view",
        "argmap.tui.map.pane",
        "argmap.tui.files.saving",
        "argmap.tui.views.standpoints_view",
        "argmap.tui.views.what_if_view",
        "argmap.document.comments",
        "argmap.document.writing",
        "argmap.session.changes",
        "json",
    }


def test_the_rest_of_the_program_does_without_textual() -> None:
    assert "textual" not in loaded_by("import argmap.session, argmap.tui")


@pytest.mark.parametrize(("plain", "sheets"), [(False, ["app.tcss"]), (True, ["app.tcss", "ascii.tcss"])])
async def test_the_first_picture_waits_for_no_style_of_what_it_does_not_show(
    plain: bool, sheets: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "car-ban.yaml"
    path.write_text(CAR_BAN, encoding="utf-8")
    app = open_app(path, plain=plain)
    assert [sheet.name for sheet in app.css_path] == sheets
    text = app.css_path[0].read_text(encoding="utf-8")
    assert "#outline" in text
    for later in ("Map", "#findings", "#standpoint", "#what-if", "#prompt", "ascii "):
        assert later not in text
    async with app.run_test() as pilot:
        await settled(pilot)
        read = {Path(name).name for name, variable in app.stylesheet.source if not variable}
        assert {*sheets, "views.tcss"} <= read
