"""What the shell completes: ids of the file that a command is about, keys of fields, and words that a field takes.

All that this needs is loaded when something is completed, and never for a command that runs.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import typer

from argmap.errors import ArgmapError
from argmap.model import Section, Subject

if TYPE_CHECKING:
    from argmap.document.format import Field
    from argmap.library import Library

Completer = Callable[[typer.Context, str], list[str]]


def words_so_far() -> list[str]:
    """Return the words of the command line that is being completed, as far as the shell tells them."""
    given = os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS") or ""
    return given.split()


def ids(*sections: Section) -> Completer:
    """Return what completes the id of an entry of some sections; of any, claims and arguments first, for none."""

    def complete(context: typer.Context, incomplete: str) -> list[str]:
        return _beginning(incomplete, _ids(_library(context), sections, incomplete))

    return complete


def same_section(context: typer.Context, incomplete: str) -> list[str]:
    """Complete the id of an entry of the section that the command is called by, as in ``add claim``."""
    return ids(Section(str(context.info_name)))(context, incomplete)


def field_keys(context: typer.Context, incomplete: str) -> list[str]:
    """Complete the key of a field of the entry that is named before it."""
    from argmap.document.format import fields_of

    section = _section_of(context)
    return _beginning(incomplete, [field.key for field in fields_of(section)])


def field_values(context: typer.Context, incomplete: str) -> list[str]:
    """Complete a value of the field that is named before it: one of its words, or an id."""
    from argmap.document.format import fields_of

    key = context.params.get("key")
    section = _section_of(context)
    found = [field for field in fields_of(section) if field.key == key]
    return values_of(found[0], section)(context, incomplete) if found else []


def values_of(field: Field, section: Section | None) -> Completer:
    """Return what completes a value of a field: one of its words, or the id of what it may refer to."""

    def complete(context: typer.Context, incomplete: str) -> list[str]:
        from argmap.document.format import Form
        from argmap.edits.steps import REFERENCES

        if field.form is Form.WORD:
            return _beginning(incomplete, field.words)
        if field.key == "scheme":
            from argmap.schemes import schemes

            return _beginning(incomplete, schemes())
        kinds = REFERENCES[section].get(field.key, frozenset()) if section is not None else frozenset()
        wanted = [kind for kind in Section if kind in kinds]
        return ids(*wanted)(context, incomplete) if wanted else []

    return complete


def _beginning(incomplete: str, words: Iterable[str]) -> list[str]:
    return [word for word in words if word.startswith(incomplete)]


def _library(context: typer.Context) -> Library | None:
    """Return what the command is about; None where nothing can be read, since a completion tells no errors."""
    from argmap.cli.opening import named_path
    from argmap.library import default_path, open_library

    path = context.params.get("file") or context.params.get("path") or _file_elsewhere()
    if path is None and "path" in context.params:
        # Where the value of an option is what is completed, the words before it are not parsed yet.
        path = next((word for word in context.args if not word.startswith("-")), None)
    try:
        return open_library(default_path(shipped=True) if path is None else named_path(path))
    except ArgmapError:
        return None


def _file_elsewhere() -> str | None:
    """Return the path after ``-f``, which may stand behind the word that is completed."""
    words = words_so_far()
    return next((words[at + 1] for at, word in enumerate(words[:-1]) if word in ("-f", "--file")), None)


def _ids(library: Library | None, sections: tuple[Section, ...], incomplete: str) -> list[str]:
    """Return names of entries, with their section where one was begun.

    Of several debates an entry goes with its file where that was begun, or where its id alone would not do.
    """
    if library is None:
        return []
    prefix, colon, _ = incomplete.partition(":")
    start = f"{prefix}:" if colon else ""
    names: list[str] = []
    for section in sections or (Section.CLAIM, Section.ARGUMENT, *Section):
        if colon and section.value != prefix:
            continue
        known = {stem: one.debate.entries(section) for stem, one in library.documents.items()}
        count = Counter(id_ for ids_ in known.values() for id_ in ids_)
        for stem, ids_ in known.items():
            own = stem == library.focus
            bare = "/" not in incomplete
            names += [
                f"{start}{id_}" if own or (bare and count[id_] == 1) else f"{start}{stem}/{id_}"
                for id_ in ids_
            ]
    return list(dict.fromkeys(names))


def _section_of(context: typer.Context) -> Section | None:
    """Return the section of the entry that a command names; None for the head of the file."""
    name = str(context.params.get("entry") or ".")
    library = _library(context)
    if library is None or name == ".":
        return None
    _, _, rest = name.rpartition(":")
    id_ = rest.rpartition("/")[2]
    wanted = name.partition(":")[0] if ":" in name else None
    found = [
        Subject(section, id_)
        for section in (Section.CLAIM, Section.ARGUMENT, *Section)
        if wanted in (None, section.value)
        and any(id_ in document.debate.entries(section) for document in library.documents.values())
    ]
    return found[0].section if found else None
