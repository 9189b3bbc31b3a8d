"""A fix: what can be done about a finding, as operations that have not been carried out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from argmap.edits import Operation
from argmap.model import Section, Subject


@dataclass(frozen=True, slots=True)
class Asking:
    """What only a person can say before something can be done: a text, or which entry is meant."""

    label: str
    """What is asked for."""
    then: Callable[[str], tuple[Operation, ...]]
    """What is done with the answer.  Raises EditError where it will not do."""
    sections: tuple[Section, ...] = ()
    """Of which sections an entry is asked for; none for a text."""


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to put a finding right, for somebody to choose: nothing is ever fixed unasked."""

    title: str
    """What it does, in a few words that complete "Fix:"."""
    stem: str
    """The file that the operations are for."""
    operations: tuple[Operation, ...]
    """What is done, all of it as one step; nothing where there is something to look at, or to ask first."""
    look_at: Subject | None = None
    """The entry to look at instead, in that file."""
    asks: Asking | None = None
    """What is asked first."""
