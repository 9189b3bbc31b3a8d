"""What a change is about: the entry under the cursor, and the argument that it is part of there."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.errors import UsageError
from argmap.library import Scope
from argmap.model import Argument, Claim, Debate, Section, Subject
from argmap.tui.changing.argument_draft import name_in
from argmap.tui.drawing.look import Look


@dataclass(frozen=True, slots=True)
class Home:
    """The file that an entry stands in, and what it is called there."""

    stem: str
    own: Subject


def home(scope: Scope, subject: Subject) -> Home:
    """Return where an entry stands.  Raises UsageError where no file has it."""
    try:
        document, own = scope.locate(subject)
    except KeyError:
        document = None
    if document is None or own not in document.entries:
        raise UsageError(f"there is no {subject.section.value} {subject.id}", "It is only referred to.")
    return Home(document.stem, own)


@dataclass(frozen=True, slots=True)
class Here:
    """An entry of a debate that something is to be done to."""

    look: Look
    subject: Subject
    argument: str | None = None
    """The argument itself, or that which the entry is a premise of where the cursor is."""
    merged: bool = False
    """Whether the row stands for that argument and its only premise, the entry, at once."""

    @property
    def debate(self) -> Debate:
        """The debate with what it refers to."""
        return self.look.debate

    @property
    def home(self) -> Home:
        """Where the entry stands.  Raises UsageError where no file has it."""
        return home(self.look.view.scope, self.subject)

    @property
    def claim(self) -> Claim | None:
        """The claim, where it is one."""
        return self.debate.claims.get(self.subject.id) if self.subject.section is Section.CLAIM else None

    @property
    def inference(self) -> Argument | None:
        """The argument at hand."""
        return None if self.argument is None else self.debate.arguments.get(self.argument)

    def argument_home(self, done: str) -> Home:
        """Where the argument at hand stands.  Raises UsageError, with what is done to one, where there is none."""
        if self.inference is None:
            raise UsageError(f"{done}, and here is none", "Go to one, or to a claim that is its premise.")
        return home(self.look.view.scope, Subject(Section.ARGUMENT, self.inference.id))

    def named(self, stem: str, id_: str) -> str:
        """Return how a file refers to an entry of the debate."""
        return name_in(self.look.view.scope, stem, id_)

    def written(self, place: Home, key: str, at: int) -> str:
        """Return how the file writes an item of a list of references, by its number."""
        document = self.look.view.library.documents[place.stem]
        entry = document.debate.entries(place.own.section)[place.own.id]
        item = getattr(entry, key)[at]
        return str(getattr(item, "source", item))
