"""What is not YAML: the place of the slip, what it is, and what to do."""

from __future__ import annotations

import pytest

from argmap.document import read_text
from argmap.findings import Finding

HEAD = "argmap: 1\ntitle: T\nclaims:\n  a:\n"
"""Four lines: the next one is the fifth."""


def slip(text: str) -> Finding:
    document = read_text(text)
    assert not document.parsed
    assert not document.entries
    (finding,) = document.findings
    assert finding.code == "ARG001"
    return finding


@pytest.mark.parametrize(
    ("text", "line", "column", "said", "hint"),
    [
        (HEAD + "\ttext: A.\n", 5, 1, "a tab where the indentation belongs", "spaces"),
        (HEAD + "    text: @somebody says\n", 5, 11, "a text cannot begin with @", "quotes"),
        (HEAD + "    text: `code` is\n", 5, 11, "a text cannot begin with `", "quotes"),
        (HEAD + "    text: %50 of\n", 5, 11, "a text cannot begin with %", "quotes"),
        (HEAD + "    text: *bold* text\n", 5, 11, "a text cannot begin with *", "quotes"),
        (HEAD + "    text: **bold** text\n", 5, 11, "a text cannot begin with *", "quotes"),
        (HEAD + "    text: The size: four\n", 5, 19, "a colon and a space inside a text", ">-"),
        (HEAD + "    text: One line\n      more: four\n", 6, 11, "the next line of the text above", "column"),
        (HEAD + "    text:One\n    kind: legal\n", 5, 9, "no space after a colon", "text:"),
        (HEAD + "    text: A.\n    kind\n    by: [x]\n", 6, 5, "a line without a colon", "deeper"),
        (
            HEAD + '    text: "never closed\n    kind: legal\n',
            5,
            11,
            "opens here and is never closed",
            "Close",
        ),
        (
            HEAD + "    text: 'never closed\n    kind: legal\n",
            5,
            11,
            "opens here and is never closed",
            "Close",
        ),
        (HEAD + "    text: 'it's so'\n", 5, 15, "text after the quote", "twice"),
        (HEAD + '    text: "said\n    note: "no" he\n', 5, 11, "opens here and closes at line 6", "quote"),
        (HEAD + "    by: [x, y\n    kind: legal\n", 5, 9, "a list that opens here and is not closed", "]"),
        (HEAD + "    by: [x, y", 5, 9, "a list that opens here and is not closed", "]"),
        (HEAD + "    x-a: {x: y\n    kind: legal\n", 5, 10, "a mapping that opens here", "}"),
        (HEAD + '    by: ["x" "y"]\n', 5, 14, "a list that lacks a comma", "missing"),
        (HEAD + "    by: [x]]\n", 5, 12, "a closing ] that nothing opened", "Remove"),
        (HEAD + "    text: [sic] he said\n", 5, 17, "text after the closing ]", "quotes"),
        (HEAD + "    text: A.\n   kind: legal\n", 6, 4, "indented like none", "same column"),
        (HEAD + "    text: >50 percent\n", 5, 11, "text on the line of a >", "quotes"),
        (HEAD + "    text: | A.\n", 5, 11, "text on the line of a |", "next line"),
        (HEAD + "    by: - x\n", 5, 9, "a list that begins on the line of its key", "[one, another]"),
        (HEAD + '    text: "C:\\work"\n', 5, 14, "a backslash", "\\\\"),
        (HEAD + '    text: "\\ud800"\n', 5, 14, "a backslash", "\\\\"),
        (HEAD + "    by:\n    - x\n    kind\n", 7, 5, "a line without a colon", "colon"),
        (HEAD + "    by:\n      - x\n      y: z\n", 7, 7, "a key in the middle of a list", "-"),
        (HEAD + "    text: , A.\n", 5, 11, "nothing stands before this ,", "quotes"),
        (HEAD + "    : A.\n", 5, 5, "a colon with no key", "key"),
        (HEAD + "=======\n    text: A.\n", 5, 1, "a line that a merge left", "======="),
        (HEAD + ">>>>>>> theirs\n    text: A.\n", 5, 1, "a line that a merge left", ">>>>>>>"),
        ("%note\n" + HEAD, 1, 1, "a line cannot begin with %", "quotes"),
        ("%YAML 3.0\n---\nargmap: 1\n", 1, 1, "incompatible YAML", "Nothing after"),
    ],
)
def test_slips(text: str, line: int, column: int, said: str, hint: str) -> None:
    for variant in (text, text.replace("\n", "\r\n"), "\ufeff" + text):
        finding = slip(variant)
        assert (finding.place.line, finding.place.column) == (line, column)
        assert said in finding.message
        assert finding.message.startswith("not YAML: ")
        assert hint in (finding.hint or "")


def test_control_characters_are_all_named() -> None:
    document = read_text(HEAD + "    text: Bell\x07 and\x1b[2J\n    note: \ufffe\n")
    assert [(f.code, f.place.line, f.place.column) for f in document.findings] == [
        ("ARG001", 5, 15),
        ("ARG001", 5, 20),
        ("ARG001", 6, 11),
    ]
    assert document.findings[1].message == "not YAML: the character U+001B is not allowed"
    assert "\\x1b" in (document.findings[1].hint or "")


def test_a_flood_of_control_characters_is_cut() -> None:
    assert len(read_text("\x1b" * 1000).findings) == 20


def test_the_document_of_a_text_that_is_not_yaml() -> None:
    document = read_text("argmap: 1\ntitle: [\n")
    assert document.text == "argmap: 1\ntitle: [\n"
    assert document.comments == ()
    assert document.subject_at(3) is None
    assert document.place(None, "title").line == 1
    assert not document.is_debate
