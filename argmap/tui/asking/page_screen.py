"""A page over the rest of the screen: the help, a rule, the reasons for a label.  Escape always closes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from argmap.tui.asking.frame import Frame, FramedScreen
from argmap.tui.asking.hints import Hint, key_hint
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

    def __init__(self, title: str, layout: Callable[[int], Page], *, enter: str = "", link: int = 0) -> None:
        """``enter`` says what Enter does with a link of a page that leads somewhere; its cursor is on ``link``."""
        super().__init__()
        self._enter = enter
        self._link = link
        self._title = title
        self._layout_page = layout

    def compose(self) -> ComposeResult:
        with Frame(id="page-frame") as frame:
            frame.border_title = Content(self._title)
            yield Sheet(id="page")

    def on_mount(self) -> None:
        sheet = self.query_one("#page", Sheet)
        sheet.show(self._layout_page)
        if self._enter:
            sheet.put_cursor(self._link)
        sheet.focus()

    @on(events.DescendantFocus)
    @on(events.Resize)
    def _say_keys(self) -> None:
        """Say what the keys do, once the page has the keyboard."""
        hints: list[Hint] = []
        if self._enter:
            hints += [key_hint(self, "read.follow", self._enter, 2), key_hint(self, "read.next", "next")]
            hints.append(key_hint(self, "read.previous", "previous", 0))
        self.query_one(Frame).say_keys([*hints, key_hint(self, "page.close", "closes")])

    def action_close(self) -> None:
        """Go back to what is below."""
        self.dismiss(None)

    @on(LinkFollowed)
    def _follow(self, message: LinkFollowed) -> None:
        message.stop()
        self.dismiss(message.target)
