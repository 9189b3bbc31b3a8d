"""The debates of a folder, to choose one from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from argmap.errors import UsageError
from argmap.session import Session
from argmap.tui.asking.excuses import Excusing
from argmap.tui.drawing.bar import Bar
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.drawing.lists import DebatesList
from argmap.tui.drawing.messages import LinkFollowed
from argmap.tui.drawing.page import Piece, counted, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.keys.live_keys import key_of
from argmap.tui.views.key_bar import KeyBar
from argmap.tui.views.library_page import library_page

if TYPE_CHECKING:
    from argmap.tui.files.saving import Saving
    from argmap.tui.screens.places import Places


class LibraryScreen(Excusing, Screen[None]):
    """A list of debates with title, counts and theses; Enter opens one."""

    BINDING_GROUP_TITLE = "Everywhere"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,f1", "help", "Help", id="app.help"),
        Binding("colon", "app.command_palette", "Every action", show=False, id="app.palette"),
        Binding("n", "begin", "New debate", id="debates.new"),
        Binding("ctrl+s", "save", "Save", id="change.save"),
        Binding("f5", "reload", "Read the folder again", show=False, id="change.reload"),
        Binding("q", "leave", "Quit", id="app.leave"),
    ]
    AUTO_FOCUS = "#debates"

    def __init__(self, session: Session, glyphs: Glyphs = UNICODE) -> None:
        super().__init__()
        self.session = session
        self.glyphs = glyphs
        self.places: Places = {}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which actions make sense now."""
        return self.session.view.dirty if action == "save" else True

    def excuse(self, action: str) -> str:
        """Return why an action is not to be had as things are."""
        from argmap.tui.keys.idle_keys import excuse

        return excuse(action, (), partial(key_of, self))

    def say_idle(self, key: str) -> None:
        """Say in the last line of a key that there is none such, or show again the keys that there are."""
        self.query_one(KeyBar).say_idle(key)

    def compose(self) -> ComposeResult:
        library = self.session.view.library
        yield FolderHeader(plain(str(library.folder or "")), len(library.documents))
        yield DebatesList(id="debates", whole_rows=True)
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        self.take_view()

    def on_screen_resume(self) -> None:
        """Show the folder as it is by now; it may have been edited, saved or read again meanwhile."""
        self.take_view()

    def take_view(self) -> None:
        """Show what the session has now."""
        view = self.session.view
        key = key_of(self, "debates.new")
        page = partial(library_page, view.library, self.glyphs, unsaved=view.unsaved, new=key)
        self.query_one(DebatesList).show(page, keep=True)
        self.query_one(FolderHeader).say(len(view.library.documents))
        self.refresh_bindings()

    @on(LinkFollowed)
    def _open(self, message: LinkFollowed) -> None:
        if isinstance(message.target, str):
            self._open_file(message.target)

    def _open_file(self, stem: str) -> None:
        from argmap.tui.screens.listed_screen import ListedDebateScreen

        self.session.focus_file(stem)
        self.app.push_screen(ListedDebateScreen(self.session, self.glyphs, self.places))

    def action_begin(self) -> None:
        """Ask for the title of a new debate, and begin it in a file of the folder that is called after it."""
        from argmap.edits import identifier
        from argmap.tui.asking.line_screen import LineScreen

        def keep(title: str) -> None:
            title = title.strip()
            if not title:
                raise UsageError("a debate needs a title")
            taken = self.session.view.library.documents
            stem = identifier(title, taken, transliterate=True, default="debate")
            stem = self.session.add_file(f"{stem}.yaml", title)
            self.app.call_later(self._open_file, stem)

        self.app.push_screen(LineScreen("title of the new debate", keep))

    def action_save(self) -> None:
        """Write what was changed to its files."""
        self._saving.save()

    def action_reload(self) -> None:
        """Read the folder again."""
        self._saving.reload()

    @property
    def _saving(self) -> Saving:
        from argmap.tui.files.saving import Saving

        return Saving(self.app, self.session, self.glyphs, self.take_view)

    def action_help(self) -> None:
        """Show what marks mean and what keys do."""
        from argmap.tui.asking.page_screen import PageScreen
        from argmap.tui.keys.live_keys import live_keys
        from argmap.tui.views.help_page import help_page

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

    def say(self, count: int) -> None:
        """Say how many debates there are by now."""
        self._count = count
        self.refresh()

    def left(self, width: int) -> Sequence[Piece]:
        count = f"   {counted(self._count, 'debate')}"
        return (Piece("argmap  ", Role.MUTED), Piece(self._folder, Role.STRONG), Piece(count, Role.MUTED))
