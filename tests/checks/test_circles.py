"""ARG201, ARG202 and ARG210: arguments that rest on what they prove."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import check
from argmap.checks.circles import MOST_IN_A_KNOT, Circle, knots, support_circles
from argmap.checks.examples import TODAY, library
from argmap.findings import Finding
from argmap.model import Argument, Claim, Debate, Direction


def found(text: str, code: str) -> list[Finding]:
    return list(check(library(text), today=TODAY, select=[code]))


def debate(*steps: str) -> Debate:
    """Return the debate of arguments ``premise premise > conclusion``, or ``premise ~ claim`` for a rebuttal."""
    arguments = []
    for number, step in enumerate(steps, 1):
        direction = Direction.SUPPORTS if ">" in step else Direction.REBUTS
        premises, target = step.split(">" if ">" in step else "~")
        arguments.append(Argument(f"a{number}", tuple(premises.split()), direction, target.strip()))
    names = sorted({name for argument in arguments for name in (*argument.premises, argument.target)})
    return Debate(
        claims={name: Claim(name, name) for name in names},
        arguments={argument.id: argument for argument in arguments},
    )


def test_no_circle() -> None:
    assert list(support_circles(debate("p > q", "q > r", "p > r"))) == []


def test_an_argument_for_its_own_premise_is_no_circle_of_several() -> None:
    assert list(support_circles(debate("p > p", "p q > q"))) == []


def test_two_arguments_for_their_own_premise_are_no_circle_of_several() -> None:
    assert list(support_circles(debate("p > p", "p > p"))) == []


def test_a_rebuttal_makes_no_circle() -> None:
    assert list(support_circles(debate("p > q", "q ~ p"))) == []


def test_circle_begins_with_its_first_claim() -> None:
    assert list(support_circles(debate("r > p", "q > r", "p > q"))) == [
        Circle(("p", "q", "r"), ("a3", "a2", "a1"))
    ]


def test_two_circles_through_one_claim_are_both_named() -> None:
    circles = list(support_circles(debate("p > q", "q > p", "p > r", "r > p")))
    assert circles == [Circle(("p", "q"), ("a1", "a2")), Circle(("p", "r"), ("a3", "a4"))]


def test_two_ways_round_are_both_named() -> None:
    circles = list(support_circles(debate("p > q", "p > q", "q > p")))
    assert circles == [Circle(("p", "q"), ("a1", "a3")), Circle(("p", "q"), ("a2", "a3"))]


def test_an_argument_that_also_supports_its_own_premise_is_in_the_longer_circle() -> None:
    circles = list(support_circles(debate("p q > p", "p > q")))
    assert circles == [Circle(("p", "q"), ("a2", "a1"))]


def test_many_circles_in_one_knot() -> None:
    steps = [step for name in map(str, range(50)) for step in (f"hub > c{name}", f"c{name} > hub")]
    circles = list(support_circles(debate(*steps)))
    assert len(circles) == MOST_IN_A_KNOT
    assert [circle.unnamed for circle in circles] == [0] * 19 + [60]


def test_a_long_circle_costs_no_recursion() -> None:
    count = 5000
    circles = list(support_circles(debate(*[f"c{i} > c{(i + 1) % count}" for i in range(count)])))
    assert [len(circle.arguments) for circle in circles] == [count]


@given(
    st.lists(st.tuples(st.lists(st.sampled_from("pqrst"), min_size=1, max_size=3), st.sampled_from("pqrst")))
)
def test_circles_are_circles_and_cover_every_argument_in_one(steps: list[tuple[list[str], str]]) -> None:
    whole = debate(*[f"{' '.join(premises)} > {target}" for premises, target in steps])
    circles = list(support_circles(whole))
    for circle in circles:
        assert len(circle.claims) == len(set(circle.claims)) == len(set(circle.arguments)) > 1
        for argument, (before, after) in zip(
            circle.arguments, pairwise((*circle.claims, circle.claims[0])), strict=True
        ):
            assert before in whole.arguments[argument].premises
            assert after == whole.arguments[argument].target
    named = {argument for circle in circles for argument in circle.arguments}
    unnamed = sum(circle.unnamed for circle in circles)
    assert len(named) + unnamed == sum(len(knot.arguments) for knot in knots(whole))
    assert named | _on_no_circle(whole) == set(whole.arguments) or unnamed


def _on_no_circle(whole: Debate) -> set[str]:
    """Return, by walking every way from its conclusion, the arguments that lead back to no other premise."""
    alone = set()
    for argument in whole.arguments.values():
        reached, waiting = {argument.target}, [argument.target]
        while waiting:
            claim = waiting.pop()
            for other in whole.arguments.values():
                if claim in other.premises and other.target not in reached:
                    reached.add(other.target)
                    waiting.append(other.target)
        if not reached & (set(argument.premises) - {argument.target}):
            alone.add(argument.id)
    return alone


COPIES = """\
argmap: 1
title: Copies inside
claims:
  holds: {text: The model holds copies of training images.}
  outputs: {text: The outputs are copies of training images.}
  copied: {text: Training makes copies.}
arguments:
  storage:
    premises: [holds]
    supports: outputs
  training:
    premises: [copied]
    supports: holds
  retrieval:
    premises: [outputs]
    supports: copied
"""


def test_the_whole_circle_is_named_at_its_last_argument() -> None:
    (finding,) = found(COPIES, "ARG202")
    assert finding.message == (
        "support goes round in a circle: "
        "holds → outputs by storage (line 8) → copied by retrieval → holds by training (line 11)"
    )
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (16, 15, 21)
    assert finding.subject == "argument:retrieval"


ACROSS = """\
# file: outputs.yaml
argmap: 1
title: Outputs
claims:
  outputs: {text: The outputs are copies of training images.}
arguments:
  storage:
    premises: [weights/holds]
    supports: outputs
# file: weights.yaml
argmap: 1
title: Weights
claims:
  holds: {text: The model holds copies of training images.}
arguments:
  retrieval:
    premises: [outputs/outputs]
    supports: holds
"""


def test_a_circle_through_two_files_is_reported_once() -> None:
    (finding,) = found(ACROSS, "ARG202")
    assert finding.file == "weights.yaml"
    assert finding.message == (
        "support goes round in a circle: outputs/outputs → holds by retrieval "
        "→ outputs/outputs by outputs/storage (outputs.yaml, line 6)"
    )


def test_conclusion_among_premises() -> None:
    text = COPIES.replace("premises: [holds]", "premises: [copied, outputs]")
    (finding,) = found(text, "ARG201")
    assert finding.message == "storage takes its own conclusion outputs for a premise"
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (9, 24, 31)
    assert found(text, "ARG202"), "outputs and copied carry each other too"


def test_conclusion_among_premises_under_the_name_of_its_own_file() -> None:
    text = ACROSS.replace("[weights/holds]", "[outputs/outputs]")
    (finding,) = found(text, "ARG201")
    assert finding.file == "outputs.yaml"


AGAIN = """\
argmap: 1
title: Fair use
claims:
  fair: {text: Training is fair use.}
  common: {text: Many companies train on public pictures.}
  lawful: {text: The law allows it.}
arguments:
  practice: {premises: [common], supports: fair, weight: %s}
  fairness: {premises: [fair], supports: lawful}
  lawfulness: {premises: [lawful], supports: fair, weight: %s}
"""


@pytest.mark.parametrize(
    ("light", "heavy", "lines"), [("0.2", "0.9", [10]), ("0.5", "0.5", []), ("0.6", "0.5", [])]
)
def test_proved_again(light: str, heavy: str, lines: list[int]) -> None:
    assert [finding.place.line for finding in found(AGAIN % (light, heavy), "ARG210")] == lines


def test_proved_again_says_both_weights() -> None:
    (finding,) = found(AGAIN % ("0.2", "0.9"), "ARG210")
    assert finding.message == (
        "lawfulness rests on fair and proves it again with weight 0.9, where nothing else for it weighs more than 0.2"
    )
    assert (finding.place.column, finding.place.end_column) == (60, 63)


def test_what_only_a_circle_carries_is_not_proved_again() -> None:
    text = AGAIN.replace("premises: [common], supports: fair", "premises: [common], rebuts: fair") % (
        "0.2",
        "0.9",
    )
    assert found(text, "ARG210") == []
    assert len(found(text, "ARG202")) == 1


def test_what_is_assumed_can_be_proved_again() -> None:
    text = AGAIN.replace("premises: [common], supports: fair", "premises: [common], rebuts: fair") % (
        "0.2",
        "0.9",
    )
    text = text.replace("fair use.}", "fair use., assume: true}")
    assert [finding.subject for finding in found(text, "ARG210")] == ["argument:lawfulness"]
