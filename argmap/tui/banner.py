"""The line that says, in another colour, from which standpoint the debate is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.tui.bar import Bar
from argmap.tui.look import Look
from argmap.tui.page import Piece, counted, cut, plain
from argmap.tui.palette import Role


class Banner(Bar):
    """There only while a standpoint is in force."""

    look: Look | None = None

    def show(self, look: Look) -> None:
        """Show the standpoint of a view, or hide where the debate is looked at as written."""
        self.look = look
        self.display = bool(look.view.standpoint)
        self.refresh()

    def left(self, width: int) -> Sequence[Piece]:
        if self.look is None:
            return ()
        changed = len(self.look.view.changes)
        labels = "no label changes" if not changed else f"{counted(changed, 'label')} changed"
        name = cut(standpoint_name(self.look), max(10, width - 36), self.look.glyphs.ellipsis)
        return (
            Piece("! ", Role.CHANGED),
            Piece("under "),
            Piece(name, Role.STRONG),
            Piece(f"   {labels}"),
        )

    def right(self, width: int) -> Sequence[Piece]:
        return (Piece("W", Role.STRONG), Piece(" as written"))


def standpoint_name(look: Look) -> str:
    """Return the standpoint in force in the words of the debate."""
    standpoint, debate = look.view.standpoint, look.debate
    names = [debate.positions[id_].title for id_ in standpoint.positions if id_ in debate.positions]
    names += [debate.scenarios[id_].title for id_ in standpoint.scenarios if id_ in debate.scenarios]
    if not names and standpoint:
        names = [f"{len(standpoint.accepts)} accepted, {len(standpoint.rejects)} rejected"]
    return " + ".join(plain(name) for name in names)
