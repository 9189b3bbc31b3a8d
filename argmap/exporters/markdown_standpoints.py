"""Positions and scenarios as Markdown: what each takes for granted, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.evaluation import Labelling, standpoint_of
from argmap.evaluation.words.expectations import expected_to
from argmap.evaluation.words.marks import fate, mark
from argmap.evaluation.words.sentences import Sentences
from argmap.exporters.exporter import Looked
from argmap.exporters.markdown_entries import Entries
from argmap.exporters.markdown_text import code, escape, indented, quoted
from argmap.model import Position, Scenario, Section, Subject


class Standpoints:
    """The positions and scenarios of one labelled debate."""

    def __init__(self, looked: Looked, entries: Entries) -> None:
        self._looked = looked
        self._debate = looked.scope.debate
        self._entries = entries

    def positions(self) -> Iterator[str]:
        """Yield the list of the positions, each with its thesis as written and from its own standpoint."""
        evaluator = self._looked.evaluator
        written = self._sentences(evaluator.label())
        for position in self._debate.positions.values():
            thesis = position.thesis
            under = self._sentences(evaluator.label(standpoint_of(self._debate, positions=[position.id])))
            target = self._entries.target(Subject(Section.POSITION, position.id))
            yield f"- **{escape(position.title)}**{target} {code(position.id)}"
            yield f"  - thesis: {self._entries.link(Subject(Section.CLAIM, thesis))}"
            yield f"  - as written: {self._fate(written, thesis)}"
            yield f"  - from its own standpoint: {self._fate(under, thesis)}"
            if self._looked.labelling.standpoint:
                yield f"  - as looked at here: {self._fate(self._sentences(self._looked.labelling), thesis)}"
            yield from (f"  - {taken}" for taken in self._taken(position))
            if position.by:
                yield f"  - by {', '.join(map(escape, position.by))}"
            yield from (f"  - {cited}" for cited in self._entries.sources(position.sources))
            if position.note:
                yield ""
                yield from indented(quoted(position.note), 1)
                yield ""

    def scenarios(self) -> Iterator[str]:
        """Yield the table of the scenarios, and their notes."""
        yield "| scenario | supposes | expects |"
        yield "|---|---|---|"
        for scenario in self._debate.scenarios.values():
            target = self._entries.target(Subject(Section.SCENARIO, scenario.id))
            cited = self._entries.sources(scenario.sources)
            name = " · ".join((f"{target}{escape(scenario.title)} {code(scenario.id)}", *cited))
            yield f"| {name} | {'; '.join(self._taken(scenario))} | {'; '.join(self._expectations(scenario))} |"
        for scenario in self._debate.scenarios.values():
            if scenario.note:
                yield ""
                yield f"{code(scenario.id)}:"
                yield ""
                yield from quoted(scenario.note)

    def _expectations(self, scenario: Scenario) -> Iterator[str]:
        """Each expectation, and whether the scenario alone meets it."""
        standpoint = standpoint_of(self._debate, scenarios=[scenario.id])
        sentences = self._sentences(self._looked.evaluator.label(standpoint))
        for id_, wanted in scenario.expect:
            link = self._entries.link(self._entries.subject_of(id_))
            verdict = sentences.labelling.verdicts.get(id_)
            if verdict is not None and verdict.label.value == wanted:
                yield f"met: {link} {fate(verdict, argument=id_ in self._debate.arguments)}"
            else:
                fares = self._entries.sentence(sentences, id_)
                yield f"**not met**: {link} should {expected_to(wanted)}, but {fares}"

    def _taken(self, standpoint: Position | Scenario) -> Iterator[str]:
        for verb, ids in (("accepts", standpoint.accepts), ("rejects", standpoint.rejects)):
            if ids:
                yield f"{verb}: {self._links(ids)}"

    def _links(self, ids: Iterable[str]) -> str:
        return ", ".join(self._entries.link(self._entries.subject_of(id_)) for id_ in ids)

    def _sentences(self, labelling: Labelling) -> Sentences:
        return Sentences(self._debate, self._looked.relations, labelling)

    def _fate(self, sentences: Sentences, claim: str) -> str:
        verdict = sentences.labelling.verdicts.get(claim)
        if verdict is None:
            return "not in this debate"
        return f"{mark(verdict)} {self._entries.sentence(sentences, claim)}"
