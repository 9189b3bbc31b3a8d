"""What was changed here and in the file: both versions with what differs marked, and what there was before."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.evaluation.words.expectations import expected
from argmap.session.conflicts import Conflict
from argmap.tui.changing.wording import marked
from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.page import Line, Page, Piece, columns
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.writer import Writer

_BESIDE = 84
"""From this width on the two versions stand side by side."""


def conflict_page(conflict: Conflict, glyphs: Glyphs, width: int) -> Page:
    """Return the two versions of a conflict, side by side where there is room, and the one before them."""
    writer = Writer(width, glyphs)
    writer.prose(f"{conflict}.")
    sides = (conflict.ours, conflict.theirs, conflict.base)
    ours, theirs, base = (_words(value, conflict.field) for value in sides)
    # What each side changed shows best against what there was; without that, against the other side.
    versions = (
        ("mine", ours, (base,) if base is not None else () if theirs is None else (theirs,)),
        ("the file's", theirs, (base,) if base is not None else () if ours is None else (ours,)),
    )
    if width >= _BESIDE:
        half = (width - 3) // 2
        left, right = (_version(writer.block(half), *version) for version in versions)
        writer.blank()
        writer.add(columns(left, right, half, 3))
    else:
        for version in versions:
            writer.blank()
            writer.add(_version(writer.block(width), *version))
    if base is not None:
        writer.blank()
        others = tuple(side for side in (ours, theirs) if side is not None)
        writer.add(_version(writer.block(width), "before", base, others))
    return writer.page()


def _version(writer: Writer, heading: str, text: str | None, others: tuple[str, ...]) -> tuple[Line, ...]:
    writer.heading(heading)
    if text is None:
        writer.wrapped(Piece("it is not there", Role.MUTED))
    elif not text:
        writer.wrapped(Piece("nothing", Role.MUTED))
    else:
        for line in marked(text, *others):
            writer.wrapped(*line)
    return writer.lines()


def _words(value: object, field: str | None = None) -> str | None:
    """Return the value of a field in words; without one, the fields of an entry."""
    if value is None:
        return None
    if isinstance(value, Mapping):
        if field == "expect":
            return "\n".join(f"{id_} {expected(str(label))}" for id_, label in value.items())
        return "\n".join(f"{key}: {_words(item, str(key))}" for key, item in value.items())
    if isinstance(value, tuple):
        return ", ".join(_words(item) or "" for item in value)
    return str(value)
