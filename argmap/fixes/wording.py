"""Fixes of single fields: another value, or none."""

from __future__ import annotations

import difflib
import re

from argmap.document.format import DIRECTIONS, ENTRIES, FILE, POSTURES, Form
from argmap.edits import Link, RemoveField, RenameKey, SetField, TakeComment
from argmap.fixes.case import Case
from argmap.fixes.fix import Fix
from argmap.model import Argument, Claim, Direction, Question, Section, Source, Subject
from argmap.schemes import nearest, schemes
from argmap.text.visible import first_hostile

Fixes = list[Fix | None]

_MOST_SOURCES = 4
_WORD = re.compile(r"\w{4,}")
_DAY = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?")


def wrong_value(case: Case) -> Fixes:
    """ARG004: the words that the field can be, those that are most like what is written first."""
    field = case.field
    if field is None or field.form is not Form.WORD:
        return []
    written = _written(case, field.key)
    words = sorted(field.words, key=lambda word: -difflib.SequenceMatcher(None, written, word).ratio())
    found: Fixes = [case.set_to(field.key, word) for word in words]
    return found if field.required else [*found, case.without(field.key)]


def _written(case: Case, key: str) -> str:
    span = case.document.span(case.subject, key)
    return case.document.text[span.start : span.end]


def unknown_key(case: Case) -> Fixes:
    """ARG003: the known key that is most like it, of those that are not there yet; its value as it stands."""
    key, written = case.key, case.keys
    fields = FILE if case.finding.subject is None else ENTRIES[case.subject.section] if case.subject else ()
    if key is None or key in [field.key for field in fields]:
        return []
    known = [field.key for field in fields if field.key not in written]
    near = difflib.get_close_matches(key, known, n=2, cutoff=0.6)
    return [case.fix(f"write {key} as {name}", RenameKey(case.subject, key, name)) for name in near]


def cut_by_a_comment(case: Case) -> Fixes:
    """ARG015: the comment becomes part of the text that it stands behind."""
    line = case.finding.place.line
    for key in case.keys:
        if case.document.place(case.subject, key).end_line == line:
            title = f"make the comment part of the {key}, in quotes"
            return [case.fix(title, TakeComment(case.subject, key))]
    return []


def hidden_characters(case: Case) -> Fixes:
    """ARG010: the field without what nobody sees in it."""
    key = case.key
    owner = case.own if case.finding.subject is None else case.entry
    field = case.field
    if key is None or field is None or owner is None:
        return []
    value = getattr(owner, field.attribute, None)
    if not isinstance(value, str):
        return []
    seen = value
    while (at := first_hostile(seen)) is not None:
        seen = seen[:at] + seen[at + 1 :]
    if seen == value or not seen.strip():
        return []
    return [case.fix(f"remove what is not seen from the {key}", SetField(case.subject, key, seen))]


def split_name(case: Case) -> Fixes:
    """ARG016: the two items as one name."""
    if case.subject is None or case.key is None:
        return []
    items = case.items(case.subject, case.key)
    if items is None or len(items) != 2:
        return []
    name = ", ".join(str(item) for item in items)
    return [case.fix(f"make it one person: {name}", SetField(case.subject, case.key, (name,)))]


def two_directions(case: Case) -> Fixes:
    """ARG105: of supports, rebuts and undercuts all go but one."""
    given = [key for key in case.keys if key in DIRECTIONS]
    return [
        case.fix(f"keep {kept}", *(RemoveField(case.subject, key) for key in given if key != kept))
        for kept in given
        if len(given) > 1
    ]


def remove_field(case: Case) -> Fixes:
    """ARG211: the field goes."""
    return [] if case.key is None else [case.without(case.key)]


def fell_with_its_reasons(case: Case) -> Fixes:
    """ARG212: what the claim is without the arguments that fell."""
    return [
        case.set_to("assume", "unknown", "say assume: unknown, it stays possible"),
        case.set_to("assume", "true", "say assume: true, it stands without them"),
        case.set_to("assume", "false", "say assume: false, it is to fall with them"),
    ]


def rests_on_nothing(case: Case) -> Fixes:
    """ARG301: it is left open until something decides it, or one of the file's sources carries it."""
    claim, subject = case.entry, case.subject
    if not isinstance(claim, Claim) or subject is None:
        return []
    found: Fixes = [case.set_to("assume", "unknown", "say assume: unknown, until something decides it")]
    words = set(_WORD.findall(claim.text.lower()))
    sources = sorted(
        case.own.sources.values(),
        key=lambda source: -len(words.intersection(_WORD.findall(source.title.lower()))),
    )
    for source in sources[:_MOST_SOURCES]:
        found.append(case.fix(f"cite {source.id}: {source.title}", Link(subject, "sources", source.id)))
    return found


def carried_by_unverified(case: Case) -> Fixes:
    """ARG304: it is left open, or a person says to have looked its sources up."""
    claim = case.entry
    if not isinstance(claim, Claim):
        return []
    found: Fixes = [case.set_to("assume", "unknown", "say assume: unknown, until something decides it")]
    own = [citation.source for citation in claim.sources if citation.source in case.own.sources]
    for id_ in dict.fromkeys(own):
        verified = SetField(Subject(Section.SOURCE, id_), "status", "verified")
        found.append(case.fix(f"say that you have looked {id_} up: status: verified", verified))
    return found


def old(case: Case) -> Fixes:
    """ARG305 and ARG308: it was checked today."""
    today = case.today.isoformat()
    key = case.key or "as-of"
    return [case.set_to(key, today, f"say that you have checked it today: {key}: {today}")]


def not_a_date(case: Case) -> Fixes:
    """ARG306: of a date the part that is one; or the field goes."""
    field = case.field
    if field is None or field.required:
        return []
    found: Fixes = []
    match = _DAY.match(_written(case, field.key).strip("'\""))
    if field.form is Form.DATE and match is not None:
        parts = dict.fromkeys(part for part in (match[0], match[1]))
        found = [case.set_to(field.key, part) for part in parts]
    return [*found, case.without(field.key)]


def posture(case: Case) -> Fixes:
    """ARG307: one of the postures; or none, where none belongs."""
    subject, entry = case.subject, case.entry
    if subject is None:
        return []
    if isinstance(entry, Source):
        if entry.posture is not None:
            return [case.without("posture")]
        return [case.set_to("posture", word) for word in POSTURES]
    items = case.items(subject, "sources")
    at = next(
        (
            index
            for index in range(len(items or ()))
            if _is_within(case, case.document.place(subject, "sources", index))
        ),
        None,
    )
    if items is None or at is None:
        return []
    item = {"source": items[at]} if isinstance(items[at], str) else dict(items[at])  # type: ignore[arg-type]
    if "posture" in item:
        kept = {key: value for key, value in item.items() if key != "posture"}
        return [_cited(case, subject, at, kept, "remove the posture of this citation")]
    return [
        _cited(case, subject, at, {**item, "posture": word}, f"say posture: {word} of this citation")
        for word in POSTURES
    ]


def _is_within(case: Case, outer: object) -> bool:
    place = case.finding.place
    return (
        (outer.line, outer.column) <= (place.line, place.column)  # type: ignore[attr-defined]
        and (place.line, place.column) <= (outer.end_line, outer.end_column)  # type: ignore[attr-defined]
    )


def _cited(case: Case, subject: Subject, at: int, item: object, title: str) -> Fix:
    items = case.items(subject, "sources") or ()
    new = (*items[:at], item, *items[at + 1 :])
    return case.fix(title, SetField(subject, "sources", new))  # type: ignore[arg-type]


def unknown_scheme(case: Case) -> Fixes:
    """ARG406: the nearest scheme."""
    argument = case.entry
    if not isinstance(argument, Argument) or argument.scheme is None:
        return []
    near = nearest(argument.scheme)
    return [None if near is None else case.set_to("scheme", near), case.without("scheme")]


def no_critical_question(case: Case) -> Fixes:
    """ARG408: the critical questions of the target's scheme, the nearest first."""
    entry = case.entry
    if not isinstance(entry, Argument | Question) or entry.asks is None:
        return []
    debate = case.scope.debate
    about = (entry.target,) if isinstance(entry, Argument) else entry.about
    asked = [debate.arguments[id_].scheme for id_ in about if id_ in debate.arguments]
    if isinstance(entry, Argument) and entry.direction is not Direction.UNDERCUTS:
        asked = [
            argument.scheme
            for argument in debate.arguments.values()
            if argument.target == entry.target and argument.id != entry.id
        ]
    known = schemes()
    ids = [question.id for name in asked if name and name in known for question in known[name].questions]
    near = difflib.get_close_matches(entry.asks, ids, n=3, cutoff=0.4)
    return [*(case.set_to("asks", id_) for id_ in near), case.without("asks")]
