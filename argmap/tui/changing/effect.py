"""What a change would do to labels: before, after, and why."""

from __future__ import annotations

from argmap.model import Verdict
from argmap.session import View
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Line, Piece, cut_line, cut_middle, plain, width_of, wrap
from argmap.tui.drawing.palette import Role

_WRAPS_FROM = 48
"""In less width a second line for each entry would leave too little of the form in sight."""
_HANGS = Piece("    ")


def effect(look: Look, after: View, watched: str | None, width: int, *, most: int = 4) -> tuple[Line, ...]:
    """Return what another view has otherwise than the one that is looked at, ``most`` entries of it.

    What is ``watched`` comes first, be it as it was; then theses, then the rest.
    """
    then = Look(after, look.glyphs)
    theses = {position.thesis for position in then.debate.positions.values()}
    changed = [change.id for change in after.since(look.view) if change.id != watched]
    changed.sort(key=lambda id_: id_ not in theses)
    lines: list[Line] = []
    if watched is not None and watched in after.labelling.verdicts:
        lines += _lines(look, then, watched, width)
    room = most - bool(lines)
    shown = changed if len(changed) <= room else changed[: room - 1]
    lines += [line for id_ in shown for line in _lines(look, then, id_, width)]
    if len(shown) < len(changed):
        lines.append((Piece(f"and {len(changed) - len(shown)} more labels change", Role.MUTED),))
    if not changed and watched is None:
        lines.append((Piece("no label changes", Role.MUTED),))
    return tuple(cut_line(line, width, look.glyphs.ellipsis) for line in lines)


def effect_lines(
    look: Look, after: View, watched: str | None, width: int, *, most: int = 4, notices: int = 1
) -> tuple[Line, ...]:
    """Return what a change does to labels, under a heading, and the first ``notices`` of what to know besides."""
    heading = Piece("WHAT IT CHANGES", Role.HEADING)
    note = Piece("  under what is in force" if after.standpoint else "", Role.MUTED)
    said = [
        line
        for notice in after.notices[:notices]
        for line in wrap((Piece(plain(notice), Role.WARNING),), width)
    ]
    return ((heading, note), *effect(look, after, watched, width, most=most), *said)


def _lines(look: Look, then: Look, id_: str, width: int) -> tuple[Line, ...]:
    """Return an id and what becomes of it, in a second line where one is too short; a narrow one is cut."""
    line = _line(look, then, id_, width)
    if width_of(line) <= width or width < _WRAPS_FROM:
        return (line,)
    first, *rest = wrap(line, width, rest=(_HANGS,))
    if len(rest) < 2:
        return (first, *rest)
    # What is left goes into one line, which is cut.
    left = (piece for other in rest for piece in (Piece(" "), *other[1:]))
    return (first, (_HANGS, *tuple(left)[1:]))


def _line(look: Look, then: Look, id_: str, width: int) -> Line:
    """Return an id and what becomes of it; in a narrow line the id gives way, not the change."""
    before, after = look.verdict(id_), then.verdict(id_)
    pieces: list[Piece] = []
    if before is not None and _differ(before, after):
        pieces += [look.mark_of(before), Piece(f" {look.glyphs.becomes} ", Role.CHANGED)]
    if after is not None:
        pieces.append(then.mark_of(after))
    stays = "" if before is None or _differ(before, after) else "as before, "
    pieces.append(Piece(f"  {stays}{then.sentence(id_)}", Role.MUTED))
    room = max(width - width_of(pieces) - 2, width * 2 // 5)
    return (Piece(cut_middle(plain(id_), room, look.glyphs.ellipsis), Role.STRONG), Piece("  "), *pieces)


def _differ(before: Verdict, after: Verdict | None) -> bool:
    return after is None or before.label is not after.label
