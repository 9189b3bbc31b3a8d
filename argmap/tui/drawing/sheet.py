"""A scrolling page of lines with links: the card, the lists and the help are all sheets."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from argmap.tui.drawing.glyphs import ASCII, UNICODE
from argmap.tui.drawing.messages import LinkFollowed, LinkReached
from argmap.tui.drawing.page import Line, Page, Target, text_of, width_of
from argmap.tui.drawing.palette import Ground, Painted, Palette, Role

MARGIN = 1
"""Blank cells on either side of the text."""


class Sheet(ScrollView, Painted, can_focus=True, inherit_bindings=False):
    """A page, laid out anew for each width; the cursor goes from link to link."""

    BINDING_GROUP_TITLE = "Reading"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Follow", id="read.follow"),
        Binding("j,down", "step(1)", "Next link", show=False, id="read.next"),
        Binding("k,up", "step(-1)", "Previous link", show=False, id="read.previous"),
        Binding("ctrl+d,pagedown", "half_page(1)", "Down", show=False, id="read.page-down"),
        Binding("ctrl+u,pageup", "half_page(-1)", "Up", show=False, id="read.page-up"),
        Binding("g,home", "to_end(-1)", "Top", show=False, id="read.top"),
        Binding("G,end", "to_end(1)", "Bottom", show=False, id="read.bottom"),
    ]

    def __init__(self, *, id: str | None = None, whole_rows: bool = False) -> None:  # noqa: A002  (Textual's name)
        """``whole_rows`` highlights all lines of the link that the cursor is on, as a list does."""
        super().__init__(id=id)
        self._whole_rows = whole_rows
        self._layout_page: Callable[[int], Page] = lambda width: Page()
        self._page = Page()
        self._extents: dict[int, tuple[int, int]] = {}
        self._cursor: int | None = None
        self._laid_out_for = -1
        self._strips: dict[tuple[int, Ground, int | None], Strip] = {}
        self._has_mouse = False
        self._awaited: int | None = None
        self._held: tuple[int, Target] | None = None
        """The link that the cursor was on before the sheet was hidden, to find again."""

    @property
    def page(self) -> Page:
        """The page as it is laid out now."""
        return self._page

    @property
    def cursor(self) -> int | None:
        """The link that the cursor is on."""
        return self._cursor

    @property
    def offered(self) -> int | None:
        """The link that Enter follows while the cursor is on none: the first one in sight, if any."""
        if self._cursor is not None or not self.has_focus:
            return None
        top = self.scroll_offset.y
        end = top + self.scrollable_content_region.height
        begin = {link: first for link, (first, _) in self._extents.items() if top <= first < end}
        return min(begin, key=begin.__getitem__, default=None)

    @property
    def target(self) -> Target | bool:
        """Where the link under the cursor leads; False without one (None is a place too)."""
        return False if self._cursor is None else self._page.links[self._cursor]

    def show(self, layout: Callable[[int], Page], *, keep: bool = False) -> None:
        """Show a page, made by a function of the width; ``keep`` keeps the cursor and the scroll."""
        self._layout_page = layout
        had_links = bool(self._page.links)
        if not keep:
            self._cursor = self._held = None
        self._lay_out()
        if self.has_focus and had_links != bool(self._page.links):
            self.refresh_bindings()
        if not keep:
            self.scroll_to(0, 0, animate=False, immediate=True)
        self.refresh()

    def put_cursor(self, link: int) -> None:
        """Put the cursor on a link and show it, as soon as the page is laid out."""
        if self._page.links:
            self._move_to(max(0, min(link, len(self._page.links) - 1)))
        else:
            self._awaited = link

    def show_first(self, role: Role) -> None:
        """Have the first line in sight that has something in a role."""
        lines = enumerate(self._page.lines)
        number = next((number for number, line in lines if any(piece.role is role for piece in line)), None)
        if number is not None:
            region = Region(0, max(0, number - 1), max(1, self.size.width), 3)
            self.scroll_to_region(region, animate=False, immediate=True)

    def _lay_out(self) -> None:
        self._strips.clear()
        width = self.scrollable_content_region.width
        if self._cursor is not None:
            self._held = self._cursor, self._page.links[self._cursor]
        self._laid_out_for = width
        # What is hidden has no width: its page is made when it is shown.
        self._page = self._layout_page(max(8, width - 2 * MARGIN)) if width else Page()
        if self.app.has_class("-compact") and not self.screen.is_modal:
            self._page = self._page.without_blank_lines()
        self._extents = _extents(self._page.lines)
        self._cursor = self._found_again()
        self.virtual_size = Size(width, len(self._page.lines))

    def _found_again(self) -> int | None:
        """Return the link that the cursor is to be on in a page made anew: the same, or one near it."""
        links = self._page.links
        if not links:
            return None
        held, self._held = self._held, None
        if held is None:
            return 0 if self._whole_rows else None
        index, target = held
        if index < len(links) and links[index] == target:
            return index
        return links.index(target) if target in links else min(index, len(links) - 1)

    def on_resize(self) -> None:
        if self.scrollable_content_region.width != self._laid_out_for:
            self._lay_out()
            self.refresh()
            if self._awaited is not None and self._page.links:
                link, self._awaited = self._awaited, None
                self.put_cursor(link)
            elif self._whole_rows and self._cursor is not None:
                # A list has its first page, and with it a cursor, only once it is on the screen.
                self.post_message(LinkReached(self.id, self._page.links[self._cursor]))
        elif self._whole_rows and self._cursor is not None:
            # What is below a list may take a line of it just as the cursor is in that line.
            self._show_link(self._cursor)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line, or take it as it was drawn before; a new theme draws all of them anew."""
        y += self.scroll_offset.y
        if y >= len(self._page.lines):
            return Strip.blank(self.size.width, self.palette.base)
        line = self._page.lines[y]
        ground = Ground.PLAIN
        offered = self.offered
        marked = self._cursor if offered is None else offered
        if marked is not None and any(piece.link == marked for piece in line):
            ground = Ground.CURSOR if self.has_focus and offered is None else Ground.RESTING
        drawn = y, ground, None if ground is Ground.PLAIN else marked
        strip = self._strips.get(drawn)
        if strip is None:
            strip = self._strips[drawn] = self._draw(self.palette, y, line, ground, marked)
        if offered is not None and self._extents[offered][0] == y:
            strip = Strip.join([self._pointer, strip.crop(MARGIN)])
        return strip if self.text_selection is None else self._selected(strip, y)

    def _draw(self, palette: Palette, y: int, line: Line, ground: Ground, marked: int | None) -> Strip:
        style = palette.style
        around = Ground.PLAIN
        if self._whole_rows and ground is not Ground.PLAIN:
            first = self._extents[marked or 0][0]
            around = ground = ground if y == first or ground is Ground.RESTING else Ground.BESIDE
        segments = [Segment(self._lead(y), style(Role.TEXT, around))]
        for piece in line:
            here = ground if piece.link == marked else around
            segments.append(Segment(piece.text, style(piece.role, here)))
        width = self.size.width
        missing = width - MARGIN - width_of(line)
        if missing > 0:
            segments.append(Segment(" " * missing, style(Role.TEXT, around)))
        strip = Strip(segments, width if missing >= 0 else None).crop(0, width)
        return strip.apply_offsets(0, y) if self._has_mouse else strip

    @property
    def _pointer(self) -> Strip:
        """What stands in the margin before the link that Enter follows."""
        return Strip([Segment(self._here, self.palette.style(Role.ACCENT))])

    @property
    def _here(self) -> str:
        return (ASCII if self.app.has_class("-ascii") else UNICODE).crumb

    def _lead(self, y: int) -> str:
        """Return what stands in the margin before a line."""
        return " " * MARGIN

    def on_enter(self) -> None:
        # The places that a selection needs cost more than all the rest of drawing; a keyboard needs none.
        if not self._has_mouse:
            self._has_mouse = True
            self._strips.clear()
            self.refresh()

    def _selected(self, strip: Strip, y: int) -> Strip:
        selection = self.text_selection
        span = None if selection is None else selection.get_span(y)
        if span is None:
            return strip
        start, end = span
        length = len(strip.text)
        end = length if end == -1 else min(end, length)
        if start >= end:
            return strip
        cells = [strip.index_to_cell_position(start), strip.index_to_cell_position(end)]
        before, chosen, *after = strip.divide([*cells, strip.cell_length])
        style = self.screen.get_component_rich_style("screen--selection")
        chosen = Strip([Segment(text, (old or style) + style) for text, old, _ in chosen], chosen.cell_length)
        return Strip.join([before, chosen, *after])

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text, for copying."""
        text = "\n".join(" " * MARGIN + text_of(line) for line in self._page.lines)
        return selection.extract(text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection again."""
        self.refresh()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which keys do something here: on a page without links none can be followed."""
        return action != "follow" or self._laid_out_for <= 0 or bool(self._page.links)

    def action_follow(self) -> None:
        """Follow the link under the cursor, or else the one that is offered; where none is in sight, go to one."""
        link = self.offered if self._cursor is None else self._cursor
        if link is None:
            self.action_step(1)
        else:
            self.post_message(LinkFollowed(self.id, self._page.links[link]))

    def action_step(self, by: int) -> None:
        """Go to the next or previous link, or scroll where it is further than a page away."""
        if not self._page.links:
            self.scroll_to(y=self.scroll_offset.y + by, animate=False, immediate=True)
            return
        following = self._following(by)
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        if not 0 <= following < len(self._page.links):
            self.scroll_to(y=top + by, animate=False, immediate=True)
            return
        first, last = self._extents.get(following, (0, 0))
        if by > 0 and first >= top + height + 2:
            self.scroll_to(y=top + max(1, height // 2), animate=False, immediate=True)
        elif by < 0 and last < top - 2:
            self.scroll_to(y=top - max(1, height // 2), animate=False, immediate=True)
        else:
            self._move_to(following)

    def _following(self, by: int) -> int:
        if self._cursor is not None:
            return self._cursor + by
        if by < 0:
            return -1
        top = self.scroll_offset.y
        return next((link for link, (first, _) in sorted(self._extents.items()) if first >= top), 0)

    def action_half_page(self, by: int) -> None:
        """Scroll by half a page; a list takes its cursor along."""
        height = max(1, self.scrollable_content_region.height // 2)
        if self._whole_rows and self._cursor is not None:
            goal = self._extents.get(self._cursor, (0, 0))[0] + by * height
            self._move_to(min(self._extents, key=lambda link: abs(self._extents[link][0] - goal)))
        else:
            self.scroll_to(y=self.scroll_offset.y + by * height, animate=False, immediate=True)

    def action_to_end(self, by: int) -> None:
        """Go to the top or the bottom."""
        if self._whole_rows and self._page.links:
            self._move_to(0 if by < 0 else len(self._page.links) - 1)
        self.scroll_to(y=0 if by < 0 else self.max_scroll_y, animate=False, immediate=True)

    def _show_link(self, link: int) -> None:
        first, last = self._extents.get(link, (0, 0))
        width = max(1, self.size.width)
        self.scroll_to_region(Region(0, first, width, last - first + 1), animate=False, immediate=True)

    def _move_to(self, link: int) -> None:
        self._cursor = link
        self._show_link(link)
        self.refresh()
        self.post_message(LinkReached(self.id, self._page.links[link]))

    def on_click(self, event: events.Click) -> None:
        if self.text_selection is not None and self.text_selection.start != self.text_selection.end:
            return
        link = self.link_at(event.x, event.y)
        if link is not None:
            again = link == self._cursor
            self._move_to(link)
            if again or not self._whole_rows:
                self.action_follow()

    def link_at(self, x: int, y: int) -> int | None:
        """Return the link at a place of the widget."""
        y += self.scroll_offset.y
        if not 0 <= y < len(self._page.lines):
            return None
        line = self._page.lines[y]
        if self._whole_rows:
            return next((piece.link for piece in line if piece.link is not None), None)
        position = MARGIN
        for piece in line:
            position += Segment(piece.text).cell_length
            if x < position:
                return piece.link if x >= MARGIN else None
        return None


def _extents(lines: tuple[Line, ...]) -> dict[int, tuple[int, int]]:
    """Return the first and last line of each link."""
    extents: dict[int, tuple[int, int]] = {}
    for number, line in enumerate(lines):
        for piece in line:
            if piece.link is not None:
                first, _ = extents.get(piece.link, (number, number))
                extents[piece.link] = (first, number)
    return extents
