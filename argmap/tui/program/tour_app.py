"""The tour as a program of its own: ``argmap tour``."""

from __future__ import annotations

from textual.screen import Screen

from argmap.configuration import Configuration
from argmap.session import Session
from argmap.tui.program.app import ArgmapApp


class TourApp(ArgmapApp):
    """The tour by itself."""

    def __init__(self, *, plain: bool = False, configuration: Configuration | None = None) -> None:
        super().__init__(Session.tour(), plain=plain, configuration=configuration)
        self.sessions = []  # nothing of it is saved, so nothing is asked

    def get_default_screen(self) -> Screen[None]:
        """Return the first step."""
        from argmap.tui.program.tour_screen import TourScreen

        return TourScreen(self.glyphs, self.session)
