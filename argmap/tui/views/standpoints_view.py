"""The view of positions and scenarios: a list with the card of the one under the cursor, or a matrix with theses."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from argmap.model import Subject
from argmap.tui.drawing.lists import MatrixSheet, StandpointCard, StandpointsList
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.messages import LinkReached
from argmap.tui.drawing.page import Target
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.drawing.text_block import TextBlock
from argmap.tui.views.cell_words import cell_words
from argmap.tui.views.matrix_page import matrix_page
from argmap.tui.views.standpoint_page import standpoint_page
from argmap.tui.views.standpoints_page import Prospects, standpoints_page


class StandpointsView(Horizontal):
    """A list and a card, side by side where there is room and else one at a time; or the matrix."""

    _look: Look | None = None
    _seen: Prospects = MappingProxyType({})

    def compose(self) -> ComposeResult:
        yield StandpointsList(id="standpoints-list", whole_rows=True)
        with Vertical(id="matrix-and-words"):
            yield MatrixSheet(id="matrix")
            yield TextBlock(id="cell-words")
        yield StandpointCard(id="standpoint-card")

    @property
    def innermost(self) -> bool:
        """Whether there is nothing of the view to step out of."""
        return not self.has_class("-matrix") and not self.has_class("-card") and not self.reads_card

    @property
    def reads_card(self) -> bool:
        """Whether the card has the keyboard."""
        return self.has_focus_within and self.query_one("#standpoint-card").has_focus

    @property
    def target(self) -> Target | bool:
        """What the cursor of the list or of the matrix is on; False while the card has the keyboard."""
        if self.reads_card:
            return False
        sheet = MatrixSheet if self.has_class("-matrix") else StandpointsList
        return self.query_one(sheet).target

    @property
    def read(self) -> tuple[Target | bool, Target | bool]:
        """The standpoint whose card is shown, and what the cursor of the card is on."""
        return self.query_one(StandpointsList).target, self.query_one(StandpointCard).target

    def show(self, look: Look, seen: Prospects) -> None:
        """Show the positions and scenarios of a view, with what is known of the labels under each."""
        self._look, self._seen = look, seen
        self.query_one(StandpointsList).show(partial(standpoints_page, look, seen), keep=True)
        self.query_one(MatrixSheet).show(partial(matrix_page, look, seen), keep=True)
        self._say_cell()
        self._show_card()

    def take_focus(self) -> None:
        """Give the keyboard to the list or the matrix; a card that was read there before gives way."""
        self.remove_class("-card")
        self.query_one("#matrix" if self.has_class("-matrix") else "#standpoints-list").focus()

    def turn(self) -> None:
        """Change between the list and the matrix."""
        self.toggle_class("-matrix")
        self.take_focus()
        self.call_after_refresh(self._say_cell)

    def show_card(self) -> None:
        """Give the keyboard to the card, which takes the place of the list where there is no room beside it."""
        self.add_class("-card")
        self.query_one("#standpoint-card").focus()

    def step_out(self) -> None:
        """Go back from the matrix or the card to the list."""
        self.remove_class("-matrix")
        self.take_focus()

    @on(LinkReached)
    def _reached(self, message: LinkReached) -> None:
        message.stop()
        if message.sheet == "standpoints-list":
            self._show_card()
        elif message.sheet == "matrix":
            self._say_cell()

    def _say_cell(self) -> None:
        """Say what the cell under the cursor of the matrix means."""
        if self._look is not None:
            target = self.query_one(MatrixSheet).target
            words = partial(cell_words, self._look, self._seen, target)
            self.query_one("#cell-words", TextBlock).show(words)

    def _show_card(self) -> None:
        target = self.query_one(StandpointsList).target
        subject = target if isinstance(target, Subject) else None
        if self._look is not None:
            self.query_one("#standpoint-card", Sheet).show(partial(standpoint_page, self._look, subject))
