"""ARG305: an `as-of` that is older than the given age."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import Context
from argmap.checks.dates import as_of_dates, period
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at each `as-of` whose last day is too long ago."""
    for file in context.files():
        for subject, text in as_of_dates(file.own):
            days = period(text)
            if days is not None and days.last < context.oldest:
                yield file.finding(
                    "ARG305",
                    Severity.INFO,
                    f"{subject.id} was last checked as of {text}, before {context.oldest.isoformat()}",
                    subject,
                    "as-of",
                    hint="Check whether it still holds, and give the day of that.",
                )


RULE = Rule(
    code="ARG305",
    severity=Severity.INFO,
    title="an as-of older than the given age",
    finds="""\
An `as-of` of a claim, argument or scenario that is older than two years, or than the age given with
`--older-than` or in `argmap.toml`. A year or a month is as old as its last day.
""",
    why="""\
`as-of` says that the matter can change: a case is pending, a technique improves. After some time the
debate tells how things were, in the words of how they are.
""",
    example="""\
argmap: 1
title: Can training images be extracted?
claims:
  none-extracted:
    text: Nobody has extracted a training image from a diffusion model.
    as-of: 2019-06
positions:
  no-copies:
    title: The model holds no copies
    thesis: none-extracted
""",
    fixed="""\
argmap: 1
title: Can training images be extracted?
claims:
  none-extracted:
    text: Nobody has extracted all training images from a diffusion model.
    as-of: 2026-10-02
positions:
  no-copies:
    title: The model does not hold copies of everything
    thesis: none-extracted
""",
    find=find,
)
