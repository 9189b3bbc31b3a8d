"""The one file that a command is to change, and the entries of it that the command names."""

from __future__ import annotations

import os
from pathlib import Path

from argmap.cli.opening import named_path
from argmap.document import Document
from argmap.errors import FileError, UnknownNameError, UsageError
from argmap.library import Scope, default_path
from argmap.model import Section, Subject
from argmap.queries.naming import resolve
from argmap.session import Session
from argmap.text.file import shown


def open_for_change(path: str | None, *, whole_folder: bool = False) -> Session:
    """Open the one file that a command is to change.

    Raises UsageError where the path is standard input, a folder of several debates or no debate at all, and
    FileError where nothing is there or it cannot be read.
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
