"""The files that are open, over the rest of the screen, to go from one to another."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from argmap.session import View
from argmap.tui.asking.frame import Frame
from argmap.tui.asking.page_screen import PageScreen
from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.page import counted
from argmap.tui.drawing.searched_sheet import SearchedSheet
from argmap.tui.files.files_page import files_page


class FilesScreen(PageScreen):
    """A list of the files of a library; its result is the stem of the one that is chosen."""

    BINDING_GROUP_TITLE = "Files"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o,ctrl+o", "close", "Close", show=False, id="files.close"),
    ]

    def __init__(self, view: View, glyphs: Glyphs) -> None:
        stem, stems = view.scope.stem, list(view.library.documents)
        link = stems.index(stem) if stem in stems else 0
        super().__init__("Files", partial(files_page, view, glyphs), enter="goes there", link=link)
        self._view = view

    def compose(self) -> ComposeResult:
        with Frame(id="page-frame") as frame:
            count, unsaved = len(self._view.library.documents), len(self._view.unsaved)
            frame.border_title = Content(
                counted(count, "file") + (f", {unsaved} not saved" if unsaved else "")
            )
            yield SearchedSheet(id="page", whole_rows=True)
