"""Values to a debate, by the table of the format; every fault is noted and reading goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from argmap.document import format as table
from argmap.document.faults import shown
from argmap.document.fields import READ, Fields, a
from argmap.document.identifiers import is_ascii_id, is_composed, is_id, mixed_scripts
from argmap.document.keys import Keys
from argmap.document.nodes import Path
from argmap.document.values import ALIAS, Pairs, Value
from argmap.findings import Severity
from argmap.model import (
    Argument,
    Claim,
    Debate,
    Direction,
    Position,
    Question,
    Scenario,
    Section,
    Source,
)

_FILE_KEYS = Keys(table.FILE, READ)
_ENTRY_KEYS = {section: Keys(fields, READ) for section, fields in table.ENTRIES.items()}


class Builder(Fields):
    """Builds one debate; ``faults`` and ``paths`` are filled on the way."""

    def __init__(self, stem: str, text: str) -> None:
        super().__init__(stem, text)
        self.paths: dict[Section, dict[str, Path]] = {section: {} for section in table.ENTRIES}
        """Where each entry's value is, by its id; of two of one name, the first."""
        self.is_debate = False
        self.sections: dict[Section, dict[str, Any]] = {section: {} for section in table.ENTRIES}

    def debate(self, root: Value) -> Debate:
        """Return the debate of a file's value."""
        if not isinstance(root, Pairs):
            self._no_debate(root)
            return Debate()
        keys = root[::2]
        self.is_debate = "argmap" in keys
        if not self.is_debate and not any(key in table.SECTIONS for key in keys if isinstance(key, str)):
            self._no_debate(root)
            return Debate()
        version = root[keys.index("argmap") * 2 + 1] if self.is_debate else table.VERSION
        if isinstance(version, str) and version != table.VERSION:
            self._other_version(version, keys.index("argmap") * 2 + 1)
            return Debate()
        head = self.fields(root, _FILE_KEYS, (), (keys.index("argmap") * 2,) if self.is_debate else None)
        self._one_name_space()
        return Debate(
            head.get("title") or "",
            head.get("question"),
            head.get("summary"),
            head.get("language"),
            *self.sections.values(),
        )

    def _no_debate(self, root: Value) -> None:
        empty = root is None or root == []
        self.note(
            "ARG005" if empty or isinstance(root, Pairs) else "ARG004",
            "the file is empty" if empty else "the file has no `argmap`, so it is no debate",
            (),
            "A debate begins with the lines `argmap: 1` and `title: …`.",
        )

    def _other_version(self, version: str, at: int) -> None:
        self.note(
            "ARG008",
            f"this program does not know format version {shown(version)}",
            (at,),
            f"Write argmap: {table.VERSION}, or use a newer argmap.",
        )

    def entries(self, field: table.Field, value: Value, path: Path, at: int) -> None:
        """Read a section's entries."""
        section = table.SECTIONS[field.key]
        if value is None or value is ALIAS:
            return
        if not isinstance(value, Pairs):
            self.note(
                "ARG004",
                f"{section.key} is {a(value)}, where entries by id belong",
                (at,),
                f"Write each {section.value} under an id of its own: `some-id:`.",
            )
            return
        built = self.sections[section]
        keys = _ENTRY_KEYS[section]
        finish = _FINISH[section]
        paths = self.paths[section]
        self.section = section
        for index in range(1, len(value), 2):
            id_ = value[index - 1]
            if not isinstance(id_, str):
                self.id = None
                self._no_id(section, id_, (at, index - 1))
                continue
            self.id = id_
            path = (at, index)
            if id_ in paths:
                self._given_twice(section, id_, (at, index - 1), paths[id_])
            else:
                paths[id_] = path
                if not is_ascii_id(id_):
                    self._unusual_id(section, id_, (at, index - 1))
            inner = value[index]
            if type(inner) is not Pairs:
                inner = self._no_fields(inner, keys, path)
                if inner is None:
                    continue
            found = self.fields(inner, keys, path, (at, index - 1))
            entry = finish(self, id_, found, inner, path)
            if entry is not None and id_ not in built:
                built[id_] = entry
        self.section = self.id = None

    def _given_twice(self, section: Section, id_: str, path: Path, first: Path) -> None:
        self.note(
            "ARG002",
            f"{section.value} {shown(id_)} is given twice",
            path,
            "Rename one of them, or make them one.",
            other=(first[0], first[1] - 1),
            other_words="first",
        )

    def _no_id(self, section: Section, id_: Value, path: Path) -> None:
        if id_ == "<<":
            self.merge_key(path)
            return
        if not isinstance(id_, str):
            message = f"an id in {section.key} is {'empty' if id_ is None else a(id_)}"
        else:
            message = f"{shown(id_) or 'an empty text'} is no id"
        self.note(
            "ARG006",
            message,
            path,
            "An id is letters, digits, '-', '_' and '.', and begins with none of '-' and '.'.",
        )

    def _unusual_id(self, section: Section, id_: str, path: Path) -> None:
        if not is_id(id_):
            self._no_id(section, id_, path)
            return
        mixed = mixed_scripts(id_)
        if mixed:
            message = f"the id {id_} mixes letters of {' and '.join(mixed)} that look alike"
            hint = "Write it in one script, or nobody can tell it from another one."
        elif not is_composed(id_):
            message = f"the id {id_} is not in Unicode's composed form (NFC)"
            hint = "Type it again: it looks like another id but is not equal to it."
        else:
            return
        self.note("ARG010", message, path, hint, severity=Severity.WARNING)

    def _no_fields(self, value: Value, keys: Keys, path: Path) -> Pairs | None:
        """Return the fields of an entry that has none; note a value that is something else."""
        if value is None:
            return Pairs()
        if value is not ALIAS:
            first = keys.required[0]
            self.note(
                "ARG004",
                f"{self.owner} is {a(value)}, where its fields belong",
                path,
                f"Write its {first} under it, as `{first}: …`.",
            )
        return None

    def _source(self, id_: str, found: dict[str, Any], value: Pairs, path: Path) -> Source | None:
        return Source(id_, **found) if found.get("title") else None

    def _claim(self, id_: str, found: dict[str, Any], value: Pairs, path: Path) -> Claim | None:
        contradicts = found.get("contradicts")
        if contradicts and (id_ in contradicts or (self._names_itself and self._own + id_ in contradicts)):
            self._contradicts_itself(id_, contradicts, value, path)
        return Claim(id_, **found) if found.get("text") else None

    def _question(self, id_: str, found: dict[str, Any], value: Pairs, path: Path) -> Question | None:
        return Question(id_, **found) if found.get("text") else None

    def _position(self, id_: str, found: dict[str, Any], value: Pairs, path: Path) -> Position | None:
        return Position(id_, **found) if found.get("title") and found.get("thesis") else None

    def _scenario(self, id_: str, found: dict[str, Any], value: Pairs, path: Path) -> Scenario | None:
        return Scenario(id_, **found) if found.get("title") else None

    def _argument(self, id_: str, found: dict[str, Any], value: Pairs, path: Path) -> Argument | None:
        given = found.keys() & table.DIRECTIONS
        if len(given) != 1:
            self._directions([key for key in table.DIRECTIONS if key in given], value, path)
        targets = [(key, found.pop(key)) for key in table.DIRECTIONS if key in given]
        for key, target in targets:
            if target:
                premises = found.pop("premises", ())
                return Argument(id_, premises, _DIRECTIONS[key], target, **found)
        return None

    def _directions(self, given: list[str], value: Pairs, path: Path) -> None:
        """Note an argument with none, or more than one, of supports, rebuts and undercuts."""
        keys = value[::2]
        at = sorted(keys.index(key) * 2 for key in given)
        said = f"both {' and '.join(given)}" if given else f"none of {', '.join(table.DIRECTIONS)}"
        self.note(
            "ARG105",
            f"{self.owner} has {said}",
            (*path, at[1]) if at else (path[0], path[1] - 1),
            "Give exactly one of supports, rebuts and undercuts.",
        )

    def _contradicts_itself(self, id_: str, contradicts: tuple[str, ...], value: Pairs, path: Path) -> None:
        where = (*path, value[::2].index("contradicts") * 2 + 1)
        kept = self.kept.get(where, range(len(contradicts)))
        for index, reference in zip(kept, contradicts, strict=True):
            if reference in (id_, self._own + id_):
                self.note(
                    "ARG106",
                    f"{self.owner} contradicts itself",
                    (*where, index),
                    "Name the claim that it cannot stand together with, or take it out of the list.",
                )

    def _one_name_space(self) -> None:
        claims, arguments = self.paths[Section.CLAIM], self.paths[Section.ARGUMENT]
        for id_ in claims.keys() & arguments.keys():
            places = [(claims[id_], Section.CLAIM), (arguments[id_], Section.ARGUMENT)]
            (other, first), (path, second) = sorted(places)
            self.section, self.id = second, id_
            self.note(
                "ARG014",
                f"{shown(id_)} is the id of a claim and of an argument",
                (path[0], path[1] - 1),
                "Rename one of them: claims and arguments share their ids.",
                other=(other[0], other[1] - 1),
                other_words=f"the {first.value}",
            )
        self.section = self.id = None


_DIRECTIONS = {direction.value: direction for direction in Direction}

_FINISH: Mapping[Section, Callable[[Builder, str, dict[str, Any], Pairs, Path], Any]] = {
    Section.SOURCE: Builder._source,
    Section.CLAIM: Builder._claim,
    Section.ARGUMENT: Builder._argument,
    Section.QUESTION: Builder._question,
    Section.POSITION: Builder._position,
    Section.SCENARIO: Builder._scenario,
}
"""How each kind of entry is made of its values: None where too little of it is there."""
