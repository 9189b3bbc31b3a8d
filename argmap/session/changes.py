"""What differs between two versions of a file, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from argmap.document import Document, MappingNode, Node, ScalarNode, SequenceNode
from argmap.document.format import DIRECTIONS, ENTRIES, FILE, Form
from argmap.document.itemizing import value_of
from argmap.document.writing import Value
from argmap.model import Section, Subject

DIRECTION = "supports, rebuts or undercuts"
"""The field of an argument that says what it does, and to what; its value is both: ``supports ban``."""

Fields = Mapping[str, Value]

_HEAD = tuple(field.key for field in FILE if field.form not in (Form.ENTRIES, Form.VERSION))
_KNOWN = {section: frozenset(field.key for field in fields) for section, fields in ENTRIES.items()}


class Key(NamedTuple):
    """A field of an entry, or of the head for a subject of None; the entry as a whole for a field of None."""

    subject: Subject | None
    field: str | None


class Both(NamedTuple):
    """The values before and after; None where it was not there."""

    before: Value | Fields | None
    after: Value | Fields | None


def has(document: Document, subject: Subject) -> bool:
    """Tell whether a document has an entry, be it too faulty to be understood."""
    return subject.id in document.positions.paths[subject.section]


def fields_of(document: Document, subject: Subject | None) -> Fields | None:
    """Return the values of an entry's fields, or of the head's for None; None where there is no such entry.

    Somebody's own fields are given as they are written.
    """
    if subject is None:
        root = document.positions.root
        pairs = root.pairs if isinstance(root, MappingNode) else ()
        return {
            key.value: _value(value)
            for key, value in pairs
            if isinstance(key, ScalarNode) and key.value in _HEAD
        }
    if not has(document, subject):
        return None
    entry = document.entries[subject]
    return dict(_values(document, entry.value, entry.start, subject.section))


def value_at(document: Document, key: Key) -> Value | Fields | None:
    """Return the value of a field, or all fields of an entry; None where there is none."""
    fields = fields_of(document, key.subject)
    if fields is None or key.field is None:
        return fields
    return fields.get(key.field)


def differences(before: Document, after: Document) -> dict[Key, Both]:
    """Return the fields, and the entries as a whole, that one version has otherwise than the other."""
    found: dict[Key, Both] = {}
    if before.text == after.text:
        return found
    for subject in (None, *_other_entries(before, after)):
        old, new = fields_of(before, subject), fields_of(after, subject)
        if old is None or new is None:
            found[Key(subject, None)] = Both(old, new)
            continue
        for field in dict.fromkeys((*old, *new)):
            if old.get(field) != new.get(field):
                found[Key(subject, field)] = Both(old.get(field), new.get(field))
    return found


def _other_entries(before: Document, after: Document) -> list[Subject]:
    """Return the entries that may differ: those read again, which no longer are the same objects, if not equal."""
    found: list[Subject] = []
    for section in Section:
        old, new = before.positions.paths[section], after.positions.paths[section]
        old_entries, new_entries = before.debate.entries(section), after.debate.entries(section)
        for id_ in dict.fromkeys((*old, *new)):
            one, other = old_entries.get(id_), new_entries.get(id_)
            if one is None or other is None or (one is not other and one != other):
                found.append(Subject(section, id_))
    return found


def _values(document: Document, node: Node, base: int, section: Section) -> list[tuple[str, Value]]:
    if not isinstance(node, MappingNode):
        return []
    values: list[tuple[str, Value]] = []
    for key, value in node.pairs:
        if not isinstance(key, ScalarNode):
            continue
        if section is Section.ARGUMENT and key.value in DIRECTIONS:
            words = value.value if isinstance(value, ScalarNode) else ""
            values.append((DIRECTION, f"{key.value} {words}"))
        elif key.value in _KNOWN[section]:
            values.append((key.value, _value(value)))
        else:
            values.append((key.value, document.text[base + value.start : base + value.end]))
    return values


def _value(node: Node) -> Value:
    if isinstance(node, SequenceNode):
        return tuple(value_of(item) for item in node.items)
    if isinstance(node, MappingNode):
        return {
            key.value: value.value
            for key, value in node.pairs
            if isinstance(key, ScalarNode) and isinstance(value, ScalarNode)
        }
    return node.value
