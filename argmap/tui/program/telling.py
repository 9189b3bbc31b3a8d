"""What the program says in passing: why a key did nothing, and how long something said stays over what is read."""

from __future__ import annotations

from time import time

from textual import events
from textual.app import App
from textual.binding import Binding
from textual.keys import key_to_character
from textual.notifications import SeverityLevel

from argmap.tui.asking.excuses import Excusing, excuse_for

_READ_AFTER = 1.0
"""Seconds after which a line was read, so that the next key may take it away."""
_WARNED_FOR = 8.0
"""Seconds that a warning stays where no key takes it away."""


class TellingApp(App[None]):
    """Says things at the edge of the screen, and takes them away again as soon as somebody goes on.

    What is only good to know goes with the next key once there was time to read it.  What warns stays, and goes with
    Escape, which does whatever else it does too.
    """

    _idle = ""
    """The last key, where it led nowhere."""

    async def on_event(self, event: events.Event) -> None:
        """Hand an event on; a key takes away what was said before it."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            if len(self._notifications):
                self._take_away(event.key)
            if self._idle and isinstance(self.screen, Excusing):
                self.screen.say_idle("")
            if event.key != self._idle:
                self._idle = ""
        await super().on_event(event)

    def _take_away(self, key: str) -> None:
        read = [
            one for one in self._notifications if key == "escape" or _is_read(one.severity, one.raised_at)
        ]
        for one in read:
            self._unnotify(one, refresh=one is read[-1])

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Say something, once where it is said already."""
        for one in list(self._notifications):
            if (one.message, one.title) == (message, title):
                self._unnotify(one)
        if timeout is None and severity != "information":
            timeout = _WARNED_FOR
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:
        # Textual asks this last about a key that is for a screen, and nobody hears of a key that nothing takes.
        is_taken = await super()._check_bindings(key, priority)
        if not is_taken and not priority:
            if excuse := excuse_for(self, key):
                self.notify(excuse, timeout=3)
            else:
                self._say_idle(key)
        return is_taken

    def _say_idle(self, key: str) -> None:
        """Say of a key that types a character that it leads nowhere, but not again where it is pressed again."""
        character = key_to_character(key)
        if key != self._idle and character is not None and character.isprintable():
            if isinstance(self.screen, Excusing):
                self.screen.say_idle(self.get_key_display(Binding(key, "")))
            self._idle = key


def _is_read(severity: SeverityLevel, raised_at: float) -> bool:
    return severity == "information" and time() - raised_at >= _READ_AFTER
