"""What is typed into the fields of an entry, as edits, and what the entry says before, as what is typed there."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from argmap.document.format import DIRECTIONS, Form, fields_of
from argmap.document.writing import Value
from argmap.edits import EditError, Operation, RemoveField, SetField, describe
from argmap.edits.file import File
from argmap.library import Library
from argmap.model import Argument, Section, Subject
from argmap.tui.changing.field_draft import Draft


def draft_of(library: Library, stem: str, subject: Subject | None) -> Draft:
    """Return the fields of an entry of a file, or for None of the file's head, with what they have.

    Raises EditError where the file or the entry cannot be read.
    """
    file = File(library, stem)
    fields = fields_of(None if subject is None else subject.section)
    owner: Any = file.debate
    if subject is not None:
        file.need(subject)
        if subject in file.document.faulty:
            raise EditError(
                f"{subject.section.value} {subject.id} has a fault", "Put it right in the file first."
            )
        owner = file.debate.entries(subject.section)[subject.id]
    values: dict[str, Value] = {}
    for field in fields:
        if field.key in DIRECTIONS and isinstance(owner, Argument):
            value: Any = owner.target if owner.direction.value == field.key else None
        elif field.form is Form.CITATIONS and subject is not None:
            value = file.items(subject, field.key)  # as the text has them, with keys of one's own
        else:
            value = getattr(owner, field.attribute)
        if value not in (None, ()):
            values[field.key] = _typed(field.form, value)
    return Draft.of(fields, values)


def _typed(form: Form, value: Any) -> Value:
    """Return what the model has for a field as one would type it."""
    if form is Form.EXPECTED:
        return dict(value)
    if isinstance(value, tuple):
        return value
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return text.strip("\n") if form is Form.MARKDOWN else text.strip() if form is Form.TEXT else text


def operations(subject: Subject | None, draft: Draft) -> tuple[Operation, ...]:
    """Return the edits that make an entry say what a draft says: one for each field that has changed."""
    found: list[Operation] = []
    for field in draft.changed:
        value = draft.values.get(field.key)
        if value is not None:
            found.append(SetField(subject, field.key, value))
        elif field.key not in DIRECTIONS:  # of these, the one that is set takes the place of the other
            found.append(RemoveField(subject, field.key))
    return tuple(found)


def words(subject: Subject | None, draft: Draft) -> str:
    """Return what a draft changes, in words; of several fields their names."""
    found = operations(subject, draft)
    if len(found) == 1:
        return describe(found[0])
    name = "the debate" if subject is None else f"{subject.section.value} {subject.id}"
    return f"edit {name}: {', '.join(field.key for field in draft.changed)}"


FIRST: Mapping[Section, str] = {
    Section.CLAIM: "text",
    Section.QUESTION: "text",
    Section.SOURCE: "title",
    Section.POSITION: "title",
    Section.SCENARIO: "title",
    Section.ARGUMENT: "title",
}
"""The field that says what an entry is, by which people know it."""
