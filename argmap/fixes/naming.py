"""Fixes of references: what one may name in place of what it names, or that it goes."""

from __future__ import annotations

import difflib

from argmap.document.identifiers import is_id
from argmap.edits import AddEntry, EditError, Operation, SetField, extract
from argmap.edits.file import source_of
from argmap.fixes.case import Case
from argmap.fixes.fix import Asking, Fix
from argmap.library.references import Reference, leads_out, nearest_ids, split
from argmap.model import Argument, Direction, Position, Scenario, Section, Subject

_MOST = 3
"""How many ids are offered in place of one that names nothing."""

Fixes = list[Fix | None]


def names_nothing(case: Case) -> Fixes:
    """ARG101: the nearest ids; a claim of the text that was written, or of that id; another entry; nothing."""
    reference = case.reference
    if reference is None:
        return []
    stem, id_ = split(reference.text)
    target = case.document if stem is None else case.library.documents.get(stem, case.document)
    near = nearest_ids(id_, target, reference.kinds, most=_MOST)
    found: Fixes = [_renamed(case, reference, name if stem is None else f"{stem}/{name}") for name in near]
    if " " in reference.text.strip():
        found.append(_made_a_claim(case, reference))
    elif not near:
        found.append(_claim_of_that_id(case, reference))
    return [*found, _another(case, reference), _left_out(case, reference)]


def _claim_of_that_id(case: Case, reference: Reference) -> Fix | None:
    """Return the fix that adds the claim that is missing; its text is for a person to say."""
    stem, id_ = split(reference.text)
    stem = case.stem if stem is None else stem
    if Section.CLAIM not in reference.kinds or stem not in case.library.documents or not is_id(id_):
        return None

    def add(text: str) -> tuple[Operation, ...]:
        if not text.strip():
            raise EditError("a claim needs a text", "Say what is claimed.")
        return (AddEntry(Subject(Section.CLAIM, id_), {"text": text.strip()}),)

    asks = Asking(f"what {reference.text} claims", add)
    return Fix(f"add the claim {reference.text}", stem, (), asks=asks)


def _another(case: Case, reference: Reference) -> Fix | None:
    """Return the fix that names another entry, which is for a person to choose."""

    def name(id_: str) -> tuple[Operation, ...]:
        fix = _renamed(case, reference, id_)
        if fix is None:
            raise EditError(f"{id_} is named there already", "Choose another.")
        return fix.operations

    kinds = tuple(section for section in Section if section in reference.kinds)
    wanted = " or ".join(section.value for section in kinds)
    asks = Asking(f"{wanted} instead of {reference.text}", name, kinds)
    return Fix(f"name another {wanted} instead of {reference.text}", case.stem, (), asks=asks)


def _made_a_claim(case: Case, reference: Reference) -> Fix | None:
    try:
        operation = extract(
            case.library, case.stem, reference.subject, str(reference.path[0]), reference.text
        )
    except EditError:
        return None
    return case.fix(f"make claim {operation.claim.id} of that text", operation)


def wrong_kind(case: Case) -> Fixes:
    """ARG102: for an argument the claim that it is about, and for a direction the one that fits."""
    reference = case.reference
    if reference is None:
        return []
    key = str(reference.path[0])
    found: Fixes = []
    if reference.subject.section is Section.ARGUMENT and key in tuple(Direction):
        is_claim = reference.text in case.own.claims
        ways = (Direction.SUPPORTS, Direction.REBUTS) if is_claim else (Direction.UNDERCUTS,)
        for way in ways:
            operation = SetField(reference.subject, way.value, reference.text)
            found.append(case.fix(f"let it {_DOES[way]} {reference.text}", operation))
    argument = case.own.arguments.get(reference.text)
    if argument is not None and Section.CLAIM in reference.kinds:
        if argument.target in case.own.claims and argument.target != getattr(case.entry, "target", None):
            found.append(_renamed(case, reference, argument.target))
        if len(argument.premises) == 1:
            found.append(_renamed(case, reference, argument.premises[0]))
    return [*found, _left_out(case, reference)]


_DOES = {Direction.SUPPORTS: "support", Direction.REBUTS: "rebut", Direction.UNDERCUTS: "undercut"}


def other_file(case: Case) -> Fixes:
    """ARG103 and ARG104: the same entry where there is one, in the file of the nearest name first."""
    reference = case.reference
    if reference is None:
        return []
    written, id_ = split(reference.text.replace("\\", "/"))
    stem = (written or "").rpartition("/")[2].removesuffix(".yaml").removesuffix(".yml")
    having = [
        other
        for other, document in case.library.documents.items()
        if any(Subject(kind, id_) in document.entries for kind in reference.kinds)
    ]
    near = difflib.get_close_matches(stem, having, n=len(having) or 1, cutoff=0.0)
    names = [id_ if other == case.stem else f"{other}/{id_}" for other in near[:_MOST]]
    found: Fixes = [_renamed(case, reference, name) for name in names if not leads_out(name)]
    return [*found, _left_out(case, reference)]


def _renamed(case: Case, reference: Reference, name: str) -> Fix | None:
    """Return the fix that lets a reference name something else; None where its list names that already."""
    subject, (key, *rest) = reference.subject, reference.path
    title = f"name {name} instead of {reference.text}"
    if reference.is_key:
        scenario = case.own.scenarios[subject.id]
        labels = {name if id_ == reference.text else id_: label for id_, label in scenario.expect}
        if len(labels) < len(scenario.expect):
            return None
        return case.fix(title, SetField(subject, str(key), labels))
    if not rest:
        return case.fix(title, SetField(subject, str(key), name))
    items, at = case.items(subject, str(key)), int(rest[0])
    if items is None or at >= len(items) or name == subject.id:
        return None
    if key != "sources" and name in map(source_of, items):
        return None
    item = items[at]
    new = name if isinstance(item, str) else {**item, "source": name}
    return case.fix(title, SetField(subject, str(key), (*items[:at], new, *items[at + 1 :])))


def _left_out(case: Case, reference: Reference) -> Fix | None:
    """Return the fix that takes a reference away, where what refers can be without."""
    subject, (key, *_) = reference.subject, reference.path
    if reference.is_key:
        return expectation_left_out(case, subject, reference.text)
    if key in (*Direction, "thesis"):
        return None
    return case.unlinked(subject, str(key), reference.text)


def expectation_left_out(case: Case, subject: Subject, id_: str) -> Fix | None:
    """Return the fix that lets a scenario expect nothing of an entry."""
    scenario = case.own.scenarios.get(subject.id)
    if scenario is None:
        return None
    left = {other: label for other, label in scenario.expect if other != id_}
    return case.fix(f"expect nothing of {id_}", SetField(subject, "expect", left))


def item_out(case: Case) -> Fixes:
    """ARG106, ARG107, ARG201: what stands at the place goes out of its list, or else the argument goes."""
    reference = case.reference
    if reference is None:
        return []
    found: Fixes = [case.unlinked(reference.subject, str(reference.path[0]), reference.text)]
    if (
        reference.subject.section is Section.ARGUMENT
        and len(case.own.arguments[reference.subject.id].premises) == 1
    ):
        found.append(case.removed(reference.subject))
    return found


def against_its_own_premise(case: Case) -> Fixes:
    """ARG203: the premise that an argument is against goes; of one that undercuts itself nothing is left."""
    argument = case.entry
    if not isinstance(argument, Argument):
        return []
    subject = Subject(Section.ARGUMENT, argument.id)
    found: Fixes = []
    if argument.target in argument.premises:
        found.append(case.unlinked(subject, "premises", argument.target))
    return [*found, case.removed(subject)]


def contradicting_premises(case: Case) -> Fixes:
    """ARG209: one premise goes that contradicts another, or the conclusion."""
    argument = case.entry
    if not isinstance(argument, Argument):
        return []
    claims = case.scope.debate.claims
    against = {id_: set(claims[id_].contradicts) if id_ in claims else set() for id_ in argument.premises}
    target = {argument.target} if argument.direction is Direction.SUPPORTS else set()
    others = {*argument.premises, *target}
    both = [
        id_
        for id_ in argument.premises
        if against[id_] & others
        or any(id_ in claims[other].contradicts for other in others - {id_} if other in claims)
    ]
    subject = Subject(Section.ARGUMENT, argument.id)
    return [case.unlinked(subject, "premises", id_) for id_ in reversed(both)]


def accepted_and_rejected(case: Case) -> Fixes:
    """ARG401: the claim stays in one of the two lists."""
    entry, subject = case.entry, case.subject
    if not isinstance(entry, Position | Scenario) or subject is None:
        return []
    both = [id_ for id_ in entry.rejects if id_ in entry.accepts]
    reference = case.reference
    if reference is not None and reference.text in both:
        both = [reference.text]
    return [case.unlinked(subject, key, id_) for id_ in both for key in ("rejects", "accepts")]


def accepts_contradiction(case: Case) -> Fixes:
    """ARG402: one of the two claims is no longer accepted, or they no longer contradict each other."""
    reference, entry = case.reference, case.entry
    if reference is None or not isinstance(entry, Position | Scenario):
        return []
    claims = case.own.claims
    id_ = reference.text
    others = [
        other
        for other in entry.accepts
        if other != id_
        and (
            (other in claims and id_ in claims[other].contradicts)
            or (id_ in claims and other in claims[id_].contradicts)
        )
    ]
    found: Fixes = [case.unlinked(reference.subject, "accepts", one) for one in (id_, *others)]
    for one, two in ((a, b) for other in others for a, b in ((id_, other), (other, id_))):
        if one in claims and two in claims[one].contradicts:
            found.append(case.unlinked(Subject(Section.CLAIM, one), "contradicts", two))
    return found


def other_side(case: Case) -> Fixes:
    """ARG405: the position no longer rejects its own thesis, or no longer accepts that of another."""
    position = case.entry
    if not isinstance(position, Position) or case.subject is None:
        return []
    theses = {other.thesis for other in case.own.positions.values() if other.id != position.id}
    found = [case.unlinked(case.subject, "rejects", position.thesis)]
    return found + [case.unlinked(case.subject, "accepts", id_) for id_ in position.accepts if id_ in theses]


def own_thesis(case: Case) -> Fixes:
    """ARG409: the thesis goes out of what the position accepts."""
    position = case.entry
    if not isinstance(position, Position) or case.subject is None:
        return []
    return [case.unlinked(case.subject, "accepts", position.thesis)]
