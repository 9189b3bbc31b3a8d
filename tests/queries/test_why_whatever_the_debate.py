"""What holds of every explanation, whatever the debate: its steps, its ends, what its sentences name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from random import Random

import pytest

from argmap.evaluation import Labelling, evaluate
from argmap.evaluation.labelling import NEVER
from argmap.evaluation.words.sentences import Sentences
from argmap.graph.relations import Relations
from argmap.model import (
    AS_WRITTEN,
    Debate,
    Label,
    Reason,
)
from argmap.queries.steps import Aspect, Goal, Role, Steps
from argmap.queries.why import Node, why, why_json, why_json_lines
from tests.strategies import random_debate, random_standpoint


def explained(seed: int) -> Iterator[tuple[Debate, Labelling, Node]]:
    random = Random(seed)
    debate = random_debate(random, 8, 12)
    for standpoint in (AS_WRITTEN, random_standpoint(random, debate)):
        labelling = evaluate(debate, standpoint)
        for id_ in labelling.verdicts:
            yield debate, labelling, why(debate, Relations(debate), labelling, id_)


def walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node.because:
        yield from walk(child)


def named(text: str) -> set[str]:
    """The words of a sentence, its ids among them."""
    return set(re.findall(r"[\w.-]+", text))


def goal(debate: Debate, node: Node) -> Goal:
    """What a node explains, by its role."""
    if node.id in debate.arguments:
        reasons = (Role.SUPPORT, Role.REBUTTAL, Role.CONTRADICTION)
        return Goal(node.id, Aspect.PREVAILS if node.role in reasons else Aspect.LABEL)
    settled = node.reason in (Reason.ACCEPTED, Reason.REJECTED)
    alone = not Relations(debate).supporters[node.id]
    if node.role is Role.ASSUMPTION or (node.role is Role.CONTRADICTION and not settled and not alone):
        return Goal(node.id, Aspect.ASSUMPTION)
    return Goal(node.id, Aspect.LABEL)


@pytest.mark.parametrize("seed", range(0, 200, 20))
def test_each_step_was_decided_before_what_it_explains(seed: int) -> None:
    for number in range(seed, seed + 20):
        for debate, labelling, root in explained(number):
            steps = Steps(Sentences(debate, Relations(debate), labelling))
            for node in walk(root):
                now = steps.decided(goal(debate, node))
                if node.role is Role.ASKED and node.id in debate.arguments:
                    now = max(now, labelling.prevailing_round(node.id))
                decided = {step[1] for step in steps.deciding(goal(debate, node))}
                for child in node.because:
                    if goal(debate, child) not in decided:
                        continue  # it is there because the sentence names it; nothing rests on it
                    if child.reason in (Reason.ACCEPTED, Reason.REJECTED):
                        continue  # a standpoint is there before any round
                    before = steps.decided(goal(debate, child))
                    if now >= NEVER:
                        continue  # what is open leads to what is open, and to anything that was decided
                    fell_together = before == now and child.label is Label.OUT and node.label is Label.OUT
                    assert before < now or fell_together, (number, root.id, node.id, child.id)


@pytest.mark.parametrize("seed", range(200, 400, 20))
def test_explanations_end_in_facts(seed: int) -> None:
    ends = {Reason.ACCEPTED, Reason.REJECTED, Reason.ASSUMED, Reason.UNSUPPORTED, Reason.UNKNOWN}
    for number in range(seed, seed + 20):
        for debate, _, root in explained(number):
            met: set[Goal] = set()
            beside = {id(child): node.because for node in walk(root) for child in node.because}
            for node in walk(root):
                if node.again:
                    assert not node.because
                    assert goal(debate, node) in met or node.id == root.id
                elif not node.because:
                    # What decided a reason can stand beside it, below the claim that both are about.
                    told_beside = {other.id for other in beside.get(id(node), ())} & named(node.text)
                    assert node.reason in ends or told_beside, (number, root.id, node)
                met.add(goal(debate, node))


@pytest.mark.parametrize("seed", range(500, 700, 20))
def test_what_a_sentence_names_is_in_the_tree_and_the_sentence_is_the_same_everywhere(seed: int) -> None:
    for number in range(seed, seed + 20):
        for debate, labelling, root in explained(number):
            sentences = Sentences(debate, Relations(debate), labelling)
            shown = {node.id for node in walk(root)}
            shown |= {debate.arguments[id_].target for id_ in shown if id_ in debate.arguments}
            for node in walk(root):
                if goal(debate, node).aspect is not Aspect.ASSUMPTION:
                    assert node.text == sentences.sentence(node.id), (number, root.id, node.id)
                assert named(node.text) & labelling.verdicts.keys() <= shown, (number, root.id, node)
                if node.role is not Role.ASKED:
                    continue
                below = {child.id for child in node.because} | {node.id}
                below |= {debate.arguments[id_].target for id_ in below if id_ in debate.arguments}
                assert named(node.text) & labelling.verdicts.keys() <= below, (number, root)


@pytest.mark.parametrize("seed", range(400, 500, 20))
def test_json_by_hand_is_json(seed: int) -> None:
    for number in range(seed, seed + 20):
        for _, _, root in explained(number):
            written = json.dumps(why_json(root), indent=2, ensure_ascii=False)
            assert "\n".join(why_json_lines(root)) == written
