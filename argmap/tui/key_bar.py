"""The last line of the screen: the keys that matter where somebody is, from the live bindings."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.binding import Binding
from textual.screen import Screen

from argmap.tui.bar import Bar
from argmap.tui.page import Piece, width_of
from argmap.tui.palette import Role


class KeyBar(Bar):
    """Keys and what they do, as many as there is room for; a click presses one."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._bindings: tuple[Binding, ...] = ()

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._update)

    def _update(self, screen: Screen[object]) -> None:
        seen: dict[str, Binding] = {}
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.action not in seen:
                seen[binding.action] = binding
        bindings = tuple(seen.values())
        if bindings != self._bindings:
            self._bindings = bindings
            self.refresh()

    def left(self, width: int) -> Sequence[Piece]:
        pieces: list[Piece] = []
        for number, binding in enumerate(self._bindings):
            entry = [
                Piece("   " if number else ""),
                Piece(self.app.get_key_display(binding), Role.ACCENT, number),
                Piece(f" {binding.description}", Role.TEXT, number),
            ]
            if width_of(pieces) + width_of(entry) > width:
                break
            pieces += entry
        return pieces

    def on_click(self, event: events.Click) -> None:
        number = self.link_at(event.x)
        if number is not None:
            self.app.simulate_key(self._bindings[number].key)
