"""Every fix, tried on the example of its own check: the finding is gone, and nothing new is wrong."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress

import pytest

from argmap.checks import RULES, Rule, check
from argmap.checks.examples import TODAY, library
from argmap.edits import EditError, apply
from argmap.findings import Finding, Severity
from argmap.fixes import FIXES, Fix, fixes
from argmap.library import Library

BY_CODE = {rule.code: rule for rule in RULES}


def all_fixes(rule: Rule) -> list[tuple[Library, Finding, Fix]]:
    files = library(rule.example)
    return [
        (files, finding, fix)
        for finding in check(files, today=TODAY)
        if finding.code == rule.code
        for fix in fixes(files, finding, today=TODAY)
        if fix.operations
    ]


def applied(files: Library, fix: Fix) -> Library:
    for operation in fix.operations:
        files = apply(files, fix.stem, operation).library
    return files


def words(finding: Finding) -> tuple[str, str | None, str]:
    return finding.code, finding.subject, finding.message


CASES = [
    pytest.param(*case, id=f"{code}: {case[2].title}") for code in FIXES for case in all_fixes(BY_CODE[code])
]


@pytest.mark.parametrize("code", FIXES)
def test_the_example_of_a_check_has_a_fix(code: str) -> None:
    assert all_fixes(BY_CODE[code])


@pytest.mark.parametrize(("files", "finding", "fix"), CASES)
def test_a_fix_puts_its_finding_right_and_breaks_nothing(files: Library, finding: Finding, fix: Fix) -> None:
    before = Counter(map(words, check(files, today=TODAY)))
    found = check(applied(files, fix), today=TODAY)
    after = Counter(map(words, found))
    assert after[words(finding)] < before[words(finding)]
    new = after - before
    assert not [one for one in found if one.severity is Severity.ERROR and words(one) in new]


def test_no_finding_of_any_shape_makes_a_fix_fail() -> None:
    """Codes and places go together in ways that the examples do not have: every maker is tried on every finding."""
    for rule in RULES:
        files = library(rule.example)
        for finding in check(files, today=TODAY):
            for code in FIXES:
                for fix in fixes(files, finding._replace(code=code), today=TODAY):
                    with suppress(EditError):
                        applied(files, fix)


def test_what_two_entries_share_leads_to_the_other_one() -> None:
    for code, id_ in {"ARG303": "cui-2021", "ARG208": "model-holds-images", "ARG205": "entropy"}.items():
        files = library(BY_CODE[code].example)
        (finding,) = check(files, today=TODAY)
        looks = [fix.look_at for fix in fixes(files, finding, today=TODAY) if fix.look_at is not None]
        assert [subject.id for subject in looks] == [id_]


def test_a_finding_of_an_entry_or_a_file_that_is_gone_has_no_fix() -> None:
    files = library(BY_CODE["ARG101"].example)
    (finding,) = check(files, today=TODAY)
    assert fixes(files, finding, today=TODAY)
    assert fixes(files, finding._replace(subject="argument:gone"), today=TODAY) == ()
    assert fixes(files, finding._replace(file="gone.yaml"), today=TODAY) == ()
