"""The file of a library that an operation is for."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from argmap.document import Document, MappingNode, ScalarNode, SequenceNode
from argmap.document.format import Field
from argmap.document.itemizing import Item, value_of
from argmap.edits.errors import EditError
from argmap.edits.forms import check_id
from argmap.edits.steps import REFERENCES
from argmap.library import Library
from argmap.library.references import leads_out, split
from argmap.model import Argument, Claim, Debate, Section, Subject

_MOST_COMPARED = 20_000

T = TypeVar("T")


class File:
    """One file of a library, asked about its entries and about what its references name."""

    def __init__(self, library: Library, stem: str) -> None:
        if stem not in library.documents:
            raise EditError(f"there is no file {stem} here")
        self.library = library
        self.stem = stem
        self.document: Document = library.documents[stem]
        if not self.document.parsed or not self.document.is_debate:
            faults = [finding.message for finding in self.document.findings[:1]]
            raise EditError(
                f"{self.document.name} cannot be edited before it can be read", ": ".join(faults) or None
            )

    @property
    def debate(self) -> Debate:
        """The file's debate."""
        return self.document.debate

    def has(self, subject: Subject) -> bool:
        """Tell whether the file has an entry, be it too faulty to be in the debate."""
        return subject.id in self.document.positions.paths[subject.section]

    def need(self, subject: Subject) -> None:
        """Raise EditError where the file does not have an entry."""
        if not self.has(subject):
            known = list(self.document.positions.paths[subject.section])[:_MOST_COMPARED]
            near = difflib.get_close_matches(subject.id, known, n=1)
            raise EditError(
                f"there is no {subject.section.value} {subject.id}",
                f"Did you mean {near[0]}?" if near else None,
            )

    def claim(self, id_: str) -> Claim:
        """Return a claim of the debate.  Raises EditError where there is none, or it cannot be read."""
        return self._understood(Subject(Section.CLAIM, id_), self.debate.claims)

    def argument(self, id_: str) -> Argument:
        """Return an argument of the debate.  Raises EditError where there is none, or it cannot be read."""
        return self._understood(Subject(Section.ARGUMENT, id_), self.debate.arguments)

    def _understood(self, subject: Subject, entries: Mapping[str, T]) -> T:
        self.need(subject)
        if subject.id not in entries:
            raise EditError(
                f"{subject.section.value} {subject.id} has a fault that keeps it from being understood",
                "Mend it first: `argmap check` says what is wrong with it.",
            )
        return entries[subject.id]

    def taken(self, section: Section) -> Collection[str]:
        """Return the ids that a new entry of a section cannot have."""
        paths = self.document.positions.paths
        if section in (Section.CLAIM, Section.ARGUMENT):
            return {*paths[Section.CLAIM], *paths[Section.ARGUMENT]}
        return paths[section].keys()

    def check_free(self, section: Section, id_: str, besides: Iterable[str] = ()) -> None:
        """Raise EditError where an id is none, or taken."""
        check_id(id_)
        if id_ in besides:
            raise EditError(f"{id_} would be the id of two new entries")
        shared = (Section.CLAIM, Section.ARGUMENT)
        for other in shared if section in shared else (section,):
            if self.has(Subject(other, id_)):
                article = "an" if other.value[0] in "aeiou" else "a"
                raise EditError(f"{id_} is the id of {article} {other.value} already", "Choose another id.")

    def find(self, text: str, kinds: Collection[Section]) -> tuple[str, Subject] | None:
        """Return the file and entry that a reference names; None for nothing that it may name."""
        if leads_out(text):
            return None
        stem, id_ = split(text)
        document = self.document if stem is None else self.library.documents.get(stem)
        if document is not None:
            for section in Section:
                if section in kinds and id_ in document.positions.paths[section]:
                    return document.stem, Subject(section, id_)
        return None

    def need_reference(self, subject: Subject, key: str, text: str) -> tuple[str, Subject]:
        """Return what a reference in a field would name.  Raises EditError where it names nothing it may name."""
        kinds = REFERENCES[subject.section][key]
        found = self.find(text, kinds)
        if found is None:
            words = " or ".join(section.value for section in Section if section in kinds)
            known = [id_ for kind in kinds for id_ in self.document.positions.paths[kind]][:_MOST_COMPARED]
            near = difflib.get_close_matches(text, known, n=1)
            raise EditError(f"there is no {words} {text}", f"Did you mean {near[0]}?" if near else None)
        return found

    def items(self, subject: Subject, key: str) -> tuple[Item, ...]:
        """Return the items of a list as the text has them; none where it is not there.

        Raises EditError where it is no list, or has an item that cannot be read.
        """
        entry = self.document.entries[subject]
        pairs = entry.value.pairs if isinstance(entry.value, MappingNode) else []
        for at, (name, node) in enumerate(pairs):
            if isinstance(name, ScalarNode) and name.value == key and node.end > node.start:
                if not isinstance(node, SequenceNode) or (*entry.path, 2 * at + 1) in self.document.kept:
                    raise EditError(
                        f"{key} of {subject.section.value} {subject.id} cannot be read", "Mend it first."
                    )
                return tuple(value_of(item) for item in node.items)
        return ()

    def labels(self, subject: Subject) -> Mapping[str, str]:
        """Return the labels that a scenario expects; none where it is too faulty to be read."""
        scenario = self.debate.scenarios.get(subject.id)
        return {} if scenario is None else dict(scenario.expect)

    def ended(self, subject: Subject | None, field: Field, text: str) -> str:
        """Return a text with a line end at its end if the one that stands in the field has one, as under ``|``."""
        owner = self.debate if subject is None else self.debate.entries(subject.section).get(subject.id)
        old: object = getattr(owner, field.attribute, None)
        return f"{text}\n" if isinstance(old, str) and old.endswith("\n") else text

    def keys(self, subject: Subject | None) -> list[str]:
        """Return the keys that stand in an entry, or in the file for None."""
        document = self.document
        value = document.positions.root if subject is None else document.entries[subject].value
        return (
            [getattr(name, "value", "") for name, _ in value.pairs] if isinstance(value, MappingNode) else []
        )

    def own_keys(self, subject: Subject) -> list[str]:
        """Return the keys of an entry that are somebody's own (``x-``)."""
        return [key for key in self.keys(subject) if key.startswith("x-")]


def source_of(item: Item) -> str:
    """Return the reference in an item of a list: the text itself, or a citation's source."""
    return item if isinstance(item, str) else item.get("source", "")
