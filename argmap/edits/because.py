"""Quick entry: from what a person thinks of to claims and arguments with ids."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.document.writing import Value
from argmap.edits.errors import EditError
from argmap.edits.file import File
from argmap.edits.forms import checked, field_of
from argmap.edits.identifying import identifier, identifier_of_argument
from argmap.edits.mentions import leaves
from argmap.edits.operations import Because, Extract, NewClaim, Split
from argmap.edits.placing import after_claim_answered, after_siblings
from argmap.edits.steps import REFERENCES, Insert, Plan, Redirect, Set, Step
from argmap.library import Library
from argmap.model import Claim, Debate, Direction, Section, Subject

_LIKE_AN_ID = re.compile(r"[^\s]+[-_/][^\s]+")


def because(
    library: Library,
    stem: str,
    texts: Sequence[str],
    direction: Direction,
    target: str,
    *,
    transliterate: bool = False,
) -> Because:
    """Return the operation that adds an argument with some premises for, against or undercutting a target.

    Each text is a claim's id, the text of a claim that is there, or the text of a new one, whose id is made of it.
    Raises EditError where the target is not there, or a text reads like an id that is not.
    """
    file = File(library, stem)
    _need_target(file, direction, target)
    taken = set(file.taken(Section.CLAIM))
    premises: list[str | NewClaim] = []
    for text in dict.fromkeys(text.strip() for text in texts):
        premise = _existing(file, text) or NewClaim(
            identifier(text, taken, transliterate=transliterate), text
        )
        if isinstance(premise, NewClaim):
            taken.add(premise.id)
        if premise not in premises:
            premises.append(premise)
    if not premises:
        raise EditError("a reason needs at least one text")
    ids = [premise.id if isinstance(premise, NewClaim) else premise for premise in premises]
    return Because(identifier_of_argument(ids, taken), direction, target, tuple(premises))


def _existing(file: File, text: str) -> str | None:
    """Return the id of the claim that a text is the id or the text of; None where there is none."""
    checked(field_of(Subject(Section.CLAIM, ""), "text"), text)
    if file.find(text, (Section.CLAIM,)) is not None:
        return text
    said = claim_that_says(file.debate, text)
    if said is not None:
        return said
    if _LIKE_AN_ID.fullmatch(text):
        file.need_reference(Subject(Section.ARGUMENT, ""), "premises", text)
    return None


def claim_that_says(debate: Debate, text: str) -> str | None:
    """Return the id of the first claim that has a text, however its words are spaced; None where there is none."""
    words = text.split()
    for claim in debate.claims.values():
        if words[0] in claim.text and claim.text.split() == words:
            return claim.id
    return None


def _need_target(file: File, direction: Direction, target: str) -> None:
    file.need_reference(Subject(Section.ARGUMENT, ""), direction.value, target)


def plan_because(file: File, operation: Because) -> Plan:
    """Return the steps that add an argument and those of its premises that are not there yet.

    Raises EditError where it would say nothing new, or what it names is not there.
    """
    direction, target = operation.direction, operation.target
    _need_target(file, direction, target)
    anchor = after_claim_answered(file.debate, file.stem, direction, target)
    new, premises = _claims(file, operation.premises, anchor)
    if direction is not Direction.UNDERCUTS and target in premises:
        raise EditError(
            f"{target} is no reason {'for' if direction is Direction.SUPPORTS else 'against'} itself"
        )
    for argument in file.debate.arguments.values():
        same = argument.direction is direction and argument.target == target
        if same and set(argument.premises) == set(premises):
            raise EditError(f"argument {argument.id} says that already")
    subject = Subject(Section.ARGUMENT, operation.argument)
    file.check_free(Section.ARGUMENT, operation.argument, [step.subject.id for step in new])
    after = after_siblings(file.debate, file.stem, direction, target)
    steps = (*new, Insert(subject, {"premises": premises, direction.value: target}, after))
    return Plan(tuple((file.stem, step) for step in steps), subject)


def _claims(
    file: File, premises: Sequence[str | NewClaim], after: str | None, **fields: Value
) -> tuple[list[Insert], tuple[str, ...]]:
    """Return the steps that add those claims that are not there yet, one after the other, and the ids of all."""
    steps: list[Insert] = []
    ids: list[str] = []
    for premise in premises:
        if isinstance(premise, str):
            file.need_reference(Subject(Section.ARGUMENT, ""), "premises", premise)
            ids.append(premise)
            continue
        ids.append(premise.id)
        claim = file.debate.claims.get(premise.id)
        if claim is not None and claim.text == premise.text:
            continue
        file.check_free(Section.CLAIM, premise.id, ids[:-1])
        checked(field_of(Subject(Section.CLAIM, premise.id), "text"), premise.text)
        steps.append(Insert(Subject(Section.CLAIM, premise.id), {"text": premise.text, **fields}, after))
        after = premise.id
    if len(set(ids)) < len(ids):
        raise EditError("a premise is named twice")
    return steps, tuple(ids)


def split(
    library: Library,
    stem: str,
    argument: str,
    premise: str,
    texts: Sequence[str],
    *,
    transliterate: bool = False,
) -> Split:
    """Return the operation that puts new claims with some texts in place of a premise, their ids made of them."""
    taken = set(File(library, stem).taken(Section.CLAIM))
    parts: list[NewClaim] = []
    for text in texts:
        parts.append(NewClaim(identifier(text, taken, transliterate=transliterate), text))
        taken.add(parts[-1].id)
    return Split(argument, premise, tuple(parts))


def plan_split(file: File, operation: Split) -> Plan:
    """Return the steps that put new claims in place of a premise.

    They stand after the claim that was the premise, and take over its kind, authors and sources.
    Raises EditError where it is no premise, or there would be fewer than two in its place, or one twice.
    """
    subject = Subject(Section.ARGUMENT, operation.argument)
    argument = file.argument(operation.argument)
    if operation.premise not in argument.premises:
        raise EditError(f"{operation.premise} is no premise of {operation.argument}")
    if len(operation.parts) < 2:
        raise EditError("a premise is split into two texts or more")
    stem, found = file.need_reference(subject, "premises", operation.premise)
    own = stem == file.stem
    fields = _provenance(file, file.claim(found.id)) if own else {}
    new, ids = _claims(file, operation.parts, found.id if own else None, **fields)
    at = argument.premises.index(operation.premise)
    premises = (*argument.premises[:at], *ids, *argument.premises[at + 1 :])
    if len(set(premises)) < len(premises):
        raise EditError("a premise is named twice")
    steps: list[Step] = [*new, Set(subject, "premises", premises)]
    uses = sum(operation.premise in other.premises for other in file.debate.arguments.values())
    notices = (f"no argument uses {operation.premise} any more",) if uses < 2 else ()
    return Plan(tuple((file.stem, step) for step in steps), subject, notices)


def _provenance(file: File, claim: Claim) -> dict[str, Value]:
    """Return the fields that hold of the parts of a claim as they hold of the whole."""
    subject = Subject(Section.CLAIM, claim.id)
    fields: dict[str, Value] = {} if claim.kind is None else {"kind": claim.kind}
    for key in ("by", "sources"):
        items = file.items(subject, key)
        if items:
            fields[key] = items
    return fields


def extract(
    library: Library, stem: str, subject: Subject, key: str, text: str, *, transliterate: bool = False
) -> Extract:
    """Return the operation that makes a claim of a text that stands where a reference belongs."""
    file = File(library, stem)
    return Extract(
        subject, key, NewClaim(identifier(text, file.taken(Section.CLAIM), transliterate=transliterate), text)
    )


def plan_extract(file: File, operation: Extract) -> Plan:
    """Return the steps that make a claim of a text in a field of references, and let the field name it.

    A claim that has that very text is named, and none is added.
    Raises EditError where the field does not have the text, or the text is the id of an entry.
    """
    subject, key, text = operation.subject, operation.key, operation.claim.text
    file.need(subject)
    names = field_of(subject, key)
    if text not in _references(file, subject, key):
        raise EditError(f"{names.key} of {subject.section.value} {subject.id} does not have the text {text}")
    if file.find(text, tuple(Section)) is not None:
        raise EditError(f"{text} is the id of an entry")
    claim = operation.claim
    known = next((other.id for other in file.debate.claims.values() if other.text == text), claim.id)
    if subject.section is Section.ARGUMENT and subject.id in file.debate.arguments:
        argument = file.debate.arguments[subject.id]
        anchor = after_claim_answered(file.debate, file.stem, argument.direction, argument.target)
    else:
        anchor = subject.id if subject.section is Section.CLAIM else None
    new = _claims(file, (claim,), anchor)[0] if known == claim.id else []
    steps: list[Step] = [*new, Redirect(subject, key, text, known)]
    return Plan(tuple((file.stem, step) for step in steps), Subject(Section.CLAIM, known))


def _references(file: File, subject: Subject, key: str) -> list[str]:
    """Return the texts where a field of an entry takes references to claims."""
    if Section.CLAIM not in REFERENCES[subject.section].get(key, ()):
        raise EditError(f"{key} takes no references to claims")
    return [leaf.value for leaf in leaves(file.document, subject, key)]


def texts_for_claims(library: Library, stem: str, subject: Subject) -> list[tuple[str, str]]:
    """Return the texts of an entry that stand where ids of claims belong, each with the key of its field, once."""
    file = File(library, stem)
    file.need(subject)
    found = [
        (key, leaf.value)
        for key, kinds in REFERENCES[subject.section].items()
        if Section.CLAIM in kinds
        for leaf in leaves(file.document, subject, key)
        if file.find(leaf.value, tuple(Section)) is None
    ]
    return list(dict.fromkeys(found))
