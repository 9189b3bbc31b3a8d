"""ARG307: postures that are missing, and postures out of place."""

from collections.abc import Callable

import pytest

from argmap.checks.arg307_posture import RULE

Found = Callable[..., list[str]]


def debate(source: str, *citations: str) -> str:
    """Return a debate with a source of these fields, in line 4, and a claim for each citation, from line 6 on."""
    claims = "".join(
        f"  c{number}: {{text: C., sources: [{each}]}}\n" for number, each in enumerate(citations)
    )
    return f"argmap: 1\ntitle: T\nsources:\n  s: {{title: S, {source}}}\n" + (
        "claims:\n" + claims if claims else ""
    )


@pytest.mark.parametrize("type_", ["court", "agency"])
@pytest.mark.parametrize("citations", [(), ("s",), ("s", "{source: s, at: p. 2}")])
def test_a_posture_is_missing(found: Found, type_: str, citations: tuple[str, ...]) -> None:
    assert found(RULE, debate(f"type: {type_}", *citations)) == [
        f"debate.yaml:4:3: warning: s is of type {type_} but says no posture"
    ]


def test_where_some_citations_have_one_the_others_lack_it(found: Found) -> None:
    text = debate(
        "type: court", "{source: s, posture: holding}", "s", "{source: s, posture: dicta}", "{source: s}"
    )
    missing = "cites s without a posture, which neither the source nor this citation says"
    assert found(RULE, text) == [
        f"debate.yaml:7:28: warning: c1 {missing}",
        f"debate.yaml:9:28: warning: c3 {missing}",
    ]


def test_a_posture_out_of_place(found: Found) -> None:
    text = debate("type: paper, posture: view", "{source: s, posture: holding}", "s")
    assert found(RULE, text) == [
        "debate.yaml:4:39: warning: s has a posture but is of type paper",
        "debate.yaml:6:49: warning: c0 cites s with a posture, but the source is of type paper",
    ]
    assert found(RULE, debate("posture: holding", "s")) == [
        "debate.yaml:4:26: warning: s has a posture but is of no type"
    ]


@pytest.mark.parametrize(
    ("source", "citations"),
    [
        ("type: court, posture: holding", ("s", "{source: s, posture: dicta}")),
        ("type: agency", ("{source: s, posture: view}", "{source: s, posture: view}")),
        ("type: statute", ("s",)),
        ("type: paper", ()),
        ("type: curt", ("s",)),
        ("type: court, posture: holdng", ("s",)),
        ("type: court", ("{source: s, posture: holding}", "{source: s, posture: dict}")),
    ],
)
def test_all_is_well_or_another_finding_has_said_it(
    found: Found, source: str, citations: tuple[str, ...]
) -> None:
    assert found(RULE, debate(source, *citations)) == []


ACROSS = """\
# file: art.yaml
argmap: 1
title: Art
claims:
  c: {text: C., sources: [{source: shared/order, posture: pleading}]}
# file: shared.yaml
argmap: 1
title: Sources
sources:
  order: {title: Order, type: court}
  other: {title: Other, type: court}
"""


def test_citations_in_other_files_count(found: Found) -> None:
    assert found(RULE, ACROSS) == ["shared.yaml:5:3: warning: other is of type court but says no posture"]
    assert found(RULE, ACROSS, focus="art") == []


def test_a_bibliography_opened_by_itself_is_not_blamed_for_citations_unseen(found: Found) -> None:
    alone = ACROSS[ACROSS.index("# file: shared") :]
    assert found(RULE, alone, focus="shared") == []
    assert len(found(RULE, alone)) == 2
