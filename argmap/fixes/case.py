"""A finding with what it is about: its file, its entry, and the field and reference at its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from argmap.document import Document, MappingNode, ScalarNode
from argmap.document.format import ENTRIES, FILE, Field
from argmap.document.itemizing import Item
from argmap.edits import EditError, OnReferences, Operation, RemoveEntry, RemoveField, SetField, Unlink
from argmap.edits.file import File, source_of
from argmap.edits.mentions import mentions
from argmap.findings import Finding
from argmap.fixes.fix import Fix
from argmap.library import Library, Scope, scope
from argmap.library.references import Reference, references
from argmap.model import Debate, Section, Subject


@dataclass(frozen=True)
class Case:
    """A finding in a library, on a day."""

    library: Library
    finding: Finding
    today: date
    document: Document

    @property
    def stem(self) -> str:
        """The file that the finding is in."""
        return self.document.stem

    @property
    def own(self) -> Debate:
        """The file's own entries, with references as written."""
        return self.document.debate

    @cached_property
    def subject(self) -> Subject | None:
        """The entry that the finding is about; None for the file's head, and for an entry that cannot be found."""
        if self.finding.subject is None:
            return None
        section, _, id_ = self.finding.subject.partition(":")
        subject = Subject(Section(section), id_)
        return subject if subject in self.document.entries else None

    @property
    def entry(self) -> Any:
        """The entry itself, as far as it could be read; None where it could not."""
        subject = self.subject
        return None if subject is None else self.own.entries(subject.section).get(subject.id)

    @cached_property
    def scope(self) -> Scope:
        """The file with what it refers to."""
        return scope(self.library, self.stem)

    @cached_property
    def file(self) -> File:
        """The file as edits see it.  Raises EditError where it cannot be edited."""
        return File(self.library, self.stem)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys that stand in the entry, or in the file's head, known ones and others."""
        node: Any = self.document.positions.root
        if self.subject is not None:
            node = self.document.entries[self.subject].value
        pairs = node.pairs if isinstance(node, MappingNode) else []
        return tuple(key.value for key, _ in pairs if isinstance(key, ScalarNode))

    @cached_property
    def key(self) -> str | None:
        """The key of the field that the finding is at: at its value, at its key, or inside of it."""
        place = self.finding.place
        at = (place.line, place.column)
        inside = None
        for key in self.keys:
            span = self.document.place(self.subject, key)
            if place in (span, self.document.key_place(self.subject, key)):
                return key
            if (span.line, span.column) <= at <= (span.end_line, span.end_column):
                inside = key
        return inside

    @property
    def field(self) -> Field | None:
        """The field of that key; None where the format has none of that name there."""
        fields = FILE if self.subject is None else ENTRIES[self.subject.section]
        return next((field for field in fields if field.key == self.key), None)

    @cached_property
    def reference(self) -> Reference | None:
        """The reference that the finding is at."""
        for reference in references(self.own):
            if reference.subject == self.subject:
                place = self.document.key_place if reference.is_key else self.document.place
                if place(reference.subject, *reference.path) == self.finding.place:
                    return reference
        return None

    # Fixes of the commonest kinds

    def fix(self, title: str, *operations: Operation) -> Fix:
        """Return a fix of operations on the file."""
        return Fix(title, self.stem, operations)

    def look_at(self, subject: Subject, stem: str | None = None) -> Fix:
        """Return the way to another entry that the finding is about, to be compared and put right there."""
        stem = self.stem if stem is None else stem
        name = subject.id if stem == self.stem else f"{stem}/{subject.id}"
        return Fix(f"look at {subject.section.value} {name}", stem, (), subject)

    def set_to(self, key: str, value: str, title: str | None = None) -> Fix:
        """Return the fix that gives a field of the entry a value."""
        return self.fix(title or f"say {key}: {value}", SetField(self.subject, key, value))

    def without(self, key: str, title: str | None = None) -> Fix:
        """Return the fix that removes a field of the entry."""
        return self.fix(title or f"remove {key}", RemoveField(self.subject, key))

    def unlinked(self, subject: Subject, key: str, item: str) -> Fix | None:
        """Return the fix that takes an item out of a list; None where it is the last that the entry needs."""
        items = self.items(subject, key)
        if items is None or item not in map(source_of, items):
            return None
        required = next(field.required for field in ENTRIES[subject.section] if field.key == key)
        if required and len(items) == 1:
            return None
        return self.fix(f"take {item} out of the {key} of {subject.id}", Unlink(subject, key, item))

    def removed(self, subject: Subject) -> Fix | None:
        """Return the fix that removes an entry; None where another refers to it."""
        found = mentions(self.library, self.stem, subject)
        if any((mention.stem, mention.subject) != (self.stem, subject) for mention in found):
            return None
        references = OnReferences.CASCADE if found else OnReferences.REFUSE
        return self.fix(f"remove {subject.section.value} {subject.id}", RemoveEntry(subject, references))

    def items(self, subject: Subject, key: str) -> tuple[Item, ...] | None:
        """Return the items of a list as the file has them; None where they cannot be read."""
        try:
            return self.file.items(subject, key)
        except EditError:
            return None


Maker = Callable[[Case], "list[Fix | None]"]
"""What makes the fixes for findings of one code, the likeliest first; None stands for one that does not apply."""
