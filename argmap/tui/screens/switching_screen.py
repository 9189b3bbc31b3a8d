"""The files of a library on one screen, each found again as it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.session import Session, View
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Target
from argmap.tui.screens.standing_screen import StandingScreen

if TYPE_CHECKING:
    from argmap.tui.screens.places import Place, Places


class SwitchingScreen(StandingScreen):
    """A debate that may be one of several files that are open."""

    def __init__(self, session: Session, glyphs: Glyphs = UNICODE, places: Places | None = None) -> None:
        """``places`` are where somebody was before; where the screen is left is added to them."""
        super().__init__(session, glyphs)
        self.places: Places = {} if places is None else places

    async def _mount_the_rest(self) -> None:
        await super()._mount_the_rest()
        stem = self.look.view.scope.stem
        if stem in self.places:
            self._resume(self.places[stem])

    def action_files(self) -> None:
        """List the files that are open, to go to one."""
        from argmap.tui.files.files_screen import FilesScreen

        self.app.push_screen(FilesScreen(self.look.view, self.glyphs), self._chosen_file)

    def _chosen_file(self, target: Target) -> None:
        if isinstance(target, str) and target != self.look.view.scope.stem:
            self.focus_file(target)
            place = self.places.get(target)
            if place is not None:
                self._resume(place)
            else:
                self.show_view("browse")
                self.show_what_there_is()
                row = self._outline.row
                if row is not None:
                    self._read(row.subject)

    def focus_file(self, stem: str | None) -> None:
        """Look at another file of the library, as written, and keep where one was in this."""
        self.keep_place()
        super().focus_file(stem)

    def keep_place(self) -> None:
        """Remember where somebody is in the file that is looked at."""
        stem = self.look.view.scope.stem
        if stem is None or not self._outline.folding.rows:
            return
        from argmap.tui.screens.places import Place

        row = self._outline.row
        self.places[stem] = Place(
            self.journey,
            None if row is None else row.subject,
            self._outline.folding,
            self._views.current or "browse",
            self.what_if,
        )

    def watch_view(self, view: View | None) -> None:
        """Hand a new view to every widget; where one was is kept while there is nothing to show."""
        if view is not None and view.scope.stem == self.look.view.scope.stem and Look(view).is_empty:
            self.keep_place()
        super().watch_view(view)

    def show_what_there_is(self) -> None:
        """Show the findings of a debate in which nothing could be read; once it is back, where one was in it."""
        is_back = self._was_empty and not self._look.is_empty
        super().show_what_there_is()
        stem = self._look.view.scope.stem
        if is_back and stem in self.places:
            self._resume(self.places[stem])

    def _resume(self, place: Place) -> None:
        """Go back to where somebody was in the file that is looked at."""
        outline = self._outline
        outline.resume(place.folding)
        self.journey = place.journey
        if place.row is not None:
            index = outline.find(lambda row: row.subject == place.row)
            if index is not None:
                self._placed = index
                outline.go_to(index)
        self._show_card()
        if place.what_if and place.what_if.fits(self.look.debate):
            self.stand(place.what_if)
        self.show_view(place.view)
        self.show_what_there_is()
