"""Why what was typed cannot be kept, said above it until it is another."""

from __future__ import annotations

from functools import partial

from argmap.text.visible import visible
from argmap.tui.drawing.page import Line, Piece, wrap
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.text_block import TextBlock


class Trouble(TextBlock):
    """A message and what to do about it; takes no room while there is none."""

    DEFAULT_CSS = "Trouble { padding: 0 1; display: none; }"

    def say(self, message: str) -> None:
        """Say what is wrong; nothing for nothing."""
        self.display = bool(message)
        self.show(partial(message_lines, message, Role.ERROR))


def message_lines(message: str, role: Role, width: int) -> tuple[Line, ...]:
    """Return a message of the program in lines; what is further in stays so where it takes several."""
    lines: list[Line] = []
    for text in visible(message).split("\n") if message else ():
        indent = len(text) - len(text.lstrip())
        lines += wrap((Piece(text.lstrip(), role),), width, first=(Piece(" " * indent),))
    return tuple(lines)
