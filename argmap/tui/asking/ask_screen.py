"""A question over the rest of the screen, with its answers.  Escape answers nothing, and nothing is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from argmap.tui.asking.frame import Frame, FramedScreen
from argmap.tui.asking.hints import key_hint
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.drawing.messages import LinkFollowed
from argmap.tui.drawing.page import Line, Page, Piece
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.drawing.writer import Writer


class Answer(NamedTuple):
    """One answer: the key that gives it, what it is called, what it says, and what would come of it."""

    key: str
    name: str
    says: str
    outcome: Sequence[Line] | Callable[[Writer], None] = ()


class AskScreen(FramedScreen[str]):
    """Asks, and ends with the name of the answer, or None."""

    DEFAULT_CSS = """
    #ask-frame { width: 90%; max-width: 84; }
    """
    BINDING_GROUP_TITLE = "This question"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", "Do nothing", id="ask.close"),
    ]

    def __init__(
        self,
        title: str,
        body: Callable[[Writer], None],
        answers: Sequence[Answer],
        *,
        glyphs: Glyphs = UNICODE,
        leave: str = "changes nothing",
    ) -> None:
        """``body`` writes what there is to know before one answers; the first answer is where the cursor is."""
        super().__init__()
        self._title = title
        self._body = body
        self._answers = tuple(answers)
        self._glyphs = glyphs
        self._leave = leave

    def compose(self) -> ComposeResult:
        with Frame(id="ask-frame") as frame:
            frame.border_title = Content(self._title)
            yield Sheet(id="ask", whole_rows=True)

    def on_mount(self) -> None:
        self.query_one(Frame).say_keys([key_hint(self, "ask.close", self._leave)])
        sheet = self.query_one("#ask", Sheet)
        self._fit()
        sheet.show(self._layout_page)
        sheet.focus()

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """Make the frame as high as what is in it, as far as the screen is."""
        width, height = self.app.size
        inner = max(8, min(84, width * 9 // 10) - 5)
        lines = len(self._layout_page(inner).lines)
        self.query_one("#ask-frame").styles.height = max(4, min(height, lines + 2))

    def _layout_page(self, width: int) -> Page:
        writer = Writer(width, self._glyphs)
        self._body(writer)
        writer.blank()
        for answer in self._answers:
            link = writer.link(answer.name)
            shown = self.app.get_key_display(Binding(answer.key, ""))
            key = Piece(f"{shown}  ", Role.ACCENT, link)
            writer.wrapped(Piece(answer.says, Role.STRONG, link), first=(key,))
            if callable(answer.outcome):
                answer.outcome(writer)
            else:
                writer.add(answer.outcome)
        return writer.page()

    def on_key(self, event: events.Key) -> None:
        for answer in self._answers:
            if event.key == answer.key:
                self.answer(event, answer.name)
                return

    @on(LinkFollowed)
    def _follow(self, message: LinkFollowed) -> None:
        message.stop()
        if isinstance(message.target, str):
            self.dismiss(message.target)

    def action_close(self) -> None:
        """Answer nothing."""
        self.dismiss(None)
