"""ARG308: a date of checking, or of publication, that is still to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from argmap.checks.context import Context
from argmap.checks.dates import as_of_dates, period, reviewed_dates
from argmap.checks.rule import Rule
from argmap.findings import Finding, Severity
from argmap.model import Section, Subject

GRACE = timedelta(days=1)
"""It may be tomorrow already where the author lives."""


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding at each `as-of`, `reviewed` or `issued` whose first day is after tomorrow."""
    for file in context.files():
        checked = [(subject, "as-of", text) for subject, text in as_of_dates(file.own)]
        checked += [(subject, "reviewed", text) for subject, text in reviewed_dates(file.own)]
        for subject, key, text in checked:
            if _is_to_come(text, context.today):
                yield file.finding(
                    "ARG308",
                    Severity.WARNING,
                    f"{key} of {subject.id} is in the future: {text}",
                    subject,
                    key,
                    hint="Give the day on which it was last checked.",
                )
        for source in file.own.sources.values():
            if source.issued and _is_to_come(source.issued, context.today):
                yield file.finding(
                    "ARG308",
                    Severity.INFO,
                    f"{source.id} is issued in the future: {source.issued}",
                    Subject(Section.SOURCE, source.id),
                    "issued",
                    hint="Correct it, or look again when it is out.",
                )


def _is_to_come(text: str, today: date) -> bool:
    days = period(text)
    # A difference, since adding the grace to the last day of the calendar would overflow.
    return days is not None and days.first - today > GRACE


RULE = Rule(
    code="ARG308",
    severity=Severity.WARNING,
    title="as-of or reviewed in the future",
    finds="""\
An `as-of` or `reviewed` that is later than tomorrow; tomorrow is allowed, since it may be tomorrow
already where the author lives. A year or a month is in the future when its first day is. An `issued`
in the future is worth a look only: a paper can be forthcoming.
""",
    why="""\
Nobody has checked anything on a day that is still to come. The date is mistyped, and until that day the
claim will never be reported as old.
""",
    example="""\
argmap: 1
title: Can training images be extracted?
claims:
  some-images-extracted:
    text: Researchers have extracted some training images.
    as-of: 2926-10-02
positions:
  copies-inside:
    title: Copies are stored
    thesis: some-images-extracted
""",
    fixed="""\
argmap: 1
title: Can training images be extracted?
claims:
  some-images-extracted:
    text: Researchers have extracted some training images.
    as-of: 2026-10-02
positions:
  copies-inside:
    title: Copies are stored
    thesis: some-images-extracted
""",
    find=find,
)
