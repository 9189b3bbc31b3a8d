"""A folder of debate files, or one file with those that it refers to."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from argmap.document import LIMITS, Document, read
from argmap.document.identifiers import is_id
from argmap.findings import Finding, Severity
from argmap.library import references
from argmap.model import Subject
from argmap.text.file import file_error, read_bytes, shown
from argmap.text.span import Place

SUFFIXES = (".yaml", ".yml")

_MARK = re.compile(rb"^['\"]?argmap['\"]?[ \t]*:", re.MULTILINE)
"""The key that makes a file a debate, where the file cannot be parsed."""

BLOCKING = frozenset(
    [f"ARG{number:03}" for number in range(1, 15)] + [f"ARG{number}" for number in range(101, 107)]
)
"""Reading faults that, as errors, keep every question about the debate from an answer."""


class Library(NamedTuple):
    """Debate files that can refer to each other."""

    folder: Path | None
    documents: Mapping[str, Document]
    """By stem, sorted by file name."""
    focus: str | None
    """The stem of the file that it was opened by; None when it was opened by folder."""
    skipped: int
    """How many YAML files of the folder are no debates."""
    findings: tuple[Finding, ...]
    """Every reading fault: of the documents, of the file names, of the references; sorted."""

    @property
    def faulty(self) -> Mapping[str, frozenset[Subject]]:
        """By stem, the entries with a reading fault; they are left out of the labels."""
        return {stem: document.faulty for stem, document in self.documents.items()}

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The reading faults that keep a command from answering."""
        return tuple(
            finding
            for finding in self.findings
            if finding.severity is Severity.ERROR and finding.code in BLOCKING
        )


def open_library(path: Path | str, *, stdin: bytes | None = None) -> Library:
    """Open a folder's debates, or one file and every file that it refers to, directly or through another.

    ``-`` takes ``stdin`` for a debate of its own.  Raises FileError where nothing can be read.
    """
    if os.fspath(path) == "-":
        return library_of([read(stdin or b"", "-", stem="")], focus="")
    path = Path(path)
    if os.path.isdir(path):  # Path.is_dir raises for a name that is too long
        return _open_folder(path)
    return _open_file(path)


def library_of(
    documents: Iterable[Document],
    *,
    focus: str | None = None,
    folder: Path | None = None,
    skipped: int = 0,
) -> Library:
    """Return the library of documents that were read already, with the findings on their references."""
    by_stem: dict[str, Document] = {}
    findings: list[Finding] = []
    for document in sorted(documents, key=lambda document: document.name):
        findings.extend(document.findings)
        if document.stem in by_stem:
            findings.append(_twice(document, by_stem[document.stem]))
            continue
        by_stem[document.stem] = document
        if document.path is not None and not is_id(document.stem):
            findings.append(_no_id(document))

    def outside(stem: str) -> bool:
        return folder is not None and any(_is_out(folder / f"{stem}{suffix}", folder) for suffix in SUFFIXES)

    for document in by_stem.values():
        findings.extend(references.faults(document, by_stem, outside))
    findings.sort(key=lambda finding: finding.sort_key)
    return Library(folder, by_stem, focus, skipped, tuple(findings))


def _open_folder(folder: Path) -> Library:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise file_error(folder, error) from error
    documents: list[Document] = []
    skipped = 0
    for path in paths:
        if not path.name.endswith(SUFFIXES) or path.name.startswith(".") or path.is_dir():
            continue
        if _is_out(path, folder) or (path.exists() and not path.is_file()):
            skipped += 1
            continue
        data = read_bytes(path, LIMITS.bytes)
        document = _read(path, data) if b"argmap" in data else None
        if document is not None and (document.is_debate or (not document.parsed and _MARK.search(data))):
            documents.append(document)
        else:
            skipped += 1
    return library_of(documents, folder=folder, skipped=skipped)


def _open_file(path: Path) -> Library:
    first = _read(path, read_bytes(path, LIMITS.bytes))
    folder = path.parent
    documents = {first.stem: first}
    waiting = [first]
    while waiting:
        for stem in sorted(files_named(waiting.pop())):
            if stem in documents:
                continue
            found = _sibling(folder, stem)
            if found is not None:
                documents[stem] = found
                waiting.append(found)
    return library_of(documents.values(), focus=first.stem, folder=folder)


def referred(documents: Mapping[str, Document], stem: str) -> frozenset[str]:
    """Return a file and those that it refers to, directly or through another, as far as they are there."""
    found = {stem}
    waiting = [stem]
    while waiting:
        new = {other for other in files_named(documents[waiting.pop()]) if other in documents} - found
        found |= new
        waiting += new
    return frozenset(found)


def files_named(document: Document) -> set[str]:
    """Return the stems of the other files that a document's references name."""
    if "/" not in document.text:
        return set()
    texts = [reference.text for reference in references.references(document.debate) if "/" in reference.text]
    return {references.split(text)[0] or "" for text in texts if not references.leads_out(text)} - {""}


def _sibling(folder: Path, stem: str) -> Document | None:
    for suffix in SUFFIXES:
        path = folder / f"{stem}{suffix}"
        if os.path.isfile(path) and not _is_out(path, folder):
            document = _read(path, read_bytes(path, LIMITS.bytes))
            return document if document.is_debate else None
    return None


def _read(path: Path, data: bytes) -> Document:
    return read(data, shown(path), path=path, stem=path.stem)


def _is_out(path: Path, folder: Path) -> bool:
    """Tell whether a path is a link that leads out of the folder."""
    if not os.path.islink(path):
        return False
    try:
        return path.resolve(strict=True).parent != folder.resolve(strict=True)
    except (OSError, RuntimeError):
        return True


_START = Place(1, 1, 1, 1)


def _twice(document: Document, first: Document) -> Finding:
    return Finding(
        "ARG017",
        Severity.ERROR,
        f"{document.name} and {first.name} have one name for references, {document.stem}",
        document.name,
        _START,
        "Rename one of the two files.",
    )


def _no_id(document: Document) -> Finding:
    return Finding(
        "ARG017",
        Severity.ERROR,
        f"the file name {document.stem!r} is no id, so no other file can refer to it",
        document.name,
        _START,
        "Use letters, digits, '-', '_' and '.', and begin with none of '-' and '.'.",
    )
