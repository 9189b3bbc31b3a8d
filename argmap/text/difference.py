"""What leads from one text to another, line by line, and edits carried over it."""

from __future__ import annotations

from difflib import SequenceMatcher

from argmap.text.edit import Splice, TextEdit

_MOST_LINES = 4000
"""Where more lines than this lie between the first and the last that differ, they count as one change: comparing
them takes a time that grows with their square."""


def difference(before: str, after: str) -> Splice:
    """Return edits that lead from one text to the other: one for each run of lines, narrowed to what differs."""
    if before == after:
        return ()
    start = before.rfind("\n", 0, _alike(before, after)) + 1
    end = _alike(before[start:][::-1], after[start:][::-1])
    # Back to the last line end that both have, so that what follows it is alike.
    end = len(before) - (before.find("\n", len(before) - end) + 1 or len(before)) if end else 0
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    old_lines, new_lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if max(len(old_lines), len(new_lines)) > _MOST_LINES:
        return (_narrowed(before, TextEdit(start, start + len(old), new)),)
    edits: list[TextEdit] = []
    offsets = [start]
    for line in old_lines:
        offsets.append(offsets[-1] + len(line))
    for kind, first, last, begin, finish in SequenceMatcher(
        None, old_lines, new_lines, autojunk=False
    ).get_opcodes():
        if kind != "equal":
            edit = TextEdit(offsets[first], offsets[last], "".join(new_lines[begin:finish]))
            edits.append(_narrowed(before, edit))
    return tuple(edits)


def carried(edits: Splice, over: Splice) -> Splice | None:
    """Return edits of a text as edits of what another splice of the same text makes of it.

    None where the two touch each other, be it end to end: which of them is to come first cannot be known.
    """
    moved: list[TextEdit] = []
    shift = at = 0
    for edit in edits:
        while at < len(over) and over[at].end < edit.start:
            shift += len(over[at].new) - (over[at].end - over[at].start)
            at += 1
        if at < len(over) and over[at].start <= edit.end:
            return None
        moved.append(TextEdit(edit.start + shift, edit.end + shift, edit.new))
    return tuple(moved)


def _narrowed(text: str, edit: TextEdit) -> TextEdit:
    old = text[edit.start : edit.end]
    start = _alike(old, edit.new)
    end = _alike(old[start:][::-1], edit.new[start:][::-1])
    return TextEdit(edit.start + start, edit.end - end, edit.new[start : len(edit.new) - end])


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike, in a few comparisons."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
