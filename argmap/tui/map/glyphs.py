"""The characters of a map: lines, frames and arrows, each one cell wide."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.map.wires import DOWN, LEFT, RIGHT, UP

_CELLS = (
    (LEFT | RIGHT, "─", "-"),
    (UP | DOWN, "│", "|"),
    (RIGHT | DOWN, "╭", "+"),
    (LEFT | DOWN, "╮", "+"),
    (UP | RIGHT, "╰", "+"),
    (UP | LEFT, "╯", "+"),
    (UP | DOWN | RIGHT, "├", "+"),
    (UP | DOWN | LEFT, "┤", "+"),
    (LEFT | RIGHT | DOWN, "┬", "+"),
    (LEFT | RIGHT | UP, "┴", "+"),
    (UP | DOWN | LEFT | RIGHT, "┼", "+"),
)


@dataclass(frozen=True, slots=True)
class MapGlyphs:
    """One set of characters."""

    lines: dict[int, str]
    """The character for each set of arms that a line has in a cell."""
    arrow: str
    """Where the reasons reach a claim."""
    arrow_up: str
    """Where what undercuts an argument reaches it."""
    focus: tuple[str, str, str, str, str, str]
    """The frame of the focus: the four corners, the upper ones first, then across and down."""
    ends: tuple[str, str]
    """The ends of an argument where it has no colour of its own behind it."""


_UNICODE = MapGlyphs(
    {arms: character for arms, character, _ in _CELLS}, "◂", "▴", ("╔", "╗", "╚", "╝", "═", "║"), ("[", "]")
)
_ASCII = MapGlyphs(
    {arms: character for arms, _, character in _CELLS}, "<", "^", ("#", "#", "#", "#", "=", "#"), ("[", "]")
)


def map_glyphs(glyphs: Glyphs) -> MapGlyphs:
    """Return the characters of a map that go with those of the rest."""
    return _ASCII if glyphs.plain else _UNICODE
