"""The view of positions and scenarios: the list of them, and the card of the one under the cursor beside it."""

from __future__ import annotations

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from argmap.model import Subject
from argmap.tui.lists import StandpointsList
from argmap.tui.look import Look
from argmap.tui.messages import LinkReached
from argmap.tui.sheet import Sheet
from argmap.tui.standpoint_page import standpoint_page
from argmap.tui.standpoints_page import Prospects, standpoints_page


class StandpointsView(Horizontal):
    """A list and, where there is room, a card beside it."""

    _look: Look | None = None

    def compose(self) -> ComposeResult:
        yield StandpointsList(id="standpoints-list", whole_rows=True)
        yield Sheet(id="standpoint-card")

    def show(self, look: Look, seen: Prospects) -> None:
        """Show the positions and scenarios of a view, with what is known of the labels under each."""
        self._look = look
        self.query_one(StandpointsList).show(partial(standpoints_page, look, seen), keep=True)
        self._show_card()

    @on(LinkReached)
    def _reached(self, message: LinkReached) -> None:
        message.stop()
        self._show_card()

    def _show_card(self) -> None:
        target = self.query_one(StandpointsList).target
        subject = target if isinstance(target, Subject) else None
        if self._look is not None:
            self.query_one("#standpoint-card", Sheet).show(partial(standpoint_page, self._look, subject))
