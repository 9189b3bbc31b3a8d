"""The map of "the AI art debate": that it is whole, keeps to the post, and says what it expects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml

from argmap.checks import check
from argmap.evaluation import Evaluator, standpoint_of
from argmap.findings import Finding
from argmap.library import open_library, scope
from argmap.model import Argument, Citation, Claim, Debate, Label, Reason, Standpoint

ROOT = Path(__file__).parents[2]
DEBATE = ROOT / "debates" / "ai-art.yaml"
SLIP = Path(__file__).with_name("citation-slip.yaml")

# fmt: off
NODES = (
    "S-copilot", "S-sd-suit", "O-cant", "O-entropy", "T-nottrue",
    "A-starline", "A-ss-guess", "A-q-why", "A-region", "A-ss-train", "A-star-conf", "A-noise",
    "A-restrict", "A-shared", "A-adv", "A-adv-q", "A-ae", "A-lic", "A-concl",
    "B-indep", "B-opaque", "O-byte", "B-nomeasure", "B-suppose", "B-futures", "F1", "F1-ev", "F1-lim",
    "F2", "F3", "F4", "Q-comfort", "M-rational",
    "POS-for", "P1a", "P1b", "P2a", "P2b", "POS-against", "C1a", "C1b", "C2a", "C2b",
)
# fmt: on
"""The statements of the post, by the codes that its analysis gave them."""

FUTURES = ("extracted-soon", "extracted-late", "represented-not-extractable", "only-membership")
HEDGED = {
    "starline-uses-soundstream": "probably",
    "starline-fits-its-booth": "I'm confident",
    "adversarial-steps-off": "I'm willing to bet",
    "information-theory-allows": "even if it's not exact or recoverable",
    "fit-does-not-matter": "I don't think we actually need that point",
    "byte-per-image": "on the order of",
    "both-sides-rational": "I think",
    "humans-not-understood": "yet",
    "less-novel": "probably",
    "offends-fair-use": "probably",
}
UNSAID = (
    "humans-are-opaque-too",
    "machines-like-humans",
    "not-alike",
    "need-of-the-systems-making",
    "taking-part-counts",
    "not-decide-blind",
)
"""What the post leaves unsaid but its wording sets up: replies across its lists, and unspoken premises."""


@pytest.fixture(scope="module")
def debate() -> Debate:
    return scope(open_library(DEBATE), "ai-art").debate


@pytest.fixture(scope="module")
def evaluator(debate: Debate) -> Evaluator:
    return Evaluator(debate)


def raw_entries(path: Path) -> Iterator[tuple[str, str, Mapping[str, object]]]:
    content = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    for section, entries in content.items():
        if isinstance(entries, dict):
            for name, entry in entries.items():
                yield section, name, entry


def citations(debate: Debate) -> Iterator[tuple[str, Citation]]:
    for section in (debate.claims, debate.arguments, debate.questions, debate.positions, debate.scenarios):
        for name, entry in section.items():
            for citation in entry.sources:
                yield name, citation


def findings(path: Path) -> tuple[Finding, ...]:
    return check(open_library(path), today=date(2026, 11, 23))


def test_every_statement_of_the_post_is_there() -> None:
    present = {node for _, _, entry in raw_entries(DEBATE) for node in entry.get("x-node", ())}  # type: ignore[attr-defined]

    assert len(set(NODES)) == 43
    assert present == set(NODES)


def test_what_stands_for_a_statement_cites_the_post(debate: Debate) -> None:
    cited = {name for name, citation in citations(debate) if citation.source == "the-post"}
    added = {
        name
        for section in (debate.claims, debate.arguments, debate.questions, debate.positions)
        for name, entry in section.items()
        if "added" in entry.tags
    }
    stands_for_one = {name for section, name, entry in raw_entries(DEBATE) if "x-node" in entry}

    assert stands_for_one <= cited | added
    assert {c.at for _, c in citations(debate) if c.source == "the-post" and not c.at} == set()


def test_quotes_are_a_few_words(debate: Debate) -> None:
    quotes = [citation.quote for _, citation in citations(debate) if citation.quote is not None]

    assert quotes
    assert [quote for quote in quotes if len(quote.split()) > 12] == []


def test_hedges_are_kept_in_the_words_of_the_post(debate: Debate) -> None:
    assert {name: claim.hedge for name, claim in debate.claims.items() if claim.hedge} == HEDGED


def test_the_author_never_says_that_the_images_are_stored(debate: Debate) -> None:
    contrary = {"images-cannot-fit"}
    against = [a for a in debate.arguments.values() if a.direction == "rebuts" and a.target in contrary]

    assert [a.id for a in against if "added" not in a.tags or a.by] == []
    assert not any(contrary & set(claim.contradicts) for claim in debate.claims.values())


def test_what_the_post_leaves_unsaid_is_marked_and_carries_nobodys_name(debate: Debate) -> None:
    entries: dict[str, Claim | Argument] = {**debate.claims, **debate.arguments}
    added = {name for name, entry in entries.items() if "added" in entry.tags}

    assert added >= set(UNSAID)
    assert [name for name in added if entries[name].by] == []


def test_every_step_from_a_future_is_marked_as_added(debate: Debate) -> None:
    unfolding = {"training-art-extractable", "images-cannot-fit"}
    from_futures = [a for a in debate.arguments.values() if set(a.premises) & set(FUTURES)]

    assert {premise for a in from_futures for premise in a.premises} >= set(FUTURES)
    assert [a.id for a in from_futures if "added" not in a.tags] == []
    assert [a.id for a in from_futures if ("unfolds" in a.tags) != (a.target in unfolding)] == []


@pytest.mark.parametrize(
    "scenario",
    ["extraction-in-a-year", "extraction-in-twenty-years", "inside-but-out-of-reach", "membership-alone"],
)
def test_each_future_has_what_its_scenario_expects(
    debate: Debate, evaluator: Evaluator, scenario: str
) -> None:
    labelling = evaluator.label(standpoint_of(debate, scenarios=(scenario,)))
    as_written = evaluator.label()
    expected = dict(debate.scenarios[scenario].expect)

    assert {name: labelling.label(name).value for name in expected} == expected
    assert not any(as_written.label(name).value == label for name, label in expected.items())


def test_each_scenario_is_one_future_after_one_judgment(debate: Debate) -> None:
    accepted = [set(scenario.accepts) for scenario in debate.scenarios.values()]

    assert accepted == [{"case-decided-on-entropy", future} for future in FUTURES]


def test_expectations_say_nothing_of_what_should_be(debate: Debate) -> None:
    expected = {name for scenario in debate.scenarios.values() for name, _ in scenario.expect}

    assert {debate.claims[name].kind for name in expected} == {"empirical"}


def test_what_the_case_was_decided_on_never_stands_in_a_future(debate: Debate, evaluator: Evaluator) -> None:
    under = {
        name: evaluator.label(standpoint_of(debate, scenarios=(name,))).label("images-cannot-fit")
        for name in debate.scenarios
    }

    assert under == {
        "extraction-in-a-year": Label.OUT,
        "extraction-in-twenty-years": Label.OUT,
        "inside-but-out-of-reach": Label.OUT,
        "membership-alone": Label.UNDEC,
    }


def test_the_posts_three_undercutters_undercut(evaluator: Evaluator) -> None:
    labelling = evaluator.label()
    undercut = ("entropy", "division", "replication-study")

    assert {name: (labelling.label(name), labelling.reason(name)) for name in undercut} == dict.fromkeys(
        undercut, (Label.OUT, Reason.UNDERCUT)
    )


def test_to_undercut_is_not_to_refute(evaluator: Evaluator) -> None:
    labelling = evaluator.label()

    assert labelling.label("images-cannot-fit") is Label.UNDEC
    assert labelling.label("byte-per-image") is Label.UNDEC
    assert labelling.label("training-art-extractable") is Label.UNDEC
    assert labelling.label("not-debunked") is Label.IN


def replies_across_the_lists(debate: Debate) -> tuple[str, ...]:
    def is_reply(argument: Argument) -> bool:
        return "added" in argument.tags and argument.id in UNSAID

    return tuple(argument.id for argument in debate.arguments.values() if is_reply(argument))


@pytest.mark.parametrize("with_replies", [True, False])
def test_both_theses_are_open_with_and_without_the_added_replies(
    debate: Debate, evaluator: Evaluator, with_replies: bool
) -> None:
    standpoint = Standpoint() if with_replies else Standpoint(rejects=replies_across_the_lists(debate))
    labelling = evaluator.label(standpoint)

    for thesis in ("should-be-legal", "should-not-be-legal"):
        assert (labelling.label(thesis), labelling.reason(thesis)) == (Label.UNDEC, Reason.TIED)
    assert labelling.label("not-decide-blind") is (Label.UNDEC if with_replies else Label.IN)


def test_every_position_can_be_held(debate: Debate, evaluator: Evaluator) -> None:
    for name, position in debate.positions.items():
        labelling = evaluator.label(standpoint_of(debate, positions=(name,)))
        assert labelling.label(position.thesis) is Label.IN, name

    assert debate.claims["should-be-legal"].contradicts == ("should-not-be-legal",)


def test_check_finds_nothing() -> None:
    assert findings(DEBATE) == ()


def test_the_slip_of_the_post_is_found_and_its_correction_is_not(debate: Debate) -> None:
    slip = findings(SLIP)

    assert [finding.code for finding in slip] == ["ARG303"]
    assert "cui-2021" in slip[0].message
    assert debate.sources["somepalli-2022"].url == "https://arxiv.org/abs/2212.03860"
    assert "2003.02012" in (debate.sources["somepalli-2022"].note or "")
