"""What reads well and was probably not meant."""

from __future__ import annotations

import pytest

from argmap.document import read, read_text
from argmap.document.names import may_be_split
from argmap.document.suspicions import hidden_characters
from argmap.findings import Severity
from argmap.text.visible import first_hostile

HEAD = "argmap: 1\ntitle: T\n"
CLAIM = HEAD + "claims:\n  a:\n"


def found(text: str) -> list[tuple[str, int, int]]:
    return [(finding.code, finding.place.line, finding.place.column) for finding in read_text(text).findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CLAIM + "    text: A \u202eb\u202c c.\n", [("ARG010", 5, 13)]),
        (CLAIM + "    text: A.\n    note: |\n      x\n      \u2066y\n", [("ARG010", 8, 7)]),
        (CLAIM + "    text: A.\ufeffb\n", [("ARG010", 5, 13)]),
        (CLAIM + "    text: A\U000e0041.\n", [("ARG010", 5, 12)]),
        (CLAIM + '    text: "A \\e[2J."\n', [("ARG010", 5, 11)]),
        (CLAIM + '    text: "A \\u202Eb."\n', [("ARG010", 5, 11)]),
        (CLAIM + "    text: A.  # \u202e\n    kind: legal\n", [("ARG015", 5, 15), ("ARG010", 5, 17)]),
        (CLAIM.replace("a:", "p\u0430ypal:") + "    text: A.\n", [("ARG010", 4, 3)]),
        (CLAIM.replace("a:", "e\u0301te\u0301:") + "    text: A.\n", [("ARG010", 4, 3)]),
        (CLAIM + "    text: שלום\u200f עולם, 👩\u200d👩\u200d👧 and \u200emore.\n", []),
        (CLAIM + '    text: "tab\\there, line\\nthere, é \\u00e9, \\\\x1b"\n', []),
    ],
)
def test_characters_that_are_not_seen(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(text) == expected


def test_what_is_said_of_them() -> None:
    finding = read_text(CLAIM + "    text: A \u202eb.\n").findings[0]
    assert finding.message == "a character that is not seen: U+202E, right-to-left override"
    assert finding.severity is Severity.WARNING
    assert finding.subject == "claim:a"


def test_every_hostile_character_is_looked_for() -> None:
    """The quick look at the bytes passes over none of the characters that are shown as symbols."""
    for code in [*range(0x80, 0xD800), *range(0xE000, 0x10000), *range(0xE0000, 0xE0100)]:
        character = chr(code)
        if first_hostile(character) is not None:
            document = read(b"", "x.yaml")
            assert list(hidden_characters(character, character.encode(), document.positions)), hex(code)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CLAIM + "    text: The entry #4 is held.\n", [("ARG015", 5, 21)]),
        (CLAIM + "    text: The entry\n      of number #4\n", [("ARG015", 6, 17)]),
        (CLAIM + "    text: A.\n    sources: [{source: s, quote: one # two\n      }]\n", [("ARG015", 6, 38)]),
        (
            CLAIM + "    text: A.\n    sources:\n    - source: s # one\n      quote: q # two\n",
            [("ARG015", 8, 16)],
        ),
        ("argmap: 1\ntitle: T # one\n", [("ARG015", 2, 10)]),
        (HEAD + "positions:\n  p:\n    title: P\t# one\n    thesis: a # b\n", [("ARG015", 5, 14)]),
        (CLAIM + "    text: 'A.' # one\n    note: N # two\n    kind: legal # three\n", []),
        (CLAIM + "    text: >- # one\n      A #4.\n    # two\n", []),
        (CLAIM + "    # one\n    text: A#4 is #5.\n".replace(" #5", "-#5"), []),
        (CLAIM + "    text: A. # argmap: ignore ARG208 said twice on purpose\n", []),
        (CLAIM + "    text: A.\n    x-own: {text: B # one\n      }\n", []),
        (HEAD + "scenarios:\n  s:\n    title: S\n    expect:\n      text: in # one\n", []),
        (HEAD + "x-own:\n  title: S # one\n", []),
        (CLAIM + "    text: A\n      - B # one\n", [("ARG015", 6, 11)]),
        (CLAIM + "    text:\n      A\n      - B # one\n", [("ARG015", 7, 11)]),
        (CLAIM + '    "te\\x78t": A # one\n', [("ARG015", 5, 18)]),
        (CLAIM + "    ? text\n    : A # one\n", [("ARG015", 6, 9)]),
        (
            CLAIM + "    text: A.\n    sources: [{quote:\n      q, source: s # one\n      }]\n",
            [("ARG015", 7, 20)],
        ),
    ],
)
def test_texts_that_a_comment_cuts(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_a_comment_cuts_a_text_however_its_lines_end(end: str) -> None:
    text = f"# Alone.\n{HEAD}claims:\n  c:\n    text: A # one\n    # two\n    kind: legal # three\n"
    given = read_text(text.replace("\n", end)).findings
    assert {finding.subject for finding in given if finding.code == "ARG015"} == {"claim:c"}


@pytest.mark.parametrize(
    "text",
    [
        "    # one\n    text: A.\n    # two\n",
        "    text: A.\n    kind: legal # one\n    assume:\tunknown\t# two\n",
        "    text: A.\n    contradicts: # one\n    - b # two\n    - c # three\n",
        "    text: A.\r\n    contradicts:\r\n      - b # one\r\n",
        "    text: A.\n    sources:\n    - source: s # one\n",
    ],
)
def test_comments_that_cut_nothing_are_passed_over_without_finding_places(text: str) -> None:
    document = read_text(CLAIM + text)
    assert not [finding for finding in document.findings if finding.code == "ARG015"]
    assert not document.positions.has_comments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "sources:\n  s:\n    title: S\n    authors: [Roth, Kyle]\n", [("ARG016", 6, 14)]),
        (CLAIM + "    text: A.\n    by: [Walton, D. N.]\n", [("ARG016", 6, 9)]),
        (CLAIM + '    text: A.\n    by: ["Walton", D. N.]\n', []),
        (CLAIM + "    text: A.\n    by:\n    - Roth\n    - Kyle\n", []),
        (CLAIM + "    text: A.\n    by: [Kyle Roth, Jane Doe]\n", []),
        (CLAIM + "    text: A.\n    tags: [Roth, Kyle]\n", []),
        (CLAIM + "    text: A.\n    by: [Roth, Kyle, Jane]\n", []),
    ],
)
def test_a_name_split_at_its_comma(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("first", "second", "split"),
    [
        ("Roth", "Kyle", True),
        ("Somepalli", "Gowthami", True),
        ("van Gelder", "Allen", True),
        ("O'Brien", "Mary-Jane", True),
        ("Gordon", "T. F.", True),
        ("Gordon", "Thomas F.", True),
        ("McCarthy", "J.", True),
        ("Müller", "Ägidius", True),
        ("Stability AI", "Midjourney", False),
        ("OpenAI", "Anthropic", False),
        ("a Reddit poster", "Kyle", False),
        ("enn_nafnlaus", "Kyle", False),
        ("NAACP", "ACLU", False),
    ],
)
def test_what_reads_like_one_name(first: str, second: str, split: bool) -> None:
    assert may_be_split(first, second) is split


def test_split_names_are_worth_a_look_and_no_more() -> None:
    finding = read_text(CLAIM + "    text: A.\n    by: [Roth, Kyle]\n").findings[0]
    assert finding.severity is Severity.INFO
    assert finding.hint == 'If it is one person, write ["Roth, Kyle"].'
