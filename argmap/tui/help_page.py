"""Help, made from the bindings that are live, with the legend of marks and signs."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.tui.glyphs import Glyphs
from argmap.tui.page import Line, Page, Piece, columns
from argmap.tui.palette import Role
from argmap.tui.writer import Writer

KeyGroup = tuple[str, tuple[tuple[str, str], ...]]
"""A heading, and pairs of the keys and what they do."""

_MARKS = (
    ("✓", Role.STANDS, "stands"),
    ("✗", Role.FALLS, "falls: something beats it, or the standpoint rejects it"),
    ("?", Role.OPEN, "open"),
    ("∅", Role.ABSENT, "not shown, or lacks a premise: nothing beats it, nothing carries it"),
)
_SIGNS = (
    ("+", Role.STANDS, "supports the row above it"),
    ("−", Role.FALLS, "rebuts it"),
    ("⊣", Role.UNDERCUT, "undercuts it: denies that the premises yield the conclusion"),
    ("≠", Role.UNDERCUT, "contradicts it"),
    ("·", Role.MUTED, "is a premise of it"),
)


def help_page(glyphs: Glyphs, groups: Iterable[KeyGroup], width: int) -> Page:
    """Return the help: what marks and signs mean, then what keys do."""
    writer = Writer(width, glyphs)
    _legend(writer)
    blocks = [_keys(writer, heading, keys, width) for heading, keys in groups]
    if width < 76:
        for block in blocks:
            writer.blank()
            writer.add(block)
        return writer.page()
    half = (width - 4) // 2
    left: list[Line] = []
    right: list[Line] = []
    for block in blocks:
        shorter = left if len(left) <= len(right) else right
        shorter += [*([()] if shorter else []), *block]
    writer.blank()
    writer.add(columns(left, right, half, 4))
    return writer.page()


def _legend(writer: Writer) -> None:
    glyphs = writer.glyphs
    writer.heading("Marks")
    for mark, role, meaning in _MARKS:
        writer.wrapped(Piece(meaning), first=(Piece(glyphs.mark(mark), role), Piece("  ")))
    writer.wrapped(Piece("changed by the standpoint in force"), first=(Piece("!", Role.CHANGED), Piece("  ")))
    writer.wrapped(Piece("left out: the entry has a fault"), first=(Piece("#", Role.ERROR), Piece("  ")))
    writer.heading("Signs")
    for sign, role, meaning in _SIGNS:
        writer.wrapped(Piece(meaning), first=(Piece(glyphs.sign(sign), role), Piece("  ")))
    crossed = (Piece("+", Role.STANDS), Piece(glyphs.mark("✗"), Role.FALLS), Piece(glyphs.mark("✓"), Role.STANDS))
    writer.wrapped(Piece("the claim stands, but falls as a reason"), first=(*crossed, Piece("  ")))
    writer.wrapped(Piece("an open question"), first=(Piece("Q", Role.ACCENT), Piece("  ")))
    again = Piece(glyphs.again, Role.MUTED)
    writer.wrapped(Piece("shown before; Enter leads there"), first=(again, Piece("  ")))


def _keys(writer: Writer, heading: str, keys: tuple[tuple[str, str], ...], width: int) -> tuple[Line, ...]:
    block = writer.block(width if width < 76 else (width - 4) // 2)
    block.heading(heading)
    column = max(len(shown) for shown, _ in keys) + 2
    for shown, meaning in keys:
        block.wrapped(Piece(meaning), first=(Piece(f"{shown:<{column}}", Role.ACCENT),))
    return block.lines()
