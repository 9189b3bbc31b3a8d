"""What is typed ahead of a line that is only being put on the screen: it goes there, all of it and in its order."""

from __future__ import annotations

from time import monotonic

from textual import events, on
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from argmap.tui.asking.untimely import HoldingScreen

_CLOSED_BY = 0.2
"""Seconds after which a line is closed, or will stay."""


class Passed(Message):
    """All that was pressed before the line had the keyboard is on its way up from the part that had it."""


class TypedAhead(HoldingScreen[None]):
    """A screen on which a line is opened to type in while somebody types already.

    Keys that went to the part that had the keyboard come back, when nothing there took them, after others have come.
    So those others are held until the last of the first has passed.
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
        await self.mount(line, before="#keys")
        self.set_focus(line.query_one(Input))
        self._given = monotonic()
        below.post_message(Passed())

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
        if (
            not isinstance(event, events.Key)
            or not event.is_forwarded
            or event.time >= self._given
            or not isinstance(focused, Input)
        ):
            return super().holds(event)
        if self._may_close:
            # Whatever else is held was pressed later.
            key = events.Key(event.key, event.character)
            self._early = (*self._early[: self._ahead], key, *self._early[self._ahead :])
            self._ahead += 1
            return True
        self._pass_on(event, focused)
        if event.key in ("escape", "enter"):
            self._may_close, self._is_whole = True, False
            self.set_timer(_CLOSED_BY, self.let_go)
        return True

    def _pass_on(self, event: events.Key, text: Input) -> None:
        key = events.Key(event.key, event.character)
        key._set_forwarded()
        text.post_message(key)
