"""What the tour says, beside the live program."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from textual.binding import Binding
from textual.screen import Screen
from textual.widget import Widget

from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.page import Line, Piece, width_of, wrap
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.text_block import TextBlock
from argmap.tui.program.tour_steps import STEPS

_KEY = re.compile(r"\{([a-z.-]+)\}")


class TourPanel(TextBlock):
    """A step in a few lines at the bottom of a screen."""

    DEFAULT_CSS = """
    TourPanel {
        padding: 0 1; background: $argmap-resting; border-top: solid $primary; visibility: visible;
    }
    TourPanel.-over { dock: bottom; padding: 0 1 1 1; }
    .-ascii TourPanel { border-top: ascii $primary; }
    """
    SCOPED_CSS = False  # or the style of plain characters, which the program is in, would not be found

    def _lay_out(self) -> None:
        super()._lay_out()
        # And the line above it; over another screen it also covers the line of keys.
        self.styles.height = len(self.lines) + (2 if self.has_class("-over") else 1)

    def show_step(self, number: int, keys: Screen[Any], glyphs: Glyphs, *, is_over: bool = False) -> None:
        """Show a step; the keys are those of a screen.  ``is_over`` is for a screen over the debate."""
        self.show(partial(_lines, number, keys, glyphs, is_over))


def _lines(number: int, screen: Screen[Any], glyphs: Glyphs, is_over: bool, width: int) -> tuple[Line, ...]:
    step = STEPS[number]
    head = (Piece(f"{number + 1} of {len(STEPS)}  ", Role.MUTED), Piece(step.title, Role.STRONG))
    on, back = key_named(screen, "tour.next"), key_named(screen, "tour.previous")
    ways = f"{on} goes on  {back} back  Esc leaves" if not is_over else ""
    room = width - width_of(head) - len(ways)
    first = (*head, Piece(" " * max(1, room)), Piece(ways, Role.MUTED))
    says = wrap(_with_keys(step.says, screen, glyphs), width)
    asks = wrap(_with_keys(step.asks, screen, glyphs), width, first=(Piece(f"{glyphs.crumb} ", Role.ACCENT),))
    return (first, *says, *asks)


def _with_keys(text: str, screen: Screen[Any], glyphs: Glyphs) -> list[Piece]:
    """Return a text with the keys as they are bound now."""
    return [
        Piece(key_named(screen, part), Role.ACCENT) if number % 2 else Piece(glyphs.said(part))
        for number, part in enumerate(_KEY.split(text))
    ]


def key_named(screen: Screen[Any], id_: str) -> str:
    """Return the key that a binding of a screen or of its parts has now, as it is shown."""
    nodes: tuple[Widget | Screen[Any], ...] = (screen, *screen.query("*"))
    for node in nodes:
        for _, binding in node._bindings:
            if binding.id == id_:
                return _shown(screen, binding)
    raise KeyError(id_)


def _shown(screen: Screen[Any], binding: Binding) -> str:
    return screen.app.get_key_display(binding)
