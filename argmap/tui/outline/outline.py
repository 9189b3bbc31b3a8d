"""The outline: one line a row, drawn when it comes into sight, with its label looked up then."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from argmap.model import Section, Subject
from argmap.queries.outline import Row
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.messages import CursorMoved, FocusRequested, TakeRequested
from argmap.tui.drawing.page import Piece, width_of
from argmap.tui.drawing.palette import Ground, Painted, Palette
from argmap.tui.outline.dividing import WithEdge
from argmap.tui.outline.folding import Folding
from argmap.tui.outline.row_line import fold_column, row_line
from argmap.tui.outline.telling_apart import Siblings, own_text

if TYPE_CHECKING:
    from argmap.tui.drawing.searching import Search

_CACHED = 4_000
"""How many drawn lines are kept; some screens of them, whatever the size of the debate."""


class Outline(ScrollView, Painted, WithEdge, can_focus=True, inherit_bindings=False):
    """The rows of a debate with a cursor, folds and marks."""

    ALLOW_SELECT = False
    BINDING_GROUP_TITLE = "Outline"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "read", "Read", id="outline.read"),
        # Live after a search alone.
        Binding("escape", "screen.end_search", "End search", id="find.end"),
        Binding("j,down", "move(1)", "Down", show=False, id="outline.down"),
        Binding("k,up", "move(-1)", "Up", show=False, id="outline.up"),
        Binding("l,right", "open", "Unfold, or go to the first child", show=False, id="outline.open"),
        Binding("h,left", "close", "Fold, or go to the parent", show=False, id="outline.close"),
        Binding("z", "fold", "Fold or unfold", show=False, id="outline.fold"),
        Binding("Z", "fold_all", "Fold or unfold everything", show=False, id="outline.fold-all"),
        Binding("ctrl+d,pagedown", "half_page(1)", "Half a page down", show=False, id="outline.page-down"),
        Binding("ctrl+u,pageup", "half_page(-1)", "Half a page up", show=False, id="outline.page-up"),
        Binding("g,home", "to_end(-1)", "First row", show=False, id="outline.first"),
        Binding("G,end", "to_end(1)", "Last row", show=False, id="outline.last"),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  (Textual's name for it)
        super().__init__(id=id)
        self.look: Look | None = None
        self.folding = Folding(())
        self._cursor = 0
        """The row that the cursor is on, as an index into all rows."""
        self._siblings: Siblings | None = None
        self._search: Search | None = None
        self._strips: dict[tuple[int, Ground], Strip] = {}
        self._drawn_for = (0, 0)

    @property
    def cursor(self) -> int:
        """The row that the cursor is on, as an index into all rows."""
        return self._cursor

    @property
    def row(self) -> Row | None:
        """The row that the cursor is on."""
        rows = self.folding.rows
        return rows[self._cursor] if self._cursor < len(rows) else None

    def show(self, look: Look) -> None:
        """Show a view; folds and cursor stay where its rows are still there."""
        was_in_sight = False
        if self.look is None or look.view.rows is not self.look.view.rows:
            was_in_sight = self.look is not None and self._is_in_sight
            above = self._subjects_above()
            self.folding = Folding(look.rows, self.folding if self.folding.rows else None)
            self._cursor = self._nearest(above)
        if self.look is None or look.debate is not self.look.debate:
            self._siblings = None
        self.look = look
        self._redraw()
        if was_in_sight:
            self._show_cursor()

    def _subjects_above(self) -> tuple[Subject, ...]:
        """Return what the row under the cursor is about, then the row that it is below, and so up to a root."""
        if self.row is None:
            return ()
        rows = self.folding.rows
        return tuple(rows[index].subject for index in reversed(self.folding.path(self._cursor)))

    def _nearest(self, wanted: Iterable[Subject]) -> int:
        """Return the row of the first of some entries that has one; else the first row."""
        found = (self._first_of(subject) for subject in wanted)
        return next((index for index in found if index is not None), 0)

    def _first_of(self, subject: Subject) -> int | None:
        return self.find(lambda row: row.subject == subject)

    @property
    def _is_in_sight(self) -> bool:
        line = self._position(self._cursor) - self.scroll_offset.y
        return 0 <= line < self.size.height

    def resume(self, folding: Folding) -> None:
        """Fold as somebody has left it, where those rows are still there."""
        self.folding = Folding(self.folding.rows, folding)
        self._redraw()

    def show_search(self, search: Search | None) -> None:
        """Mark what a search matches."""
        if search != self._search:
            self._search = search
            self._redraw()

    def filter(self, kept: Collection[int] | None) -> None:
        """Show only some rows and what is above them."""
        self.folding.filter(kept)
        self._settle()

    def find(self, wanted: Callable[[Row], bool]) -> int | None:
        """Return the first row that is wanted, those met again last."""
        again = None
        for index, row in enumerate(self.folding.rows):
            if wanted(row):
                if not row.repeated:
                    return index
                again = index if again is None else again
        return again

    def has_row_of(self, subject: Subject) -> bool:
        """Tell whether there is a row of an entry, be it beside its only premise."""
        if self.find(lambda row: row.subject == subject) is not None:
            return True
        is_argument = subject.section is Section.ARGUMENT
        return is_argument and self.find(lambda row: row.argument == subject.id) is not None

    def go_to(self, index: int) -> None:
        """Put the cursor on a row, unfolding what is above it; a debate without rows has none to go to."""
        if index >= len(self.folding.rows):
            return
        if self.folding.reveal(index):
            is_other, self._cursor = index != self._cursor, index
            self._settle()
            if is_other:
                self.post_message(CursorMoved(index))
        else:
            self._put_cursor(index)
        self._show_cursor()

    def _put_cursor(self, index: int) -> None:
        old, self._cursor = self._cursor, index
        self.refresh_line(self._position(old))
        self.refresh_line(self._position(index))
        if old != index:
            self.post_message(CursorMoved(index))

    def _position(self, index: int) -> int:
        """Return on which line a row is, or the nearest visible one above it."""
        return max(0, bisect_right(self.folding.visible, index) - 1)

    def _settle(self) -> None:
        """Take over a changed set of visible rows."""
        visible = self.folding.visible
        if visible:
            self._put_cursor(visible[self._position(self._cursor)])
        self._redraw()
        self._show_cursor()

    @property
    def _widths(self) -> tuple[int, int]:
        """How wide rows are drawn, and how wide that is with the scrollbar."""
        return self.scrollable_content_region.width, self.size.width

    def _redraw(self) -> None:
        self._strips.clear()
        self._drawn_for = self._widths
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.folding.visible))
        self.refresh()

    def _show_cursor(self) -> None:
        line = self._position(self._cursor)
        # A row of context above and below shows where the cursor is going.
        region = Region(0, max(0, line - 1), 1, 3 if line else 2)
        self.scroll_to_region(region, animate=False, immediate=True, x_axis=False)

    def on_resize(self) -> None:
        # Where it is only higher or lower, as with a line that comes up below it, its rows read as before.
        if self._widths != self._drawn_for:
            self._redraw()
        self._show_cursor()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def on_focus(self) -> None:
        self.refresh_line(self._position(self._cursor))

    def on_blur(self) -> None:
        self.refresh_line(self._position(self._cursor))

    def render_line(self, y: int) -> Strip:
        """Draw one row, or take it as it was drawn before."""
        line = y + self.scroll_offset.y
        visible = self.folding.visible
        if self.look is None or line >= len(visible):
            return Strip.blank(self.size.width, self.palette.base)
        index = visible[line]
        ground = Ground.PLAIN
        if index == self._cursor:
            ground = Ground.CURSOR if self.has_focus else Ground.RESTING
        strip = self._strips.get((index, ground))
        if strip is None:
            if len(self._strips) > _CACHED:
                self._strips.clear()
            strip = self._strips[index, ground] = self._draw(self.look, self.palette, index, ground)
        return strip

    def _draw(self, look: Look, palette: Palette, index: int, ground: Ground) -> Strip:
        width = self.scrollable_content_region.width
        if self._siblings is None:
            self._siblings = Siblings(self.folding.rows, self.folding.parents, self._line)
        pieces = row_line(
            look,
            self.folding.rows[index],
            width,
            folded=self.folding.is_folded(index),
            kept=None if self.folding.filtered is None else index in self.folding.filtered,
            search=self._search,
            alike=self._siblings.alike(index),
        )
        width = self.size.width
        missing = width - width_of(pieces)
        pieces = (*pieces, Piece(" " * max(0, missing)))
        segments = [Segment(piece.text, palette.style(piece.role, ground)) for piece in pieces]
        # The marks before a text take more than a very narrow window has.
        return Strip(segments, width) if missing >= 0 else Strip(segments).crop(0, width)

    def _line(self, row: Row) -> str:
        return "" if self.look is None else own_text(self.look, row)

    def action_move(self, by: int) -> None:
        """Go some rows down or up."""
        visible = self.folding.visible
        if visible:
            position = self._position(self._cursor) + by
            self._put_cursor(visible[max(0, min(position, len(visible) - 1))])
            self._show_cursor()

    def action_half_page(self, by: int) -> None:
        """Go half a page down or up."""
        self.action_move(by * max(1, self.size.height // 2))

    def action_to_end(self, by: int) -> None:
        """Go to the first or the last row."""
        self.action_move(by * len(self.folding.visible))

    def action_open(self) -> None:
        """Unfold a folded row; go to the first child of an unfolded one."""
        if self.folding.unfold(self._cursor):
            self._settle()
        elif self.folding.rows and self.folding.has_children(self._cursor):
            self.action_move(1)

    def action_close(self) -> None:
        """Fold an unfolded row; go to the parent of any other."""
        if self.folding.fold(self._cursor):
            self._settle()
        elif self.folding.rows and self.folding.parents[self._cursor] >= 0:
            self.go_to(self.folding.parents[self._cursor])

    def action_fold(self) -> None:
        """Fold or unfold a row."""
        if self.folding.fold(self._cursor) or self.folding.unfold(self._cursor):
            self._settle()

    def action_fold_all(self) -> None:
        """Fold or unfold everything."""
        self.folding.fold_all()
        self._settle()

    def action_read(self) -> None:
        """Ask to read what the cursor is on; a row met again leads to its first place."""
        if self.row is not None:
            self.post_message(FocusRequested(self.row.subject, row=self._cursor))

    def on_click(self, event: events.Click) -> None:
        line = event.y + self.scroll_offset.y
        if self.look is None or line >= len(self.folding.visible) or self.is_on_edge(event):
            return
        index = self.folding.visible[line]
        again = index == self._cursor
        self._put_cursor(index)
        if event.x == 0:
            self.post_message(TakeRequested())
        elif event.x == fold_column(self.folding.rows[index], self.scrollable_content_region.width):
            self.action_fold()
        elif again:
            self.action_read()
