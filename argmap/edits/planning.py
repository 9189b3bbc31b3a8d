"""Operations as steps: what is refused, what else has to change with it, and where new entries go."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.document.format import DIRECTIONS, Field, Form
from argmap.document.itemizing import Item
from argmap.document.writing import Value
from argmap.edits.because import plan_because, plan_extract, plan_split
from argmap.edits.errors import EditError
from argmap.edits.file import File, source_of
from argmap.edits.forms import check_fields, check_id, checked, checked_item, field_of
from argmap.edits.mending import plan_rename_key, plan_take_comment
from argmap.edits.mentions import mentions
from argmap.edits.merging import plan_merge
from argmap.edits.operations import (
    AddEntry,
    Because,
    Extract,
    Invert,
    Link,
    Merge,
    Operation,
    RemoveEntry,
    RemoveField,
    Rename,
    RenameKey,
    SetField,
    Split,
    TakeComment,
    Unlink,
)
from argmap.edits.placing import place
from argmap.edits.removing import plan_removal
from argmap.edits.steps import REFERENCES, Insert, Plan, Redirect, Rekey, Set, Step, Turn
from argmap.evaluation.words.expectations import expected
from argmap.library import Library
from argmap.model import Argument, Direction, Section, Subject


def plan(library: Library, stem: str, operation: Operation) -> Plan:
    """Return the steps of an operation on a file of a library.  Raises EditError where it is refused."""
    file = File(library, stem)
    match operation:
        case SetField(subject, key, value):
            return _own(file, subject, _set(file, subject, key, value))
        case RemoveField(subject, key):
            return _own(file, subject, _unset(file, subject, key))
        case RenameKey():
            return plan_rename_key(file, operation)
        case TakeComment():
            return plan_take_comment(file, operation)
        case AddEntry():
            return _own(file, operation.subject, _add(file, operation))
        case RemoveEntry(subject, references):
            return plan_removal(file, subject, references)
        case Rename(subject, new):
            return _rename(file, subject, new)
        case Link(subject):
            return _own(file, subject, _link(file, operation))
        case Unlink():
            return _unlink(file, operation)
        case Invert(argument):
            return _invert(file, argument)
        case Split():
            return plan_split(file, operation)
        case Merge(claim, other):
            return plan_merge(file, claim, other)
        case Extract():
            return plan_extract(file, operation)
        case Because():
            return plan_because(file, operation)


def _own(file: File, subject: Subject | None, step: Step) -> Plan:
    return Plan(((file.stem, step),), subject)


def _set(file: File, subject: Subject | None, key: str, value: Value) -> Step:
    field = field_of(subject, key)
    if subject is not None:
        file.need(subject)
    new = checked(field, value)
    if new is None:
        return _unset(file, subject, key)
    if subject is not None and key in DIRECTIONS and subject.id in file.debate.arguments:
        return Turn(subject, Direction(key), str(new))
    if field.form is Form.EXPECTED and subject is not None and isinstance(new, Mapping):
        new = _in_order(file, subject, new)
    if field.form in (Form.TEXT, Form.MARKDOWN) and isinstance(new, str):
        new = file.ended(subject, field, new)
    return Set(subject, key, new)


def _in_order(file: File, subject: Subject, labels: Mapping[str, str]) -> Mapping[str, str]:
    """Return labels with those that are there first, in their order, so that only new ones are written anew."""
    old = [id_ for id_ in file.labels(subject) if id_ in labels]
    return {id_: labels[id_] for id_ in [*old, *labels]}


def _unset(file: File, subject: Subject | None, key: str) -> Step:
    field = field_of(subject, key)
    if subject is not None:
        file.need(subject)
    # Of two directions that were written by mistake one may go, as long as the other stays.
    spare = subject is not None and sum(other in DIRECTIONS for other in file.keys(subject)) > 1
    if field.required or (key in DIRECTIONS and not spare):
        owner = "the file" if subject is None else f"{subject.section.value} {subject.id}"
        raise EditError(f"{owner} needs its {key}", f"It is {field.about}; give it another value.")
    return Set(subject, key, None)


def _add(file: File, operation: AddEntry) -> Step:
    subject = operation.subject
    file.check_free(subject.section, subject.id)
    fields: dict[str, Value] = {}
    for key, value in operation.fields.items():
        new = checked(field_of(subject, key), value)
        if new is not None:
            fields[key] = new
    check_fields(subject.section, fields)
    if operation.after is not None:
        file.need(Subject(subject.section, operation.after))
        return Insert(subject, fields, operation.after)
    return Insert(subject, fields, place(file.debate, file.stem, subject, fields))


def _rename(file: File, subject: Subject, new: str) -> Plan:
    file.need(subject)
    check_id(new)
    if new == subject.id:
        raise EditError(f"{subject.section.value} {new} has that id already")
    file.check_free(subject.section, new)
    found = mentions(file.library, file.stem, subject)
    steps: list[tuple[str, Step]] = [
        (
            mention.stem,
            Redirect(mention.subject, mention.key, mention.text, mention.text.removesuffix(subject.id) + new),
        )
        for mention in found
    ]
    others = sorted({mention.stem for mention in found} - {file.stem})
    notices = (f"references in {', '.join(others)} change too",) if others else ()
    return Plan(
        (*steps, (file.stem, Rekey(subject, new))),
        Subject(subject.section, new),
        notices,
    )


def _list_field(file: File, subject: Subject, key: str) -> Field:
    field = field_of(subject, key)
    file.need(subject)
    if field.form not in (Form.TEXTS, Form.REFERENCES, Form.CITATIONS):
        raise EditError(f"{key} is no list", "Set it instead.")
    return field


def _link(file: File, operation: Link) -> Step:
    subject, key = operation.subject, operation.key
    if field_of(subject, key).form is Form.EXPECTED:
        return _expect(file, subject, key, operation.item)
    field = _list_field(file, subject, key)
    item = checked_item(field, operation.item)
    old = file.items(subject, key)
    name = source_of(item)
    if field.form is Form.TEXTS:
        if item in old:
            raise EditError(f"{subject.id} has {name} in its {key} already")
        return Set(subject, key, (*old, item))
    found = file.need_reference(subject, key, name)
    kinds = REFERENCES[subject.section][key]
    if found == (file.stem, subject):
        raise EditError(f"{subject.id} cannot name itself in its {key}")
    same = [other for other in old if file.find(source_of(other), kinds) == found]
    if same and (field.form is Form.REFERENCES or item in same):
        raise EditError(f"{subject.id} has {name} in its {key} already")
    if key == "contradicts" and _states(file, found, subject):
        raise EditError(f"{name} says already that it contradicts {subject.id}", "It holds both ways.")
    return Set(subject, key, (*old, item))


def _states(file: File, found: tuple[str, Subject], subject: Subject) -> bool:
    """Tell whether the claim found states that it contradicts a claim of the file."""
    stem, other = found
    claim = file.library.documents[stem].debate.claims.get(other.id)
    if claim is None:
        return False
    own = {f"{file.stem}/{subject.id}", *([subject.id] if stem == file.stem else [])}
    return not own.isdisjoint(claim.contradicts)


def _expect(file: File, subject: Subject, key: str, item: Item) -> Step:
    """Return the step that lets a scenario expect a label of an entry, be it in place of another label."""
    file.need(subject)
    if isinstance(item, str):
        raise EditError(f"{key} takes a label by id", "Name the entry, and say in, out or undec.")
    new = checked(field_of(subject, key), item)
    assert isinstance(new, Mapping)
    old = file.labels(subject)
    for id_, label in new.items():
        file.need_reference(subject, key, id_)
        if old.get(id_) == label:
            raise EditError(f"{subject.id} expects already that {id_} {expected(label)}")
    return Set(subject, key, {**old, **new})


def _unlink(file: File, operation: Unlink) -> Plan:
    subject, key, item = operation.subject, operation.key, operation.item
    if field_of(subject, key).form is Form.EXPECTED:
        file.need(subject)
        labels = file.labels(subject)
        if item not in labels:
            raise EditError(f"{subject.id} expects nothing of {item}")
        left = {id_: label for id_, label in labels.items() if id_ != item}
        return _own(file, subject, Set(subject, key, left or None))
    field = _list_field(file, subject, key)
    old = file.items(subject, key)
    names = [source_of(other) for other in old]
    if item not in names:
        elsewhere = _contradicted_by(file, subject, item) if key == "contradicts" else None
        if elsewhere is not None:
            return elsewhere
        raise EditError(f"{subject.id} has no {item} in its {key}")
    at = names.index(item)
    new = old[:at] + old[at + 1 :]
    if not new and field.required:
        raise EditError(
            f"{item} is the last of the {key} of {subject.section.value} {subject.id}",
            f"Remove the {subject.section.value}, or give it another first.",
        )
    return _own(file, subject, Set(subject, key, new or None))


def _contradicted_by(file: File, subject: Subject, text: str) -> Plan | None:
    """Return the steps that take a contradiction out where the other claim states it; None where it does not."""
    found = file.find(text, (Section.CLAIM,))
    if found is None or not _states(file, found, subject):
        return None
    stem, other = found
    there = File(file.library, stem)
    own = {f"{file.stem}/{subject.id}", *([subject.id] if stem == file.stem else [])}
    left = tuple(item for item in there.items(other, "contradicts") if source_of(item) not in own)
    return Plan(
        ((stem, Set(other, "contradicts", left or None)),),
        subject,
        (f"it was {text} that contradicted {subject.id}",),
    )


_OTHER_WAY = {Direction.SUPPORTS: Direction.REBUTS, Direction.REBUTS: Direction.SUPPORTS}


def _invert(file: File, id_: str) -> Plan:
    argument: Argument = file.argument(id_)
    direction = _OTHER_WAY.get(argument.direction)
    if direction is None:
        raise EditError(f"{id_} undercuts, and there is no other way round of that")
    subject = Subject(Section.ARGUMENT, id_)
    notices = () if argument.asks is None else (f"{id_} still asks {argument.asks}: see whether that fits",)
    return Plan(((file.stem, Turn(subject, direction, argument.target)),), subject, notices)
