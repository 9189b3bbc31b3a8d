"""What two versions of a debate have in common, so that what was found out about the one still holds of the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeVar

from argmap.model import Argument, Claim, Debate, Question

Entry = TypeVar("Entry")
Pairs = list[tuple[Entry, Entry]]


class Likeness(NamedTuple):
    """Which of the things that are found out about a debate are the same for another one."""

    labels: bool
    """The labels from every standpoint, and all that they were reasoned from."""
    relations: bool
    outline: bool


def likeness(before: Debate, after: Debate) -> Likeness:
    """Compare two debates; what is not known to be the same may be so all the same.

    Linear in the entries, and quick where most are the same objects, as they are before and after an edit.
    """
    claims, arguments = _pairs(before.claims, after.claims), _pairs(before.arguments, after.arguments)
    questions = _pairs(before.questions, after.questions)
    labels = _all(claims, _reasoned_claim) and _all(arguments, _reasoned_argument)
    relations = (
        _all(claims, _related_claim)
        and _all(arguments, _related_argument)
        and _all(questions, _related_question)
    )
    outline = relations and _all(arguments, _is_titled) and _theses(before) == _theses(after)
    return Likeness(labels, relations, outline)


def _pairs(before: Mapping[str, Entry], after: Mapping[str, Entry]) -> Pairs[Entry] | None:
    """Return the entries that are no longer the same, as they were and are; None where ids or their order are not."""
    if before is after:
        return []
    if len(before) != len(after) or list(before) != list(after):
        return None
    return [pair for pair in zip(before.values(), after.values(), strict=True) if pair[0] is not pair[1]]


def _all(pairs: Pairs[Entry] | None, of: Callable[[Entry], object]) -> bool:
    return pairs is not None and all(of(one) == of(other) for one, other in pairs)


def _reasoned_claim(claim: Claim) -> object:
    return claim.assume, claim.contradicts


def _reasoned_argument(argument: Argument) -> object:
    return argument.premises, argument.direction, argument.target, argument.effective_weight


def _related_claim(claim: Claim) -> object:
    return claim.contradicts, claim.about


def _related_argument(argument: Argument) -> object:
    return argument.premises, argument.direction, argument.target


def _related_question(question: Question) -> object:
    return question.about, question.answers


def _is_titled(argument: Argument) -> object:
    return argument.title is None


def _theses(debate: Debate) -> Iterable[str]:
    return [position.thesis for position in debate.positions.values()]
