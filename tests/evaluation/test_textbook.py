"""Debates with published answers: each file says in its scenarios what labels it expects."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.document import read_text
from argmap.evaluation import Evaluator, evaluate, standpoint_of
from argmap.model import Debate, Label, Reason

FOLDER = Path(__file__).parent / "textbook"
FILES = sorted(path.stem for path in FOLDER.glob("*.yaml"))


def textbook(name: str) -> Debate:
    document = read_text((FOLDER / f"{name}.yaml").read_text("utf-8"), f"{name}.yaml")
    assert document.findings == ()
    return document.debate


def test_there_are_textbook_debates() -> None:
    assert len(FILES) >= 12


@pytest.mark.parametrize("name", FILES)
def test_each_scenario_gives_the_published_labels(name: str) -> None:
    debate = textbook(name)
    evaluator = Evaluator(debate)
    assert debate.scenarios
    for scenario in debate.scenarios.values():
        labelling = evaluator.label(standpoint_of(debate, scenarios=[scenario.id]))
        found = {expected: labelling.label(expected).value for expected, _ in scenario.expect}
        assert scenario.expect
        assert found == dict(scenario.expect), scenario.title


@pytest.mark.parametrize(
    ("name", "scenario", "entry", "reason"),
    [
        ("tweety", "a-bird", "flies", Reason.SUPPORTED),
        ("tweety", "a-penguin", "birds-fly", Reason.UNDERCUT),
        ("tweety", "a-penguin", "flies", Reason.REBUTTED),
        ("tweety", "a-penguin", "bird", Reason.SUPPORTED),
        ("tweety", "a-bird", "bird", Reason.ASSUMED),
        ("tweety", "a-penguin-in-an-aeroplane", "flies", Reason.OUTWEIGHS),
        ("tweety", "perhaps-a-penguin", "penguin", Reason.UNKNOWN),
        ("tweety", "perhaps-a-penguin", "birds-fly", Reason.WAITING),
        ("nixon-diamond", "as-written", "pacifist", Reason.TIED),
        ("nixon-diamond", "as-written", "dove-voter", Reason.WAITING),
        ("nixon-diamond", "a-pacifist-after-all", "hawk", Reason.CONTRADICTED),
        ("nixon-diamond", "not-a-quaker", "pacifist", Reason.CONTRADICTED),
        ("floating-conclusion", "as-written", "extreme", Reason.WAITING),
        ("odd-cycle", "as-written", "first", Reason.CONFLICT),
        ("odd-cycle", "as-written", "butler", Reason.WAITING),
        ("odd-cycle", "first-is-reliable", "second", Reason.REBUTTED),
        ("even-cycle", "as-written", "other", Reason.CONFLICT),
        ("even-cycle", "as-written", "alibi", Reason.WAITING),
        ("self-defeat", "as-written", "seal-on-seal", Reason.CONFLICT),
        ("self-defeat", "as-written", "liar", Reason.CONFLICT),
        ("self-defeat", "as-written", "robbed", Reason.WAITING),
        ("reinstatement", "four", "red", Reason.UNSUPPORTED),
        ("married-bachelor", "as-written", "has-wife", Reason.WAITING),
        ("preponderance", "equal", "breach", Reason.TIED),
        ("preponderance", "waived", "breach", Reason.OUTWEIGHED),
        ("preponderance", "nothing-signed", "against-signed", Reason.PREMISE_OUT),
        ("weightiest-unbeaten", "stamp", "in-1902", Reason.CONTRADICTED),
        ("circle", "alone", "inspired", Reason.CIRCULAR),
        ("circle", "alone", "says-so", Reason.CIRCULAR),
        ("circle", "alone", "miracles", Reason.UNSUPPORTED),
        ("circle", "alone", "told-there", Reason.PREMISE_OUT),
        ("circle", "alone", "witness", Reason.REJECTED),
        ("circle", "founded", "witness", Reason.ACCEPTED),
    ],
)
def test_each_label_has_its_reason(name: str, scenario: str, entry: str, reason: Reason) -> None:
    debate = textbook(name)
    labelling = evaluate(debate, standpoint_of(debate, scenarios=[scenario]))
    assert labelling.reason(entry) is reason


def test_the_example_of_the_format_is_open_as_written_and_decided_by_each_position() -> None:
    debate = textbook("four-gigabytes")
    evaluator = Evaluator(debate)
    written = evaluator.label()
    assert (written.label("images-cannot-fit"), written.reason("images-cannot-fit")) == ("undec", "unknown")
    assert (written.label("entropy"), written.reason("entropy")) == ("out", "undercut")
    assert (written.label("extraction"), written.prevailing("extraction")) == ("undec", "undec")
    assert [verdict.label for verdict in written.verdicts.values()].count(Label.IN) == 5

    nothing = evaluator.label(standpoint_of(debate, positions=["nothing-inside"]))
    assert (nothing.label("images-cannot-fit"), nothing.reason("images-cannot-fit")) == ("in", "supported")
    assert (nothing.label("model-holds-images"), nothing.reason("model-holds-images")) == (
        "out",
        "contradicted",
    )

    copies = evaluator.label(standpoint_of(debate, positions=["copies-inside"]))
    assert (copies.label("model-holds-images"), copies.reason("model-holds-images")) == ("in", "supported")
    assert (copies.label("images-cannot-fit"), copies.reason("images-cannot-fit")) == ("out", "contradicted")
    assert evaluator.label() == written
