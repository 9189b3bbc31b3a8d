"""What a command that changed a debate tells: the difference of the text, and what became of the labels."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from argmap.cli.printing import Segment, TextOrJson, print_diff, print_json, print_lines
from argmap.document import Document
from argmap.edits import Operation, Rename, describe
from argmap.library import Library
from argmap.model import Label, Section, Verdict
from argmap.queries.words import sentence, word
from argmap.session import View
from argmap.text.unified import unified

_BEFORE = {"stands": "stood", "open": "was open", "falls": "fell"}
_MARKS = {Label.IN: "in", Label.OUT: "out", Label.UNDEC: "undec"}

_Changes = list[tuple[str, Verdict | None, Verdict]]


def tell(
    operation: Operation,
    before: View,
    after: View,
    *,
    saved: bool,
    form: TextOrJson,
    notices: tuple[str, ...],
) -> None:
    """Print what an operation changed; where it was not saved, the difference that it would make."""
    changes = _changes(operation, before, after)
    files = changed_files(before.library, after.library)
    if form is TextOrJson.JSON:
        print_json(
            {
                "operation": describe(operation),
                "saved": saved and bool(files),
                "files": [document.name for _, document in files],
                **_entries(files, after.scope.stem),
                "diff": "".join(difference(files)),
                "notices": list(notices),
                "labels": [_label(after, *change) for change in changes],
            }
        )
        return
    if not saved:
        print_diff(difference(files))
    lines: list[list[Segment]] = []
    if not files:
        lines.append([("nothing to change: it is so already", "")])
    elif saved:
        lines.append([(describe(operation), "strong")])
    lines += [[(notice, "faint")] for notice in notices]
    lines += [_line(before, after, *change) for change in changes]
    if files and not changes:
        lines.append([("no label changes", "faint")])
    print_lines(lines)


_Files = list[tuple[Document, Document]]


def changed_files(before: Library, after: Library) -> _Files:
    """Return the documents whose text is another than before, each with what it was, in the order of the files."""
    return [
        (before.documents[stem], document)
        for stem, document in after.documents.items()
        if before.documents[stem].text != document.text
    ]


def difference(files: _Files) -> Iterator[str]:
    """Yield the lines of a unified diff of some documents, as ``git apply`` takes it where the command was given."""
    for old, new in files:
        mark = "\ufeff" if new.has_bom else ""
        yield from unified(mark + old.text, mark + new.text, file_name(new.path or Path(new.name)))


def file_name(path: Path) -> str:
    """Return a path as a diff names it: from here on, if it lies below."""
    absolute, here = path.absolute(), Path.cwd()
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else os.fspath(path)


def _changes(operation: Operation, before: View, after: View) -> _Changes:
    """Return what has another label than before, and what is new, in the order of the debate."""
    old = dict(before.written.verdicts)
    if isinstance(operation, Rename) and operation.subject.id in old:
        old[operation.new] = old[operation.subject.id]
    changed: _Changes = []
    for id_, verdict in after.written.verdicts.items():
        was = old.get(id_)
        if was is None or was.label is not verdict.label:
            changed.append((id_, was, verdict))
    return changed


def _entries(files: _Files, stem: str | None) -> Mapping[str, list[str]]:
    """Return the entries that came and those that went, by names that commands take.

    Those of the file ``stem`` go without the file.
    """
    added: list[str] = []
    removed: list[str] = []
    for old, new in files:
        file = "" if new.stem == stem else f"{new.stem}/"
        for section in Section:
            then, now = old.positions.paths[section], new.positions.paths[section]
            added += [f"{section.value}:{file}{id_}" for id_ in now if id_ not in then]
            removed += [f"{section.value}:{file}{id_}" for id_ in then if id_ not in now]
    return {"added": added, "removed": removed}


def _label(after: View, id_: str, was: Verdict | None, verdict: Verdict) -> dict[str, object]:
    return {
        "id": id_,
        "before": None if was is None else was.label.value,
        "after": verdict.label.value,
        "reason": verdict.reason.value,
        "text": sentence(after.scope.debate, after.relations, after.written, id_),
    }


def _line(before: View, after: View, id_: str, was: Verdict | None, verdict: Verdict) -> list[Segment]:
    now = sentence(after.scope.debate, after.relations, after.written, id_)
    if was is not None:
        then, now = _was(was), f"now {now}"
    elif _is_written(before, id_):
        then, now = "had a fault", f"now {now}"
    else:
        then = "new"
    return [(f"{id_}: ", ""), (then, "faint"), (f", {now}", _MARKS[verdict.label])]


def _is_written(view: View, id_: str) -> bool:
    """Tell whether the file that is looked at has a claim or argument, be it too faulty for a label."""
    paths = view.library.documents[view.scope.stem or ""].positions.paths
    return id_ in paths[Section.CLAIM] or id_ in paths[Section.ARGUMENT]


def _was(verdict: Verdict) -> str:
    now = word(verdict)
    return _BEFORE.get(now, "lacked a premise" if now == "lacks a premise" else f"was {now}")
