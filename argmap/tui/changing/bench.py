"""What a change of a debate is made with: the debate as it is seen, ways to ask, and ways to try and to do it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from textual.app import App
from textual.screen import Screen

from argmap.edits import Operation
from argmap.errors import ArgmapError
from argmap.model import Subject
from argmap.session import View
from argmap.tui.asking.ask_screen import Answer, AskScreen
from argmap.tui.drawing.glyphs import Glyphs
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.writer import Writer


@dataclass(frozen=True, slots=True)
class Edit:
    """Operations on a file that are one step, which is undone at once."""

    stem: str
    operations: tuple[Operation, ...]
    words: str | None = None
    """What they are together; None where they say it themselves."""
    renamed: tuple[Subject, str] | None = None
    """An entry, as the debate calls it, and what it is called there afterwards."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What the screen of a debate hands to those who change something."""

    app: App[None]
    look: Look
    """The debate as it was when the change was begun."""
    preview: Callable[[Edit], View]
    """Returns what an edit would lead to.  Raises EditError where it is refused."""
    make: Callable[[Edit, Subject | None], None]
    """Carries an edit out and goes to an entry, None for the one where one is.  Raises EditError."""
    beside: Callable[[Callable[[], Callable[[], None]]], None]
    """Finds something out, in a large debate beside the keyboard, and does what it returns."""
    tell: Callable[[ArgmapError], None]
    """Says what cannot be done."""

    @property
    def glyphs(self) -> Glyphs:
        """The characters to draw with."""
        return self.look.glyphs

    def open(self, screen: Screen[None]) -> None:
        """Put a form over the debate."""
        self.app.clear_notifications()
        self.app.push_screen(screen)

    def ask(
        self,
        title: str,
        body: Callable[[Writer], None],
        answers: Sequence[Answer],
        answered: Callable[[str], None],
    ) -> None:
        """Ask a question; ``answered`` is told the name of the answer, and nothing where there is none."""
        self.app.clear_notifications()
        screen = AskScreen(title, body, answers, glyphs=self.glyphs)
        self.app.push_screen(screen, partial(self._answered, answered))

    def _answered(self, answered: Callable[[str], None], answer: str | None) -> None:
        if answer is None:
            return
        try:
            answered(answer)
        except ArgmapError as error:
            self.tell(error)
