"""What is typed ahead of a line that is only being put on the screen: it goes there, all of it and in its order."""

from __future__ import annotations

from functools import partial
from time import monotonic

from textual import events, on
from textual.message import Message
from textual.screen import ScreenResultType
from textual.widget import Widget
from textual.widgets import Input

from argmap.tui.asking.untimely import HoldingScreen

_CLOSING = ("enter", "escape")
"""The keys that may close a line; any other is for the line."""
_LOOKS = 0.2
"""Seconds between two looks at whether a line that was asked to close is there still."""


class Passed(Message):
    """All that was pressed before the line had the keyboard is on its way up from the part that had it."""


class Answering(Message):
    """On its way up from a line behind a key that may close it, and once more behind each message of the closing.

    It is handed on as often as ``rounds`` says: the key comes up to the program, which has the line do what it is
    for; the line tells of that; and what it is in tells the screen that it is closed.
    """

    def __init__(self, line: Input, rounds: int = 3) -> None:
        super().__init__()
        self.line = line
        self.rounds = rounds


class TypedAhead(HoldingScreen[ScreenResultType]):
    """A screen on which a line is opened to type in while somebody types already.

    Keys that went to the part that had the keyboard come back, when nothing there took them, after others have come.
    So those others are held until the last of the first has passed.  And what follows a key that may close the line
    is held until it is known whether it did: that takes a while where each key before it is searched for.
    """

    _given = 0.0
    """When the line got the keyboard."""
    _may_close = False
    """Whether a key was passed on that may close the line, after which keys are for what is there then."""
    _ahead = 0
    """How many keys are held that were pressed before the line had the keyboard."""

    async def give_keyboard(self, line: Widget) -> None:
        """Mount a line and give it the keyboard, with what is typed meanwhile."""
        below = self.focused or self
        self._is_whole = False
        await self.mount_line(line)
        self.set_focus(line.query_one(Input))
        self._given = monotonic()
        below.post_message(Passed())

    async def mount_line(self, line: Widget) -> None:
        """Put a line where it belongs on the screen."""
        await self.mount(line, before="#keys")

    @on(Passed)
    def _have_passed(self, message: Passed) -> None:
        message.stop()
        # Keys that came up before are in the program's queue by now, and this comes after them.
        self.app.call_later(self._go_on)

    def _go_on(self) -> None:
        if self._may_close:
            return
        focused = self.focused
        while self._early and isinstance(focused, Input):
            first, *rest = self._early
            if not isinstance(first, events.Key) or not first.is_printable:
                break
            # Straight there: what was typed after it may be in the program's queue already.
            self._early = tuple(rest)
            self._pass_on(first, focused)
        self.let_go()

    def let_go(self) -> None:
        """Be whole from now on, and post what was pressed meanwhile."""
        self._may_close, self._ahead = False, 0
        super().let_go()

    def holds(self, event: events.Event) -> bool:
        """Take an event that comes too early; what was typed before the line had the keyboard goes there."""
        focused = self.focused
        if not isinstance(event, events.Key) or not isinstance(focused, Input):
            return super().holds(event)
        if not event.is_forwarded and self._is_whole and event.key in _CLOSING:
            self._pass_on(event, focused)
            return True
        if not event.is_forwarded or event.time >= self._given:
            return super().holds(event)
        if self._may_close:
            # Whatever else is held was pressed later.
            key = events.Key(event.key, event.character)
            self._early = (*self._early[: self._ahead], key, *self._early[self._ahead :])
            self._ahead += 1
            return True
        self._pass_on(event, focused)
        return True

    def _pass_on(self, event: events.Key, line: Input) -> None:
        """Hand a key to a line; one that may close it has what is pressed next wait for whether it does."""
        key = events.Key(event.key, event.character)
        key._set_forwarded()
        line.post_message(key)
        if key.key in _CLOSING:
            self._may_close, self._is_whole = True, False
            line.post_message(Answering(line))
            self._look_again(line)

    @on(Answering)
    def _on_the_way(self, message: Answering) -> None:
        message.stop()
        if self._may_close and message.rounds:
            again = Answering(message.line, message.rounds - 1)
            # Through the program, which does there what the key is for.
            self.app.call_later(message.line.post_message, again)
        elif self._may_close:
            self.let_go()

    def _look_again(self, line: Input) -> None:
        """Let go of what is held for a line that was taken away, with whatever was on its way from there."""
        if self._may_close:
            if line.is_attached:
                self.set_timer(_LOOKS, partial(self._look_again, line))
            else:
                self.let_go()
