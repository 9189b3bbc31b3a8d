"""The sentence of a step: the reason for a label, and what came first where the steps below show something else."""

from __future__ import annotations

from argmap.evaluation.words.marks import names
from argmap.evaluation.words.sentences import Sentences
from argmap.model import Label, Reason
from argmap.queries.steps import Aspect, Goal, Role, Step, Steps

_BEATEN = frozenset({Reason.OUTWEIGHED, Reason.CONTRADICTED, Reason.REBUTTED})


class Told:
    """The sentences of an explanation.

    A label's reason is the first of the format's table that applies; an explanation leads to what was decided
    first.  Mostly they name the same thing; where they do not, the sentence says what came before.
    """

    def __init__(self, sentences: Sentences, steps: Steps) -> None:
        self._sentences = sentences
        self._steps = steps
        self._debate = sentences.debate
        self._labelling = sentences.labelling

    def text(self, goal: Goal, below: list[Step], *, again: bool) -> str:
        """Return the sentence for a goal that is explained by the steps ``below``."""
        sentence = self._sentences.sentence(goal.id)
        if again:
            return sentence
        if goal.id in self._debate.claims:
            return self._claim(goal.id, sentence, below)
        return sentence + self._before(goal, below)

    def _claim(self, claim: str, sentence: str, below: list[Step]) -> str:
        reason = self._labelling.reason(claim)
        first, goal = below[0] if below else (None, None)
        if first is Role.ASSUMPTION:
            return f"stands: {self._sentences.assumed(claim)}"
        if reason not in _BEATEN:
            return sentence + self._round_before(Goal(claim, Aspect.LABEL), below)
        if goal is not None and first is Role.REBUTTAL and reason is Reason.CONTRADICTED:
            return f"falls: rebutted by {goal.id}"
        if goal is not None and first is Role.CONTRADICTION and reason is not Reason.CONTRADICTED:
            return f"falls: {self._contradiction(goal.id)}"
        if first in (Role.REBUTTAL, Role.CONTRADICTION):
            return sentence
        return f"{sentence}, and {'no reason for it prevails' if below else 'nobody argued for it'}"

    def _contradiction(self, id_: str) -> str:
        argument = self._debate.arguments.get(id_)
        if argument is None:
            return f"{id_}, which contradicts it, stands"
        return f"{argument.target}, which contradicts it, prevails through {id_}"

    def _before(self, goal: Goal, below: list[Step]) -> str:
        """What befell an argument before what its reason names."""
        labelling = self._labelling
        if labelling.label(goal.id) is not Label.OUT or not below:
            return ""
        role, first = below[0]
        if role is Role.PREMISE and labelling.reason(goal.id) is Reason.UNDERCUT:
            return self._round_before(goal, below) or f"; before that, it lacked its premise {first.id}"
        if role in (Role.SUPPORT, Role.REBUTTAL, Role.CONTRADICTION):
            return f"; before that, {first.id} prevailed over it"
        return ""

    def _round_before(self, goal: Goal, below: list[Step]) -> str:
        """What to add where something fell with a circle of support first, and was beaten only then."""
        if self._labelling.reason(goal.id) is Reason.CIRCULAR:
            return ""
        around = [step.id for _, step in below if self._steps.go_round(goal, step)]
        return f"; before that, {names(around)} rested on it in turn" if around else ""
