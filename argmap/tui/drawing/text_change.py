"""What a change does to the text of a file, line by line."""

from __future__ import annotations

from difflib import SequenceMatcher

from argmap.document import Document
from argmap.text.visible import visible
from argmap.tui.drawing.page import Line, Piece, counted, cut_line
from argmap.tui.drawing.palette import Role

_MOST_COMPARED = 400
"""Where more lines than this lie between the first and the last that differ, all of them count as changed."""


def text_change(
    before: Document, after: Document, width: int, ellipsis: str, *, most: int
) -> tuple[Line, ...]:
    """Return the lines that go, with ``-``, and those that come, with ``+``, ``most`` of them at the most."""
    lines = list(_changed(before.text.splitlines(), after.text.splitlines()))
    shown = lines if len(lines) <= most else lines[: most - 1]
    found: list[Line] = []
    for sign, number, text in shown:
        role = Role.FALLS if sign == "-" else Role.STANDS
        pieces = (Piece(f"{sign} ", role), Piece(f"{number:>4}  ", Role.MUTED), Piece(_shown(text), role))
        found.append(cut_line(pieces, width, ellipsis))
    if len(shown) < len(lines):
        found.append((Piece(f"and {counted(len(lines) - len(shown), 'more line')}", Role.MUTED),))
    return tuple(found)


def _changed(old: list[str], new: list[str]) -> list[tuple[str, int, str]]:
    """Return each line that goes or comes, with its number in the text that it is in."""
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    gone, come = old[first : len(old) - last], new[first : len(new) - last]
    if max(len(gone), len(come)) > _MOST_COMPARED:
        blocks = [("replace", 0, len(gone), 0, len(come))]
    else:
        blocks = SequenceMatcher(None, gone, come, autojunk=False).get_opcodes()  # type: ignore[assignment]
    found: list[tuple[str, int, str]] = []
    for kind, start, end, begin, finish in blocks:
        if kind != "equal":
            found += [("-", first + at + 1, gone[at]) for at in range(start, end)]
            found += [("+", first + at + 1, come[at]) for at in range(begin, finish)]
    return found


def _shown(text: str) -> str:
    return visible(text[:1_000]).expandtabs(4)
