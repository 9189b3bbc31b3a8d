"""What each setting takes and does: messages, ``argmap config`` and the file that it begins with are made of this."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.configuration.settings import Settings


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: what it may be, in words and to compare with, and what it does."""

    name: str
    may_be: str
    about: str
    values: tuple[object, ...] = ()
    """All that it may be; none where that is for others to say."""
    example: str = ""
    """What the file shows where there is no default to show."""

    @property
    def default(self) -> object:
        """What it is where nobody has set it."""
        return getattr(Settings(), self.name)


SWITCH = (False, True)

TABLE = (
    Setting(
        "theme",
        "the name of a theme",
        "The colours. argmap-dark, argmap-light, argmap-high-contrast and argmap-high-contrast-light are the "
        "program's own; those that come with Textual, such as nord and gruvbox, can be had too.",
    ),
    Setting(
        "density",
        '"comfortable" or "compact"',
        "How close things stand: compact leaves the blank lines out of cards, lists and pages.",
        ("comfortable", "compact"),
    ),
    Setting(
        "hops",
        "1, 2 or 3",
        "How many steps from claim to claim a map goes at first; otherwise 1, and 2 where there are 100 columns.",
        (1, 2, 3),
        example="2",
    ),
    Setting(
        "mouse",
        "true or false",
        "Whether the mouse does something; without it, the terminal selects text as everywhere else.",
        SWITCH,
    ),
    Setting(
        "autosave",
        "true or false",
        "Whether a change is saved a moment after it was made. In the middle of a merge, and where the file has the "
        "same place otherwise, nothing is saved until you say so.",
        SWITCH,
    ),
    Setting("ascii", "true or false", "Whether only plain characters are drawn, as with --ascii.", SWITCH),
    Setting(
        "keymap",
        "a table of ids with their keys",
        "Other keys for what keys do, by the ids that argmap config --keys prints.",
        example='"find.search" = ["slash", "ctrl+f"]',
    ),
)


def written(value: object) -> str:
    """Return a value as the file has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f'"{value}"' if isinstance(value, str) else str(value)
