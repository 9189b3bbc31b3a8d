"""Who supports, rebuts, undercuts, uses and contradicts whom: a debate's relations by id."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.graph.rows import components, rows
from argmap.model import Debate, Direction


class Adjacent(dict[str, tuple[str, ...]]):
    """Ids by id, in the order of the file; what has none gives the empty tuple and is not stored."""

    def __missing__(self, key: str) -> tuple[str, ...]:
        return ()


class Relations:
    """The relations of a debate, found in one pass.

    Ids that the debate does not have are kept, so that a reference to nothing can be shown.
    """

    __slots__ = (
        "answers",
        "contradictors",
        "questions",
        "rebutters",
        "remarks",
        "supporters",
        "undercutters",
        "uses",
    )

    supporters: Adjacent
    """From a claim to the arguments that support it."""
    rebutters: Adjacent
    """From a claim to the arguments that rebut it."""
    undercutters: Adjacent
    """From an argument to the arguments that undercut it."""
    uses: Adjacent
    """From a claim to the arguments that have it as a premise."""
    contradictors: Adjacent
    """From a claim to the claims that contradict it, whichever of the two says so."""
    remarks: Adjacent
    """From a claim or argument to the claims that are about it."""
    questions: Adjacent
    """From a claim or argument to the questions that are about it."""
    answers: Adjacent
    """From a claim to the questions that it would answer."""

    def __init__(self, debate: Debate) -> None:
        arguments = debate.arguments.values()
        by_direction: dict[Direction, list[tuple[str, str]]] = {direction: [] for direction in Direction}
        for argument in arguments:
            by_direction[argument.direction].append((argument.target, argument.id))
        self.supporters = _collect(by_direction[Direction.SUPPORTS])
        self.rebutters = _collect(by_direction[Direction.REBUTS])
        self.undercutters = _collect(by_direction[Direction.UNDERCUTS])
        self.uses = _collect(
            (premise, argument.id) for argument in arguments for premise in argument.premises
        )
        claims = debate.claims.values()
        self.contradictors = _collect(
            pair
            for claim in claims
            for other in claim.contradicts
            for pair in ((claim.id, other), (other, claim.id))
        )
        self.remarks = _collect((about, claim.id) for claim in claims for about in claim.about)
        questions = debate.questions.values()
        self.questions = _collect((about, question.id) for question in questions for about in question.about)
        self.answers = _collect(
            (answer, question.id) for question in questions for answer in question.answers
        )


def circles(debate: Debate, relations: Relations) -> tuple[tuple[str, ...], ...]:
    """The parts of a debate that support themselves, each as its claims, then its arguments, in file order.

    A part is a strongly connected component, with a cycle in it, of the graph that leads from each premise to
    the arguments that use it and from each supporting argument to its claim; an argument with its own
    conclusion among its premises is one.  The parts come in the order of their first claims.  Linear in the
    debate (Tarjan 1972).
    """
    supporting = [
        id_ for id_, argument in debate.arguments.items() if argument.direction is Direction.SUPPORTS
    ]
    claims = list(debate.claims)
    claim_number = {id_: number for number, id_ in enumerate(claims)}
    argument_number = {id_: number for number, id_ in enumerate(supporting, len(claims))}
    steps = [
        (number, argument_number[user])
        for id_, number in claim_number.items()
        for user in relations.uses[id_]
        if user in argument_number
    ]
    steps += [
        (argument_number[supporter], number)
        for id_, number in claim_number.items()
        for supporter in relations.supporters[id_]
    ]
    ids = claims + supporting
    # A claim leads to arguments alone and an argument to its claim, so no node is a cycle by itself.
    parts = (sorted(part) for part in components(rows(len(ids), steps)) if len(part) > 1)
    return tuple(tuple(ids[node] for node in part) for part in sorted(parts))


def _collect(pairs: Iterable[tuple[str, str]]) -> Adjacent:
    found: dict[str, dict[str, None]] = {}
    for key, value in pairs:
        found.setdefault(key, {})[value] = None
    return Adjacent((key, tuple(values)) for key, values in found.items())
