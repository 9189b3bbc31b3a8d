"""Looking for rows of the outline: by words as they are typed, and by label."""

from __future__ import annotations

from collections.abc import Callable

from argmap.queries.outline import Row
from argmap.tui.look import Look
from argmap.tui.searching import Search, following, search_for

LABELS = (None, "stands", "open", "falls", "not shown", "changed")
"""What the filter goes through; None shows everything, and nothing is changed without a standpoint in force."""

_MARKS = {"stands": "✓", "open": "?", "falls": "✗", "not shown": "∅"}


class Finder:
    """What is being looked for in a debate, and which rows have it."""

    def __init__(self) -> None:
        self.search: Search | None = None
        self.found: tuple[int, ...] = ()
        self.label: str | None = None

    def look_for(self, look: Look, text: str) -> None:
        """Find the rows that have every word of a text."""
        self.search = search_for(text)
        self.look_again(look)

    def look_again(self, look: Look) -> None:
        """Find the rows anew in a debate that was read again."""
        self.found = () if self.search is None else self.search.matching(look.search_texts)

    def next(self, origin: int, *, forward: bool = True, include: bool = False) -> int | None:
        """Return the match after or before a row, going round at the end."""
        return following(self.found, origin, forward=forward, include=include)

    def outcome(self, row: int) -> str:
        """Return in words which match a row is, of how many."""
        if self.search is None:
            return ""
        if not self.found:
            return "no match"
        if row in self.found:
            return f"{self.found.index(row) + 1} of {len(self.found)}"
        return f"{len(self.found)} found"

    def next_label(self, look: Look) -> None:
        """Go on to the next label to filter by; after the last to none."""
        labels = LABELS if look.view.standpoint else LABELS[:-1]
        following = labels.index(self.label) + 1 if self.label in labels else 0
        self.label = labels[following % len(labels)]

    def keeps(self, look: Look) -> Callable[[Row], bool] | None:
        """Return which rows the filter keeps; None for all."""
        if self.label is None:
            return None
        if self.label == "changed":
            return lambda row: look.has_changed(row.subject)
        wanted = look.glyphs.mark(_MARKS[self.label])
        return lambda row: look.mark(row.subject).text == wanted
