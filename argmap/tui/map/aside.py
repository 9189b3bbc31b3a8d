"""Beside the map: the whole of it made small, what a standpoint changes, and what the cursor is on in full."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.strip import Strip

from argmap.model import Subject
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import TIED, Line, Piece, cut_line, cut_lines, plain, width_of, wrap
from argmap.tui.drawing.palette import Ground, Painted, Role
from argmap.tui.map.drawing import Drawing
from argmap.tui.map.messages import MapPointedAt
from argmap.tui.map.minimap import Minimap, minimap
from argmap.tui.map.view import MOST_HOPS
from argmap.tui.views.card_page import card_page
from argmap.tui.views.changes_page import changes_page

_TALL = 12
"""From this height on, the small map is above the text, not beside it."""
_LARGEST = 14
"""No more rows than this for a small map, however tall the screen."""
_WIDEST = 24
"""No more cells than this for a small map beside a text."""


class MapAside(Painted):
    """A line on what the cursor is on, its text, and the small map where the large one is not all in sight."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  (Textual's name for it)
        super().__init__(id=id)
        self._look: Look | None = None
        self._subject: Subject | None = None
        self._drawing: Drawing | None = None
        self._sight = Region()
        self._hops = 0
        self._changes_of: tuple[Look, int, tuple[Line, ...]] | None = None
        self._laid_out: tuple[Minimap, Region, tuple[Line, ...], Region] | None = None

    def show(
        self, look: Look, drawing: Drawing | None, subject: Subject | None, sight: Region, hops: int
    ) -> None:
        """Show a map, the entry that its cursor is on, and the part that is in sight."""
        self._look, self._drawing, self._subject = look, drawing, subject
        self._sight, self._hops = sight, hops
        self._laid_out = None
        self.refresh()

    def on_resize(self) -> None:
        self._laid_out = None

    def _lay_out(self) -> tuple[Minimap, Region, tuple[Line, ...], Region]:
        """Return the small map and its region, the text and its region."""
        width, height = self.size
        nothing = Minimap((), 1, 1)
        look, subject, drawing = self._look, self._subject, self._drawing
        if look is None or subject is None or drawing is None or width < 8:
            return nothing, Region(), (), Region()
        whole = Region(0, 0, drawing.layout.width, drawing.layout.height)
        is_whole = self._sight.contains_region(whole)
        ascii_only = look.glyphs.plain
        if height >= _TALL:
            small = minimap(drawing, self._sight, width - 2, _LARGEST, plain=ascii_only)
            rows = len(small.rows)
            columns = len(small.rows[0]) if rows else 0
            place = Region((width - columns) // 2, 1, columns, rows)
            lines = (
                *wrap(self._legend(look), width - 2),
                (),
                *self._changes(look, width - 2)[: height // 3],
                *card_page(look, subject, width - 2).lines,
            )
            return small, place, lines, Region(1, rows + 2, width - 2, height - rows - 2)
        if is_whole:
            small, place, room = nothing, Region(), width - 2
        else:
            small = minimap(drawing, self._sight, min(_WIDEST, width // 4), height, plain=ascii_only)
            columns = len(small.rows[0]) if small.rows else 0
            place = Region(width - columns - 1, 0, columns, len(small.rows))
            room = width - columns - 4
        return small, place, self._entry(look, subject, room, height), Region(1, 0, room, height)

    def _entry(self, look: Look, subject: Subject, width: int, height: int) -> tuple[Line, ...]:
        """Return an entry in a few lines: its mark, its id and how it fares, then its text."""
        mark = look.mark(subject)
        head = [mark._replace(text=f"{mark.text} "), Piece(plain(subject.id), Role.STRONG)]
        if look.verdict(subject.id) is not None:
            word, _, why = look.sentence(subject.id).partition(":")
            head += [Piece(f"  {word}", mark.role), Piece(f":{why}" if why else "", Role.MUTED)]
        text = look.line(subject)
        body = wrap((Piece(text),), width) if text != subject.id else ()
        heads = wrap(head, width)
        room = max(1, height - len(body))
        lines = (*cut_lines(heads, room, width, look.glyphs.ellipsis), *body)
        if len(lines) < height:
            lines = (*lines, *[()] * (height - len(lines) - 1), *wrap(self._legend(look), width)[:1])
        return lines

    def _changes(self, look: Look, width: int) -> tuple[Line, ...]:
        """Return what the standpoint in force changes, as long as one is, found once for each."""
        if not look.view.standpoint:
            return ()
        if self._changes_of is None or self._changes_of[0] is not look or self._changes_of[1] != width:
            self._changes_of = (look, width, (*changes_page(look, width).lines, ()))
        return self._changes_of[2]

    def _legend(self, look: Look) -> Line:
        """Return what the signs of arguments mean."""
        said = (("+", Role.STANDS, "for"), ("−", Role.FALLS, "against"), ("⊣", Role.UNDERCUT, "undercuts"))
        pieces = []
        for sign, role, word in said:
            pieces += [Piece(f"{look.glyphs.sign(sign)}", role), Piece(f"{TIED}{word}   ", Role.MUTED)]
        return (*pieces, Piece(f"{self._hops} of {MOST_HOPS} steps".replace(" ", TIED), Role.MUTED))

    def render_line(self, y: int) -> Strip:
        """Draw one line: text and small map side by side, or what of them is there."""
        if self._laid_out is None:
            self._laid_out = self._lay_out()
        base, style, width = self.palette.base, self.palette.style, self.size.width
        small, place, lines, room = self._laid_out
        segments: list[Segment] = []
        at = 0
        row = y - room.y
        if room.y <= y < room.bottom and row < len(lines):
            line = cut_line(lines[row], room.width)
            segments.append(Segment(" " * room.x, base))
            segments += [Segment(piece.text, style(piece.role)) for piece in line]
            at = room.x + width_of(line)
        if place.y <= y < place.bottom:
            segments.append(Segment(" " * (place.x - at), base))
            for dot in small.rows[y - place.y]:
                ground = Ground.RESTING if dot.in_sight else Ground.PLAIN
                segments.append(Segment(dot.text, style(dot.role, ground)))
        return Strip(segments).adjust_cell_length(width, base)

    def on_click(self, event: events.Click) -> None:
        if self._laid_out is None:
            return
        small, place, _, _ = self._laid_out
        if place.contains(event.x, event.y):
            x, y = (event.x - place.x) * small.across, (event.y - place.y) * small.down
            self.post_message(MapPointedAt(round(x), round(y)))
