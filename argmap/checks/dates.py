"""Dates as debates write them: EDTF level 0, a year, a month or a day of the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from argmap.model import Debate, Section, Subject

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{1,2}))?(?:[T ].*)?")


class Period(NamedTuple):
    """The days that a date may mean: all of a year, all of a month, or one day."""

    first: date
    last: date


def period(text: str) -> Period | None:
    """Return the days that ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` means, or None where it is no such date.

    The year 0000 is refused, although ISO 8601 has it: people write it for a date that they do not know.

    >>> period("2024-02").last
    datetime.date(2024, 2, 29)
    >>> period("2023-02-29") is None
    True
    """
    match = _DATE.fullmatch(text)
    return None if match is None else _period(*(int(part) if part else None for part in match.groups()))


def proposal(text: str) -> str | None:
    """Return the date that was probably meant, where only its punctuation or its zeros are wrong.

    >>> proposal("2023/1/5")
    '2023-01-05'
    >>> proposal("1/5/2023") is None  # the first of May, or the fifth of January
    True
    """
    match = _YEAR_FIRST.fullmatch(text.strip())
    if match is None:
        return None
    proposed = "-".join(part.zfill(2) for part in match.groups() if part)
    return proposed if period(proposed) is not None else None


FORM_OF_DATE = "A date is YYYY, YYYY-MM or YYYY-MM-DD, and a day that the calendar has."


def wrong_date(text: str) -> str | None:
    """Return what to write in place of a text that is no date; None where it is one."""
    if period(text) is not None:
        return None
    proposed = proposal(text)
    return f"Write {proposed}." if proposed else FORM_OF_DATE


def as_of_dates(debate: Debate) -> Iterator[tuple[Subject, str]]:
    """Yield the ``as-of`` of each entry that has one."""
    for claim in debate.claims.values():
        if claim.as_of:
            yield Subject(Section.CLAIM, claim.id), claim.as_of
    for argument in debate.arguments.values():
        if argument.as_of:
            yield Subject(Section.ARGUMENT, argument.id), argument.as_of
    for scenario in debate.scenarios.values():
        if scenario.as_of:
            yield Subject(Section.SCENARIO, scenario.id), scenario.as_of


def reviewed_dates(debate: Debate) -> Iterator[tuple[Subject, str]]:
    """Yield the ``reviewed`` of each argument that has one."""
    for argument in debate.arguments.values():
        if argument.reviewed:
            yield Subject(Section.ARGUMENT, argument.id), argument.reviewed


def _period(year: int | None, month: int | None, day: int | None) -> Period | None:
    if not year or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return Period(date(year, 1, 1), date(year, 12, 31))
    days = monthrange(year, month)[1]
    if day is None:
        return Period(date(year, month, 1), date(year, month, days))
    return Period(date(year, month, day), date(year, month, day)) if 1 <= day <= days else None
