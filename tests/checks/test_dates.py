"""Dates of EDTF level 0, at the edges of the calendar."""

from datetime import date

import pytest

from argmap.checks.dates import Period, period, proposal


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023-04", date(2023, 4, 1), date(2023, 4, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28)),
        ("2000-02-29", date(2000, 2, 29), date(2000, 2, 29)),
        ("0001-01-01", date(1, 1, 1), date(1, 1, 1)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_a_date_means_all_its_days(text: str, first: date, last: date) -> None:
    assert period(text) == Period(first, last)


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-29",
        "1900-02-29",
        "2023-04-31",
        "2023-13",
        "2023-00",
        "2023-01-00",
        "0000",
        "0000-00-00",
        "23-01-05",
        "2023-1-5",
        "2023/01/05",
        "2023-01-05T10:00:00",
        "2023-01/2023-02",
        "2023?",
        "-2023",
        "12023",
        "2023-01-05 ",
        "２０２３",
        "January 2023",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert period(text) is None


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("2023-1-5", "2023-01-05"),
        ("2023/01/05", "2023-01-05"),
        ("2023.1", "2023-01"),
        ("2023-01-05T10:00:00Z", "2023-01-05"),
        (" 2023-01-05 ", "2023-01-05"),
    ],
)
def test_a_date_written_otherwise_is_proposed(text: str, proposed: str) -> None:
    assert proposal(text) == proposed


@pytest.mark.parametrize("text", ["5/1/2023", "2023-02-30", "2023/13", "spring 2023", "0000-00-00"])
def test_nothing_is_proposed_where_it_would_be_a_guess(text: str) -> None:
    assert proposal(text) is None
