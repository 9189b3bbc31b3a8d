"""Operations as JSON, for journals and for other programs; reading one back gives an equal operation."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, get_args

from argmap.edits.errors import EditError
from argmap.edits.operations import NewClaim, OnReferences, Operation
from argmap.model import Direction, Section, Subject

Json = Mapping[str, object]

_KINDS: Mapping[str, type[Any]] = {
    re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower(): kind for kind in get_args(Operation)
}
"""The operations by the word that a record has under ``edit``: ``set-field``, ``add-entry``."""

_WORDS = {kind: word for word, kind in _KINDS.items()}


def to_json(operation: Operation) -> dict[str, object]:
    """Return an operation as what :mod:`json` can write."""
    record: dict[str, object] = {"edit": _WORDS[type(operation)]}
    for field in fields(operation):
        record[field.name] = _written(getattr(operation, field.name))
    return record


def from_json(record: Json) -> Operation:
    """Return the operation of a record.  Raises EditError where it is none that this program knows."""
    kind = _KINDS.get(str(record.get("edit")))
    if kind is None:
        raise EditError(f"no edit is called {record.get('edit')}", "It may be of a newer argmap.")
    names = [field.name for field in fields(kind)]
    try:
        made: Operation = kind(**{name: _read(name, record[name]) for name in names})
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise EditError(f"the record of an edit cannot be read: {error}") from error
    return made


def _written(value: object) -> object:
    if isinstance(value, Subject):
        return str(value)
    if isinstance(value, NewClaim):
        return {"id": value.id, "text": value.text}
    if isinstance(value, tuple):
        return [_written(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _written(item) for key, item in value.items()}
    return value


def _read(name: str, value: object) -> object:
    """Return a field of an operation."""
    return _READ[name](value) if name in _READ else _text(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _listed(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list")
    return value


def _mapped(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError(f"{value!r} is no mapping")
    return value


def _subject(value: object) -> Subject | None:
    if value is None:
        return None
    section, _, id_ = _text(value).partition(":")
    return Subject(Section(section), id_)


def _value(value: object) -> object:
    """Return a value of a field: a text, a list of texts and citations, or labels by reference."""
    return tuple(map(_item, value)) if isinstance(value, list) else _item(value)


def _item(value: object) -> object:
    if isinstance(value, dict):
        return {key: _text(text) for key, text in value.items()}
    return _text(value)


def _fields(value: object) -> object:
    return {key: _value(item) for key, item in _mapped(value).items()}


def _claim(value: object) -> NewClaim:
    record = _mapped(value)
    return NewClaim(_text(record["id"]), _text(record["text"]))


def _claim_or_text(value: object) -> NewClaim | str:
    return _claim(value) if isinstance(value, dict) else _text(value)


_READ: Mapping[str, Callable[[object], object]] = {
    "subject": _subject,
    "value": _value,
    "item": _item,
    "fields": _fields,
    "after": _text_or_none,
    "references": lambda value: OnReferences(_text(value)),
    "direction": lambda value: Direction(_text(value)),
    "parts": lambda value: tuple(map(_claim, _listed(value))),
    "claim": _claim_or_text,
    "premises": lambda value: tuple(map(_claim_or_text, _listed(value))),
}
"""How each field of the operations is read; the others are texts."""
