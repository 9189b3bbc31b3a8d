"""What is offered while somebody types: claims that have every word typed, to be taken with the arrow keys."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from argmap.model import Section, Subject
from argmap.tui.drawing.glyphs import UNICODE
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Line, Piece, cut, cut_line, fill, plain, width_of
from argmap.tui.drawing.palette import Ground, Painted, Role
from argmap.tui.drawing.searching import nearness, search_for

Names = Callable[[str], bool]
"""Tells whether a text is the name of something itself."""

MOST = 5
"""How many are offered at once."""
_WIDEST_ID = 28


class Offer(NamedTuple):
    """One value that is offered: what is taken, and what is shown of it."""

    id: str
    left: Line
    right: str


class Offers(Painted):
    """A short list below or above an input, which keeps the keyboard."""

    DEFAULT_CSS = "Offers { height: auto; width: 1fr; display: none; }"

    class Taken(Message):
        """Somebody clicked on what is offered."""

        def __init__(self, offer: Offer) -> None:
            super().__init__()
            self.offer = offer

    def __init__(self, names: Names | None = None, *, id: str | None = None) -> None:  # noqa: A002  (Textual's name)
        """Where one of some things has to be named, ``names`` tells whether a text does that by itself."""
        super().__init__(id=id)
        self._names = names
        self._is_unnamed = False
        """Whether what was typed names nothing by itself, where that has to be."""
        self._offers: tuple[Offer, ...] = ()
        self._chosen: int | None = None

    @property
    def chosen(self) -> Offer | None:
        """What the arrow keys are on; None where they are on the text typed."""
        return None if self._chosen is None else self._offers[self._chosen]

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is offered."""
        return self._offers

    @property
    def is_first_meant(self) -> bool:
        """Whether Enter takes what is offered first: nothing is chosen, and some words of it were typed."""
        return self._is_unnamed and self._chosen is None and bool(self._offers)

    def meant(self, typed: str) -> str:
        """Return what Enter takes: what is chosen, or what is offered first for words that name nothing."""
        if self._chosen is not None:
            return self._offers[self._chosen].id
        return self._offers[0].id if self.is_first_meant else typed

    def show(self, offers: Sequence[Offer], typed: str = "") -> None:
        """Offer something else, for a text; nothing of it is chosen yet."""
        self._offers = tuple(offers)
        typed = typed.strip()
        # Asked once for each text, not at each drawing.
        self._is_unnamed = self._names is not None and bool(self._offers and typed) and not self._names(typed)
        self._chosen = None
        self.display = bool(self._offers)
        self.styles.height = max(1, len(self._offers))
        self.refresh()

    def step(self, by: int) -> None:
        """Go down or up; above the first is the text typed."""
        places = (None, *range(len(self._offers)))
        self._chosen = places[(places.index(self._chosen) + by) % len(places)]
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one offer."""
        palette, width = self.palette, self.size.width
        if y >= len(self._offers):
            return Strip.blank(width, palette.base)
        offer = self._offers[y]
        ground = Ground.CURSOR if y == self._chosen else Ground.PLAIN
        # The ids stand below each other.
        widest = min(_WIDEST_ID, width // 3)
        glyphs = getattr(self.app, "glyphs", UNICODE)
        ellipsis = glyphs.ellipsis
        column = max(width_of((Piece(cut(other.right, widest, ellipsis)),)) for other in self._offers)
        right = fill((Piece(cut(offer.right, widest, ellipsis), Role.MUTED),), column)
        room = max(1, width - column - 6)
        line = (
            Piece(f" {glyphs.crumb} " if y == 0 and self.is_first_meant else "   ", Role.ACCENT),
            *fill(cut_line(offer.left, room, ellipsis), room),
            Piece("  "),
            *right,
            Piece(" "),
        )
        strip = Strip([Segment(piece.text, palette.style(piece.role, ground)) for piece in line])
        return strip.adjust_cell_length(width, palette.style(Role.TEXT, ground))

    def on_click(self, event: events.Click) -> None:
        if event.y < len(self._offers):
            self.post_message(self.Taken(self._offers[event.y]))


Find = Callable[[str], Sequence[Offer]]
"""What is offered for a text."""


def offered(
    ids: Sequence[str], words: Callable[[str], str], offer: Callable[[str], Offer], *, at_once: bool = False
) -> Find:
    """Return what offers those of some ids whose ``words`` have every word of a text, the nearest to it first.

    ``at_once`` offers the first of them where nothing is typed yet.
    """
    texts = [words(id_).lower() for id_ in ids]

    def find(text: str) -> tuple[Offer, ...]:
        search = search_for(text)
        if search is None:
            found: Sequence[int] = range(len(ids)) if at_once else ()
        else:
            found = sorted(
                search.matching(texts),
                key=lambda index: nearness(text, ids[index], texts[index].removeprefix(ids[index].lower())),
            )
        return tuple(offer(ids[index]) for index in found[:MOST])

    return find


def claims_offered(look: Look, leave_out: Collection[str] = ()) -> Find:
    """Return what offers the claims of a debate that have every word of a text in their id or text."""
    claims = look.debate.claims
    ids = [id_ for id_ in claims if id_ not in leave_out]
    return offered(ids, lambda id_: f"{id_} {claims[id_].text}", partial(claim_offer, look))


def claim_offer(look: Look, id_: str) -> Offer:
    """Return a claim as what is offered."""
    mark = look.mark(Subject(Section.CLAIM, id_))
    return Offer(plain(id_), (mark, Piece(" "), Piece(look.claim(id_))), plain(id_))
