"""What a filter keeps of the outline: labels, kinds, tags, people, sources, findings, and words of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from argmap.model import Argument, Claim, Question, Section
from argmap.queries.outline import Row
from argmap.tui.look import Look

LABELS = ("stands", "open", "falls", "not-shown", "changed")
"""The labels that a filter knows by their word alone; nothing is changed without a standpoint in force."""

_WORDS = {"✓": "stands", "?": "open", "✗": "falls", "∅": "not-shown"}
_TERM = re.compile(r'(?:(\w+):)?("[^"]*"?|\S+)?')


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
        name, value = match[1], match[2] or ""
        if not match[0]:
            continue
        if name is not None and name.lower() in FIELDS:
            found.append(Term(name.lower(), value.strip('"').lower()))
        elif name is None and value.lower() in LABELS:
            found.append(Term("label", value.lower()))
        elif word := match[0].strip('"').lower():
            found.append(Term(None, word))
    return tuple(found)


class Filtering:
    """The rows of a view by what a filter asks; each field is gone through once, when it is first asked for."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._fields: dict[str, Sequence[str]] = {}

    def kept(self, terms: Iterable[Term]) -> frozenset[int]:
        """Return the rows that have all of the terms."""
        left: Sequence[int] = range(len(self._look.rows))
        for field, value in terms:
            texts = self._look.search_texts if field is None else self._texts(field)
            if value:
                left = [index for index in left if value in texts[index]]
            else:
                left = [index for index in left if texts[index]]
        return frozenset(left)

    def count(self, rows: Iterable[int]) -> int:
        """Return how many entries some rows show; one that is met again counts once."""
        every = self._look.rows
        return len({every[index].subject for index in rows})

    @cached_property
    def entries(self) -> int:
        """How many entries the outline has."""
        return self.count(range(len(self._look.rows)))

    def values(self, field: str) -> list[tuple[str, int]]:
        """Return what rows have in a field, with how many have it, the commonest first."""
        look = self._look
        made = FIELDS[field]
        found: Counter[str] = Counter()
        for row in {row.subject: row for row in look.rows}.values():
            found.update(list(dict.fromkeys(made(look, row))))
        return found.most_common()

    def _texts(self, field: str) -> Sequence[str]:
        texts = self._fields.get(field)
        if texts is None:
            look, made = self._look, FIELDS[field]
            texts = self._fields[field] = ["\n".join(made(look, row)).lower() for row in look.rows]
        return texts


def _entries(look: Look, row: Row) -> list[Claim | Argument | Question]:
    """Return the entry of a row, and the argument that it stands for beside its only premise."""
    debate, id_ = look.debate, row.subject.id
    found: list[Claim | Argument | Question] = []
    sections: Mapping[Section, Mapping[str, Claim | Argument | Question]] = {
        Section.CLAIM: debate.claims,
        Section.ARGUMENT: debate.arguments,
        Section.QUESTION: debate.questions,
    }
    if (entry := sections[row.subject.section].get(id_)) is not None:
        found.append(entry)
    if row.argument is not None and row.argument in debate.arguments:
        found.append(debate.arguments[row.argument])
    return found


def _label(look: Look, row: Row) -> Iterable[str]:
    mark = look.mark(row.subject).text
    for character, label in _WORDS.items():
        if mark == look.glyphs.mark(character):
            yield label
    if look.has_changed(row.subject):
        yield "changed"


def _kinds(look: Look, row: Row) -> Iterable[str]:
    if row.subject.section is not Section.CLAIM:
        yield row.subject.section.value
    elif (claim := look.debate.claims.get(row.subject.id)) is not None and claim.kind:
        yield claim.kind


def _tags(look: Look, row: Row) -> Iterable[str]:
    for entry in _entries(look, row):
        yield from entry.tags


def _by(look: Look, row: Row) -> Iterable[str]:
    for entry in _entries(look, row):
        yield from entry.by


def _sources(look: Look, row: Row) -> Iterable[str]:
    for entry in _entries(look, row):
        yield from (citation.source for citation in entry.sources)


def _findings(look: Look, row: Row) -> Iterable[str]:
    found = look.findings_by_subject
    if not found:
        return
    for subject in (row.subject, *([look.subject_of(row.argument)] if row.argument is not None else [])):
        for finding in found.get(subject, ()):
            yield finding.code
            yield finding.severity.value


FIELDS: Mapping[str, Callable[[Look, Row], Iterable[str]]] = {
    "label": _label,
    "kind": _kinds,
    "tag": _tags,
    "by": _by,
    "source": _sources,
    "finding": _findings,
}
"""What can be asked of a row, and how it is found out."""
