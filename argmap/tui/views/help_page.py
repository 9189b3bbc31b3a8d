"""Help, made from the bindings that are live, with the legend of marks and signs."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.page import Line, Page, Piece, columns
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer
from argmap.tui.keys.live_keys import KeyGroup

_TWO_COLUMNS = 64
_OUTLINE = "Outline"
"""The heading of the keys of the outline."""

_MARKS = (
    ("✓", Role.STANDS, "stands"),
    ("✗", Role.FALLS, "falls: beaten, or rejected by the standpoint"),
    ("?", Role.OPEN, "open"),
    ("∅", Role.ABSENT, "not shown, or lacks a premise: nothing carries it"),
)
_SIGNS = (
    ("+", Role.STANDS, "supports the row above it"),
    ("−", Role.FALLS, "rebuts it"),
    ("⊣", Role.UNDERCUT, "undercuts it: the premises do not yield the conclusion"),
    ("≠", Role.UNDERCUT, "contradicts it"),
    ("·", Role.MUTED, "is a premise of it"),
    ("Q", Role.ACCENT, "an open question"),
    ("=", Role.ACCENT, "would answer it"),
    ("~", Role.MUTED, "a remark on it, or what a question is about"),
)

_COUNTS = (
    ("3c 2a", "at the top: 3 claims, 2 arguments"),
    ("back 2", "you can go back 2 times; likewise forward 2"),
)


def help_page(glyphs: Glyphs, groups: Iterable[KeyGroup], width: int, *, here: str | None = None) -> Page:
    """Return the help: what marks and signs mean, then what keys do.

    The keys of where one is come before all of it, unless that is the outline, which is full of marks.
    """
    writer = Writer(width, glyphs)
    groups = tuple(groups)
    first = [group for group in groups if group[0] == here and here != _OUTLINE]
    for heading, keys in first:
        writer.add(_keys(writer, heading, keys, width))
        writer.blank()
    _legend(writer)
    blocks = [_keys(writer, heading, keys, width) for heading, keys in groups if heading != here or not first]
    if width < _TWO_COLUMNS:
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
    left = writer.block(writer.width if writer.width < _TWO_COLUMNS else (writer.width - 4) // 2)
    right = writer.block(left.width)
    left.heading("Marks")
    for mark, role, meaning in _MARKS:
        left.wrapped(Piece(meaning), first=(Piece(f"{glyphs.mark(mark)}    ", role),))
    left.wrapped(Piece("changed by the standpoint in force"), first=(Piece("!    ", Role.CHANGED),))
    left.wrapped(Piece("taken as standing"), first=(Piece(f"{glyphs.accepted}    ", Role.CHANGED),))
    left.wrapped(Piece("taken as falling"), first=(Piece(f"{glyphs.rejected}    ", Role.CHANGED),))
    left.wrapped(Piece("the filter keeps it"), first=(Piece(f"{glyphs.kept}    ", Role.ACCENT),))
    left.wrapped(
        Piece("has an error, see Findings"),
        first=(Piece("#    ", Role.ERROR),),
    )
    stands = Piece(glyphs.mark("✓"), Role.STANDS)
    met = (stands, Piece(f"{glyphs.dot}   ", Role.MUTED))
    left.wrapped(Piece("in the matrix: expected there, and so it is"), first=met)
    unmet = (Piece(glyphs.mark("?"), Role.OPEN), Piece("!   ", Role.ERROR))
    left.wrapped(Piece("in the matrix: expected otherwise there"), first=unmet)
    right.heading("Signs")
    for sign, role, meaning in _SIGNS:
        right.wrapped(Piece(meaning), first=(Piece(f"{glyphs.sign(sign)}    ", role),))
    right.wrapped(Piece("shown before, and leads there"), first=(Piece(f"{glyphs.again}    ", Role.MUTED),))
    for said, meaning in _COUNTS:
        right.wrapped(Piece(meaning), first=(Piece(f"{said}  ", Role.MUTED),))
    for mark, role, meaning in (
        ("✗", Role.FALLS, "what it says stands, but it falls as a reason"),
        ("?", Role.OPEN, "what it says stands, but as a reason it is open"),
    ):
        reason = (Piece("+", Role.STANDS), Piece(glyphs.mark(mark), role), stands, Piece("  "))
        right.wrapped(Piece(meaning), first=reason)
    if left.width == writer.width:
        writer.add([*left.lines(), (), *right.lines()])
    else:
        writer.add(columns(left.lines(), right.lines(), left.width, 4))


def _keys(writer: Writer, heading: str, keys: tuple[tuple[str, str], ...], width: int) -> tuple[Line, ...]:
    block = writer.block(width if width < _TWO_COLUMNS else (width - 4) // 2)
    block.heading(heading)
    column = max(len(shown) for shown, _ in keys) + 2
    for shown, meaning in keys:
        block.wrapped(Piece(meaning), first=(Piece(f"{shown:<{column}}", Role.ACCENT),))
    return block.lines()
