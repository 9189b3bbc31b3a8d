"""Bytes that are no text, and texts that two people left in conflict."""

from __future__ import annotations

import hashlib

import pytest

from argmap.document import Document, read, read_text

GOOD = b"argmap: 1\ntitle: T\n"


def found(document: Document) -> list[tuple[str, int, int]]:
    return [(finding.code, finding.place.line, finding.place.column) for finding in document.findings]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (GOOD + b"question: caf\xe9\n", [("ARG011", 3, 14)]),
        (GOOD + "question: é".encode() + b"\xff\n", [("ARG011", 3, 12)]),
        (GOOD + b"question: a\0b\n", [("ARG011", 3, 12)]),
        (GOOD + b"question: \xed\xa0\x80\n", [("ARG011", 3, 11)]),
        (b"\xef\xbb\xbf" + GOOD + b"question: \xe9\n", [("ARG011", 3, 11)]),
        (GOOD + b"a\0b: \xe9\n", [("ARG011", 3, 2), ("ARG011", 3, 6)]),
        ("argmap: 1\n".encode("utf-16"), [("ARG011", 1, 1)]),
    ],
)
def test_what_is_not_utf_8(data: bytes, expected: list[tuple[str, int, int]]) -> None:
    document = read(data, "x.yaml")
    assert found(document) == expected
    assert not document.parsed
    assert not document.is_debate


def test_the_byte_is_named() -> None:
    finding = read(b"\xef\xbb\xbfargmap: 1\ntitle: \xe9\n", "x.yaml").findings[0]
    assert finding.message == "byte 21 of the file, 0xE9, is not UTF-8"
    assert "UTF-16" in (read("argmap: 1".encode("utf-16"), "x.yaml").findings[0].hint or "")


def test_a_lone_surrogate_in_a_text() -> None:
    assert found(read_text("argmap: 1\ntitle: \ud800\n")) == [("ARG011", 2, 8)]


def test_a_byte_order_mark_is_remembered_and_not_counted() -> None:
    document = read(b"\xef\xbb\xbf" + GOOD, "x.yaml")
    assert document.has_bom
    assert document.text == GOOD.decode()
    assert document.findings == ()
    assert document.digest == hashlib.sha256(b"\xef\xbb\xbf" + GOOD).hexdigest()
    assert not read(GOOD, "x.yaml").has_bom


CONFLICT = """\
argmap: 1
title: T
claims:
  a:
<<<<<<< HEAD
    text: A.
||||||| base
    text: O.
=======
    text: B.
>>>>>>> theirs
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_conflict_markers(newline: str) -> None:
    document = read_text(CONFLICT.replace("\n", newline))
    assert found(document) == [("ARG012", 5, 1)]
    assert document.findings[0].message == "unresolved merge at line 5"
    assert document.findings[0].place.end_column == len("<<<<<<< HEAD") + 1
    assert not document.parsed


def test_every_conflict_is_found() -> None:
    assert found(read_text(CONFLICT + CONFLICT)) == [("ARG012", 5, 1), ("ARG012", 16, 1)]


@pytest.mark.parametrize(
    "note",
    [
        "Heading\n    =======",
        "Heading\n    =======\n    <<<<<<< not at the start of a line",
        "<<<<<<<",
        ">>>>>>> x",
    ],
)
def test_a_text_may_hold_what_looks_like_a_marker(note: str) -> None:
    document = read_text(f"argmap: 1\ntitle: T\nsummary: |\n    {note}\n")
    assert document.findings == ()
    assert document.debate.summary is not None


@pytest.mark.parametrize("line", ["<<<<<<<< eight", "<<<<<<<x", " <<<<<<< x"])
def test_what_is_no_marker(line: str) -> None:
    assert "ARG012" not in [finding.code for finding in read_text(f"argmap: 1\n{line}\n").findings]
