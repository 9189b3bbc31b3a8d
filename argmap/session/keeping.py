"""Unsaved steps in a journal, and back.

A journal has the texts that the steps began from and the splices of each step, so that it says exactly what there
was, whatever became of the files and of the program since; and the operations, to make the steps again on files that
have changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.document import Document, read
from argmap.edits import Operation, from_json, to_json
from argmap.errors import ArgmapError
from argmap.session.history import Part, Step, replayed
from argmap.text.edit import Splice, TextEdit
from argmap.text.file import shown

if TYPE_CHECKING:
    from argmap.text.journal import Abandoned, Journal

Record = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Recovered:
    """Unsaved work that a journal has."""

    source: Abandoned
    base: Mapping[str, Document]
    """The files, by stem, as they were when the steps began."""
    steps: tuple[Step, ...]
    saved: Mapping[str, str]
    """By stem, the digests of what was about to be saved when the program ended."""

    @property
    def stems(self) -> frozenset[str]:
        """The files that the steps touch."""
        return frozenset(stem for step in self.steps for stem in step.stems)

    def unsaved(self, disk: Mapping[str, Document]) -> list[Step]:
        """Return the steps without what was saved before the program ended."""
        done = frozenset(stem for stem, digest in self.saved.items() if disk[stem].digest == digest)
        return [kept for step in self.steps if (kept := step.without(done)) is not None]

    def is_saved(self, disk: Mapping[str, Document]) -> bool:
        """Tell whether the files have all of it already."""
        steps = self.unsaved(disk)
        after = replayed(self.base, steps)
        return all(after[stem].digest == disk[stem].digest for step in steps for stem in step.stems)


class Keeper:
    """Keeps the unsaved steps of a session on the disk, from the first one until they are saved."""

    def __init__(self, folder: Path | None) -> None:
        """Keep them for a folder; for None, not at all."""
        self._folder = folder
        self._journal: Journal | None = None
        self._known: set[str] = set()
        self.trouble: str | None = None
        """Why the steps are not kept; None where they are."""

    def pushed(self, step: Step, base: Mapping[str, Document]) -> None:
        """Keep one more step."""
        new = [stem for stem in sorted(step.stems) if stem not in self._known]
        self._add([*(_base(base[stem]) for stem in new), _step(step)])
        self._known.update(new)

    def popped(self) -> None:
        """Forget the last step."""
        self._add([{"undo": 1}])

    def saving(self, digests: Mapping[str, str]) -> None:
        """Note what is about to be saved, so that it is known later whether it was."""
        self._add([{"saving": dict(digests)}])

    def replaced(
        self, steps: Iterable[Step], base: Mapping[str, Document], source: Abandoned | None = None
    ) -> None:
        """Keep these steps in place of those kept before; ``source`` is the journal that they came from."""
        steps = list(steps)
        if not steps:
            self.clear()
            if source is not None:
                source.remove()
            return
        self._known = {stem for step in steps for stem in step.stems}
        self._write(
            [*(_base(base[stem]) for stem in sorted(self._known)), *map(_step, steps)], replaces=source
        )

    def clear(self) -> None:
        """Forget all steps: they are saved, or given up."""
        self._known.clear()
        self.trouble = None
        if self._journal is not None:
            self._journal.clear()

    def release(self) -> None:
        """Leave the steps to whoever opens the folder next."""
        if self._journal is not None:
            self._journal.release()

    def _add(self, records: list[Record]) -> None:
        if self._folder is None or self.trouble is not None:
            return
        if self._journal is None:
            self._write(records)
            return
        try:
            self._journal.append(records)
        except (OSError, ArgmapError) as error:
            self._fail(error)

    def _write(self, records: list[Record], replaces: Abandoned | None = None) -> None:
        if self._folder is None:
            return
        if self._journal is None:
            # With the lock, which no front end needs before something is edited.
            from argmap.text.journal import Journal

            self._journal = Journal(self._folder)
        try:
            self._journal.write(records, replaces=replaces)
        except (OSError, ArgmapError) as error:
            self._fail(error)
        else:
            self.trouble = None

    def _fail(self, error: OSError | ArgmapError) -> None:
        # What was kept before stays; steps after one that is missing would be worth nothing.
        reason = error.message if isinstance(error, ArgmapError) else error.strerror or str(error)
        self.trouble = f"unsaved work is not kept against a crash: {reason}"


def recovered(source: Abandoned) -> Recovered | None:
    """Return the unsaved work of a journal; None where there is none, or it cannot be understood."""
    base: dict[str, Document] = {}
    steps: list[Step] = []
    saved: Mapping[str, str] = {}
    try:
        for record in source.records:
            match record:
                case {"base": stem}:
                    base[str(stem)] = _document(record)
                case {"step": words, "parts": parts}:
                    steps.append(Step(str(words), tuple(map(_part_of, _listed(parts)))))
                    saved = {}
                case {"undo": _}:
                    steps.pop()
                    saved = {}
                case {"saving": digests}:
                    saved = {str(stem): str(digest) for stem, digest in _mapped(digests).items()}
    except (KeyError, IndexError, TypeError, ValueError):
        return None
    if not steps or not all(step.stems <= base.keys() for step in steps):
        return None
    return Recovered(source, base, tuple(steps), saved)


def _base(document: Document) -> Record:
    return {
        "base": document.stem,
        "path": None if document.path is None else str(document.path),
        "text": document.text,
        "bom": document.has_bom,
    }


def _document(record: Record) -> Document:
    path = None if record["path"] is None else Path(str(record["path"]))
    mark = b"\xef\xbb\xbf" if record["bom"] else b""
    stem = str(record["base"])
    return read(mark + str(record["text"]).encode(), shown(path or stem), path=path, stem=stem)


def _step(step: Step) -> Record:
    return {
        "step": step.words,
        "parts": [
            {
                "stem": part.stem,
                "operation": None if part.operation is None else to_json(part.operation),
                "forward": _splices(part.forward),
                "backward": _splices(part.backward),
            }
            for part in step.parts
        ],
    }


def _part_of(record: Mapping[Any, object]) -> Part:
    return Part(
        str(record["stem"]),
        _operation(record["operation"]),
        _splices_of(record["forward"]),
        _splices_of(record["backward"]),
    )


def _operation(record: object) -> Operation | None:
    if record is None:
        return None
    try:
        return from_json(_mapped(record))
    except ArgmapError:
        return None  # of another version of the program; the splices say what it did


def _splices(splices: Mapping[str, Splice]) -> dict[str, object]:
    return {stem: [[edit.start, edit.end, edit.new] for edit in splice] for stem, splice in splices.items()}


def _splices_of(record: object) -> dict[str, Splice]:
    return {
        str(stem): tuple(TextEdit(int(start), int(end), str(new)) for start, end, new in _listed(edits))
        for stem, edits in _mapped(record).items()
    }


def _mapped(record: object) -> Mapping[Any, Any]:
    if not isinstance(record, Mapping):
        raise TypeError("not a mapping")
    return record


def _listed(record: object) -> list[Any]:
    if not isinstance(record, list):
        raise TypeError("not a list")
    return record
