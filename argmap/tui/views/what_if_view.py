"""What-if: what is taken otherwise, what it changes, and beside it why the one under the cursor changed."""

from __future__ import annotations

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from argmap.model import Subject
from argmap.tui.drawing.lists import ChangesList
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.messages import LinkReached
from argmap.tui.drawing.page import Page
from argmap.tui.drawing.searched_sheet import SearchedSheet
from argmap.tui.keys.live_keys import key_named
from argmap.tui.views.changes_page import changes_page
from argmap.tui.views.why_page import why_page


class WhatIfView(Horizontal):
    """A list and, where there is room, the reasons for the label under the cursor."""

    _look: Look | None = None

    def compose(self) -> ComposeResult:
        yield ChangesList(id="what-if-list", whole_rows=True)
        yield SearchedSheet(id="what-if-why")

    def show(self, look: Look) -> None:
        """Show what a view's standpoint takes otherwise and changes; the cursor stays on its entry."""
        self._look = look
        page = partial(changes_page, look, key_named=partial(key_named, self.screen))
        self.query_one(ChangesList).show(page, keep=True)
        self._show_why()

    @on(LinkReached)
    def _reached(self, message: LinkReached) -> None:
        message.stop()
        self._show_why()

    def _show_why(self) -> None:
        target = self.query_one(ChangesList).target
        why = self.query_one("#what-if-why", SearchedSheet)
        if self._look is not None and isinstance(target, Subject):
            why.show(partial(why_page, self._look, target.id))
        else:
            why.show(lambda width: Page())
