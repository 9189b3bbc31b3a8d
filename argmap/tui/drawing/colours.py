"""The colours of a theme, how well one can be read on another, and the nearest to it that can be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.color import BLACK, WHITE, Color, ColorParseError

READABLE = 4.5
"""The contrast that the Web Content Accessibility Guidelines 2.1 (1.4.3) ask of text."""

_STEPS = 20


def colour_of(variables: Mapping[str, str], *names: str) -> Color | None:
    """Return the first of a theme's variables that is a colour."""
    for name in names:
        value = variables.get(name)
        if value:
            try:
                return Color.parse(value)
            except ColorParseError:
                # Themes also hold values such as "auto 87%" that only a style sheet understands.
                continue
    return None


def luminance(colour: Color) -> float:
    """Return the relative luminance as the Web Content Accessibility Guidelines 2.1 define it."""
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """Return the ratio of their luminances, from 1 for the same to 21 for black and white."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: Color, grounds: Sequence[Color], least: float = READABLE) -> Color:
    """Return a colour, made lighter or darker as little as it must be to be read on all of some grounds."""

    def worst(tried: Color) -> float:
        return min(contrast(tried, ground) for ground in grounds)

    if worst(colour) >= least:
        return colour
    end = max((BLACK, WHITE), key=worst)
    for step in range(1, _STEPS):
        tried = colour.blend(end, step / _STEPS)
        if worst(tried) >= least:
            return tried
    return end
