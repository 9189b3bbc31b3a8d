"""The last line of the screen: the keys that matter where somebody is, from the live bindings."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.binding import Binding
from textual.screen import Screen

from argmap.tui.bar import Bar
from argmap.tui.page import Piece, width_of
from argmap.tui.palette import Role

_PALETTE = -1


class KeyBar(Bar):
    """Keys and what they do, as many as there is room for; a click presses one."""

    _keys: tuple[Binding, ...] = ()

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._update)

    def _update(self, screen: Screen[object]) -> None:
        seen: dict[str, Binding] = {}
        focused = screen.focused
        for active in screen.active_bindings.values():
            binding = active.binding
            shown = self.app.get_key_display(binding)
            character = shown if len(shown) == 1 else None
            if focused is not None and focused.check_consume_key(binding.key, character):
                continue
            if binding.show and active.enabled and binding.action not in seen:
                seen[binding.action] = binding
        bindings = tuple(seen.values())
        if bindings != self._keys:
            self._keys = bindings
            self.refresh()

    def left(self, width: int) -> Sequence[Piece]:
        loose = self._pieces(self._keys, "   ")
        if width_of(loose) <= width:
            return loose
        shown = self._keys
        while shown and width_of(self._pieces(shown, "  ")) > width:
            shown = shown[:-1]
        return self._pieces(shown, "  ")

    def _pieces(self, bindings: Sequence[Binding], gap: str) -> list[Piece]:
        pieces: list[Piece] = []
        for number, binding in enumerate(bindings):
            pieces += [
                Piece(gap if number else ""),
                Piece(self.app.get_key_display(binding), Role.ACCENT, number),
                Piece(f" {binding.description}", Role.TEXT, number),
            ]
        return pieces

    def right(self, width: int) -> Sequence[Piece]:
        return (Piece("^P", Role.ACCENT, _PALETTE), Piece(" Every action", Role.TEXT, _PALETTE))

    def on_click(self, event: events.Click) -> None:
        number = self.link_at(event.x)
        if number == _PALETTE:
            self.app.action_command_palette()
        elif number is not None:
            self.app.simulate_key(self._keys[number].key)
