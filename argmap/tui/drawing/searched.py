"""A part of a screen in which words are looked for: from the first letter of a search to its end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from argmap.tui.drawing.palette import Painted
from argmap.tui.drawing.searching import Search, following, outcome_of, search_for


class Whereabouts(NamedTuple):
    """Where somebody is in a part: the place that a search goes on from, the cursor, and what is in sight."""

    place: int
    cursor: int | None
    top: int


class Searched(Painted):
    """A part that has places, each with a text: the rows of a list, or the lines of a page or a file."""

    _search: Search | None = None
    _found: tuple[int, ...] = ()
    _begun_at: Whereabouts | None = None

    @property
    def is_searched(self) -> bool:
        """Whether a search is under way or has found something that is still marked."""
        return self._search is not None

    @property
    def found(self) -> tuple[int, ...]:
        """The places that have what is looked for."""
        return self._found

    @property
    def outcome(self) -> str:
        """Which match one is at, of how many, in words."""
        return "" if self._search is None else outcome_of(self._found, self.whereabouts.place)

    # What a kind of part has to say

    @property
    def texts(self) -> Sequence[str]:
        """What there is to look through, a text for each place: in lower case, and with single blanks."""
        raise NotImplementedError

    @property
    def whereabouts(self) -> Whereabouts:
        """Where somebody is."""
        raise NotImplementedError

    def go_to_place(self, place: int) -> None:
        """Show a place, with the cursor on it where the part has one."""
        raise NotImplementedError

    def go_back_to(self, whereabouts: Whereabouts) -> None:
        """Show what was in sight before, with the cursor where it was."""
        raise NotImplementedError

    def draw_anew(self) -> None:
        """Draw everything again: other words are marked."""
        raise NotImplementedError

    def matches(self, search: Search) -> tuple[int, ...]:
        """Return the places that have what is looked for."""
        return search.matching(self.texts)

    # A search

    def begin_search(self) -> None:
        """Begin one from where somebody is."""
        self._begun_at = self.whereabouts

    def look_for(self, text: str) -> None:
        """Go to the nearest place that has every word of a text, and back to where the search began without any."""
        self._search = search_for(text)
        self.look_again()
        begun = self._begun_at or self.whereabouts
        place = following(self._found, begun.place, include=True)
        if place is None:
            self.go_back_to(begun)
        else:
            self.go_to_place(place)

    def look_again(self) -> None:
        """Find the places anew in what is shown by now."""
        self._found = () if self._search is None else self.matches(self._search)
        self.draw_anew()

    def keep_search(self) -> bool:
        """Stay at what was found; go back, and tell so, where nothing was."""
        if not self._found:
            self.leave_search()
        self._begun_at = None
        return bool(self._found)

    def leave_search(self) -> None:
        """End the search, and go back to where it began."""
        begun = self._begun_at
        self.end_search()
        if begun is not None:
            self.go_back_to(begun)

    def end_search(self) -> None:
        """Look for nothing any more."""
        self._begun_at = None
        if self._search is not None:
            self._search, self._found = None, ()
            self.draw_anew()

    def step_match(self, by: int) -> None:
        """Go to the next or previous place that was found, going round at the end."""
        place = following(self._found, self.whereabouts.place, forward=by > 0)
        if place is not None:
            self.go_to_place(place)
