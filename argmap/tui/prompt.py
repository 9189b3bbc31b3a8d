"""The line at the bottom where one types what to look for or where to go; there only while it is open."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, Static

from argmap.tui.messages import PromptChanged, PromptClosed


class Prompt(Horizontal):
    """A label, an input, and what came of it so far."""

    BINDING_GROUP_TITLE = "While typing"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", id="prompt.cancel"),
        # Where text is typed, Tab completes it; it must not lead out of the line and leave it open behind.
        Binding("tab", "complete", "Complete", id="prompt.complete"),
        Binding("shift+tab", "complete", "Complete", show=False, id="prompt.stay"),
    ]

    def __init__(self, kind: str, label: str, *, value: str = "", suggester: Suggester | None = None) -> None:
        super().__init__(id="prompt")
        self.kind = kind
        self._label = label
        self._value = value
        self._suggester = suggester
        self._is_answered = False

    def compose(self) -> ComposeResult:
        yield Static(Content(self._label), id="prompt-label", markup=False)
        yield Input(self._value, id="prompt-input", compact=True, suggester=self._suggester)
        yield Static(Content(""), id="prompt-outcome", markup=False)

    def say(self, outcome: str) -> None:
        """Say what came of the text so far."""
        if self.is_mounted:
            self.query_one("#prompt-outcome", Static).update(Content(outcome))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(PromptChanged(self.kind, event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._close(event.value, accepted=True)

    def action_complete(self) -> None:
        """Take the completion that is shown, if there is one."""
        self.query_one(Input).action_end()
        self.query_one(Input).action_cursor_right()

    def action_cancel(self) -> None:
        """Leave without doing anything."""
        self._close(self.query_one(Input).value, accepted=False)

    def _close(self, text: str, *, accepted: bool) -> None:
        if not self._is_answered:
            self._is_answered = True
            self.post_message(PromptClosed(self.kind, text, accepted=accepted))
