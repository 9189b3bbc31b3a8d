"""A question about something that was changed here and in the file: which is to stand, or what instead of both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static, TextArea

from argmap.errors import ArgmapError
from argmap.session.conflicts import Choice, Conflict
from argmap.text.visible import visible
from argmap.tui.asking.frame import Frame, FramedScreen
from argmap.tui.asking.pasting import harmless
from argmap.tui.drawing.bar import Bar
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.drawing.page import Piece
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.files.conflict_page import conflict_page
from argmap.tui.keys.live_keys import binding_for

Settle = Callable[[Choice, str | None], None]
"""Decides; raises an ArgmapError where that cannot be."""


class AnswerBar(Bar):
    """The answers that there are, each with its key; a click gives one."""

    answers: Sequence[tuple[Binding, str]] = ()

    def say(self, answers: Sequence[tuple[Binding, str]]) -> None:
        """Show answers: the binding of each, and what it does."""
        self.answers = tuple(answers)
        self.refresh()

    def left(self, width: int) -> Sequence[Piece]:
        pieces: list[Piece] = []
        for number, (binding, says) in enumerate(self.answers):
            pieces += [
                Piece("   " if number else ""),
                Piece(self.app.get_key_display(binding), Role.ACCENT, number),
                Piece(f" {says}", link=number),
            ]
        return pieces

    def on_click(self, event: events.Click) -> None:
        number = self.link_at(event.x)
        if number is not None:
            self.app.simulate_key(self.answers[number][0].key)


class ConflictScreen(FramedScreen[bool]):
    """Shows both versions until one is chosen, or a text is written for both; Escape leaves it for later."""

    SCOPED_CSS = False  # or the style of plain characters, which the program is in, would not be found
    DEFAULT_CSS = """
    #conflict-frame { max-width: 120; }
    #conflict { height: 1fr; }
    #conflict-trouble { width: 1fr; padding: 0 1; color: $argmap-falls; display: none; }
    #conflict-answers { background: $panel; }
    #conflict-both {
        height: 40%; border: none; border-top: solid $border; padding: 0 1; background: $argmap-resting;
    }
    .-ascii #conflict-both { border: none; border-top: ascii $border; }
    """
    BINDING_GROUP_TITLE = "This question"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "choose('ours')", "Take mine", id="conflict.mine"),
        Binding("f", "choose('theirs')", "Take the file's", id="conflict.file"),
        Binding("b", "both", "Write one text from both", id="conflict.both"),
        Binding("ctrl+s", "keep", "Keep the text", id="conflict.keep", priority=True),
        Binding("escape", "close", "Decide later", id="conflict.later"),
    ]

    def __init__(
        self, conflict: Conflict, settle: Settle, *, more: int = 0, glyphs: Glyphs = UNICODE
    ) -> None:
        """``more`` is how many further conflicts there are."""
        super().__init__()
        self._conflict = conflict
        self._settle = settle
        self._more = more
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        with Frame(id="conflict-frame") as frame:
            frame.border_title = Content("Changed here and in the file")
            frame.border_subtitle = Content(f"{self._more} more after this" if self._more else "")
            yield Sheet(id="conflict")
            yield Static(Content(""), id="conflict-trouble", markup=False)
            yield AnswerBar(id="conflict-answers")

    def on_mount(self) -> None:
        sheet = self.query_one("#conflict", Sheet)
        sheet.show(partial(conflict_page, self._conflict, self._glyphs))
        sheet.focus()
        self._offer()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell which answers there are now."""
        match action:
            case "both":
                return self._conflict.is_text and not self._is_writing
            case "keep":
                return self._is_writing
            case "choose":
                return not self._is_writing
            case _:
                return True

    @property
    def _is_writing(self) -> bool:
        return bool(self.query("#conflict-both"))

    def _offer(self) -> None:
        if self._is_writing:
            answers = [("keep", "keep this text for both"), ("later", "back to the answers")]
        else:
            both = [("both", "one text from both")] if self._conflict.is_text else []
            answers = [("mine", "take mine"), ("file", "take the file's"), *both, ("later", "later")]
        bound = [(binding_for(self.app, ConflictScreen, f"conflict.{name}"), says) for name, says in answers]
        self.query_one(AnswerBar).say(bound)
        self.refresh_bindings()

    def action_choose(self, choice: str) -> None:
        """Take one of the two as it is."""
        self._decide(Choice(choice), None)

    async def action_both(self) -> None:
        """Open a text that begins as one's own, to write into it what the file's says too."""
        area = TextArea(
            harmless(str(self._conflict.ours)), id="conflict-both", soft_wrap=True, tab_behavior="focus"
        )
        await self.query_one("#conflict-frame").mount(area, before="#conflict-trouble")
        area.focus()
        self._offer()

    def action_keep(self) -> None:
        """Take the text that was written."""
        self._decide(Choice.OURS, harmless(self.query_one("#conflict-both", TextArea).text).strip())

    def _decide(self, choice: Choice, text: str | None) -> None:
        try:
            self._settle(choice, text)
        except ArgmapError as error:
            line = self.query_one("#conflict-trouble", Static)
            line.display = True
            line.update(Content(visible(str(error))))
        else:
            self.dismiss(True)

    async def action_close(self) -> None:
        """Go back to the answers; from there, leave it for later."""
        if self._is_writing:
            await self.query("#conflict-both").remove()
            self.query_one("#conflict-trouble").display = False
            self.query_one("#conflict").focus()
            self._offer()
        else:
            self.dismiss(False)
