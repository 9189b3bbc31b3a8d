"""The lists to choose from, which are sheets whose Enter says what it does."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from argmap.model import Subject
from argmap.tui.messages import StandpointChosen
from argmap.tui.sheet import Sheet


class FindingsList(Sheet):
    """The findings; Enter goes to what one is about."""

    BINDING_GROUP_TITLE = "Findings"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Go there", id="findings.go"),
        Binding("x", "screen.explain", "Explain", id="findings.explain"),
    ]


class ChangesList(Sheet):
    """What is taken otherwise and what changed; Enter goes there."""

    BINDING_GROUP_TITLE = "Changes"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Go there", id="changes.go"),
    ]


class StandpointsList(Sheet):
    """Positions and scenarios; Enter puts one in force by itself."""

    BINDING_GROUP_TITLE = "Standpoints"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Put in force", id="standpoints.put"),
        Binding("space,plus", "add", "Add or take away", id="standpoints.add"),
    ]

    def action_follow(self) -> None:
        """Ask for what the cursor is on, by itself."""
        self._choose(add=False)

    def action_add(self) -> None:
        """Ask for what the cursor is on beside what is in force, or take it away from there."""
        self._choose(add=True)

    def _choose(self, *, add: bool) -> None:
        target = self.target
        if target is None or isinstance(target, Subject):
            self.post_message(StandpointChosen(target, add=add))


class DebatesList(Sheet):
    """The debates of a folder; Enter opens one."""

    BINDING_GROUP_TITLE = "Debates"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Open", id="debates.open"),
    ]
