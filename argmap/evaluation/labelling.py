"""A labelling: what stands, falls or is open in a debate, seen from one standpoint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.evaluation.compiling import NOTHING, Compiled
from argmap.evaluation.reasons import sign_label
from argmap.evaluation.standpoint import Stance
from argmap.model import Label, Reason, Standpoint, Verdict

NEVER = 1 << 60
"""The round of what is never decided."""
FIRST = 1
"""The round of facts and of what has no rule."""


class Told(NamedTuple):
    """What a labelling tells of a claim or an argument besides its verdict."""

    round: int
    prevailing: Label
    prevailing_round: int
    assumption: Label | None
    assumption_round: int


@dataclass(frozen=True, slots=True)
class Labelling:
    """The labels of a debate's claims and arguments, with the reason for each and the round that decided it.

    Example::

        >>> from argmap.evaluation import evaluate
        >>> from argmap.model import Claim, Debate
        >>> labelling = evaluate(Debate(claims={"a": Claim("a", "Assumed.")}))
        >>> labelling.verdicts["a"].reason.value, labelling.label("nothing").value
        ('assumed', 'out')
    """

    standpoint: Standpoint
    semantics: str
    verdicts: Mapping[str, Verdict]
    """By id: claims, then arguments, in the order of the file."""
    _compiled: Compiled = field(repr=False, compare=False)
    _stance: Stance = field(repr=False, compare=False)
    _marks: list[int] = field(repr=False, compare=False)
    _unfounded: bool = field(default=False, repr=False, compare=False)
    """Whether anything is false because it supports only itself."""
    _again: Mapping[str, Told] = field(default_factory=dict, repr=False, compare=False)
    """Of what was labelled again after a change of the debate, what is told of it; the rest is as the marks say."""

    def told(self, name: str) -> Told:
        """What is told of a claim or argument besides its verdict."""
        return self._again.get(name) or Told(
            self.round(name),
            self.prevailing(name),
            self.prevailing_round(name),
            self.assumption(name),
            self.assumption_round(name),
        )

    def label(self, name: str) -> Label:
        """The label of a claim or argument; *out* of what the debate does not have."""
        verdict = self.verdicts.get(name)
        return Label.OUT if verdict is None else verdict.label

    def reason(self, name: str) -> Reason:
        """The reason of a claim or argument; *unsupported* of what the debate does not have."""
        verdict = self.verdicts.get(name)
        return Reason.UNSUPPORTED if verdict is None else verdict.reason

    def prevailing(self, argument: str) -> Label:
        """The label of ``a!``, told even where the standpoint settles the claim; an undercutter's own label."""
        if argument in self._again:
            return self._again[argument].prevailing
        atom = self._prevailing_atom(argument)
        return Label.OUT if atom == NOTHING else sign_label(self._marks[atom])

    def assumption(self, claim: str) -> Label | None:
        """The label of ``c?``; None of a claim that has none, or that the debate does not have."""
        if claim in self._again:
            return self._again[claim].assumption
        number = self._number(claim)
        if number == NOTHING or self._compiled.assumptions[number] == NOTHING:
            return None
        if number in self._stance.accepted:
            return Label.OUT  # the fact stands in place of its rules
        return sign_label(self._marks[self._compiled.assumptions[number]])

    def round(self, name: str) -> int:
        """When a claim or argument was decided: later than all that decided it, members of a circle together.

        A very large number for what is open, 1 for what the debate does not have.
        """
        if name in self._again:
            return self._again[name].round
        compiled = self._compiled
        atom = compiled.claims.get(name, compiled.arguments.get(name, NOTHING))
        if name not in self.verdicts:
            atom = NOTHING
        return FIRST if atom == NOTHING else self._round(atom)

    def prevailing_round(self, argument: str) -> int:
        """When ``a!`` was decided: no earlier than the argument, and later than the opponents that decided it."""
        if argument in self._again:
            return self._again[argument].prevailing_round
        atom = self._prevailing_atom(argument)
        return FIRST if atom == NOTHING else self._round(atom)

    def assumption_round(self, claim: str) -> int:
        """When ``c?`` was decided: no later than the claim, where that stands on it; 1 where there is none."""
        if claim in self._again:
            return self._again[claim].assumption_round
        if self.assumption(claim) is None:
            return FIRST
        number = self._compiled.claims[claim]
        return FIRST if number in self._stance.accepted else self._round(self._compiled.assumptions[number])

    def _round(self, atom: int) -> int:
        return abs(self._marks[atom]) or NEVER

    def _number(self, claim: str) -> int:
        """The number of a claim; NOTHING where the debate has none of the name."""
        return self._compiled.claims.get(claim, NOTHING) if claim in self.verdicts else NOTHING

    def _prevailing_atom(self, argument: str) -> int:
        """The atom of ``a!``; NOTHING where it has no rule, or the debate no such argument."""
        compiled = self._compiled
        atom = compiled.arguments.get(argument, NOTHING)
        if atom == NOTHING or argument not in self.verdicts:
            return NOTHING
        number = atom - compiled.first_argument
        target = compiled.targets[number]
        if target in self._stance.rejected and number in compiled.supporters.row(target):
            return NOTHING
        return compiled.prevails[number]
