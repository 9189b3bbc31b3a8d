"""Splices of a text, and their inverses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class TextEdit:
    """Characters ``start`` to ``end`` of a text are replaced by ``new``."""

    start: int
    end: int
    new: str


Splice = tuple[TextEdit, ...]
"""Edits of one text that happen at once: sorted, none overlapping, offsets those of the text before."""


def splice(edits: Iterable[TextEdit]) -> Splice:
    """Return edits in the order of the text.  Raises ValueError where two overlap."""
    ordered = tuple(sorted(edits, key=lambda edit: (edit.start, edit.end)))
    for first, second in pairwise(ordered):
        if second.start < first.end:
            raise ValueError(f"overlapping edits: {first} and {second}")
    return ordered


def apply(text: str, edits: Splice) -> str:
    """Return the text with the edits made."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.start], edit.new)
        at = edit.end
    parts.append(text[at:])
    return "".join(parts)


def inverse(text: str, edits: Splice) -> Splice:
    """Return the edits that lead from ``apply(text, edits)`` back to ``text``."""
    back: list[TextEdit] = []
    shift = 0
    for edit in edits:
        start = edit.start + shift
        back.append(TextEdit(start, start + len(edit.new), text[edit.start : edit.end]))
        shift += len(edit.new) - (edit.end - edit.start)
    return tuple(back)
