"""All that a front end needs of a debate: open it, look at it from a standpoint, check it, read it again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from argmap.document import LIMITS
from argmap.errors import ArgmapError, FileError
from argmap.evaluation import Evaluator, Labelling, standpoint_of
from argmap.findings import Finding
from argmap.graph.relations import Relations
from argmap.library import Library, Scope, default_path, is_shipped, open_library, scope
from argmap.model import AS_WRITTEN, Standpoint, Verdict
from argmap.queries.outline import Row, outline
from argmap.text.file import read_bytes


@dataclass(frozen=True, slots=True)
class Change:
    """A claim or argument whose label differs from the one as written."""

    id: str
    before: Verdict
    after: Verdict


@dataclass(frozen=True, slots=True)
class View:
    """What a front end shows: one consistent state of the session, never changed."""

    revision: int
    library: Library
    scope: Scope
    relations: Relations
    written: Labelling
    """The labels of the debate as written."""
    labelling: Labelling
    """The labels under the standpoint in force."""
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    checked: bool
    """Whether ``findings`` has what the checks find; until then it has the reading faults alone."""
    dirty: bool
    read_only: bool
    changes: tuple[Change, ...]

    @property
    def standpoint(self) -> Standpoint:
        """The standpoint in force."""
        return self.labelling.standpoint


class Session:
    """A debate, or a folder of them, that somebody has open.  No front end is in here; methods return values."""

    def __init__(self, path: Path, library: Library, stem: str | None) -> None:
        self.path = path
        self._evaluator: Evaluator
        self._view: View
        self._show(library, stem, revision=0, standpoint=AS_WRITTEN)

    @classmethod
    def open(cls, path: str | Path | None = None) -> Session:
        """Open a file or a folder; without a path, the folder that a command falls back to.

        Raises FileError where nothing can be read.
        """
        place = default_path(shipped=True) if path is None else Path(path)
        library = open_library(place)
        return cls(place, library, library.focus)

    @property
    def view(self) -> View:
        """What to show now."""
        return self._view

    def focus_file(self, stem: str | None) -> View:
        """Look at one file of the library, as written; None for everything in the folder together."""
        return self._show(self._view.library, stem, revision=self._view.revision + 1, standpoint=AS_WRITTEN)

    def stand(
        self,
        *,
        positions: Iterable[str] = (),
        scenarios: Iterable[str] = (),
        accepts: Iterable[str] = (),
        rejects: Iterable[str] = (),
    ) -> View:
        """Put a standpoint in force; nothing given is the debate as written.

        Raises UnknownNameError where a name names nothing.
        """
        view = self._view
        standpoint = standpoint_of(
            view.scope.debate,
            positions=tuple(positions),
            scenarios=tuple(scenarios),
            accepts=tuple(accepts),
            rejects=tuple(rejects),
        )
        labelling = self._evaluator.label(standpoint) if standpoint else view.written
        self._view = replace(
            view,
            revision=view.revision + 1,
            labelling=labelling,
            changes=_changes(view.written, labelling),
        )
        return self._view

    def findings(self, library: Library) -> tuple[Finding, ...]:
        """Run the checks over a library.  It takes a while and changes nothing, so it may run in a thread."""
        # The checks are many modules, and a front end paints before it runs them.
        from argmap.checks import check

        return check(library, today=date.today())

    def checked(self, library: Library, findings: tuple[Finding, ...]) -> View:
        """Take the findings of a library into the view, unless another has been read since."""
        if library is self._view.library:
            self._view = replace(
                self._view, revision=self._view.revision + 1, findings=findings, checked=True
            )
        return self._view

    def check(self) -> View:
        """Run the checks and return the view with what they find."""
        library = self._view.library
        return self.checked(library, self.findings(library))

    def reload(self) -> View:
        """Read the files again, keeping the file in focus and, where it still fits, the standpoint.

        Raises FileError where nothing can be read any more; the view is then as before.
        """
        view = self._view
        library = open_library(self.path)
        stem = view.scope.stem if view.scope.stem in library.documents else library.focus
        return self._show(library, stem, revision=view.revision + 1, standpoint=view.standpoint)

    def changed_underneath(self) -> bool:
        """Tell whether a file that was read has other bytes now, or is gone."""
        for document in self._view.library.documents.values():
            if document.path is None:
                continue
            try:
                data = read_bytes(document.path, LIMITS.bytes)
            except FileError:
                return True
            if hashlib.sha256(data).hexdigest() != document.digest:
                return True
        return False

    def _show(self, library: Library, stem: str | None, *, revision: int, standpoint: Standpoint) -> View:
        whole = scope(library, stem)
        relations = Relations(whole.debate)
        self._evaluator = Evaluator(whole.debate)
        written = self._evaluator.label()
        labelling = self._evaluator.label(_still(whole, standpoint)) if standpoint else written
        self._view = View(
            revision,
            library,
            whole,
            relations,
            written,
            labelling,
            outline(whole.debate, relations),
            library.findings,
            checked=False,
            dirty=False,
            read_only=is_shipped(self.path),
            changes=_changes(written, labelling),
        )
        return self._view


def _still(whole: Scope, standpoint: Standpoint) -> Standpoint:
    """Return the standpoint over a debate read again; as written where something it names is gone."""
    try:
        return standpoint_of(
            whole.debate,
            positions=standpoint.positions,
            scenarios=standpoint.scenarios,
            accepts=standpoint.accepts,
            rejects=standpoint.rejects,
        )
    except ArgmapError:
        return AS_WRITTEN


def _changes(written: Labelling, labelling: Labelling) -> tuple[Change, ...]:
    if labelling is written:
        return ()
    return tuple(
        Change(id_, before, labelling.verdicts[id_])
        for id_, before in written.verdicts.items()
        if labelling.verdicts[id_].label is not before.label
    )
