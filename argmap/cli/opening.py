"""From the words of a command line to a debate and a standpoint."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from argmap.cli.printing import TextOrJson
from argmap.cli.refusing import UnsoundError
from argmap.errors import FileError, UsageError
from argmap.evaluation import Evaluator, Labelling, standpoint_of
from argmap.graph.relations import Relations
from argmap.library import Library, Scope, default_path, open_library, scope, shipped_debates
from argmap.library.folder import SUFFIXES
from argmap.model import Section
from argmap.queries.naming import resolve
from argmap.text.file import file_error, shown


def open_path(path: str | None, *, shipped: bool = True, as_json: bool = False) -> Library:
    """Open what a command is about; ``-`` reads standard input.

    With ``as_json`` nothing is said of it on standard error, where JSON is then expected.
    Raises FileError where nothing can be read, or a folder holds no debate, and UsageError where the path is empty.
    """
    if path == "-":
        return open_library("-", stdin=sys.stdin.buffer.read())
    place = named_path(path) if path is not None else default_path(shipped=shipped)
    if path is not None and not place.suffix and not os.path.lexists(place):
        raise FileError(f"there is no {shown(place)}", _instead(place))
    if path is None and place == shipped_debates() and not as_json:
        sys.stderr.write("argmap: no debate here, so this is about the ones that ship with argmap\n")
    try:
        library = open_library(place)
    except OSError as error:
        raise file_error(place, error) from error
    if not library.documents:
        skipped = f": its {library.skipped} YAML files have no argmap" if library.skipped else ""
        raise FileError(f"there is no debate in {shown(place)}{skipped}", "argmap new FILE begins one.")
    return library


def named_path(text: str) -> Path:
    """Return the path that a text of the command line is.  Raises UsageError for none, which would be the folder."""
    if not text:
        raise UsageError("the path is empty", "Name a debate file, or . for the current folder.")
    return Path(text)


def _instead(place: Path) -> str:
    """What to do where a path without a suffix names nothing: it may be an id, or a file named too briefly."""
    for suffix in SUFFIXES:
        file = place.with_name(place.name + suffix)
        if os.path.isfile(file):  # Path.is_file raises for a name that is too long
            return f"Did you mean {shown(file)}?"
    ways = "argmap why ID and argmap show --focus ID"
    return f"A debate file goes here, or a folder of them; {ways} are about one entry."


def open_sound(path: str | None, form: TextOrJson = TextOrJson.TEXT) -> Library:
    """Open what a command is about, which has no fault that forbids an answer.

    Raises UnsoundError where it has, and what :func:`open_path` raises.
    """
    library = open_path(path, as_json=form is TextOrJson.JSON)
    if library.blocking:
        raise UnsoundError(library)
    return library


@dataclass(frozen=True, slots=True)
class Opened:
    """A debate to answer questions about, labelled from a standpoint."""

    scope: Scope
    relations: Relations
    evaluator: Evaluator
    labelling: Labelling


class StandpointNames(NamedTuple):
    """What a debate is looked at from, by the names that the words of a command give."""

    positions: tuple[str, ...] = ()
    scenarios: tuple[str, ...] = ()
    accepts: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()

    @classmethod
    def given(cls, *options: Sequence[str] | None) -> StandpointNames:
        """Return the names of options, in the order of the fields; None for one that was not given."""
        return cls(*(tuple(names or ()) for names in options))

    def ids(self, whole: Scope) -> StandpointNames:
        """Return the ids that they name.  Raises UnknownNameError."""

        def ids(names: Iterable[str], *sections: Section) -> tuple[str, ...]:
            return tuple(resolve(whole, name, sections=sections).id for name in names)

        return StandpointNames(
            ids(self.positions, Section.POSITION),
            ids(self.scenarios, Section.SCENARIO),
            ids(self.accepts, Section.CLAIM),
            ids(self.rejects, Section.CLAIM, Section.ARGUMENT),
        )


def look(library: Library, stem: str | None, names: StandpointNames) -> Opened:
    """Return a debate of the library labelled from the standpoint that the words of a command name.

    Raises UnknownNameError.
    """
    whole = scope(library, stem)
    evaluator = Evaluator(whole.debate)
    ids = names.ids(whole)
    standpoint = standpoint_of(
        whole.debate,
        positions=ids.positions,
        scenarios=ids.scenarios,
        accepts=ids.accepts,
        rejects=ids.rejects,
    )
    return Opened(whole, Relations(whole.debate), evaluator, evaluator.label(standpoint))
