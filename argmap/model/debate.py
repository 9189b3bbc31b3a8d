"""A whole debate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from argmap.model.entries import Argument, Citation, Claim, Entry, Position, Question, Scenario, Source
from argmap.model.subject import Section, Subject


@dataclass(frozen=True, slots=True)
class Debate:
    """A debate: its head and its entries by id, in the order of the file."""

    title: str = ""
    question: str | None = None
    summary: str | None = None
    language: str | None = None
    sources: Mapping[str, Source] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    positions: Mapping[str, Position] = field(default_factory=dict)
    scenarios: Mapping[str, Scenario] = field(default_factory=dict)

    def entries(self, section: Section) -> Mapping[str, Entry]:
        """Return the entries of a section by id."""
        entries: Mapping[str, Entry] = getattr(self, section.key)
        return entries

    def citing(self) -> Iterator[tuple[Subject, tuple[Citation, ...]]]:
        """Yield every entry that may cite sources with what it cites, section by section."""
        for claim in self.claims.values():
            yield Subject(Section.CLAIM, claim.id), claim.sources
        for argument in self.arguments.values():
            yield Subject(Section.ARGUMENT, argument.id), argument.sources
        for question in self.questions.values():
            yield Subject(Section.QUESTION, question.id), question.sources
        for position in self.positions.values():
            yield Subject(Section.POSITION, position.id), position.sources
        for scenario in self.scenarios.values():
            yield Subject(Section.SCENARIO, scenario.id), scenario.sources
