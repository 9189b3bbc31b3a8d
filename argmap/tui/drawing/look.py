"""A view as the interface looks at it: marks, words and one-line texts of entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.evaluation.words.marks import mark, mark_of_reason, word
from argmap.findings import Severity
from argmap.model import Label, Reason, Section, Subject, Verdict
from argmap.queries.outline import Row, Sign
from argmap.tui.drawing.glyphs import UNICODE, Glyphs
from argmap.tui.drawing.page import Piece, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.premises import joined, premises_in_words
from argmap.tui.drawing.what_if import Taken, WhatIf

if TYPE_CHECKING:
    from argmap.document import Document
    from argmap.evaluation.words.sentences import Sentences
    from argmap.findings import Finding
    from argmap.model import Debate
    from argmap.session import Change, View

ROLE_OF_MARK = {"✓": Role.STANDS, "✗": Role.FALLS, "?": Role.OPEN, "∅": Role.ABSENT}
SEVERITY_ROLES = {Severity.ERROR: Role.ERROR, Severity.WARNING: Role.WARNING, Severity.INFO: Role.ACCENT}


_WRITTEN = {
    "_faulty_set",
    "_with_error",
    "entry_numbers",
    "faulty",
    "findings",
    "findings_by_subject",
    "rows",
    "search_texts",
}
"""What is worked out once and has nothing to do with labels."""

_SEVERITIES = {"error": 0, "warning": 1, "info": 2}


class Look:
    """One view, and the characters to show it with.  Labels are looked up here, never stored in a widget."""

    def __init__(self, view: View, glyphs: Glyphs = UNICODE, before: Look | None = None) -> None:
        """``before`` is what was looked at before: what the checks found there stands until they have run again."""
        self.view = view
        self.glyphs = glyphs
        self._found_before = () if before is None or view.checked else _carried(before, view)
        self._marks: dict[tuple[Label, Reason], Piece] = {}
        if before is not None and _is_as_written(view, before.view):
            # A what-if changes labels alone; thousands of findings are not to be sorted again for it.
            self.__dict__.update({name: before.__dict__[name] for name in _WRITTEN & before.__dict__.keys()})

    @property
    def debate(self) -> Debate:
        """The debate with what it refers to."""
        return self.view.scope.debate

    @cached_property
    def faulty(self) -> tuple[Subject, ...]:
        """The entries of the file in focus that could not be read whole, and so have no label."""
        stem = self.view.scope.stem
        library = self.view.library
        if stem is None or stem not in library.documents:
            return ()
        faulty = library.faulty.get(stem, frozenset())
        return tuple(sorted(faulty, key=lambda subject: (list(Section).index(subject.section), subject.id)))

    @property
    def known(self) -> tuple[Finding, ...]:
        """What is known to be wrong: after a change the reading faults, and what the checks found before it."""
        return (*self.view.findings, *self._found_before)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What was found in the file in focus, or in everything for the folder as a whole: the worst first."""
        view = self.view
        document = None if view.scope.stem is None else view.library.documents.get(view.scope.stem)
        found = [one for one in self.known if document is None or one.file == document.name]
        return tuple(sorted(found, key=lambda finding: (_SEVERITIES[finding.severity], finding.sort_key)))

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the outline; entries that could not be read whole come last."""
        rows = self.view.rows
        shown = {row.subject for row in rows}
        added: list[Row] = []
        for subject in self.faulty:
            if subject not in shown:
                index = len(rows) + len(added)
                added.append(Row(0, Sign.ROOT, subject, None, index + 1, False, 0))
        return (*rows, *added) if added else rows

    @property
    def is_empty(self) -> bool:
        """Whether the outline has no rows."""
        return not self.view.rows and not self.faulty

    @cached_property
    def changed(self) -> frozenset[str]:
        """The claims and arguments whose label the standpoint in force changes."""
        return frozenset(change.id for change in self.view.changes)

    @cached_property
    def _faulty_set(self) -> frozenset[Subject]:
        return frozenset(self.faulty)

    @cached_property
    def what_if(self) -> WhatIf:
        """What is in force: positions, scenarios, and what a person took otherwise."""
        return WhatIf.of(self.debate, self.view.standpoint)

    @cached_property
    def flips(self) -> tuple[Change, ...]:
        """What changed beyond what a person took otherwise, theses first."""
        own = {id_ for id_, _ in self.what_if.own}
        theses = {position.thesis for position in self.debate.positions.values()}
        flips = [change for change in self.view.changes if change.id not in own]
        return tuple(sorted(flips, key=lambda change: change.id not in theses))

    @cached_property
    def _taken(self) -> dict[str, Piece]:
        """The mark of each entry that the standpoint in force accepts or rejects; one's own stand out."""
        standpoint = self.view.standpoint
        taken = {id_: Piece(self.glyphs.rejected, Role.MUTED) for id_ in standpoint.rejects}
        taken |= {id_: Piece(self.glyphs.accepted, Role.MUTED) for id_ in standpoint.accepts}
        return taken | {id_: self.mark_of_taking(how) for id_, how in self.what_if.own}

    def taken(self, id_: str) -> Piece | None:
        """Return the mark of a claim or argument that is taken as standing or falling; None for any other."""
        return self._taken.get(id_)

    def mark_of_taking(self, how: Taken) -> Piece:
        """Return the mark of what a person took otherwise."""
        taken = how is Taken.ACCEPTED
        return Piece(self.glyphs.accepted if taken else self.glyphs.rejected, Role.CHANGED)

    def flag(self, id_: str) -> Piece:
        """Return the mark of what is taken otherwise, ``!`` for what changed for it, and nothing for the rest."""
        return self.taken(id_) or Piece("!" if id_ in self.changed else "", Role.CHANGED)

    def fate_as_written(self, id_: str) -> str:
        """Return how a claim or argument fares as written, as what it does."""
        verdict = self.view.written.verdicts.get(id_)
        if verdict is None:
            return "has no label"
        said = word(verdict)
        return f"is {said}" if said in ("open", "not shown") else said

    def verdict(self, id_: str) -> Verdict | None:
        """Return the verdict on a claim or argument; None for anything else."""
        return self.view.labelling.verdicts.get(id_)

    def label(self, id_: str) -> Label | None:
        """Return the label of a claim or argument; None for anything else."""
        verdict = self.verdict(id_)
        return None if verdict is None else verdict.label

    def has(self, subject: Subject) -> bool:
        """Tell whether the debate has an entry, were it one that could not be read whole."""
        debate = self.debate
        entries: dict[Section, Mapping[str, object]] = {
            Section.CLAIM: debate.claims,
            Section.ARGUMENT: debate.arguments,
            Section.QUESTION: debate.questions,
            Section.SOURCE: debate.sources,
            Section.POSITION: debate.positions,
            Section.SCENARIO: debate.scenarios,
        }
        return subject.id in entries[subject.section] or self.is_faulty(subject)

    @cached_property
    def findings_by_subject(self) -> Mapping[Subject, Sequence[Finding]]:
        """What was found, by the entry that it is about, as that is called here."""
        scope = self.view.scope
        stems = {document.name: stem for stem, document in self.view.library.documents.items()}
        found: dict[Subject, list[Finding]] = {}
        for finding in self.known:
            if finding.subject is not None and finding.file in stems:
                section, _, id_ = finding.subject.partition(":")
                subject = Subject(Section(section), scope.name(stems[finding.file], id_))
                found.setdefault(subject, []).append(finding)
        return found

    @cached_property
    def _with_error(self) -> frozenset[Subject]:
        return frozenset(
            subject
            for subject, found in self.findings_by_subject.items()
            if any(finding.severity == "error" for finding in found)
        )

    def has_error(self, subject: Subject) -> bool:
        """Tell whether an entry has a label and yet an error was found in it: a premise that names nothing."""
        return subject in self._with_error and subject not in self._faulty_set

    def is_faulty(self, subject: Subject) -> bool:
        """Tell whether an entry could not be read whole."""
        return subject in self._faulty_set

    def has_changed(self, subject: Subject) -> bool:
        """Tell whether the standpoint in force changes the label of an entry."""
        return subject.id in self.changed and subject.section in (Section.CLAIM, Section.ARGUMENT)

    def has_changed_argument(self, id_: str) -> bool:
        """Tell whether the standpoint in force changes the label of an argument."""
        return id_ in self.changed

    def prevailing(self, argument: str) -> Label | None:
        """Return whether an argument prevails, or stands where prevailing is not told of it."""
        verdict = self.verdict(argument)
        if verdict is None:
            return None
        return verdict.label if verdict.prevails is None else verdict.prevails

    def mark(self, subject: Subject) -> Piece:
        """Return the mark of a claim or argument, ``#`` for what was left out, a blank for anything else."""
        if subject in self._faulty_set:
            return Piece("#", Role.ERROR)
        verdict = self.verdict(subject.id) if subject.section in (Section.CLAIM, Section.ARGUMENT) else None
        return Piece(" ") if verdict is None else self.mark_of(verdict)

    def mark_of(self, verdict: Verdict) -> Piece:
        """Return the mark of a verdict, in its colour."""
        key = (verdict.label, verdict.reason)
        piece = self._marks.get(key)
        if piece is None:
            character = mark(verdict)
            piece = self._marks[key] = Piece(self.glyphs.mark(character), ROLE_OF_MARK[character])
        return piece

    def mark_of_reason(self, argument: str) -> Piece:
        """Return the mark of an argument as a reason: one that stands and is outweighed does not get a tick."""
        verdict = self.verdict(argument)
        if verdict is None:
            return Piece(" ")
        character = mark_of_reason(verdict)
        return Piece(self.glyphs.mark(character), ROLE_OF_MARK[character])

    @cached_property
    def tally(self) -> tuple[tuple[Piece, int], ...]:
        """How many claims and arguments have each mark, in the order stands, falls, open, not shown."""
        counts = dict.fromkeys(ROLE_OF_MARK, 0)
        verdicts = self.view.labelling.verdicts.values()
        # There is one verdict for each reason, so thousands of them are a few objects, told apart by which they are.
        kinds = dict(zip(map(id, verdicts), verdicts, strict=True))
        for kind, count in Counter(map(id, verdicts)).items():
            counts[mark(kinds[kind])] += count
        return tuple(
            (Piece(self.glyphs.mark(character), role), counts[character])
            for character, role in ROLE_OF_MARK.items()
            if counts[character]
        )

    def word_of(self, verdict: Verdict) -> str:
        """Return the word for a verdict."""
        return word(verdict)

    def sentence(self, id_: str) -> str:
        """Return the label of a claim or argument and its reason in words."""
        # The person who looks is the one who took it; blanks are in no id, so nothing else can be meant.
        sentence = self._sentences.sentence(id_).replace("by the standpoint taken", "by you")
        return self.glyphs.said(plain(sentence))

    @cached_property
    def _sentences(self) -> Sentences:
        from argmap.evaluation.words.sentences import Sentences

        return Sentences(self.debate, self.view.relations, self.view.labelling)

    def line(self, subject: Subject) -> str:
        """Return an entry as one line of text."""
        return plain(self._line(subject))

    def _line(self, subject: Subject) -> str:
        debate, id_ = self.debate, subject.id
        if self.is_faulty(subject) and (stem := self.view.scope.stem) is not None:
            debate = self.view.library.documents[stem].debate
        match subject.section:
            case Section.CLAIM if id_ in debate.claims:
                return debate.claims[id_].text
            case Section.ARGUMENT if id_ in debate.arguments:
                return self._argument_line(id_)
            case Section.QUESTION if id_ in debate.questions:
                return debate.questions[id_].text
            case Section.SOURCE if id_ in debate.sources:
                return debate.sources[id_].title
            case Section.POSITION if id_ in debate.positions:
                return debate.positions[id_].title
            case Section.SCENARIO if id_ in debate.scenarios:
                return debate.scenarios[id_].title
            case _:
                return id_

    def _argument_line(self, id_: str) -> str:
        argument = self.debate.arguments.get(id_)
        if argument is None:
            return id_
        if argument.title is not None:
            return argument.title
        return joined(premises_in_words(self.debate, id_)) or id_

    def reads_as_premise(self, subject: Subject) -> bool:
        """Tell whether an entry is an argument that reads as its only premise, so that its id tells the two apart."""
        return subject.section is Section.ARGUMENT and len(premises_in_words(self.debate, subject.id)) == 1

    def claim(self, id_: str) -> str:
        """Return the text of a claim on one line, or its id where the debate does not have it."""
        return self.line(Subject(Section.CLAIM, id_))

    def subject_of(self, id_: str) -> Subject:
        """Return the claim or argument that an id names."""
        return Subject(Section.ARGUMENT if id_ in self.debate.arguments else Section.CLAIM, id_)

    @cached_property
    def search_texts(self) -> tuple[str, ...]:
        """What a search looks through: for each row what is written in its entry, a line for each field."""
        from argmap.tui.drawing.entry_texts import searched

        written: dict[Subject, str] = {}

        def found(subject: Subject) -> str:
            text = written.get(subject)
            if text is None:
                text = written[subject] = "\n".join(text for _, text in self._beside(subject))
            return text

        return tuple(
            "\n".join((searched(self._line(row.subject)), *map(found, _subjects(row)))) for row in self.rows
        )

    def found_in(self, row: Row, words: tuple[str, ...]) -> tuple[str, ...]:
        """Return the fields that have those words which the text of a row does not have, such as its note."""
        from argmap.tui.drawing.entry_texts import lying, searched

        texts = (pair for subject in _subjects(row) for pair in self._beside(subject))
        return lying(words, searched(self._line(row.subject)), texts)

    def _beside(self, subject: Subject) -> Iterator[tuple[str, str]]:
        """Yield what an entry has beside its own text, as it is looked through."""
        from argmap.tui.drawing.entry_texts import beside, searched

        yield "id", subject.id.lower()
        for field, text in beside(self.debate, subject):
            yield field, searched(text)

    @cached_property
    def entry_numbers(self) -> Sequence[int]:
        """A number for each row, the same for those that show one entry: these are told apart sooner than ids."""
        numbers: dict[Subject, int] = {}
        return [numbers.setdefault(row.subject, len(numbers)) for row in self.rows]


def _subjects(row: Row) -> tuple[Subject, ...]:
    """Return what a row shows, and the argument that it stands for beside it."""
    return (row.subject,) if row.argument is None else (row.subject, Subject(Section.ARGUMENT, row.argument))


def _is_as_written(view: View, before: View) -> bool:
    """Tell whether two views are of the same files and the same findings, whatever the labels."""
    return (
        view.library is before.library
        and view.scope is before.scope
        and view.findings is before.findings
        and view.outline is before.outline
        and view.checked
        and before.checked
    )


def _carried(before: Look, view: View) -> tuple[Finding, ...]:
    """Return what the checks found in another view, as far as it is about entries that are still there."""
    old = before.view
    if old.scope.stem != view.scope.stem:
        return ()
    documents = {document.name: document for document in view.library.documents.values()}
    faults = set(old.library.findings)
    return tuple(
        finding
        for finding in before.known
        if finding not in faults and finding.file in documents and _is_there(finding, documents[finding.file])
    )


def _is_there(finding: Finding, document: Document) -> bool:
    section, _, id_ = (finding.subject or "").partition(":")
    return not section or Subject(Section(section), id_) in document.entries
