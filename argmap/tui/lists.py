"""The lists to choose from, which are sheets whose Enter says what it does."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from argmap.tui.sheet import Sheet


class FindingsList(Sheet):
    """The findings; Enter goes to what one is about."""

    BINDING_GROUP_TITLE = "Findings"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Go there", id="findings.go"),
        Binding("x", "screen.explain", "Explain", id="findings.explain"),
    ]


class StandpointsList(Sheet):
    """Positions and scenarios; Enter puts one in force."""

    BINDING_GROUP_TITLE = "Standpoints"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Put in force", id="standpoints.put"),
    ]


class DebatesList(Sheet):
    """The debates of a folder; Enter opens one."""

    BINDING_GROUP_TITLE = "Debates"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Open", id="debates.open"),
    ]
