"""A debate, or a folder of them, that somebody has open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.collector import collector_off
from argmap.errors import ArgmapError, FileError, UsageError
from argmap.evaluation import standpoint_of
from argmap.findings import Finding
from argmap.frozen import dataclass
from argmap.library import Library, default_path, is_shipped, open_library, referred
from argmap.model import AS_WRITTEN, Standpoint
from argmap.session.disk import Seen, bytes_of
from argmap.session.view import Looked, View, look
from argmap.text.file import shown
from argmap.text.writable import unwritable

if TYPE_CHECKING:
    from argmap.edits import Operation
    from argmap.fixes import Fix
    from argmap.session.conflicts import Choice, Conflict
    from argmap.session.work import Work


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Work that a program which did not end well has left unsaved."""

    when: datetime
    words: tuple[str, ...]
    """The steps, in words."""
    stems: frozenset[str]


class Session:
    """A debate, or a folder of them, that somebody has open.  No front end is in here; methods return values.

    What is edited is in memory, and with ``journal`` also in the user's state folder, until it is saved.  Every
    method that changes something returns the new view, or raises an ArgmapError and has changed nothing.
    """

    def __init__(self, path: Path, library: Library, stem: str | None, *, journal: bool = False) -> None:
        self.path = path
        self._folder = path if path.is_dir() else path.parent
        self._journal = journal
        self._opened = library
        self._seen = Seen(path, library)
        self._begun: Work | None = None
        self._forced = False
        self._looked: Looked | None = None
        self._view: View
        self._show(stem, AS_WRITTEN, revision=0)

    @classmethod
    def open(cls, path: str | Path | None = None, *, journal: bool = False) -> Session:
        """Open a file or a folder; without a path, the folder that a command falls back to.

        ``journal`` keeps unsaved work against a crash, which is for front ends that stay open.
        Raises FileError where nothing can be read.
        """
        place = default_path(shipped=True) if path is None else Path(path)
        library = open_library(place)
        return cls(place, library, library.focus, journal=journal)

    @classmethod
    def begin(cls, path: str | Path, *, journal: bool = False) -> Session:
        """Begin a debate in a file that is not there yet; the first save makes it.

        Raises UsageError where the name is none for a debate, VanishedError where its folder is not there, and
        AlreadyThereError where the name is taken.
        """
        from argmap.session.beginning import begun

        place = Path(path)
        library = begun(place)
        session = cls(place, library, library.focus, journal=journal)
        session._seen.look()
        session._work.begun = library
        session._show(library.focus, AS_WRITTEN, revision=0)
        return session

    @classmethod
    def tour(cls) -> Session:
        """Open a copy of the debate that comes with the program, in memory alone: it is in no file."""
        from argmap.document import LIMITS, read
        from argmap.library import library_of, shipped_debates
        from argmap.text.file import read_bytes

        name = "ai-art.yaml"
        data = read_bytes(shipped_debates() / name, LIMITS.bytes)
        document = read(data, f"{name} (tour)", stem="ai-art")
        return cls(Path(document.name), library_of([document], focus="ai-art"), "ai-art")

    def add_file(self, name: str, title: str) -> str:
        """Write a file with a debate in which nothing is said yet into the folder, and return its stem.

        Raises UsageError where the session is on no folder or the name is none for a debate, AlreadyThereError
        where it is taken, and SaveError for every other reason.
        """
        from argmap.session.beginning import beginning, begun
        from argmap.text.save import save  # with the lock, which no front end needs to open a debate

        path = self._folder / name
        if not self.path.is_dir():
            raise UsageError(f"{shown(self.path)} is one debate", "Open the folder to add another to it.")
        begun(path)
        save(path, beginning(title).encode(), expected=None, force=self._forced)
        self.reload()
        return path.stem

    @property
    def similar_name(self) -> str | None:
        """A file with almost the name of the one that is begun, which may have been meant; None without one."""
        if not self._view.is_new:
            return None
        from argmap.session.beginning import similar_name

        return similar_name(self.path)

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

    # Looking

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
        self._view = replace(
            self._view, revision=self._view.revision + 1, labelling=labelling, changes=changes
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
        """Return what could be done about a finding, the likeliest first; :meth:`edit` carries one out."""
        from argmap.fixes import fixes

        return fixes(self._view.library, finding, today=date.today())

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

    # Editing

    @collector_off()
    def edit(self, *operations: Operation, stem: str | None = None, words: str | None = None) -> View:
        """Carry out operations as one step, which is undone at once: all of them, or none where one is refused.

        They are for the file ``stem``, by default the one that is looked at; ``words`` say what they are together.
        Raises EditError where one is refused, UndecidedError while there are conflicts.
        """
        if self._view.read_only:
            raise FileError(
                f"{shown(self.path)} comes with argmap and is read-only",
                "Copy it to a folder of yours, and edit the copy.",
            )
        notices = self._work.edit(self._stem(stem), operations, words)
        return self._show(self._view.scope.stem, self._view.standpoint, notices=notices)

    @collector_off()
    def preview(self, *operations: Operation, stem: str | None = None) -> View:
        """Return the view that :meth:`edit` would give, and change nothing.  Raises as it does."""
        done = self._work.preview(self._stem(stem), operations)
        view = self._view
        looked = look(
            done.library,
            view.scope.stem,
            view.standpoint,
            read_only=view.read_only,
            before=self._seen_before(),
        )
        return replace(looked.view, revision=view.revision, dirty=True, notices=done.notices)

    @collector_off()
    def undo(self) -> View:
        """Take the last step back, saved or not.  Raises UsageError where there is none."""
        self._work.undo()
        return self._show(self._view.scope.stem, self._view.standpoint)

    @collector_off()
    def redo(self) -> View:
        """Do the step again that was undone last.  Raises UsageError where there is none."""
        self._work.redo()
        return self._show(self._view.scope.stem, self._view.standpoint)

    def revert(self) -> View:
        """Go back to what the files say, as a step that can be undone; conflicts are settled by it for the files."""
        self._work.revert()
        return self._show(self._view.scope.stem, self._view.standpoint)

    # The disk

    def save(self, *, force: bool = False, put_back: bool = False) -> View:
        """Write every file with unsaved work.

        Where a file has changed underneath, it is read and the steps are made again on it first.  ``force`` writes
        during a merge or rebase too, from then on; ``put_back`` writes files that are gone.  Raises UndecidedError
        where something was changed here and underneath (the view then has the conflicts), UnderWayError,
        VanishedError, LockedError, and SaveError for every other reason.
        """
        self._forced = self._forced or force
        try:
            self._work.save(force=self._forced, put_back=put_back)
        finally:
            self._show(self._view.scope.stem, self._view.standpoint)
        return self._view

    def save_copy(self, path: Path, stem: str | None = None) -> None:
        """Write a file as it is here under a new name; the session stays with the old one.

        Files that it refers to go along, unless the folder has one of the name.
        Raises AlreadyThereError where the name is taken, SaveError for every other reason.
        """
        from argmap.text.save import save  # with the lock, which no front end needs to open a debate

        documents = self._work.library.documents
        stem = self._stem(stem)
        save(path, bytes_of(documents[stem]), expected=None, force=self._forced)
        for other in sorted(referred(documents, stem) - {stem}):
            place = path.parent / f"{other}.yaml"
            if not place.exists():
                save(place, bytes_of(documents[other]), expected=None, force=self._forced)

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

    def changed_underneath(self) -> bool:
        """Tell whether the files are other than when they were last read, saved or looked at in vain."""
        return self._seen.has_changed() if self._begun is None else self._begun.changed_underneath()

    def reload(self, is_wanted: Callable[[], bool] = lambda: True) -> View:
        """Read the files again, keeping the file in focus and, where it still fits, the standpoint.

        Unsaved steps are made again on what the files say now.  Where the same field was changed here and there,
        the view has conflicts, and shows what the files say until they are decided.
        Raises FileError where nothing can be read any more, and StoppedError once ``is_wanted`` says no; the view
        is then as before.
        """
        self._work.reload(is_wanted)
        return self._show(self._view.scope.stem, self._view.standpoint)

    def resolve(self, conflict: Conflict, choice: Choice, text: str | None = None) -> View:
        """Decide a conflict of the view; with ``text``, by one that takes up both, as a step of its own.

        Raises UsageError where it is none, or is about no text, and EditError where the text is refused.
        """
        self._work.resolve(conflict, choice, text)
        return self._show(self._view.scope.stem, self._view.standpoint)

    # After a crash

    @property
    def recoverable(self) -> Unsaved | None:
        """The oldest unsaved work on these files that a program which did not end well has left."""
        if all(document.path is None for document in self._view.library.documents.values()):
            return None
        found = self._work.lost(self._folder)
        if found is None:
            return None
        when = datetime.fromtimestamp(found.source.time)
        return Unsaved(when, tuple(step.words for step in found.steps), found.stems)

    def recover(self) -> View:
        """Make that work unsaved work of this session; there may be conflicts, as in :meth:`reload`.

        Raises UsageError where there is none, or unsaved work here.
        """
        found = self._work.lost(self._folder)
        if found is None:
            raise UsageError("there is no unsaved work to recover")
        self._work.recover(found)
        return self._show(self._view.scope.stem, self._view.standpoint)

    def discard(self) -> View:
        """Forget that work.  Raises UsageError where there is none."""
        found = self._work.lost(self._folder)
        if found is None:
            raise UsageError("there is no unsaved work to throw away")
        self._work.discard(found)
        return self._show(self._view.scope.stem, self._view.standpoint)

    def close(self, *, keep: bool = False) -> None:
        """End the session; what is not saved is given up, or with ``keep`` offered when it is opened again."""
        if self._begun is None:
            return
        if keep:
            self._begun.keeper.release()
        else:
            self._begun.keeper.clear()

    def _stem(self, stem: str | None) -> str:
        found = stem if stem is not None else self._view.scope.stem
        documents = self._view.library.documents
        if found is None and len(documents) == 1:
            found = next(iter(documents))
        if found is None:
            raise UsageError(f"{self.path} holds {len(documents)} debates", "Say which of them is meant.")
        if found not in documents:
            raise ArgmapError(f"there is no debate {found} here")
        return found

    def _seen_before(self) -> Looked | None:
        """Return what is looked at now, from the standpoint in force."""
        return None if self._looked is None else replace(self._looked, view=self._view)

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
        view = replace(
            self._looked.view, revision=revision, notices=notices, unwritable=self._unwritable(stem)
        )
        self._view = view if work is None else _worked_on(view, work)
        return self._view


def _worked_on(view: View, work: Work) -> View:
    """Return a view with how the work on its texts is."""
    history = work.history
    return replace(
        view,
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
