"""A page over the rest of the screen: the help, a rule, the reasons for a label.  Escape always closes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from argmap.tui.asking.frame import Frame, FramedScreen
from argmap.tui.asking.hints import Hint, key_hint
from argmap.tui.asking.typed_ahead import TypedAhead
from argmap.tui.drawing.messages import LinkFollowed, PromptClosed
from argmap.tui.drawing.page import Page, Target
from argmap.tui.drawing.searched_sheet import SearchedSheet


class PageScreen(TypedAhead[Target], FramedScreen[Target]):
    """Shows one page until it is closed, or until a link of it is followed, which is its result."""

    DEFAULT_CSS = """
    #page-frame { max-width: 112; }
    """
    BINDING_GROUP_TITLE = "This page"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Find", id="page.search"),
        Binding("n", "match(1)", "Next match", id="page.next-match"),
        Binding("N", "match(-1)", "Previous match", id="page.previous-match"),
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
            yield SearchedSheet(id="page")

    def on_mount(self) -> None:
        sheet = self._page
        sheet.show(self._layout_page)
        if self._enter:
            sheet.put_cursor(self._link)
        sheet.focus()

    @property
    def _page(self) -> SearchedSheet:
        return self.query_one("#page", SearchedSheet)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which keys do something now."""
        match action:
            case "match":
                return bool(self._page.found)
            case "end_search":
                return self._page.is_searched or self._is_typed
            case _:
                return super().check_action(action, parameters)

    @on(events.DescendantFocus)
    @on(events.Resize)
    def _say_keys(self) -> None:
        """Say what the keys do, once the page has the keyboard."""
        page = self._page
        hints: list[Hint] = []
        if isinstance(self.focused, Input):
            # What is found so far is said on the line itself.
            hints = [Hint("Enter stays there"), key_hint(self, "prompt.cancel", "goes back")]
            self.query_one(Frame).say_keys(hints)
            return
        if page.is_searched:
            hints += [Hint(page.outcome, 3), key_hint(self, "page.next-match", "next match", 2)]
            hints.append(key_hint(self, "page.previous-match", "previous", 0))
        if self._enter:
            hints += [key_hint(self, "read.follow", self._enter, 2), key_hint(self, "read.next", "next")]
            hints.append(key_hint(self, "read.previous", "previous", 0))
        if page.is_searched:
            hints.append(key_hint(self, "find.end", "ends the search"))
        else:
            hints += [key_hint(self, "page.search", "finds"), key_hint(self, "page.close", "closes")]
        self.query_one(Frame).say_keys(hints)

    def action_close(self) -> None:
        """Go back to what is below."""
        self.dismiss(None)

    @on(LinkFollowed)
    def _follow(self, message: LinkFollowed) -> None:
        message.stop()
        self.dismiss(message.target)

    # A search

    _is_typed = False
    """Whether there is a line to type in what is looked for."""

    async def mount_line(self, line: Widget) -> None:
        """Put a line at the lower edge of the frame."""
        await self.query_one(Frame).mount(line)

    async def action_search(self) -> None:
        """Open a line to type what is to be found on the page."""
        from argmap.tui.asking.prompt import Prompt

        for prompt in self.query(Prompt):
            self.set_focus(prompt.query_one(Input))  # a click on the page had taken the keyboard from it
            return
        self._is_typed = True
        self._page.begin_search()
        await self.give_keyboard(Prompt("page", "/", typed=self._look_for))

    def _look_for(self, text: str) -> None:
        from argmap.tui.asking.prompt import Prompt

        self._page.look_for(text)
        self.query_one(Prompt).say(self._page.outcome)

    @on(PromptClosed)
    def _searched(self, message: PromptClosed) -> None:
        message.stop()
        self._is_typed = False
        if message.accepted:
            self._page.keep_search()
        else:
            self._page.leave_search()
        self.query("#prompt").remove()
        self.set_focus(self._page)  # at once, for keys that were pressed meanwhile
        self.let_go()
        self._say_found()

    def action_match(self, by: int) -> None:
        """Go to the next or previous match."""
        self._page.step_match(by)
        self._say_found()

    def action_end_search(self) -> None:
        """Show the page without what was looked for; while it is still being typed, as Escape does there."""
        from argmap.tui.asking.prompt import Prompt

        for prompt in self.query(Prompt):
            prompt.action_cancel()
            return
        self._page.end_search()
        self._say_found()

    def _say_found(self) -> None:
        self.refresh_bindings()
        self._say_keys()
