"""What the parts of a line mean, the styles that a theme gives to them, and what draws itself with these."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum, auto
from typing import TypedDict

from rich.style import Style
from textual.color import Color
from textual.widget import Widget

from argmap.tui.drawing.colours import colour_of, readable


class Role(StrEnum):
    """What a piece of text is; a theme decides how it looks."""

    TEXT = auto()
    STRONG = auto()
    MUTED = auto()
    HEADING = auto()
    STANDS = auto()
    FALLS = auto()
    OPEN = auto()
    ABSENT = auto()
    """Not shown, and what lacks a premise."""
    UNDERCUT = auto()
    ACCENT = auto()
    ERROR = auto()
    WARNING = auto()
    CHANGED = auto()
    MATCH = auto()
    QUOTE = auto()


class Ground(StrEnum):
    """What a line is drawn on."""

    PLAIN = auto()
    CURSOR = auto()
    """The line or link where the keyboard is."""
    RESTING = auto()
    """The same while another part of the screen has the keyboard."""
    BESIDE = auto()
    """The further lines of an entry of a list that the keyboard is on."""


class _Attributes(TypedDict):
    dim: bool | None
    underline: bool | None
    reverse: bool | None


_COLOURS: Mapping[Role, tuple[str, ...]] = {
    Role.TEXT: ("foreground",),
    Role.STRONG: ("foreground",),
    Role.MUTED: ("argmap-muted",),
    Role.HEADING: ("argmap-muted",),
    Role.STANDS: ("argmap-stands", "success"),
    Role.FALLS: ("argmap-falls", "error"),
    Role.OPEN: ("argmap-open", "warning"),
    Role.ABSENT: ("argmap-muted",),
    Role.UNDERCUT: ("argmap-undercut", "secondary"),
    Role.ACCENT: ("argmap-accent", "primary"),
    Role.ERROR: ("argmap-falls", "error"),
    Role.WARNING: ("argmap-open", "warning"),
    Role.CHANGED: ("argmap-changed", "accent"),
    Role.MATCH: ("foreground",),
    Role.QUOTE: ("foreground",),
}
_BOLD = frozenset({Role.STRONG, Role.HEADING, Role.CHANGED, Role.MATCH})
_ITALIC = frozenset({Role.QUOTE})


class Palette:
    """The styles of one theme over that of a widget, looked up while drawing."""

    def __init__(self, variables: Mapping[str, str], *, colour: bool, base: Style | None = None) -> None:
        self.base = Style() if base is None else base
        """The style of the widget, for where nothing is written."""
        self._variables = variables
        self._colour = colour
        self._styles: dict[tuple[Role, Ground], Style] = {}

    @classmethod
    def of(cls, widget: Widget) -> Palette:
        """Return the styles to draw a widget with, until its own style changes.

        Asking a widget for its style anew for each line takes as long as drawing the line.
        """
        app = widget.app
        return cls(app.theme_variables, colour=not app.no_color, base=widget.rich_style)

    def style(self, role: Role, ground: Ground = Ground.PLAIN) -> Style:
        """Return the style of a role on a ground."""
        style = self._styles.get((role, ground))
        if style is None:
            style = self._styles[role, ground] = self.base + self._make(role, ground)
        return style

    def _make(self, role: Role, ground: Ground) -> Style:
        bold = role in _BOLD
        italic = role in _ITALIC or None
        if not self._colour:
            # Marks and words carry the meaning; the cursor needs something that every terminal has.
            return Style(bold=bold or None, italic=italic, **self._attributes(role, ground))
        colour = self._colour_of(*_COLOURS[role], "foreground")
        if self._is_the_terminals:
            return Style(
                color=None if colour is None else colour.rich_color,
                bold=bold or None,
                italic=italic,
                **self._attributes(role, ground),
            )
        background = {
            Ground.PLAIN: None,
            Ground.CURSOR: self._colour_of("argmap-cursor", "block-cursor-background"),
            Ground.RESTING: self._colour_of("argmap-resting", "panel"),
            Ground.BESIDE: self._colour_of("argmap-resting", "panel"),
        }[ground]
        if role is Role.MATCH:
            background = self._colour_of("argmap-match", "warning-muted")
        return Style(
            color=None if colour is None else self._readable(colour, background).rich_color,
            bgcolor=None if background is None else background.rich_color,
            bold=bold or None,
            italic=italic,
            underline=(ground is Ground.CURSOR and bool(self._variables.get("argmap-cursor-style"))) or None,
        )

    @property
    def _is_the_terminals(self) -> bool:
        """Whether the theme takes the colours of the terminal, which nobody here knows."""
        return self._variables.get("background", "").startswith("ansi_")

    def _attributes(self, role: Role, ground: Ground) -> _Attributes:
        return {
            "dim": role is Role.MUTED or None,
            "underline": role is Role.MATCH or ground is Ground.RESTING or None,
            "reverse": ground is Ground.CURSOR or None,
        }

    def _readable(self, colour: Color, background: Color | None) -> Color:
        """Return a colour, changed where it could not be read on what is behind it."""
        if background is None:
            behind = self.base.bgcolor
            if behind is None or behind.is_default:
                background = self._colour_of("background")
            else:
                background = Color.from_rich_color(behind)
        return colour if background is None else readable(colour, (background,))

    def _colour_of(self, *names: str) -> Color | None:
        """Return the first of the theme's variables that is there."""
        return colour_of(self._variables, *names)


class Painted(Widget):
    """A part of a screen that draws its own lines.

    A part that scrolls names ScrollView first: style sheets know of a part by the first of its bases alone.
    """

    _mixed: Palette | None = None

    @property
    def palette(self) -> Palette:
        """The styles to draw it with, as they are now."""
        if self._mixed is None:
            self._mixed = Palette.of(self)
        return self._mixed

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._mixed = None
