"""A page over the rest of the screen: the help, a rule, the reasons for a label.  Escape always closes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from argmap.tui.asking.frame import Frame, FramedScreen
from argmap.tui.drawing.messages import LinkFollowed
from argmap.tui.drawing.page import Page, Target
from argmap.tui.drawing.sheet import Sheet


class PageScreen(FramedScreen[Target]):
    """Shows one page until it is closed, or until a link of it is followed, which is its result."""

    DEFAULT_CSS = """
    #page-frame { max-width: 112; }
    """
    BINDING_GROUP_TITLE = "This page"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,x", "close", "Close", id="page.close"),
    ]

    def __init__(self, title: str, layout: Callable[[int], Page], *, on_link: bool = False) -> None:
        """``on_link`` has the cursor on the first link, for a page that leads somewhere."""
        super().__init__()
        self._on_link = on_link
        self._title = title
        self._layout_page = layout

    def compose(self) -> ComposeResult:
        with Frame(id="page-frame") as frame:
            frame.border_title = Content(self._title)
            frame.border_subtitle = Content("Esc closes")
            yield Sheet(id="page")

    def on_mount(self) -> None:
        sheet = self.query_one("#page", Sheet)
        sheet.show(self._layout_page)
        if self._on_link:
            sheet.put_cursor(0)
        sheet.focus()

    def action_close(self) -> None:
        """Go back to what is below."""
        self.dismiss(None)

    @on(LinkFollowed)
    def _follow(self, message: LinkFollowed) -> None:
        message.stop()
        self.dismiss(message.target)
