"""Who supports, rebuts, undercuts, uses and contradicts whom: a debate's relations by id."""

from __future__ import annotations

from collections.abc import Iterable

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
        self.uses = _collect((premise, argument.id) for argument in arguments for premise in argument.premises)
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
        self.answers = _collect((answer, question.id) for question in questions for answer in question.answers)


def _collect(pairs: Iterable[tuple[str, str]]) -> Adjacent:
    found: dict[str, dict[str, None]] = {}
    for key, value in pairs:
        found.setdefault(key, {})[value] = None
    return Adjacent((key, tuple(values)) for key, values in found.items())
