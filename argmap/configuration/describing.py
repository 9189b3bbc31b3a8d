"""The settings in force, each with where it comes from and what it does: for a command and for a page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

from argmap.configuration.configuration import Configuration
from argmap.configuration.table import TABLE, Setting, written


class Described(NamedTuple):
    """A setting as it is now."""

    assigned: str
    """What it is."""
    origin: str
    """Where that comes from."""
    about: str
    """What it does."""


def described(configuration: Configuration) -> Iterator[Described]:
    """Yield every setting as it is now."""
    for setting in TABLE:
        yield Described(_assigned(setting, configuration), _origin(setting, configuration), setting.about)


def without_colour() -> str:
    """Return what there is to say of colours; nothing where the theme has them."""
    return "NO_COLOR is set: no colours are drawn, whatever the theme." if "NO_COLOR" in os.environ else ""


def _assigned(setting: Setting, configuration: Configuration) -> str:
    value = getattr(configuration.settings, setting.name)
    if setting.name == "keymap":
        return f"keymap: {len(value)} of its own" if value else "keymap: none of its own"
    return f"{setting.name}: by the width" if value is None else f"{setting.name} = {written(value)}"


def _origin(setting: Setting, configuration: Configuration) -> str:
    origin = configuration.origins.get(setting.name)
    if origin is None:
        return "default"
    line = configuration.lines.get(setting.name)
    return origin if origin != "file" or line is None else f"line {line} of the file"
