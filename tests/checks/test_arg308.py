"""ARG308: what is in the future."""

from collections.abc import Callable
from datetime import date

import pytest

from argmap.checks.arg308_future import RULE

Found = Callable[..., list[str]]


def test_what_was_checked_and_what_is_issued(found: Found) -> None:
    text = """\
argmap: 1
title: T
sources:
  s: {title: S, issued: 2027, accessed: 2027}
claims:
  c: {text: C., as-of: 2026-11-25}
  d: {text: D.}
arguments:
  a: {premises: [c], supports: d, as-of: 2026-12, reviewed: 2028-02-29}
scenarios:
  f: {title: F, as-of: 9999-12-31}
"""
    assert found(RULE, text) == [
        "debate.yaml:4:25: info: s is issued in the future: 2027",
        "debate.yaml:6:24: warning: as-of of c is in the future: 2026-11-25",
        "debate.yaml:9:42: warning: as-of of a is in the future: 2026-12",
        "debate.yaml:9:61: warning: reviewed of a is in the future: 2028-02-29",
        "debate.yaml:11:24: warning: as-of of f is in the future: 9999-12-31",
    ]


@pytest.mark.parametrize(
    ("text", "today", "is_to_come"),
    [
        ("2026-11-24", date(2026, 11, 23), False),
        ("2026-11-25", date(2026, 11, 23), True),
        ("2024-03-01", date(2024, 2, 28), True),
        ("2024-03-01", date(2024, 2, 29), False),
        ("2023-03-01", date(2023, 2, 28), False),
        ("2026-11", date(2026, 11, 1), False),
        ("2026", date(2026, 1, 1), False),
        ("2027", date(2026, 12, 31), False),
        ("2027", date(2026, 12, 30), True),
        ("9999-12-31", date(9999, 12, 31), False),
        ("2027-02-29", date(2026, 11, 23), False),
    ],
)
def test_tomorrow_is_allowed(found: Found, text: str, today: date, is_to_come: bool) -> None:
    debate = f"argmap: 1\ntitle: T\nclaims:\n  c: {{text: C., as-of: {text}}}\n"
    assert bool(found(RULE, debate, today=today)) is is_to_come
