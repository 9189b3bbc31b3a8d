"""Removing an entry, with what becomes of everything that refers to it."""

from __future__ import annotations

from argmap.document.format import ENTRIES, Form
from argmap.document.writing import Value
from argmap.edits.errors import ReferredToError
from argmap.edits.file import File, source_of
from argmap.edits.mentions import Mention, mentions
from argmap.edits.operations import OnReferences
from argmap.edits.steps import Delete, Plan, Set, Step
from argmap.model import Section, Subject

_MOST_LISTED = 8

_NEEDED = {
    Section.ARGUMENT: ("premises", "supports", "rebuts", "undercuts"),
    Section.POSITION: ("thesis",),
}
"""The fields that an entry cannot lose a reference of: an argument from fewer premises is another argument."""


def plan_removal(file: File, subject: Subject, references: OnReferences) -> Plan:
    """Return the steps that remove an entry.

    What refers to it keeps it from being removed, or with ``cascade`` goes too: items of lists go out of them, and
    arguments from it or about it and positions whose thesis it is are removed, with what refers to those.
    Raises ReferredToError where something keeps it from being removed, EditError where there is no such entry.
    """
    file.need(subject)
    found = mentions(file.library, file.stem, subject)
    if found and references is OnReferences.REFUSE:
        raise ReferredToError(
            f"{subject.section.value} {subject.id} is referred to: {_listed(found, file.stem)}",
            "Remove these first, or remove what depends on it together with it.",
        )
    gone = _closure(file, subject)
    kept: dict[tuple[str, Subject, str], set[str]] = {}
    for mention in (mention for mentioned in gone.values() for mention in mentioned[1]):
        if (mention.stem, mention.subject) not in gone:
            kept.setdefault((mention.stem, mention.subject, mention.key), set()).add(mention.text)
    steps: list[tuple[str, Step]] = [
        (stem, Set(other, key, _without(File(file.library, stem), other, key, texts)))
        for (stem, other, key), texts in kept.items()
    ]
    steps += [(stem, Delete(other)) for stem, other in gone]
    notices = [
        f"{other.section.value} {other.id}{'' if stem == file.stem else f' in {stem}'} goes with it: {why}"
        for (stem, other), (why, _) in gone.items()
        if why
    ]
    return Plan(tuple(steps), None, tuple(notices))


def _listed(found: list[Mention], stem: str) -> str:
    rest = f" and {len(found) - _MOST_LISTED} more" if len(found) > _MOST_LISTED else ""
    return ", ".join(mention.named(stem) for mention in found[:_MOST_LISTED]) + rest


Gone = dict[tuple[str, Subject], tuple[str, list[Mention]]]
"""By file, what goes, with why, and what refers to it."""


def _closure(file: File, subject: Subject) -> Gone:
    """Return an entry and all that cannot be without it."""
    gone: Gone = {}
    waiting = [(file.stem, subject, "")]
    while waiting:
        stem, current, why = waiting.pop()
        if (stem, current) in gone:
            continue
        found = mentions(file.library, stem, current)
        gone[stem, current] = (why, found)
        waiting += [
            (mention.stem, mention.subject, f"{mention.key} {current.id}")
            for mention in found
            if mention.key in _NEEDED.get(mention.subject.section, ())
        ]
    return gone


def _without(file: File, subject: Subject, key: str, texts: set[str]) -> Value | None:
    """Return a field without some references; None where nothing is left."""
    field = next(field for field in ENTRIES[subject.section] if field.key == key)
    if field.form is Form.EXPECTED:
        return {id_: label for id_, label in file.labels(subject).items() if id_ not in texts} or None
    return tuple(item for item in file.items(subject, key) if source_of(item) not in texts) or None
