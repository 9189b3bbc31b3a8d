"""A debate that was chosen from the list of those in a folder."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from argmap.tui.asking.untimely import is_on_top
from argmap.tui.screens.debate_screen import DebateScreen


class ListedDebateScreen(DebateScreen):
    """A debate that was opened from the list of those in a folder, which is below it."""

    BINDING_GROUP_TITLE = "Everywhere"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("q", "leave", "All debates", id="app.leave")]

    async def action_leave(self) -> None:
        """Go back to the list of debates; what is not saved stays until the program ends."""
        if is_on_top(self):
            self.keep_place()
            self.dismiss()
