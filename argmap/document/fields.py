"""The value under a key, by the form that the format gives it."""

from __future__ import annotations

import difflib
import re
from decimal import Decimal
from typing import Any

from argmap.document.faults import shown
from argmap.document.format import CITATION, WEIGHT, Field, Form
from argmap.document.keys import Keys, Read, Reader
from argmap.document.names import may_be_split
from argmap.document.nodes import Path
from argmap.document.values import ALIAS, Alias, Pairs, Value
from argmap.findings import Severity
from argmap.model import Assume, Citation, Subject

_WEIGHT = re.compile(WEIGHT)
_strip = str.strip


class Fields(Reader):
    """Reads values by their form."""

    def __init__(self, stem: str, text: str) -> None:
        super().__init__(stem, text)
        self.split_names: list[tuple[Path, Subject | None]] = []
        """Lists that may be one name split at its comma."""
        self._cited: dict[str, Citation] = {}

    def wrong(self, field: Field, value: Value, path: Path, what: str, hint: str) -> None:
        """Note a value that is no text where one belongs, or the other way round."""
        if not isinstance(value, Alias):
            self.note(
                "ARG004", f"{field.key} of {self.owner} is {a(value)}, where {what} belongs", path, hint
            )

    def empty(self, field: Field, path: Path) -> None:
        """Note that a required field is empty."""
        self.note("ARG005", f"{field.key} of {self.owner} is empty", path, f"Write {field.about}.")

    def text(self, field: Field, value: Value, path: Path, at: int) -> str | None:
        """Read a text, Markdown or a date: the characters that were typed."""
        if type(value) is str:
            if field.required and (not value or value.isspace()):
                self.empty(field, (*path, at))
                return None
            return value or None
        if value is None:
            if field.required:
                self.empty(field, (*path, at))
        else:
            self.wrong(field, value, (*path, at), "one text", _one_text(field, value))
        return None

    def word(self, field: Field, value: Value, path: Path, at: int) -> Any:
        """Read one of the field's words."""
        if isinstance(value, str):
            if value in field.words:
                return _ASSUME[value] if field.key == "assume" else value
            near = difflib.get_close_matches(value.lower(), field.words, n=1)
            self.note(
                "ARG004",
                f"{field.key} of {self.owner} is {shown(value) or 'an empty text'}, which it cannot be",
                (*path, at),
                f"Did you mean {near[0]}?" if near else f"One of {', '.join(field.words)}.",
            )
        elif value is not None:
            self.wrong(field, value, (*path, at), "one word", f"One of {', '.join(field.words)}.")
        return None

    def reference(self, field: Field, value: Value, path: Path, at: int) -> str | None:
        """Read one reference."""
        if isinstance(value, str) and value and not value.isspace():
            return value
        if value is None or isinstance(value, str):
            self.empty(field, (*path, at))
        else:
            self.wrong(field, value, (*path, at), "one id", _one_text(field, value))
        return None

    def weight(self, field: Field, value: Value, path: Path, at: int) -> Decimal | None:
        """Read a weight."""
        if isinstance(value, str):
            if _WEIGHT.fullmatch(value):
                return Decimal(value)
            self.note(
                "ARG004",
                f"weight of {self.owner} is {shown(value) or 'an empty text'}",
                (*path, at),
                "A weight is a plain decimal, more than 0 and at most 1, such as 0.5.",
            )
        elif value is not None:
            self.wrong(field, value, (*path, at), "a number", "Write one number, such as 0.5.")
        return None

    def version(self, field: Field, value: Value, path: Path, at: int) -> None:
        """Read the format version; another one than this program knows was refused before."""
        if value is None:
            self.empty(field, (*path, at))
        elif not isinstance(value, str):
            self.wrong(field, value, (*path, at), "a number", "Write argmap: 1.")

    def texts(self, field: Field, value: Value, path: Path, at: int) -> tuple[str, ...]:
        """Read a list of texts."""
        items = self._items(field, value, path, at)
        if len(items) == 2 and field.key != "tags" and may_be_split(*items):
            self.split_names.append(((*path, at), self.subject))
        return items

    def references(self, field: Field, value: Value, path: Path, at: int) -> tuple[str, ...]:
        """Read a list of references."""
        items = self._items(field, value, path, at)
        if len(items) > 1 and (self._names_itself or len(set(items)) < len(items)):
            self._repeated(field, items, (*path, at))
        elif not items and field.required and value == []:
            self.empty(field, (*path, at))
        return items

    def _items(self, field: Field, value: Value, path: Path, at: int) -> tuple[str, ...]:
        """Return the texts of a list, and note what is no list and the items that are no texts."""
        if type(value) is not list:
            return self._no_list(field, value, (*path, at))
        try:
            if all(map(_strip, value)):
                return tuple(value)
        except TypeError:  # an item is no text
            pass
        return self._some_items(field, value, (*path, at))

    def _some_items(self, field: Field, value: list[Any], path: Path) -> tuple[str, ...]:
        kept = []
        for index, item in enumerate(value):
            if isinstance(item, str) and item and not item.isspace():
                kept.append(index)
            elif item is None or isinstance(item, str):
                self.note(
                    "ARG005",
                    f"{field.key} of {self.owner} has an empty item",
                    (*path, index),
                    "Leave it out.",
                )
            elif item is not ALIAS:
                self.note(
                    "ARG004",
                    f"{field.key} of {self.owner} has {a(item)} as an item, where a text belongs",
                    (*path, index),
                    "Write each item as one text.",
                )
        self.kept[path] = tuple(kept)
        return tuple(value[index] for index in kept)

    def _no_list(self, field: Field, value: Value, path: Path) -> tuple[Any, ...]:
        if value is None:
            if field.required:
                self.empty(field, path)
        elif isinstance(value, str):
            self.note(
                "ARG004",
                f"{field.key} of {self.owner} is a single value, where a list belongs",
                path,
                f"Write {field.key}: [{_in_flow(value)}]." if value else f"Write {field.key}: [].",
            )
        else:
            self.wrong(field, value, path, "a list", f"Write {field.key}: […].")
        return ()

    def _repeated(self, field: Field, items: tuple[Any, ...], path: Path) -> None:
        """Note each reference of a list that stands before it too."""
        first: dict[Any, int] = {}
        kept = self.kept.get(path)
        for index, item in enumerate(items):
            name = item.removeprefix(self._own) if isinstance(item, str) else item
            at = kept[index] if kept else index
            if name in first:
                self.note(
                    "ARG107",
                    f"{field.key} of {self.owner} names {shown(getattr(item, 'source', item))} twice",
                    (*path, at),
                    "Leave one of them out.",
                    severity=Severity.WARNING,
                    other=(*path, first[name]),
                    other_words="first",
                )
            first.setdefault(name, at)

    def citations(self, field: Field, value: Value, path: Path, at: int) -> tuple[Citation, ...]:
        """Read a list of citations, each an id or a mapping."""
        if type(value) is not list:
            return self._no_list(field, value, (*path, at))
        found: list[Citation] = []
        cited = self._cited
        kept: list[int] = []
        for index, item in enumerate(value):
            citation = cited.get(item) if type(item) is str else None
            if citation is None:
                citation = self._citation(field, item, (*path, at, index))
            if citation is not None:
                found.append(citation)
                kept.append(index)
        if len(kept) < len(value):
            self.kept[(*path, at)] = tuple(kept)
        if len(found) > 1 and len(set(found)) < len(found):
            self._repeated(field, tuple(found), (*path, at))
        return tuple(found)

    def _citation(self, field: Field, item: Value, path: Path) -> Citation | None:
        if isinstance(item, str) and item and not item.isspace():
            citation = self._cited[item] = Citation(item)
            return citation
        if isinstance(item, Pairs):
            found = self.fields(item, _CITATION_KEYS, path, path)
            return Citation(**found) if found.get("source") else None
        if item is None or isinstance(item, str):
            self.note("ARG005", f"{field.key} of {self.owner} has an empty item", path, "Leave it out.")
        elif item is not ALIAS:
            self.note(
                "ARG004",
                f"{field.key} of {self.owner} has a list as an item, where a source belongs",
                path,
                "Write a source's id, or a mapping with source, at and quote.",
            )
        return None

    def expected(self, field: Field, value: Value, path: Path, at: int) -> tuple[tuple[str, str], ...]:
        """Read the labels that are expected, by reference."""
        path = (*path, at)
        if not isinstance(value, Pairs):
            if value is not None:
                self.wrong(
                    field,
                    value,
                    path,
                    "labels by id",
                    "Write expect: {some-id: out}, or each on its own line.",
                )
            return ()
        found: dict[str, str] = {}
        first: dict[str, int] = {}
        for index in range(0, len(value), 2):
            key, label = value[index], value[index + 1]
            if key == "<<":
                self.merge_key((*path, index))
            elif not isinstance(key, str) or key.isspace() or not key:
                self.note(
                    "ARG006",
                    f"{field.key} of {self.owner} has a key that is no id",
                    (*path, index),
                    "Name a claim or an argument.",
                )
            elif first.setdefault(key, index) != index:
                self.key_twice(key, path, index, first[key])
            elif isinstance(label, str) and label in field.words:
                found[key] = label
            else:
                self._no_label(field, key, label, (*path, index + 1))
        return tuple(found.items())

    def _no_label(self, field: Field, key: str, label: Value, path: Path) -> None:
        if label is None:
            self.note(
                "ARG005",
                f"{field.key} of {self.owner} says no label for {shown(key)}",
                path,
                "One of in, out, undec.",
            )
        elif not isinstance(label, Alias):
            said = shown(label) or "an empty text" if isinstance(label, str) else a(label)
            self.note(
                "ARG004",
                f"{field.key} of {self.owner} says {said} for {shown(key)}, which is no label",
                path,
                "One of in, out, undec.",
            )

    def entries(self, field: Field, value: Value, path: Path, at: int) -> None:
        """Read a section's entries; a debate's reader knows how."""
        raise NotImplementedError


_ASSUME = {word.value: word for word in Assume}

READ: dict[Form, Read] = {
    Form.TEXT: Fields.text,
    Form.MARKDOWN: Fields.text,
    Form.DATE: Fields.text,
    Form.WORD: Fields.word,
    Form.WEIGHT: Fields.weight,
    Form.VERSION: Fields.version,
    Form.REFERENCE: Fields.reference,
    Form.TEXTS: Fields.texts,
    Form.REFERENCES: Fields.references,
    Form.CITATIONS: Fields.citations,
    Form.EXPECTED: Fields.expected,
    Form.ENTRIES: lambda self, field, value, path, at: self.entries(field, value, path, at),
}

_CITATION_KEYS = Keys(CITATION, READ)


def a(value: Value) -> str:
    """Return what a value is, in words."""
    if isinstance(value, Pairs):
        return "a mapping"
    return "a list" if isinstance(value, list) else "a text"


def _one_text(field: Field, value: Value) -> str:
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return f"Write {field.key}: {shown(value[0])}."
    if isinstance(value, Pairs):
        return "A text that has a colon followed by a space in it needs quotes."
    return f"Write {field.key}: …."


def _in_flow(text: str) -> str:
    short = shown(text)
    return f'"{short}"' if re.search(r"[,\[\]{}#:'\"&*!|>%@`]", short) else short
