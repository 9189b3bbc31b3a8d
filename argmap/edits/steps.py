"""What an operation comes to: steps, each of one entry of one file, which texts and values are changed by alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from argmap.document.writing import Value
from argmap.model import Direction, Section, Subject


class Set(NamedTuple):
    """Give a field a value; None removes it."""

    subject: Subject | None
    key: str
    value: Value | None


class Respell(NamedTuple):
    """Write a key that is none of the format as one that is."""

    subject: Subject | None
    key: str
    new: str


class Absorb(NamedTuple):
    """Make the comment behind a text part of it; ``value`` is what the text is then."""

    subject: Subject | None
    key: str
    value: str


class Insert(NamedTuple):
    """Add an entry after another of its section; at the section's end for None."""

    subject: Subject
    fields: Mapping[str, Value]
    after: str | None


class Delete(NamedTuple):
    """Remove an entry; references to it stay."""

    subject: Subject


class Rekey(NamedTuple):
    """Give an entry another id; references to it stay."""

    subject: Subject
    new: str


class Redirect(NamedTuple):
    """Let every reference in a field that reads ``old`` read ``new``."""

    subject: Subject
    key: str
    old: str
    new: str


class Turn(NamedTuple):
    """Let an argument support, rebut or undercut a target in place of what it did."""

    subject: Subject
    direction: Direction
    target: str


Step = Set | Respell | Absorb | Insert | Delete | Rekey | Redirect | Turn


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of an operation, by the stem of the file that each is for, in order."""

    steps: tuple[tuple[str, Step], ...]
    focus: Subject | None
    """The entry, of the file that the operation is for, to look at afterwards."""
    notices: tuple[str, ...] = ()
    """What a person should know about it: what else went, what was dropped, what is now there twice."""


REFERENCES: Mapping[Section, Mapping[str, frozenset[Section]]] = {
    section: {
        **dict.fromkeys(claims, frozenset([Section.CLAIM])),
        **dict.fromkeys(either, frozenset([Section.CLAIM, Section.ARGUMENT])),
        **({} if section is Section.SOURCE else {"sources": frozenset([Section.SOURCE])}),
        **({"undercuts": frozenset([Section.ARGUMENT])} if section is Section.ARGUMENT else {}),
    }
    for section, claims, either in (
        (Section.SOURCE, (), ()),
        (Section.CLAIM, ("contradicts",), ("about",)),
        (Section.ARGUMENT, ("premises", "supports", "rebuts"), ()),
        (Section.QUESTION, ("answers",), ("about",)),
        (Section.POSITION, ("thesis", "accepts"), ("rejects",)),
        (Section.SCENARIO, ("accepts",), ("rejects", "expect")),
    )
}
"""By section, the fields that hold references, and what these may name."""
