"""Comments that silence a finding, and what is said of idle ones."""

import pytest

from argmap.checks import Settings, check
from argmap.checks.examples import TODAY, library
from argmap.findings import Severity

DEBATE = """\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  five-billion-images:{key}
    text: The training set has about five billion images.
    kind: empirical{value}
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
"""
"""Has ARG206 and ARG301, both at the key of five-billion-images in line 8."""


def said(text: str, **options: object) -> list[tuple[int, str]]:
    findings = check(library(text), today=TODAY, **options)  # type: ignore[arg-type]
    return [(finding.place.line, finding.code) for finding in findings]


def messages(text: str) -> list[str]:
    return [finding.message for finding in check(library(text), today=TODAY) if finding.code == "ARG018"]


def test_without_ignore() -> None:
    assert said(DEBATE.format(key="", value="")) == [(8, "ARG206"), (8, "ARG301")]


def test_on_the_line_of_the_key() -> None:
    text = DEBATE.format(key="  # argmap: ignore ARG206 for the next round", value="")
    assert said(text) == [(8, "ARG301")]


def test_several_codes() -> None:
    text = DEBATE.format(key="  # argmap: ignore arg206, ARG301: for the next round", value="")
    assert said(text) == []


def test_the_key_silences_findings_further_down_in_its_entry() -> None:
    text = DEBATE.format(
        key="  # argmap: ignore ARG206,ARG301,ARG305 an old figure, on purpose", value="\n    as-of: 2019"
    )
    assert said(text) == []


def test_on_the_line_of_the_finding() -> None:
    key = "  # argmap: ignore ARG206 ARG301 for the next round"
    value = "\n    as-of: 2019  # argmap: ignore ARG305 an old figure, on purpose"
    assert said(DEBATE.format(key=key, value=value)) == []


def test_another_line_of_the_entry_does_not_count() -> None:
    text = DEBATE.format(key="", value="  # argmap: ignore ARG206 for the next round")
    assert said(text) == [(8, "ARG206"), (8, "ARG301"), (10, "ARG018")]
    assert messages(text) == ["this ignore silences nothing: there is no ARG206 here"]


def test_text_inside_a_scalar_is_no_comment() -> None:
    text = DEBATE.format(key="", value='\n    note: "# argmap: ignore ARG206 said in a note"')
    assert said(text) == [(8, "ARG206"), (8, "ARG301")]
    text = DEBATE.format(key="", value="\n    note: |\n      # argmap: ignore ARG206 said in a note")
    assert said(text) == [(8, "ARG206"), (8, "ARG301")]


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("# argmap: ignore", "this ignore names no code"),
        ("# argmap: ignore because I say so", "this ignore names no code"),
        ("# argmap: ignore ARG999 old", "this ignore names ARG999, which is no check"),
        ("# argmap: ignore ARG208 old", "this ignore silences nothing: there is no ARG208 here"),
        ("# argmap: ignore ARG206", "this ignore of ARG206 gives no reason"),
        ("# argmap: ignore ARG206:", "this ignore of ARG206 gives no reason"),
    ],
)
def test_idle_and_unexplained(comment: str, message: str) -> None:
    assert messages(DEBATE.format(key=f"  {comment}", value="")) == [message]


def test_an_ignore_without_a_reason_silences_all_the_same() -> None:
    assert said(DEBATE.format(key="  # argmap: ignore ARG206", value="")) == [(8, "ARG301"), (8, "ARG018")]


def test_the_finding_is_at_the_comment_and_about_its_entry() -> None:
    (finding,) = check(
        library(DEBATE.format(key="  # argmap: ignore", value="")), today=TODAY, select=["ARG018"]
    )
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (8, 25, 41)
    assert finding.subject == "claim:five-billion-images"


def test_an_error_cannot_be_silenced() -> None:
    text = DEBATE.format(key="", value="").replace(
        "premises: [four-gigabyte-model]",
        "premises: [images-cannot-fit]  # argmap: ignore ARG201 it is obvious",
    )
    assert (13, "ARG201") in said(text)
    assert messages(text) == ["this ignore names ARG201, which is an error and cannot be silenced"]


def test_an_error_made_less_by_the_settings_can_be_silenced() -> None:
    text = DEBATE.format(key="", value="").replace(
        "premises: [four-gigabyte-model]",
        "premises: [images-cannot-fit]  # argmap: ignore ARG201 it is obvious",
    )
    settings = Settings(severities={"ARG201": Severity.WARNING})
    assert (13, "ARG201") not in said(text, settings=settings)


def test_a_warning_made_an_error_by_the_settings_can_be_silenced() -> None:
    text = DEBATE.format(key="  # argmap: ignore ARG301 for the next round", value="")
    assert said(text, settings=Settings(severities={"ARG301": Severity.ERROR})) == [(8, "ARG206")]


def test_an_ignore_of_a_code_that_is_not_asked_for_is_left_alone() -> None:
    text = DEBATE.format(key="  # argmap: ignore ARG208 old", value="")
    assert said(text, select=["ARG018", "ARG206"]) == [(8, "ARG206")]


def test_idle_ignores_can_be_left_out() -> None:
    text = DEBATE.format(key="  # argmap: ignore ARG208 old", value="")
    assert said(text, ignore=["ARG018"]) == [(8, "ARG206"), (8, "ARG301")]


def test_a_finding_about_the_file_itself() -> None:
    text = "argmap: 1\ntitle: Four \u202egigabytes%s\n"
    assert said(text % "") == [(2, "ARG010")]
    assert said(text % " # argmap: ignore ARG010 to show how it looks") == []
