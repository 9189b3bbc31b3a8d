"""Beside the card, where there is room: a small map of what is around the entry on it, and what was changed."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Region
from textual.strip import Strip

from argmap.model import Section, Subject
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.messages import FocusRequested
from argmap.tui.drawing.page import counted
from argmap.tui.drawing.palette import Ground, Painted, Role
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.map.around import around
from argmap.tui.map.boxes import Measure
from argmap.tui.map.drawing import Drawing, draw
from argmap.tui.map.minimap import Minimap, minimap

_HOPS = 2
_LARGEST = 12
"""No more rows than this, however much there is around an entry."""
_DRAWN = (Section.CLAIM, Section.ARGUMENT, Section.QUESTION)


class AroundCard(Vertical):
    """The third column: small map and changes."""

    def compose(self) -> ComposeResult:
        yield SmallMap(id="small-map")
        yield Sheet(id="changes")


class SmallMap(Painted):
    """What is within two steps of an entry, conclusions on the left; a click goes to what is there."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  (Textual's name for it)
        super().__init__(id=id)
        self._look: Look | None = None
        self._subject: Subject | None = None
        self._drawing: Drawing | None = None
        self._map = Minimap((), 1, 1)

    def show(self, look: Look, subject: Subject | None) -> None:
        """Show what is around an entry; nothing is drawn as long as the map is not on the screen."""
        if look is not self._look or subject != self._subject:
            self._look, self._subject = look, subject
            self._drawing = None
            self._lay_out()

    def on_resize(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        look, subject, width = self._look, self._subject, self.size.width
        self._map = Minimap((), 1, 1)
        if look is not None and subject is not None and width > 2 and subject.section in _DRAWN:
            if self._drawing is None:
                relations = look.view.relations
                self._drawing = draw(look, around(look.debate, relations, subject, _HOPS), Measure())
            plain = look.glyphs.plain
            self._map = minimap(self._drawing, self._here(), width - 2, _LARGEST, plain=plain)
        self.styles.height = len(self._map.rows) + 3 if self._map.rows else 1
        self.refresh()

    def _here(self) -> Region:
        """Return where the entry itself is, which is what the small map shows as in sight."""
        drawing = self._drawing
        if drawing is None:
            return Region()
        for node, place in zip(drawing.graph.nodes, drawing.layout.places, strict=True):
            if node.subject == self._subject:
                return Region(place.x, place.y, place.width, place.height)
        return Region()

    def render_line(self, y: int) -> Strip:
        """Draw the heading, or one line of the map."""
        base, style, width = self.palette.base, self.palette.style, self.size.width
        rows = self._map.rows
        if y == 0 and rows:
            segments = [
                Segment(" AROUND IT", style(Role.HEADING)),
                Segment(f"  {counted(_HOPS, 'step')}", style(Role.MUTED)),
            ]
        elif 1 < y <= len(rows) + 1:
            segments = [Segment(" " * self._left, base)]
            for dot in rows[y - 2]:
                ground = Ground.RESTING if dot.in_sight else Ground.PLAIN
                segments.append(Segment(dot.text, style(dot.role, ground)))
        else:
            return Strip.blank(width, base)
        return Strip(segments).adjust_cell_length(width, base)

    @property
    def _left(self) -> int:
        return 1 + max(0, self.size.width - 2 - len(self._map.rows[0])) // 2 if self._map.rows else 1

    def on_click(self, event: events.Click) -> None:
        subject = self.subject_at(event.x, event.y)
        if subject is not None and subject != self._subject:
            self.post_message(FocusRequested(subject))

    def subject_at(self, x: int, y: int) -> Subject | None:
        """Return the entry at a place of the widget, or the nearest one of its row."""
        drawing = self._drawing
        if drawing is None or not 1 < y <= len(self._map.rows) + 1:
            return None
        across, down = (x - self._left + 0.5) * self._map.across, (y - 2 + 0.5) * self._map.down
        nearest: tuple[float, Subject] | None = None
        for node, place in zip(drawing.graph.nodes, drawing.layout.places, strict=True):
            if node.subject is None:
                continue
            beside = max(place.x - across, 0, across - place.x - place.width)
            above = max(place.y - down, 0, down - place.y - place.height)
            if above <= self._map.down and (nearest is None or beside + above < nearest[0]):
                nearest = (beside + above, node.subject)
        return None if nearest is None or nearest[0] > 2 * self._map.across else nearest[1]
