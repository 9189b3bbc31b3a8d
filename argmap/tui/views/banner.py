"""The line that says, in another colour, from which standpoint the debate is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events

from argmap.tui.drawing.bar import Bar
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Line, Piece, counted, cut_line, cut_middle, plain, width_of
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.what_if import Taken
from argmap.tui.keys.live_keys import keys_of

_ACTS = (
    ("view.what-if", "show('what-if')", "shows them", 72),
    ("what-if.keep", "keep", "keep", 98),
    ("what-if.clear", "as_written", "as written", 0),
)
"""The keys that the banner tells of, by the id of their binding: what they do, a word, the room it needs."""

_SHORTEST = 8
"""Cells of an id that tell which it is."""


class Banner(Bar):
    """There only while a standpoint is in force."""

    look: Look | None = None

    def show(self, look: Look) -> None:
        """Show the standpoint of a view, or hide where the debate is looked at as written."""
        self.look = look
        self.display = bool(look.view.standpoint)
        self.refresh()

    def left(self, width: int) -> Sequence[Piece]:
        look = self.look
        if look is None:
            return ()
        noun = "other label" if look.what_if.own else "label"
        changed = len(look.flips)
        after = Piece(f"   {counted(changed, noun)} changed" if changed else f"   no {noun} changes")
        room = width - width_of((after, *self.right(width))) - 6
        said = standing_in(look, max(16, room))
        return (Piece("! ", Role.CHANGED), *said, after)

    def right(self, width: int) -> Sequence[Piece]:
        pieces: list[Piece] = []
        keys = keys_of(self.screen, [id_ for id_, *_ in _ACTS])
        for link, (id_, _, does, room) in enumerate(_ACTS):
            key = keys[id_]
            # In its own view the changes have no key that leads to them.
            if key and width >= room:
                said = does
                if id_ == "view.what-if" and self.look is not None and not self.look.flips:
                    said = "tells more"
                gap = Piece("   " if pieces else "")
                pieces += [gap, Piece(key, Role.STRONG, link), Piece(f" {said}", Role.TEXT, link)]
        return pieces

    async def on_click(self, event: events.Click) -> None:
        link = self.link_at(event.x)
        if link is not None:
            await self.screen.run_action(_ACTS[link][1])


def standing_in(look: Look, room: int) -> Line:
    """Return what is in force in so many cells; of one thing taken otherwise, its id is cut and not which way."""
    said, what_if, ellipsis = standing(look), look.what_if, look.glyphs.ellipsis
    over = width_of(said) - room
    if over > 0 and len(what_if.own) == 1 and not (what_if.positions or what_if.scenarios):
        lead, _, id_, way = said
        left = width_of((id_,)) - over
        if left < _SHORTEST:
            lead, left = Piece(""), left + width_of((lead,))
        said = (lead, id_._replace(text=cut_middle(id_.text, max(1, left), ellipsis)), way)
    return cut_line(said, room, ellipsis)


def standing(look: Look) -> Line:
    """Return what is in force in the words of the debate: who is followed, and what a person took otherwise."""
    what_if = look.what_if
    pieces: list[Piece] = []
    titles = [plain(entry.title) for entry in what_if.entries(look.debate)]
    if titles:
        pieces += [Piece("under "), Piece(" + ".join(titles), Role.STRONG)]
    if what_if.own:
        pieces.append(Piece(", and if " if titles else "what if "))
    for number, (id_, how) in enumerate(what_if.own):
        verb = "stands" if how is Taken.ACCEPTED else "falls"
        pieces += [Piece(", " if number else ""), Piece(plain(id_), Role.STRONG), Piece(f" {verb}")]
    return tuple(pieces)
