"""What is in force, taken apart: the positions and scenarios, and what a person took otherwise on top of them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from argmap.model import Debate, Label, Position, Scenario, Section, Standpoint, Subject


class Taken(StrEnum):
    """How a claim or argument is taken while a standpoint is in force."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


class WhatIf(NamedTuple):
    """Positions and scenarios, and what a person accepts and rejects beyond them."""

    positions: tuple[str, ...] = ()
    scenarios: tuple[str, ...] = ()
    accepts: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()

    @classmethod
    def of(cls, debate: Debate, standpoint: Standpoint) -> WhatIf:
        """Take apart a standpoint, whose names are those of everything in it together."""
        named = cls(standpoint.positions, standpoint.scenarios)
        accepted = {id_ for entry in named.entries(debate) for id_ in entry.accepts}
        rejected = {id_ for entry in named.entries(debate) for id_ in entry.rejects}
        return named._replace(
            accepts=tuple(id_ for id_ in standpoint.accepts if id_ not in accepted),
            rejects=tuple(id_ for id_ in standpoint.rejects if id_ not in rejected),
        )

    def __bool__(self) -> bool:
        return bool(self.positions or self.scenarios or self.accepts or self.rejects)

    def entries(self, debate: Debate) -> tuple[Position | Scenario, ...]:
        """Return the positions and scenarios in force."""
        positions = (debate.positions[id_] for id_ in self.positions if id_ in debate.positions)
        scenarios = (debate.scenarios[id_] for id_ in self.scenarios if id_ in debate.scenarios)
        return (*positions, *scenarios)

    def fits(self, debate: Debate) -> bool:
        """Tell whether a debate has all that is named."""
        return (
            all(id_ in debate.positions for id_ in self.positions)
            and all(id_ in debate.scenarios for id_ in self.scenarios)
            and all(id_ in debate.claims or id_ in debate.arguments for id_ in (*self.accepts, *self.rejects))
        )

    def has(self, subject: Subject) -> bool:
        """Tell whether a position or scenario is in force."""
        return subject.id in (self.positions if subject.section is Section.POSITION else self.scenarios)

    def taken(self, id_: str) -> Taken | None:
        """Return how a person took a claim or argument; None where it is left to the rest."""
        if id_ in self.accepts:
            return Taken.ACCEPTED
        return Taken.REJECTED if id_ in self.rejects else None

    def ways(self, debate: Debate, subject: Subject, written: Label | None) -> tuple[Taken | None, ...]:
        """Return how an entry can be taken, in the order to go through them; empty where it cannot.

        The first is the one that is furthest from what the debate says, so that one press shows something.  What a
        position or scenario in force accepts stands whatever else is said, so nothing can be taken there.
        """
        entries = self.entries(debate)
        if any(subject.id in entry.accepts for entry in entries):
            return ()
        rejected = any(subject.id in entry.rejects for entry in entries)
        if subject.section is Section.ARGUMENT:
            return () if rejected or subject.id not in debate.arguments else (Taken.REJECTED, None)
        if subject.section is not Section.CLAIM or subject.id not in debate.claims:
            return ()
        if rejected:
            return (Taken.ACCEPTED, None)
        if written is Label.IN:
            return (Taken.REJECTED, Taken.ACCEPTED, None)
        return (Taken.ACCEPTED, Taken.REJECTED, None)

    def take(self, id_: str, how: Taken | None) -> WhatIf:
        """Return the same with a claim or argument taken otherwise, or for None as the rest has it."""
        accepts, rejects = _without(self.accepts, id_), _without(self.rejects, id_)
        if how is Taken.ACCEPTED:
            accepts = (*accepts, id_)
        elif how is Taken.REJECTED:
            rejects = (*rejects, id_)
        return self._replace(accepts=accepts, rejects=rejects)

    def renamed(self, subject: Subject, new: str) -> WhatIf:
        """Return the same where an entry has another id."""

        def named(ids: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(new if id_ == subject.id else id_ for id_ in ids)

        match subject.section:
            case Section.POSITION:
                return self._replace(positions=named(self.positions))
            case Section.SCENARIO:
                return self._replace(scenarios=named(self.scenarios))
            case Section.CLAIM | Section.ARGUMENT:
                return self._replace(accepts=named(self.accepts), rejects=named(self.rejects))
            case _:
                return self

    def toggle(self, subject: Subject) -> WhatIf:
        """Return the same with a position or scenario added, or taken away where it is in force."""
        id_ = subject.id
        if subject.section is Section.POSITION:
            kept = _without(self.positions, id_)
            return self._replace(positions=kept if self.has(subject) else (*kept, id_))
        kept = _without(self.scenarios, id_)
        return self._replace(scenarios=kept if self.has(subject) else (*kept, id_))

    @property
    def own(self) -> tuple[tuple[str, Taken], ...]:
        """What a person took otherwise, and how."""
        return (
            *((id_, Taken.ACCEPTED) for id_ in self.accepts),
            *((id_, Taken.REJECTED) for id_ in self.rejects),
        )


def alone(subject: Subject | None) -> WhatIf:
    """Return one position or scenario by itself; for None the debate as written."""
    return WhatIf() if subject is None else WhatIf().toggle(subject)


def _without(ids: Iterable[str], id_: str) -> tuple[str, ...]:
    return tuple(one for one in ids if one != id_)
