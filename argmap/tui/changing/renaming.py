"""Another id for an entry, in every reference of the library; checked as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from argmap.edits import Rename
from argmap.edits.mentions import Mention, mentions
from argmap.edits.planning import plan
from argmap.model import Subject
from argmap.tui.asking.foreseeing import Foresight, Layout
from argmap.tui.asking.line_screen import LineScreen
from argmap.tui.changing.bench import Bench, Edit
from argmap.tui.changing.here import Here
from argmap.tui.drawing.page import Line, Piece, counted, cut_line, cut_middle, plain
from argmap.tui.drawing.palette import Role

_MOST = 4


def rename(bench: Bench, here: Here) -> None:
    """Ask for the new id; what is typed first takes the place of the old one, unless an arrow key comes before."""
    place, scope = here.home, bench.look.view.scope
    found = mentions(bench.look.view.library, place.stem, place.own)

    def foresee(text: str) -> Layout:
        new = text.strip()
        if new != place.own.id:
            plan(bench.look.view.library, place.stem, Rename(place.own, new))
        return partial(_mention_lines, bench, found, place.stem)

    def keep(text: str) -> None:
        new = text.strip()
        goto = Subject(here.subject.section, scope.name(place.stem, new))
        edit = Edit(place.stem, (Rename(place.own, new),), renamed=(here.subject, goto.id))
        bench.make(edit, goto)

    label = f"rename {cut_middle(plain(place.own.id), 24, bench.glyphs.ellipsis)} to"
    foresight = Foresight(bench.look.debate)
    bench.open(
        LineScreen(label, keep, value=place.own.id, foresight=foresight, foresee=foresee, replaces=True)
    )


def _mention_lines(bench: Bench, found: Sequence[Mention], stem: str, width: int) -> tuple[Line, ...]:
    """Return how much changes with an id, and where."""
    if not found:
        return ((Piece("Nothing refers to it.", Role.MUTED),),)
    files = len({mention.stem for mention in found})
    where = "" if files == 1 and found[0].stem == stem else f" in {counted(files, 'file')}"
    lines: list[Line] = [(Piece(f"{counted(len(found), 'reference')}{where} will have the new id too"),)]
    shown = found if len(found) <= _MOST else found[: _MOST - 1]
    lines += [(Piece(f"  {plain(mention.named(stem))}", Role.MUTED),) for mention in shown]
    if len(shown) < len(found):
        lines.append((Piece(f"  and {len(found) - len(shown)} more", Role.MUTED),))
    return tuple(cut_line(line, width, bench.glyphs.ellipsis) for line in lines)
