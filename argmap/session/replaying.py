"""Unsaved steps made again on files that somebody has changed underneath.

A step is made again by its operations, which go by id; where one no longer fits, or there is none, field by field.
Nothing that was changed in the files is written over before a person has decided it, and what both sides did to
different items of one list stands side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.document import Document
from argmap.document.errors import SpliceError
from argmap.document.rereading import reread
from argmap.document.writing import Value
from argmap.edits import Merge, Rename, apply, replaced
from argmap.edits.splicing import step_splice
from argmap.edits.steps import REFERENCES, Delete, Insert, Set, Turn
from argmap.edits.steps import Step as Primitive
from argmap.errors import ArgmapError
from argmap.library import Library
from argmap.model import Direction, Subject
from argmap.session.changes import DIRECTION, Both, Fields, Key, differences, fields_of, has, value_at
from argmap.session.conflicts import Choice, Conflict, Decisions, decided
from argmap.session.history import Part, Step, part_of, taken
from argmap.session.timeline import Identity, Moment, Place, timeline
from argmap.text.difference import carried, difference


@dataclass(frozen=True, slots=True)
class Replayed:
    """What unsaved steps come to on the files as they are now."""

    library: Library
    steps: tuple[Step, ...]
    """The steps, as they are on these texts; those that the files have already are left out."""
    conflicts: tuple[Conflict, ...]
    """What is to be decided; until then the library has what the files say."""
    dropped: tuple[str, ...]
    """The steps, in words, of which something could not be made again."""


def replay(
    base: Mapping[str, Document], steps: Sequence[Step], theirs: Library, decisions: Decisions = ()
) -> Replayed:
    """Make steps that began from ``base`` again on ``theirs``, which has every file that they touch."""
    return _Replay(base, steps, theirs, decisions).run()


class _Replay:
    def __init__(
        self, base: Mapping[str, Document], steps: Sequence[Step], theirs: Library, decisions: Decisions
    ) -> None:
        self.base = base
        self.theirs = theirs.documents
        self.steps = steps
        self.moments = timeline(base, steps)
        self.last = self.moments[-1].after if self.moments else base
        self.decisions = decisions
        self.result = theirs
        self.conflicts: list[Conflict] = []
        self.dropped: list[str] = []
        self.misnamed: set[Identity] = set()
        """Entries that are called otherwise in the result than here, since a rename could not be made again."""

    def run(self) -> Replayed:
        """Make the steps again, one after the other."""
        parts: dict[Step, list[Part]] = {step: [] for step in self.steps}
        for moment in self.moments:
            try:
                parts[moment.step] += self.part(moment)
            except (ArgmapError, KeyError):
                self.dropped.append(moment.step.words)
        steps = tuple(Step(step.words, tuple(made)) for step, made in parts.items() if made)
        conflicts = [
            conflict for at, conflict in enumerate(self.conflicts) if conflict not in self.conflicts[:at]
        ]
        return Replayed(self.result, steps, tuple(conflicts), tuple(dict.fromkeys(self.dropped)))

    def part(self, moment: Moment) -> list[Part]:
        """Make one part again; return what it came to on the result, which may be nothing.

        Raises ArgmapError, or KeyError for an entry that is gone, where it cannot be made.
        """
        documents = self.result.documents
        if all(documents[stem].text == moment.before[stem].text for stem in moment.part.forward):
            return [self.take(moment.part)]
        changes = moment.changes
        if any(place.one in self.misnamed for place in changes if place.one is not None):
            raise SpliceError("what it is about could not be renamed")
        if all(self.is_there(place) for place in changes) or not self.may(changes):
            return []
        before = self.result
        made = self.whole(moment)
        after, self.result = self.result, before
        if made is not None and self.goes_further(moment, before, after):
            made = None
        disputed = [place for place in changes if self.is_disputed(place)]
        if made is not None:
            disputed = [place for place in disputed if not self.is_kept(place, after, moment)]
        left = [place for place in disputed if not self.decide(place)]
        if made is not None and not left:
            self.result = after
            return made
        if moment.part.operation is not None and any(self.is_removal(place) for place in changes):
            raise SpliceError("what it removes is needed by now")
        return self.field_by_field(moment, left)

    # What the two sides say

    def mine(self, place: Place) -> Value | Fields | None:
        """Return what our side says in the end."""
        return None if place.final is None else value_at(self.last[place.stem], place.final)

    def yours(self, place: Place) -> Value | Fields | None:
        """Return what the file says now."""
        if place.one is None:
            return value_at(self.theirs[place.stem], place.key)
        name = self.theirs_name(place)
        return None if name is None else value_at(self.theirs[place.stem], Key(name, place.key.field))

    def theirs_name(self, place: Place) -> Subject | None:
        """Return what an entry is called in the file now, where it may have been renamed to the same as here."""
        if place.one is None or place.one.origin is None:
            return None
        theirs, base = self.theirs[place.stem], self.base[place.stem]
        origin, final = place.one.origin, place.one.final
        if final is not None and not has(theirs, origin) and has(theirs, final) and not has(base, final):
            return final
        return origin

    def was(self, place: Place) -> Value | Fields | None:
        """Return what the file said when it was read before."""
        return None if place.origin is None else value_at(self.base[place.stem], place.origin)

    def now(self, place: Place) -> Value | Fields | None:
        """Return what the result says."""
        return value_at(self.result.documents[place.stem], place.key)

    def is_there(self, place: Place) -> bool:
        """Tell whether the result says already what our side says in the end."""
        if place.final is None:
            return place.key.field is None and self.now(place) is None
        return place.final == place.key and self.now(place) == self.mine(place)

    def is_removal(self, place: Place) -> bool:
        """Tell whether a place is an entry that our side removes."""
        return place.key.field is None and place.final is None and self.now(place) is not None

    def is_disputed(self, place: Place) -> bool:
        """Tell whether both sides changed a field, and not to the same."""
        if place.key.field is None or (place.one is not None and self.yours(place.entry) is None):
            return False  # entries as a whole are decided before
        return self.yours(place) not in (self.was(place), self.mine(place))

    def is_kept(self, place: Place, result: Library, moment: Moment) -> bool:
        """Tell whether a result keeps what was changed in the file, be it beside what was changed here."""
        now = _with_old_names(place, value_at(result.documents[place.stem], place.key), moment)
        theirs, base = self.yours(place), self.was(place)
        if now == theirs:
            return True
        if not all(isinstance(value, tuple) or value is None for value in (now, theirs, base)):
            return False
        held, old, new = tuple(now or ()), tuple(base or ()), tuple(theirs or ())
        return all(item in held for item in new if item not in old) and not any(
            item in held for item in old if item not in new
        )

    def goes_further(self, moment: Moment, before: Library, after: Library) -> bool:
        """Tell whether an operation did more to the files than it had done here, where a person saw it.

        A removal with all that depends on an entry would take what somebody added meanwhile; a new name, on the
        other hand, is what their references are to have too.
        """
        known = {(place.stem, place.key) for place in moment.changes}
        renames = isinstance(moment.part.operation, Rename | Merge)
        for stem, document in after.documents.items():
            if document is before.documents[stem]:
                continue
            for key, both in differences(before.documents[stem], document).items():
                is_whole = key.field is None and both.after is None
                is_renamed = (
                    isinstance(moment.part.operation, Rename) and key.subject == moment.part.operation.subject
                )
                if (stem, key) not in known and not is_renamed and (is_whole or not renames):
                    return True
        return False

    # What is decided

    def decide(self, place: Place) -> bool:
        """Tell whether our side of a dispute is to stand; note it where nobody has decided yet."""
        mine, was = self.mine(place), self.was(place)
        if mine == was or (place.final is None and place.key.field is not None):
            return False  # what was changed here was changed back, or is gone in the end
        subject = place.key.subject if place.final is None else place.final.subject
        conflict = Conflict(place.stem, subject, place.key.field, mine, self.yours(place), was)
        choice = decided(self.decisions, conflict)
        if choice is None:
            self.conflicts.append(conflict)
        return choice is Choice.OURS

    def may(self, changes: Mapping[Place, Both]) -> bool:
        """Tell whether a part may be made, as far as whole entries go that one side removed, or both added."""
        for place, both in changes.items():
            if place.one is None:
                continue
            there = self.now(place.entry)
            if place.key.field is None and both.before is not None and both.after is not None:
                if not self.may_rename(place):
                    return False
            elif place.key.field is not None:
                if there is None and self.mine(place.entry) is not None and not self.decide(place.entry):
                    return False
            elif both.before is None:
                if there is not None and there != both.after and not self.decide(place):
                    return False
            elif there is not None and self.is_touched(place) and not self.decide(place):
                return False
        return True

    def may_rename(self, place: Place) -> bool:
        """Tell whether an entry may get its new name; one that the file has no more may have been changed here too.

        Raises SpliceError where there is nothing to rename any more, or another entry has the name.
        """
        assert place.one is not None
        theirs, is_taken = self.yours(place), self.now(place) is not None
        if theirs is None and self.was(place) is not None:
            if self.mine(place) == self.was(place) or is_taken:
                self.misnamed.add(place.one)
                raise SpliceError("what was renamed is gone from the file")
            return self.decide(place)
        if is_taken and self.theirs_name(place) != place.key.subject:
            self.misnamed.add(place.one)
            raise SpliceError("the name is that of another entry by now")
        return True

    def is_touched(self, place: Place) -> bool:
        """Tell whether anything in an entry was changed in the file, a comment too."""
        if place.origin is None or place.origin.subject is None:
            return False
        subject = place.origin.subject
        texts = []
        for document in (self.base[place.stem], self.theirs[place.stem]):
            if fields_of(document, subject) is None:
                return True
            span = document.entry_span(subject)
            end = document.text.find("\n", span.end)
            texts.append(document.text[span.start : end if end >= 0 else None])
        return texts[0] != texts[1]

    # Making it again

    def take(self, part: Part) -> Part:
        documents = taken(self.result.documents, part)
        self.result = replaced(self.result, [documents[stem] for stem in part.forward])
        return part

    def whole(self, moment: Moment) -> list[Part] | None:
        """Make a part again as a whole, by its operation, or else its splices; None where that does not work."""
        documents, part = self.result.documents, moment.part
        if part.operation is not None:
            try:
                edited = apply(self.result, part.stem, part.operation)
            except ArgmapError:
                return None
            self.result = edited.library
            forward = {file.stem: file.splice for file in edited.files}
            return [part_of(documents, part.stem, part.operation, forward)] if forward else []
        forward = {}
        for stem, splice in part.forward.items():
            moved = carried(splice, difference(moment.before[stem].text, documents[stem].text))
            if moved is None:
                return None
            forward[stem] = moved
        made = part_of(documents, part.stem, None, forward)
        after = taken(documents, made)
        if any(not after[stem].parsed or after[stem].faulty - documents[stem].faulty for stem in forward):
            return None
        return [self.take(made)]

    def field_by_field(self, moment: Moment, left: Iterable[Place]) -> list[Part]:
        """Make the changes of a part one by one, but for those that are left as the file has them."""
        skipped = set(left)
        made: list[Part] = []
        for place, both in moment.changes.items():
            if place not in skipped:
                primitives = self.primitives(place, both, moment.after[place.stem])
                made.extend(self.primitive(place.stem, primitive) for primitive in primitives)
        return made

    def primitives(self, place: Place, both: Both, after: Document) -> list[Primitive]:
        """Return the steps that a change comes to, on the result."""
        subject, field = place.key
        there = (
            self.now(place.entry)
            if subject is not None
            else fields_of(self.result.documents[place.stem], None)
        )
        assert there is None or isinstance(there, Mapping)
        if field is not None and there is not None:
            return [] if there.get(field) == both.after else [_set(subject, field, both.after)]
        assert subject is not None
        if there is not None and both.before is not None and both.after is not None:
            return []  # it has the name already
        wanted = both.after if field is None else self.mine(place.entry)
        if wanted is None:
            return [] if there is None else [Delete(subject)]
        assert isinstance(wanted, Mapping)
        if there is None:
            return [Insert(subject, _plain(wanted), _before(after, subject))]
        keys = dict.fromkeys((*wanted, *there))
        return [_set(subject, key, wanted.get(key)) for key in keys if there.get(key) != wanted.get(key)]

    def primitive(self, stem: str, primitive: Primitive) -> Part:
        """Make a step on the result.  Raises SpliceError where the text would not have it."""
        document = self.result.documents[stem]
        splice = step_splice(document, primitive)
        part = part_of(self.result.documents, stem, None, {stem: splice})
        after = reread(document, splice)
        if not after.parsed or after.faulty - document.faulty:
            raise SpliceError("the text would not read as was meant")
        self.result = replaced(self.result, [after])
        return part


def _with_old_names(place: Place, value: Value | Fields | None, moment: Moment) -> Value | Fields | None:
    """Return a value with the references to what was renamed here as they are in the file."""
    subject, key = place.key
    if subject is None or key is None or not moment.renamed:
        return value
    was: dict[str, str] = {}
    for stem, new, old in moment.renamed:
        was[f"{stem}/{new.id}"] = f"{stem}/{old.id}"
        if stem == place.stem:
            was[new.id] = old.id
    if key == DIRECTION and isinstance(value, str):
        word, _, target = value.partition(" ")
        return f"{word} {was.get(target, target)}"
    if key not in REFERENCES[subject.section]:
        return value
    if isinstance(value, str):
        return was.get(value, value)
    if isinstance(value, tuple):
        return tuple(was.get(item, item) if isinstance(item, str) else item for item in value)
    return value


def _set(subject: Subject | None, field: str, value: object) -> Primitive:
    if field == DIRECTION and subject is not None:
        word, _, target = str(value).partition(" ")
        return Turn(subject, Direction(word), target)
    return Set(subject, field, value)  # type: ignore[arg-type]


def _plain(fields: Fields) -> Fields:
    """Return the fields of an entry by the keys that a file has."""
    plain = dict(fields)
    if (both := plain.pop(DIRECTION, None)) is not None:
        word, _, target = str(both).partition(" ")
        plain[word] = target
    return plain


def _before(document: Document, subject: Subject) -> str | None:
    """Return the entry that one comes after in its section; None where it is the first."""
    ids = list(document.positions.paths[subject.section])
    at = ids.index(subject.id)
    return ids[at - 1] if at else None
