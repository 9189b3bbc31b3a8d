"""What is told of work that was lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Work that a program which did not end well has left unsaved."""

    when: datetime
    words: tuple[str, ...]
    """The steps, in words."""
    stems: frozenset[str]
