"""The view of the map: the map itself, and beside or below it what it is a part of."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from argmap.model import Section, Subject
from argmap.tui.drawing.look import Look
from argmap.tui.map.aside import MapAside
from argmap.tui.map.messages import MapChanged, MapPointedAt
from argmap.tui.map.view import MapView

_MAPPED = (Section.CLAIM, Section.ARGUMENT, Section.QUESTION)


class MapPane(Container):
    """A map with its small map; it is drawn when it comes into sight."""

    def compose(self) -> ComposeResult:
        yield MapView(id="map-view")
        yield MapAside(id="map-aside")

    @property
    def focus_subject(self) -> Subject | None:
        """The entry that the map is about."""
        return self.query_one(MapView).focus_subject

    def show(self, look: Look) -> None:
        """Show a view."""
        self.query_one(MapView).show(look, hidden=not self.display)

    def focus_on(self, look: Look, subject: Subject | None) -> None:
        """Show the map of an entry; of a position its thesis, and of what is on no map the first thesis."""
        self.query_one(MapView).focus_on(_mapped(look, subject))

    @on(MapChanged)
    def _changed(self, message: MapChanged) -> None:
        message.stop()
        view = self.query_one(MapView)
        if view.look is not None:
            aside = self.query_one(MapAside)
            aside.show(view.look, view.drawing, view.subject, view.sight, view.hops)

    @on(MapPointedAt)
    def _pointed_at(self, message: MapPointedAt) -> None:
        message.stop()
        view = self.query_one(MapView)
        width, height = view.window
        view.scroll_to(message.x - width // 2, message.y - height // 2, animate=False, immediate=True)


def _mapped(look: Look, subject: Subject | None) -> Subject | None:
    if subject is not None and subject.section in _MAPPED:
        return subject
    if subject is not None and subject.id in look.debate.positions:
        return Subject(Section.CLAIM, look.debate.positions[subject.id].thesis)
    return look.rows[0].subject if look.rows else None
