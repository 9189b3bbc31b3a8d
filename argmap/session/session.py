"""A debate, or a folder of them, that somebody has open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.collector import collector_off
from argmap.errors import ArgmapError, FileError, UsageError
from argmap.library import default_path, open_library, referred
from argmap.model import AS_WRITTEN
from argmap.session.disk import bytes_of
from argmap.session.open_debate import OpenDebate
from argmap.session.view import View, look
from argmap.text.file import shown

if TYPE_CHECKING:
    from argmap.edits import Operation
    from argmap.session.conflicts import Choice, Conflict
    from argmap.session.unsaved import Unsaved


class Session(OpenDebate):
    """A debate, or a folder of them, that somebody has open.  No front end is in here; methods return values.

    What is edited is in memory, and with ``journal`` also in the user's state folder, until it is saved.  Every
    method that changes something returns the new view, or raises an ArgmapError and has changed nothing.
    """

    _forced = False
    """Whether a person said that files are to be written during a merge or rebase too."""

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

    # Editing

    @collector_off()
    def edit(self, *operations: Operation, stem: str | None = None, words: str | None = None) -> View:
        """Carry out operations as one step, which is undone at once: all of them, or none where one is refused.

        They are for the file ``stem``, by default the one that is looked at; ``words`` say what they are together.
        Raises EditError where one is refused, UndecidedError while there are conflicts, FileError where the debate
        comes with the program, and UsageError where a folder is looked at and no ``stem`` says which file of it.
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
        return looked.view._replace(revision=view.revision, dirty=True, notices=done.notices)

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
        from argmap.session.unsaved import Unsaved

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
