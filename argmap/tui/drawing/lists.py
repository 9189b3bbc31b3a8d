"""The lists to choose from, which are sheets whose Enter says what it does."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from argmap.model import Subject
from argmap.tui.drawing.messages import StandpointChosen
from argmap.tui.drawing.searched_sheet import SearchedSheet
from argmap.tui.drawing.sheet import Sheet


class FindingsList(SearchedSheet):
    """The findings; Enter goes to what one is about, ``f`` offers what can be done about it."""

    BINDING_GROUP_TITLE = "Findings"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Go there", id="findings.go"),
        Binding("f", "screen.fix", "Fix", id="findings.fix", tooltip="what can be done, shown first"),
        Binding("x", "screen.explain", "Explain", id="findings.explain"),
    ]


class ChangesList(SearchedSheet):
    """What is taken otherwise and what changed; Enter goes there."""

    BINDING_GROUP_TITLE = "Changes"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Go there", id="changes.go"),
    ]


class StandpointsList(SearchedSheet):
    """Positions and scenarios; Enter puts one in force by itself."""

    BINDING_GROUP_TITLE = "Standpoints"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Put in force", id="standpoints.put"),
        Binding("space,plus", "add", "Add or take away", id="standpoints.add"),
        Binding("v", "screen.turn_standpoints", "Matrix", id="standpoints.matrix"),
        Binding("l,right", "screen.show_standpoint", "Details", id="standpoints.details"),
        Binding("x", "screen.explain", "Why", id="standpoints.explain"),
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


class Card(SearchedSheet):
    """What there is to read of an entry, beside the outline; keys that go left lead back to that."""

    BINDING_GROUP_TITLE = "Card"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("h,left", "screen.step_out", "Back to the outline", show=False, id="card.outline"),
    ]


class StandpointCard(SearchedSheet):
    """What the standpoint under the cursor of the list says; where it takes the list's place, keys lead back."""

    BINDING_GROUP_TITLE = "A standpoint"
    BINDINGS: ClassVar[list[BindingType]] = [
        # Stepping out ends a search first.
        Binding("escape,h,left", "screen.step_out", "List", id="standpoint.list"),
        Binding("v", "screen.turn_standpoints", "Matrix", id="standpoint.matrix"),
    ]


class MatrixSheet(SearchedSheet):
    """What standpoints make of theses; Enter looks from there, and goes to the thesis."""

    BINDING_GROUP_TITLE = "Matrix"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Go there", id="matrix.go"),
        Binding("v", "screen.turn_standpoints", "List", id="matrix.list"),
        Binding("x", "screen.explain", "Why", id="matrix.explain"),
        Binding("l,right", "beside(1)", "Next thesis", show=False, id="matrix.right"),
        Binding("h,left", "beside(-1)", "Previous thesis", show=False, id="matrix.left"),
    ]

    def action_beside(self, by: int) -> None:
        """Go to the next or previous cell, at the end of a row to the next row."""
        links = len(self.page.links)
        if links:
            self.put_cursor(
                ((0 if by > 0 else links - 1) if self.cursor is None else self.cursor + by) % links
            )

    def action_step(self, by: int) -> None:
        """Go to the cell below or above."""
        places = self.page.places
        if self.cursor is None:
            self.action_beside(1)
            return
        line, column = places[self.cursor]
        further = [link for link, place in places.items() if (place[0] - line) * by > 0]
        if further:
            line = (min if by > 0 else max)(places[link][0] for link in further)
            there = [link for link in further if places[link][0] == line]
            self.put_cursor(min(there, key=lambda link: abs(places[link][1] - column)))
        else:
            super().action_step(by)


class DebatesList(Sheet):
    """The debates of a folder; Enter opens one."""

    BINDING_GROUP_TITLE = "Debates"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Open", id="debates.open"),
    ]
