"""What unsaved steps changed, one after the other, and which entry is which whatever it was called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from argmap.document import Document
from argmap.edits import Rename
from argmap.model import Subject
from argmap.session.changes import Both, Key, differences
from argmap.session.history import Part, Step, taken


@dataclass(slots=True, eq=False)
class Identity:
    """One entry through all steps."""

    origin: Subject | None
    """What it is called in the file on the disk; None where another entry has that name there."""
    final: Subject | None
    """What it is called after the last step; None where it is removed."""


@dataclass(frozen=True, slots=True)
class Place:
    """A field of an entry or of a file's head, or an entry as a whole, at one moment."""

    stem: str
    key: Key
    one: Identity | None
    """The entry; None for the head."""

    @property
    def entry(self) -> Place:
        """The entry as a whole."""
        return Place(self.stem, Key(self.key.subject, None), self.one)

    @property
    def origin(self) -> Key | None:
        """What the place is called in the file on the disk; None where it is not there."""
        if self.one is None:
            return self.key
        return None if self.one.origin is None else Key(self.one.origin, self.key.field)

    @property
    def final(self) -> Key | None:
        """What the place is called after the last step; None where it is removed."""
        if self.one is None:
            return self.key
        return None if self.one.final is None else Key(self.one.final, self.key.field)


@dataclass(frozen=True, slots=True)
class Moment:
    """One part of a step with what it changed, and the documents before and after it."""

    step: Step
    part: Part
    before: Mapping[str, Document]
    after: Mapping[str, Document]
    changes: Mapping[Place, Both]
    renamed: tuple[tuple[str, Subject, Subject], ...]
    """Entries that have another name after it than on the disk: the file, this name, and that one."""


@dataclass(slots=True)
class _Names:
    """Which entry a name is of, as the steps go on."""

    base: Mapping[str, Document]
    now: dict[tuple[str, Subject], Identity] = field(default_factory=dict)
    moved: set[tuple[str, Subject]] = field(default_factory=set)
    """Names on the disk of entries that are called otherwise now."""

    def of(self, stem: str, subject: Subject) -> Identity:
        """Return the entry of a name, met now for the first time perhaps."""
        name = (stem, subject)
        if name not in self.now:
            self.now[name] = Identity(None if name in self.moved else subject, subject)
        return self.now[name]

    def rename(self, stem: str, old: Subject, new: Subject) -> Identity:
        one = self.of(stem, old)
        del self.now[stem, old]
        self.moved.add((stem, old))
        one.final = new
        self.now[stem, new] = one
        return one

    def met(self, stem: str, key: Key, both: Both) -> Identity | None:
        """Return the entry that a change is of, which comes or goes by it where the change is of the whole."""
        if key.subject is None:
            return None
        one = self.of(stem, key.subject)
        if key.field is None:
            one.final = None if both.after is None else key.subject
        return one

    @property
    def renamed(self) -> tuple[tuple[str, Subject, Subject], ...]:
        return tuple(
            (stem, subject, one.origin)
            for (stem, subject), one in self.now.items()
            if one.origin is not None and one.origin != subject
        )


def timeline(base: Mapping[str, Document], steps: Sequence[Step]) -> list[Moment]:
    """Return the parts of steps that began from ``base``, each with what it changed."""
    names = _Names(base)
    moments: list[Moment] = []
    documents: Mapping[str, Document] = base
    for step in steps:
        for part in step.parts:
            after = taken(documents, part)
            changes = _changes(names, part, documents, after)
            moments.append(Moment(step, part, documents, after, changes, names.renamed))
            documents = after
    return moments


def _changes(
    names: _Names, part: Part, before: Mapping[str, Document], after: Mapping[str, Document]
) -> dict[Place, Both]:
    found = {
        (stem, key): both
        for stem in part.forward
        for key, both in differences(before[stem], after[stem]).items()
    }
    changes: dict[Place, Both] = {}
    if isinstance(part.operation, Rename):
        old, new = part.operation.subject, Subject(part.operation.subject.section, part.operation.new)
        gone = found.pop((part.stem, Key(old, None)), None)
        come = found.pop((part.stem, Key(new, None)), None)
        if gone is not None and come is not None:
            one = names.rename(part.stem, old, new)
            changes[Place(part.stem, Key(new, None), one)] = Both(gone.before, come.after)
    for (stem, key), both in found.items():
        changes[Place(stem, key, names.met(stem, key, both))] = both
    return changes
