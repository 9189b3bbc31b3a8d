"""Why a claim or argument has its label, in a few words that name what did it."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.evaluation import Labelling
from argmap.graph.relations import Relations
from argmap.model import Debate, Label, Reason

_FIXED = {
    Reason.ACCEPTED: "the standpoint accepts it",
    Reason.REJECTED: "the standpoint rejects it",
    Reason.ASSUMED: "it is taken for granted, and nothing beats it",
    Reason.HOLDS: "its premises stand, and nothing that undercuts it does",
    Reason.CIRCULAR: "what is left of its support goes round in a circle",
    Reason.NOT_ASSUMED: "nothing decides it, and it is not assumed",
    Reason.CONFLICT: "it waits for something that waits for it",
}
_UNSAID = frozenset({Reason.UNSUPPORTED, Reason.NOT_ASSUMED, Reason.CIRCULAR})
_MOST_NAMES = 3


def because(debate: Debate, relations: Relations, labelling: Labelling, id_: str) -> str:
    """Return a clause that says why a claim or argument of the debate has its label.

    It names ids as the debate has them, for example ``undercut by shared-structure``.
    """
    reason = labelling.reason(id_)
    if reason in _FIXED:
        return _FIXED[reason]
    if id_ in debate.arguments:
        return _argument_clause(debate, relations, labelling, id_, reason)
    return _claim_clause(relations, labelling, id_, reason)


def state(debate: Debate, labelling: Labelling, id_: str) -> str:
    """Return what people are told of a label: stands, is open, falls, is not shown, or lacks a premise."""
    label, reason = labelling.label(id_), labelling.reason(id_)
    if label is Label.IN:
        return "stands"
    if label is Label.UNDEC:
        return "is open"
    if id_ in debate.arguments:
        return "lacks a premise" if reason in (Reason.PREMISE_OUT, Reason.CIRCULAR) else "falls"
    return "is not shown" if reason in _UNSAID else "falls"


def names(ids: Iterable[str]) -> str:
    """Return ids as a list for a sentence, with no more than a few of them named.

    >>> names(["a", "b", "c"]), names("abcde")
    ('a, b and c', 'a, b, c and 2 more')
    """
    listed = list(ids)
    if len(listed) > _MOST_NAMES:
        listed = [*listed[:_MOST_NAMES], f"{len(listed) - _MOST_NAMES} more"]
    return " and ".join([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)


def _argument_clause(
    debate: Debate, relations: Relations, labelling: Labelling, id_: str, reason: Reason
) -> str:
    premises = debate.arguments[id_].premises
    undercutters = relations.undercutters[id_]
    if reason is Reason.UNDERCUT:
        return f"undercut by {names(_labelled(undercutters, labelling, Label.IN))}"
    if reason is Reason.PREMISE_OUT:
        return f"without its premise {names(_labelled(premises, labelling, Label.OUT))}"
    return f"it waits for {names(_labelled((*premises, *undercutters), labelling, Label.UNDEC))}, still open"


def _claim_clause(relations: Relations, labelling: Labelling, id_: str, reason: Reason) -> str:
    supporters, rebutters = relations.supporters[id_], relations.rebutters[id_]
    prevailing = [argument for argument in rebutters if labelling.prevailing(argument) is Label.IN]
    if reason in (Reason.OUTWEIGHS, Reason.SUPPORTED):
        winners = [argument for argument in supporters if labelling.prevailing(argument) is Label.IN]
        return f"supported by {names(winners)}"
    if reason in (Reason.OUTWEIGHED, Reason.REBUTTED):
        return f"rebutted by {names(prevailing)}"
    if reason is Reason.CONTRADICTED:
        return f"contradicted by {names(_standing(relations, labelling, id_))}"
    if reason is Reason.UNSUPPORTED:
        return "the arguments for it fell" if supporters else "nothing argues for it"
    if reason is Reason.TIED:
        return "reasons of equal weight stand on both sides"
    waiting = [
        argument
        for argument in (*supporters, *rebutters)
        if labelling.prevailing(argument) is Label.UNDEC or labelling.label(argument) is Label.UNDEC
    ]
    waiting += _labelled(relations.contradictors[id_], labelling, Label.UNDEC)
    if reason is Reason.UNKNOWN and not waiting:
        return "it says assume: unknown, and nothing decides it"
    return f"it waits for {names(waiting)}, still open"


def _standing(relations: Relations, labelling: Labelling, id_: str) -> list[str]:
    """Return the claims that contradict a claim and have a reason that prevails, or are accepted."""
    contradictors = relations.contradictors[id_]
    standing = _labelled(contradictors, labelling, Label.IN)
    return standing or [
        other
        for other in contradictors
        if any(labelling.prevailing(reason) is Label.IN for reason in relations.supporters[other])
    ]


def _labelled(ids: Iterable[str], labelling: Labelling, label: Label) -> list[str]:
    return [id_ for id_ in ids if labelling.label(id_) is label]
