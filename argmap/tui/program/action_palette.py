"""The list of every action, and that of the themes: Textual's, without what fast keys make of it."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette

from argmap.tui.asking.untimely import is_on_top


class ActionPalette(CommandPalette):
    """Textual's palette, of which a second click beside it would close the screen below."""

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close it, if it is open, and look for no more actions to list."""
        self.workers.cancel_node(self)
        return super().dismiss(result) if is_on_top(self) else AwaitComplete()

    def _action_command_list(self, action: str) -> None:
        # Textual's list knows how long a page is once it was drawn, and fails where it is turned before.
        if self.query_one(CommandList).size.height:
            super()._action_command_list(action)
