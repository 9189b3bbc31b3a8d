"""Why each claim and argument has its label: the first reason of the format's table that applies.

Reasons are read off the finished model, so they do not depend on the order in which things were decided.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.evaluation.circles import circular_atoms, conflicting_atoms
from argmap.evaluation.compiling import NOTHING, Compiled
from argmap.evaluation.propagation import Model
from argmap.evaluation.standpoint import Stance
from argmap.model import Assume, Label, Reason, Verdict

IN, OUT, UNDEC = Label.IN, Label.OUT, Label.UNDEC
ASSUMED = Verdict(IN, Reason.ASSUMED)
SUPPORTED = Verdict(IN, Reason.SUPPORTED)
CLAIM = {
    reason: Verdict(label, reason)
    for label, reasons in (
        (IN, (Reason.ACCEPTED, Reason.OUTWEIGHS, Reason.SUPPORTED, Reason.ASSUMED)),
        (
            OUT,
            (
                Reason.REJECTED,
                Reason.OUTWEIGHED,
                Reason.CONTRADICTED,
                Reason.REBUTTED,
                Reason.CIRCULAR,
                Reason.NOT_ASSUMED,
                Reason.UNSUPPORTED,
            ),
        ),
        (UNDEC, (Reason.TIED, Reason.UNKNOWN, Reason.CONFLICT, Reason.WAITING)),
    )
    for reason in reasons
}
"""The one value for each reason that a claim can have."""
ARGUMENT = {
    (reason, prevails): Verdict(label, reason, prevails)
    for label, reasons in (
        (IN, (Reason.HOLDS,)),
        (OUT, (Reason.REJECTED, Reason.UNDERCUT, Reason.CIRCULAR, Reason.PREMISE_OUT)),
        (UNDEC, (Reason.CONFLICT, Reason.WAITING)),
    )
    for reason in reasons
    for prevails in (None, IN, OUT, UNDEC)
}
HOLDS = tuple(ARGUMENT[Reason.HOLDS, prevails] for prevails in (UNDEC, IN, OUT))
"""By the sign of the mark of ``a!``: undecided, true, and false as the last."""


def sign_label(mark: int) -> Label:
    """The label that a mark of the model means."""
    return IN if mark > 0 else OUT if mark else UNDEC


def verdicts(compiled: Compiled, model: Model, stance: Stance, dead: set[int]) -> dict[str, Verdict]:
    """The verdict of each claim, then of each argument, in the order of the file.

    Linear in the file: what costs more than a look at a neighbour is found once for each claim or once for the
    whole model, and only when something asks for it.
    """
    reasons = _Reasons(compiled, model, stance, dead)
    claims = reasons.claims()
    arguments = reasons.arguments()
    result = dict(zip(compiled.claims, claims, strict=True))
    result.update(zip(compiled.arguments, arguments, strict=True))
    return result


class _Reasons:
    """The reasons of one labelling."""

    __slots__ = (
        "_circular",
        "_conflicting",
        "_lightest",
        "_prevailing",
        "_tying",
        "compiled",
        "dead",
        "first",
        "marks",
        "model",
        "stance",
    )

    def __init__(self, compiled: Compiled, model: Model, stance: Stance, dead: set[int]) -> None:
        self.compiled = compiled
        self.model = model
        self.stance = stance
        self.dead = dead
        self.marks = model.marks
        self.first = compiled.first_argument
        self._circular: frozenset[int] | None = None
        self._conflicting: frozenset[int] | None = None
        self._lightest: dict[int, int] = {}
        self._prevailing: dict[int, bool] = {}
        self._tying: dict[int, frozenset[int]] = {}

    def claims(self) -> list[Verdict]:
        """The verdicts of the claims."""
        marks = self.marks
        supporters = self.compiled.supporters.starts
        accepted = self.stance.accepted
        result: list[Verdict] = []
        for claim in range(self.first):
            mark = marks[claim]
            if mark > 0:
                if claim in accepted:
                    result.append(CLAIM[Reason.ACCEPTED])
                elif supporters[claim] == supporters[claim + 1]:
                    result.append(ASSUMED)
                else:
                    result.append(CLAIM[self._claim_in(claim)])
            else:
                result.append(CLAIM[self._claim_out(claim) if mark else self._claim_undec(claim)])
        return result

    def arguments(self) -> list[Verdict]:
        """The verdicts of the arguments, with whether each prevails where that is told."""
        marks, first, prevails = self.marks, self.first, self.compiled.prevails
        settled = self.stance.accepted | self.stance.rejected
        silent = {number for claim in settled for number in self.compiled.supporters.row(claim)}
        silent.update(number for claim in settled for number in self.compiled.rebutters.row(claim))
        undercutting = self.compiled.undercutting
        result: list[Verdict] = []
        for number, atom in enumerate(prevails):
            mark, prevailing = marks[first + number], marks[atom]
            told = not undercutting[number] and number not in silent
            if mark > 0 and told:
                result.append(HOLDS[(prevailing > 0) - (prevailing < 0)])
                continue
            if mark > 0:
                reason = Reason.HOLDS
            else:
                reason = self._argument_out(number) if mark else self._argument_undec(number)
            result.append(ARGUMENT[reason, sign_label(prevailing) if told else None])
        return result

    def _claim_in(self, claim: int) -> Reason:
        """Why a claim stands that has arguments for it and is not simply accepted."""
        compiled, marks, weights = self.compiled, self.marks, self.compiled.weights
        prevailing = [
            weights[number]
            for number in compiled.supporters.row(claim)
            if marks[compiled.prevails[number]] > 0
        ]
        if not prevailing:
            return Reason.ASSUMED
        heaviest = max(prevailing)
        standing = self._standing(compiled.rebutters.row(claim))
        if any(weights[number] < heaviest for number in standing):
            return Reason.OUTWEIGHS
        if any(self._lightest_for(other) < heaviest for other in compiled.contradictors.row(claim)):
            return Reason.OUTWEIGHS
        return Reason.SUPPORTED

    def _claim_out(self, claim: int) -> Reason:
        compiled, marks, weights = self.compiled, self.marks, self.compiled.weights
        if claim in self.stance.rejected:
            return Reason.REJECTED
        standing = self._standing(compiled.supporters.row(claim))
        against = self._standing(compiled.rebutters.row(claim))
        if standing:
            heaviest = max(weights[number] for number in standing)
            if any(marks[compiled.prevails[n]] > 0 and weights[n] >= heaviest for n in against):
                return Reason.OUTWEIGHED
        contradictors = compiled.contradictors.row(claim)
        if any(other in self.stance.accepted or self._argument_prevails(other) for other in contradictors):
            return Reason.CONTRADICTED
        if against and not standing:
            return Reason.REBUTTED
        if any(self._assumption_prevails(other) for other in contradictors):
            return Reason.CONTRADICTED
        if claim in self._circular_atoms():
            return Reason.CIRCULAR
        if compiled.assumes[claim] is Assume.UNKNOWN:
            return Reason.NOT_ASSUMED
        return Reason.UNSUPPORTED

    def _claim_undec(self, claim: int) -> Reason:
        compiled, marks = self.compiled, self.marks
        assumption = compiled.assumptions[claim]
        open_assumption = assumption != NOTHING and not marks[assumption]
        assumes = compiled.assumes
        tying = self._tying_for(claim)
        if tying and not tying.isdisjoint(self._tying_weights(compiled.rebutters.row(claim))):
            return Reason.TIED
        for other in compiled.contradictors.row(claim):
            if tying and not tying.isdisjoint(self._tying_for(other)):
                return Reason.TIED
            if (
                open_assumption
                and assumes[claim] is assumes[other] is Assume.TRUE
                and not marks[compiled.assumptions[other]]
            ):
                return Reason.TIED
        if open_assumption and assumes[claim] is Assume.UNKNOWN:
            return Reason.UNKNOWN
        return Reason.CONFLICT if claim in self._conflicting_atoms() else Reason.WAITING

    def _argument_out(self, number: int) -> Reason:
        atom = self.first + number
        if atom in self.stance.rejected_arguments:
            return Reason.REJECTED
        if self._standing(self.compiled.undercutters.row(number)):
            return Reason.UNDERCUT
        return Reason.CIRCULAR if atom in self._circular_atoms() else Reason.PREMISE_OUT

    def _argument_undec(self, number: int) -> Reason:
        return Reason.CONFLICT if self.first + number in self._conflicting_atoms() else Reason.WAITING

    def _standing(self, numbers: Sequence[int]) -> list[int]:
        """Those of the arguments that stand."""
        marks, first = self.marks, self.first
        return [number for number in numbers if marks[first + number] > 0]

    def _lightest_for(self, claim: int) -> int:
        """The weight of the lightest argument for a claim that stands; heavier than any where none does."""
        weight = self._lightest.get(claim)
        if weight is None:
            weights = self.compiled.weights
            standing = self._standing(self.compiled.supporters.row(claim))
            weight = min((weights[number] for number in standing), default=len(weights) + 2)
            self._lightest[claim] = weight
        return weight

    def _argument_prevails(self, claim: int) -> bool:
        """Whether an argument for a claim prevails."""
        answer = self._prevailing.get(claim)
        if answer is None:
            prevails, marks = self.compiled.prevails, self.marks
            supporters = self.compiled.supporters.row(claim)
            answer = self._prevailing[claim] = any(marks[prevails[number]] > 0 for number in supporters)
        return answer

    def _assumption_prevails(self, claim: int) -> bool:
        """Whether the assumption of a claim prevails."""
        assumption = self.compiled.assumptions[claim]
        return assumption != NOTHING and self.marks[assumption] > 0

    def _tying_for(self, claim: int) -> frozenset[int]:
        """The weights of the arguments for a claim that could tie."""
        weights = self._tying.get(claim)
        if weights is None:
            weights = self._tying[claim] = self._tying_weights(self.compiled.supporters.row(claim))
        return weights

    def _tying_weights(self, numbers: Sequence[int]) -> frozenset[int]:
        """The weights of those arguments that stand while it is open whether they prevail."""
        compiled, marks = self.compiled, self.marks
        return frozenset(
            compiled.weights[number]
            for number in self._standing(numbers)
            if not marks[compiled.prevails[number]]
        )

    def _circular_atoms(self) -> frozenset[int]:
        if self._circular is None:
            self._circular = circular_atoms(self.model, self.dead) if self.model.unfounded else frozenset()
        return self._circular

    def _conflicting_atoms(self) -> frozenset[int]:
        if self._conflicting is None:
            self._conflicting = conflicting_atoms(self.model)
        return self._conflicting
