"""An open debate to look at: its files from a standpoint, with what the checks find in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.evaluation import standpoint_of
from argmap.findings import Finding
from argmap.library import Library, is_shipped
from argmap.model import AS_WRITTEN, Standpoint
from argmap.session.disk import Seen
from argmap.session.view import Looked, View, look
from argmap.text.file import shown
from argmap.text.writable import unwritable

if TYPE_CHECKING:
    from argmap.fixes import Fix
    from argmap.session.work import Work


class OpenDebate:
    """A debate, or a folder of them, as one looks at it; how it is changed is in :mod:`argmap.session.session`."""

    def __init__(self, path: Path, library: Library, stem: str | None, *, journal: bool = False) -> None:
        self.path = path
        self._folder = path if path.is_dir() else path.parent
        self._journal = journal
        self._opened = library
        self._seen = Seen(path, library)
        self._begun: Work | None = None
        self._looked: Looked | None = None
        self._view: View
        self._show(stem, AS_WRITTEN, revision=0)

    @property
    def view(self) -> View:
        """What to show now."""
        return self._view

    @property
    def _work(self) -> Work:
        """The texts as they are worked on, from the first time that something asks for them."""
        if self._begun is None:
            # What edits, saves and makes steps again is as much to load as all that opens a debate and looks at it.
            from argmap.session.keeping import Keeper
            from argmap.session.work import Work

            keeper = Keeper(self._folder if self._journal else None)
            self._begun = Work(self.path, self._opened, keeper, self._seen)
        return self._begun

    def focus_file(self, stem: str | None) -> View:
        """Look at one file of the library, as written; None for everything in the folder together."""
        return self._show(stem, AS_WRITTEN)

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
        standpoint = standpoint_of(
            self._view.scope.debate,
            positions=tuple(positions),
            scenarios=tuple(scenarios),
            accepts=tuple(accepts),
            rejects=tuple(rejects),
        )
        assert self._looked is not None
        labelling, changes = self._looked.labelled(standpoint)
        self._view = self._view._replace(
            revision=self._view.revision + 1, labelling=labelling, changes=changes
        )
        return self._view

    def findings(self, library: Library, is_wanted: Callable[[], bool] = lambda: True) -> tuple[Finding, ...]:
        """Run the checks over a library.  It takes a while and changes nothing, so it may run in a thread.

        Once ``is_wanted`` says no, it raises StoppedError.

        Where everything stands is found on the way, so that the first edit need not wait for it.
        """
        # The checks are many modules, and a front end paints before it runs them.
        from argmap.checks import check

        for document in library.documents.values():
            document.positions.root  # noqa: B018 - finds them
        return check(library, today=date.today(), is_wanted=is_wanted)

    def fixes(self, finding: Finding) -> tuple[Fix, ...]:
        """Return what could be done about a finding, the likeliest first; :meth:`Session.edit` carries one out."""
        from argmap.fixes import fixes

        return fixes(self._view.library, finding, today=date.today())

    def checked(self, library: Library, findings: tuple[Finding, ...]) -> View:
        """Take the findings of a library into the view, unless another has been read since."""
        if library is self._view.library:
            self._view = self._view._replace(
                revision=self._view.revision + 1, findings=findings, checked=True
            )
        return self._view

    def check(self) -> View:
        """Run the checks and return the view with what they find."""
        library = self._view.library
        return self.checked(library, self.findings(library))

    @property
    def unwritable(self) -> str | None:
        """Why the file that is looked at could not be saved as things are now; None where nothing is in its way."""
        return self._unwritable(self._view.scope.stem)

    def _unwritable(self, stem: str | None) -> str | None:
        if is_shipped(self.path):
            return f"{shown(self.path)} comes with argmap and is read-only"
        documents = (self._opened if self._begun is None else self._begun.library).documents
        named = documents.values() if stem is None or stem not in documents else [documents[stem]]
        reasons = (unwritable(document.path) for document in named if document.path is not None)
        return next((reason for reason in reasons if reason is not None), None)

    def _seen_before(self) -> Looked | None:
        """Return what is looked at now, from the standpoint in force."""
        return None if self._looked is None else self._looked._replace(view=self._view)

    def _show(
        self,
        stem: str | None,
        standpoint: Standpoint,
        *,
        revision: int | None = None,
        notices: tuple[str, ...] = (),
    ) -> View:
        work = self._begun
        library = self._opened if work is None else work.library
        if stem is not None and stem not in library.documents:
            stem = library.focus
        self._looked = look(
            library, stem, standpoint, read_only=is_shipped(self.path), before=self._seen_before()
        )
        revision = self._view.revision + 1 if revision is None else revision
        view = self._looked.view._replace(
            revision=revision, notices=notices, unwritable=self._unwritable(stem)
        )
        self._view = view if work is None else _worked_on(view, work)
        return self._view


def _worked_on(view: View, work: Work) -> View:
    """Return a view with how the work on its texts is."""
    history = work.history
    return view._replace(
        dirty=bool(work.unsaved) or bool(work.conflicts),
        unsaved=frozenset(work.unsaved),
        undo=history.done[-1].words if history.done else None,
        redo=history.undone[-1].words if history.undone else None,
        conflicts=work.conflicts,
        dropped=work.dropped,
        arrived=work.take_arrived(),
        unkept=work.keeper.trouble,
        is_new=work.begun is not None,
    )
