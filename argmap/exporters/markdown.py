"""A debate as one Markdown document that GitHub shows, with diagrams in which each part is drawn once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.exporters.exporter import Exporter, Looked, Options
from argmap.exporters.layout import Item, Part, parts, written
from argmap.exporters.markdown_diagrams import DIAGRAM, LEGEND, Diagrams
from argmap.exporters.markdown_entries import Entries
from argmap.exporters.markdown_sources import Use, citations, source_lines
from argmap.exporters.markdown_standpoints import Standpoints
from argmap.exporters.markdown_text import Slugs, code, escape, indented, quoted
from argmap.model import Section, Subject
from argmap.queries.outline import Row, Sign, outline
from argmap.queries.status import title
from argmap.queries.words import Sentences, standpoint_words, summary

_LEGEND = (
    "**How to read it:** ✓ stands, ? is open, ✗ falls, ∅ is not shown or lacks a premise; of two marks the "
    "first says how an argument fares as a reason; ↪ leads to where something is written."
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


def export(debates: Sequence[Looked], options: Options) -> str:
    """Return debates, one after another, as Markdown: head, positions, arguments, scenarios, questions, sources.

    A thesis is shown as written and under its position.  What is met more than once is written once and linked from
    elsewhere; links lead within their own debate.  The same debates give the same text.  Everything that stands in a
    debate is escaped; summaries and notes, which are Markdown by the format, are quoted.
    """
    slugs = Slugs()
    documents = [_Document(looked, options, slugs) for looked in debates]
    for document in documents:  # once all headings have their anchors, which nobody chooses
        document.place(slugs)
    return "\n".join("\n".join(document.lines()) + "\n" for document in documents)


EXPORTER = Exporter("markdown", ".md", export)


_TARGET = re.compile("\0(?P<section>[a-z]+):(?P<id>[^\0]+)\0")
"""No text of a debate has these: control characters are made visible."""


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading and what is below it.  All of them are known before any text is, since text links to them."""

    level: int
    text: str
    """As readers see it, which is what anchors are made of."""
    written: str
    subject: Subject | None = None
    part: Part | None = None
    is_thesis: bool = False


class _Document:
    def __init__(self, looked: Looked, options: Options, slugs: Slugs) -> None:
        self._looked = looked
        self._options = options
        self._debate = looked.scope.debate
        self._relations = looked.relations
        rows = outline(self._debate, looked.relations, focus=options.focus, depth=options.depth)
        self._parts = parts(self._debate, looked.relations, rows)
        self._sources = self._cited(citations(self._debate))
        self._headings = list(self._plan())
        self._headed: dict[Subject, str] = {}
        """The anchors of headings."""
        self._contents: list[str] = []
        for heading in self._headings:
            slug = slugs.add(heading.text)
            if heading.subject is not None:
                self._headed[heading.subject] = slug
            if heading.level == 2 or heading.is_thesis:
                indent = "  " if heading.is_thesis else ""
                self._contents.append(f"{indent}- [{heading.written}](#{slug})")
        self._placed: dict[Subject, str] = {}
        """The anchors of what is written below a heading of something else."""
        self._linked: set[Subject] = set()
        sentences = Sentences(self._debate, looked.relations, looked.labelling)
        self._entries = Entries(sentences, self._link, self._target)
        self._standpoints = Standpoints(looked, self._entries)
        self._diagrams = Diagrams(
            looked, self._parts if options.diagrams else [], self._entries, cut=options.depth is not None
        )

    def place(self, slugs: Slugs) -> None:
        """Give an anchor to each entry that has no heading of its own."""
        subjects = list(written(self._parts))
        if self._options.focus is None:
            subjects += (Subject(Section.POSITION, id_) for id_ in self._debate.positions)
            subjects += (Subject(Section.SCENARIO, id_) for id_ in self._debate.scenarios)
        for subject in subjects:
            if subject not in self._headed:
                standpoint = subject.section in (Section.POSITION, Section.SCENARIO)
                name = f"{subject.section.value} {subject.id}" if standpoint else subject.id
                self._placed[subject] = slugs.place(name)
        self._diagrams.place(slugs)

    def _cited(self, uses: dict[str, list[Use]]) -> dict[str, list[Use]]:
        """The sources that the document tells of: with a focus, those that what it shows cites."""
        if self._options.focus is None:
            return uses
        shown = written(self._parts)
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
        yield from self._group(
            "Theses", [part for part in roots if part.subject.id in theses], is_thesis=True
        )
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

    def _group(self, name: str, members: Sequence[Part], *, is_thesis: bool = False) -> Iterator[_Heading]:
        if members:
            yield _Heading(2, name, name)
        for part in members:
            subject = part.subject
            word = "Question " if subject.section is Section.QUESTION else ""
            yield _Heading(3, f"{word}{subject.id}", f"{word}{code(subject.id)}", subject, part, is_thesis)

    def _link(self, subject: Subject) -> str:
        """A link to where an entry is written, or its id alone where it is not in the document."""
        anchor = self._headed.get(subject) or self._placed.get(subject)
        if anchor is None:
            return code(subject.id)
        self._linked.add(subject)
        return f"[{code(subject.id)}](#{anchor})"

    def _target(self, *subjects: Subject) -> str:
        """What links to entries lead to that are written here; it is kept only if there are any."""
        return "".join(f"\0{subject.section.value}:{subject.id}\0" for subject in subjects)

    # The text

    def lines(self) -> Iterator[str]:
        """Yield the lines of the document, with no more than one blank line between two others."""
        before = ""
        lines = list(self._lines())  # whatever is linked to is known once all of them are there
        for line in lines:
            if line or before:
                yield _TARGET.sub(self._anchor, line)
            before = line

    def _anchor(self, target: re.Match[str]) -> str:
        if target["section"] == DIAGRAM:
            return self._diagrams.anchor(int(target["id"]))
        subject = Subject(Section(target["section"]), target["id"])
        if subject not in self._linked or subject not in self._placed:
            return ""
        return f'<a id="{self._placed[subject]}"></a>'

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
                yield from self._standpoints.positions()
            elif heading.text == "Scenarios":
                yield from self._standpoints.scenarios()
            elif heading.text == "Shared parts":
                yield "What is used in several places, or is too far down to be shown in one, is written here once."

    def _head(self) -> Iterator[str]:
        debate, labelling = self._debate, self._looked.labelling
        if debate.question:
            yield f"**Question:** {escape(debate.question)}"
            yield ""
        if debate.summary and self._options.focus is None:
            yield from quoted(debate.summary)
            yield ""
        looked = escape(standpoint_words(debate, labelling.standpoint))
        counts = summary(debate, labelling)
        yield f"**Looked at** {looked}{f': {counts}' if counts else ''}."
        yield ""
        if self._options.focus is not None:
            yield f"**Shown** from {code(str(self._options.focus))} down."
            yield ""
        if self._options.depth is not None:
            depth = self._options.depth
            yield f"**Cut** at {depth} level{'' if depth == 1 else 's'} below where each part begins."
            yield ""
        if len(self._contents) > 1:
            yield from self._contents
            yield ""
        yield f"{_LEGEND} What stands is decided by the {labelling.semantics} semantics."
        if self._diagrams:
            yield ""
            yield LEGEND

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
            yield from self._used_in(part)
        if is_drawn := subject.section is not Section.QUESTION:
            yield ""
            yield from self._diagrams.first(subject.id)
        if part.items:
            yield ""
            yield from self._list(part)
        yield from self._cut(part.row)
        if is_drawn:
            yield ""
            yield from self._diagrams.others(subject.id)

    def _premise(self, part: Part) -> Iterator[str]:
        """Of an argument under a heading of its own that is one row with its premise, the premise."""
        row = part.row
        if part.is_root or row.argument is None or part.subject.section is not Section.ARGUMENT:
            return
        yield ""
        if part.moved is not None or row.repeated:
            yield f"Premise: {self._entries.mark(row.subject)} ↪ {self._link(row.subject)}"
        else:
            target = self._target(row.subject)
            yield f"Premise:{target} {self._entries.mark(row.subject)} {self._entries.text(row.subject)}\\"
            yield self._entries.named(row.subject)

    def _used_in(self, part: Part) -> Iterator[str]:
        """Of a claim away from where it is met: the arguments from it, and contradictions told elsewhere alone."""
        claim = part.subject.id
        uses = self._relations.uses[claim]
        if uses:
            yield ""
            links = ", ".join(self._link(Subject(Section.ARGUMENT, name)) for name in uses)
            yield f"Premise of {links}."
        below = {item.row.subject.id for item in part.items if item.row.sign is Sign.CONTRADICTS}
        others = [name for name in self._relations.contradictors[claim] if name not in below]
        if others:
            yield ""
            yield f"Contradicted by {', '.join(self._link(Subject(Section.CLAIM, name)) for name in others)}."

    def _list(self, part: Part) -> Iterator[str]:
        about = part.subject.section is Section.QUESTION
        for item in part.items:
            lead = (
                "About" if about and item.row.sign is Sign.ABOUT and not item.level else _LEADS[item.row.sign]
            )
            yield from indented(self._item(item, lead), item.level)

    def _item(self, item: Item, lead: str) -> Iterator[str]:
        """One entry of a list: what it is to the entry above, mark and text, then ids, reasons and details."""
        entries, row = self._entries, item.row
        whole = row.subject if row.argument is None else Subject(Section.ARGUMENT, row.argument)
        head = f"- **{lead}**{self._target(*_written(item, whole))} {entries.mark(whole)}".rstrip()
        if item.moved == whole:
            yield f"{head} ↪ {self._link(whole)}"
        elif item.moved is not None:
            yield f"{head} ↪ {self._link(row.subject)}\\"
            yield f"  argument {entries.named(whole)}"
        elif row.argument is not None:
            yield f"{head} {entries.text(row.subject)}\\"
            yield f"  argument {entries.named(whole)}\\"
            yield f"  premise {entries.mark(row.subject)} {entries.named(row.subject)}"
        elif text := entries.text(row.subject):
            yield f"{head} {text}\\"
            yield f"  {entries.named(row.subject)}"
        else:
            yield f"{head} {code(row.subject.id)}\\"
            yield f"  {entries.details(row.subject)}"
        yield from self._notes(item, whole)
        if item.moved is None:
            yield from indented(self._cut(row), 1)

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


def _written(item: Item, whole: Subject) -> Iterator[Subject]:
    """What is written in an item, not linked from it."""
    if item.moved != whole:
        yield whole
    if item.moved is None and item.row.subject != whole:
        yield item.row.subject
