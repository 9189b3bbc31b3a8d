"""What can be done to a debate, as values: by id, so that they can be kept, and made again on a changed text.

A subject is an entry of the file that an operation is applied to; None is the file's head.  References are as the
file writes them: ``id``, or ``file/id``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.document.itemizing import Item
from argmap.document.writing import Value
from argmap.model import Direction, Subject


class OnReferences(StrEnum):
    """What to do about references to an entry that is to be removed."""

    REFUSE = "refuse"
    """Remove nothing, and list them."""
    CASCADE = "cascade"
    """Remove them too, and the arguments and positions that cannot be without the entry."""


@dataclass(frozen=True, slots=True)
class NewClaim:
    """A claim that an operation adds."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class SetField:
    """Give a field a value."""

    subject: Subject | None
    key: str
    value: Value


@dataclass(frozen=True, slots=True)
class RemoveField:
    """Remove a field that may be left out."""

    subject: Subject | None
    key: str


@dataclass(frozen=True, slots=True)
class RenameKey:
    """Write a key that the format does not know as one that it knows."""

    subject: Subject | None
    key: str
    new: str


@dataclass(frozen=True, slots=True)
class TakeComment:
    """Make the comment behind a text without quotes part of the text, in quotes."""

    subject: Subject | None
    key: str


@dataclass(frozen=True, slots=True)
class AddEntry:
    """Add an entry, after another of its section, or, for None, where it belongs."""

    subject: Subject
    fields: Mapping[str, Value]
    after: str | None = None


@dataclass(frozen=True, slots=True)
class RemoveEntry:
    """Remove an entry."""

    subject: Subject
    references: OnReferences = OnReferences.REFUSE


@dataclass(frozen=True, slots=True)
class Rename:
    """Give an entry another id, here and in every reference of the library."""

    subject: Subject
    new: str


@dataclass(frozen=True, slots=True)
class Link:
    """Add an item to a list: a premise, a source, a contradiction, a tag.

    A label that a scenario expects is the item ``{id: label}``; one of another label is changed.
    """

    subject: Subject
    key: str
    item: Item


@dataclass(frozen=True, slots=True)
class Unlink:
    """Take an item out of a list, or an expected label out of a scenario.

    A citation is named by its source, and the first of that source goes.  A contradiction that the other claim
    states is taken out there.
    """

    subject: Subject
    key: str
    item: str


@dataclass(frozen=True, slots=True)
class Invert:
    """Make an argument for a claim one against it, or the other way round."""

    argument: str


@dataclass(frozen=True, slots=True)
class Split:
    """Put new claims in place of a premise of an argument; the claim that was the premise stays."""

    argument: str
    premise: str
    parts: tuple[NewClaim, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """Make one claim of two that mean the same: references to ``other`` and its fields go to ``claim``."""

    claim: str
    other: str


@dataclass(frozen=True, slots=True)
class Extract:
    """Make a claim of a text that stands where a reference to a claim belongs, as in ``premises: [It is so]``."""

    subject: Subject
    key: str
    claim: NewClaim


@dataclass(frozen=True, slots=True)
class Because:
    """Add an argument, and those of its premises that are not there yet."""

    argument: str
    direction: Direction
    target: str
    premises: tuple[str | NewClaim, ...]
    """References to claims that are there, and claims that are not."""


Operation = (
    SetField
    | RemoveField
    | RenameKey
    | TakeComment
    | AddEntry
    | RemoveEntry
    | Rename
    | Link
    | Unlink
    | Invert
    | Split
    | Merge
    | Extract
    | Because
)


def describe(operation: Operation) -> str:
    """Return in words what an operation does, as a list of what can be undone says it."""
    match operation:
        case SetField(subject, "text" | "title" | "question" | "summary" as key, _):
            return f"reword {_named(subject)}" if key == "text" else f"change the {key}{_of(subject)}"
        case SetField(subject, key, _):
            return f"set {key}{_of(subject)}"
        case RemoveField(subject, key):
            return f"remove {key}{_of(subject)}"
        case RenameKey(subject, key, new):
            return f"write {key} as {new}{_in(subject)}"
        case TakeComment(subject, key):
            return f"take a comment into the {key}{_of(subject)}"
        case AddEntry(subject):
            return f"add {_named(subject)}"
        case RemoveEntry(subject, references):
            rest = " and what depends on it" if references is OnReferences.CASCADE else ""
            return f"remove {_named(subject)}{rest}"
        case Rename(subject, new):
            return f"rename {_named(subject)} to {new}"
        case Link(subject, key, item):
            return f"add {_item(key, item)} to {_named(subject)}"
        case Unlink(subject, key, item):
            return f"take {_item(key, item)} out of {_named(subject)}"
        case Invert(argument):
            return f"turn argument {argument} round"
        case Split(argument, premise):
            return f"split premise {premise} of {argument}"
        case Merge(claim, other):
            return f"merge claim {other} into {claim}"
        case Extract(subject, _, claim):
            return f"make claim {claim.id} of a text in {_named(subject)}"
        case Because(_, Direction.UNDERCUTS, target, _):
            return f"undercut {target}"
        case Because(_, direction, target, _):
            return f"add reason {'for' if direction is Direction.SUPPORTS else 'against'} {target}"


def _named(subject: Subject | None) -> str:
    return "the file" if subject is None else f"{subject.section.value} {subject.id}"


def _in(subject: Subject | None) -> str:
    return "" if subject is None else f" in {_named(subject)}"


def _of(subject: Subject | None) -> str:
    return "" if subject is None else f" of {_named(subject)}"


_ITEMS = {
    "premises": "premise",
    "sources": "source",
    "contradicts": "contradiction with",
    "about": "reference to",
    "answers": "answer",
    "accepts": "acceptance of",
    "rejects": "rejection of",
    "tags": "tag",
    "authors": "author",
    "by": "author",
}


def _item(key: str, item: Item) -> str:
    if key == "expect":
        return f"expectation of {item if isinstance(item, str) else ', '.join(item)}"
    text = item if isinstance(item, str) else item.get("source", "")
    return f"{_ITEMS.get(key, key)} {text}"
