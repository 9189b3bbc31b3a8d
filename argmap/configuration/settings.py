"""What can be set, with what it is where nobody has set it."""

from __future__ import annotations

from dataclasses import dataclass

Keymap = tuple[tuple[str, tuple[str, ...]], ...]
"""Ids of bindings, each with its keys."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One value for each setting; what each means is in :mod:`argmap.configuration.table`."""

    theme: str = "argmap-dark"
    density: str = "comfortable"
    hops: int | None = None
    mouse: bool = True
    autosave: bool = False
    ascii: bool = False
    keymap: Keymap = ()
