"""Why a claim or argument has its label: a tree of steps, each to what was decided before it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from argmap.evaluation import Labelling
from argmap.evaluation.words.marks import mark
from argmap.evaluation.words.sentences import Sentences
from argmap.graph.relations import Relations
from argmap.model import Debate, Direction, Label, Reason, Verdict
from argmap.queries.steps import OPPOSING, Aspect, Goal, Role, Step, Steps
from argmap.text.visible import visible

__all__ = ["Node", "Role", "why", "why_json", "why_json_lines", "why_lines"]

Segment = tuple[str, str]
"""A text and what it is: a label's value, ``faint``, or nothing."""

_DASH = " — "
_KINDS = {Role.PREMISE: "premise", Role.UNDERCUTTER: "undercutter"}
_DEEPEST = 40
"""Nodes that are deeper still stay at this indentation."""


@dataclass(frozen=True, slots=True)
class Node:
    """One step of an explanation: an entry, what it is to the step above, its label, and why in a sentence."""

    id: str
    role: Role
    label: Label
    reason: Reason
    text: str
    because: tuple[Node, ...] = ()
    again: bool = False
    """Met before in the tree, so explained there."""
    lead: str = ""
    """The role in words, naming what is spoken for or against where that is not the step above."""
    hidden: int = 0
    """How many steps below it a limit of depth cut off."""
    more: str = ""
    """How many others would explain it as well as the first to be decided, which alone is followed."""
    says: str = ""
    """What the claim says, or the title of the argument; empty where it has none and its premises speak for it."""


def why(
    debate: Debate, relations: Relations, labelling: Labelling, id_: str, *, depth: int | None = None
) -> Node:
    """Return the explanation of the label of a claim or argument.

    For what stands, the reason that prevailed first; for what is out, what beats each of its reasons; for what
    supports only itself, the circle; for what is open, what it waits for, until that comes round.  These steps lead
    to what was decided in an earlier round, so they end and beg no question (after the grounded discussion of
    Caminada and Podlaszewski, 2012).  What the sentence names besides is below it too, and nothing rests on that.
    Reasons for and against a claim stand side by side below it, and what a reason contends with is not below that
    once more.  What is met again is explained once.  ``depth`` is how many levels below the root are given.  No
    larger than the debate but for contradictions among many claims, and without recursion.
    """
    return _Explanation(Sentences(debate, relations, labelling)).tree(id_, depth)


class _Place(NamedTuple):
    """A node in the making: where its parent is among the nodes, and what is there to explain."""

    parent: int
    level: int
    step: Step
    beside: frozenset[Goal] = frozenset()
    """What stands on the same level below a claim."""


class _Found(NamedTuple):
    """What explains a node: all of it, and how much of that is not in the tree, for what reason."""

    again: bool
    hidden: int
    shown: list[Step]


class _Explanation:
    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences
        self._debate = sentences.debate
        self._labelling = sentences.labelling
        self._steps = Steps(sentences)

    def tree(self, id_: str, depth: int | None) -> Node:
        """Collect the nodes from the root down, then put them together from the last one up."""
        places: list[_Place] = []
        found: list[_Found] = []
        explained: set[Goal] = set()
        pending = [_Place(-1, 0, (Role.ASKED, Goal(id_, Aspect.LABEL)))]
        while pending:
            place = pending.pop()
            role, goal = place.step
            again = goal in explained
            below = [] if again else self._steps.asked(id_) if role is Role.ASKED else self._steps.below(goal)
            shown = [step for step in below if step[0] not in OPPOSING or step[1] not in place.beside]
            hidden = len(shown) if depth is not None and place.level >= depth else 0
            if not hidden:
                explained |= self._explained_by(place.step, below)
                index = len(places)
                is_claim = goal.id in self._debate.claims
                beside = frozenset(step[1] for step in shown) if is_claim else frozenset()
                pending.extend(_Place(index, place.level + 1, step, beside) for step in reversed(shown))
            places.append(place)
            found.append(_Found(again, hidden, [] if hidden else shown))
        return self._assemble(places, found)

    def _explained_by(self, step: Step, below: list[Step]) -> set[Goal]:
        """The goals that the same steps explain: often those for an argument are those for whether it prevails."""
        role, goal = step
        prevails = Goal(goal.id, Aspect.PREVAILS)
        if role is Role.ASKED and goal.id in self._debate.arguments and self._steps.below(prevails) == below:
            return {goal, prevails}
        return {goal}

    def _assemble(self, places: list[_Place], found: list[_Found]) -> Node:
        children: list[list[Node]] = [[] for _ in places]
        for index in range(len(places) - 1, -1, -1):
            place = places[index]
            above = places[place.parent].step[1] if place.parent >= 0 else None
            because = tuple(reversed(children[index]))
            node = self._node(place.step, above, because, found[index])
            if above is None:
                return node
            children[place.parent].append(node)
            children[index] = []
        raise AssertionError("the first place is the root")

    def _node(
        self,
        step: Step,
        above: Goal | None,
        because: tuple[Node, ...],
        found: _Found,
    ) -> Node:
        role, goal = step
        label, reason = self._labelling.label(goal.id), self._labelling.reason(goal.id)
        if goal.aspect is Aspect.ASSUMPTION:
            label, reason, text = self._assumption(goal.id, because)
        else:
            text = self._sentences.sentence(goal.id)
        lead = "" if above is None else self._lead(role, goal, above)
        more, says = self._more(goal, found.shown), self._says(goal)
        return Node(goal.id, role, label, reason, text, because, found.again, lead, found.hidden, more, says)

    def _more(self, goal: Goal, shown: list[Step]) -> str:
        """How many steps, beyond those that do, would explain a goal as well."""
        reasons, premises, undercutters = self._steps.left_out(goal, shown)
        stands = goal.id in self._debate.claims and self._labelling.label(goal.id) is Label.IN
        told = [f"{reasons} more {'for' if stands else 'against'} it"] if reasons else []
        for count, what, does in (
            (undercutters, "undercutter", ""),
            (premises, "premise", " does not stand" if premises == 1 else " do not stand"),
        ):
            if count:
                # The first of a kind is no further one: the step above may be of the other kind.
                more = " more" if any(_KINDS.get(role) == what for role, _ in shown) else ""
                told.append(f"{count}{more} {what}{'' if count == 1 else 's'}{does}")
        return " and ".join(told)

    def _says(self, goal: Goal) -> str:
        claim, argument = self._debate.claims.get(goal.id), self._debate.arguments.get(goal.id)
        if claim is not None:
            return "" if goal.aspect is Aspect.ASSUMPTION else claim.text
        return "" if argument is None else argument.title or ""

    def _assumption(self, claim: str, because: tuple[Node, ...]) -> tuple[Label, Reason, str]:
        """The label, the reason and the sentence of a claim's assumption, apart from the arguments for it."""
        label = self._labelling.assumption(claim) or Label.OUT
        if label is Label.IN:
            return label, Reason.ASSUMED, f"stands: {self._sentences.assumed(claim)}"
        if label is Label.UNDEC:
            reason = self._labelling.reason(claim)
            return label, reason, self._sentences.sentence(claim)
        rebutted = any(node.role is Role.REBUTTAL for node in because)
        reason = Reason.REBUTTED if rebutted else Reason.CONTRADICTED
        return label, reason, "falls: the assumption is beaten"

    def _lead(self, role: Role, goal: Goal, above: Goal) -> str:
        argument = self._debate.arguments.get(goal.id)
        over = self._debate.arguments.get(above.id)
        topic = above.id if over is None else over.target
        it = "it" if topic == above.id else topic
        if role is Role.CONTRADICTION:
            if argument is None:
                return f"contradicts {it}"
            return f"for {argument.target}, which contradicts {it}"
        if role in (Role.SUPPORT, Role.REBUTTAL) and argument is not None:
            word = "for" if argument.direction is Direction.SUPPORTS else "against"
            return f"{word} {'it' if argument.target == above.id else argument.target}"
        return role.value


def _walk(root: Node) -> Iterator[tuple[int, Node]]:
    """Yield each node with its level, from the root down."""
    pending = [(0, root)]
    while pending:
        level, node = pending.pop()
        yield level, node
        pending.extend((level + 1, child) for child in reversed(node.because))


def why_lines(root: Node) -> Iterator[list[Segment]]:
    """Yield an explanation as one indented line a node: mark, id, what it is to the line above, sentence, text."""
    for level, node in _walk(root):
        word, colon, clause = node.text.partition(":")
        lead = f" ({node.lead})" if node.lead else ""
        says = "" if node.again else " ".join(visible(node.says).split())
        yield [
            ("  " * min(level, _DEEPEST), ""),
            (mark(Verdict(node.label, node.reason)), node.label.value),
            (f" {visible(node.id)}", "strong"),
            (f"{visible(lead)}  ", "faint"),
            (word, node.label.value),
            (f"{colon}{visible(clause)}", ""),
            (_notes(node), "faint"),
            (f"{_DASH}{says}" if says else "", "faint"),
        ]


def _notes(node: Node) -> str:
    """What is not below a node though it could be."""
    if node.again:
        return "  (see above)"
    more = f"{node.hidden} more below" if node.hidden else node.more
    return f"  … {more}" if more else ""


def why_json(root: Node) -> dict[str, Any]:
    """Return an explanation as values for JSON."""
    values: list[dict[str, Any]] = []
    pending: list[tuple[Node, list[dict[str, Any]]]] = [(root, values)]
    while pending:
        node, siblings = pending.pop()
        because: list[dict[str, Any]] = []
        siblings.append({**_fields(node), "because": because, "again": node.again})
        pending.extend((child, because) for child in reversed(node.because))
    return values[0]


def why_json_lines(root: Node) -> Iterator[str]:
    """Yield an explanation as lines of JSON, however deep: the ``json`` module ends after some 150 levels.

    They are those of ``json.dumps(..., indent=2)``, but for what is deeper than anybody indents.
    """
    pending: list[tuple[int, Node, bool] | tuple[int, str]] = [(0, root, True)]
    while pending:
        item = pending.pop()
        indent = "    " * min(item[0], _DEEPEST)
        if len(item) == 2:
            yield indent + item[1]
            continue
        level, node, last = item
        yield f"{indent}{{"
        for key, value in _fields(node).items():
            yield f"{indent}  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)},"
        pending.append((level, "}" if last else "},"))
        pending.append((level, f'  "again": {json.dumps(node.again)}'))
        if not node.because:
            yield f'{indent}  "because": [],'
            continue
        yield f'{indent}  "because": ['
        pending.append((level, "  ],"))
        final = len(node.because) - 1
        pending.extend((level + 1, node.because[place], place == final) for place in range(final, -1, -1))


def _fields(node: Node) -> dict[str, str]:
    return {
        "id": node.id,
        "role": node.role.value,
        "label": node.label.value,
        "reason": node.reason.value,
        "text": node.text,
    }
