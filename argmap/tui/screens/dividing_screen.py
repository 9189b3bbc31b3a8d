"""How wide the outline is beside the card: two keys, or its border dragged with the mouse."""

from __future__ import annotations

from textual import on

from argmap.tui.outline.dividing import EdgeDragged, division_of
from argmap.tui.screens.reading_screen import ReadingScreen


class DividingScreen(ReadingScreen):
    """A debate whose outline can be made wider and narrower, where something is beside it."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell that there is nothing to divide where one thing is shown."""
        if action == "widen":
            return self._views.current == "browse" and self._is_divided
        return super().check_action(action, parameters)

    @property
    def _is_divided(self) -> bool:
        return not self.has_class("-one-pane")

    def action_widen(self, by: int) -> None:
        """Make the outline so many cells wider, as far as there is room."""
        # Keys come faster than pictures: what was asked for counts, not what is drawn yet.
        chosen = division_of(self.app).width(self.size.width, self._aside)
        self._give_outline((chosen or self._outline.outer_size.width) + by)

    @on(EdgeDragged)
    def _edge_dragged(self, message: EdgeDragged) -> None:
        self._give_outline(message.column + 1)

    def _give_outline(self, width: int) -> None:
        if self._is_divided:
            division_of(self.app).choose(width, self.size.width, self._aside)
            self._divide()

    @property
    def _aside(self) -> int:
        """How many cells a third column takes."""
        return self.query_one("#beside").outer_size.width if self.has_class("-wide") and self._complete else 0

    def _divide(self) -> None:
        """Give the outline the width that was chosen; the style sheet's where none was, or nothing is beside it."""
        width = division_of(self.app).width(self.size.width, self._aside) if self._is_divided else None
        self._outline.styles.width = width

    def on_resize(self) -> None:
        self.call_after_refresh(self._divide)

    def on_screen_resume(self) -> None:
        self.call_after_refresh(self._divide)
