"""Splices made one after the other, as one."""

from __future__ import annotations

from typing import NamedTuple

from argmap.text.edit import Splice, TextEdit


class _Kept(NamedTuple):
    """A part of the first text that still stands."""

    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start


class _New(NamedTuple):
    """A text that came in."""

    text: str

    @property
    def length(self) -> int:
        return len(self.text)


class Composition:
    """What became of a text of some length by one splice after the other."""

    def __init__(self, length: int) -> None:
        self._length = length
        self._parts: list[_Kept | _New] = [_Kept(0, length)]

    def add(self, edits: Splice) -> None:
        """Take in a splice of the text as it is now."""
        for edit in reversed(edits):
            before, rest = _cut(self._parts, edit.start)
            _, after = _cut(rest, edit.end - edit.start)
            self._parts = [*before, _New(edit.new), *after]

    def splice(self) -> Splice:
        """Return the edits that lead from the first text to the one now."""
        edits: list[TextEdit] = []
        at, new = 0, ""
        for part in [*self._parts, _Kept(self._length, self._length)]:
            if isinstance(part, _New):
                new += part.text
                continue
            if part.start > at or new:
                edits.append(TextEdit(at, part.start, new))
            at, new = part.end, ""
        return tuple(edits)


def _cut(parts: list[_Kept | _New], at: int) -> tuple[list[_Kept | _New], list[_Kept | _New]]:
    """Part some parts in two, the first of a length."""
    for index, part in enumerate(parts):
        if at < part.length:
            if at == 0:
                return parts[:index], parts[index:]
            if isinstance(part, _Kept):
                middle = part.start + at
                halves: tuple[_Kept | _New, _Kept | _New] = (
                    _Kept(part.start, middle),
                    _Kept(middle, part.end),
                )
            else:
                halves = _New(part.text[:at]), _New(part.text[at:])
            return [*parts[:index], halves[0]], [halves[1], *parts[index + 1 :]]
        at -= part.length
    return parts, []
