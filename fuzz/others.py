"""Somebody else at the files of a debate that is open: changes of theirs, and such as meet one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

from argmap.document import Document, read
from argmap.edits import AddEntry, Operation, SetField, apply
from argmap.errors import ArgmapError
from argmap.library import Library, library_of
from argmap.model import Section, Subject
from argmap.session import Session
from fuzz.debates import sentence
from fuzz.operations import random_operation

_LIKELY = ("text", "title", "note", "question", "hedge")
"""The fields that two people are likely to have changed."""


def change(chance: Random, folder: Path, files: Mapping[str, bytes]) -> None:
    """Let somebody change a file, spoil it, put it right again, or take it away."""
    stem = chance.choice(sorted(files))
    path = folder / f"{stem}.yaml"
    way = chance.random()
    if way < 0.1 and path.exists():
        path.unlink()
    elif way < 0.2:
        path.write_bytes(b'argmap: 1\ntitle: "never closed\n')
    elif way < 0.3 or not path.exists():
        path.write_bytes(files[stem])
    else:
        _write(path, lambda library: random_operation(chance, library, stem))


def meet(chance: Random, session: Session, keep: Callable[[Operation, str], None]) -> bool:
    """Have one field changed by ``keep`` here and by somebody else in the file; tell whether there was one to change.

    What is changed is a text, or an entry of one id is added on both sides.
    """
    view = session.view
    documents = {
        stem: one for stem, one in view.library.documents.items() if one.parsed and one.path is not None
    }
    if not documents or view.read_only or view.conflicts or session.unwritable is not None:
        return False
    stem = chance.choice(sorted(documents))
    path = documents[stem].path
    assert path is not None
    make = _both(chance, documents[stem])
    try:
        keep(make(f"mine: {sentence(chance)}"), stem)
    except ArgmapError:
        return False
    return path.exists() and _write(path, lambda library: make(f"theirs: {sentence(chance)}"))


def _both(chance: Random, document: Document) -> Callable[[str], Operation]:
    """Return what makes the operation that both sides carry out, each with a text of its own."""
    entries = [
        (Subject(section, id_), field)
        for section in Section
        for id_, entry in getattr(document.debate, section.key).items()
        for field in _LIKELY
        if "/" not in id_ and hasattr(entry, field)
    ]
    if not entries or chance.random() < 0.1:
        if chance.random() < 0.5:
            return lambda text: SetField(None, "title", text)
        id_ = f"both-{chance.randrange(10**6)}"
        return lambda text: AddEntry(Subject(Section.CLAIM, id_), {"text": text})
    subject, field = chance.choice(entries)
    return lambda text: SetField(subject, field, text)


def _write(path: Path, draw: Callable[[Library], Operation | None]) -> bool:
    """Carry out an operation on a file; tell whether it could be."""
    document = read(path.read_bytes(), path.name, path=path, stem=path.stem)
    library = library_of([document])
    try:
        operation = draw(library)
        if operation is None:
            return False
        after = apply(library, document.stem, operation).library.documents[document.stem].text
    except ArgmapError:
        return False
    path.write_bytes((b"\xef\xbb\xbf" if document.has_bom else b"") + after.encode())
    return True
