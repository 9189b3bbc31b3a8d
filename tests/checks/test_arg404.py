"""ARG404: expectations that are not met."""

from collections.abc import Callable

import pytest

from argmap.checks.arg404_expectation_not_met import RULE

Found = Callable[..., list[str]]

HEAD = """\
argmap: 1
title: Four gigabytes
claims:
  cannot-fit: {text: The images cannot be inside., assume: unknown}
  shared: {text: Pictures share structure., assume: unknown}
  size: {text: There is a byte for each image.}
  extractable: {text: Art is extracted., assume: unknown}
arguments:
  entropy: {premises: [size], supports: cannot-fit}
  structure: {premises: [shared], undercuts: entropy}
  extraction: {premises: [extractable], rebuts: cannot-fit}
scenarios:
"""


@pytest.mark.parametrize(
    ("accepts", "expect", "to_what_and_why"),
    [
        (
            "",
            "cannot-fit: out",
            "not stand, and it is open: nothing decides it; 1 reason for it and 1 against it are open",
        ),
        (
            "extractable",
            "cannot-fit: out",
            "not stand, and it is open: nothing decides it; 1 reason for it and 1 against it are open",
        ),
        ("shared, extractable", "cannot-fit: in", "stand, and it falls: rebutted by extraction"),
        ("shared", "entropy: in", "stand, and it falls: undercut by structure"),
        ("shared", "size: out", "not stand, and it stands: assumed, without a source"),
        ("shared", "shared: undec", "be open, and it stands: accepted by s"),
        ("shared", "structure: out", "not stand, and it stands: its premise stands"),
    ],
)
def test_it_is_placed_at_the_label_with_the_reason(
    found: Found, accepts: str, expect: str, to_what_and_why: str
) -> None:
    id_ = expect.partition(":")[0]
    line = f"  s: {{title: S, accepts: [{accepts}], expect: {{{expect}}}}}\n"
    column = line.index(f"{expect}}}") + len(id_) + 3
    assert found(RULE, HEAD + line) == [
        f"debate.yaml:13:{column}: error: s expects {id_} to {to_what_and_why}"
    ]


def test_each_expectation_is_judged(found: Found) -> None:
    text = HEAD + (
        "  fine: {title: F, accepts: [shared], expect: {entropy: out, structure: in}}\n"
        "  wrong:\n"
        "    title: W\n"
        "    rejects: [shared, extractable]\n"
        "    expect:\n"
        "      structure: out\n"
        "      debate/cannot-fit: out\n"
        "      extraction: undec\n"
    )
    assert found(RULE, text) == [
        "debate.yaml:19:26: error: wrong expects debate/cannot-fit to not stand, and it stands: entropy holds",
        "debate.yaml:20:19: error: wrong expects extraction to be open, and it lacks a premise: extractable falls",
    ]


def test_a_scenario_is_alone_in_force(found: Found) -> None:
    """An expectation is not met because a position or another scenario would meet it."""
    text = HEAD + (
        "  a: {title: A, accepts: [shared], expect: {extractable: in}}\n"
        "  b: {title: B, accepts: [extractable]}\n"
        "positions:\n"
        "  p: {title: P, thesis: size, accepts: [extractable]}\n"
    )
    assert len(found(RULE, text)) == 1


@pytest.mark.parametrize(
    "scenario",
    [
        "expect: {nowhere: in}",
        "accepts: [nowhere], expect: {size: out}",
        "expect: {size: maybe}",
        "expect: {}",
    ],
)
def test_reading_faults_are_reported_by_themselves(found: Found, scenario: str) -> None:
    assert found(RULE, HEAD + f"  s: {{title: S, {scenario}}}\n") == []


def test_what_hangs_on_an_entry_that_cannot_be_read_is_not_judged(found: Found) -> None:
    text = HEAD.replace("premises: [extractable], rebuts", "premises: [extractable], rebut") + (
        "  s: {title: S, accepts: [shared, extractable], expect: {cannot-fit: out, size: out}}\n"
    )
    assert found(RULE, text) == [
        "debate.yaml:13:81: error: s expects size to not stand, and it stands: assumed, without a source"
    ]


def test_what_hangs_on_a_missing_premise_is_not_judged(found: Found) -> None:
    text = HEAD.replace("premises: [extractable], rebuts", "premises: [extractible], rebuts")
    assert found(RULE, text + "  s: {title: S, accepts: [shared], expect: {cannot-fit: out}}\n") == []


def test_what_a_file_refers_to_counts_and_what_stands_beside_it_does_not(found: Found) -> None:
    text = """\
# file: art.yaml
argmap: 1
title: Art
claims:
  fair: {text: It is fair., assume: unknown}
arguments:
  a: {premises: [facts/new-use], supports: fair}
scenarios:
  s: {title: S, accepts: [facts/new-use], expect: {fair: in}}
  t: {title: T, rejects: [facts/new-use], expect: {facts/new-use: in}}
# file: beside.yaml
argmap: 1
title: Beside
claims:
  market: {text: It takes the market.}
arguments:
  b: {premises: [market], rebuts: art/fair, weight: 1}
# file: facts.yaml
argmap: 1
title: Facts
claims:
  new-use: {text: The use is new.}
"""
    assert found(RULE, text) == [
        "art.yaml:9:67: error: t expects facts/new-use to stand, and it falls: rejected by t"
    ]
