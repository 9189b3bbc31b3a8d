"""The debates of a folder, to choose one from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from argmap.session import Session
from argmap.tui.bar import Bar
from argmap.tui.glyphs import UNICODE, Glyphs
from argmap.tui.key_bar import KeyBar
from argmap.tui.library_page import library_page
from argmap.tui.lists import DebatesList
from argmap.tui.messages import LinkFollowed
from argmap.tui.page import Piece, counted, plain
from argmap.tui.palette import Role


class LibraryScreen(Screen[None]):
    """A list of debates with title, counts and theses; Enter opens one."""

    BINDING_GROUP_TITLE = "Everywhere"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,f1", "help", "Help", id="app.help"),
        Binding("colon", "app.command_palette", "Every action", show=False, id="app.palette"),
        Binding("q", "leave", "Quit", id="app.leave"),
    ]
    AUTO_FOCUS = "#debates"

    def __init__(self, session: Session, glyphs: Glyphs = UNICODE) -> None:
        super().__init__()
        self.session = session
        self.glyphs = glyphs

    def compose(self) -> ComposeResult:
        library = self.session.view.library
        yield FolderHeader(plain(str(library.folder or "")), len(library.documents))
        yield DebatesList(id="debates", whole_rows=True)
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        library = self.session.view.library
        self.query_one(DebatesList).show(partial(library_page, library, self.glyphs))

    @on(LinkFollowed)
    def _open(self, message: LinkFollowed) -> None:
        from argmap.tui.debate_screen import ListedDebateScreen

        if isinstance(message.target, str):
            self.session.focus_file(message.target)
            self.app.push_screen(ListedDebateScreen(self.session, self.glyphs))

    def action_help(self) -> None:
        """Show what marks mean and what keys do."""
        from argmap.tui.help_page import help_page
        from argmap.tui.live_keys import live_keys
        from argmap.tui.page_screen import PageScreen

        self.app.push_screen(PageScreen("Help", partial(help_page, self.glyphs, live_keys(self))))

    async def action_leave(self) -> None:
        """End the program, asking first where something is not saved."""
        await self.app.action_quit()


class FolderHeader(Bar):
    """Says which folder is open and how many debates it has."""

    def __init__(self, folder: str, count: int) -> None:
        super().__init__(id="header")
        self._folder = folder
        self._count = count

    def left(self, width: int) -> Sequence[Piece]:
        count = f"   {counted(self._count, 'debate')}"
        return (Piece("argmap  ", Role.MUTED), Piece(self._folder, Role.STRONG), Piece(count, Role.MUTED))
