"""What is offered while somebody types into a field: its words, entries that it may name, what others have there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from argmap.document.format import ENTRIES, Field, Form
from argmap.evaluation.words.expectations import expected, label_meant
from argmap.model import Argument, Section, Subject
from argmap.schemes import SCHEMES, CriticalQuestion
from argmap.text.visible import first_hostile
from argmap.tui.asking.offers import Find, Names, Offer, offered
from argmap.tui.changing.argument_draft import name_in
from argmap.tui.changing.field_draft import Draft
from argmap.tui.changing.field_typing import EXPECTATION, Typing
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Piece, plain

_OFTEN_THE_SAME = frozenset({"jurisdiction", "container", "court", "hedge"})
"""Texts that several entries share, so that what is there already is offered."""


def find_for(typing: Typing, field: Field, draft: Draft, leave_out: Collection[str] = ()) -> Find | None:
    """Return what offers values for a field; None where nothing is known of what is typed there."""
    kinds = typing.kinds(field)
    if kinds:
        return _entries(typing, field, kinds, leave_out)
    if field.form is Form.WORD:
        return _words(field.words)
    if field.key == "scheme":
        return _schemes()
    if field.key == "asks":
        return _questions(typing, draft)
    if field.form is Form.TEXTS or field.key in _OFTEN_THE_SAME:
        return _used(typing.look, field, leave_out)
    return None


def names_for(typing: Typing, field: Field, draft: Draft) -> Names | None:
    """Return what tells whether a text names one of what a field may hold; None where it may hold any text."""
    kinds = typing.kinds(field)
    if kinds:
        return partial(_is_one_of, typing, kinds)
    if field in EXPECTATION:
        return lambda typed: expected(label_meant(typed)) in field.words
    if field.key == "scheme":
        return SCHEMES.__contains__
    known = _asked(typing, draft) if field.key == "asks" else field.words
    return known.__contains__ if known else None


def _is_one_of(typing: Typing, kinds: Collection[Section], typed: str) -> bool:
    named = typing.name(typed.strip())
    return any(typing.look.has(Subject(kind, named)) for kind in kinds)


def entry_offer(look: Look, subject: Subject, name: str) -> Offer:
    """Return an entry as what is offered; ``name`` is how the file refers to it."""
    return Offer(name, (look.mark(subject), Piece(" "), Piece(look.line(subject))), plain(name))


def _entries(typing: Typing, field: Field, kinds: frozenset[Section], leave_out: Collection[str]) -> Find:
    """Offer entries that the field may name, and before anything is typed those that are likely."""
    look, scope, stem = typing.look, typing.scope, typing.file.stem
    subjects: dict[str, Subject] = {}
    texts: dict[Subject, str] = {}
    for section in Section:
        if section in kinds:
            entries = look.debate.entries(section)
            texts |= {Subject(section, id_): _said(entry) for id_, entry in entries.items()}
            subjects |= {
                name_in(scope, stem, id_): Subject(section, id_)
                for id_ in entries
                if first_hostile(id_) is None
            }
    for name in (*leave_out, "" if typing.subject is None else typing.subject.id):
        subjects.pop(name, None)
    offer = partial(_offer_of, look, subjects)
    find = offered(list(subjects), lambda name: f"{name} {texts[subjects[name]]}", offer)
    likely = [name for name in typing.suggested.get(field.key, ()) if name in subjects]

    def find_or_suggest(text: str) -> Sequence[Offer]:
        return find(text) if text.strip() else [offer(name) for name in likely]

    return find_or_suggest


def _said(entry: Any) -> str:
    """Return the text of an entry as it is, or what it is called; to make a line of each would take too long."""
    return getattr(entry, "text", None) or getattr(entry, "title", None) or ""


def _offer_of(look: Look, subjects: Mapping[str, Subject], name: str) -> Offer:
    return entry_offer(look, subjects[name], name)


def _words(words: Sequence[str]) -> Find:
    """Offer the words that there are, all of them where nothing is typed or where one of them is."""

    def find(text: str) -> tuple[Offer, ...]:
        typed = text.strip().lower()
        found = [word for word in words if typed in words or typed in word]
        if typed not in words:
            found.sort(key=lambda word: not word.startswith(typed))
        return tuple(Offer(word, (Piece(word),), "") for word in found)

    return find


def _schemes() -> Find:
    def offer(id_: str) -> Offer:
        return Offer(id_, (Piece(SCHEMES[id_].name),), id_)

    def words(id_: str) -> str:
        scheme = SCHEMES[id_]
        return " ".join((id_, scheme.name, *scheme.also))

    return offered(list(SCHEMES), words, offer)


def _questions(typing: Typing, draft: Draft) -> Find | None:
    """Offer the critical questions that may be asked."""
    asked = _asked(typing, draft)
    if not asked:
        return None
    return offered(
        list(asked), lambda id_: f"{id_} {asked[id_].text}", partial(_question_offer, asked), at_once=True
    )


def _asked(typing: Typing, draft: Draft) -> dict[str, CriticalQuestion]:
    """Return the critical questions of the schemes that the arguments asked about have, by id."""
    return {
        question.id: question
        for argument in _asked_about(typing, draft)
        if argument.scheme is not None and argument.scheme in SCHEMES
        for question in SCHEMES[argument.scheme].questions
    }


def _question_offer(asked: Mapping[str, CriticalQuestion], id_: str) -> Offer:
    return Offer(id_, (Piece(plain(asked[id_].text)),), id_)


def _asked_about(typing: Typing, draft: Draft) -> Iterator[Argument]:
    """Yield the arguments that an argument undercuts, or whose premise it rebuts, or that a question is about."""
    debate, relations = typing.look.debate, typing.look.view.relations
    named = [draft.text("undercuts"), *(item for item in draft.items("about") if isinstance(item, str))]
    ids = [typing.name(name) for name in named if name]
    if draft.text("rebuts"):
        ids += relations.uses.get(typing.name(draft.text("rebuts")), ())
    for id_ in ids:
        if id_ in debate.arguments:
            yield debate.arguments[id_]


def _used(look: Look, field: Field, leave_out: Collection[str]) -> Find:
    """Offer what other entries have in a field of the same name, the most frequent first."""
    counts: Counter[str] = Counter()
    for section, fields in ENTRIES.items():
        if any(other.key == field.key for other in fields):
            entries = look.debate.entries(section)
            for entry in entries.values():
                value = getattr(entry, field.attribute)
                counts.update(value if isinstance(value, tuple) else (value,) if value else ())
    texts = [
        text for text, _ in counts.most_common() if text not in leave_out and first_hostile(text) is None
    ]
    return offered(texts, lambda text: text, lambda text: Offer(text, (Piece(plain(text)),), ""))
