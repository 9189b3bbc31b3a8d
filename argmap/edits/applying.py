"""Operations carried out: on texts by splices, on values by what they mean, and the two compared."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.collector import collector_off
from argmap.document import Document, MappingNode
from argmap.document.errors import SpliceError
from argmap.document.format import DIRECTIONS
from argmap.document.rereading import reread
from argmap.edits.composing import Composition
from argmap.edits.errors import EditError
from argmap.edits.meaning import meant
from argmap.edits.operations import Operation, describe
from argmap.edits.planning import plan
from argmap.edits.splicing import step_splice
from argmap.edits.steps import Insert, Plan, Rekey, Respell, Set, Step
from argmap.findings import Severity
from argmap.library import Library, library_of
from argmap.model import Debate, Section, Subject
from argmap.text.edit import Splice, TextEdit, inverse, splice


@dataclass(frozen=True, slots=True)
class FileEdit:
    """What became of one file: its document before and after, and the splices that lead there and back."""

    before: Document
    after: Document
    splice: Splice
    inverse: Splice

    @property
    def stem(self) -> str:
        """What the file is called in its library."""
        return self.after.stem


@dataclass(frozen=True, slots=True)
class Edited:
    """An operation that was carried out; nothing is on any disk."""

    operation: Operation
    library: Library
    """The library afterwards."""
    files: tuple[FileEdit, ...]
    """The files whose text is another now, in the order of the library."""
    focus: Subject | None
    """The entry to look at afterwards, in the file that the operation was for."""
    notices: tuple[str, ...]
    """What a person should know: what else went, what was dropped, what is there twice now."""

    @property
    def description(self) -> str:
        """What was done, in words."""
        return describe(self.operation)


def apply(library: Library, stem: str, operation: Operation) -> Edited:
    """Carry out an operation on a file of a library, and in whatever other files it has to change something.

    The texts are spliced, read again, and compared with what was meant, which is worked out on the values alone.
    Raises EditError, with nothing changed, where the operation is refused, or the texts do not read as was meant.
    """
    with collector_off():
        return carried_out(library, operation, plan(library, stem, operation))


def carried_out(library: Library, operation: Operation, found: Plan) -> Edited:
    """Carry out the steps that an operation comes to.  Raises EditError as :func:`apply` does."""
    steps: dict[str, list[Step]] = {}
    for other, step in found.steps:
        steps.setdefault(other, []).append(step)
    files = [
        edited
        for other, document in library.documents.items()
        if other in steps and (edited := _edited(document, steps[other], operation)) is not None
    ]
    after = replaced(library, [file.after for file in files])
    return Edited(operation, after, tuple(files), found.focus, found.notices)


def replaced(library: Library, documents: Iterable[Document]) -> Library:
    """Return a library with some of its documents read anew."""
    new = {document.stem: document for document in documents}
    if not new:
        return library
    return library_of(
        [new.get(stem, document) for stem, document in library.documents.items()],
        focus=library.focus,
        folder=library.folder,
        skipped=library.skipped,
    )


def respliced(library: Library, splices: Mapping[str, Splice]) -> Library:
    """Return a library after splices of some of its texts, by stem: an edit made again, or undone by its inverse."""
    return replaced(library, [reread(library.documents[stem], edits) for stem, edits in splices.items()])


def _edited(document: Document, steps: Sequence[Step], operation: Operation) -> FileEdit | None:
    """Carry out the steps for one file; None where its text stays the same."""
    editing = _Editing(document)
    try:
        for step in steps:
            editing.take(step)
        editing.flush()
    except SpliceError as error:
        raise EditError(f"cannot {describe(operation)}: {error.message}", error.hint) from error
    edits = editing.composition.splice()
    _compare(document, editing.document, steps, operation)
    if editing.document.text == document.text:
        return None
    return FileEdit(document, editing.document, edits, inverse(document.text, edits))


class _Editing:
    """A document that steps are being taken on; those that do not meet are spliced at once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.composition = Composition(len(document.text))
        self._pending: list[TextEdit] = []
        self._inserted: dict[Subject, str | None] = {}
        """Entries in the pending edits, and the entry of the document that each comes after."""

    def take(self, step: Step) -> None:
        """Take a step."""
        if isinstance(step, Insert):
            self._insert(step)
            return
        if step.subject in self._inserted:
            self.flush()
        try:
            self._add(step)
        except SpliceError:
            if not isinstance(step, Set) or step.value is None:
                raise
            # What stands there is of another kind, or all of it goes: it is removed, and written anew.
            self.flush()
            self._add(step._replace(value=None))
            self.flush()
            self._add(step)

    def _insert(self, step: Insert) -> None:
        """Add an entry; one after another that is pending is written right behind it."""
        section = step.subject.section
        anchor = step.after
        behind = None if anchor is None else Subject(section, anchor)
        if behind in self._inserted and self._is_block(section):
            anchor = self._inserted[behind]
            edits = step_splice(self.document, step._replace(after=anchor))
            self._pending.extend(edits)
        else:
            if any(subject.section is section for subject in self._inserted):
                self.flush()
            self._add(step)
        self._inserted[step.subject] = anchor

    def _is_block(self, section: Section) -> bool:
        """Tell whether the document has the section, in block style and with entries."""
        paths = self.document.positions.paths[section]
        if not paths:
            return False
        node = self.document.positions.node((next(iter(paths.values()))[0],))
        return isinstance(node, MappingNode) and not node.flow

    def _add(self, step: Step) -> None:
        edits = step_splice(self.document, step)
        if any(self._meets(edit) for edit in edits):
            self.flush()
            edits = step_splice(self.document, step)
        self._pending.extend(edits)

    def _meets(self, edit: TextEdit) -> bool:
        """Tell whether an edit overlaps one that is pending, or is next to it; two removals may be neighbours."""
        for other in self._pending:
            if edit.start <= other.end and other.start <= edit.end:
                apart = edit.start >= other.end or other.start >= edit.end
                if not (apart and not edit.new and not other.new):
                    return True
        return False

    def flush(self) -> None:
        """Splice what is pending, and read what it touches again.  Raises SpliceError where that cannot be read."""
        if self._pending:
            edits = splice(self._pending)
            self.document = reread(self.document, edits)
            if not self.document.parsed:
                raise SpliceError("the text could not be read afterwards")
            self.composition.add(edits)
            self._pending = []
        self._inserted = {}


def _compare(before: Document, after: Document, steps: Sequence[Step], operation: Operation) -> None:
    """Raise EditError where a document does not say what was meant."""
    wanted = meant(before.debate, steps)
    respelt = {step.new for step in steps if isinstance(step, Respell) and step.subject is None}
    wrong = _difference(wanted, after.debate, _unknown(before, steps), respelt)
    if wrong is None:
        # An entry that has another id now has the faults that it had under the old one.
        same = {
            Subject(step.subject.section, step.new)
            for step in steps
            if isinstance(step, Rekey) and step.subject in before.faulty
        }
        new = {str(subject) for subject in after.faulty - before.faulty - same}
        faults = [
            finding.message
            for finding in after.findings
            if finding.subject in new and finding.severity is Severity.ERROR
        ]
        # A section that was misspelt was not read: what is wrong in it was wrong before.
        if not faults or respelt:
            return
        raise EditError(f"cannot {describe(operation)}: {faults[0]}")
    raise EditError(
        f"cannot {describe(operation)}: the text would not read as was meant ({wrong})",
        "Nothing was changed; edit the file by hand there.",
    )


def _unknown(before: Document, steps: Sequence[Step]) -> frozenset[Subject]:
    """Return the entries of which it is not known what they mean afterwards, or where they are.

    They are those that were too faulty to be read before, and new ones after such an entry.
    """
    unknown: set[Subject] = set()
    for step in steps:
        subject = step.subject
        if isinstance(step, Set) and subject is not None and step.value is None and step.key in DIRECTIONS:
            unknown.add(subject)  # it had two directions, which is a fault
        if isinstance(step, Respell) and subject is not None:
            unknown.add(subject)
        if isinstance(step, Insert):
            subject = None if step.after is None else Subject(step.subject.section, step.after)
        if subject is None or subject.id in before.debate.entries(subject.section):
            continue
        if not isinstance(step, Insert):
            unknown.add(subject)
        elif subject in unknown or subject.id in before.positions.paths[subject.section]:
            unknown.add(step.subject)
    return frozenset(unknown)


def _difference(
    wanted: Debate, found: Debate, unknown: frozenset[Subject], respelt: Collection[str] = ()
) -> str | None:
    """Return what differs between two debates, in words; None where nothing does.

    ``respelt`` are keys of the file that were written another way before, so that what they say was not known.
    """
    for key in ("title", "question", "summary", "language"):
        if key not in respelt and getattr(wanted, key) != getattr(found, key):
            return f"its {key}"
    for section in Section:
        mine, theirs = wanted.entries(section), found.entries(section)
        if section.key in respelt:
            continue
        if mine == theirs and list(mine) == list(theirs):
            continue
        for id_ in [*mine, *theirs]:
            if mine.get(id_) != theirs.get(id_) and Subject(section, id_) not in unknown:
                return f"{section.value} {id_}"
        rest = [[id_ for id_ in ids if Subject(section, id_) not in unknown] for ids in (mine, theirs)]
        if rest[0] != rest[1]:
            return f"the order of the {section.key}"
    return None
