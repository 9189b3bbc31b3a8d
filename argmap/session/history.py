"""What was done in a session, step by step, and the way back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from argmap.document import Document
from argmap.document.rereading import reread
from argmap.edits import Operation
from argmap.text.edit import Splice, inverse

Texts = Mapping[str, Document]
"""The documents of a library by stem."""


@dataclass(frozen=True, slots=True)
class Part:
    """One operation, as what it did to the texts of the files that it touched.

    ``operation`` is None for what no operation says: an undo of what was saved before.
    """

    stem: str
    operation: Operation | None
    forward: Mapping[str, Splice]
    backward: Mapping[str, Splice]

    @property
    def inverse(self) -> Part:
        """The part that takes this one back."""
        return Part(self.stem, None, self.backward, self.forward)


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """What is undone at once: one operation, or several that a person sees as one."""

    words: str
    parts: tuple[Part, ...]
    undoes: Step | None = None

    @property
    def inverse(self) -> Step:
        """The step that takes this one back."""
        return Step(f"undo: {self.words}", tuple(part.inverse for part in reversed(self.parts)), self)

    @property
    def stems(self) -> frozenset[str]:
        """The files that it touches."""
        return frozenset(stem for part in self.parts for stem in part.forward)

    def without(self, stems: frozenset[str]) -> Step | None:
        """Return the step as it is for the other files; None where it touches no others."""
        if not self.stems & stems:
            return self
        parts = []
        for part in self.parts:
            kept = {stem: splice for stem, splice in part.forward.items() if stem not in stems}
            if kept:
                back = {stem: part.backward[stem] for stem in kept}
                whole = part.operation if len(kept) == len(part.forward) else None
                parts.append(Part(part.stem, whole, kept, back))
        return Step(self.words, tuple(parts)) if parts else None


def taken(documents: Texts, part: Part) -> dict[str, Document]:
    """Return the documents after a part whose splices are of exactly their texts."""
    after = dict(documents)
    for stem, splice in part.forward.items():
        after[stem] = reread(after[stem], splice)
    return after


def part_of(documents: Texts, stem: str, operation: Operation | None, forward: Mapping[str, Splice]) -> Part:
    """Return the part that some splices of documents are, with the way back."""
    backward = {file: inverse(documents[file].text, splice) for file, splice in forward.items()}
    return Part(stem, operation, dict(forward), backward)


@dataclass(slots=True)
class History:
    """The steps done and undone, and those that lead from what is on the disk to what is here.

    The latter are the last of ``done``, unless something was undone that had been saved: that is then a step too.
    """

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)
    unsaved: list[Step] = field(default_factory=list)

    def do(self, step: Step) -> None:
        """Take in a new step."""
        self.done.append(step)
        self.undone.clear()
        self.unsaved.append(step)

    def undo(self) -> tuple[Step, bool]:
        """Take the last step back; return the step to make, and whether one of the unsaved ones is gone by it."""
        step = self.done.pop()
        self.undone.append(step)
        return step.inverse, self._unsave(step.inverse, gone=step)

    def redo(self) -> tuple[Step, bool]:
        """Do again what was undone last; return the step to make, and whether an unsaved one is gone by it."""
        step = self.undone.pop()
        self.done.append(step)
        last = self.unsaved[-1] if self.unsaved else None
        return step, self._unsave(step, gone=last if last is not None and last.undoes is step else None)

    def saved(self, stems: frozenset[str]) -> None:
        """Forget that some files had unsaved changes."""
        self.unsaved = [kept for step in self.unsaved if (kept := step.without(stems)) is not None]

    def _unsave(self, step: Step, *, gone: Step | None) -> bool:
        if gone is not None and self.unsaved and self.unsaved[-1] is gone:
            self.unsaved.pop()
            return True
        self.unsaved.append(step)
        return False


def replayed(documents: Texts, steps: Iterable[Step]) -> dict[str, Document]:
    """Return the documents after steps whose splices are of exactly their texts, one after the other."""
    after = dict(documents)
    for step in steps:
        for part in step.parts:
            after = taken(after, part)
    return after
