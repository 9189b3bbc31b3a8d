"""One session that lives through everything: edits, undo, saves, other people, crashes; and what must hold of it.

Texts that only one side could have written have a number in them, so that a look at the files tells whether any is
missing."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from pathlib import Path
from random import Random

from argmap.document import read
from argmap.edits import (
    EditError,
    apply,
)
from argmap.errors import ArgmapError, SaveError, UndecidedError, UsageError
from argmap.library import library_of
from argmap.session import Session
from argmap.session.conflicts import Choice
from fuzz.operations import random_operation
from fuzz.shared_files import commented, data_of, files_to_begin_with, likely_operation, text_of

_OURS = re.compile(r"ours-\d+-")


_THEIRS = re.compile(r"theirs-\d+-")


Texts = dict[str, str]


class HarmedError(AssertionError):
    """Something that must hold does not."""


def need(holds: bool, what: str) -> None:
    """Raise HarmedError where something does not hold."""
    if not holds:
        raise HarmedError(what)


class Life:
    """A session on a folder, what it should have, and everybody else."""

    def __init__(self, seed: int) -> None:
        chance = Random(seed)
        memory = Path("/dev/shm")
        self.root = Path(tempfile.mkdtemp(prefix="argmap-life-", dir=memory if memory.is_dir() else None))
        os.environ["XDG_STATE_HOME"] = str(self.root / "state")
        self.folder = self.root / "debates"
        self.folder.mkdir()
        for stem, data in files_to_begin_with(chance).items():
            (self.folder / f"{stem}.yaml").write_bytes(data)
        self.first = self.disk()
        self.session = Session.open(self.folder, journal=True)
        self.seen = self.disk()
        """The files as the session last read or saved them."""
        self.states = [self.texts()]
        """The texts after each step since there was last a change from outside."""
        self.at = 0
        self.is_alone = True
        """Whether nobody else has changed a file yet."""
        self.number = 0
        self.yielded: set[str] = set()
        """Numbers that somebody decided against."""
        self.restored: set[str] = set()
        """Numbers in entries that were gone from the file and that somebody decided to have back."""

    def end(self) -> None:
        """Undo everything, look at what there is then, and clear up."""
        try:
            while self.session.view.undo is not None:
                self.undo()
            if self.is_alone:
                need(
                    self.texts() == {stem: text_of(data) for stem, data in self.first.items()},
                    "undo to the start",
                )
        finally:
            self.session.close()
            shutil.rmtree(self.root)

    # What there is

    def path(self, stem: str) -> Path:
        return self.folder / f"{stem}.yaml"

    def disk(self) -> dict[str, bytes]:
        return {path.stem: path.read_bytes() for path in sorted(self.folder.glob("*.yaml"))}

    def texts(self) -> Texts:
        return {stem: document.text for stem, document in self.session.view.library.documents.items()}

    def stems(self) -> list[str]:
        return list(self.session.view.library.documents)

    def token(self, whose: str) -> str:
        self.number += 1
        return f"{whose}-{self.number}- says so"

    # What a person does

    def edit(self, seed: int) -> None:
        """Carry out a random operation, or one that writes a number."""
        chance = Random(seed)
        stem = chance.choice(self.stems())
        library = self.session.view.library
        operation = likely_operation(chance, library.documents[stem], lambda: self.token("ours"))
        if operation is None:
            try:
                operation = random_operation(chance, library, stem)
            except EditError:
                return
        if operation is None:
            return
        before = self.session.view
        try:
            view = self.session.edit(operation, stem=stem)
        except ArgmapError:
            need(self.session.view is before, "a refused edit changed the view")
            return
        fresh = library_of(
            [
                read(data_of(document), document.name, path=document.path)
                for document in library.documents.values()
            ],
            folder=library.folder,
        )
        expected = {
            name: document.text for name, document in apply(fresh, stem, operation).library.documents.items()
        }
        need(self.texts() == expected, "the text is not what the operation makes of it")
        if expected != self.states[self.at]:
            del self.states[self.at + 1 :]
            self.states.append(expected)
            self.at += 1
            need(view.redo is None, "something can be redone after a new step")

    def undo(self) -> None:
        """Take a step back."""
        theirs = _numbers(_THEIRS, self.texts())
        words = self.session.view.undo
        if words is None:
            try:
                self.session.undo()
            except UsageError:
                return
            raise HarmedError("there was something to undo")
        self.session.undo()
        if self.at:
            self.at -= 1
            need(self.texts() == self.states[self.at], "undo does not lead back")
        else:
            if not words.startswith(("undo:", "throw away")):
                need(
                    theirs <= _numbers(_THEIRS, self.texts()) | self.restored,
                    "undo took away what somebody else wrote",
                )
            self.states.insert(0, self.texts())

    def redo(self) -> None:
        """Do again what was undone."""
        if self.session.view.redo is None:
            return
        self.session.redo()
        if self.at + 1 < len(self.states):
            self.at += 1
            need(self.texts() == self.states[self.at], "redo does not lead on")
        else:
            self.states.append(self.texts())
            self.at += 1

    def there_and_back(self) -> None:
        """Undo everything, and do it again."""
        before, steps = self.texts(), 0
        while self.session.view.undo is not None:
            self.session.undo()
            steps += 1
        for _ in range(steps):
            self.session.redo()
        need(self.texts() == before, "to the start and back again is not where it was")

    def revert(self) -> None:
        """Throw away what is not saved."""
        self.session.revert()
        need(
            self.texts() == {stem: text_of(data) for stem, data in self.seen.items()},
            "revert is not what was read",
        )
        self.forget_steps()

    # What everybody else does

    def outside(self, seed: int) -> None:
        """Let another program change a file."""
        chance = Random(seed)
        data = self.disk()
        library = library_of(
            [read(content, stem, path=self.path(stem), stem=stem) for stem, content in data.items()],
            folder=self.folder,
        )
        stem = chance.choice(list(data))
        document = library.documents[stem]
        if chance.random() < 0.2:
            changed = {stem: commented(chance, document, self.token("theirs"))}
        else:
            operation = likely_operation(chance, document, lambda: self.token("theirs"))
            try:
                operation = operation or random_operation(chance, library, stem)
                if operation is None:
                    return
                edited = apply(library, stem, operation)
            except EditError:
                return
            changed = {file.stem: data_of(file.after) for file in edited.files}
        for name, content in changed.items():
            self.path(name).write_bytes(content)
            self.is_alone = self.is_alone and content == data[name]
        need(self.session.changed_underneath() == (self.disk() != self.seen), "a change was not noticed")

    def reload(self, seed: int) -> None:
        """Read again what is there."""
        before, disk = self.texts(), self.disk()
        self.session.reload()
        self.decide(Random(seed))
        self.merged(before, disk)
        need(not self.session.changed_underneath(), "a change is noticed twice")

    def save(self, seed: int) -> None:
        """Save, whatever there is by now."""
        before, disk = self.texts(), self.disk()
        if not self.session.view.dirty:
            self.session.save()
            need(self.disk() == disk, "a save of nothing wrote something")
            return
        try:
            self.session.save()
        except UndecidedError:
            need(self.disk() == disk, "something was written before it was decided")
            self.decide(Random(seed))
            self.session.save()
        self.merged(before, disk)
        need(not self.session.view.dirty, "dirty after a save")
        for stem, content in self.disk().items():
            need(text_of(content) == self.texts()[stem], "what is on the disk is not what is here")
        self.seen = self.disk()
        need(not self.session.changed_underneath(), "a save is noticed as a change")

    def save_in_vain(self, seed: int) -> None:
        """Save where a file may not be written."""
        if self.disk() != self.seen or not self.session.view.unsaved:
            return
        chance = Random(seed)
        stem = chance.choice(sorted(self.session.view.unsaved))
        before, disk = self.texts(), self.disk()
        self.path(stem).chmod(0o444)
        try:
            self.session.save()
        except SaveError:
            pass
        else:
            raise HarmedError("a file that is read-only was written")
        finally:
            self.path(stem).chmod(0o644)
        need(self.texts() == before, "a save in vain changed the texts")
        need(self.disk()[stem] == disk[stem], "a file that is read-only is another")
        need(stem in self.session.view.unsaved, "a file that was not written counts as saved")
        self.seen = self.disk()

    def crash(self, seed: int) -> None:
        """End without a word, and open again."""
        before, disk, dirty = self.texts(), self.disk(), self.session.view.dirty
        self.session.close(keep=True)
        self.first = disk
        self.session = Session.open(self.folder, journal=True)
        if not dirty or (self.session.recoverable is None and before == self.texts()):
            need(self.session.recoverable is None, "something is offered that was saved")
            self.seen = disk
            self.forget_steps()
            return
        need(self.session.recoverable is not None, "unsaved work is not offered")
        self.session.recover()
        self.decide(Random(seed))
        if disk == self.seen:
            need(self.texts() == before, "what was recovered is not what there was")
        self.merged(before, disk)
        self.forget_steps()

    # What must hold

    def decide(self, chance: Random) -> None:
        """Decide every conflict, by chance."""
        for _ in range(1000):
            conflicts = self.session.view.conflicts
            if not conflicts:
                break
            conflict = chance.choice(conflicts)
            choice = chance.choice(list(Choice))
            lost = conflict.theirs if choice is Choice.OURS else conflict.ours
            kept = conflict.ours if choice is Choice.OURS else conflict.theirs
            self.yielded |= _all_numbers(repr(lost)) - _all_numbers(repr(kept))
            if conflict.ours is None and choice is Choice.OURS and conflict.subject is not None:
                theirs = read(self.path(conflict.stem).read_bytes(), "", stem=conflict.stem)
                span = theirs.entry_span(conflict.subject)
                self.yielded |= _all_numbers(theirs.text[span.start : theirs.text.find("\n", span.end)])
            if conflict.theirs is None:
                self.restored |= _all_numbers(repr(conflict.ours))
            self.session.resolve(conflict, choice)
        need(not self.session.view.conflicts, "the conflicts do not end")

    def merged(self, before: Texts, disk: dict[str, bytes]) -> None:
        """Look whether the session has both what it had unsaved and what the files said."""
        now = _numbers(_OURS, self.texts()) | _numbers(_THEIRS, self.texts())
        seen = {stem: text_of(data) for stem, data in self.seen.items()}
        there = {stem: text_of(data) for stem, data in disk.items()}
        new_there = _numbers(_THEIRS, there) - _numbers(_THEIRS, seen)
        need(new_there <= now | self.yielded, f"lost of theirs: {new_there - now - self.yielded}")
        new_here = _numbers(_OURS, before) - _numbers(_OURS, seen)
        if not self.session.view.dropped:
            need(new_here <= now | self.yielded, f"lost of ours: {new_here - now - self.yielded}")
        if self.disk() != self.seen or disk != self.seen:
            if disk != self.seen:
                self.forget_steps()
            self.seen = self.disk()

    def forget_steps(self) -> None:
        """Begin the list of texts anew: the way back is over other texts from now on."""
        self.states, self.at = [self.texts()], 0

    def holds(self) -> None:
        """Look at what must hold at every moment."""
        view = self.session.view
        need(not view.conflicts, "a conflict is left")
        need(self.texts() == self.states[self.at], "the texts changed by themselves")
        for stem, document in view.library.documents.items():
            fresh = read(data_of(document), document.name, path=document.path, stem=stem)
            need(fresh.debate == document.debate, "a document is not what its text says")
            need(fresh.findings == document.findings, "a document has other findings than its text")
            is_unsaved = document.text != text_of(self.seen[stem])
            need(
                (stem in view.unsaved) == is_unsaved,
                "a file is dirty and does not say so, or the other way round",
            )
        need(view.dirty == bool(view.unsaved), "dirty is not what the files say")
        need(view.unkept is None, f"the journal: {view.unkept}")
        need(not list(self.folder.glob(".*")), "something was left beside the files")


def _numbers(pattern: re.Pattern[str], texts: Texts) -> set[str]:
    return {number for text in texts.values() for number in pattern.findall(text)}


def _all_numbers(text: str) -> set[str]:
    return {*_OURS.findall(text), *_THEIRS.findall(text)}
