"""The outline of a debate, from the theses and questions down: one list of rows for every front end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from argmap.graph.relations import Relations
from argmap.model import Debate, Section, Subject


class Sign(StrEnum):
    """What a row is to the row above it."""

    ROOT = ""
    SUPPORTS = "+"
    REBUTS = "−"
    UNDERCUTS = "⊣"
    CONTRADICTS = "≠"
    PREMISE = "·"
    ABOUT = "~"
    """A remark on what is above it; below a question, what the question is about."""
    ANSWERS = "="
    """It would answer the question above it."""
    QUESTION = "Q"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a claim, an argument or a question."""

    depth: int
    sign: Sign
    subject: Subject
    """What the row shows."""
    argument: str | None
    """The argument that the row stands for, where it is merged with its only premise."""
    end: int
    """The index after the last row of its subtree."""
    repeated: bool
    """Shown in full on another row, so nothing is below it here; circles end in such rows."""
    children: int
    """How many rows are right below it, those beyond a limit of depth counted too."""


_MERGED = frozenset({Sign.SUPPORTS, Sign.REBUTS, Sign.UNDERCUTS})
"""An argument is one row with its only premise where it stands below what it speaks for or against."""


class _Item(NamedTuple):
    """A row that is still to come; an argument may yet be merged with its only premise."""

    depth: int
    sign: Sign
    subject: Subject


def outline(
    debate: Debate, relations: Relations, *, focus: Subject | None = None, depth: int | None = None
) -> tuple[Row, ...]:
    """Return the rows of a debate's outline, each subtree in one piece.

    First the theses of the positions, then the questions, then whatever neither reached, so that without ``focus``
    and ``depth`` every claim and argument is there.  ``focus`` begins at one entry instead; ``depth`` is how many
    levels below a root are shown.  A thesis is shown in full as a root, anything else where it is met first.
    Linear in the debate, without recursion.
    """
    roots = None if focus is None else tuple(_leads_to(debate, focus))
    builder = _Builder(debate, relations, depth, reserved=_theses(debate) if roots is None else roots)
    for root in builder.roots() if roots is None else roots:
        builder.add_tree(root)
    return builder.rows()


class _Builder:
    """Rows in the making."""

    def __init__(
        self, debate: Debate, relations: Relations, depth: int | None, reserved: Iterable[Subject]
    ) -> None:
        self._debate = debate
        self._relations = relations
        self._depth = depth
        self._reserved = frozenset(reserved)
        self._shown: set[Subject] = set()
        self._reached: set[Subject] = set()
        self._found: list[tuple[_Item, str | None, bool, int]] = []

    def roots(self) -> Iterator[Subject]:
        """Yield what each tree begins with: by the time that one is asked for, those before it are added."""
        debate, relations = self._debate, self._relations
        yield from _theses(debate)
        for question in debate.questions:
            yield Subject(Section.QUESTION, question)
        unused = [claim for claim in debate.claims.values() if not relations.uses[claim.id]]
        candidates = [
            *(Subject(Section.CLAIM, claim.id) for claim in unused if not claim.about),
            *(Subject(Section.CLAIM, claim.id) for claim in unused),
            *(Subject(Section.CLAIM, name) for name in debate.claims),
            *(Subject(Section.ARGUMENT, name) for name in debate.arguments),
        ]
        for candidate in candidates:
            if candidate not in self._reached:
                yield candidate

    def add_tree(self, root: Subject) -> None:
        """Add the rows of a root and of what is below it."""
        if root in self._shown:
            return
        sign = Sign.QUESTION if root.section is Section.QUESTION else Sign.ROOT
        pending = [_Item(0, sign, root)]
        while pending:
            item = pending.pop()
            pending.extend(reversed(self._add(item, is_root=item.depth == 0)))

    def _add(self, item: _Item, *, is_root: bool) -> list[_Item]:
        """Add one row, where it is not too deep, and return what comes right below it."""
        if not self._is_within(item) and item.subject in self._reached:
            return []
        premise = self._only_premise(item.subject) if item.sign in _MERGED else None
        if premise is not None and item.subject not in self._shown:
            own = self._below_argument(item.subject.id)
            if not own or not self._is_elsewhere(premise):
                return self._put(item, premise, item.subject.id, own)
        own = []
        if item.subject.section is Section.ARGUMENT:
            own = [
                *self._claims(Sign.PREMISE, self._debate.arguments[item.subject.id].premises),
                *self._below_argument(item.subject.id),
            ]
        return self._put(item, item.subject, None, own, is_root=is_root)

    def _put(
        self,
        item: _Item,
        subject: Subject,
        argument: str | None,
        own: list[tuple[Sign, Subject]],
        *,
        is_root: bool = False,
    ) -> list[_Item]:
        """Add a row and return the items below it: ``own``, and what stands below its claim or question."""
        within = self._is_within(item)
        repeated = not is_root and self._is_elsewhere(subject) if within else subject in self._reached
        below = [] if repeated else self._below(subject)
        if argument is not None or not repeated:
            below = [*own, *below]
        done = set() if repeated else {subject}
        if argument is not None:
            done.add(Subject(Section.ARGUMENT, argument))
        self._reached |= done
        if within:
            self._shown |= done
            self._found.append((item._replace(subject=subject), argument, repeated, len(below)))
        return [_Item(item.depth + 1, sign, child) for sign, child in below]

    def _is_within(self, item: _Item) -> bool:
        return self._depth is None or item.depth <= self._depth

    def _is_elsewhere(self, subject: Subject) -> bool:
        return subject in self._shown or subject in self._reserved

    def _only_premise(self, subject: Subject) -> Subject | None:
        """The premise that an argument makes one row with."""
        if subject.section is not Section.ARGUMENT:
            return None
        argument = self._debate.arguments[subject.id]
        if argument.title is not None or len(argument.premises) != 1:
            return None
        premise = argument.premises[0]
        return Subject(Section.CLAIM, premise) if premise in self._debate.claims else None

    def _below(self, subject: Subject) -> list[tuple[Sign, Subject]]:
        """What stands below a claim or a question."""
        relations, id_ = self._relations, subject.id
        if subject.section is Section.CLAIM:
            return [
                *_arguments(Sign.SUPPORTS, relations.supporters[id_]),
                *_arguments(Sign.REBUTS, relations.rebutters[id_]),
                *self._claims(Sign.CONTRADICTS, relations.contradictors[id_]),
                *self._claims(Sign.ABOUT, relations.remarks[id_]),
            ]
        if subject.section is Section.QUESTION:
            question = self._debate.questions[id_]
            return [
                *self._claims(Sign.ANSWERS, question.answers),
                *((Sign.ABOUT, found) for found in _named(self._debate, question.about)),
            ]
        return []

    def _below_argument(self, argument: str) -> list[tuple[Sign, Subject]]:
        """What speaks about an argument itself, apart from its premises."""
        return [
            *_arguments(Sign.UNDERCUTS, self._relations.undercutters[argument]),
            *self._claims(Sign.ABOUT, self._relations.remarks[argument]),
        ]

    def _claims(self, sign: Sign, ids: Iterable[str]) -> list[tuple[Sign, Subject]]:
        return [(sign, Subject(Section.CLAIM, id_)) for id_ in ids if id_ in self._debate.claims]

    def rows(self) -> tuple[Row, ...]:
        """Return the rows, each knowing where its subtree ends."""
        count = len(self._found)
        ends = [0] * count
        later: list[int] = []  # rows that may end a subtree, nearest last, deeper ones behind shallower ones
        for index in range(count - 1, -1, -1):
            depth = self._found[index][0].depth
            while later and self._found[later[-1]][0].depth > depth:
                later.pop()
            ends[index] = later[-1] if later else count
            later.append(index)
        return tuple(
            Row(item.depth, item.sign, item.subject, argument, end, repeated, children)
            for (item, argument, repeated, children), end in zip(self._found, ends, strict=True)
        )


def _theses(debate: Debate) -> tuple[Subject, ...]:
    theses = dict.fromkeys(position.thesis for position in debate.positions.values())
    return tuple(Subject(Section.CLAIM, thesis) for thesis in theses if thesis in debate.claims)


def _leads_to(debate: Debate, focus: Subject) -> Iterable[Subject]:
    """What an outline begins with that is about one entry."""
    id_ = focus.id
    if focus.section is Section.POSITION:
        return _named(debate, (debate.positions[id_].thesis,))
    if focus.section is Section.SCENARIO:
        scenario = debate.scenarios[id_]
        expected = (name for name, _ in scenario.expect)
        return _named(debate, dict.fromkeys((*scenario.accepts, *scenario.rejects, *expected)))
    if focus.section is Section.SOURCE:
        cited = [(claim.id, claim.sources) for claim in debate.claims.values()]
        cited += [(argument.id, argument.sources) for argument in debate.arguments.values()]
        return _named(debate, (name for name, sources in cited if any(c.source == id_ for c in sources)))
    return (focus,)


def _named(debate: Debate, ids: Iterable[str]) -> list[Subject]:
    """The claims and arguments of these ids that the debate has."""
    return [
        Subject(Section.CLAIM if id_ in debate.claims else Section.ARGUMENT, id_)
        for id_ in ids
        if id_ in debate.claims or id_ in debate.arguments
    ]


def _arguments(sign: Sign, ids: Iterable[str]) -> list[tuple[Sign, Subject]]:
    return [(sign, Subject(Section.ARGUMENT, id_)) for id_ in ids]
