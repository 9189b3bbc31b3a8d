"""A paragraph typed in a form: it wraps and grows, and its arrow keys lead on to what is offered below it."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.widgets import TextArea

from argmap.tui.asking.pasting import LineInput, lines_of
from argmap.tui.asking.text_screen import Words

_MOST_LINES = 5


class GrowingLine(Words):
    """A text of one paragraph; several pasted lines, an arrow key at its edge and a Backspace at nothing are told."""

    class Stepped(Message):
        """An arrow key leads out of the text."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    is_choosing = False
    """Whether something that is offered is chosen, so that the arrow keys are for that."""

    def on_mount(self) -> None:
        self.fit()

    def on_resize(self) -> None:
        self.call_after_refresh(self.fit)

    def fit(self) -> None:
        """Make it as high as its text is, up to a few lines."""
        self.styles.height = max(1, min(_MOST_LINES, self.wrapped_document.height))

    def put(self, text: str) -> None:
        """Put another text in its place, without telling of a change."""
        with self.prevent(TextArea.Changed):
            self.text = text
        self.move_cursor(self.document.end)
        self.fit()

    @property
    def _line(self) -> int:
        return self.wrapped_document.location_to_offset(self.cursor_location).y

    def action_cursor_down(self, select: bool = False) -> None:
        """Go a line down, or on to what is offered."""
        if not select and (self.is_choosing or self._line >= self.wrapped_document.height - 1):
            self.post_message(self.Stepped(1))
        else:
            super().action_cursor_down(select)

    def action_cursor_up(self, select: bool = False) -> None:
        """Go a line up, or back to what is offered."""
        if not select and (self.is_choosing or self._line == 0):
            self.post_message(self.Stepped(-1))
        else:
            super().action_cursor_up(select)

    def action_delete_left(self) -> None:
        """Delete backwards, or say that there is nothing to delete."""
        if self.text:
            super().action_delete_left()
        else:
            self.post_message(LineInput.Emptied())

    def action_delete_to_start_of_line(self) -> None:
        """Delete all that is before the cursor: the text is one line, however it is wrapped."""
        self.delete((0, 0), self.cursor_location)

    async def _on_paste(self, event: events.Paste) -> None:
        lines = lines_of(event.text)
        if len(lines) > 1:
            event.stop()
            event.prevent_default()
            self.post_message(LineInput.Pasted(lines))
        else:
            await super()._on_paste(event)
