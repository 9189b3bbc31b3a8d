"""Rows that begin alike, and how they are cut so that one can tell them apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from rich.cells import cell_len

from argmap.model import Section
from argmap.queries.outline import Row
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import cut
from argmap.tui.drawing.premises import premises_in_words

_SHOWN_AFTER = 3
"""So many cells of what differs tell two rows apart."""
_SHORTEST = 18
"""With less room than this the beginning is left out altogether."""


def own_text(look: Look, row: Row) -> str:
    """Return what a row may share with others: nothing for an argument in the words of several premises.

    Each premise has its share of such a row, so that it reads unlike a row of any one of them without more.
    """
    subject = row.subject
    if subject.section is Section.ARGUMENT and len(premises_in_words(look.debate, subject.id)) > 1:
        return ""
    return look.line(subject)


class Siblings:
    """How many characters the text of a row begins with that one beside it or right above it begins with too.

    An argument's row above its premises is told from them by its sign.
    """

    def __init__(self, rows: Sequence[Row], parents: Sequence[int], text: Callable[[Row], str]) -> None:
        self._rows = rows
        self._parents = parents
        self._text = text
        self._alike: dict[int, dict[str, int]] = {}
        """By parent, found when a row below it is first drawn."""

    def alike(self, index: int) -> int:
        """Return how many characters a row begins with like another."""
        parent = self._parents[index]
        found = self._alike.get(parent)
        if found is None:
            found = self._alike[parent] = alike_among(self._texts_at(parent))
        return found.get(self._text(self._rows[index]), 0)

    def _texts_at(self, parent: int) -> list[str]:
        rows = self._rows
        index, end = (0, len(rows)) if parent < 0 else (parent + 1, rows[parent].end)
        is_argument = parent >= 0 and rows[parent].subject.section is Section.ARGUMENT
        texts = [] if parent < 0 or is_argument else [self._text(rows[parent])]
        while index < end:
            texts.append(self._text(rows[index]))
            index = rows[index].end
        return texts


def alike_among(texts: Iterable[str]) -> dict[str, int]:
    """Return for each of some texts how many characters it begins with like the one that is most like it."""
    texts = sorted(set(texts))
    found = dict.fromkeys(texts, 0)
    for one, other in pairwise(texts):
        common = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
        found[one] = max(found[one], common)
        found[other] = max(found[other], common)
    return found


def cut_apart(text: str, alike: int, width: int, ellipsis: str) -> str:
    """Return a text cut to a number of cells so that what comes after its first ``alike`` characters is in sight.

    The words that others begin with too give way: ``Stable Diffusion was trained on…`` would be two rows alike,
    ``Stable… on LAION-5B`` is one.
    """
    short = cut(text, width, ellipsis)
    if short == text or not alike or len(short) > alike + _SHOWN_AFTER:
        return short
    start = text.rfind(" ", 0, alike) + 1
    if start < alike - width // 3:
        start = alike
    blank = " " if text[:start].endswith(" ") else ""
    tail = text[start:].lstrip()
    if not tail:
        return short
    # What the end of a text leaves free is for its beginning: no row is empty where words are missing.
    free = width - cell_len(blank) - cell_len(tail)
    head = "" if width < _SHORTEST else _words(text[:start], width // 3)
    if free >= cell_len(head) + cell_len(ellipsis):
        return f"{cut(text[:start], free, ellipsis)}{blank}{tail}"
    if len(head) + 1 >= start:
        return short
    return cut(f"{head}{ellipsis}{blank if head else ''}{tail}", width, ellipsis)


def _words(text: str, width: int) -> str:
    """Return the words that a text begins with, as many as there is room for."""
    kept = ""
    for word in text.split():
        longer = f"{kept} {word}" if kept else word
        if cell_len(longer) > width:
            break
        kept = longer
    return kept
