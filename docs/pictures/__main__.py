"""Draw the pictures of the documentation: ``python docs/pictures``."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from argmap.tui.app import open_app

HERE = Path(__file__).resolve().parent
AI_ART = HERE.parent.parent / "debates" / "ai-art.yaml"

PICTURES: dict[str, tuple[tuple[int, int], str, tuple[str, ...]]] = {
    "browse-120x40": ((120, 40), "argmap-dark", ()),
    "browse-80x24": ((80, 24), "argmap-dark", ("j",)),
    "light-120x40": ((120, 40), "argmap-light", ("j",)),
    "standpoints-120x40": ((120, 40), "argmap-dark", ("5",)),
}
"""By name: the size, the theme, and the keys pressed first."""

_FONTS = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"


async def draw(size: tuple[int, int], theme: str, keys: tuple[str, ...]) -> str:
    """Return a picture of the program as SVG that asks no server for a font."""
    app = open_app(AI_ART)
    async with app.run_test(size=size) as pilot:
        app.theme = theme
        await pilot.pause(0.5)
        for key in keys:
            await pilot.press(key)
        await pilot.pause(0.5)
        svg = app.export_screenshot(title="argmap debates/ai-art.yaml", simplify=True)
    svg = re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: (?:Fira Code|arial)[^;]*;", f"font-family: {_FONTS};", svg)
    return re.sub(r"terminal-\d+", "terminal", svg)


def main() -> None:
    """Draw all of them."""
    for name, (size, theme, keys) in PICTURES.items():
        (HERE / f"{name}.svg").write_text(asyncio.run(draw(size, theme, keys)), encoding="utf-8")


if __name__ == "__main__":
    main()
