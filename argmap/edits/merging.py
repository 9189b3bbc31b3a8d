"""Making one claim of two that mean the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from argmap.document.format import CLAIM, ENTRIES, Field, Form
from argmap.document.itemizing import Item
from argmap.edits.errors import EditError
from argmap.edits.file import File, source_of
from argmap.edits.mentions import Mention, mentions
from argmap.edits.steps import REFERENCES, Delete, Plan, Redirect, Set, Step
from argmap.evaluation.words.expectations import expected
from argmap.library import Library
from argmap.model import Argument, Claim, Direction, Section, Subject

_LISTS = (Form.TEXTS, Form.REFERENCES, Form.CITATIONS)


def plan_merge(file: File, kept: str, gone: str) -> Plan:
    """Return the steps that make one claim of two: references to ``gone`` and its fields go to ``kept``.

    The text stays that of ``kept``, and so does each field that can have one value and that both have.
    Raises EditError where the two are one, or contradict each other.
    """
    if kept == gone:
        raise EditError(f"{kept} is one claim already")
    claim, other = file.claim(kept), file.claim(gone)
    own = {kept: {kept, f"{file.stem}/{kept}"}, gone: {gone, f"{file.stem}/{gone}"}}
    if not own[gone].isdisjoint(claim.contradicts) or not own[kept].isdisjoint(other.contradicts):
        raise EditError(f"{kept} and {gone} contradict each other, so they do not mean the same")
    subject = Subject(Section.CLAIM, kept)
    steps: list[tuple[str, Step]] = []
    notices = [f"the text of {gone} is dropped: {other.text}"] if other.text != claim.text else []
    fields: dict[tuple[str, Subject, str], set[str]] = defaultdict(set)
    for mention in moving(file.library, file.stem, kept, gone):
        fields[mention.stem, mention.subject, mention.key].add(mention.text)
    for (stem, owner, key), texts in fields.items():
        names = {text: text.removesuffix(gone) + kept for text in texts}
        moved = _redirected(File(file.library, stem), owner, key, names, own[kept], notices)
        steps += [(stem, step) for step in moved]
    steps += [(file.stem, step) for step in _joined(file, claim, other, own[kept] | own[gone], notices)]
    steps.append((file.stem, Delete(Subject(Section.CLAIM, gone))))
    notices += [f"{key} of {gone} is dropped" for key in file.own_keys(Subject(Section.CLAIM, gone))]
    notices += _same_arguments(file, kept, gone)
    return Plan(tuple(steps), subject, tuple(dict.fromkeys(notices)))


def moving(library: Library, stem: str, kept: str, gone: str) -> list[Mention]:
    """Return the fields of other entries that name ``gone`` and would name ``kept``, two claims of a file."""
    both = {(stem, Subject(Section.CLAIM, id_)) for id_ in (kept, gone)}
    found = mentions(library, stem, Subject(Section.CLAIM, gone))
    return [mention for mention in found if (mention.stem, mention.subject) not in both]


def _redirected(
    file: File, subject: Subject, key: str, names: Mapping[str, str], kept: set[str], notices: list[str]
) -> list[Step]:
    """Return the steps that let a field name the claim kept, and that once; ``names`` says what becomes of what."""
    field = next(field for field in ENTRIES[subject.section] if field.key == key)
    if field.form is Form.EXPECTED:
        labels = file.labels(subject)
        if len(kept & labels.keys()) + len(names) > 1:
            left = {id_: label for id_, label in labels.items() if id_ not in names}
            if not kept & labels.keys():
                first = next(iter(names))
                left[names[first]] = labels[first]
            notices += [
                f"{subject.id} no longer expects that {text} {expected(labels[text])}" for text in names
            ]
            return [Set(subject, key, left)]
    elif field.form in _LISTS:
        items = [source_of(item) for item in file.items(subject, key)]
        if len(kept.intersection(items)) + len(names) > 1:
            return [Set(subject, key, _once([names.get(item, item) for item in items], kept))]
    return [Redirect(subject, key, old, new) for old, new in names.items()]


def _once(items: list[str], kept: set[str]) -> tuple[str, ...]:
    """Return items with only the first of those that name the claim kept."""
    first = next(item for item in items if item in kept)
    at = items.index(first)
    return (*items[: at + 1], *(item for item in items[at + 1 :] if item not in kept))


def _joined(file: File, claim: Claim, other: Claim, both: set[str], notices: list[str]) -> list[Step]:
    """Return the steps that give one claim what it lacks of the other's fields."""
    subject, gone = Subject(Section.CLAIM, claim.id), Subject(Section.CLAIM, other.id)
    steps: list[Step] = []
    for field in CLAIM:
        mine, theirs = getattr(claim, field.attribute), getattr(other, field.attribute)
        if field.form in _LISTS:
            old = file.items(subject, field.key)
            items = _union(file, field, old, file.items(gone, field.key), both)
            if items != old:
                steps.append(Set(subject, field.key, items or None))
        elif theirs is None or mine == theirs or field.key == "text":
            continue
        elif mine is None:
            steps.append(Set(subject, field.key, str(theirs).strip("\n")))
        elif field.form is Form.MARKDOWN:
            joined = f"{mine.strip()}\n\n{theirs.strip()}"
            steps.append(Set(subject, field.key, file.ended(subject, field, joined)))
        else:
            notices.append(f"{field.key} of {other.id} is dropped: {theirs}")
    return steps


def _union(
    file: File, field: Field, old: tuple[Item, ...], more: tuple[Item, ...], both: set[str]
) -> tuple[Item, ...]:
    """Return the items of two lists, each once, without the two claims themselves."""
    kinds = REFERENCES[Section.CLAIM].get(field.key)

    def name(item: Item) -> object:
        if field.form is Form.CITATIONS and not isinstance(item, str):
            return tuple(item.items())
        return source_of(item) if kinds is None else file.find(source_of(item), kinds) or source_of(item)

    items = [item for item in old if field.key == "tags" or source_of(item) not in both]
    seen = {name(item) for item in items}
    for item in more:
        if name(item) not in seen and (kinds is None or source_of(item) not in both):
            items.append(item)
            seen.add(name(item))
    return tuple(items)


def _same_arguments(file: File, kept: str, gone: str) -> list[str]:
    """Return notices of arguments that come to say the same, or to rest on their own conclusion."""

    def one(id_: str) -> str:
        return kept if id_ in (gone, f"{file.stem}/{gone}") else id_

    alike: dict[tuple[frozenset[str], Direction, str], list[Argument]] = defaultdict(list)
    notices: list[str] = []
    for argument in file.debate.arguments.values():
        names = (*argument.premises, argument.target)
        premises = frozenset(map(one, argument.premises))
        target = one(argument.target) if argument.direction is not Direction.UNDERCUTS else argument.target
        alike[premises, argument.direction, target].append(argument)
        if target in premises and gone in names:
            notices.append(f"{argument.id} now has its own conclusion as a premise")
    notices += [
        f"{' and '.join(argument.id for argument in same)} now say the same"
        for same in alike.values()
        if len({(argument.premises, argument.target) for argument in same}) > 1
    ]
    return notices
