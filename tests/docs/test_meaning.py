"""The page on what stands: every debate comes out as the page says, and as the definition says by itself."""

from __future__ import annotations

import re

import pytest

from argmap.document import read_text
from argmap.evaluation import evaluate, standpoint_of
from argmap.evaluation.reasons import ARGUMENT, CLAIM
from argmap.model import Debate, Reason, Standpoint
from tests.docs.manual import blocks, fresh, read_page
from tests.evaluation.definition import Definition

PAGE = read_page("meaning")
BLOCKS = blocks(PAGE, "yaml")
DEBATES = {text.split()[1].removesuffix(".yaml"): text for text in BLOCKS}

SAYS = {
    "letter": "in-time in, post in",
    "postmark": "posted-monday out, post out, in-time out, two-days in",
    "van": "seen out, there in, blue undec, loaded out",
    "clock": "by-the-clock out, unreliable in, late undec",
    "clock-set": "by-the-clock in, unreliable out, clock-fast out, late in",
    "two-witnesses": "red undec, anna in, ben in",
    "camera": "red out, anna in, carla in, camera in",
    "two-maps": "north undec, south undec, ours undec",
    "two-maps-and-a-treaty": "north in, south out",
    "a-third-map": "north undec, lost-map undec",
    "chair": "doras in, emils out, freds in, promise in",
    "hearsay": "paper-says out, bank-failing out",
    "two-liars": "gus-honest undec, hal-honest undec",
    "remark": "red in, at-dusk in",
    "dog": "known undec, stranger undec, silent in",
    "court/facts": "signed in",
    "court/defence": "forged in",
    "court/claim": "",
}
"""The labels that the sentences beside each debate tell, worked out by hand."""


def debate(name: str) -> Debate:
    document = read_text(DEBATES[name], f"{name}.yaml")
    assert document.findings == ()
    return document.debate


def test_the_page_is_fresh() -> None:
    """If this fails: python -m tests.docs.manual meaning"""
    assert fresh(PAGE) == PAGE


def test_each_debate_is_followed_by_what_status_says_of_it() -> None:
    for name in DEBATES:
        after = PAGE.split(f"# {name}.yaml\n")[1]
        asked = re.findall(r"^\$ argmap status (\S+)", after, re.MULTILINE)
        assert asked[0] == (f"{name}.yaml" if "/" not in name else "court/claim.yaml")


@pytest.mark.parametrize("name", DEBATES)
def test_each_debate_comes_out_as_the_sentences_say(name: str) -> None:
    labels = evaluate(debate(name))
    for said in filter(None, SAYS[name].split(", ")):
        id_, label = said.split()
        assert labels.label(id_).value == label, id_


@pytest.mark.parametrize("name", DEBATES)
def test_each_debate_comes_out_as_the_definition_says(name: str) -> None:
    read = debate(name)
    standpoints = [Standpoint()]
    standpoints += [standpoint_of(read, positions=[position]) for position in read.positions]
    standpoints += [standpoint_of(read, scenarios=[scenario]) for scenario in read.scenarios]
    for standpoint in standpoints:
        definition = Definition(read, standpoint)
        for id_, verdict in evaluate(read, standpoint).verdicts.items():
            assert verdict.label.value == definition.label(id_), id_
            assert verdict.reason.value == definition.reason(id_), id_


def test_the_reasons_are_listed_in_their_order() -> None:
    listed = PAGE.split("\n## Reasons\n")[1].split("\n## ")[0]
    claims, arguments = listed.split("| of an argument |")
    row = re.compile(r"^\| (?:`\w+` )?\| `([a-z-]+)` \|", re.MULTILINE)
    assert row.findall(claims) == [reason.value for reason in CLAIM]
    assert row.findall(arguments) == list(dict.fromkeys(reason.value for reason, _ in ARGUMENT))
    assert {*row.findall(listed)} == {reason.value for reason in Reason}
