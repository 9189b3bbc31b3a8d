"""The two themes that come with the program, and the colours that the meaning of labels takes in any theme."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="argmap-dark",
    dark=True,
    primary="#86ade2",
    secondary="#bfa6f4",
    accent="#e0a458",
    success="#7fc98f",
    warning="#e3c46b",
    error="#f28797",
    foreground="#d9dce1",
    background="#14161a",
    surface="#191c21",
    panel="#20242b",
    variables={
        "argmap-muted": "#8d94a0",
        "argmap-stands": "#7fc98f",
        "argmap-falls": "#f28797",
        "argmap-open": "#e3c46b",
        "argmap-undercut": "#bfa6f4",
        "argmap-changed": "#f0a860",
        "argmap-cursor": "#263757",
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
    success="#1a6831",
    warning="#7a5600",
    error="#b3243d",
    foreground="#22262c",
    background="#fbfaf7",
    surface="#f4f2ed",
    panel="#ebe8e1",
    variables={
        "argmap-muted": "#666c75",
        "argmap-stands": "#1a6831",
        "argmap-falls": "#b3243d",
        "argmap-open": "#7a5600",
        "argmap-undercut": "#6a3fb5",
        "argmap-changed": "#974500",
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


def meaning_colours(*, dark: bool) -> dict[str, str]:
    """Return the colours of labels for a theme that has none of its own."""
    source = DARK if dark else LIGHT
    # The colours of stands, open and falls are such a theme's own for success, warning and error.
    names = ("muted", "cursor", "resting", "match", "undercut", "changed", "banner", "banner-text")
    return {f"argmap-{name}": source.variables[f"argmap-{name}"] for name in names}
