"""The list of every action, and that of the themes: Textual's, closed once, however often one clicks beside it."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette

from argmap.tui.asking.untimely import is_on_top


class ActionPalette(CommandPalette):
    """Textual's palette, of which a second click beside it would close the screen below."""

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close it, if it is open."""
        return super().dismiss(result) if is_on_top(self) else AwaitComplete()
