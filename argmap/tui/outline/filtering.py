"""What a filter keeps of the outline: labels, kinds, tags, people, sources, findings, and words of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from argmap.document.format import KINDS
from argmap.evaluation.words.marks import mark
from argmap.model import Argument, Claim, Label, Question, Reason, Section
from argmap.queries.outline import Row
from argmap.tui.drawing.entry_texts import names_of, searched
from argmap.tui.drawing.look import Look

LABELS = ("stands", "open", "falls", "not-shown", "changed")
"""The labels that a filter knows by their word alone; nothing is changed without a standpoint in force."""

_WORDS = {"✓": "stands", "?": "open", "✗": "falls", "∅": "not-shown"}
_TERM = re.compile(r'(?:(\w+):|(#))?("[^"]*"?|\S+)?')
TAG = "#"
"""Before a tag, as the card shows it."""


class Term(NamedTuple):
    """One condition: what a field has, or for None a word of the text."""

    field: str | None
    value: str


def terms_of(text: str, *, looked_from: bool = False) -> tuple[Term, ...]:
    """Return the conditions that somebody typed, all of which are to hold.

    ``f`` alone, typed again and again, goes through the labels; ``looked_from`` says that a standpoint is in force,
    so that there are changed ones too.
    """
    typed = text.strip()
    if typed and not typed.strip("f"):
        labels = LABELS if looked_from else LABELS[:-1]
        return (Term("label", labels[(len(typed) - 1) % len(labels)]),)
    found: list[Term] = []
    for match in _TERM.finditer(text):
        name, value = "tag" if match[2] else match[1], match[3] or ""
        if not match[0]:
            continue
        if name is not None and name.lower() in FIELDS:
            found.append(Term(name.lower(), searched(value.strip('"'))))
        elif name is None and value.lower() in LABELS:
            found.append(Term("label", value.lower()))
        elif word := searched(match[0].strip('"')):
            found.append(Term(None, word))
    return tuple(found)


def quoted(value: str) -> str:
    """Return a value as it is written in a filter: one with blanks in it is between quotation marks."""
    return f'"{value}"' if any(map(str.isspace, value)) else value


class Filtering:
    """The rows of a view by what a filter asks; each field is gone through once, when it is first asked for."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._fields: dict[str, Sequence[str]] = {}
        self._last: tuple[tuple[Term, ...], frozenset[int]] | None = None

    def kept(self, terms: Iterable[Term]) -> frozenset[int]:
        """Return the rows that have all of the terms."""
        terms = tuple(terms)
        left: Collection[int] = range(len(self._look.rows))
        if self._last is not None:
            asked, found = self._last
            if asked == terms:
                return found
            if _narrows(terms, asked):
                left = found
        for field, value in terms:
            texts = self._look.search_texts if field is None else self._texts(field)
            if value:
                left = [index for index in left if value in texts[index]]
            else:
                left = [index for index in left if texts[index]]
        self._last = terms, frozenset(left)
        return self._last[1]

    def count(self, rows: Iterable[int]) -> int:
        """Return how many entries some rows show; one that is met again counts once."""
        return len(set(map(self._look.entry_numbers.__getitem__, rows)))

    @cached_property
    def entries(self) -> int:
        """How many entries the outline has."""
        return self.count(range(len(self._look.rows)))

    def values(self, field: str) -> list[tuple[str, int]]:
        """Return what entries have in a field, with how many have it, the commonest first."""
        found: Counter[str] = Counter()
        for values in self._values(field).values():
            for had in values.values():
                found.update(list(dict.fromkeys(had)))
        return found.most_common()

    def unknown(self, terms: Iterable[Term]) -> str:
        """Return in words which value is asked for that there is not, as a misspelt kind; nothing for none."""
        for field, value in terms:
            if field is None or any(value in text for text in self._texts(field)):
                continue
            if not any(value in word for word in _WORDS_OF.get(field, ())):
                return f"there is no {_NAMES.get(field, field)} {value}"
        return ""

    def _values(self, field: str) -> Values:
        return FIELDS[field](self._look)

    def _texts(self, field: str) -> Sequence[str]:
        texts = self._fields.get(field)
        if texts is None:
            values = _SEARCHED.get(field, FIELDS[field])(self._look)
            joined = {
                section: {id_: "\n".join(map(searched, had)) for id_, had in entries.items()}
                for section, entries in values.items()
            }
            texts = self._fields[field] = [_text(joined, row, field) for row in self._look.rows]
        return texts


def _narrows(terms: Sequence[Term], old: Sequence[Term]) -> bool:
    """Tell whether what has all of some terms has all of older ones too, as when a letter is added to the last."""
    return len(terms) >= len(old) and all(
        term.field == before.field and before.value in term.value
        for term, before in zip(terms, old, strict=False)
    )


Values = Mapping[Section, Mapping[str, Sequence[str]]]
"""What entries have in a field, by section and id; those that have nothing are left out."""
_NONE: Mapping[str, str] = {}
_OF_THE_ROW = ("label", "kind")
"""What is asked of the entry that a row shows, and not of the argument that it stands for beside it too."""


def _text(joined: Mapping[Section, Mapping[str, str]], row: Row, field: str) -> str:
    section, id_ = row.subject
    text = joined.get(section, _NONE).get(id_, "")
    if row.argument is None or field in _OF_THE_ROW:
        return text
    beside = joined.get(Section.ARGUMENT, _NONE).get(row.argument, "")
    return f"{text}\n{beside}" if text and beside else text or beside


def _label(look: Look) -> Values:
    labels: dict[Section, dict[str, Sequence[str]]] = {Section.CLAIM: {}, Section.ARGUMENT: {}}
    claims, changed = look.debate.claims, look.changed
    words: dict[tuple[Label, Reason], str] = {}
    for id_, verdict in look.view.labelling.verdicts.items():
        key = (verdict.label, verdict.reason)
        label = words.get(key) or words.setdefault(key, _WORDS[mark(verdict)])
        section = Section.CLAIM if id_ in claims else Section.ARGUMENT
        labels[section][id_] = (label, "changed") if id_ in changed else (label,)
    return labels


def _kinds(look: Look) -> Values:
    debate = look.debate
    return {
        Section.CLAIM: {id_: (claim.kind,) for id_, claim in debate.claims.items() if claim.kind},
        Section.ARGUMENT: dict.fromkeys(debate.arguments, ("argument",)),
        Section.QUESTION: dict.fromkeys(debate.questions, ("question",)),
    }


def _of_entries(get: Callable[[Claim | Argument | Question], Sequence[str]]) -> Callable[[Look], Values]:
    def values(look: Look) -> Values:
        debate = look.debate
        sections: Mapping[Section, Mapping[str, Claim | Argument | Question]] = {
            Section.CLAIM: debate.claims,
            Section.ARGUMENT: debate.arguments,
            Section.QUESTION: debate.questions,
        }
        return {
            section: {id_: had for id_, entry in entries.items() if (had := get(entry))}
            for section, entries in sections.items()
        }

    return values


def _sources(look: Look) -> Values:
    """Return by what names what an entry cites is known: id and title."""

    def names(entry: Claim | Argument | Question) -> Sequence[str]:
        return [name for citation in entry.sources for name in names_of(look.debate, citation)]

    return _of_entries(names)(look)


def _findings(look: Look) -> Values:
    found: dict[Section, dict[str, Sequence[str]]] = {}
    for (section, id_), findings in look.findings_by_subject.items():
        words = [word for finding in findings for word in (finding.code, finding.severity.value)]
        found.setdefault(section, {})[id_] = words
    return found


FIELDS: Mapping[str, Callable[[Look], Values]] = {
    "label": _label,
    "kind": _kinds,
    "tag": _of_entries(lambda entry: entry.tags),
    "by": _of_entries(lambda entry: entry.by),
    "source": _of_entries(lambda entry: [citation.source for citation in entry.sources]),
    "note": _of_entries(lambda entry: [entry.note] if entry.note else ()),
    "quotation": _of_entries(lambda entry: [citation.quote for citation in entry.sources if citation.quote]),
    "finding": _findings,
}
"""What can be asked of a row, and how it is found out."""

_SEARCHED: Mapping[str, Callable[[Look], Values]] = {"source": _sources}
"""What a field is looked for in, where that is more than what is offered for it."""

PROSE = frozenset({"note", "quotation"})
"""Fields of which words are asked for, and no value out of a few."""

_WORDS_OF: Mapping[str, Sequence[str]] = {"label": LABELS, "kind": (*KINDS, "argument", "question")}
"""All that a field can have, where that does not depend on the debate."""
_NAMES = {"by": "author"}
