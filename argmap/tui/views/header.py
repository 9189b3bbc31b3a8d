"""The first line of the screen: which debate, how much of it, what stands, what was found, from where it is seen."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events

from argmap.findings import Severity
from argmap.tui.drawing.bar import Bar
from argmap.tui.drawing.look import SEVERITY_ROLES, Look
from argmap.tui.drawing.page import Piece, counted, cut, plain, width_of
from argmap.tui.drawing.palette import Role

_SPELLED_OUT = 100
_SHORTEST_TITLE = 12
"""With less room than this a title would say nothing."""
_TITLE, _FINDINGS = 0, 1
_ACTS = ("edit_head", "show('findings')")
"""What a click on a part of the line does."""
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


class Header(Bar):
    """Says at a glance what is open."""

    look: Look | None = None
    is_behind = False
    """Whether a file has changed elsewhere since it was read."""
    broken = ""
    """What is wrong with the file on the disk, where it cannot be read; what is shown is older."""
    doing = ""
    """What takes a while now."""

    def show(self, look: Look) -> None:
        """Show a view."""
        self.look = look
        self.refresh()

    def say_behind(self, is_behind: bool) -> None:
        """Say that a file has changed elsewhere, or no longer so."""
        if is_behind is not self.is_behind:
            self.is_behind = is_behind
            self.refresh()

    def say_broken(self, broken: str) -> None:
        """Say that the file on the disk cannot be read, or no longer so."""
        if broken != self.broken:
            self.broken = broken
            self.refresh()

    def say_doing(self, doing: str) -> None:
        """Say what takes a while, or nothing."""
        if doing != self.doing:
            self.doing = doing
            self.refresh()

    def left(self, width: int) -> Sequence[Piece]:
        if self.look is None:
            return (Piece("argmap", Role.MUTED),)
        look, debate, spelled = self.look, self.look.debate, width >= _SPELLED_OUT - 2
        claims, arguments = len(debate.claims), len(debate.arguments)
        counts = f"{claims}c {arguments}a"
        if spelled:
            counts = f"{counted(claims, 'claim')}  {counted(arguments, 'argument')}"
        name = cut(_name(look), width // 3, look.glyphs.ellipsis)
        after = [Piece(f"   {counts}   ", Role.MUTED)]
        for mark, count in look.tally:
            after += [Piece(f"{mark.text}{count}", mark.role), Piece(" ")]
        found = (Piece(self.doing, Role.MUTED),) if self.doing else self._found(look)
        after += [Piece("  " if look.tally else ""), *found]
        before = [Piece("argmap  ", Role.MUTED), Piece(name + ("*" if _is_dirty(look) else ""), Role.STRONG)]
        before += [Piece(f"  {state}", Role.WARNING) for state in self._states(look)]
        room = width - width_of((*before, *after, *self.right(width))) - 5
        if debate.title and room >= _SHORTEST_TITLE:
            title = cut(plain(debate.title), room, look.glyphs.ellipsis)
            before.append(Piece(f"  {title}", link=_TITLE if look.view.scope.stem is not None else None))
        return (*before, *after)

    async def on_click(self, event: events.Click) -> None:
        link = self.link_at(event.x)
        if link is not None:
            await self.screen.run_action(_ACTS[link])

    def _states(self, look: Look) -> Sequence[str]:
        """Return what a person should know before typing."""
        states = ["read-only"] if look.view.unwritable is not None else []
        if look.view.is_new:
            states.append("new file")
        if self.is_behind and not self.broken:
            states.append("changed elsewhere")
        others = len(look.view.unsaved - {look.view.scope.stem})
        if look.view.scope.stem is not None and others:
            states.append(f"{counted(others, 'other file')} not saved")
        return states

    def _found(self, look: Look) -> Sequence[Piece]:
        return (Piece(self.broken, Role.ERROR, _FINDINGS),) if self.broken else _found(look)

    def right(self, width: int) -> Sequence[Piece]:
        if self.look is None or self.look.view.standpoint:
            return ()
        return (Piece("as written", Role.MUTED),)


def _is_dirty(look: Look) -> bool:
    """Tell whether what is looked at has unsaved work."""
    view = look.view
    return view.dirty if view.scope.stem is None else view.scope.stem in view.unsaved or bool(view.conflicts)


def _name(look: Look) -> str:
    stem = look.view.scope.stem
    documents = look.view.library.documents
    if stem is None or stem not in documents:
        folder = look.view.library.folder
        return plain(folder.name if folder is not None else "")
    return plain(documents[stem].name.rpartition("/")[2])


def _found(look: Look) -> Sequence[Piece]:
    findings = look.findings
    if findings:
        worst = min((finding.severity for finding in findings), key=_ORDER.index)
        return (Piece(counted(len(findings), "finding"), SEVERITY_ROLES[worst], _FINDINGS),)
    return (Piece("no findings" if look.view.checked else "", Role.MUTED),)
