"""A sheet in which words are looked for: the rows of a list that have them, or the lines of a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.strip import Strip

from argmap.tui.drawing.messages import LinkReached
from argmap.tui.drawing.page import Line, Page, text_of
from argmap.tui.drawing.palette import Ground, Palette
from argmap.tui.drawing.searched import Searched, Whereabouts
from argmap.tui.drawing.searching import Search
from argmap.tui.drawing.sheet import Sheet


class SearchedSheet(Sheet, Searched):
    """A page to search through; in a list a match is a row, in any other page a line."""

    BINDING_GROUP_TITLE = "Reading"
    BINDINGS: ClassVar[list[BindingType]] = [
        # Live after a search alone, and then before whatever Escape is for where the page is.
        Binding("escape", "screen.end_search", "End search", id="find.end"),
    ]

    _texts: tuple[str, ...] | None = None
    """What there is to look through, once somebody has."""
    _at: int | None = None
    """The line of a page that a search is at."""

    @property
    def texts(self) -> Sequence[str]:
        """The text of each row of a list, or of each line of a page."""
        if self._texts is None:
            from argmap.tui.drawing.entry_texts import searched

            page = self.page
            parts = _rows(page) if self._whole_rows else map(text_of, page.lines)
            self._texts = tuple(map(searched, parts))
        return self._texts

    @property
    def whereabouts(self) -> Whereabouts:
        """Where somebody is: in a list at the cursor, in a page where the last match was, or at the top of it.

        Who went on from a match to a link is there.
        """
        top = self.scroll_offset.y
        if self._whole_rows:
            return Whereabouts(self.cursor or 0, self.cursor, top)
        place = self._at
        if place is None and self._search is not None and self.cursor is not None:
            place = self._extents[self.cursor][0]
        is_in_sight = place is not None and top <= place < top + max(1, self.size.height)
        return Whereabouts(place if is_in_sight and place is not None else top, self.cursor, top)

    def go_to_place(self, place: int) -> None:
        """Put the cursor on a row, or show a line of a page with the cursor on what leads somewhere there, if any."""
        if self._whole_rows:
            self._move_to(place)
            return
        self._at = place
        region = Region(0, max(0, place - 2), max(1, self.size.width), 5)
        self.scroll_to_region(region, animate=False, immediate=True)
        link = next((piece.link for piece in self.page.lines[place] if piece.link is not None), None)
        # What it was on before may be out of sight by now: Enter must not follow that.
        self._cursor = link
        self.post_message(LinkReached(self.id, None if link is None else self.page.links[link]))
        self.draw_anew()

    def go_back_to(self, whereabouts: Whereabouts) -> None:
        """Show what was in sight before, with the cursor where it was."""
        links = self.page.links
        self._at = None
        if self._whole_rows:
            # A list that was only coming up had no cursor yet, and has one now.
            self.put_cursor(min(whereabouts.place, max(0, len(links) - 1)))
        else:
            # What there was to be on may be gone: the page can be another by now.
            self._cursor = whereabouts.cursor if (whereabouts.cursor or 0) < len(links) else None
            self.post_message(LinkReached(self.id, None if self._cursor is None else links[self._cursor]))
        self.scroll_to(y=whereabouts.top, animate=False, immediate=True)
        self.draw_anew()

    def _move_to(self, link: int) -> None:
        if self._at is not None:
            self._at = None  # somebody went on from the match to a link
            self.draw_anew()
        super()._move_to(link)

    def _following(self, by: int) -> int:
        at = self._at
        if at is None or self._cursor is not None:
            return super()._following(by)
        links = sorted(self._extents)
        if by > 0:
            return next((link for link in links if self._extents[link][0] > at), len(links))
        return next((link for link in reversed(links) if self._extents[link][1] < at), -1)

    def draw_anew(self) -> None:
        """Draw every line again."""
        self._strips.clear()
        self.refresh()

    def matches(self, search: Search) -> tuple[int, ...]:
        """Return the rows or lines that have what is looked for."""
        return super().matches(search) if self._whole_rows else search.matching_lines(self.texts)

    def end_search(self) -> None:
        """Look for nothing any more."""
        self._at = None
        super().end_search()

    def _lay_out(self) -> None:
        super()._lay_out()
        self._texts = self._at = None
        if self._search is not None:
            self.look_again()

    @property
    def offered(self) -> int | None:
        """The link that Enter follows while the cursor is on none; none is while a search is at a line."""
        return super().offered if self._at is None else None

    def _draw(self, palette: Palette, y: int, line: Line, ground: Ground, marked: int | None) -> Strip:
        if self._search is not None:
            line = self._search.marked_line(self.page.lines, y)
        return super()._draw(palette, y, line, ground, marked)

    def _lead(self, y: int) -> str:
        return self._here if self._search is not None and y == self._at else super()._lead(y)


def _rows(page: Page) -> Sequence[str]:
    """Return the text of each row of a list, all of its lines."""
    parts: list[list[str]] = [[] for _ in page.links]
    for line in page.lines:
        linked = [piece for piece in line if piece.link is not None]
        if linked and linked[0].link is not None:
            parts[linked[0].link].append(text_of(linked))
    return [" ".join(part) for part in parts]
