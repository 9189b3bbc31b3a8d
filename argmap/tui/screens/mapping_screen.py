"""The map among the views of a debate: what is read there, and the way to it and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from argmap.model import Subject
from argmap.tui.map.messages import MapCursorMoved, MapFocusRequested
from argmap.tui.screens.walking_screen import WalkingScreen

if TYPE_CHECKING:
    from argmap.tui.map.pane import MapPane


class MappingScreen(WalkingScreen):
    """A debate to read as outline and card, and as a map."""

    async def _mount_the_rest(self) -> None:
        # Drawing maps is imported here, so that the first picture does not wait for it.
        from argmap.tui.map.pane import MapPane

        pane = MapPane(id="map")
        pane.display = False
        await self._views.mount(pane)
        await super()._mount_the_rest()

    @property
    def _map(self) -> MapPane:
        from argmap.tui.map.pane import MapPane

        return self.query_one("#map", MapPane)

    def _show_the_rest(self) -> None:
        super()._show_the_rest()
        self._map.show(self.look)

    def show_view(self, name: str) -> None:
        """Show one of the views; map and card are about the same entry."""
        if self._complete and name == "map":
            self._rest_now()
        here = self.journey.here
        if self._complete and name == "map" and self._views.current != name:
            self._map.focus_on(self.look, here)
        elif self._complete and self._views.current == "map" and name == "browse" and here is not None:
            self._read(here)
        super().show_view(name)

    def _go(self, subject: Subject) -> None:
        if self._complete and self._views.current == "map":
            self.journey.go(subject)
            self._read_on_map(subject)
        else:
            super()._go(subject)

    def _arrive(self, subject: Subject) -> None:
        super()._arrive(subject)
        if self._complete and self._views.current == "map":
            self._read_on_map(subject)

    def _read_on_map(self, subject: Subject) -> None:
        """Show the map of an entry that one is at already."""
        self._map.focus_on(self.look, subject)
        self.refresh_bindings()

    @on(MapCursorMoved)
    def _map_cursor_moved(self, message: MapCursorMoved) -> None:
        self.journey.rest(message.subject)

    @on(MapFocusRequested)
    def _map_focus_requested(self, message: MapFocusRequested) -> None:
        """Go to the map of another entry; of the one that the map is about already, to its card."""
        focus = self._map.focus_subject
        if message.subject == focus:
            self.show_view("browse")
            return
        self.journey.rest(focus)
        self._go(message.subject)
