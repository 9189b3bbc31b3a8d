"""What the first edit needs is loaded beside the keyboard, once the checks have run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_EDITS = """
import asyncio, sys
from argmap.session import Session
from argmap.tui.program.app import ArgmapApp

async def edit(path):
    app = ArgmapApp(Session.open(path))
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(500):
            await pilot.pause(0.02)
            if app.screen.view and app.screen.view.checked and not app.screen._loads_ahead:
                break
        await app.workers.wait_for_complete()
        loaded = set(sys.modules)
        await pilot.press("e", "x", "enter")
        await pilot.pause(0.3)
        assert app.screen.view.dirty
        print(sorted(name for name in set(sys.modules) - loaded if name.startswith("argmap")))

asyncio.run(edit(sys.argv[1]))
"""


def test_the_first_edit_loads_nothing_more(tmp_path: Path) -> None:
    file = tmp_path / "cars.yaml"
    file.write_text("argmap: 1\nclaims:\n  air: {text: The air is clean.}\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _EDITS, str(file)], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
