"""What the tour says, beside the live program."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import partial
from typing import Any, NamedTuple

from textual.screen import Screen

from argmap.tui.asking.page_screen import PageScreen
from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.page import Line, Piece, width_of, wrap
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.text_block import TextBlock
from argmap.tui.keys.live_keys import key_for, key_named
from argmap.tui.program.tour_steps import STEPS, Step

_KEY = re.compile(r"\{([a-z.-]+)\}")


class Whereabouts(Enum):
    """Where a person is, as the tour sees it."""

    AT_IT = auto()
    """Where the step can be done."""
    ASTRAY = auto()
    """In the outline, and not at the entry that the step is about."""
    INSIDE = auto()
    """In a card, another view, a prompt, or an outline that shows a part."""


class Told(NamedTuple):
    """What the panel is about: the step by its number, where a person is, and whether the step can be done."""

    number: int
    whereabouts: Whereabouts = Whereabouts.AT_IT
    can_be_done: bool = True


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

    def show_step(self, told: Told, keys: Screen[Any], glyphs: Glyphs, *, is_over: bool = False) -> None:
        """Show a step; the keys are those of a screen.  ``is_over`` is for a screen over the debate."""
        self.show(partial(_lines, told, keys, glyphs, is_over))


def _lines(told: Told, screen: Screen[Any], glyphs: Glyphs, is_over: bool, width: int) -> tuple[Line, ...]:
    step = STEPS[told.number]
    head = (Piece(f"{told.number + 1} of {len(STEPS)}  ", Role.MUTED), Piece(step.title, Role.STRONG))
    ways = "" if is_over else _ways(told, screen)
    room = width - width_of(head) - len(ways)
    first = (*head, Piece(" " * max(1, room)), Piece(ways, Role.MUTED))
    says = wrap(_with_keys(step.says, screen, glyphs), width)
    asks = _with_keys(_asked(told, step, is_over), screen, glyphs)
    return (first, *says, *wrap(asks, width, first=(Piece(f"{glyphs.crumb} ", Role.ACCENT),)))


def _ways(told: Told, screen: Screen[Any]) -> str:
    """Return the ways on, back and out, as far as there are such."""
    at_it = told.whereabouts is Whereabouts.AT_IT
    ways = [
        ("tour.next", "goes on", told.number < len(STEPS) - 1),
        ("tour.previous", "back", told.number > 0),
        ("app.step-out", "leaves" if at_it else "leads back", True),
    ]
    return "  ".join(f"{key_named(screen, id_)} {does}" for id_, does, is_there in ways if is_there)


def _asked(told: Told, step: Step, is_over: bool) -> str:
    """Return what is to be done next, from where a person is."""
    if not told.can_be_done:
        return step.instead
    if not is_over and (told.whereabouts is Whereabouts.ASTRAY or _is_away(told, step)):
        return f"{{app.step-out}} leads back to where this step begins; then {step.asks}"
    return step.asks


def _is_away(told: Told, step: Step) -> bool:
    return told.whereabouts is Whereabouts.INSIDE and step.is_in_outline


def _with_keys(text: str, screen: Screen[Any], glyphs: Glyphs) -> list[Piece]:
    """Return a text with the keys as they are bound now."""
    return [
        Piece(_key(screen, part), Role.ACCENT) if number % 2 else Piece(glyphs.said(part))
        for number, part in enumerate(_KEY.split(text))
    ]


def _key(screen: Screen[Any], id_: str) -> str:
    """Return the key of a binding of the debate, or of the pages that are shown over it."""
    return key_for(screen.app, PageScreen, id_) if id_.startswith("page.") else key_named(screen, id_)
