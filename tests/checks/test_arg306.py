"""ARG306: dates, DOIs and addresses that are none, and what is proposed instead."""

from collections.abc import Callable

import pytest

from argmap.checks.arg306_not_a_date import RULE
from argmap.checks.examples import TODAY
from argmap.checks.run import run
from argmap.document import read_text
from argmap.library import library_of

Found = Callable[..., list[str]]

EVERY_VALUE = """\
argmap: 1
title: T
sources:
  s:
    title: S
    issued: 2023-02-29
    accessed: yesterday
    url: www.example.org
    archive: ftp://example.org/
    doi: https://doi.org/10.1287/x
claims:
  c: {text: C., as-of: 2023-13}
  d: {text: D.}
arguments:
  a: {premises: [c], supports: d, as-of: 1/2/2023, reviewed: 2023-1-2}
scenarios:
  f: {title: F, as-of: soon}
"""


def test_every_value_is_placed_at_itself(found: Found) -> None:
    assert found(RULE, EVERY_VALUE) == [
        "debate.yaml:6:13: error: issued of s is no date: 2023-02-29",
        "debate.yaml:7:15: error: accessed of s is no date: yesterday",
        "debate.yaml:8:10: error: url of s is no address: www.example.org",
        "debate.yaml:9:14: error: archive of s is no address: ftp://example.org/",
        "debate.yaml:10:10: error: doi of s is no DOI: https://doi.org/10.1287/x",
        "debate.yaml:12:24: error: as-of of c is no date: 2023-13",
        "debate.yaml:15:42: error: as-of of a is no date: 1/2/2023",
        "debate.yaml:15:62: error: reviewed of a is no date: 2023-1-2",
        "debate.yaml:17:24: error: as-of of f is no date: soon",
    ]


@pytest.mark.parametrize(
    "fields",
    [
        "issued: 2024-02-29",
        "issued: 2023-01",
        "issued: '1710'",
        "accessed: 2023-12-31",
        "url: 'https://example.org/a?b=c#d'",
        "url: 'mailto:clerk@example.org'",
        "archive: 'https://web.archive.org/web/2023/http://example.org/'",
        "doi: 10.48550/arXiv.2212.03860",
    ],
)
def test_good_values(found: Found, fields: str) -> None:
    assert found(RULE, f"argmap: 1\ntitle: T\nsources:\n  s: {{title: S, {fields}}}\n") == []


@pytest.mark.parametrize(
    ("fields", "hint"),
    [
        ("issued: 2023/1/5", "Write 2023-01-05."),
        ("issued: 5 January 2023", "A date is YYYY, YYYY-MM or YYYY-MM-DD, and a day that the calendar has."),
        ("url: example.org/x", "Write https://example.org/x."),
        ("url: 10.1287/x", "Write 10.1287/x under 'doi'."),
        ("url: 'doi:10.1287/x'", "Write 10.1287/x under 'doi'."),
        ("url: see note", "An address begins with https://, http:// or mailto: and has no space in it."),
        ("doi: 'doi:10.1287/x'", "Write 10.1287/x."),
        ("doi: 'https://doi.org/10.1287/x'", "Write 10.1287/x."),
        ("doi: mnsc.2024", "A DOI is like 10.1287/mnsc.2024.05420."),
    ],
)
def test_what_to_write_instead(fields: str, hint: str) -> None:
    document = read_text(f"argmap: 1\ntitle: T\nsources:\n  s: {{title: S, {fields}}}\n")
    (finding,) = run((RULE,), library_of([document]), today=TODAY)
    assert finding.hint == hint
