"""What every command that changes a debate does: plan, show or save, and tell what changed in the labels."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from argmap.checks import check
from argmap.cli.parameters import TextOrJson
from argmap.cli.printing import Segment, print_json, print_lines
from argmap.document import Document
from argmap.edits import Operation, describe
from argmap.errors import UsageError
from argmap.findings import Finding, Severity
from argmap.library import Library, Scope, default_path
from argmap.model import Label, Section, Subject, Verdict
from argmap.queries.naming import resolve
from argmap.queries.words import sentence, word
from argmap.session import Session, View
from argmap.text.file import shown

Make = Callable[[Scope], Operation]


@dataclass(frozen=True, slots=True)
class Manner:
    """How a change is carried out."""

    dry_run: bool = False
    """Print the difference and change nothing."""
    force: bool = False
    """Save though the debate has more errors than before, or a merge is going on."""
    form: TextOrJson = TextOrJson.TEXT


def change(path: str | None, make: Make, manner: Manner, *, whole_folder: bool = False) -> None:
    """Open a debate, make the operation that ``make`` returns for it, save, and print what came of it.

    ``whole_folder`` reads the other files of the folder too, since they may refer to what changes.
    Raises ArgmapError where it cannot be made or saved; nothing has then changed.
    """
    session = open_for_change(path, whole_folder=whole_folder)
    before = session.view
    operation = make(before.scope)
    after = session.edit(operation)
    new = _new_errors(before.library, after.library)
    if new and not manner.force:
        raise UsageError(
            f"that would leave an error: {new[0].code}, {new[0].message}"
            + (f", and {len(new) - 1} more" if len(new) > 1 else ""),
            "Nothing was changed. --force makes the change all the same.",
        )
    difference = list(_difference(before.library, after.library))
    if not manner.dry_run:
        session.save(force=manner.force)
    _report(operation, before, after, difference, manner)


def open_for_change(path: str | None, *, whole_folder: bool = False) -> Session:
    """Open the one file that a command is to change.

    Raises UsageError where the path is standard input or a folder of several debates.
    """
    if path == "-":
        raise UsageError("standard input cannot be changed", "Name a file with -f.")
    place = default_path(shipped=False) if path is None else Path(path)
    session = Session.open(place)
    library = session.view.library
    if library.focus is not None:
        _need_parsed(library.documents[library.focus])
        if whole_folder:
            session = Session.open(place.parent)
            session.focus_file(library.focus)
        return session
    if len(library.documents) != 1:
        raise UsageError(
            f"{shown(place)} holds {len(library.documents)} debates", "Name the file to change with -f."
        )
    session.focus_file(next(iter(library.documents)))
    return session


def _need_parsed(document: Document) -> None:
    """Raise UsageError for a file that cannot be read as a debate at all, with the reason."""
    if not document.parsed:
        fault = document.findings[0]
        where = f"{document.name}:{fault.place.line}:{fault.place.column}"
        raise UsageError(
            f"{where}: {fault.message}", f"{fault.code}: put that right first; nothing was changed."
        )


def own_subject(whole: Scope, name: str) -> Subject:
    """Return the entry of the file to change that a name names.  Raises UnknownNameError, UsageError."""
    document, subject = whole.locate(resolve(whole, name))
    if document.stem != whole.stem:
        raise UsageError(f"{name} is in {document.name}", f"Name that file: -f {document.name}")
    return subject


def own_id(whole: Scope, name: str, section: Section) -> str:
    """Return how the file to change refers to an entry that a name names.  Raises UnknownNameError."""
    return resolve(whole, name, sections=(section,)).id


def current_text(whole: Scope, subject: Subject | None, key: str) -> str:
    """Return what a field of the file to change holds, as text; empty where it holds nothing."""
    document = whole.library.documents[whole.stem or ""]
    if subject is None:
        value = getattr(document.debate, key)
    else:
        value = getattr(getattr(document.debate, subject.section.key)[subject.id], key.replace("-", "_"))
    if isinstance(value, tuple):
        raise UsageError(f"{key} holds a list", "Give its values on the command line.")
    return "" if value is None else str(value)


def _new_errors(before: Library, after: Library) -> list[Finding]:
    """Return the errors that a change brings; the ones that were there may have moved."""
    today = date.today()

    def errors(library: Library) -> list[Finding]:
        found = check(library, today=today)
        return [finding for finding in found if finding.severity is Severity.ERROR]

    old = errors(before)
    new = errors(after)
    if len(new) <= len(old):
        return []
    known = [(finding.code, finding.file, finding.subject, finding.message) for finding in old]
    fresh: list[Finding] = []
    for finding in new:
        key = (finding.code, finding.file, finding.subject, finding.message)
        if key in known:
            known.remove(key)
        else:
            fresh.append(finding)
    return fresh


def _difference(before: Library, after: Library) -> Iterable[str]:
    for stem, document in after.documents.items():
        old = before.documents[stem]
        if old.text != document.text:
            yield from (
                line.rstrip("\r\n")
                for line in difflib.unified_diff(
                    old.text.splitlines(keepends=True),
                    document.text.splitlines(keepends=True),
                    old.name,
                    document.name,
                )
            )


_BEFORE = {"stands": "stood", "open": "was open", "falls": "fell"}


def _was(verdict: Verdict) -> str:
    now = word(verdict)
    return _BEFORE.get(now, "lacked a premise" if now == "lacks a premise" else f"was {now}")


def _changes(before: View, after: View) -> list[tuple[str, Verdict | None, Verdict]]:
    """Return what has another label than before, and what is new, in the order of the debate."""
    old = before.written.verdicts
    changed: list[tuple[str, Verdict | None, Verdict]] = []
    for id_, verdict in after.written.verdicts.items():
        was = old.get(id_)
        if was is None or was.label is not verdict.label:
            changed.append((id_, was, verdict))
    return changed


_MARKS = {Label.IN: "in", Label.OUT: "out", Label.UNDEC: "undec"}


def _report(operation: Operation, before: View, after: View, difference: list[str], manner: Manner) -> None:
    changes = _changes(before, after)
    if manner.form is TextOrJson.JSON:
        print_json(
            {
                "operation": describe(operation),
                "saved": not manner.dry_run,
                "files": [
                    document.name
                    for stem, document in after.library.documents.items()
                    if before.library.documents[stem].text != document.text
                ],
                "diff": "\n".join(difference),
                "labels": [
                    {
                        "id": id_,
                        "before": None if was is None else was.label.value,
                        "after": verdict.label.value,
                        "reason": verdict.reason.value,
                        "text": sentence(after.scope.debate, after.relations, after.written, id_),
                    }
                    for id_, was, verdict in changes
                ],
            }
        )
        return
    if manner.dry_run:
        print_lines([[(line, _DIFF.get(line[:1], ""))] for line in difference])
    lines: list[list[Segment]] = []
    if not difference:
        lines.append([("nothing to change: it is so already", "")])
    elif not manner.dry_run:
        lines.append([(describe(operation), "strong")])
    for id_, was, verdict in changes:
        now = sentence(after.scope.debate, after.relations, after.written, id_)
        then = "new" if was is None else _was(was)
        lines.append(
            [
                (f"{id_}: ", ""),
                (then, "faint"),
                (f", now {now}" if was else f", {now}", _MARKS[verdict.label]),
            ]
        )
    print_lines(lines)


_DIFF = {"+": "in", "-": "out", "@": "info"}
