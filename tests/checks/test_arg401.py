"""ARG401: what a standpoint accepts and rejects."""

from collections.abc import Callable

from argmap.checks.arg401_accepts_and_rejects import RULE

Found = Callable[..., list[str]]

HEAD = """\
argmap: 1
title: T
claims: {a: {text: A.}, b: {text: B.}, c: {text: C.}}
arguments: {x: {premises: [a], supports: b}}
"""


def test_it_is_placed_at_the_later_of_the_two(found: Found) -> None:
    text = HEAD + (
        "positions:\n"
        "  p: {title: P, thesis: c, accepts: [a, b], rejects: [c, b, a]}\n"
        "scenarios:\n"
        "  s:\n"
        "    title: S\n"
        "    rejects: [b]\n"
        "    accepts: [a, b]\n"
    )
    assert found(RULE, text) == [
        "debate.yaml:6:58: error: p rejects b, which it accepts (line 6)",
        "debate.yaml:6:61: error: p rejects a, which it accepts (line 6)",
        "debate.yaml:11:18: error: s accepts b, which it rejects (line 10)",
    ]


def test_two_standpoints_may_disagree(found: Found) -> None:
    text = HEAD + (
        "positions:\n"
        "  p: {title: P, thesis: c, accepts: [a], rejects: [b]}\n"
        "  q: {title: Q, thesis: c, accepts: [b], rejects: [a, x]}\n"
        "scenarios:\n"
        "  s: {title: S, accepts: [a], rejects: [b], expect: {a: out}}\n"
    )
    assert found(RULE, text) == []


def test_a_claim_named_twice_is_one_fault(found: Found) -> None:
    text = HEAD + "scenarios:\n  s: {title: S, accepts: [a, a], rejects: [a, a]}\n"
    assert found(RULE, text) == ["debate.yaml:6:44: error: s rejects a, which it accepts (line 6)"]


def test_one_claim_called_in_two_ways(found: Found) -> None:
    text = HEAD + "scenarios:\n  s: {title: S, accepts: [a], rejects: [debate/a]}\n"
    assert found(RULE, text) == ["debate.yaml:6:41: error: s rejects a, which it accepts (line 6)"]


def test_a_reference_to_nothing_is_another_fault(found: Found) -> None:
    text = HEAD + "scenarios:\n  s: {title: S, accepts: [nowhere], rejects: [nowhere]}\n"
    assert found(RULE, text) == []
