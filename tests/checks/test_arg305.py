"""ARG305: when an as-of is old."""

from collections.abc import Callable
from datetime import date

import pytest

from argmap.checks.arg305_old import RULE

Found = Callable[..., list[str]]


def test_claims_arguments_and_scenarios_have_one(found: Found) -> None:
    text = """\
argmap: 1
title: T
claims:
  c:
    text: C.
    as-of: 2020-01-01
arguments:
  a: {premises: [c], supports: c, as-of: 2021}
scenarios:
  s:
    title: S
    as-of: "2022-05"
"""
    assert found(RULE, text) == [
        "debate.yaml:6:12: info: c was last checked as of 2020-01-01, before 2024-11-23",
        "debate.yaml:8:42: info: a was last checked as of 2021, before 2024-11-23",
        "debate.yaml:12:12: info: s was last checked as of 2022-05, before 2024-11-23",
    ]


@pytest.mark.parametrize(
    ("text", "today", "is_old"),
    [
        ("2024-11-22", date(2026, 11, 23), True),
        ("2024-11-23", date(2026, 11, 23), False),
        ("2024-10", date(2026, 11, 23), True),
        ("2024-11", date(2026, 11, 30), False),
        ("2024", date(2026, 12, 31), False),
        ("2024", date(2027, 1, 1), True),
        ("2022-02-27", date(2024, 2, 29), True),
        ("2022-02-28", date(2024, 2, 29), False),
        ("2024-02-29", date(2026, 2, 28), False),
        ("2024-02-29", date(2026, 3, 1), True),
        ("2023-02-30", date(2026, 11, 23), False),
        ("long ago", date(2026, 11, 23), False),
    ],
)
def test_a_date_is_as_old_as_its_last_day(found: Found, text: str, today: date, is_old: bool) -> None:
    debate = f"argmap: 1\ntitle: T\nclaims:\n  c: {{text: C., as-of: {text}}}\n"
    assert bool(found(RULE, debate, today=today)) is is_old


def test_when_an_argument_was_reviewed_is_not_an_as_of(found: Found) -> None:
    text = """\
argmap: 1
title: T
claims: {c: {text: C.}, d: {text: D.}}
arguments:
  a: {premises: [c], supports: d, reviewed: 2001-01-01}
"""
    assert found(RULE, text) == []
