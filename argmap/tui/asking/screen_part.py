"""What the parts of a screen are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

if TYPE_CHECKING:
    from argmap.tui.asking.typed_ahead import TypedAhead
    from argmap.tui.asking.untimely import GrowingScreen

    class ScreenPart(TypedAhead[None], GrowingScreen):
        """A part of a screen that is all of this."""
else:
    # Of each class of a screen Textual finds out styles, keys and values as it is made, which takes as long as to
    # import a module.  A part takes messages, and leaves the rest, its keys too, to the screen that it is a part of.
    ScreenPart = MessagePump
