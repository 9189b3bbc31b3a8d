"""What can be set, with what it is where nobody has set it."""

from __future__ import annotations

from typing import NamedTuple

Keymap = tuple[tuple[str, tuple[str, ...]], ...]
"""Ids of bindings, each with its keys."""


class Settings(NamedTuple):
    """One value for each setting; what each means is in :mod:`argmap.configuration.table`.

    A tuple with names is made in a twentieth of the time of a data class, and the first picture waits for it.
    """

    theme: str = "argmap-dark"
    density: str = "comfortable"
    hops: int | None = None
    mouse: bool = True
    autosave: bool = False
    ascii: bool = False
    keymap: Keymap = ()
