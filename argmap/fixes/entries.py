"""Fixes of whole entries: another id, two made one, or one that goes."""

from __future__ import annotations

from argmap.checks.addresses import same_thing
from argmap.checks.arg208_same_text import plain
from argmap.document.itemizing import Item
from argmap.edits import Merge, Operation, RemoveEntry, Rename, SetField
from argmap.edits.file import source_of
from argmap.edits.identifying import unique
from argmap.edits.mentions import mentions
from argmap.fixes.case import Case
from argmap.fixes.fix import Fix
from argmap.model import Argument, Claim, Section, Source, Subject

Fixes = list[Fix | None]


def one_id_twice(case: Case) -> Fixes:
    """ARG014: the later of the two under another id; references to it follow."""
    subject = case.subject
    if subject is None:
        return []
    new = unique(f"{subject.id}-{subject.section.value}", case.file.taken(subject.section))
    return [case.fix(f"rename the {subject.section.value} to {new}", Rename(subject, new))]


def remove_entry(case: Case) -> Fixes:
    """The entry goes, where nothing refers to it."""
    return [] if case.subject is None else [case.removed(case.subject)]


def same_premises(case: Case) -> Fixes:
    """ARG204 and ARG205: one of the two arguments goes, the later one first."""
    argument = case.entry
    if not isinstance(argument, Argument):
        return []
    premises = frozenset(argument.premises)
    others = [
        other.id
        for other in case.own.arguments.values()
        if other.target == argument.target and frozenset(other.premises) == premises and other is not argument
    ]
    found = [case.removed(Subject(Section.ARGUMENT, id_)) for id_ in (argument.id, *others)]
    return [*found, *(case.look_at(Subject(Section.ARGUMENT, id_)) for id_ in others)]


def same_text(case: Case) -> Fixes:
    """ARG208: one claim of the two, under either id; references and fields go along."""
    claim = case.entry
    if not isinstance(claim, Claim):
        return []
    text = plain(claim.text)
    twins = [
        other.id for other in case.own.claims.values() if other is not claim and plain(other.text) == text
    ]
    found: Fixes = [
        case.fix(f"make one claim of the two, {kept}", Merge(kept, gone))
        for twin in twins
        for kept, gone in ((twin, claim.id), (claim.id, twin))
    ]
    return [*found, *(case.look_at(Subject(Section.CLAIM, twin)) for twin in twins)]


def one_address(case: Case) -> Fixes:
    """ARG303: whatever cites the one source cites the other, and the one goes; either way round."""
    source = case.entry
    if not isinstance(source, Source):
        return []
    addresses = _addresses(source)
    found: Fixes = []
    others: Fixes = []
    for stem, document in case.library.documents.items():
        for other in document.debate.sources.values():
            if other is source or addresses.isdisjoint(_addresses(other)):
                continue
            others.append(case.look_at(Subject(Section.SOURCE, other.id), stem))
            if stem != case.stem:
                found.append(_merged(case, f"{stem}/{other.id}", source.id))
                continue
            found.append(_merged(case, other.id, source.id))
            found.append(_merged(case, source.id, other.id))
    return [*found, *others]


def _addresses(source: Source) -> set[str]:
    return {same_thing(text) for text in (source.url, source.doi) if text}


def _merged(case: Case, kept: str, gone: str) -> Fix | None:
    """Return the fix that cites one source for another; None where another file cites the one that goes."""
    found = mentions(case.library, case.stem, Subject(Section.SOURCE, gone))
    if any(mention.stem != case.stem for mention in found):
        return None
    operations: list[Operation] = []
    for subject in dict.fromkeys(mention.subject for mention in found):
        items = case.items(subject, "sources")
        if items is None:
            return None
        names = {gone, f"{case.stem}/{gone}"}
        new: dict[object, Item] = {}
        for item in items:
            if source_of(item) in names:
                item = kept if isinstance(item, str) else {**item, "source": kept}
            new.setdefault(item if isinstance(item, str) else tuple(item.items()), item)
        operations.append(SetField(subject, "sources", tuple(new.values())))
    operations.append(RemoveEntry(Subject(Section.SOURCE, gone)))
    return case.fix(f"cite {kept} in place of {gone}, and remove {gone}", *operations)
