"""A fix: what can be done about a finding, as operations that have not been carried out."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.edits import Operation
from argmap.model import Subject


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to put a finding right, for somebody to choose: nothing is ever fixed unasked."""

    title: str
    """What it does, in a few words that complete "Fix:"."""
    stem: str
    """The file that the operations are for."""
    operations: tuple[Operation, ...]
    """What is done, all of it as one step; nothing where there is only something to look at."""
    look_at: Subject | None = None
    """The entry to look at instead, in that file."""
