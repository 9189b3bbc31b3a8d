"""The list of every action, and that of the themes: Textual's, without what fast keys make of it."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette

from argmap.tui.asking.untimely import is_on_top


class ActionList(CommandList):
    """What the palette lists; a click may be on an action that is drawn there still and not listed any more."""

    async def _on_click(self, event: events.Click) -> None:
        option = event.style.meta.get("option")
        if option is not None and option >= self.option_count:
            event.prevent_default()
            event.stop()


class ActionPalette(CommandPalette):
    """Textual's palette, of which a second click beside it would close the screen below."""

    def compose(self) -> ComposeResult:
        """Yield Textual's parts, with a list of ours."""
        for part in super().compose():
            yield ActionList() if isinstance(part, CommandList) else part

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close it, if it is open, and look for no more actions to list."""
        self.workers.cancel_node(self)
        return super().dismiss(result) if is_on_top(self) else AwaitComplete()

    def _action_command_list(self, action: str) -> None:
        # Textual's list knows how long a page is once it was drawn, and fails where it is turned before.
        if self.query_one(CommandList).size.height:
            super()._action_command_list(action)
