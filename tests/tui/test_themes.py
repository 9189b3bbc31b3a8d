"""Colours: every role can be read on every ground of both themes, and without colour the cursor can be seen."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from argmap.tui.palette import Ground, Palette, Role
from argmap.tui.themes import DARK, LIGHT, meaning_colours


def luminance(colour: Color) -> float:
    """Return the relative luminance as the Web Content Accessibility Guidelines 2.1 define it."""
    parts = [part / 255 for part in (colour.r, colour.g, colour.b)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", list(Ground))
def test_every_role_can_be_read(theme: Theme, ground: Ground) -> None:
    variables = {**theme.to_color_system().generate(), **theme.variables}
    palette = Palette(variables, colour=True)
    for role in Role:
        style = palette.style(role, ground)
        background = theme.background if style.bgcolor is None else style.bgcolor.get_truecolor().hex
        assert style.color is not None
        assert background is not None
        # Grey on the cursor is the least; WCAG asks for 4.5 of text and 3 of large text and of signs.
        least = 3.0 if role in (Role.MUTED, Role.HEADING, Role.ABSENT) else 4.5
        ratio = contrast(Color.parse(style.color.get_truecolor().hex), Color.parse(background))
        assert ratio >= least, f"{role.name} on {ground.name}: {ratio:.2f}"


def test_without_colour_marks_and_cursor_have_attributes_alone() -> None:
    palette = Palette({}, colour=False)
    for role in Role:
        for ground in Ground:
            style = palette.style(role, ground)
            assert style.color is None
            assert style.bgcolor is None
    assert palette.style(Role.TEXT, Ground.CURSOR).reverse
    assert palette.style(Role.MATCH).underline


def test_other_themes_get_the_colours_that_they_lack() -> None:
    for dark in (True, False):
        colours = meaning_colours(dark=dark)
        assert all(Color.parse(value) for value in colours.values())
        assert "argmap-stands" not in colours, "other themes keep their own success, warning and error"
