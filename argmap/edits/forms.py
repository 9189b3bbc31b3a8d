"""Whether a value is one that a field can hold."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

from argmap.document.format import CITATION, DIRECTIONS, ENTRIES, WEIGHT, Field, Form, fields_of
from argmap.document.identifiers import is_id
from argmap.document.itemizing import Item
from argmap.document.writing import Value
from argmap.edits.errors import EditError
from argmap.model import Section, Subject

_WEIGHT = re.compile(WEIGHT)
_SURROGATE = re.compile("[\ud800-\udfff]")
_CITATION = {field.key: field for field in CITATION}
_LISTS = (Form.TEXTS, Form.REFERENCES, Form.CITATIONS)


def field_of(subject: Subject | None, key: str) -> Field:
    """Return a field by its key.  Raises EditError where the subject has none of that key, or none to be edited."""
    fields = fields_of(None if subject is None else subject.section)
    for field in fields:
        if field.key == key:
            return field
    known = [field.key for field in fields]
    near = difflib.get_close_matches(key, known, n=1)
    guess = f"Did you mean {near[0]}? " if near else ""
    raise EditError(f"{_owner(subject)} has no field {key}", f"{guess}Its fields are {', '.join(known)}.")


def _owner(subject: Subject | None) -> str:
    if subject is None:
        return "the file"
    return f"{'an' if subject.section is Section.ARGUMENT else 'a'} {subject.section.value}"


def check_id(id_: str) -> None:
    """Raise EditError for what is no id."""
    if not is_id(id_):
        raise EditError(
            f"{id_ or 'an empty text'} is no id",
            "An id is letters, digits, '-', '_' and '.', and begins with none of '-' and '.'.",
        )


def checked(field: Field, value: Value) -> Value | None:
    """Return a value for a field, None where it is an empty list.  Raises EditError where it cannot be one.

    Spaces around a text, and blank lines around Markdown, are nobody's meaning and are left out.
    """
    if field.form in _LISTS:
        if isinstance(value, str | Mapping):
            raise EditError(f"{field.key} takes a list")
        return tuple(checked_item(field, item) for item in value) or None
    if field.form is Form.EXPECTED:
        if isinstance(value, str | tuple):
            raise EditError(f"{field.key} takes labels by id", f"The labels are {', '.join(field.words)}.")
        for id_, label in value.items():
            _check_text(field, id_)
            _check_word(field, label)
        return dict(value) or None
    if not isinstance(value, str):
        raise EditError(f"{field.key} takes one value")
    _check_text(field, value)
    if field.form is Form.TEXT:
        return value.strip()
    if field.form is Form.MARKDOWN:
        return value.strip("\n")
    if field.form is Form.WORD:
        _check_word(field, value)
    if field.form is Form.WEIGHT and not _WEIGHT.fullmatch(value):
        raise EditError(
            f"{value} is no weight", "A weight is a plain decimal, more than 0 and at most 1, such as 0.5."
        )
    return value


def checked_item(field: Field, item: Item) -> Item:
    """Return an item for a list.  Raises EditError where it cannot be one."""
    if isinstance(item, str):
        _check_text(field, item)
        return item
    if field.form is not Form.CITATIONS:
        raise EditError(f"{field.key} takes texts")
    if "source" not in item:
        raise EditError("a citation names its source")
    for key, text in item.items():
        if key.startswith("x-"):
            continue  # somebody's own, which stays as it is
        if key not in _CITATION:
            raise EditError(f"a citation has no {key}", f"It has {', '.join(_CITATION)}.")
        _check_text(_CITATION[key], text)
        if _CITATION[key].form is Form.WORD:
            _check_word(_CITATION[key], text)
    return dict(item)


def check_fields(section: Section, fields: Mapping[str, Value]) -> None:
    """Raise EditError where a new entry of a section lacks a field."""
    for field in ENTRIES[section]:
        if field.required and field.key not in fields:
            raise EditError(f"a new {section.value} needs a {field.key}: {field.about}")
    if section is Section.ARGUMENT and sum(key in fields for key in DIRECTIONS) != 1:
        raise EditError(f"a new argument needs exactly one of {', '.join(DIRECTIONS)}")


def _check_text(field: Field, text: str) -> None:
    if not text or text.isspace():
        raise EditError(f"{field.key} cannot be empty", f"It is {field.about}.")
    if _SURROGATE.search(text):
        raise EditError(f"{field.key} has half of a character in it, which no file can hold")


def _check_word(field: Field, text: str) -> None:
    if text not in field.words:
        raise EditError(f"{field.key} cannot be {text}", f"It is one of {', '.join(field.words)}.")
