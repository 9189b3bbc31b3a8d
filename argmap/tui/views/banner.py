"""The line that says, in another colour, from which standpoint the debate is looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from textual import events

from argmap.tui.drawing.bar import Bar
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Line, Piece, counted, cut_line, cut_middle, plain, width_of
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.what_if import Taken
from argmap.tui.keys.live_keys import keys_of

_CHANGES, _KEEP, _CLEAR = "view.what-if", "what-if.keep", "what-if.clear"
_ACTS = {_CHANGES: "show('what-if')", _KEEP: "keep", _CLEAR: "as_written"}
"""The keys that the banner tells of, by the id of their binding, in their order, and what a click does."""

_LEAD = Piece("! ", Role.CHANGED)
_SHORTEST = 8
"""Cells of an id that tell which it is."""


class Wording(NamedTuple):
    """One way to say it: how many words for the number of changes, and which keys with which."""

    least: int
    """The cells that what is in force needs there; more is better."""
    gap: str
    is_long: bool
    says: Mapping[str, str]


_ALL = {_CHANGES: "shows them", _KEEP: "keep", _CLEAR: "as written"}
_WORDINGS = (
    Wording(999, "   ", True, _ALL),
    Wording(999, "   ", False, _ALL),
    Wording(28, "  ", False, _ALL | {_CHANGES: "show"}),
    Wording(16, "  ", False, {_KEEP: "keep", _CLEAR: "as written"}),
    Wording(0, "  ", False, {_CLEAR: "as written"}),
)
"""From the longest to the shortest: the first is taken in which all that is in force is said, or enough of it."""


class Banner(Bar):
    """There only while a standpoint is in force."""

    look: Look | None = None

    def show(self, look: Look) -> None:
        """Show the standpoint of a view, or hide where the debate is looked at as written."""
        self.look = look
        self.display = bool(look.view.standpoint)
        self.refresh()

    def left(self, width: int) -> Sequence[Piece]:
        return () if self.look is None else self._sides(width)[0]

    def right(self, width: int) -> Sequence[Piece]:
        return () if self.look is None else self._sides(width)[1]

    def _sides(self, width: int) -> tuple[Sequence[Piece], Sequence[Piece]]:
        assert self.look is not None
        return sides(self.look, keys_of(self.screen, _ACTS), width)

    async def on_click(self, event: events.Click) -> None:
        link = self.link_at(event.x)
        if link is not None:
            await self.screen.run_action(list(_ACTS.values())[link])


def sides(look: Look, keys: Mapping[str, str], width: int) -> tuple[Line, Line]:
    """Return what is in force and how many labels that changes, and the keys for it, in so many cells.

    How it is kept and how it is left is said as long as 16 cells are there for what is in force.
    """
    needs = width_of(standing(look))
    for wording in _WORDINGS:
        after = Piece(f"{wording.gap}{_changes(look, is_long=wording.is_long)}")
        right = _acts(look, keys, wording)
        room = width - width_of((_LEAD, after, *right)) - (len(wording.gap) if right else 0)
        if room >= min(needs, wording.least):
            break
    return (_LEAD, *standing_in(look, max(_SHORTEST, room)), after), right


def _changes(look: Look, *, is_long: bool) -> str:
    changed = len(look.flips)
    if not is_long:
        return f"{changed} changed" if changed else "no change"
    noun = "other label" if look.what_if.own else "label"
    return f"{counted(changed, noun)} changed" if changed else f"no {noun} changes"


def _acts(look: Look, keys: Mapping[str, str], wording: Wording) -> Line:
    pieces: list[Piece] = []
    for link, id_ in enumerate(_ACTS):
        # In its own view the changes have no key that leads to them.
        key, says = keys[id_], wording.says.get(id_, "")
        if key and says:
            if id_ == _CHANGES and says == _ALL[_CHANGES] and not look.flips:
                says = "tells more"
            gap = Piece(wording.gap if pieces else "")
            pieces += [gap, Piece(key, Role.STRONG, link), Piece(f" {says}", Role.TEXT, link)]
    return tuple(pieces)


def standing_in(look: Look, room: int) -> Line:
    """Return what is in force in so many cells: which way something is taken is not cut, its id is.

    Of several things that a person took otherwise it is the first, and how many more there are.
    """
    said, what_if, ellipsis = standing(look), look.what_if, look.glyphs.ellipsis
    if width_of(said) > room and what_if.own and not (what_if.positions or what_if.scenarios):
        lead, _, id_, way = said[:4]
        more = len(what_if.own) - 1
        if more:
            way = way._replace(text=f"{way.text} + {more} more")
        left = room - width_of((lead, way))
        if left < min(_SHORTEST, width_of((id_,))):
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
