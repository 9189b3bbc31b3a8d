"""Where each entry of an outline is written in a document: under a heading of its own, or below one.

Each root of the outline has a heading, and so has what is met more than once and has more below it: it is written
there with all of that, and every place where it is met links to it.  A premise that is met more than once and has
nothing below it would only tear the text apart that way: it is written where it is met first, and links lead there.
What is nested too deep for a list moves under a heading as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.graph.relations import Relations
from argmap.model import Debate, Section, Subject
from argmap.queries.outline import Row

DEEPEST = 5
"""Lists are nested no deeper than this; what is further down moves under a heading of its own."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list."""

    level: int
    row: Row
    moved: Subject | None
    """What is written under a heading of its own instead of here: the row's claim, or its argument with the claim."""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading for an entry, and the list below it."""

    subject: Subject
    row: Row
    is_root: bool
    moved: Subject | None
    """Of an argument that is one row with its premise: the premise, where that has a heading of its own."""
    items: tuple[Item, ...]


def parts(debate: Debate, relations: Relations, rows: Sequence[Row]) -> list[Part]:
    """Return the parts of a document that together hold every row: the roots, then what was moved.

    Linear in the rows.
    """
    return _Layout(debate, relations, rows).parts()


class _Layout:
    def __init__(self, debate: Debate, relations: Relations, rows: Sequence[Row]) -> None:
        self._debate = debate
        self._relations = relations
        self._rows = rows
        self._headed = {row.subject for row in rows if row.depth == 0}
        self._headed |= self._shared()
        self._waiting: list[tuple[Subject, Row, list[int]]] = []

    def _shared(self) -> set[Subject]:
        """What is met more than once and has more below it."""
        again = {row.subject for row in self._rows if row.repeated}
        found: set[Subject] = set()
        for row in self._rows:
            if row.argument is not None and row.children:
                found |= again & {Subject(Section.ARGUMENT, row.argument)}
            if not row.repeated and row.children > self._own(row):
                found |= again & {row.subject}
        return found

    def parts(self) -> list[Part]:
        """Lay out the roots, then what that moves, then what that moves in turn."""
        found: list[Part] = []
        index = 0
        while index < len(self._rows):
            root = self._rows[index]
            found.append(Part(root.subject, root, True, None, tuple(self._items(self._children(index)))))
            index = root.end
        for subject, row, below in self._waiting:  # grows while it is gone through
            moved = None
            if subject != row.subject and row.subject in self._headed:
                moved = row.subject
                if not row.repeated:
                    own = self._own(row)
                    self._waiting.append((moved, row, below[own:]))
                    below = below[:own]
            found.append(Part(subject, row, False, moved, tuple(self._items(below))))
        return found

    def _items(self, below: list[int]) -> Iterator[Item]:
        """The items of one list, to whatever depth it has."""
        pending = [(0, index) for index in reversed(below)]
        while pending:
            level, index = pending.pop()
            row, children = self._rows[index], self._children(index)
            whole = row.subject if row.argument is None else Subject(Section.ARGUMENT, row.argument)
            moved = None
            if (level >= DEEPEST and children) or (whole in self._headed and not self._is_met_again(row)):
                moved = whole
                self._headed.add(whole)
                self._waiting.append((whole, row, children))
                children = []
            elif row.repeated:
                moved = row.subject
            elif row.subject in self._headed:
                moved = row.subject
                own = self._own(row)
                self._waiting.append((moved, row, children[own:]))
                children = children[:own]
            yield Item(level, row, moved)
            pending.extend((level + 1, child) for child in reversed(children))

    def _is_met_again(self, row: Row) -> bool:
        """Whether the row shows only what another row shows in full, and stands for no argument of its own."""
        return row.repeated and row.argument is None

    def _children(self, index: int) -> list[int]:
        """The rows right below a row."""
        found = []
        child = index + 1
        while child < self._rows[index].end:
            found.append(child)
            child = self._rows[child].end
        return found

    def _own(self, row: Row) -> int:
        """How many of the rows below a row are about the argument that it stands for, not about its premise."""
        if row.argument is None:
            return 0
        remarks = [name for name in self._relations.remarks[row.argument] if name in self._debate.claims]
        return len(self._relations.undercutters[row.argument]) + len(remarks)


def written(found: Sequence[Part]) -> dict[Subject, None]:
    """Return the entries that parts have under headings and in lists, each once."""
    subjects = {part.subject: None for part in found}
    for part in found:
        for row, moved in [(part.row, part.moved), *((item.row, item.moved) for item in part.items)]:
            if row.argument is not None:
                subjects[Subject(Section.ARGUMENT, row.argument)] = None
            if moved is None and not row.repeated:
                subjects[row.subject] = None
    return subjects
