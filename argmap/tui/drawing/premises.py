"""An argument without a title in the words of its premises, as many of them as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from argmap.model import Debate
from argmap.tui.drawing.page import cut, plain

_AND = " + "
_SHORTEST = 6
"""A premise in less room than this says nothing; it is counted instead."""


def premises_in_words(debate: Debate, argument: str) -> tuple[str, ...]:
    """Return what the premises of an argument that has no title say; nothing for one with a title.

    One alone is the whole name, with its full stop; one alone that the debate does not have says less than the id.
    """
    entry = debate.arguments.get(argument)
    if entry is None or entry.title is not None:
        return ()
    claims, premises = debate.claims, entry.premises
    if len(premises) == 1:
        return (plain(claims[premises[0]].text),) if premises[0] in claims else ()
    return tuple(
        plain(claims[premise].text).rstrip(".") if premise in claims else plain(premise)
        for premise in premises
    )


def joined(texts: Sequence[str], width: int | None = None, ellipsis: str = "…") -> str:
    """Return premises one after the other, each cut so that something of every one is in sight.

    Those that do not fit at all are counted: ``Reading… +2``.
    """
    if width is None or cell_len(_AND.join(texts)) <= width:
        return _AND.join(texts)
    shown = len(texts)
    while shown > 1 and _room(len(texts), shown, width) < _SHORTEST * shown:
        shown -= 1
    room = _room(len(texts), shown, width)
    sizes = {number: cell_len(text) for number, text in enumerate(texts[:shown])}
    left = shown
    # What a short one does not need is for those that come after it in length.
    for number in sorted(sizes, key=lambda number: sizes[number]):
        sizes[number] = min(sizes[number], room // left)
        room -= sizes[number]
        left -= 1
    cuts = [cut(texts[number], sizes[number], ellipsis) for number in range(shown)]
    more = f" +{len(texts) - shown}" if shown < len(texts) else ""
    return cut(f"{_AND.join(cuts)}{more}", max(0, width), ellipsis)


def _room(count: int, shown: int, width: int) -> int:
    """Return how many cells are left for the texts themselves where some of them are shown."""
    more = len(f" +{count - shown}") if shown < count else 0
    return width - len(_AND) * (shown - 1) - more
