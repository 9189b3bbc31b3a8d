"""Fields that are being filled in: what they had, what they have now, and what of that is another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from argmap.document.format import DIRECTIONS, Field, Form
from argmap.document.itemizing import Item
from argmap.document.writing import Value
from argmap.evaluation.words.expectations import expected, label_meant

LISTS = frozenset({Form.TEXTS, Form.REFERENCES, Form.CITATIONS, Form.EXPECTED})
"""What holds several things, one of which is edited at a time."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of an entry, or of a citation in one, while somebody fills them in.

    A field that is left out is in neither ``original`` nor ``values``.
    """

    fields: tuple[Field, ...]
    original: Mapping[str, Value]
    values: Mapping[str, Value]

    @classmethod
    def of(cls, fields: tuple[Field, ...], values: Mapping[str, Value]) -> Draft:
        """Return fields with nothing changed yet."""
        return cls(fields, values, values)

    def field(self, key: str) -> Field:
        """Return a field by its key."""
        return next(field for field in self.fields if field.key == key)

    def text(self, key: str) -> str:
        """Return the one value of a field; empty where it has none."""
        value = self.values.get(key, "")
        return value if isinstance(value, str) else ""

    def items(self, key: str) -> tuple[Item, ...]:
        """Return the items of a list; an expected label is one with ``entry`` and, in words, ``label``."""
        value = self.values.get(key, ())
        if isinstance(value, Mapping):
            return tuple({"entry": id_, "label": expected(label)} for id_, label in value.items())
        return value if isinstance(value, tuple) else ()

    def with_text(self, key: str, text: str) -> Draft:
        """Return it with another value in a field; an empty one is left out.

        An argument does one thing only, so that one of its directions takes the place of another.
        """
        values = dict(self.values)
        if key in DIRECTIONS and text:
            for other in DIRECTIONS:
                values.pop(other, None)
        if text:
            values[key] = text
        else:
            values.pop(key, None)
        return replace(self, values=values)

    def with_items(self, key: str, items: Iterable[Item]) -> Draft:
        """Return it with other items in a list; an empty list is left out."""
        kept = tuple(items)
        value: Value = kept
        if self.field(key).form is Form.EXPECTED:
            value = {item["entry"]: label_meant(item["label"]) for item in kept if isinstance(item, Mapping)}
        values = dict(self.values)
        if kept:
            values[key] = value
        else:
            values.pop(key, None)
        return replace(self, values=values)

    @property
    def changed(self) -> tuple[Field, ...]:
        """The fields that have another value than they had, in the order of the format."""
        return tuple(field for field in self.fields if self.has_changed(field.key))

    def has_changed(self, key: str) -> bool:
        """Tell whether a field has another value than it had; of labels the order is no matter."""
        return self.values.get(key) != self.original.get(key)

    @property
    def missing(self) -> tuple[Field, ...]:
        """The fields that there must be and are not, the first of three for what an argument does."""
        missing = [field for field in self.fields if field.required and field.key not in self.values]
        directions = [field for field in self.fields if field.key in DIRECTIONS]
        if directions and not any(field.key in self.values for field in directions):
            missing.append(directions[0])
        return tuple(missing)
