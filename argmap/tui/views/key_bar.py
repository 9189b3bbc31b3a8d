"""The last line of the screen: the keys that matter where somebody is, from the live bindings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import events
from textual.binding import ActiveBinding, Binding
from textual.screen import Screen

from argmap.tui.asking.untimely import is_on_top
from argmap.tui.drawing.bar import Bar
from argmap.tui.drawing.page import Line, Piece, width_of
from argmap.tui.drawing.palette import Role

_PALETTE = -1
_NARROW = 98


class KeyBar(Bar):
    """Keys and what they do, as many as there is room for; a click presses one."""

    _said = ""
    _keys: tuple[Binding, ...] = ()
    _palette_key = ""

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._update)
        self.watch(self.screen, "stack_updates", self._look_up, init=False)

    def say_idle(self, key: str) -> None:
        """Say in place of the keys that there is none such as this; of no key, show again those that there are."""
        from argmap.tui.keys.idle_keys import unbound
        from argmap.tui.keys.live_keys import key_of

        what = unbound(key, key_of(self.screen, "app.help")) if key else ""
        if what != self._said:
            self._said = what
            self.refresh()

    def _look_up(self) -> None:
        """Draw the line anew: another screen came over this one, or is gone; what was said was said before that."""
        self._said = ""
        self.refresh()

    def _update(self, screen: Screen[object]) -> None:
        if screen is not self.app.screen:
            return  # behind a dialog, which of its keys are live cannot be asked
        seen: dict[str, Binding] = {}
        focused = screen.focused
        # To ask which keys are live takes as long as to draw a few rows: once for each change of them.
        actives = tuple(screen.active_bindings.values())
        self._show_palette(actives)
        for active in actives:
            binding = active.binding
            shown = self.app.get_key_display(binding)
            character = shown if len(shown) == 1 else None
            if focused is not None and focused.check_consume_key(binding.key, character):
                continue
            if binding.show and active.enabled and binding.action not in seen:
                seen[binding.action] = binding
        bindings = tuple(seen.values())
        if self.app._keymap:
            # What a keymap changes comes last; where a key stands is not to depend on which it is.
            nodes = dict.fromkeys(active.node for active in actives)
            declared = [binding.id for node in nodes for _, binding in node._bindings]
            bindings = tuple(sorted(bindings, key=lambda binding: declared.index(binding.id)))
        if bindings != self._keys:
            self._keys = bindings
            self.refresh()

    def left(self, width: int) -> Sequence[Piece]:
        if not is_on_top(self.screen):
            return ()  # none of these keys does anything behind a dialog, which says its own in its frame
        if self._said:
            return (Piece(self._said),)
        shown = list(range(len(self._keys)))
        parts = self._parts()
        widths = [width_of(part) for part in parts]

        def is_room_for(gap: int) -> bool:
            return sum(widths[number] + gap for number in shown) - gap <= width

        if is_room_for(3):
            return _spaced(parts, "   ")
        while shown and not is_room_for(2):
            shown.remove(self._first_to_go(shown, width))
        return _spaced([parts[number] for number in shown], "  ")

    def _first_to_go(self, shown: Sequence[int], width: int) -> int:
        """Return what is left out for want of room: in a narrow bar Enter, which people try anyway; else the last."""
        keys = self._keys
        enter = next((number for number in shown if keys[number].key == "enter"), None)
        if enter is not None and width < _NARROW:
            return enter
        if width < _NARROW and any(key.id == "find.end" for key in keys):
            # Right after a search one goes on to the next match sooner than to another search.
            again = next((number for number in shown if keys[number].id == "find.search"), None)
            if again is not None:
                return again
        return next((number for number in reversed(shown) if keys[number].id != "app.help"), shown[-1])

    def _parts(self) -> list[Line]:
        """Return what is written for each key."""
        return [
            (
                Piece(self.app.get_key_display(binding), Role.ACCENT, number),
                Piece(f" {binding.description}", Role.TEXT, number),
            )
            for number, binding in enumerate(self._keys)
        ]

    def _show_palette(self, actives: Iterable[ActiveBinding]) -> None:
        keys = [
            self.app.get_key_display(active.binding)
            for active in actives
            if active.binding.action in ("app.command_palette", "command_palette")
        ]
        # One with a modifier is live while somebody types as well.
        key = next((key for key in keys if key.startswith("^")), keys[0] if keys else "")
        if key != self._palette_key:
            self._palette_key = key
            self.refresh()

    def right(self, width: int) -> Sequence[Piece]:
        if not is_on_top(self.screen):
            return ()
        return (Piece(self._palette_key, Role.ACCENT, _PALETTE), Piece(" Every action", Role.TEXT, _PALETTE))

    def on_click(self, event: events.Click) -> None:
        number = self.link_at(event.x)
        if number == _PALETTE:
            self.app.action_command_palette()
        elif number is not None:
            self.app.simulate_key(self._keys[number].key)


def _spaced(parts: Iterable[Line], gap: str) -> Line:
    """Return parts of a line one after the other, with a gap between them."""
    pieces: list[Piece] = []
    for part in parts:
        pieces += [Piece(gap if pieces else ""), *part]
    return tuple(pieces)
