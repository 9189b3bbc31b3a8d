"""What a fix asks a person first: the text of a claim that it adds, or the entry that is meant."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen

from argmap.edits import EditError, Operation
from argmap.fixes import Asking, Fix
from argmap.tui.asking.line_screen import LineScreen
from argmap.tui.asking.offers import Offer
from argmap.tui.asking.text_screen import TextScreen
from argmap.tui.changing.argument_draft import name_in
from argmap.tui.changing.entry_offers import entries_offered
from argmap.tui.changing.picking import none_meant
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import plain


def asking_screen(
    look: Look, fix: Fix, asks: Asking, make: Callable[[tuple[Operation, ...]], None]
) -> Screen[None]:
    """Return the line or the text that asks; ``make`` does what the answer leads to, or raises an ArgmapError."""
    label = plain(asks.label)
    if not asks.sections:
        return TextScreen(label, lambda text: make(asks.then(text)), glyphs=look.glyphs)

    offered = entries_offered(look, asks.sections)
    known = {plain(id_): id_ for section in asks.sections for id_ in look.debate.entries(section)}

    def find(text: str) -> tuple[Offer, ...]:
        return tuple(offer._replace(id=offer.id.partition(":")[2]) for offer in offered(text))

    def keep(text: str) -> None:
        noun = " or ".join(section.value for section in asks.sections)
        id_ = known.get(text.strip())
        if id_ is None:
            raise EditError(none_meant(text, noun))
        make(asks.then(name_in(look.view.scope, fix.stem, id_)))

    return LineScreen(label, keep, find=find, names=known.__contains__)
