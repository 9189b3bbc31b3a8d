"""What is reported, of which files, in which order."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from argmap.checks import Age, Settings, check
from argmap.checks.examples import TODAY, library
from argmap.errors import UsageError
from argmap.findings import Finding, Severity
from argmap.library import open_library

DEBATE = """\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
    kind: empirical
    as-of: 2024-11-22
  five-billion-images:
    text: The training set has about five billion images.
arguments:
  entropy:
    premises: [four-gigabyte-model, four-gigabyte-model]
    supports: images-cannot-fit
"""


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def test_reading_faults_and_checks_are_sorted_by_place() -> None:
    findings = check(library(DEBATE), today=TODAY)
    assert [(finding.place.line, finding.code) for finding in findings] == [
        (6, "ARG301"),
        (9, "ARG305"),
        (10, "ARG206"),
        (14, "ARG107"),
    ]


def test_select_and_ignore() -> None:
    assert codes(check(library(DEBATE), today=TODAY, select=["ARG3"])) == ["ARG301", "ARG305"]
    assert codes(check(library(DEBATE), today=TODAY, ignore=["ARG3"])) == ["ARG206", "ARG107"]
    assert codes(check(library(DEBATE), today=TODAY, select=["ARG3"], ignore=["arg301"])) == ["ARG305"]


def test_a_code_that_there_is_not() -> None:
    with pytest.raises(UsageError, match="there is no check ARG999"):
        check(library(DEBATE), today=TODAY, ignore=["ARG999"])


def test_settings_select_and_what_is_asked_for_replaces_it() -> None:
    settings = Settings(select=("ARG3", "ARG1"), ignore=("ARG305",))
    assert codes(check(library(DEBATE), today=TODAY, settings=settings)) == ["ARG301", "ARG107"]
    assert codes(check(library(DEBATE), today=TODAY, settings=settings, ignore=["ARG301"])) == ["ARG107"]
    assert codes(check(library(DEBATE), today=TODAY, settings=settings, select=["ARG305"])) == ["ARG305"]


def test_settings_set_severities() -> None:
    settings = Settings(severities={"ARG206": Severity.ERROR, "ARG018": Severity.INFO})
    text = DEBATE.replace("claims:\n", "claims:  # argmap: ignore\n")
    severities = {
        finding.code: finding.severity for finding in check(library(text), today=TODAY, settings=settings)
    }
    assert severities["ARG206"] is Severity.ERROR
    assert severities["ARG018"] is Severity.INFO
    assert severities["ARG301"] is Severity.WARNING


@pytest.mark.parametrize(
    ("today", "age", "old"),
    [
        (date(2026, 11, 22), None, False),
        (date(2026, 11, 23), None, True),
        (date(2026, 11, 23), Age(months=25), False),
        (date(2025, 1, 1), Age(days=30), True),
    ],
)
def test_age(today: date, age: Age | None, old: bool) -> None:
    assert ("ARG305" in codes(check(library(DEBATE), today=today, older_than=age))) is old


def test_age_of_the_settings() -> None:
    settings = Settings(older_than=Age(months=36))
    assert "ARG305" not in codes(check(library(DEBATE), today=TODAY, settings=settings))
    assert "ARG305" in codes(check(library(DEBATE), today=TODAY, settings=settings, older_than=Age(days=1)))


def test_settings_beside_the_debates_are_read(tmp_path: Path) -> None:
    (tmp_path / "four.yaml").write_text(DEBATE)
    (tmp_path / "argmap.toml").write_text('ignore = ["ARG3", "ARG206"]\n')
    assert codes(check(open_library(tmp_path), today=TODAY)) == ["ARG107"]
    assert codes(check(open_library(tmp_path / "four.yaml"), today=TODAY)) == ["ARG107"]


def test_a_file_that_does_not_parse_is_reported_whatever_is_selected() -> None:
    broken = library("argmap: 1\ntitle: Four gigabytes\nclaims: [\n")
    assert codes(check(broken, today=TODAY, select=["ARG3"])) == ["ARG001"]
    assert codes(check(broken, today=TODAY, ignore=["ARG0"])) == ["ARG001"]


TWO = """\
# file: capacity.yaml
argmap: 1
title: Capacity
claims:
  small-model:
    text: The model is small.
  unused-here:
    text: Nothing uses this claim.
# file: fair-use.yaml
argmap: 1
title: Fair use
claims:
  no-copy:
    text: There is no copy in the model.
  also-unused:
    text: Nothing uses this claim either.
arguments:
  nothing-stored:
    premises: [capacity/small-model]
    supports: no-copy
"""


def test_a_folder_is_reported_whole() -> None:
    findings = check(library(TWO), today=TODAY)
    assert [(finding.file, finding.subject) for finding in findings] == [
        ("capacity.yaml", "claim:unused-here"),
        ("fair-use.yaml", "claim:also-unused"),
    ]


def test_of_a_file_opened_by_itself_only_its_own_findings_are_reported() -> None:
    findings = check(library(TWO)._replace(focus="fair-use"), today=TODAY)
    assert [finding.subject for finding in findings] == ["claim:also-unused"]


def test_faults_of_a_file_that_it_refers_to_are_reported() -> None:
    text = TWO.replace("title: Capacity", "title: Capacity\ntilte: Capacity")
    findings = check(library(text)._replace(focus="fair-use"), today=TODAY)
    assert [(finding.file, finding.code) for finding in findings] == [
        ("capacity.yaml", "ARG003"),
        ("fair-use.yaml", "ARG206"),
    ]


def test_idle_ignores_of_a_file_that_it_refers_to_are_not_reported() -> None:
    text = TWO.replace("small-model:\n    text", "small-model:  # argmap: ignore\n    text")
    assert "ARG018" in codes(check(library(text), today=TODAY))
    assert "ARG018" not in codes(check(library(text)._replace(focus="fair-use"), today=TODAY))


def test_nothing_more_is_said_of_an_entry_with_a_reading_fault() -> None:
    text = DEBATE.replace("    text: The training set", "    txet: 5\n    text: The training set")
    findings = check(library(text), today=TODAY)
    assert {finding.code for finding in findings if finding.subject == "claim:five-billion-images"} == {
        "ARG003"
    }


def test_no_unused_claims_from_an_argument_with_a_reading_fault() -> None:
    text = DEBATE.replace("supports: images", "suports: images")
    found = codes(check(library(text), today=TODAY))
    assert found.count("ARG206") == 1, "five-billion-images alone, which nothing names"


def test_no_unused_claim_from_a_misspelt_reference() -> None:
    text = DEBATE.replace("[four-gigabyte-model, four-gigabyte-model]", "[four-gigabyte-modle]")
    findings = check(library(text), today=TODAY)
    assert [finding.subject for finding in findings if finding.code == "ARG206"] == [
        "claim:five-billion-images"
    ]


def test_checks_load_no_networkx_and_no_screen_even_for_a_circle() -> None:
    code = """\
import sys
from argmap.checks import RULES, check
from argmap.checks.examples import TODAY, library
(circle,) = [rule for rule in RULES if rule.code == "ARG202"]
assert "ARG202" in {finding.code for finding in check(library(circle.example), today=TODAY)}
print([name for name in ("networkx", "textual", "typer", "rich") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
