"""The texts of a session: what was done to them, what of it is not saved, and the way to the disk and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from argmap.document import Document, read
from argmap.edits import Operation, respliced
from argmap.errors import (
    AlreadyThereError,
    ChangedUnderneathError,
    FileError,
    SaveError,
    StoppedError,
    UndecidedError,
    UsageError,
)
from argmap.library import Library, open_library
from argmap.session.arriving import arrived
from argmap.session.carrying import carried_back, carried_on
from argmap.session.conflicts import Choice, Conflict
from argmap.session.disk import Seen, bytes_of, on_disk
from argmap.session.history import History, Step
from argmap.session.keeping import Keeper, Recovered, recovered
from argmap.session.making import Made, made
from argmap.session.pending import Pending, written
from argmap.text.file import shown

_ATTEMPTS = 20
"""How often a save begins again because the file has changed in between."""


class Work:
    """The documents of a session, as they are here and as they are on the disk."""

    def __init__(self, path: Path, library: Library, keeper: Keeper, seen: Seen) -> None:
        self.path = path
        self.history = History()
        self.keeper = keeper
        self.dropped: tuple[str, ...] = ()
        self.begun: Library | None = None
        """The debate as it was begun, until a file of it is there."""
        self._arrived = ""
        self._library = library
        self._disk: Mapping[str, Document] = library.documents
        self._pending: Pending | None = None
        self._seen = seen

    @property
    def library(self) -> Library:
        """The documents as they are here; while something is to be decided, as far as it was."""
        return self._library if self._pending is None else self._pending.replayed.library

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What is to be decided."""
        return () if self._pending is None else self._pending.replayed.conflicts

    @property
    def unsaved(self) -> tuple[str, ...]:
        """The files that are other here than on the disk."""
        stems = {stem for step in self.history.unsaved for stem in step.stems}
        documents = self._library.documents
        return tuple(
            stem for stem in documents if stem in stems and documents[stem].digest != self._disk[stem].digest
        )

    def take_arrived(self) -> str:
        """Return what the files had otherwise when they were read again, in words, once."""
        words, self._arrived = self._arrived, ""
        return words

    def need_decided(self) -> None:
        """Raise UndecidedError where something is to be decided first."""
        if self._pending is not None:
            more = len(self.conflicts) - 1
            raise UndecidedError(
                str(self.conflicts[0]) + (f", and {more} more" if more else ""),
                "Decide which of the two is to stand; nothing was written.",
            )

    # Doing and undoing

    def edit(self, stem: str, operations: Sequence[Operation], words: str | None) -> tuple[str, ...]:
        """Carry out operations as one step; return what a person should know.  Raises EditError."""
        self.need_decided()
        done = made(self._library, stem, operations, words)
        if done.step is not None:
            self._library = done.library
            self.history.do(done.step)
            self._keep(done.step)
        return done.notices

    def preview(self, stem: str, operations: Sequence[Operation]) -> Made:
        """Carry out operations and keep nothing of it.  Raises EditError."""
        self.need_decided()
        return made(self._library, stem, operations)

    def undo(self) -> None:
        """Take the last step back.  Raises UsageError where there is none."""
        self.need_decided()
        if not self.history.done:
            raise UsageError("there is nothing to undo")
        self._take(*self.history.undo())

    def redo(self) -> None:
        """Do the step again that was undone last.  Raises UsageError where there is none."""
        self.need_decided()
        if not self.history.undone:
            raise UsageError("there is nothing to redo")
        self._take(*self.history.redo())

    def revert(self) -> None:
        """Go back to what is on the disk, as a step of its own."""
        if self._pending is not None:
            self._settle(self._pending.given_up())
            return
        parts = [part for step in reversed(self.history.unsaved) for part in step.inverse.parts]
        if parts:
            step = Step("throw away what was not saved", tuple(parts))
            self.history.do(step)
            self._take(step, False)

    def _take(self, step: Step, is_gone: bool) -> None:
        for part in step.parts:
            self._library = respliced(self._library, part.forward)
        self._keep(step, is_gone=is_gone)

    def _keep(self, step: Step, *, is_gone: bool = False) -> None:
        if not self.unsaved:
            self.history.unsaved.clear()
            self.keeper.clear()
        elif is_gone:
            self.keeper.popped()
        else:
            self.keeper.pushed(step, self._disk)

    # To the disk

    def save(self, *, force: bool, put_back: bool = False) -> None:
        """Write every file with unsaved work; see :meth:`argmap.session.Session.save`."""
        for _ in range(_ATTEMPTS):
            self.need_decided()
            stems = self.unsaved
            for stem in stems:
                self._check(self._library.documents[stem])
            if stems and self._is_behind():
                self.reload()
                continue
            try:
                self._write(stems, force=force, put_back=put_back or self.begun is not None)
            except (ChangedUnderneathError, AlreadyThereError):
                self.reload()
                continue
            self.history.unsaved.clear()
            self.keeper.clear()
            return
        raise SaveError(
            f"{shown(self.path)} was not saved: another program keeps changing it",
            "Wait until it is done, and save again.",
        )

    def _is_behind(self) -> bool:
        """Tell whether a file was changed since it was read, be it one that steps only refer to."""
        return any(
            on_disk(document) not in (None, document.digest)
            for document in self._disk.values()
            if document.path is not None
        )

    def _write(self, stems: Sequence[str], *, force: bool, put_back: bool) -> None:
        from argmap.text.save import save  # with the lock, which no front end needs to open a debate

        documents = self._library.documents
        self.keeper.saving({stem: documents[stem].digest for stem in stems})
        saved: set[str] = set()
        try:
            for stem in stems:
                path = documents[stem].path
                assert path is not None
                is_gone = put_back and on_disk(documents[stem]) is None
                expected = None if is_gone else self._disk[stem].digest
                save(path, bytes_of(documents[stem]), expected=expected, force=force)
                self.begun = None
                saved.add(stem)
        finally:
            self._disk = {**self._disk, **{stem: documents[stem] for stem in saved}}
            self._seen.saved(documents[stem] for stem in saved)
            if 0 < len(saved) < len(stems):
                self.history.saved(frozenset(saved))
                self.keeper.replaced(self.history.unsaved, self._disk)

    def _check(self, document: Document) -> None:
        """Raise SaveError where a document, read as a whole, is another than it is taken for."""
        if document.path is None:
            raise SaveError(f"{document.name} is no file", "Save it under a name.")
        whole = read(bytes_of(document), document.name, path=document.path, stem=document.stem)
        if not whole.parsed or whole.debate != document.debate or whole.faulty != document.faulty:
            raise SaveError(
                f"{document.name} was not saved: it would not read again as it is here",
                "Undo the last step, or save a copy and look at it in an editor.",
            )

    # From the disk

    def changed_underneath(self) -> bool:
        """Tell whether the files are other than when they were last looked at."""
        return self._seen.has_changed()

    def reload(self, is_wanted: Callable[[], bool] = lambda: True) -> None:
        """Read the files again, and make the unsaved steps again on them.

        Raises FileError where they cannot be read, or unsaved work has no place in them, and StoppedError once
        ``is_wanted`` says no; nothing has then changed.
        """
        self._seen.look()
        theirs = self._opened()
        if not is_wanted():
            self._seen.forget()
            raise StoppedError("reading the files again was stopped")
        if self._pending is None:
            self._take_up(Pending.of(self._disk, tuple(self.history.unsaved), theirs))
        else:
            self._take_up(self._pending.onto(theirs))

    def _opened(self) -> Library:
        """Return the files as they are now; a debate that was begun and has no file yet is as it was begun."""
        if self.begun is not None and not self.path.exists():
            return self.begun
        if self.begun is not None and self.path.is_dir():
            raise FileError(f"{shown(self.path)} is a folder by now", "Save a copy under another name.")
        library = open_library(self.path)
        self.begun = None
        self._seen = Seen(self.path, library)
        return library

    def resolve(self, conflict: Conflict, choice: Choice, text: str | None = None) -> None:
        """Decide a conflict; see :meth:`argmap.session.Session.resolve`."""
        if self._pending is None or conflict not in self.conflicts:
            raise UsageError(f"there is nothing to decide about this: {conflict}")
        if text is not None and not conflict.is_text:
            raise UsageError(f"no text can stand for both here: {conflict}")
        if text is not None:
            made(self.library, conflict.stem, (written(conflict, text),))  # or it is refused here
        self._take_up(self._pending.decided(conflict, choice, text))

    def _take_up(self, pending: Pending) -> None:
        """Go on with steps made again, unless something is to be decided first."""
        if pending.replayed.conflicts:
            self._pending = pending
        else:
            self._settle(pending)

    def _settle(self, pending: Pending) -> None:
        """Take over the steps made again, with the history before them as far as it fits."""
        replayed = pending.replayed
        history, ours = self.history, self._library.documents
        steps = list(replayed.steps)
        after = replayed.library.documents
        if pending.source is not None:
            done = [*history.done, *steps]
            undone: list[Step] = []
        else:
            count = len(history.unsaved)
            undone = carried_on(history.undone, ours, after)
            if history.done[len(history.done) - count :] == history.unsaved:
                older = history.done[: len(history.done) - count]
                done = [*carried_back(older, self._disk, pending.theirs.documents), *steps]
            else:
                done = carried_back(history.done, ours, after)
        self.history = History(done, undone, steps)
        self._library = replayed.library
        self._disk = pending.theirs.documents
        self._pending = None
        self.dropped = replayed.dropped
        self._arrived = arrived(pending.base, pending.files)
        if not self.unsaved:
            self.history.unsaved.clear()
        source = None if pending.source is None else pending.source.source
        self.keeper.replaced(self.history.unsaved, self._disk, source)
        for conflict, text in pending.texts:
            self.edit(conflict.stem, (written(conflict, text),), None)

    # After a crash

    def lost(self, folder: Path) -> Recovered | None:
        """Return the unsaved work of a program that did not end well, the oldest; None where there is none."""
        from argmap.text.journal import abandoned  # with the lock, which no front end needs to open a debate

        for journal in abandoned(folder):
            found = recovered(journal)
            if found is None or not found.stems <= self._library.documents.keys():
                continue
            if found.is_saved(self._disk):
                journal.remove()
                continue
            return found
        return None

    def recover(self, found: Recovered) -> None:
        """Make unsaved work of another program that of this session.

        Raises UsageError where there is unsaved work here, and as :meth:`reload` does.
        """
        self.need_decided()
        if self.unsaved:
            raise UsageError("there is unsaved work here", "Save it first, or throw it away.")
        self.reload()
        steps = tuple(found.unsaved(self._disk))
        self._take_up(Pending.of(found.base, steps, self._library, found))

    def discard(self, found: Recovered) -> None:
        """Forget unsaved work of another program."""
        if self._pending is not None and self._pending.source is not None:
            self._pending = None
        found.source.remove()
