"""The map on the screen: boxes that one walks through, drawn line by line as they come into sight."""

from __future__ import annotations

from collections import deque
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from argmap.model import Subject
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Line
from argmap.tui.drawing.palette import Ground, Painted, Palette
from argmap.tui.keys.configuring import settings_of
from argmap.tui.map.around import around
from argmap.tui.map.boxes import LINES, Measure
from argmap.tui.map.drawing import Drawing, draw
from argmap.tui.map.graph import Kind
from argmap.tui.map.messages import MapChanged, MapCursorMoved, MapFocusRequested
from argmap.tui.map.sight import first_column, first_sight
from argmap.tui.map.ways import Way, is_stop, next_box

MOST_HOPS = 3
"""So far from its focus a map still is one picture."""
_HOPS_FROM = 100
"""From this width on, a map begins with two hops, if what is next to its focus is in sight all the same."""
_BENDS = 5
"""So many cells are on both sides of an argument for lines that bend, as a rule."""
_SHORTEST = 15
"""Names of arguments in less room than this say too little."""
_MOST_LINES = 8
"""So much of a thesis is read on the map; the card has all of it."""
_FILLED = Style(reverse=True, bold=True)
_LONGEST_TRAIL = 50
"""So many moves can be gone back by the opposite keys."""
_MARGIN = 2
"""So many cells around the cursor are kept in sight."""


class MapView(ScrollView, Painted, can_focus=True, inherit_bindings=False):
    """The claims around one of them as boxes, with the arguments between them."""

    ALLOW_SELECT = False
    BINDING_GROUP_TITLE = "Map"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Focus", id="map.choose"),
        Binding("right_square_bracket", "hops(1)", "More", id="map.more"),
        Binding("left_square_bracket", "hops(-1)", "Less", id="map.less"),
        Binding("m", "screen.show('browse')", "Back to the card", show=False, id="map.card"),
        Binding("j,down", "move(0, 1)", "To the box below", show=False, id="map.down"),
        Binding("k,up", "move(0, -1)", "To the box above", show=False, id="map.up"),
        Binding("l,right", "move(1, 0)", "To a reason, on the right", show=False, id="map.right"),
        Binding("h,left", "move(-1, 0)", "To what it speaks to, on the left", show=False, id="map.left"),
        Binding("g,home", "home", "To what the map is about", show=False, id="map.home"),
        Binding("ctrl+d,pagedown", "half_page(1)", "Half a page down", show=False, id="map.page-down"),
        Binding("ctrl+u,pageup", "half_page(-1)", "Half a page up", show=False, id="map.page-up"),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  (Textual's name for it)
        super().__init__(id=id)
        self.look: Look | None = None
        self.drawing: Drawing | None = None
        self.focus_subject: Subject | None = None
        """The entry that the map is about."""
        self._hops: int | None = None
        self._begins = 1
        """How many steps the map goes where nobody said how many."""
        self._drawn_for: tuple[object, ...] = ()
        self._cursor = 0
        self._trail: deque[tuple[int, Way, int]] = deque(maxlen=_LONGEST_TRAIL)
        """The last moves: from which box, in which direction, to which."""
        self._strips: dict[int, Strip] = {}
        self._is_unseen = False
        """Whether the map has a new focus that is to be shown as soon as there is room to."""

    @property
    def hops(self) -> int:
        """How many steps from claim to claim the map goes from its focus."""
        hops = settings_of(self.app).hops if self._hops is None else self._hops
        return self._begins if hops is None else hops

    @property
    def cursor(self) -> int:
        """The number of the node that the cursor is on."""
        return self._cursor

    @property
    def subject(self) -> Subject | None:
        """The entry that the cursor is on."""
        if self.drawing is None or not self.drawing.graph.nodes:
            return self.focus_subject
        return self.drawing.graph.nodes[self._cursor].subject

    @property
    def sight(self) -> Region:
        """The part of the map that is in sight, in its cells."""
        offset = self._origin()
        return Region(-offset.x, -offset.y, *self.window)

    @property
    def window(self) -> Size:
        """How much of the map can be in sight."""
        return self.scrollable_content_region.size

    def show(self, look: Look, *, hidden: bool = False) -> None:
        """Show a view; focus and cursor stay.  A map that is ``hidden`` is drawn when it is focused again."""
        self.look = look
        if hidden:
            self.drawing = None
        else:
            self._draw()

    def focus_on(self, subject: Subject | None) -> None:
        """Show the map of an entry, with the cursor on it."""
        self._cursor = 0
        if subject != self.focus_subject or self.drawing is None:
            self.focus_subject, self.drawing = subject, None
            self._draw()
        self._redraw()
        self._show_focus()

    def _measure(self) -> Measure:
        """Return widths with which as many ranks of claims as can be read are in sight at once."""
        width = self.container_size.width
        # The focus may take a third of the height: a thesis is read whole, and its reasons stay in sight.
        lines = max(LINES, min(self.container_size.height // 3, _MOST_LINES))
        best = Measure(lines=lines)
        for ranks in (2, 3, 4, 5):
            for box in (28, 26):
                pill = (width - ranks * box) // (ranks - 1) - _BENDS
                if pill >= _SHORTEST:
                    best = Measure(box, min(pill, 20), lines)
                    break
        return best

    def _draw(self) -> None:
        """Lay the map out, unless it is not in sight; then it is done when it comes into sight."""
        if self.look is None or self.focus_subject is None or not self.container_size.width:
            return
        look, subject = self.look, self.subject
        self._begins = 2 if self.container_size.width >= _HOPS_FROM else 1
        self.drawing = drawing = self._drawing(look, self.focus_subject)
        if drawing.graph.nodes and self._is_free:
            self.drawing = drawing = self._begun(look, self.focus_subject, drawing)
        graph = drawing.graph
        self._drawn_for = self._needs
        self._trail.clear()
        self._cursor = next(
            (
                number
                for number, node in enumerate(graph.nodes)
                if node.subject == subject and is_stop(graph, number)
            ),
            0,
        )
        self.virtual_size = Size(self.drawing.layout.width, self.drawing.layout.height)
        self._redraw()

    def _drawing(self, look: Look, focus: Subject) -> Drawing:
        graph = around(look.debate, look.view.relations, focus, self.hops)
        return draw(look, graph, self._measure(), brackets=self.app.no_color)

    def _begun(self, look: Look, focus: Subject, drawing: Drawing) -> Drawing:
        """Return the map with as many steps as it begins with, where nobody said how many."""
        if self._begins > 1:
            if self._all_in_sight(drawing):
                return drawing
            self._begins = 1
            return self._drawing(look, focus)
        self._begins = 2
        wider = self._drawing(look, focus)
        if self._fits(wider):
            return wider
        self._begins = 1
        return drawing

    def _fits(self, drawing: Drawing) -> bool:
        """Tell whether all of a map can be seen at once."""
        layout = drawing.layout
        return layout.width <= self.window.width and layout.height <= self.window.height

    def _all_in_sight(self, drawing: Drawing) -> bool:
        """Tell whether everything next to the focus can be seen at once."""
        return first_sight(drawing.graph, drawing.layout.places, self.window.height)[1]

    @property
    def _is_free(self) -> bool:
        """Whether nobody said how many steps the map goes."""
        return self._hops is None and settings_of(self.app).hops is None

    @property
    def _needs(self) -> tuple[object, ...]:
        """What the map is drawn for; another needs another drawing."""
        return self._measure(), self._hops, self.window.height if self._is_free else 0

    def _redraw(self) -> None:
        self._strips.clear()
        self.refresh()
        self.post_message(MapChanged())

    def _origin(self) -> Offset:
        """Return where the first cell of the map is: in the middle where there is room, else as scrolled."""
        spare = self.window - self.virtual_size
        x, y = self.scroll_offset
        return Offset(spare.width // 2 - x, spare.height // 2 - y)

    def _show_focus(self) -> None:
        """Scroll so that the focus is in sight, and the reasons for and against it rather than what it is for.

        Of an argument what it speaks to is, rather than its premises.
        """
        if self.drawing is None or not self.drawing.graph.nodes:
            return
        self._is_unseen = not self.window.width
        if self._is_unseen:
            return
        graph, places = self.drawing.graph, self.drawing.layout.places
        self.scroll_to(
            first_column(graph, places, self.window.width)
            if graph.nodes[0].kind is Kind.ARGUMENT
            else self._first_column_of_claim(),
            first_sight(graph, places, self.window.height)[0],
            animate=False,
            immediate=True,
            force=True,
        )

    def _first_column_of_claim(self) -> int:
        assert self.drawing is not None
        place = self.drawing.layout.places[0]
        box, pill, _ = self._measure()
        has_reasons = any(link.left == 0 for link in self.drawing.graph.links)
        right = place.width + (box + pill + _BENDS if has_reasons else 1)
        left = max(_MARGIN, self.window.width - right)
        return max(0, place.x - left)

    def on_resize(self) -> None:
        if self.drawing is None or self._drawn_for != self._needs:
            self._draw()
            self._is_unseen = True
        if self._is_unseen:
            self._show_focus()
        self._show_cursor()
        self.post_message(MapChanged())

    def watch_scroll_x(self, old: float, new: float) -> None:
        super().watch_scroll_x(old, new)
        self.post_message(MapChanged())

    def watch_scroll_y(self, old: float, new: float) -> None:
        super().watch_scroll_y(old, new)
        self.post_message(MapChanged())

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def on_focus(self) -> None:
        self._redraw()

    def on_blur(self) -> None:
        self._redraw()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the map, or what of it is in sight of one drawn before."""
        base, width = self.palette.base, self.size.width
        origin = self._origin()
        row = y - origin.y
        if self.drawing is None or not 0 <= row < len(self.drawing.lines):
            return Strip.blank(width, base)
        strip = self._strips.get(row)
        if strip is None:
            strip = self._strips[row] = self._strip(self.drawing.lines[row], self.palette)
        if origin.x >= 0:
            strip = Strip([Segment(" " * origin.x, base), *strip])
            return strip.adjust_cell_length(width, base)
        return strip.crop(-origin.x, -origin.x + width).extend_cell_length(width, base)

    def _strip(self, line: Line, palette: Palette) -> Strip:
        assert self.drawing is not None
        nodes = self.drawing.graph.nodes
        here = Ground.CURSOR if self.has_focus else Ground.RESTING
        segments = []
        for piece in line:
            ground = here if piece.link == self._cursor else Ground.PLAIN
            style = palette.style(piece.role, ground)
            is_argument = piece.link and nodes[piece.link].kind is Kind.ARGUMENT
            if is_argument and ground is Ground.PLAIN and not self.app.no_color:
                style += _FILLED
            segments.append(Segment(piece.text, style))
        return Strip(segments)

    def _put_cursor(self, node: int) -> None:
        if self.drawing is None:
            return
        self._cursor = node
        self._redraw()
        self._show_cursor()
        self.post_message(MapCursorMoved(self.drawing.graph.nodes[node].subject))

    def _show_cursor(self) -> None:
        if self.drawing is None or not self.drawing.graph.nodes:
            return
        place = Region(*self.drawing.layout.places[self._cursor]).grow((1, _MARGIN, 1, _MARGIN))
        whole = Region(0, 0, *self.virtual_size)
        self.scroll_to_region(place.intersection(whole), animate=False, immediate=True, force=True)

    def action_move(self, right: int, down: int) -> None:
        """Go to the next box in a direction; right after the opposite one, back to where one came from."""
        if self.drawing is None or not self.drawing.graph.nodes:
            return
        node, way = self._cursor, Way((right, down))
        if self._trail and self._trail[-1][1:] == (way.back, node):
            self._put_cursor(self._trail.pop()[0])
            return
        target = next_box(self.drawing.graph, self.drawing.layout, node, way)
        if target is not None:
            self._trail.append((node, way, target))
            self._put_cursor(target)

    def action_home(self) -> None:
        """Go to what the map is about."""
        if self.drawing is not None and self.drawing.graph.nodes:
            self._put_cursor(0)
            self._show_focus()

    def action_half_page(self, by: int) -> None:
        """Scroll by half a page."""
        half = max(1, self.window.height // 2)
        self.scroll_to(y=self.scroll_offset.y + by * half, animate=False, immediate=True)

    def action_hops(self, by: int) -> None:
        """Show more or less around the focus."""
        hops = max(1, min(self.hops + by, MOST_HOPS))
        if hops != self.hops:
            self._hops = hops
            self._draw()
            self._show_focus()
            self._show_cursor()

    def action_choose(self) -> None:
        """Ask for the map of what the cursor is on."""
        if self.subject is not None:
            self.post_message(MapFocusRequested(self.subject))

    def node_at(self, x: int, y: int) -> int | None:
        """Return the node at a place of the widget; for what only counts or repeats, the node that it is about."""
        drawing, origin = self.drawing, self._origin()
        if drawing is None:
            return None
        nodes = drawing.graph.nodes
        x, y = x - origin.x, y - origin.y
        for node, place in enumerate(drawing.layout.places):
            if Region(*place).contains(x, y):
                subject = nodes[node].subject
                stops = (other for other, candidate in enumerate(nodes) if candidate.subject == subject)
                return next((other for other in stops if is_stop(drawing.graph, other)), None)
        return None

    def on_click(self, event: events.Click) -> None:
        node = self.node_at(event.x, event.y)
        if node is None:
            return
        again = node == self._cursor
        self._put_cursor(node)
        if again:
            self.action_choose()
