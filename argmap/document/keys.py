"""The keys of a mapping: those that the format has, those that it does not, and those that stand there twice."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from argmap.document.faults import Fault, shown
from argmap.document.format import Field, Form
from argmap.document.nodes import Path
from argmap.document.values import Pairs, Value
from argmap.findings import Severity
from argmap.model import Section, Subject
from argmap.text.span import Span

Read = Callable[[Any, Field, Value, Path, int], Any]
"""Reads the value of a field at an index of the mapping at a path."""

_FREE = (Form.TEXT, Form.MARKDOWN, Form.DATE)
_MANY_PLANS = 1000


class Step(NamedTuple):
    """How the value of one key is read."""

    attribute: str
    read: Read
    field: Field
    is_free: bool
    """Whether any text will do."""


class Keys:
    """The keys that a mapping may have."""

    __slots__ = ("plans", "required", "steps")

    def __init__(self, fields: tuple[Field, ...], read: Mapping[Form, Read]) -> None:
        self.steps: dict[Any, Step] = {
            field.key: Step(
                field.attribute, read[field.form], field, field.form in _FREE and not field.required
            )
            for field in fields
        }
        self.required = [field.key for field in fields if field.required]
        self.plans: dict[tuple[Any, ...], tuple[Step, ...]] = {}
        """The steps for keys in an order that was met before, with nothing wrong among them.

        Entries of one kind mostly have the same keys, so that one look here is instead of one for each key."""

    def plan(self, keys: tuple[Any, ...]) -> tuple[Step, ...] | None:
        """Return the steps for the keys of a mapping, or None where there is something wrong with the keys."""
        if not all(isinstance(key, str) and key in self.steps for key in keys):
            return None
        if len(set(keys)) < len(keys) or not all(key in keys for key in self.required):
            return None
        steps = tuple(self.steps[key] for key in keys)
        if len(self.plans) < _MANY_PLANS:
            self.plans[keys] = steps
        return steps


class Reader:
    """Reads values and notes faults; ``section`` and ``id`` say whose they are."""

    def __init__(self, stem: str, text: str) -> None:
        self.stem = stem
        self._own = f"{stem}/"
        self._names_itself = self._own in text
        """Whether a reference may be two ways to write one id."""
        self.faults: list[Fault] = []
        self.kept: dict[Path, tuple[int, ...]] = {}
        """Of a list with items that could not be read, the indices of those that could."""
        self.section: Section | None = None
        self.id: str | None = None

    @property
    def subject(self) -> Subject | None:
        """The entry that is being read."""
        return None if self.section is None or self.id is None else Subject(self.section, self.id)

    @property
    def owner(self) -> str:
        """What messages call the mapping that is being read."""
        return "the file" if self.section is None else f"{self.section.value} {shown(self.id or '')}"

    def note(
        self,
        code: str,
        message: str,
        at: Path | Span,
        hint: str | None = None,
        *,
        severity: Severity = Severity.ERROR,
        other: Path | None = None,
        other_words: str = "",
    ) -> None:
        """Note a fault of the current subject."""
        self.faults.append(Fault(code, message, at, hint, self.subject, severity, other, other_words))

    def fields(self, pairs: Pairs, keys: Keys, path: Path, place: Path | None) -> dict[str, Any]:
        """Return the values of a mapping by attribute; ``place`` is where a missing field is reported."""
        signature = tuple(pairs[::2])
        try:
            steps = keys.plans[signature]
        except (KeyError, TypeError):
            planned = keys.plan(signature)
            if planned is None:
                return self._odd_fields(pairs, keys, path, place)
            steps = planned
        found: dict[str, Any] = {}
        at = 1
        for attribute, read, field, is_free in steps:
            value = pairs[at]
            if is_free and type(value) is str:
                found[attribute] = value or None
            else:
                found[attribute] = read(self, field, value, path, at)
            at += 2
        return found

    def _odd_fields(self, pairs: Pairs, keys: Keys, path: Path, place: Path | None) -> dict[str, Any]:
        """Read a mapping in which a key is unknown, there twice, or missing."""
        found: dict[str, Any] = {}
        first: dict[str, int] = {}
        for at in range(0, len(pairs), 2):
            key, value = pairs[at], pairs[at + 1]
            step = keys.steps.get(key) if isinstance(key, str) else None
            if isinstance(key, str) and first.setdefault(key, at) != at:
                self.key_twice(key, path, at, first[key])
            elif step is None:
                self._other_key(key, value, keys, path, at)
            if step is not None:
                found.setdefault(step.attribute, step.read(self, step.field, value, path, at + 1))
        for key in keys.required:
            if key not in first:
                self.note(
                    "ARG005",
                    f"{self.owner} has no {key}",
                    place if place is not None else Span(0, 0),
                    f"Add `{key}: {'1' if key == 'argmap' else '…'}`.",
                )
        return found

    def key_twice(self, key: str, path: Path, at: int, first: int) -> None:
        """Note that a key of the mapping at a path stands before it too."""
        self.note(
            "ARG002",
            f"{self.owner} has {shown(key) or repr(key)} twice",
            (*path, at),
            "Leave one of them out.",
            other=(*path, first),
            other_words="first",
        )

    def _other_key(self, key: Value, value: Value, keys: Keys, path: Path, at: int) -> None:
        """Take in a key that the format does not have: a fault, or somebody's own, which begins with ``x-``."""
        if not isinstance(key, str):
            what = "an empty key" if key is None else "a key that is no text"
            self.note("ARG003", f"{what} in {self.owner}", (*path, at), _known_keys(keys))
        elif key.startswith("x-"):
            self.own(value, (*path, at + 1))
        elif key == "<<":
            self.merge_key((*path, at))
        else:
            said = f"{self.owner} has an unknown key: {shown(key) or repr(key)}"
            self.note("ARG003", said, (*path, at), _nearest_key(key, keys))

    def merge_key(self, path: Path) -> None:
        """Note a merge key."""
        self.note("ARG007", "a merge key: <<", path, "Write the fields out here.")

    def own(self, value: Value, path: Path) -> None:
        """Look through what stands under an ``x-`` key, which is ignored but must not say one thing twice."""
        waiting = [(value, path)]
        while waiting:
            value, path = waiting.pop()
            if not isinstance(value, list):
                continue
            first: dict[str, int] = {}
            for at, item in enumerate(value):
                if isinstance(item, list):
                    waiting.append((item, (*path, at)))
                elif isinstance(value, Pairs) and at % 2 == 0 and isinstance(item, str):
                    if item == "<<":
                        self.merge_key((*path, at))
                    elif first.setdefault(item, at) != at:
                        self.key_twice(item, path, at, first[item])


def _known_keys(keys: Keys) -> str:
    return f"The keys here are {', '.join(keys.steps)}."


def _nearest_key(key: str, keys: Keys) -> str:
    near = difflib.get_close_matches(key.lower().replace("_", "-"), keys.steps, n=1)
    return f"Did you mean {near[0]}?" if near else _known_keys(keys)
