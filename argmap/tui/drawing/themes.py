"""The themes that come with the program, and the colours that labels take in any other.

What tells stands, falls, open, not shown and undercut apart are lightness and the axis from blue to yellow, which
nearly everybody sees, as well as red and green; a test computes it for the three kinds of colour blindness.
"""

from __future__ import annotations

from textual.color import BLACK, WHITE, Color
from textual.theme import Theme

from argmap.tui.drawing.colours import colour_of, contrast, readable

DARK = Theme(
    name="argmap-dark",
    dark=True,
    primary="#86ade2",
    secondary="#ca95ff",
    accent="#f0a860",
    success="#82e4bd",
    warning="#f3e66a",
    error="#eb7e69",
    foreground="#d9dce1",
    background="#14161a",
    surface="#191c21",
    panel="#20242b",
    variables={
        "argmap-muted": "#9aa1ad",
        "argmap-stands": "#82e4bd",
        "argmap-falls": "#eb7e69",
        "argmap-open": "#f3e66a",
        "argmap-undercut": "#ca95ff",
        "argmap-changed": "#f0a860",
        "argmap-accent": "#86ade2",
        "argmap-cursor": "#22324f",
        "argmap-resting": "#262b34",
        "argmap-match": "#5c4a1c",
        "argmap-banner": "#3a2a12",
        "argmap-banner-text": "#ffd9a0",
        "border": "#3a404b",
        "scrollbar": "#3a404b",
        "scrollbar-hover": "#4d5563",
        "scrollbar-active": "#5d6778",
        "scrollbar-background": "#14161a",
        "scrollbar-background-hover": "#14161a",
        "scrollbar-background-active": "#14161a",
    },
)

LIGHT = Theme(
    name="argmap-light",
    dark=False,
    primary="#245a9c",
    secondary="#61326f",
    accent="#8f4100",
    success="#285f43",
    warning="#736510",
    error="#72130d",
    foreground="#22262c",
    background="#fbfaf7",
    surface="#f4f2ed",
    panel="#ebe8e1",
    variables={
        "argmap-muted": "#5c626b",
        "argmap-stands": "#285f43",
        "argmap-falls": "#72130d",
        "argmap-open": "#736510",
        "argmap-undercut": "#61326f",
        "argmap-changed": "#8f4100",
        "argmap-accent": "#245a9c",
        "argmap-cursor": "#d9e6f8",
        "argmap-resting": "#efede8",
        "argmap-match": "#ffe08a",
        "argmap-banner": "#ffe2b8",
        "argmap-banner-text": "#5c3500",
        "border": "#c9c5bb",
        "scrollbar": "#cfcbc1",
        "scrollbar-hover": "#b8b3a7",
        "scrollbar-active": "#a09a8c",
        "scrollbar-background": "#fbfaf7",
        "scrollbar-background-hover": "#fbfaf7",
        "scrollbar-background-active": "#fbfaf7",
    },
)

HIGH_CONTRAST = Theme(
    name="argmap-high-contrast",
    dark=True,
    primary="#8fc7ff",
    secondary="#d09aed",
    accent="#ffb45e",
    success="#b0ffd1",
    warning="#fce508",
    error="#fb967b",
    foreground="#ffffff",
    background="#000000",
    surface="#0a0a0a",
    panel="#141414",
    variables={
        "argmap-muted": "#b4b4b4",
        "argmap-stands": "#b0ffd1",
        "argmap-falls": "#fb967b",
        "argmap-open": "#fce508",
        "argmap-undercut": "#d09aed",
        "argmap-changed": "#ffb45e",
        "argmap-accent": "#8fc7ff",
        "argmap-cursor": "#0b2244",
        "argmap-cursor-style": "underline",
        "argmap-resting": "#1f1f1f",
        "argmap-match": "#4a3a00",
        "argmap-banner": "#2a1c00",
        "argmap-banner-text": "#ffffff",
        "border": "#ffffff",
        "scrollbar": "#b4b4b4",
        "scrollbar-hover": "#ffffff",
        "scrollbar-active": "#ffffff",
        "scrollbar-background": "#000000",
        "scrollbar-background-hover": "#000000",
        "scrollbar-background-active": "#000000",
    },
)

HIGH_CONTRAST_LIGHT = Theme(
    name="argmap-high-contrast-light",
    dark=False,
    primary="#00428a",
    secondary="#3b3778",
    accent="#6b2f00",
    success="#20462c",
    warning="#312201",
    error="#892b06",
    foreground="#000000",
    background="#ffffff",
    surface="#fafafa",
    panel="#f4f4f4",
    variables={
        "argmap-muted": "#4c4c4c",
        "argmap-stands": "#20462c",
        "argmap-falls": "#892b06",
        "argmap-open": "#312201",
        "argmap-undercut": "#3b3778",
        "argmap-changed": "#6b2f00",
        "argmap-accent": "#00428a",
        "argmap-cursor": "#dcebff",
        "argmap-cursor-style": "underline",
        "argmap-resting": "#f0f0f0",
        "argmap-match": "#ffe08a",
        "argmap-banner": "#ffedcf",
        "argmap-banner-text": "#000000",
        "border": "#000000",
        "scrollbar": "#4c4c4c",
        "scrollbar-hover": "#000000",
        "scrollbar-active": "#000000",
        "scrollbar-background": "#ffffff",
        "scrollbar-background-hover": "#ffffff",
        "scrollbar-background-active": "#ffffff",
    },
)

OWN_THEMES = {theme.name: theme for theme in (DARK, LIGHT, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT)}

_MEANINGS = {
    "stands": "success",
    "falls": "error",
    "open": "warning",
    "undercut": "secondary",
    "changed": "accent",
    "accent": "primary",
}

# Which of the sixteen colours are dark and light enough does not depend on the terminal; blue on black, and green,
# cyan and yellow on white, can be read in few of them.
_ANSI_DARK = {
    "stands": "ansi_green",
    "falls": "ansi_bright_red",
    "open": "ansi_yellow",
    "undercut": "ansi_bright_magenta",
    "changed": "ansi_bright_yellow",
    "accent": "ansi_cyan",
}
_ANSI_LIGHT = {
    "stands": "ansi_blue",
    "falls": "ansi_red",
    "open": "ansi_default",
    "undercut": "ansi_magenta",
    "changed": "ansi_red",
    "accent": "ansi_blue",
}
_ANSI_PLAIN = ("muted", "cursor", "resting", "match", "banner", "banner-text")


def meaning_colours(theme: Theme) -> dict[str, str]:
    """Return the colours of labels and cursors for a theme that has none of its own, each readable where it is."""
    if theme.ansi:
        named = _ANSI_DARK if theme.dark else _ANSI_LIGHT
        named = named | dict.fromkeys(_ANSI_PLAIN, "ansi_default")
        return {f"argmap-{name}": value for name, value in named.items()}
    variables = theme.to_color_system().generate() | theme.variables
    text = _colour(variables, "foreground", WHITE if theme.dark else BLACK)
    background = _colour(variables, "background", BLACK if theme.dark else WHITE)
    surface = _colour(variables, "surface", background)
    resting = background.blend(text, 0.12)
    banner = background.blend(_colour(variables, "warning", text), 0.25)
    grounds = (background, surface, resting)
    colours = {
        name: readable(_colour(variables, source, text), grounds) for name, source in _MEANINGS.items()
    }
    colours |= {
        "muted": readable(text.blend(background, 0.35), grounds),
        "cursor": _cursor(background, _colour(variables, "primary", text)),
        "resting": resting,
        "match": background.blend(_colour(variables, "warning", text), 0.35),
        "banner": banner,
        "banner-text": readable(text, (banner,)),
    }
    return {f"argmap-{name}": colour.hex for name, colour in colours.items()}


_SEEN = 1.25
"""The contrast at which the line of the cursor is seen beside the others."""


def _cursor(background: Color, primary: Color) -> Color:
    """Return a ground for the cursor that is seen on the background."""
    for share in (0.25, 0.35, 0.45, 0.55):
        ground = background.blend(primary, share)
        if contrast(ground, background) >= _SEEN:
            break
    return ground


def _colour(variables: dict[str, str], name: str, otherwise: Color) -> Color:
    return colour_of(variables, name) or otherwise
