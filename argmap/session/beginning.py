"""A debate to begin with: as it is before anything is said in it."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

from argmap.document import read
from argmap.document.identifiers import is_id
from argmap.errors import AlreadyThereError, UsageError, VanishedError
from argmap.library import Library, library_of
from argmap.library.folder import SUFFIXES
from argmap.text.file import file_error, shown

_NAME_HINT = "Use letters, digits, '-', '_' and '.', beginning with none of '-' and '.', and end in .yaml."


def beginning(title: str) -> str:
    """Return the text of a debate in which nothing is said yet."""
    from argmap.document.writing import inline

    return f"argmap: 1\ntitle: {inline(title)}\n"


def title_for(stem: str) -> str:
    """Return what a debate is called for as long as nobody has said it: the name of its file in words."""
    return stem.replace("-", " ").replace("_", " ").strip().capitalize() or stem


def name_fault(path: Path) -> str | None:
    """Return why a path is no name for a debate; None where it is one."""
    if path.suffix in SUFFIXES and is_id(path.stem):
        return None
    return f"{shown(path)} is no name for a debate"


def similar_name(path: Path) -> str | None:
    """Return the name of a file beside a path that differs from its name by little; None without one."""
    try:
        names = [other.name for other in path.parent.iterdir() if other.suffix in SUFFIXES]
    except OSError:
        return None
    return next(iter(difflib.get_close_matches(path.name, names, n=1, cutoff=0.8)), None)


def begun(path: Path) -> Library:
    """Return a debate that is not on the disk yet, as a library of its own.

    Raises UsageError where the name is none for a debate, VanishedError where there is no such folder,
    AlreadyThereError where something has that name, and FileError where no file can have it.
    """
    if (fault := name_fault(path)) is not None:
        raise UsageError(fault, _NAME_HINT)
    if not os.path.isdir(path.parent):
        raise VanishedError(f"there is no folder {shown(path.parent)}", "Make it first, or name another.")
    try:
        path.lstat()
    except FileNotFoundError:
        pass
    except OSError as error:
        raise file_error(path, error) from error
    else:
        raise AlreadyThereError(f"{shown(path)} is there already", "Choose another name, or open it.")
    document = read(beginning(title_for(path.stem)).encode(), shown(path), path=path, stem=path.stem)
    return library_of([document], focus=path.stem, folder=path.parent)
