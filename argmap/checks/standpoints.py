"""The positions and scenarios of a file, each as the standpoint that it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argmap.checks.context import Context, FileContext
from argmap.evaluation import Labelling, standpoint_of
from argmap.model import Position, Scenario, Section, Subject


class Stand(NamedTuple):
    """A position or a scenario of a file: its entry there, and the entry with references as in the merged debate."""

    file: FileContext
    subject: Subject
    own: Position | Scenario
    merged: Position | Scenario

    @property
    def names_something_missing(self) -> bool:
        """Whether it accepts or rejects what the debate lacks; what follows from it is then not to be known."""
        debate = self.file.debate
        return any(id_ not in debate.claims for id_ in self.merged.accepts) or any(
            id_ not in debate.claims and id_ not in debate.arguments for id_ in self.merged.rejects
        )

    def labels(self) -> Labelling:
        """Return the grounded labels of the merged debate with this standpoint alone in force."""
        if not self.merged.accepts and not self.merged.rejects:
            return self.file.labels
        if self.subject.section is Section.POSITION:
            standpoint = standpoint_of(self.file.debate, positions=(self.subject.id,))
        else:
            standpoint = standpoint_of(self.file.debate, scenarios=(self.subject.id,))
        return self.file.evaluator.label(standpoint)


def stands(file: FileContext) -> Iterator[Stand]:
    """Yield the positions and scenarios of a file that can be read, in the order of its sections."""
    for id_, position in file.debate.positions.items():
        yield Stand(file, Subject(Section.POSITION, id_), file.own.positions[id_], position)
    for id_, scenario in file.debate.scenarios.items():
        yield Stand(file, Subject(Section.SCENARIO, id_), file.own.scenarios[id_], scenario)


def rivals_joined(context: Context, file: FileContext, position: Position) -> list[Position]:
    """Return the other positions of the library whose thesis a position accepts while it rejects its own.

    ``position`` is an entry of the file.  What is returned is called as in the library as a whole.
    """
    positions = context.whole.debate.positions
    name = context.whole.scope.name(file.stem, position.id)
    joining = positions.get(name)
    if joining is None or joining.thesis not in joining.rejects:
        return []
    return [
        other
        for other in positions.values()
        if other.id != name and other.thesis != joining.thesis and other.thesis in joining.accepts
    ]
