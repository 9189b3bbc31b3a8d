"""What is written reads back as what was meant, in YAML 1.1 and in this format alike."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.document import read_text
from argmap.document.writing import clauses, folded, inline, is_plain, quoted, word

WORDS = [
    *(
        "a",
        "the",
        "model:",
        "inside",
        "#",
        "x",
        "no",
        "yes",
        "null",
        "~",
        "0.5",
        "1e3",
        "0x1F",
        "2023-01-01",
        "12:30",
    ),
    *(
        ".inf",
        "=",
        "<<",
        "-",
        "?",
        "!",
        "&",
        "*",
        "@",
        "`",
        "%",
        "|",
        ">",
        '"',
        "'",
        "[x]",
        "{y}",
        ",",
        "é",
        "漢字",
    ),
    *(
        "🎨",
        "…",
        "“so”",
        "U.S.",
        "v.",
        "a:b",
        "http://a.b/c#d\t\x7f",
        "\x85",
        "\u2028",
        "\ufeff",
        "\\",
        "\\n",
    ),
]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)
LINES = st.lists(TEXTS | st.just(""), min_size=1, max_size=5).map("\n".join)


def read_back(written: str) -> str | None:
    return read_text(f"argmap: 1\ntitle: T\nsummary: {written}\nsources:\n").debate.summary


@given(TEXTS)
def test_what_is_plain_is_a_text_to_every_reader(text: str) -> None:
    if is_plain(text):
        assert yaml.safe_load(f"key: {text}") == {"key": text}
        assert read_back(text) == text
    if is_plain(text, flow=True):
        assert yaml.safe_load(f"[{text}, {text}]") == [text, text]


@given(TEXTS, st.sampled_from(["", "'", '"']))
def test_a_text_on_one_line_reads_back(text: str, style: str) -> None:
    assert read_back(inline(text, style=style)) == text
    assert yaml.safe_load(f"[{inline(text, style=style, flow=True)}]") == [text]


@given(LINES)
def test_a_quoted_text_reads_back(text: str) -> None:
    assert read_back(quoted(text)) == (text or None)
    assert "\n" not in quoted(text)


@given(LINES, st.booleans(), st.sampled_from([1, 2, 6]), st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=300)
def test_a_block_reads_back_or_is_not_written(text: str, literal: bool, indent: int, newline: str) -> None:
    block = folded(text, indent, newline, literal=literal)
    if block is not None:
        assert read_back(block) == text


@pytest.mark.parametrize("text", ["no", "2023-01", "1.10", "0x1F", "a", "é", "a/b"])
def test_a_word_is_plain(text: str) -> None:
    assert word(text) == text
    assert read_back(word(text)) == text


@pytest.mark.parametrize("text", ["~", "=", "<<", "-", "a: b", "#x", "*a", "[a"])
def test_what_cannot_be_plain_is_quoted(text: str) -> None:
    assert word(text) == f"'{text}'"
    assert read_back(word(text)) == text


def test_a_folded_text_has_a_clause_a_line() -> None:
    text = "The first sentence. The second, which has a comma; and a semicolon. See Doe v. Roe for U.S. law."
    assert folded(text, 4, "\n") == (
        ">-\n"
        "    The first sentence.\n"
        "    The second, which has a comma;\n"
        "    and a semicolon.\n"
        "    See Doe v. Roe for U.S. law."
    )


def test_a_literal_keeps_its_lines() -> None:
    assert folded("- one\n\n- two\n", 2, "\n", literal=True) == "|\n  - one\n\n  - two"


@given(TEXTS)
def test_clauses_joined_are_the_text(text: str) -> None:
    assert " ".join(clauses(text)) == text
