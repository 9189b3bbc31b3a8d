"""One step of an explanation: what decided a claim, an argument or a reason, by what was decided before it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.evaluation import Labelling
from argmap.evaluation.words.sentences import Sentences
from argmap.graph.relations import Relations
from argmap.model import Argument, Debate, Direction, Label, Reason


class Role(StrEnum):
    """What a step is to the one that it explains."""

    ASKED = "asked"
    SUPPORT = "support"
    ASSUMPTION = "assumption"
    PREMISE = "premise"
    UNDERCUTTER = "undercutter"
    REBUTTAL = "rebuttal"
    CONTRADICTION = "contradiction"


class Aspect(StrEnum):
    """What a step explains: a label, whether an argument prevails, or whether an assumption does."""

    LABEL = "label"
    PREVAILS = "prevails"
    ASSUMPTION = "assumption"


class Goal(NamedTuple):
    """Something to explain.  The same goal is explained once in a tree."""

    id: str
    aspect: Aspect


Step = tuple[Role, Goal]
OPPOSING = frozenset({Role.SUPPORT, Role.REBUTTAL, Role.CONTRADICTION})
"""What is on one side or the other of a dispute about a claim, not within an argument."""


class Steps:
    """What decided each claim, argument and reason of a labelled debate.

    What decided a goal was decided in an earlier round, or, where something supports only itself, in the same
    round as the other members of that circle.  So explanations end; what is open leads to what is open, and to what
    was decided.  What a sentence names besides can have been decided later.
    """

    def __init__(self, sentences: Sentences) -> None:
        self._debate: Debate = sentences.debate
        self._relations: Relations = sentences.relations
        self._labelling: Labelling = sentences.labelling
        self._sentences = sentences

    def below(self, goal: Goal) -> list[Step]:
        """Return the steps that explain a goal: what decided it, and whatever else its sentence names."""
        return self._with_named(goal, self.deciding(goal))

    def deciding(self, goal: Goal) -> list[Step]:
        """Return the steps that decided a goal, each before it: they explain it without any other."""
        if goal.id in self._debate.claims:
            if goal.aspect is Aspect.ASSUMPTION:
                return self._assumption(goal.id)
            return self._claim(goal.id)
        argument = self._debate.arguments.get(goal.id)
        if argument is None:
            return []
        if goal.aspect is Aspect.PREVAILS:
            return self._reason(argument)
        return self._argument(argument)

    def asked(self, id_: str) -> list[Step]:
        """Return the steps that explain a claim or argument that somebody asks about.

        Of an argument that stands and does not prevail, they explain both.
        """
        goal = Goal(id_, Aspect.LABEL)
        steps = self.deciding(goal)
        argument = self._debate.arguments.get(id_)
        verdict = self._labelling.verdicts.get(id_)
        if argument is not None and verdict is not None and verdict.label is not Label.OUT:
            if verdict.prevails is Label.OUT:
                steps = [*self._beaten(argument), *steps]
            elif verdict.prevails is Label.UNDEC:
                steps += self._held_open(argument)
        return self._with_named(goal, steps)

    def _with_named(self, goal: Goal, steps: list[Step]) -> list[Step]:
        """Steps, and one for each entry that the sentence of their goal names and that none of them is about.

        The sentence tells what is true once all is decided, so what it names can have come later than the goal.
        """
        if goal.aspect is Aspect.ASSUMPTION:
            return steps
        about = {step[1].id for step in steps}
        for name in self._sentences.named(goal.id):
            if name in about:
                continue
            for step in self._step_of(name, goal.id, about):
                steps = [*steps, step]
                about.add(step[1].id)
        return steps

    def _step_of(self, name: str, id_: str, about: set[str]) -> list[Step]:
        """The step to what a sentence about an entry names; none where another speaks for it already."""
        argument, named = self._debate.arguments.get(id_), self._debate.arguments.get(name)
        if argument is not None and name in argument.premises:
            return [(Role.PREMISE, Goal(name, Aspect.LABEL))]
        if named is not None and named.direction is Direction.UNDERCUTS:
            return [(Role.UNDERCUTTER, Goal(name, Aspect.LABEL))]
        if named is not None:
            topic = id_ if argument is None else argument.target
            steps = [(self._role(name, topic), Goal(name, Aspect.PREVAILS))]
            return [*steps, (Role.CONTRADICTION, self._target(named))] if self._is_silenced(named) else steps
        reasons = self._prevailing_for(name)
        if any(step[1].id in about for step in reasons):
            return []
        first = min(reasons, key=self._when, default=None)
        if first is None or self._is_fact(Goal(name, Aspect.LABEL)):
            return [(Role.CONTRADICTION, self._assumption_of(name))]
        return [(Role.CONTRADICTION, first[1])]

    def decided(self, goal: Goal) -> int:
        """Return the round in which a goal was decided."""
        labelling = self._labelling
        if goal.aspect is Aspect.PREVAILS:
            # Of what cannot prevail, the argument's own label is all that there is to explain.
            silenced = self._is_silenced(self._debate.arguments[goal.id])
            return labelling.round(goal.id) if silenced else labelling.prevailing_round(goal.id)
        if goal.aspect is Aspect.ASSUMPTION or self._has_assumption_alone(goal.id):
            return labelling.assumption_round(goal.id)
        return labelling.round(goal.id)

    def _has_assumption_alone(self, claim: str) -> bool:
        """Whether a claim has nothing but its assumption to stand on, so that the two are one goal."""
        alone = not self._relations.supporters[claim] and self._labelling.assumption(claim) is not None
        return alone and not self._is_fact(Goal(claim, Aspect.LABEL))

    # Claims

    def _claim(self, claim: str) -> list[Step]:
        verdict = self._labelling.verdicts[claim]
        if verdict.reason in (Reason.ACCEPTED, Reason.REJECTED):
            return []
        if verdict.label is Label.IN:
            return self._claim_in(claim)
        if verdict.label is Label.OUT:
            return self._claim_out(claim)
        return self._claim_open(claim)

    def _claim_in(self, claim: str) -> list[Step]:
        """The reason that was the first to prevail, and the reasons against the claim that might have beaten it."""
        labelling = self._labelling
        first = min(self._prevailing_for(claim), key=self._when, default=None)
        assumed = labelling.assumption(claim) is Label.IN
        if first is not None and not (assumed and labelling.assumption_round(claim) <= self._when(first)):
            argument = self._debate.arguments[first[1].id]
            heavy = self._sentences.opposition.heavy(argument.id)
            return [first, *self._opponents(argument, heavy)]
        if self._relations.supporters[claim]:
            return [(Role.ASSUMPTION, Goal(claim, Aspect.ASSUMPTION))]
        return self._assumption(claim)

    def _prevailing_for(self, claim: str) -> list[Step]:
        prevailing = self._labelling.prevailing
        names = [name for name in self._relations.supporters[claim] if prevailing(name) is Label.IN]
        return [(Role.SUPPORT, Goal(name, Aspect.PREVAILS)) for name in names]

    def _claim_out(self, claim: str) -> list[Step]:
        """The first opponent that prevailed, what became of each reason for the claim, and what beat those."""
        steps = self._beating(claim)[:1]
        supporters = self._relations.supporters[claim]
        steps += [(Role.SUPPORT, Goal(name, Aspect.PREVAILS)) for name in supporters]
        for name in supporters:
            if self._labelling.prevailing(name) is Label.OUT:
                below = self._reason(self._debate.arguments[name])
                steps += [step for step in below if step[0] in OPPOSING]
        return list(dict.fromkeys(steps))

    def _beating(self, claim: str) -> list[Step]:
        """What prevailed against a claim before that was out, the first to do so first."""
        now = self._labelling.round(claim)
        found = [step for step in self._prevailing_against(claim) if self._when(step) < now]
        return sorted(found, key=lambda step: self.decided(step[1]))

    def _claim_open(self, claim: str) -> list[Step]:
        """What became of each reason for and against the claim, and the open assumptions that oppose its own.

        Where equal reasons, or the claim's own assumption, keep it open by themselves, not those assumptions.
        """
        steps = [(Role.SUPPORT, Goal(name, Aspect.PREVAILS)) for name in self._relations.supporters[claim]]
        steps += [step for step in self._every_opponent(claim) if self._is_reason(step)]
        reason = self._labelling.reason(claim)
        level = reason is Reason.TIED and self._sentences.is_level(claim)
        if reason is not Reason.UNKNOWN and not level:
            steps += self._open_against(claim)
        return list(dict.fromkeys(steps))

    def _is_reason(self, step: Step) -> bool:
        """Whether a step is about an argument, or about a claim that a standpoint keeps from having any."""
        return step[1].id in self._debate.arguments or self._is_fact(step[1])

    def left_out(self, goal: Goal, shown: list[Step]) -> tuple[int, int, int]:
        """Return how many others would explain a goal as well as those steps that are shown below it.

        They are told apart: reasons for or against it, premises of it that do not stand, and what undercuts it.
        """
        if not shown or goal.aspect is Aspect.ASSUMPTION or self._is_fact(goal):
            return 0, 0, 0
        label = self._labelling.label(goal.id)
        argument = self._debate.arguments.get(goal.id)
        if argument is None:
            reasons = self._prevailing_for(goal.id) if label is Label.IN else []
            return _left(self._beating(goal.id) if label is Label.OUT else reasons, shown), 0, 0
        if label is Label.OUT:
            fallen = self._labelled(self._premises(argument), Label.OUT)
            undercutters = self._labelled(self._undercutters(argument), Label.IN)
            if not _left(fallen + undercutters, shown):
                return 0, 0, 0
            return 0, len(set(fallen).difference(shown)), len(set(undercutters).difference(shown))
        opponents = sum(role in OPPOSING for role, _ in shown)
        if not opponents:
            return 0, 0, 0
        opposition = self._sentences.opposition
        names = opposition.beating(goal.id) or opposition.holding_open(goal.id)
        return max(0, len(names) - opponents), 0, 0

    # Assumptions

    def _assumption(self, claim: str) -> list[Step]:
        """Why the assumption of a claim prevails, is beaten or is open."""
        label = self._labelling.assumption(claim)
        if label is Label.UNDEC:
            return [] if self._labelling.reason(claim) is Reason.UNKNOWN else self._open_against(claim)
        if label is Label.IN:
            return self._every_opponent(claim)
        against = min(self._prevailing_against(claim), key=lambda step: self.decided(step[1]), default=None)
        return [] if against is None else [against]

    def _every_opponent(self, claim: str) -> list[Step]:
        steps = [(Role.REBUTTAL, Goal(name, Aspect.PREVAILS)) for name in self._relations.rebutters[claim]]
        for other in self._contradictors(claim):
            steps += self._reasons_for(other, self._relations.supporters[other])
            if self._labelling.assumption(other) is not None:
                steps.append((Role.CONTRADICTION, self._assumption_of(other)))
        return list(dict.fromkeys(steps))

    def _prevailing_against(self, claim: str) -> Iterator[Step]:
        """The opponents of the claim's assumption that prevail, and the accepted claims that contradict it."""
        labelling, relations = self._labelling, self._relations
        for name in relations.rebutters[claim]:
            if labelling.prevailing(name) is Label.IN:
                yield Role.REBUTTAL, Goal(name, Aspect.PREVAILS)
        for other in self._contradictors(claim):
            if labelling.reason(other) is Reason.ACCEPTED:
                yield Role.CONTRADICTION, Goal(other, Aspect.LABEL)
            for name in relations.supporters[other]:
                if labelling.prevailing(name) is Label.IN:
                    yield Role.CONTRADICTION, Goal(name, Aspect.PREVAILS)
            if labelling.assumption(other) is Label.IN:
                yield Role.CONTRADICTION, self._assumption_of(other)

    def _open_against(self, claim: str) -> list[Step]:
        found: list[Step] = []
        for name in self._sentences.waiting.of_assumption(claim):
            if name in self._debate.claims:
                found.append((Role.CONTRADICTION, self._assumption_of(name)))
            else:
                found.append((self._role(name, claim), Goal(name, Aspect.PREVAILS)))
        return found

    def _assumption_of(self, claim: str) -> Goal:
        """The goal for a claim's assumption: that for the claim, where it has nothing else to stand on."""
        goal = Goal(claim, Aspect.LABEL)
        if not self._relations.supporters[claim] or self._is_fact(goal):
            return goal
        return Goal(claim, Aspect.ASSUMPTION)

    def _contradictors(self, claim: str) -> tuple[str, ...]:
        return self._sentences.opposition.contradictors(claim)

    # Arguments

    def _argument(self, argument: Argument) -> list[Step]:
        """Why an argument has its label."""
        verdict = self._labelling.verdicts[argument.id]
        premises, undercutters = self._premises(argument), self._undercutters(argument)
        if verdict.reason is Reason.REJECTED:
            return []
        if verdict.label is Label.IN:
            return [*premises, *undercutters]
        if verdict.label is Label.UNDEC:
            return self._labelled([*premises, *undercutters], Label.UNDEC)
        fallen, undercutting = self._labelled(premises, Label.OUT), self._labelled(undercutters, Label.IN)
        now = self._labelling.round(argument.id)
        first = min(undercutting, key=self._when, default=None)
        if first is None or self._when(first) >= now:
            first = min([*fallen, *undercutting], key=self._when)
        return [first]

    def _premises(self, argument: Argument) -> list[Step]:
        return [(Role.PREMISE, Goal(name, Aspect.LABEL)) for name in argument.premises]

    def _undercutters(self, argument: Argument) -> list[Step]:
        found = self._relations.undercutters[argument.id]
        return [(Role.UNDERCUTTER, Goal(name, Aspect.LABEL)) for name in found]

    def _reason(self, argument: Argument) -> list[Step]:
        """Why an argument prevails, is beaten, or is open as a reason."""
        labelling = self._labelling
        label, prevails = labelling.label(argument.id), labelling.prevailing(argument.id)
        if prevails is Label.IN:
            heavy = self._sentences.opposition.heavy(argument.id)
            return [*self._argument(argument), *self._opponents(argument, heavy)]
        if prevails is Label.UNDEC:
            return [*self._argument(argument), *self._held_open(argument)]
        beaten = self._beaten(argument)
        own_round = labelling.round(argument.id)
        fell = label is Label.OUT and own_round <= labelling.prevailing_round(argument.id)
        if fell and not (beaten and self._when(beaten[0]) < own_round):
            return self._argument(argument)
        return self._argument(argument) if self._is_silenced(argument) else beaten

    def _is_silenced(self, argument: Argument) -> bool:
        """Whether an argument supports what a standpoint rejects, so that it can stand and never prevail."""
        rejected = self._labelling.reason(argument.target) is Reason.REJECTED
        return (
            rejected and argument.direction is Direction.SUPPORTS and argument.target in self._debate.claims
        )

    def _target(self, argument: Argument) -> Goal:
        return Goal(argument.target, Aspect.LABEL)

    def _beaten(self, argument: Argument) -> list[Step]:
        """The first opponent that beat an argument, or the accepted claim that did."""
        opposition = self._sentences.opposition
        accepted = opposition.accepted_against(argument.id)
        if accepted is not None:
            return [(Role.CONTRADICTION, Goal(accepted, Aspect.LABEL))]
        first = opposition.first_beating(argument.id)
        return [] if first is None else [(self._role(first, argument.target), Goal(first, Aspect.PREVAILS))]

    def _held_open(self, argument: Argument) -> list[Step]:
        """One opponent that keeps it open whether an argument prevails."""
        opponents = self._sentences.opposition.holding_open(argument.id)
        return [(self._role(name, argument.target), Goal(name, Aspect.PREVAILS)) for name in opponents[:1]]

    def _opponents(self, argument: Argument, names: tuple[str, ...]) -> list[Step]:
        by_target: dict[str, list[str]] = {}
        for name in names:
            by_target.setdefault(self._debate.arguments[name].target, []).append(name)
        steps: list[Step] = []
        for target, reasons in by_target.items():
            if target == argument.target:
                steps += [(self._role(name, target), Goal(name, Aspect.PREVAILS)) for name in reasons]
            else:
                steps += self._reasons_for(target, tuple(reasons))
        return steps

    def _reasons_for(self, other: str, reasons: tuple[str, ...]) -> list[Step]:
        """Reasons for a contradicting claim; of one that the standpoint rejects, the claim in their place."""
        if reasons and self._labelling.reason(other) is Reason.REJECTED:
            return [(Role.CONTRADICTION, Goal(other, Aspect.LABEL))]
        return [(Role.CONTRADICTION, Goal(name, Aspect.PREVAILS)) for name in reasons]

    def _role(self, name: str, claim: str) -> Role:
        """What an argument is in a dispute about a claim."""
        argument = self._debate.arguments[name]
        if argument.direction is Direction.REBUTS:
            return Role.REBUTTAL
        return Role.SUPPORT if argument.target == claim else Role.CONTRADICTION

    def _labelled(self, steps: list[Step], label: Label) -> list[Step]:
        return [step for step in steps if self._labelling.label(step[1].id) is label]

    def _when(self, step: Step) -> int:
        return 0 if self._is_fact(step[1]) else self.decided(step[1])

    def _is_fact(self, goal: Goal) -> bool:
        """Whether a standpoint settles it."""
        return self._labelling.reason(goal.id) in (Reason.ACCEPTED, Reason.REJECTED)


def _left(others: list[Step], shown: list[Step]) -> int:
    """How many of some steps are not shown, where one of them is."""
    left = len(set(others).difference(shown))
    return left if left < len(others) else 0
