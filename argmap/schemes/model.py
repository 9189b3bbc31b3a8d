"""An argumentation scheme: a common form of argument, and what an opponent asks of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Attacks = Literal["inference", "premise"]
"""What a critical question puts in doubt: an undercutter raises one about the inference, a rebuttal of the
premise one about a premise."""

BOOK = "Walton, Reed and Macagno, Argumentation Schemes, Cambridge University Press 2008"
"""Where the schemes come from; their wording here is this project's own."""


@dataclass(frozen=True, slots=True)
class CriticalQuestion:
    """A question that an argument of some scheme invites; its id is unique in its scheme and never changes."""

    id: str
    text: str
    attacks: Attacks


@dataclass(frozen=True, slots=True)
class Scheme:
    """A form of argument: what its premises and its conclusion say, and its critical questions."""

    id: str
    """Kebab-case; never changes, since debates name it."""
    name: str
    premises: tuple[str, ...]
    conclusion: str
    questions: tuple[CriticalQuestion, ...]
    page: str | None = None
    """Its page in the book, where that has been verified."""
    also: tuple[str, ...] = ()
    """Other names that people may type for it, none of them an id."""

    @property
    def reference(self) -> str:
        """Where in the book it is: its page, or chapter 9, the compendium, where no page is known."""
        return f"{BOOK}, {'chapter 9' if self.page is None else f'p. {self.page}'}"

    def question(self, id_: str) -> CriticalQuestion | None:
        """Return the critical question of that id, or None."""
        return next((question for question in self.questions if question.id == id_), None)
