"""What is shown in place of an outline without rows: what can be written first."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from argmap.tui.drawing.sheet import Sheet


class BeginningSheet(Sheet):
    """What can be written first; Enter writes it."""

    BINDING_GROUP_TITLE = "Beginning"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Write", id="beginning.write"),
    ]
