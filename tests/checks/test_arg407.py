"""ARG407: expectations that say nothing about their scenario."""

from collections.abc import Callable

import pytest

from argmap.checks.arg407_holds_anyway import RULE

Found = Callable[..., list[str]]

HEAD = """\
argmap: 1
title: T
claims:
  extracted: {text: Some images were extracted.}
  none: {text: No image can be extracted., assume: unknown}
  all: {text: Every image can be extracted., assume: unknown}
  rare: {text: Extraction is rare., assume: unknown}
arguments:
  done: {premises: [extracted], rebuts: none}
  at-will: {premises: [all], rebuts: rare}
scenarios:
"""


def test_it_is_placed_at_the_label(found: Found) -> None:
    text = HEAD + (
        "  s:\n"
        "    title: S\n"
        "    accepts: [all]\n"
        "    expect:\n"
        "      rare: out\n"
        "      none: out\n"
        "      debate/extracted: in\n"
        "      done: in\n"
    )
    assert found(RULE, text) == [
        "debate.yaml:17:13: info: none does not stand without s too",
        "debate.yaml:18:25: info: debate/extracted stands without s too",
        "debate.yaml:19:13: info: done stands without s too",
    ]


@pytest.mark.parametrize(
    "scenario",
    [
        "accepts: [all], expect: {rare: out, at-will: in, all: in}",
        "rejects: [extracted], expect: {none: undec}",
        "rejects: [extracted], expect: {none: out}",
        "expect: {none: out, extracted: in, rare: undec}",
        "accepts: [nowhere], expect: {none: out}",
    ],
)
def test_the_scenario_changes_it_or_supposes_nothing(found: Found, scenario: str) -> None:
    assert found(RULE, HEAD + f"  s: {{title: S, {scenario}}}\n") == []
