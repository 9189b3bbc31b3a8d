"""Values to a debate, by the table of the format; every fault is noted and reading goes on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.document import format as table
from argmap.document.faults import shown
from argmap.document.fields import Fields, Keys, a
from argmap.document.identifiers import is_composed, is_id, mixed_scripts
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

_CLASSES: Mapping[Section, Any] = {
    Section.SOURCE: Source,
    Section.CLAIM: Claim,
    Section.QUESTION: Question,
    Section.POSITION: Position,
    Section.SCENARIO: Scenario,
}
_FILE_KEYS = Keys(table.FILE)
_ENTRY_KEYS = {section: Keys(fields) for section, fields in table.ENTRIES.items()}


class Builder(Fields):
    """Builds one debate; ``faults`` and ``paths`` are filled on the way."""

    def __init__(self, stem: str) -> None:
        super().__init__(stem)
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
        paths = self.paths[section]
        self.section = section
        for index in range(1, len(value), 2):
            id_ = value[index - 1]
            if not isinstance(id_, str):
                self._no_id(section, id_, (at, index - 1))
                continue
            self.id = id_
            path = (at, index)
            if id_ in paths:
                self.note(
                    "ARG002",
                    f"{section.value} {shown(id_)} is given twice",
                    (at, index - 1),
                    "Rename one of them, or make them one.",
                    other=(paths[id_][0], paths[id_][1] - 1),
                    other_words="first",
                )
            else:
                paths[id_] = path
                if not is_id(id_):
                    self._no_id(section, id_, (at, index - 1))
                elif not id_.isascii():
                    self._alike(section, id_, (at, index - 1))
            entry = self._entry(section, id_, value[index], path)
            if entry is not None and id_ not in built:
                built[id_] = entry
        self.section = self.id = None

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

    def _alike(self, section: Section, id_: str, path: Path) -> None:
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

    def _entry(self, section: Section, id_: str, value: Value, path: Path) -> Any:
        """Return an entry of the model, or None where too little of it is there."""
        if value is None:
            value = Pairs()
        elif not isinstance(value, Pairs):
            if value is not ALIAS:
                first = _ENTRY_KEYS[section].required[0]
                self.note(
                    "ARG004",
                    f"{self.owner} is {a(value)}, where its fields belong",
                    path,
                    f"Write its {first} under it, as `{first}: …`.",
                )
            return None
        found = self.fields(value, _ENTRY_KEYS[section], path, (path[0], path[1] - 1))
        if section is Section.ARGUMENT:
            return self._argument(id_, found, value, path)
        if section is Section.CLAIM:
            self._contradicts_itself(id_, found, value, path)
        for key in _ENTRY_KEYS[section].required:
            if not found.get(key):
                return None
        return _CLASSES[section](id_, **found)

    def _argument(self, id_: str, found: dict[str, Any], value: Pairs, path: Path) -> Argument | None:
        given = [key for key in table.DIRECTIONS if key in found]
        if len(given) != 1:
            keys = value[::2]
            at = sorted(keys.index(key) * 2 for key in given)
            self.note(
                "ARG105",
                f"{self.owner} has "
                + (f"both {' and '.join(given)}" if given else "none of " + ", ".join(table.DIRECTIONS)),
                (*path, at[1]) if at else (path[0], path[1] - 1),
                "Give exactly one of supports, rebuts and undercuts.",
            )
        targets = [(key, found.pop(key)) for key in given]
        for key, target in targets:
            if target:
                premises = found.pop("premises", None) or ()
                return Argument(id_, premises, Direction(key), target, **found)
        return None

    def _contradicts_itself(self, id_: str, found: dict[str, Any], value: Pairs, path: Path) -> None:
        contradicts = found.get("contradicts")
        if not contradicts:
            return
        for index, reference in enumerate(contradicts):
            if reference == id_ or reference == f"{self.stem}/{id_}":
                at = value[::2].index("contradicts") * 2 + 1
                where = (*path, at)
                kept = self.kept.get(where)
                self.note(
                    "ARG106",
                    f"{self.owner} contradicts itself",
                    (*where, kept[index] if kept else index),
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
