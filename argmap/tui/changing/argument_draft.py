"""An argument that is being thought of: what it is aimed at, and its premises so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from argmap.edits import Because, because
from argmap.library import Scope
from argmap.library.references import split
from argmap.model import Direction, Section, Subject
from argmap.tui.drawing.look import Look


@dataclass(frozen=True, slots=True)
class Aim:
    """What an argument would do, and to which claim or argument of the debate."""

    direction: Direction
    target: str


def aims(look: Look, subject: Subject | None, argument: str | None = None) -> tuple[Aim, ...]:
    """Return what one may argue where one stands, the likeliest first.

    ``argument`` is the one that a row of the outline stands for beside its only premise.
    """
    debate = look.debate
    if subject is None:
        return ()
    if subject.section is Section.POSITION and subject.id in debate.positions:
        subject = Subject(Section.CLAIM, debate.positions[subject.id].thesis)
    if subject.section is Section.CLAIM and subject.id in debate.claims:
        found = [Aim(Direction.SUPPORTS, subject.id), Aim(Direction.REBUTS, subject.id)]
        if argument is not None and argument in debate.arguments:
            found.append(Aim(Direction.UNDERCUTS, argument))
        return tuple(found)
    if subject.section is Section.ARGUMENT and subject.id in debate.arguments:
        target = debate.arguments[subject.id].target
        beside = (Aim(Direction.REBUTS, target), Aim(Direction.SUPPORTS, target))
        return (Aim(Direction.UNDERCUTS, subject.id), *(beside if target in debate.claims else ()))
    return ()


def file_of(scope: Scope, id_: str) -> str:
    """Return the file that an argument about a claim or argument is written to: the one that is looked at."""
    return scope.stem if scope.stem is not None else id_.partition("/")[0]


def name_in(scope: Scope, stem: str, id_: str) -> str:
    """Return how a file writes a reference to an entry of the debate."""
    if stem == scope.stem and "/" not in id_:
        return id_
    file, own = split(id_)
    file = scope.stem if file is None else file
    return own if file == stem else f"{file}/{own}"


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed so far."""

    aims: tuple[Aim, ...]
    chosen: int = 0
    premises: tuple[str, ...] = ()
    """Texts, and ids of claims of the debate."""

    @property
    def aim(self) -> Aim:
        """What the argument is aimed at."""
        return self.aims[self.chosen]

    def turned(self, by: int) -> Draft:
        """Return it aimed at the next of what it may be."""
        return replace(self, chosen=(self.chosen + by) % len(self.aims))

    def with_premises(self, texts: Iterable[str]) -> Draft:
        """Return it with more premises; one that it has already is not added."""
        return replace(self, premises=tuple(dict.fromkeys((*self.premises, *texts))))

    def without_last(self) -> Draft:
        """Return it without its last premise."""
        return replace(self, premises=self.premises[:-1])

    def stem(self, scope: Scope) -> str:
        """Return the file that it is to be written to."""
        return file_of(scope, self.aim.target)

    def operation(self, scope: Scope) -> Because:
        """Return the operation that adds it.  Raises EditError where something of it cannot be."""
        stem = self.stem(scope)
        claims = scope.debate.claims
        texts = [name_in(scope, stem, text) if text in claims else text for text in self.premises]
        target = name_in(scope, stem, self.aim.target)
        return because(scope.library, stem, texts, self.aim.direction, target)
