"""What every command that changes a debate does: plan, show or save, and tell what changed in the labels."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from argmap.checks import check
from argmap.cli.opening import named_path
from argmap.cli.parameters import TextOrJson
from argmap.cli.telling import tell
from argmap.document import Document
from argmap.edits import Operation
from argmap.errors import FileError, UndecidedError, UnknownNameError, UsageError
from argmap.findings import Finding, Severity
from argmap.library import Library, Scope, default_path
from argmap.model import Section, Subject
from argmap.queries.naming import resolve
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
    notices = (*after.notices, *_unread(before.library))
    new = _new_errors(before.library, after.library)
    if new and not manner.force:
        raise UsageError(
            f"that would leave an error: {new[0].code}, {new[0].message}"
            + (f", and {len(new) - 1} more" if len(new) > 1 else ""),
            (f"{new[0].hint} " if new[0].hint else "")
            + "Nothing was changed; --force makes the change all the same.",
        )
    if not manner.dry_run:
        before, after = _saved(session, before, after, force=manner.force)
    tell(operation, before, after, saved=not manner.dry_run, form=manner.form, notices=notices)


def _saved(session: Session, before: View, after: View, *, force: bool) -> tuple[View, View]:
    """Save, and return the views without the change and with it.

    They are others than before where somebody else has changed the file since it was read: the change was then made
    again on what it says now.
    """
    try:
        saved = session.save(force=force)
    except UndecidedError as error:
        raise UndecidedError(
            f"{shown(session.path)} was changed by somebody else at the same moment: {error.message}",
            "Nothing was written. Look at what it says now, and give the command again.",
        ) from error
    if all(saved.library.documents[stem].text == one.text for stem, one in after.library.documents.items()):
        return before, saved
    # Taken back in memory alone: what the file said just before.
    return (session.undo() if saved.undo is not None else saved), saved


def open_for_change(path: str | None, *, whole_folder: bool = False) -> Session:
    """Open the one file that a command is to change.

    Raises UsageError where the path is standard input or a folder of several debates.
    """
    if path == "-":
        raise UsageError("standard input cannot be changed", "Name a file with -f.")
    place = default_path(shipped=False) if path is None else named_path(path)
    if not os.path.lexists(place):
        raise FileError(f"there is no {shown(place)}", f"argmap new {shown(place)} begins one.")
    session = Session.open(place)
    library = session.view.library
    if library.focus is not None:
        _need_parsed(library.documents[library.focus])
        return (_with_folder(place) or session) if whole_folder else session
    if len(library.documents) != 1:
        count = len(library.documents)
        raise UsageError(
            f"{shown(place)} holds {count or 'no'} debate{'' if count == 1 else 's'}",
            "Name the file to change with -f." if count else "argmap new FILE begins one.",
        )
    document = next(iter(library.documents.values()))
    _need_parsed(document)
    session.focus_file(document.stem)
    return session


def _with_folder(place: Path) -> Session | None:
    """Open a file with the others of its folder; None where it is not among its debates.

    A link that leads out of its folder is not; the file that it leads to is, in the folder where that lies.
    """
    for file in dict.fromkeys((place, place.resolve())):
        session = Session.open(file.parent)
        document = session.view.library.documents.get(file.stem)
        if document is not None and document.path is not None and document.path.name == file.name:
            session.focus_file(document.stem)
            return session
    return None


def _unread(library: Library) -> list[str]:
    """Return notices of files that could not be read, in which references may be that a change should follow."""
    return [
        f"{document.name} cannot be read, so what it refers to stays as it is"
        for document in library.documents.values()
        if not document.parsed
    ]


def _need_parsed(document: Document) -> None:
    """Raise UsageError for a file that cannot be read as a debate at all, with the reason."""
    if not document.parsed or not document.is_debate:
        fault = document.findings[0]
        where = f"{document.name}:{fault.place.line}:{fault.place.column}"
        what = f"{fault.hint} " if fault.hint else ""
        raise UsageError(f"{where}: {fault.message}", f"{what}Nothing was changed ({fault.code}).")


def own_subject(whole: Scope, name: str, section: Section | None = None) -> Subject:
    """Return the entry of the file to change that a name names, be it too faulty to be in the debate.

    Raises UnknownNameError, also where it is not of the section, and UsageError where it is in another file.
    """
    try:
        found = resolve(whole, name, sections=None if section is None else (section,))
    except UnknownNameError:
        faulty = _faulty(whole, name)
        if faulty is None or section not in (None, faulty.section):
            raise
        return faulty
    document, subject = whole.locate(found)
    if document.stem != whole.stem:
        raise UsageError(f"{name} is in {document.name}", f"Name that file: -f {document.name}")
    return subject


def _faulty(whole: Scope, name: str) -> Subject | None:
    """Return the entry with a reading fault that a name names: a command may be what mends it."""
    stem = whole.stem or ""
    ids = whole.library.documents[stem].positions.paths
    for section in (Section.CLAIM, Section.ARGUMENT, *Section):
        for id_ in ids[section]:
            if name in (id_, f"{stem}/{id_}", f"{section.value}:{id_}", f"{section.value}:{stem}/{id_}"):
                return Subject(section, id_)
    return None


def own_id(whole: Scope, name: str, section: Section) -> str:
    """Return how the file to change refers to an entry that a name names.  Raises UnknownNameError."""
    try:
        return resolve(whole, name, sections=(section,)).id
    except UnknownNameError:
        faulty = _faulty(whole, name)
        if faulty is None or faulty.section is not section:
            raise
        return faulty.id


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
