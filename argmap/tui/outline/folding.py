"""Which rows of the outline are visible: what is folded away, and what a filter leaves."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from argmap.queries.outline import Row

_NOTHING = -1
"""What is above a root."""
_OPEN_AT_FIRST = 400
"""A debate with more rows than this starts with its roots and their children only."""


class Folding:
    """The visible rows of an outline, as indices into all of its rows."""

    def __init__(self, rows: Sequence[Row], before: Folding | None = None) -> None:
        """``before`` is the folding of an earlier reading, whose folds are kept where the rows are still there."""
        self.rows = rows
        self.parents = _parents(rows)
        self._folded: set[int] = set()
        self._kept: frozenset[int] | None = None
        self._shown: frozenset[int] | None = None
        if before is not None:
            keys = {_key(before.rows[index]) for index in before._folded}
            self._folded = {
                index for index, row in enumerate(rows) if self.has_children(index) and _key(row) in keys
            }
        elif len(rows) > _OPEN_AT_FIRST:
            self._folded = {
                index for index, row in enumerate(rows) if row.depth >= 1 and self.has_children(index)
            }
        self.visible: list[int] = self._find_visible()

    def has_children(self, index: int) -> bool:
        """Tell whether a row has rows below it."""
        return index < len(self.rows) and self.rows[index].end > index + 1

    def is_folded(self, index: int) -> bool:
        """Tell whether the rows below a row are folded away."""
        return index in self._folded and self._kept is None

    @property
    def filtered(self) -> frozenset[int] | None:
        """The rows that the filter matches; the visible ones have the rows above them as well."""
        return self._kept

    def fold(self, index: int) -> bool:
        """Fold a row and tell whether that changed anything."""
        if not self.has_children(index) or index in self._folded or self._kept is not None:
            return False
        self._folded.add(index)
        self.visible = self._find_visible()
        return True

    def unfold(self, index: int) -> bool:
        """Unfold a row and tell whether that changed anything."""
        if index not in self._folded or self._kept is not None:
            return False
        self._folded.discard(index)
        self.visible = self._find_visible()
        return True

    def fold_all(self) -> None:
        """Fold every row that has children, or unfold everything where all of them are folded."""
        every = {index for index in range(len(self.rows)) if self.has_children(index)}
        self._folded = set() if self._folded >= every else every
        self.visible = self._find_visible()

    def reveal(self, index: int) -> bool:
        """Unfold what is above a row, and leave a filter that hides it; tell whether that changed anything."""
        changed = False
        if self._shown is not None and index not in self._shown:
            self._kept = self._shown = None
            changed = True
        above = self.parents[index]
        while above >= 0:
            if above in self._folded:
                self._folded.discard(above)
                changed = True
            above = self.parents[above]
        if changed:
            self.visible = self._find_visible()
        return changed

    def filter(self, kept: Collection[int] | None) -> None:
        """Show only the rows that are to be kept, with the rows above them; None shows all again."""
        if kept is None:
            self._kept = self._shown = None
        else:
            self._kept = frozenset(kept)
            shown, level = set(self._kept), set(self._kept)
            while level:
                # A level at a time: one that is shown already has all that is above it in some level.
                level = {self.parents[index] for index in level} - shown - {_NOTHING}
                shown |= level
            self._shown = frozenset(shown)
        self.visible = self._find_visible()

    def path(self, index: int) -> tuple[int, ...]:
        """Return the rows from a root down to a row, itself included."""
        rows = [index]
        while self.parents[rows[-1]] >= 0:
            rows.append(self.parents[rows[-1]])
        return tuple(reversed(rows))

    def _find_visible(self) -> list[int]:
        if self._shown is not None:
            return sorted(self._shown)
        visible = []
        index, count, rows, folded = 0, len(self.rows), self.rows, self._folded
        while index < count:
            visible.append(index)
            index = rows[index].end if index in folded else index + 1
        return visible


def _parents(rows: Sequence[Row]) -> list[int]:
    parents = []
    path: list[int] = []
    for index, row in enumerate(rows):
        while path and rows[path[-1]].end <= index:
            path.pop()
        parents.append(path[-1] if path else _NOTHING)
        if row.end > index + 1:
            path.append(index)
    return parents


def _key(row: Row) -> tuple[object, ...]:
    return (row.subject, row.argument, row.sign, row.depth)
