"""What an edit means: the debate that there should be afterwards, made of values alone, without a look at a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from argmap.document.format import CITATION, DIRECTIONS, ENTRIES, FILE, Field, Form
from argmap.document.writing import Value
from argmap.edits.steps import Absorb, Delete, Insert, Redirect, Rekey, Respell, Set, Step, Turn
from argmap.model import (
    Argument,
    Assume,
    Citation,
    Claim,
    Debate,
    Direction,
    Position,
    Question,
    Scenario,
    Section,
    Source,
    Subject,
)

_KINDS: Mapping[Section, Any] = {
    Section.SOURCE: Source,
    Section.CLAIM: Claim,
    Section.ARGUMENT: Argument,
    Section.QUESTION: Question,
    Section.POSITION: Position,
    Section.SCENARIO: Scenario,
}
_FIELDS = {section: {field.key: field for field in fields} for section, fields in ENTRIES.items()}
_CITATION_KEYS = [field.key for field in CITATION]
_HEAD = {field.key: field for field in FILE}


def meant(debate: Debate, steps: Iterable[Step]) -> Debate:
    """Return the debate after some steps.

    An entry that is too faulty to be in the debate is not made better here; what came of it is not known.
    """
    making = _Making(debate)
    for step in steps:
        making.take(step)
    sections: dict[str, Any] = {section.key: making.entries[section] for section in Section}
    return Debate(**making.head, **sections)


def model_value(field: Field, value: Value) -> Any:
    """Return a field's value as the model has it."""
    if field.form is Form.WEIGHT:
        return Decimal(str(value))
    if field.key == "assume":
        return Assume(str(value))
    if field.form is Form.CITATIONS:
        return tuple(
            Citation(item)
            if isinstance(item, str)
            else Citation(**{key: item[key] or None for key in _CITATION_KEYS if key in item})  # type: ignore[arg-type]
            for item in value
        )
    if isinstance(value, Mapping):
        return tuple(value.items())
    return value


class _Making:
    """A debate that is being changed."""

    def __init__(self, debate: Debate) -> None:
        self.entries: dict[Section, dict[str, Any]] = {
            section: dict(debate.entries(section)) for section in Section
        }
        self.head: dict[str, Any] = {
            "title": debate.title,
            "question": debate.question,
            "summary": debate.summary,
            "language": debate.language,
        }

    def take(self, step: Step) -> None:
        """Take a step."""
        match step:
            case Respell():
                pass  # what an unknown key was meant for is not known before it is read under its new name
            case Absorb(subject, key, value):
                self.take(Set(subject, key, value))
            case Set(None, key, value):
                self.head[_HEAD[key].attribute] = value
            case Insert(subject, fields, after):
                self._insert(subject, fields, after)
            case Delete(subject):
                self.entries[subject.section].pop(subject.id, None)
            case Rekey(subject, new):
                self.entries[subject.section] = {
                    (new if id_ == subject.id else id_): (
                        entry._replace(id=new) if id_ == subject.id else entry
                    )
                    for id_, entry in self.entries[subject.section].items()
                }
            case Set() | Redirect() | Turn():
                self._change(step)

    def _insert(self, subject: Subject, fields: Mapping[str, Value], after: str | None) -> None:
        """Add an entry; after one that is not in the debate it goes to the end, and the order is not compared."""
        values: dict[str, Any] = {}
        for key, value in fields.items():
            field = _FIELDS[subject.section][key]
            if key in DIRECTIONS:
                values |= {"direction": Direction(key), "target": value}
            else:
                values[field.attribute] = model_value(field, value)
        entry = _KINDS[subject.section](subject.id, **values)
        entries = self.entries[subject.section]
        if after is None or after not in entries:
            entries[subject.id] = entry
            return
        items = list(entries.items())
        at = list(entries).index(after) + 1
        self.entries[subject.section] = dict([*items[:at], (subject.id, entry), *items[at:]])

    def _change(self, step: Set | Redirect | Turn) -> None:
        """Change an entry, if it is in the debate."""
        assert step.subject is not None
        section, id_ = step.subject
        entry = self.entries[section].get(id_)
        if entry is None:
            return
        match step:
            case Set(_, key, None) if key in DIRECTIONS:
                return  # one of two: what the entry says afterwards is what the other says
            case Set(_, key, value):
                field = _FIELDS[section][key]
                new = _NOTHING.get(field.form) if value is None else model_value(field, value)
                entry = entry._replace(**{field.attribute: new})
            case Turn(_, direction, target):
                entry = entry._replace(direction=direction, target=target)
            case Redirect(_, key, old, new):
                entry = _redirected(entry, _FIELDS[section][key], old, new)
        self.entries[section][id_] = entry


_NOTHING: Mapping[Form, tuple[()]] = dict.fromkeys(
    (Form.TEXTS, Form.REFERENCES, Form.CITATIONS, Form.EXPECTED), ()
)


def _redirected(entry: Any, field: Field, old: str, new: str) -> Any:
    """Return an entry with a reference in one of its fields changed."""
    if field.key in DIRECTIONS:
        target = new if entry.direction.value == field.key and entry.target == old else entry.target
        return entry._replace(target=target)
    value = getattr(entry, field.attribute)
    if field.form is Form.REFERENCE:
        changed: Any = new if value == old else value
    elif field.form is Form.CITATIONS:
        changed = tuple(item._replace(source=new) if item.source == old else item for item in value)
    elif field.form is Form.EXPECTED:
        changed = tuple((new if text == old else text, label) for text, label in value)
    else:
        changed = tuple(new if text == old else text for text in value)
    return entry._replace(**{field.attribute: changed})
