"""Looking for rows of the outline: by words as they are typed, and by what a filter asks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import plain
from argmap.tui.drawing.searching import Search, following, outcome_of, search_for
from argmap.tui.outline.filtering import LABELS, Filtering, Term, quoted, terms_of


class Finder:
    """What is being looked for in a debate, and which rows have it."""

    def __init__(self) -> None:
        self.search: Search | None = None
        self.found: tuple[int, ...] = ()
        self._texts: Sequence[str] = ()
        """What was looked through for them."""
        self.filter = ""
        """What is asked of the rows that are shown, as it was typed; nothing shows all of them."""
        self._filtering: Filtering | None = None
        self._filtered: Look | None = None

    # Search

    def look_for(self, look: Look, text: str) -> None:
        """Find the rows that have every word of a text."""
        old, self.search = self.search, search_for(text)
        is_narrower = old is not None and self.search is not None and self.search.narrows(old)
        self._look_through(look, self.found if is_narrower and self._texts is look.search_texts else None)

    def look_again(self, look: Look) -> None:
        """Find the rows anew in a debate that was read again."""
        self._look_through(look)

    def _look_through(self, look: Look, among: Sequence[int] | None = None) -> None:
        if self.search is None:
            self.found, self._texts = (), ()
        else:
            self._texts = look.search_texts
            self.found = self.search.matching(self._texts, among)

    def next(self, origin: int, *, forward: bool = True, include: bool = False) -> int | None:
        """Return the match after or before a row, going round at the end."""
        return following(self.found, origin, forward=forward, include=include)

    def outcome(self, row: int) -> str:
        """Return in words which match a row is, of how many."""
        return "" if self.search is None else outcome_of(self.found, row)

    def found_in(self, look: Look, row: int) -> str:
        """Return in words which field of a match has what is looked for, where its own text has not."""
        at = bisect_left(self.found, row)
        if self.search is None or row not in self.found[at : at + 1]:
            return ""
        fields = look.found_in(look.rows[row], self.search.words)
        return f"in {' and '.join(fields)}" if fields else ""

    # Filter

    def filtering(self, look: Look) -> Filtering:
        """Return what filters a view."""
        if self._filtering is None or self._filtered is not look:
            self._filtering, self._filtered = Filtering(look), look
        return self._filtering

    def terms(self, look: Look) -> tuple[Term, ...]:
        """Return what is asked of the rows that are shown."""
        return terms_of(self.filter, looked_from=bool(look.view.standpoint))

    def kept(self, look: Look) -> frozenset[int] | None:
        """Return the rows that the filter keeps; None for all."""
        terms = self.terms(look)
        return self.filtering(look).kept(terms) if terms else None

    def kept_in_words(self, look: Look) -> str:
        """Return in words what the filter keeps, and how much of the debate that is."""
        terms = self.terms(look)
        if not terms:
            return ""
        filtering = self.filtering(look)
        if unknown := filtering.unknown(terms):
            return plain(unknown)
        count, every = filtering.count(filtering.kept(terms)), filtering.entries
        asked = " ".join(term.value if term.field == "label" else _written(term) for term in terms)
        return f"{count} of {every} entries: {plain(asked)}"

    def forget_changes(self) -> None:
        """Ask for nothing that only a standpoint can have changed."""
        if any(term == Term("label", LABELS[-1]) for term in terms_of(self.filter, looked_from=True)):
            self.filter = ""


def _written(term: Term) -> str:
    value = quoted(term.value)
    return value if term.field is None else f"{term.field}:{value}"
