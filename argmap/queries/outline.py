"""The outline of a debate, from the theses and questions down: one list of rows for every front end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.collector import collector_off
from argmap.graph.relations import Relations
from argmap.model import Argument, Debate, Section, Subject


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


class Row(NamedTuple):
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


_Child = tuple[Sign, Subject]
"""What is below a row; an argument may yet be merged with its only premise."""
_Item = tuple[int, Sign, Subject]
"""The same with its depth."""
_Found = tuple[int, Sign, Subject, str | None, bool, int]
"""A row but for its end: depth, sign, subject, argument, repeated, children."""


def outline(
    debate: Debate, relations: Relations, *, focus: Subject | None = None, depth: int | None = None
) -> tuple[Row, ...]:
    """Return the rows of a debate's outline, each subtree in one piece.

    First the theses of the positions, then the questions, then whatever neither reached, so that without ``focus``
    and ``depth`` every claim and argument is there.  ``focus`` begins at one entry instead; ``depth`` is how many
    levels below a root are shown.  A thesis is shown in full as a root, anything else where it is met first.  Below a
    claim that is there because it contradicts another, only contradictions that are on no row yet.
    Linear in the debate, without recursion.
    """
    roots = None if focus is None else tuple(_leads_to(debate, focus))
    builder = _Builder(debate, relations, depth, reserved=_theses(debate) if roots is None else roots)
    for root in builder.roots() if roots is None else roots:
        builder.add_tree(root)
    return builder.rows()


class Outline:
    """The outline of a whole debate, found when its rows are first asked for."""

    __slots__ = ("_debate", "_relations", "_rows")

    def __init__(self, debate: Debate, relations: Relations) -> None:
        self._debate = debate
        self._relations = relations
        self._rows: tuple[Row, ...] | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows."""
        if self._rows is None:
            with collector_off():
                self._rows = outline(self._debate, self._relations)
        return self._rows


class _Builder:
    """Rows in the making."""

    def __init__(
        self, debate: Debate, relations: Relations, depth: int | None, reserved: Iterable[Subject]
    ) -> None:
        self._debate = debate
        self._relations = relations
        self._depth = len(debate.claims) + len(debate.arguments) + 1 if depth is None else depth
        self._reserved = frozenset(reserved)
        self._claims = {id_: Subject(Section.CLAIM, id_) for id_ in debate.claims}
        self._arguments = {id_: Subject(Section.ARGUMENT, id_) for id_ in debate.arguments}
        self._shown: set[Subject] = set()
        self._reached: set[Subject] = set()
        self._told: set[str] = set()
        """Claims whose contradictions are all on some row."""
        self._found: list[_Found] = []

    def roots(self) -> Iterator[Subject]:
        """Yield what each tree begins with: by the time that one is asked for, those before it are added."""
        debate, uses = self._debate, self._relations.uses
        yield from _theses(debate)
        for question in debate.questions:
            yield Subject(Section.QUESTION, question)
        unused = [claim for claim in debate.claims.values() if claim.id not in uses]
        for ids in (
            [claim.id for claim in unused if not claim.about],
            [claim.id for claim in unused],
            debate.claims,
        ):
            yield from (self._claims[id_] for id_ in ids if self._claims[id_] not in self._reached)
        yield from (subject for subject in self._arguments.values() if subject not in self._reached)

    def add_tree(self, root: Subject) -> None:
        """Add the rows of a root and of what is below it."""
        if root in self._shown:
            return
        sign = Sign.QUESTION if root.section is Section.QUESTION else Sign.ROOT
        pending: list[_Item] = [(0, sign, root)]
        while pending:
            item = pending.pop()
            below = self._add(item)
            if below:
                level = item[0] + 1
                pending.extend((level, sign, subject) for sign, subject in reversed(below))

    def _add(self, item: _Item) -> list[_Child]:
        """Add one row, where it is not too deep, and return what comes right below it."""
        depth, sign, subject = item
        if subject.section is not Section.ARGUMENT:
            return self._put(item, subject, None, [])
        if depth > self._depth and subject in self._reached:
            return []
        argument = self._debate.arguments[subject.id]
        own = self._about_argument(subject.id)
        if sign in _MERGED and subject not in self._shown:
            premise = self._only_premise(argument)
            if premise is not None and not (own and self._is_elsewhere(premise)):
                return self._put(item, premise, argument.id, own)
        return self._put(item, subject, None, [*self._known(Sign.PREMISE, argument.premises), *own])

    def _put(self, item: _Item, subject: Subject, argument: str | None, own: list[_Child]) -> list[_Child]:
        """Add a row and return what is below it: ``own``, and what stands below its claim or question."""
        depth, sign, _ = item
        within = depth <= self._depth
        repeated = depth > 0 and self._is_elsewhere(subject) if within else subject in self._reached
        below = own if argument is not None or not repeated else []
        if not repeated:
            self._reached.add(subject)
            if subject.section is not Section.ARGUMENT:
                below = [*below, *self._below(subject, sign, depth)]
        if argument is not None:
            self._reached.add(self._arguments[argument])
        if within:
            if not repeated:
                self._shown.add(subject)
            if argument is not None:
                self._shown.add(self._arguments[argument])
            self._found.append((depth, sign, subject, argument, repeated, len(below)))
        return below

    def _is_elsewhere(self, subject: Subject) -> bool:
        return subject in self._shown or subject in self._reserved

    def _only_premise(self, argument: Argument) -> Subject | None:
        """The premise that an argument makes one row with."""
        if argument.title is not None or len(argument.premises) != 1:
            return None
        return self._claims.get(argument.premises[0])

    def _below(self, subject: Subject, sign: Sign, depth: int) -> list[_Child]:
        """What stands below a claim or a question."""
        relations, id_ = self._relations, subject.id
        if subject.section is Section.CLAIM:
            found = self._reasons(Sign.SUPPORTS, relations.supporters.get(id_))
            found += self._reasons(Sign.REBUTS, relations.rebutters.get(id_))
            contradictors = relations.contradictors.get(id_)
            if contradictors:
                if sign is Sign.CONTRADICTS:
                    contradictors = tuple(other for other in contradictors if other not in self._told)
                if depth < self._depth:
                    self._told.add(id_)
                found += self._known(Sign.CONTRADICTS, contradictors)
            found += self._known(Sign.ABOUT, relations.remarks.get(id_))
            return found
        question = self._debate.questions[id_]
        found = self._known(Sign.ANSWERS, question.answers)
        found += [(Sign.ABOUT, about) for about in _named(self._debate, question.about)]
        return found

    def _about_argument(self, argument: str) -> list[_Child]:
        """What speaks about an argument itself, apart from its premises."""
        relations = self._relations
        found = self._reasons(Sign.UNDERCUTS, relations.undercutters.get(argument))
        found += self._known(Sign.ABOUT, relations.remarks.get(argument))
        return found

    def _known(self, sign: Sign, ids: tuple[str, ...] | None) -> list[_Child]:
        """The claims of these ids that the debate has."""
        return [(sign, self._claims[id_]) for id_ in ids if id_ in self._claims] if ids else []

    def _reasons(self, sign: Sign, ids: tuple[str, ...] | None) -> list[_Child]:
        return [(sign, self._arguments[id_]) for id_ in ids] if ids else []

    def rows(self) -> tuple[Row, ...]:
        """Return the rows, each knowing where its subtree ends."""
        count = len(self._found)
        ends = [0] * count
        later: list[int] = []  # rows that may end a subtree, nearest last, deeper ones behind shallower ones
        for index in range(count - 1, -1, -1):
            depth = self._found[index][0]
            while later and self._found[later[-1]][0] > depth:
                later.pop()
            ends[index] = later[-1] if later else count
            later.append(index)
        return tuple(
            [
                Row(depth, sign, subject, argument, end, repeated, children)
                for (depth, sign, subject, argument, repeated, children), end in zip(
                    self._found, ends, strict=True
                )
            ]
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
