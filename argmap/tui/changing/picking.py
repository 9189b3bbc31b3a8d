"""One line in which somebody chooses an entry for a change, with what it would do shown before it is kept."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from argmap.edits import EditError
from argmap.model import Subject
from argmap.tui.asking.foreseeing import Foresight, Layout
from argmap.tui.asking.line_screen import LineScreen
from argmap.tui.asking.offers import Find
from argmap.tui.changing.bench import Bench, Edit
from argmap.tui.changing.effect import effect_lines
from argmap.tui.drawing.page import Line, Piece, plain
from argmap.tui.drawing.palette import Role


def pick(
    bench: Bench,
    label: str,
    ids: Collection[str],
    find: Find,
    edit: Callable[[str], Edit],
    *,
    noun: str,
    value: str = "",
    watched: str | None = None,
    goto: Subject | None = None,
    then: Callable[[str], None] | None = None,
) -> None:
    """Ask for one of some ids, by words of it; ``value``, or the only one there is, stands there already.

    ``edit`` is what choosing it would do, and what is done, unless ``then`` is, which asks more.  ``watched`` is the
    entry whose label is shown though it may not change.
    """

    # What a file refers to may be any text, and in the line it has to be one that can be seen.
    known = {plain(id_): id_ for id_ in ids}

    def foresee(text: str) -> Layout:
        id_ = known.get(text.strip())
        if id_ is None:
            return partial(_hint, none_meant(text, noun))
        return partial(effect_lines, bench.look, bench.preview(edit(id_)), watched)

    def keep(text: str) -> None:
        id_ = known.get(text.strip())
        if id_ is None:
            raise EditError(none_meant(text, noun))
        if then is None:
            bench.make(edit(id_), goto)
        else:
            bench.preview(edit(id_))
            bench.app.call_later(then, id_)

    value = plain(value) or (next(iter(known)) if len(known) == 1 else "")
    foresight = Foresight(bench.look.debate)
    names = known.__contains__
    line = LineScreen(label, keep, value=value, find=find, names=names, foresight=foresight, foresee=foresee)
    bench.open(line)


def none_meant(text: str, noun: str) -> str:
    """Return what to do where nothing that is offered has the words of a text."""
    return f"no {noun} has these words" if text.strip() else f"choose a {noun}, or type words of one"


def _hint(hint: str, width: int) -> tuple[Line, ...]:
    return ((Piece(hint, Role.MUTED),),)
