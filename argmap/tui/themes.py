"""The two themes that come with the program, and the colours that the meaning of labels takes in any theme."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="argmap-dark",
    dark=True,
    primary="#7aa2d9",
    secondary="#b79cf0",
    accent="#e0a458",
    success="#7fc98f",
    warning="#e3c46b",
    error="#ec7486",
    foreground="#d9dce1",
    background="#14161a",
    surface="#191c21",
    panel="#20242b",
    variables={
        "argmap-muted": "#868d99",
        "argmap-stands": "#7fc98f",
        "argmap-falls": "#ec7486",
        "argmap-open": "#e3c46b",
        "argmap-undercut": "#b79cf0",
        "argmap-changed": "#f0a860",
        "argmap-cursor": "#2f4367",
        "argmap-resting": "#262b34",
        "argmap-match": "#5c4a1c",
        "argmap-banner": "#4a3413",
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
    secondary="#6a3fb5",
    accent="#a85b00",
    success="#1d7136",
    warning="#8a6100",
    error="#b3243d",
    foreground="#22262c",
    background="#fbfaf7",
    surface="#f4f2ed",
    panel="#ebe8e1",
    variables={
        "argmap-muted": "#666c75",
        "argmap-stands": "#1d7136",
        "argmap-falls": "#b3243d",
        "argmap-open": "#8a6100",
        "argmap-undercut": "#6a3fb5",
        "argmap-changed": "#a04a00",
        "argmap-cursor": "#cbdcf4",
        "argmap-resting": "#e8e6e0",
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


def meaning_colours(*, dark: bool) -> dict[str, str]:
    """Return the colours of labels for a theme that has none of its own."""
    source = DARK if dark else LIGHT
    # The colours of stands, open and falls are such a theme's own for success, warning and error.
    names = ("muted", "cursor", "resting", "match", "undercut", "changed", "banner", "banner-text")
    return {f"argmap-{name}": source.variables[f"argmap-{name}"] for name in names}
