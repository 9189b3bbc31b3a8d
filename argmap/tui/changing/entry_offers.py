"""Entries and filter words to be offered while somebody types."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from argmap.model import Section, Subject
from argmap.tui.asking.offers import MOST, Offer
from argmap.tui.asking.prompt import last_word
from argmap.tui.drawing.entry_texts import beside, lying, searched
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Piece, plain
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.searching import Search, nearness, search_for
from argmap.tui.outline.filtering import FIELDS, LABELS, PROSE, TAG, Filtering, quoted

OFF_THE_OUTLINE = (Section.SOURCE, Section.POSITION, Section.SCENARIO)
"""What has a card and no row."""

Find = Callable[[str], tuple[Offer, ...]]


def entries_offered(look: Look, sections: Collection[Section]) -> Find:
    """Return what offers the entries that have every word of a text in their id or text, the nearest to it first.

    An argument has the text of its premises too, and one that is found by no more than these comes last.  What has no
    row, where more would be seen of it, is found by its notes and tags too.
    What is taken is written ``section:id``, since a source and a claim can have one id.
    """
    subjects = list(_entries(look, sections))
    texts = [
        "\n".join((_known(look, subject), *(text for _, text in _beside(look, subject))))
        for subject in subjects
    ]

    def find(text: str) -> tuple[Offer, ...]:
        search = search_for(text)
        if search is None:
            return ()
        found = [subjects[index] for index in search.matching(texts)]
        found.sort(key=lambda subject: (nearness(text, subject.id, _own(look, subject)), len(subject.id)))
        return tuple(_offer(look, subject, search) for subject in found[:MOST])

    return find


def _entries(look: Look, sections: Collection[Section]) -> Iterator[Subject]:
    for section in Section:
        if section in sections:
            for id_ in look.debate.entries(section):
                yield Subject(section, id_)


def _text(look: Look, subject: Subject) -> str:
    source = look.debate.sources.get(subject.id) if subject.section is Section.SOURCE else None
    authors = "" if source is None else " ".join(source.authors)
    return f"{look.line(subject)} {authors}"


def _known(look: Look, subject: Subject) -> str:
    return searched(f"{subject.id} {_text(look, subject)}")


def _beside(look: Look, subject: Subject) -> Iterator[tuple[str, str]]:
    if subject.section in OFF_THE_OUTLINE:
        for field, text in beside(look.debate, subject):
            yield field, searched(text)


def _own(look: Look, subject: Subject) -> str:
    """Return what an entry says itself: of an argument its title, since its premises are entries of their own."""
    if subject.section is Section.ARGUMENT:
        argument = look.debate.arguments.get(subject.id)
        return "" if argument is None else argument.title or ""
    return _text(look, subject)


def _offer(look: Look, subject: Subject, search: Search) -> Offer:
    if subject.section in (Section.CLAIM, Section.ARGUMENT):
        first = (look.mark(subject), Piece(" "))
    else:
        where = lying(search.words, _known(look, subject), _beside(look, subject))
        first = (Piece(f"{', '.join((subject.section.value, *where))}  ", Role.MUTED), Piece(""))
    return Offer(str(subject), (*first, Piece(look.line(subject))), plain(subject.id))


def filter_words(look: Look, filtering: Filtering) -> Find:
    """Return what offers fields, labels, and the values that a field has in the debate."""
    standing = bool(look.view.standpoint)
    values: dict[str, list[tuple[str, int]]] = {}

    def find(text: str) -> tuple[Offer, ...]:
        word = last_word(text).lower()
        if word.startswith(TAG):
            word = f"tag:{word.removeprefix(TAG)}"
        field, colon, typed = word.partition(":")
        if colon and field in PROSE:
            return ()
        if colon and field in FIELDS:
            if field not in values:
                values[field] = filtering.values(field)
            typed = typed.strip('"')
            having = [(value, count) for value, count in values[field] if typed in value.lower()]
            # What could act on a terminal does not go into a line that one types in.
            having = [(value, count) for value, count in having if plain(value) == value]
            return tuple(_value_offer(field, value, count) for value, count in having[:MOST])
        labels = LABELS if standing else LABELS[:-1]
        known = [*(f"{name}:" for name in FIELDS if name != "label"), *labels]
        # A word that is whole is an answer, and to offer it again would only be in the way.
        begun = [name for name in known if name.startswith(word) and name != word]
        return tuple(Offer(name, (Piece(name),), _ABOUT.get(name, "a label")) for name in begun)

    return find


_ABOUT = {
    "kind:": "a kind of claim",
    "tag:": "what has a tag",
    "by:": "what somebody says",
    "source:": "what cites a source",
    "note:": "words of a note",
    "quotation:": "words of a quotation",
    "finding:": "what has a finding",
}


def _value_offer(field: str, value: str, count: int) -> Offer:
    return Offer(f"{field}:{quoted(value)}", (Piece(plain(value)),), str(count))
