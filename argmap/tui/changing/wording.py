"""Two versions of a text, word by word, with what differs marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from argmap.tui.drawing.page import Line, Piece, paragraphs
from argmap.tui.drawing.palette import Role

_WORDS = re.compile(r"\n|[^\S\n]+|\w+|[^\w\s]")

_MOST_COMPARED = 4_000
"""Words; between the first and the last that differ, more of them than this are marked as a whole."""


def marked(text: str, *others: str) -> tuple[Line, ...]:
    """Return a text of a debate as lines of pieces, with the words marked that one of the others does not have."""
    lines = "\n".join(paragraphs(text))
    words = _WORDS.findall(lines)
    differs = [False] * len(words)
    for other in others:
        for start, end in _other(_WORDS.findall("\n".join(paragraphs(other))), words):
            differs[start:end] = [True] * (end - start)
    made: list[list[Piece]] = [[]]
    for word, is_other in zip(words, differs, strict=True):
        if word == "\n":
            made.append([])
        else:
            made[-1].append(Piece(word, Role.CHANGED if is_other else Role.TEXT))
    return tuple(_joined(line) for line in made)


def _other(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Return the spans of ``after`` that ``before`` does not have."""
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    end = next((at for at in range(shorter - start) if before[-1 - at] != after[-1 - at]), shorter - start)
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    if not new:
        return []
    if len(old) + len(new) > _MOST_COMPARED:
        return [(start, start + len(new))]
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    ends = [(0, 0), *((block.b, block.b + block.size) for block in blocks)]
    spans = [(one[1], other[0]) for one, other in pairwise(ends) if one[1] < other[0]]
    # A blank between two words that differ is part of what differs.
    joined: list[tuple[int, int]] = []
    for first, last in spans:
        if joined and all(word.isspace() for word in new[joined[-1][1] : first]):
            joined[-1] = joined[-1][0], last
        else:
            joined.append((first, last))
    return [(start + first, start + last) for first, last in joined]


def _joined(line: list[Piece]) -> Line:
    """Return a line with neighbours of one role put together."""
    made: list[Piece] = []
    for piece in line:
        if made and made[-1].role is piece.role:
            made[-1] = piece._replace(text=made[-1].text + piece.text)
        else:
            made.append(piece)
    return tuple(made)
