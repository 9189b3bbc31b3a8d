"""ARG301: which claims rest on nothing."""

from collections.abc import Callable

import pytest

from argmap.checks.arg301_rests_on_nothing import RULE

Found = Callable[..., list[str]]

MESSAGE = "warning: {} is {} and taken for granted, but no source and no argument carries it"


def test_it_is_placed_at_the_key_of_the_claim(found: Found) -> None:
    text = """\
argmap: 1
title: Fair use
claims:
  sourced: {text: Courts weigh four factors., kind: legal, sources: [statute]}
  bare: {text: Training copies whole works., kind: empirical}
  granted:
    text: Whole copying may be fair.
    kind: legal
    assume: true
sources:
  statute: {title: 17 USC 107}
"""
    assert found(RULE, text) == [
        "debate.yaml:5:3: " + MESSAGE.format("bare", "empirical"),
        "debate.yaml:6:3: " + MESSAGE.format("granted", "legal"),
    ]


@pytest.mark.parametrize(
    "claim",
    [
        "{text: A model is a tool., kind: conceptual}",
        "{text: Artists should be asked., kind: normative}",
        "{text: Artists were asked.}",
        "{text: Artists will be asked., kind: empirical, assume: unknown}",
        "{text: Artists were asked., kind: empirical, assume: false}",
        "{text: Artists were asked., kind: empirical, sources: [{source: survey, status: disputed}]}",
        "{text: Artists were asked., kind: empirical, sources: [nowhere]}",
    ],
)
def test_nothing_is_missed_of_other_claims(found: Found, claim: str) -> None:
    assert (
        found(RULE, f"argmap: 1\ntitle: T\nclaims:\n  c: {claim}\nsources: {{survey: {{title: S}}}}\n") == []
    )


def test_an_argument_carries_it_even_where_it_falls(found: Found) -> None:
    text = """\
argmap: 1
title: T
claims:
  copies: {text: Training copies whole works., kind: empirical, assume: true}
  crawled: {text: A crawler fetched them., kind: empirical, assume: false}
arguments:
  by-crawling: {premises: [crawled], supports: copies}
"""
    assert found(RULE, text) == []


def test_a_rebuttal_does_not_carry_it(found: Found) -> None:
    text = """\
argmap: 1
title: T
claims:
  copies: {text: Training copies whole works., kind: empirical}
  streamed: {text: Works are streamed., kind: conceptual}
arguments:
  by-streaming: {premises: [streamed], rebuts: copies}
"""
    assert found(RULE, text) == ["debate.yaml:4:3: " + MESSAGE.format("copies", "empirical")]


ACROSS = """\
# file: facts.yaml
argmap: 1
title: Facts
claims:
  copies: {text: Training copies whole works., kind: empirical}
# file: reasons.yaml
argmap: 1
title: Reasons
claims:
  crawled: {text: A crawler fetched them.}
arguments:
  by-crawling: {premises: [crawled], supports: facts/copies}
"""


def test_an_argument_in_another_file_carries_it(found: Found) -> None:
    assert found(RULE, ACROSS) == []


def test_an_argument_in_another_file_must_name_this_file(found: Found) -> None:
    text = ACROSS.replace("supports: facts/copies", "supports: crawled")
    assert found(RULE, text) == ["facts.yaml:4:3: " + MESSAGE.format("copies", "empirical")]


def test_an_argument_that_cannot_be_read_may_carry_it(found: Found) -> None:
    text = """\
argmap: 1
title: T
claims:
  copies: {text: Training copies whole works., kind: empirical}
  stored: {text: The model stores them., kind: empirical}
  crawled: {text: A crawler fetched them.}
arguments:
  by-crawling: {premises: [crawled], suports: copies}
"""
    assert found(RULE, text) == ["debate.yaml:5:3: " + MESSAGE.format("stored", "empirical")]
