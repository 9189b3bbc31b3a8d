"""Colours: every role can be read on every ground of every theme, and without colour the cursor can be seen."""

from __future__ import annotations

import importlib
import itertools
import pkgutil
import re
from pathlib import Path

import pytest
from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme
from textual.widget import Widget

import argmap.tui
from argmap.tui.drawing.palette import Ground, Palette, Role
from argmap.tui.drawing.themes import (
    DARK,
    HIGH_CONTRAST,
    HIGH_CONTRAST_LIGHT,
    LIGHT,
    OWN_THEMES,
    meaning_colours,
)
from tests.tui.driving import opened, press
from tests.tui.fake_session import FINDINGS, session

TUI = Path(__file__).resolve().parents[3] / "argmap" / "tui"

HIGH = (HIGH_CONTRAST, HIGH_CONTRAST_LIGHT)
COLOURED = (*OWN_THEMES.values(), *(theme for theme in BUILTIN_THEMES.values() if not theme.ansi))
ANSI = tuple(theme for theme in BUILTIN_THEMES.values() if theme.ansi)

XTERM = (
    *("#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5"),
    *("#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff"),
)
"""The sixteen colours of xterm as it comes (XTerm-col.ad)."""


def luminance(colour: Color) -> float:
    """Return the relative luminance as the Web Content Accessibility Guidelines 2.1 define it."""
    parts = [part / 255 for part in (colour.r, colour.g, colour.b)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def variables_of(theme: Theme) -> dict[str, str]:
    """Return the variables of a theme as the program has them."""
    defaults = {} if theme.name in OWN_THEMES else meaning_colours(theme)
    return {**defaults, **theme.to_color_system().generate(), **theme.variables}


def shown(colour: object) -> Color:
    return Color.parse(str(colour))


BEHIND = ("background", "surface", "panel", "argmap-resting", "argmap-banner")
"""What the style sheet puts behind text that is drawn in roles."""


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
@pytest.mark.parametrize("behind", BEHIND)
def test_every_role_can_be_read_on_every_ground(theme: Theme, behind: str) -> None:
    variables = variables_of(theme)
    base = Style(bgcolor=Color.parse(variables[behind]).rich_color)
    palette = Palette(variables, colour=True, base=base)
    least = 7.0 if theme in HIGH else 4.5
    for role, ground in itertools.product(Role, Ground):
        style = palette.style(role, ground)
        assert style.color is not None
        assert style.bgcolor is not None
        ratio = contrast(Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor))
        assert ratio >= least, f"{role.name} on {ground.name}: {ratio:.2f}"


IN_THE_STYLE_SHEETS = (
    ("argmap-muted", "argmap-resting"),
    ("argmap-muted", "surface"),
    ("argmap-accent", "argmap-resting"),
    ("argmap-falls", "argmap-resting"),
    ("argmap-banner-text", "argmap-banner"),
)


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_what_style_sheets_colour_can_be_read(theme: Theme) -> None:
    variables = variables_of(theme)
    for text, ground in IN_THE_STYLE_SHEETS:
        ratio = contrast(Color.parse(variables[text]), Color.parse(variables[ground]))
        assert ratio >= (7.0 if theme in HIGH else 4.5), f"{text} on {ground}: {ratio:.2f}"


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_the_line_of_the_cursor_is_seen(theme: Theme) -> None:
    variables = variables_of(theme)
    ratio = contrast(Color.parse(variables["argmap-cursor"]), Color.parse(variables["background"]))
    underlined = Palette(variables, colour=True).style(Role.TEXT, Ground.CURSOR).underline
    assert ratio >= 1.2 or underlined, f"{ratio:.2f}"


@pytest.mark.parametrize("theme", ANSI, ids=lambda theme: theme.name)
def test_where_the_terminal_has_the_colours_the_marks_can_be_read_in_those_of_xterm(theme: Theme) -> None:
    palette = Palette(variables_of(theme), colour=True)
    behind = Color.parse("black" if theme.dark else "white")
    for role, ground in itertools.product(Role, Ground):
        style = palette.style(role, ground)
        assert style.bgcolor is None, "the ground is the terminal's; the cursor is reversed"
        assert bool(style.reverse) == (ground is Ground.CURSOR)
        if style.color is not None and not style.color.is_default:
            assert style.color.number is not None
            ratio = contrast(Color.parse(XTERM[style.color.number]), behind)
            assert ratio >= 4.5, f"{role.name}: {ratio:.2f}"


SHEETS = [*TUI.rglob("*.tcss"), *TUI.rglob("*.py")]


@pytest.mark.parametrize(
    "theme", [*OWN_THEMES.values(), *BUILTIN_THEMES.values()], ids=lambda theme: theme.name
)
def test_every_theme_has_every_colour_that_style_sheets_name(theme: Theme) -> None:
    named = {
        name for sheet in SHEETS for name in re.findall(r": [^;\n]*\$([\w-]+)", sheet.read_text("utf-8"))
    }
    assert {"argmap-falls", "argmap-resting", "surface", "border"} <= named
    assert not named - variables_of(theme).keys()


def test_style_sheets_take_colours_of_text_that_are_readable_in_every_theme() -> None:
    """What other themes call primary, success and so on may be unreadable; ours made of them are not."""
    pattern = r"(?<![-\w])color: \$([\w-]+)"
    for sheet in SHEETS:
        for name in re.findall(pattern, sheet.read_text("utf-8")):
            assert name == "foreground" or name.startswith("argmap-"), f"{sheet.name}: {name}"


@pytest.mark.parametrize("name", [HIGH_CONTRAST.name, "nord", "ansi-light"])
async def test_a_theme_can_be_chosen_and_everything_drawn_in_it(name: str) -> None:
    async with opened(session(found=FINDINGS), (80, 24)) as pilot:
        pilot.app.theme = name
        # The style sheet of each part is read when it is shown first, and must know every name.
        for key in ("space", "a", "escape", "question_mark", "escape", "apostrophe", "escape", "m", "4", "5"):
            await press(pilot, key)
        assert pilot.app.return_code is None
        assert pilot.app._exception is None


def test_own_themes_have_one_set_of_names() -> None:
    names = {frozenset(set(theme.variables) - {"argmap-cursor-style"}) for theme in OWN_THEMES.values()}
    assert len(names) == 1
    others = meaning_colours(BUILTIN_THEMES["nord"]).keys()
    assert {name for name in DARK.variables if name.startswith("argmap-")} == set(others)
    assert LIGHT.variables.keys() == DARK.variables.keys()


def test_without_colour_marks_and_cursor_have_attributes_alone() -> None:
    palette = Palette({}, colour=False)
    for role in Role:
        for ground in Ground:
            style = palette.style(role, ground)
            assert style.color is None
            assert style.bgcolor is None
    assert palette.style(Role.TEXT, Ground.CURSOR).reverse
    assert palette.style(Role.MATCH).underline


def test_the_style_of_plain_characters_reaches_every_part() -> None:
    for module in pkgutil.walk_packages(argmap.tui.__path__, "argmap.tui."):
        for kind in vars(importlib.import_module(module.name)).values():
            if isinstance(kind, type) and issubclass(kind, Widget) and ".-ascii" in kind.DEFAULT_CSS:
                assert not kind.SCOPED_CSS, (
                    f"{kind.__name__}: the class is on the program, outside of its scope"
                )
