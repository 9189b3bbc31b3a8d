"""Ages, selectors and ``argmap.toml``."""

from datetime import date
from pathlib import Path

import pytest

from argmap.checks.settings import (
    Age,
    Selection,
    Settings,
    parse_age,
    parse_selectors,
    parse_settings,
    read_settings,
)
from argmap.errors import UsageError
from argmap.findings import Severity

CODES = ("ARG206", "ARG301", "ARG302")


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("2y", Age(months=24)),
        ("18m", Age(months=18)),
        ("6w", Age(days=42)),
        ("90d", Age(days=90)),
        (" 1 Y ", Age(months=12)),
    ],
)
def test_age(text: str, age: Age) -> None:
    assert parse_age(text) == age


@pytest.mark.parametrize("text", ["", "2", "y", "-1y", "2 years", "1.5y", "2y6m", "²y"])
def test_no_age(text: str) -> None:
    with pytest.raises(UsageError, match="is not an age"):
        parse_age(text)


@pytest.mark.parametrize(
    ("age", "today", "day"),
    [
        (Age(months=24), date(2026, 11, 23), date(2024, 11, 23)),
        (Age(months=12), date(2024, 2, 29), date(2023, 2, 28)),
        (Age(months=11), date(2026, 11, 30), date(2025, 12, 30)),
        (Age(days=23), date(2026, 11, 23), date(2026, 10, 31)),
        (Age(months=99999), date(2026, 11, 23), date(1, 1, 1)),
        (Age(days=99999999), date(2026, 11, 23), date(1, 1, 1)),
    ],
)
def test_day_before(age: Age, today: date, day: date) -> None:
    assert age.before(today) == day


@pytest.mark.parametrize(
    ("select", "ignore", "taken"),
    [
        ((), (), {"ARG206", "ARG301", "ARG302"}),
        (("ARG3",), (), {"ARG301", "ARG302"}),
        ((), ("ARG3",), {"ARG206"}),
        (("ARG302",), ("ARG3",), {"ARG302"}),
        (("ARG3",), ("ARG302",), {"ARG301"}),
        (("ARG302",), ("ARG302",), set()),
    ],
)
def test_the_longest_selector_decides(
    select: tuple[str, ...], ignore: tuple[str, ...], taken: set[str]
) -> None:
    selection = Selection(select, ignore)
    assert {code for code in CODES if selection.takes(code)} == taken


def test_selectors_may_be_lists_in_any_case() -> None:
    assert parse_selectors(["arg3, ARG206", ""], CODES) == ("ARG3", "ARG206")


@pytest.mark.parametrize("text", ["ARG4", "3", "E301", "ARG3011", "all"])
def test_no_selector(text: str) -> None:
    with pytest.raises(UsageError, match="there is no check"):
        parse_selectors([text], CODES)


def test_nearest_code_is_suggested() -> None:
    with pytest.raises(UsageError) as raised:
        parse_selectors(["AGR301"], CODES)
    assert raised.value.hint == "Did you mean ARG301?"


def test_all_settings() -> None:
    text = """\
select = ["ARG2", "ARG3"]
ignore = ["arg206"]
older-than = "18m"

[severity]
ARG302 = "warning"
arg404 = "info"
"""
    assert parse_settings(text.encode(), "argmap.toml") == Settings(
        ("ARG2", "ARG3"),
        ("ARG206",),
        Age(months=18),
        {"ARG302": Severity.WARNING, "ARG404": Severity.INFO},
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('\nignroe = ["ARG206"]\n', "argmap.toml:2: unknown key 'ignroe'"),
        ("ignore = 'ARG206'\n", "argmap.toml:1: ignore takes a list of codes"),
        ("select = ['ARG206']\nignore = ['ARG999']\n", "argmap.toml:2: there is no check ARG999"),
        ("older-than = 2\n", "argmap.toml:1: older-than takes an age in quotes"),
        ("older-than = 'two years'\n", "argmap.toml:1: 'two years' is not an age"),
        ("severity = 'error'\n", "argmap.toml:1: severity is a table"),
        ("[severity]\nARG206 = 'error'\nARG302 = 'off'\n", "argmap.toml:3: 'off' is no severity"),
        ("[severity]\nARG302 = ['error']\n", "argmap.toml:2: "),
        ("[severity]\n\nARG310 = 'error'\n", "argmap.toml:3: there is no check ARG310"),
        ("[severity]\nARG101 = 'info'\n", "argmap.toml:2: ARG101 stays an error"),
        ("severity.ARG101 = 'info'\n", "ARG101 stays an error"),
        ("ignore = [\n", "argmap.toml: not TOML: "),
    ],
)
def test_faults_name_their_place(text: str, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse_settings(text.encode(), "argmap.toml")
    assert message in raised.value.message


def test_unknown_key_suggests_the_nearest() -> None:
    with pytest.raises(UsageError) as raised:
        parse_settings(b"ignroe = []", "argmap.toml")
    assert raised.value.hint == "Did you mean ignore?"


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(UsageError, match="not UTF-8, at byte 2"):
        parse_settings(b"#\xff", "argmap.toml")


def test_deep_nesting_is_a_fault() -> None:
    with pytest.raises(UsageError):
        parse_settings(b"select = " + b"[" * 100_000, "argmap.toml")


def test_settings_are_read_beside_the_debates(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()
    (tmp_path / "argmap.toml").write_bytes(b'\xef\xbb\xbfolder-than = "1y"\r\n')
    assert read_settings(tmp_path) == Settings(older_than=Age(months=12))
