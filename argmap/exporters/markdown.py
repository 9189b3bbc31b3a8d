"""A debate as one Markdown document that GitHub shows, with a diagram for each thesis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from argmap.evaluation import standpoint_of
from argmap.evaluation.words.marks import mark
from argmap.exporters.exporter import Exporter, Looked, Options
from argmap.exporters.layout import Item, Part, parts, places
from argmap.exporters.markdown_entries import Entries
from argmap.exporters.markdown_sources import Use, citations, source_lines
from argmap.exporters.markdown_text import Slugs, code, escape, fenced, quoted
from argmap.exporters.mermaid import diagram
from argmap.model import Label, Position, Scenario, Section, Subject
from argmap.queries.outline import Row, Sign, outline
from argmap.queries.status import title
from argmap.queries.words import Sentences, standpoint_words, summary

_LEGEND = (
    "✓ stands, ? is open, ✗ falls, ∅ is not shown or lacks a premise; ↪ leads to where something is written."
)
_LEADS = {
    Sign.SUPPORTS: "For",
    Sign.REBUTS: "Against",
    Sign.UNDERCUTS: "Undercut by",
    Sign.CONTRADICTS: "Contradicted by",
    Sign.PREMISE: "Premise",
    Sign.ABOUT: "Remark",
    Sign.ANSWERS: "Possible answer",
}


def export(looked: Looked, options: Options) -> str:
    """Return a debate as Markdown: head, positions, arguments, scenarios, questions, sources.

    A thesis is shown as written and under its position.  What is met more than once is written once and linked from
    elsewhere.  The same debate gives the same text.  Everything that stands in the debate is
    escaped; summaries and notes, which are Markdown by the format, are quoted.
    """
    return "\n".join(_Document(looked, options).lines()) + "\n"


EXPORTER = Exporter("markdown", ".md", export)


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading and what is below it.  All of them are known before any text is, since text links to them."""

    level: int
    text: str
    """As readers see it, which is what anchors are made of."""
    written: str
    subject: Subject | None = None
    part: Part | None = None


class _Document:
    def __init__(self, looked: Looked, options: Options) -> None:
        self._looked = looked
        self._options = options
        self._debate = looked.scope.debate
        self._relations = looked.relations
        rows = outline(self._debate, looked.relations, focus=options.focus, depth=options.depth)
        self._parts = parts(self._debate, looked.relations, rows)
        self._sources = self._cited(citations(self._debate))
        self._headings = list(self._plan())
        slugs = Slugs()
        self._anchors: dict[Subject, str] = {}
        for heading in self._headings:
            slug = slugs.add(heading.text)
            if heading.subject is not None:
                self._anchors[heading.subject] = slug
        self._places = places(self._parts)
        sentences = Sentences(self._debate, looked.relations, looked.labelling)
        self._entries = Entries(sentences, self._link)

    def _cited(self, uses: dict[str, list[Use]]) -> dict[str, list[Use]]:
        """The sources that the document tells of: with a focus, those that what it shows cites."""
        if self._options.focus is None:
            return uses
        shown = places(self._parts)
        kept = {id_: [use for use in listed if use[0] in shown] for id_, listed in uses.items()}
        return {id_: listed for id_, listed in kept.items() if listed}

    # The plan

    def _plan(self) -> Iterator[_Heading]:
        name = title(self._looked.scope)
        yield _Heading(1, name, escape(name))
        whole = self._options.focus is None
        if whole and self._debate.positions:
            yield _Heading(2, "Positions", "Positions")
        roots = [part for part in self._parts if part.is_root]
        theses = {position.thesis for position in self._debate.positions.values()} if whole else set()
        yield from self._group("Theses", [part for part in roots if part.subject.id in theses])
        rest = [part for part in roots if part.subject.id not in theses]
        claims = [part for part in rest if part.subject.section is not Section.QUESTION]
        yield from self._group("Further claims" if theses else "Arguments", claims)
        yield from self._group("Shared parts", [part for part in self._parts if not part.is_root])
        if whole and self._debate.scenarios:
            yield _Heading(2, "Scenarios", "Scenarios")
        questions = [part for part in rest if part.subject.section is Section.QUESTION]
        yield from self._group("Open questions", questions)
        if self._sources:
            yield _Heading(2, "Sources", "Sources")
            for id_ in self._sources:
                yield _Heading(3, f"Source {id_}", f"Source {code(id_)}", Subject(Section.SOURCE, id_))

    def _group(self, name: str, members: Sequence[Part]) -> Iterator[_Heading]:
        if members:
            yield _Heading(2, name, name)
        for part in members:
            subject = part.subject
            word = "Question " if subject.section is Section.QUESTION else ""
            yield _Heading(3, f"{word}{subject.id}", f"{word}{code(subject.id)}", subject, part)

    def _link(self, subject: Subject) -> str:
        """A link to where an entry is written, or its id alone where it is not in the document."""
        place = self._places.get(subject, subject)
        anchor = self._anchors.get(place)
        if anchor is None:
            return code(subject.id)
        return f"[{code(subject.id)}](#{anchor})"

    # The text

    def lines(self) -> Iterator[str]:
        """Yield the lines of the document, with no more than one blank line between two others."""
        before = ""
        for line in self._lines():
            if line or before:
                yield line
            before = line

    def _lines(self) -> Iterator[str]:
        for heading in self._headings:
            yield ""
            yield f"{'#' * heading.level} {heading.written}"
            yield ""
            if heading.part is not None:
                yield from self._part(heading.part)
            elif heading.subject is not None:
                id_ = heading.subject.id
                yield from source_lines(self._debate.sources[id_], self._sources[id_], self._entries)
            elif heading.level == 1:
                yield from self._head()
            elif heading.text == "Positions":
                yield from self._positions()
            elif heading.text == "Scenarios":
                yield from self._scenarios()
            elif heading.text == "Shared parts":
                yield "What is used in several places, or is too far down to be shown in one, is written here once."

    def _head(self) -> Iterator[str]:
        debate, labelling = self._debate, self._looked.labelling
        if debate.question:
            yield f"**Question:** {escape(debate.question)}"
            yield ""
        looked = escape(standpoint_words(debate, labelling.standpoint))
        counts = summary(debate, labelling)
        yield f"**Looked at** {looked}, by the {labelling.semantics} semantics{f': {counts}' if counts else ''}."
        yield ""
        if self._options.focus is not None:
            yield f"**Shown** from {code(str(self._options.focus))} down."
            yield ""
        if self._options.depth is not None:
            yield f"**Cut** at {self._options.depth} levels below where each part begins."
            yield ""
        yield _LEGEND
        if debate.summary and self._options.focus is None:
            yield ""
            yield from quoted(debate.summary)

    def _positions(self) -> Iterator[str]:
        evaluator = self._looked.evaluator
        written = Sentences(self._debate, self._relations, evaluator.label())
        for position in self._debate.positions.values():
            under = evaluator.label(standpoint_of(self._debate, positions=[position.id]))
            yield f"- **{escape(position.title)}** {code(position.id)}"
            yield f"  - thesis: {self._link(Subject(Section.CLAIM, position.thesis))}"
            yield f"  - as written: {_fate(written, position.thesis)}"
            yield f"  - under it: {_fate(Sentences(self._debate, self._relations, under), position.thesis)}"
            if self._looked.labelling.standpoint:
                here = Sentences(self._debate, self._relations, self._looked.labelling)
                yield f"  - as looked at here: {_fate(here, position.thesis)}"
            yield from self._stance(position)
            if position.by:
                yield f"  - by {', '.join(map(escape, position.by))}"
            if position.note:
                yield ""
                yield from _indented(quoted(position.note), 1)
                yield ""

    def _stance(self, taken: Position | Scenario) -> Iterator[str]:
        for word, ids in (("accepts", taken.accepts), ("rejects", taken.rejects)):
            if ids:
                yield f"  - {word}: {self._links(ids)}"

    def _links(self, ids: Iterable[str]) -> str:
        return ", ".join(self._link(self._entries.subject_of(id_)) for id_ in ids)

    def _part(self, part: Part) -> Iterator[str]:
        entries, subject = self._entries, part.subject
        said = (
            " ".join(filter(None, (entries.mark(subject), entries.text(subject)))),
            entries.details(subject),
        )
        yield "\\\n".join(filter(None, said))
        yield from self._premise(part)
        note = entries.note(subject)
        if note:
            yield ""
            yield from note
        if subject.section is Section.CLAIM and not part.is_root:
            yield from self._used_in(subject)
        if self._is_thesis(part):
            yield ""
            yield from self._diagram(subject.id)
        if part.items:
            yield ""
            yield from self._list(part)
        yield from self._cut(part.row)

    def _premise(self, part: Part) -> Iterator[str]:
        """Of an argument under a heading of its own that is one row with its premise, the premise."""
        row = part.row
        if part.is_root or row.argument is None or part.subject.section is not Section.ARGUMENT:
            return
        yield ""
        if part.moved is not None or row.repeated:
            yield f"Premise: {self._entries.mark(row.subject)} ↪ {self._link(row.subject)}"
        else:
            yield f"Premise: {self._entries.mark(row.subject)} {self._entries.text(row.subject)}\\"
            yield self._entries.named(row.subject)

    def _used_in(self, subject: Subject) -> Iterator[str]:
        uses = self._relations.uses[subject.id]
        if uses:
            yield ""
            links = ", ".join(self._link(Subject(Section.ARGUMENT, name)) for name in uses)
            yield f"Premise of {links}."

    def _is_thesis(self, part: Part) -> bool:
        if not part.is_root or part.subject.section is not Section.CLAIM:
            return False
        if self._options.focus is not None:
            return True
        return any(position.thesis == part.subject.id for position in self._debate.positions.values())

    def _diagram(self, claim: str) -> Iterator[str]:
        drawn = diagram(self._debate, self._relations, self._looked.labelling, claim)
        yield from fenced("mermaid", drawn.text)
        if drawn.shown < drawn.bearing:
            yield ""
            yield f"*The diagram is cut: it shows the {drawn.shown} claims and arguments that are nearest to the"
            yield f"thesis, of {drawn.bearing} that bear on it.*"

    def _list(self, part: Part) -> Iterator[str]:
        about = part.subject.section is Section.QUESTION
        for item in part.items:
            lead = (
                "About" if about and item.row.sign is Sign.ABOUT and not item.level else _LEADS[item.row.sign]
            )
            yield from _indented(self._item(item, lead), item.level)

    def _item(self, item: Item, lead: str) -> Iterator[str]:
        """One entry of a list: what it is to the entry above, mark and text, then ids, reasons and details."""
        entries, row = self._entries, item.row
        whole = row.subject if row.argument is None else Subject(Section.ARGUMENT, row.argument)
        head = f"- **{lead}** {entries.mark(whole)}".rstrip()
        if item.moved == whole:
            yield f"{head} ↪ {self._link(whole)}"
        elif item.moved is not None:
            yield f"{head} ↪ {self._link(row.subject)}\\"
            yield f"  as {entries.named(whole)}"
        elif row.argument is not None:
            yield f"{head} {entries.text(row.subject)}\\"
            yield f"  as {entries.named(whole)}\\"
            yield f"  from {entries.mark(row.subject)} {entries.named(row.subject)}"
        else:
            text = entries.text(row.subject)
            yield f"{head} {text}\\" if text else f"{head}\\"
            yield f"  {entries.named(row.subject)}"
        yield from self._notes(item, whole)
        if item.moved is None:
            yield from _indented(self._cut(row), 1)

    def _cut(self, row: Row) -> Iterator[str]:
        """How much a limit of depth leaves out below a row."""
        depth = self._options.depth
        if depth is not None and row.depth >= depth and row.children:
            yield ""
            yield f"… {row.children} more below"

    def _notes(self, item: Item, whole: Subject) -> Iterator[str]:
        shown = [] if item.moved == whole else [whole]
        if item.moved is None and item.row.subject != whole:
            shown.append(item.row.subject)
        for subject in shown:
            note = self._entries.note(subject)
            if note:
                yield ""
                yield from (f"  {line}".rstrip() for line in note)

    def _scenarios(self) -> Iterator[str]:
        yield "| scenario | supposes | expects |"
        yield "|---|---|---|"
        for scenario in self._debate.scenarios.values():
            name = f"{escape(scenario.title)} {code(scenario.id)}"
            supposes = [line.removeprefix("  - ") for line in self._stance(scenario)]
            yield f"| {name} | {'; '.join(supposes)} | {'; '.join(self._expectations(scenario))} |"
        for scenario in self._debate.scenarios.values():
            if scenario.note:
                yield ""
                yield f"{code(scenario.id)}:"
                yield ""
                yield from quoted(scenario.note)

    def _expectations(self, scenario: Scenario) -> Iterator[str]:
        """Each expectation, and whether the scenario alone meets it."""
        standpoint = standpoint_of(self._debate, scenarios=[scenario.id])
        sentences = Sentences(self._debate, self._relations, self._looked.evaluator.label(standpoint))
        for id_, wanted in scenario.expect:
            label = sentences.labelling.label(id_)
            met = "met" if label.value == wanted else "**not met**"
            words = {
                Label.IN.value: "stands",
                Label.OUT.value: "does not stand",
                Label.UNDEC.value: "is open",
            }
            link = self._link(self._entries.subject_of(id_))
            fate = "" if label.value == wanted else f" ({escape(sentences.sentence(id_))})"
            yield f"{met}: {link} {words.get(wanted, wanted)}{fate}"


def _fate(sentences: Sentences, claim: str) -> str:
    verdict = sentences.labelling.verdicts.get(claim)
    return (
        f"{mark(verdict)} {escape(sentences.sentence(claim))}"
        if verdict is not None
        else "not in this debate"
    )


def _indented(lines: Iterable[str], level: int) -> Iterator[str]:
    for line in lines:
        yield f"{'  ' * level}{line}" if line else ""
