"""An input of one line that takes pasted text apart into lines, and nothing into it that could act on a terminal."""

from __future__ import annotations

import re

from textual import events
from textual.message import Message
from textual.widgets import Input

from argmap.text.visible import first_hostile

_ITEM = re.compile(r"^\s*(?:[-*•–+]\s+|\(?\d{1,2}[.)]\s+)?")


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a pasted text without the marks of a list, blank lines and what cannot be seen."""
    lines = (_ITEM.sub("", harmless(line)).strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


def harmless(text: str) -> str:
    """Return a text without the characters that act on a terminal."""
    if first_hostile(text) is None:
        return text
    return "".join(character for character in text if character in "\n\t" or first_hostile(character) is None)


class LineInput(Input):
    """An input that posts several pasted lines instead of taking the first, and a Backspace at nothing."""

    class Pasted(Message):
        """Several lines were pasted."""

        def __init__(self, lines: tuple[str, ...]) -> None:
            super().__init__()
            self.lines = lines

    class Emptied(Message):
        """Somebody deletes backwards where there is nothing any more."""

    takes_lines = False
    """Whether several lines are several values; else they become one line."""

    def _on_paste(self, event: events.Paste) -> None:
        lines = lines_of(event.text) if self.takes_lines else ()
        if len(lines) > 1:
            self.post_message(self.Pasted(lines))
        else:
            pasted = lines[0] if lines else " ".join(harmless(event.text).split())
            selection = self.selection
            if selection.is_empty:
                self.insert_text_at_cursor(pasted)
            else:
                self.replace(pasted, *selection)
        event.stop()
        event.prevent_default()

    def action_delete_left(self) -> None:
        """Delete backwards, or say that there is nothing to delete."""
        if self.value:
            super().action_delete_left()
        else:
            self.post_message(self.Emptied())
