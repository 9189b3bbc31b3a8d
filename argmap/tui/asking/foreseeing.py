"""What a change would come to, found out and shown while somebody still thinks about it.

Any form or line that changes a debate has a :class:`Foresight` in it and asks it again with every key.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from textual import on, work
from textual.message import Message
from textual.timer import Timer

from argmap.errors import ArgmapError
from argmap.model import Debate
from argmap.tui.asking.trouble import message_lines
from argmap.tui.drawing.page import Line
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.size import is_large
from argmap.tui.drawing.text_block import TextBlock

Layout = Callable[[int], Sequence[Line]]
"""What is to be shown, for a width."""

SETTLED = 0.12
"""Seconds without a key after which what would come of it is found."""
_MOST_TROUBLE = 4


class Foretold(Message):
    """What would come of a change is known."""

    def __init__(self, asked: int, layout: Layout) -> None:
        super().__init__()
        self.asked = asked
        self.layout = layout


class Foresight(TextBlock):
    """Shows what a change would come to, or why it cannot be made, once no key was pressed for a moment."""

    def __init__(self, debate: Debate, *, id: str | None = None) -> None:  # noqa: A002  (Textual's name)
        """In a large ``debate`` it is found beside the keyboard and not before the next key."""
        super().__init__(id=id)
        self._is_large = is_large(debate)
        self._asked = 0
        """How often something was asked for: what was found for any but the last is dropped."""
        self._waiting: Timer | None = None

    def foresee(self, find: Callable[[], Layout]) -> None:
        """Show what ``find`` returns; it may run in a thread, and an ArgmapError that it raises is shown."""
        self._forget()
        self._waiting = self.set_timer(SETTLED, partial(self._find, find, self._asked))

    def tell(self, layout: Layout) -> None:
        """Show this, and not what is being found out."""
        self._forget()
        self.show(layout)

    def _forget(self) -> None:
        self._asked += 1
        if self._waiting is not None:
            self._waiting.stop()

    def _find(self, find: Callable[[], Layout], asked: int) -> None:
        if self._is_large:
            self._find_beside(find, asked)
        else:
            self._take(_found(find, asked))

    @work(thread=True, exclusive=True)
    def _find_beside(self, find: Callable[[], Layout], asked: int) -> None:
        if asked == self._asked:
            self.post_message(_found(find, asked))

    @on(Foretold)
    def _take(self, message: Foretold) -> None:
        message.stop()
        if message.asked == self._asked:
            self.show(message.layout)


def _found(find: Callable[[], Layout], asked: int) -> Foretold:
    try:
        return Foretold(asked, find())
    except ArgmapError as error:
        return Foretold(asked, partial(trouble_lines, error))


def nothing(width: int) -> tuple[Line, ...]:
    """Return no lines."""
    return ()


def trouble_lines(error: ArgmapError, width: int) -> tuple[Line, ...]:
    """Return why something cannot be, and what to do about it."""
    return message_lines(str(error), Role.WARNING, width)[:_MOST_TROUBLE]
