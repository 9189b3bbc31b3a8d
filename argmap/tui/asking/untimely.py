"""What is pressed too early, on a screen of which not all is there, or too late, on one that is closed already.

Keys come faster than screens: whoever types ahead, or presses Enter twice, must get what the first press is for, and
no more of it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from time import monotonic
from typing import Any, ClassVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.errors import NoWidget
from textual.message import Message
from textual.screen import ModalScreen, Screen, ScreenResultType


class HoldingScreen(Screen[ScreenResultType]):
    """A screen that is not whole at once, and holds what is pressed until it is."""

    _is_whole = False
    _begun = 0.0
    """The time since which what is pressed is meant for this screen, where that is not the first one."""
    _early: tuple[events.Event, ...] = ()

    def holds(self, event: events.Event) -> bool:
        """Take an event that comes too early, to be posted again later; else leave it."""
        if isinstance(event, events.Key) and event.is_forwarded and event.time < self._begun:
            # It was pressed before this screen was there, went to the one below, and nothing there took it.
            event = events.Key(event.key, event.character)
            if self._is_whole:
                self.app.post_message(event)
                return True
        if self._is_whole or event.is_forwarded:
            return False
        self._early = (*self._early, event)
        return True

    async def _flush_next_callbacks(self) -> None:
        if self._pruning:
            # A save that was under way as the program was left has ended; what it would be told to is gone already.
            self._next_callbacks[:] = filter(is_textual_s, self._next_callbacks)
        await super()._flush_next_callbacks()

    def let_go(self) -> None:
        """Be whole from now on, and post what was pressed meanwhile."""
        self._is_whole = True
        early, self._early = self._early, ()
        for event in early:
            self.app.post_message(event)


class GrowingScreen(HoldingScreen[None]):
    """A screen whose first picture does not have all of its parts, which what is pressed on it needs."""

    REST_CSS_PATH: ClassVar[Path]
    """The style sheet of those parts, which the first picture does not wait for either."""

    async def grow(self, *mounts: Callable[[], Awaitable[None]]) -> None:
        """Mount the rest, one part after the other."""
        sheet = self.app.stylesheet
        if not sheet.has_source(str(self.REST_CSS_PATH)):
            sheet.read(self.REST_CSS_PATH)
            sheet.parse()
        for mount in mounts:
            await mount()
        self.let_go()


class OverScreen(ModalScreen[ScreenResultType], HoldingScreen[ScreenResultType]):
    """A screen over another that is closed once: what comes after that does nothing, here or below."""

    _is_over = False
    _waits: tuple[ScreenResultType | None, ...] = ()
    """The result of a screen that is to be closed and has another over it."""

    def holds(self, event: events.Event) -> bool:
        """Take what comes too early, be it a key that nothing below took while this screen came up."""
        if isinstance(event, events.Key) and event.is_forwarded and not self._is_whole and not self._begun:
            event = events.Key(event.key, event.character)
        return super().holds(event)

    def on_screen_resume(self) -> None:
        self._begun = self._begun or monotonic()
        waits, self._waits = self._waits, ()
        for result in waits:
            self.dismiss(result)

    def on_mount(self) -> None:
        # What a kind of screen does when it is mounted comes before this, and gives the keyboard to one of its parts.
        self.let_go()

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close this screen, if it is open; where another is over it, as soon as that is closed."""
        if is_on_top(self):
            self._is_over = True
            return super().dismiss(result)
        if not self._is_over:
            self._waits = (result,)
        return AwaitComplete()

    def answer(self, event: events.Key, result: ScreenResultType) -> None:
        """Close this screen with what a key stands for, unless one that was pressed before it does so.

        What that one is for is done by the program, to which it has to come up first.
        """
        event.stop()
        self.app.call_later(self.dismiss, result)

    async def _on_message(self, message: Message) -> None:
        if isinstance(message, events.Mount | events.Resize) and (self._pruning or self._is_over):
            # It is closed, or the program left, as this screen comes up, and its parts are gone already.
            return
        # What its parts tell of is over too; what takes the screen down is not.
        if not self._is_over or not message.bubble or isinstance(message, events.Event):
            await super()._on_message(message)


def is_textual_s(callback: events.Callback) -> bool:
    """Tell whether what was put off is Textual's own, which the end of a screen may wait for."""
    does = getattr(callback.callback, "func", callback.callback)
    return (getattr(does, "__module__", None) or "").startswith("textual.")


def is_on_top(screen: Screen[Any]) -> bool:
    """Tell whether no other screen is over one; Textual calls one current that can be seen behind another, too."""
    stack = screen.app.screen_stack
    return bool(stack) and stack[-1] is screen


def typed_blind(event: events.Event) -> events.Event:
    """Return the event that is meant by one from before the first picture.

    Until the program has the terminal, the terminal hands on lines, and makes the end of a line of Enter.
    """
    return events.Key("enter", "\r") if isinstance(event, events.Key) and event.key == "ctrl+j" else event


def is_pressed(event: events.Event) -> bool:
    """Tell whether an event comes from a person."""
    return isinstance(event, events.InputEvent | events.Paste)


def is_gone(screen: Screen[object], event: events.Event) -> bool:
    """Tell whether a button is pressed on what was taken off the screen and is only drawn there still."""
    if not isinstance(event, events.MouseDown):
        return False
    try:
        widget, _ = screen.get_widget_at(event.x, event.y)
    except NoWidget:
        return False
    return widget is not screen and widget.parent is None
