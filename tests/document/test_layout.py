"""Where lines begin and end, and how values are laid out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.document import layout, read_text
from argmap.document.format import ARGUMENT, CLAIM, SCENARIO, Field
from argmap.text.edit import apply
from argmap.text.span import Lines

TEXTS = st.text(alphabet="ab \r\n", max_size=30)


def field(key: str) -> Field:
    return next(field for field in (*CLAIM, *ARGUMENT, *SCENARIO) if field.key == key)


@given(TEXTS, st.data())
def test_lines_are_those_of_the_text(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    if text[offset - 1 : offset + 1] == "\r\n":
        return  # nothing that is edited is between the two
    lines = Lines(text)
    number, column = lines.position(offset)
    assert layout.line_start(text, offset) == lines.starts[number - 1]
    assert layout.column(text, offset) == column - 1
    assert layout.line_end(text, offset) == lines.starts[number - 1] + len(lines.line(number))
    following = lines.starts[number] if number < len(lines.starts) else len(text)
    assert layout.after_line(text, offset) == following


@given(TEXTS, st.data())
def test_the_least_edit_puts_a_text_in_place_of_another(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = data.draw(TEXTS)
    edit = layout.narrowed(text, start, end, new)
    wanted = text[:start] + new + text[end:]
    assert (text if edit is None else apply(text, (edit,))) == wanted
    assert (edit is None) == (text == wanted)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\nb\nc\n", "a\nc\n"),
        ("a\r\nb\r\nc", "a\r\nc"),
        ("a\nb", "a"),
        ("a\r\nb", "a"),
        ("a\n\nb\n", "a\n\n"),
    ],
)
def test_whole_lines_go_with_their_line_end(text: str, left: str) -> None:
    at = text.index("b")
    assert apply(text, (layout.whole_lines(text, at, at),)) == left


@pytest.mark.parametrize(
    ("text", "newline"),
    [("a\nb", "\n"), ("a\r\nb", "\r\n"), ("a\rb", "\r"), ("ab", "\n"), ("a\nb\r\n", "\n")],
)
def test_the_line_end_is_that_of_the_text(text: str, newline: str) -> None:
    assert layout.newline_of(text) == newline


def test_the_line_end_is_that_of_the_line() -> None:
    text = "a\nb\r\nc"
    assert layout.newline_of(text, text.index("b")) == "\r\n"
    assert layout.newline_of(text, text.index("c")) == "\r\n"


def test_comments_that_are_indented_deeper_belong_to_what_they_follow() -> None:
    text = "  a: x # one\n    # two\n   # three\n  # not\n"
    end = text.index("x") + 1
    assert text[: layout.own_end(text, end, 2)] == "  a: x # one\n    # two\n   # three"
    assert text[: layout.own_end(text, end, 3)] == "  a: x # one\n    # two"


@pytest.mark.parametrize(
    ("sign", "belongs"), [("|", False), ("|+", True), (">+", True), ("|2+", True), (">-", False)]
)
def test_blank_lines_belong_to_a_text_that_keeps_them(sign: str, belongs: bool) -> None:
    text = f"argmap: 1\ntitle: {sign}\n  a\n\n\nsources:\n"
    document = read_text(text)
    node = document.positions.node((3,))
    assert layout.keeps_lines(text, node, 0) is belongs
    end = text.index("\nsources") if belongs else text.index("  a") + 3
    assert layout.value_end(text, node, 0) == end


def test_a_short_list_is_in_brackets_and_a_long_one_has_an_item_a_line() -> None:
    premises = field("premises")
    assert layout.block_field(premises, ("a", "b"), 4, "\n") == "premises: [a, b]"
    many = tuple(f"claim-number-{number}" for number in range(12))
    assert layout.block_field(premises, many, 4, "\n").startswith("premises:\n      - claim-number-0\n")


def test_citations_have_an_item_a_line() -> None:
    written = layout.block_field(field("sources"), ("a", {"source": "b", "quote": "so: it"}), 4, "\r\n")
    assert written == "sources:\r\n      - a\r\n      - source: b\r\n        quote: 'so: it'"


def test_labels_have_a_line_each() -> None:
    assert (
        layout.block_field(field("expect"), {"a": "in", "b": "out"}, 2, "\n")
        == "expect:\n    a: in\n    b: out"
    )


def test_of_a_folded_text_only_the_lines_that_change_change() -> None:
    lines = ["One, which stays,", "two, which does not,", "three, which stays."]
    new = "One, which stays, two, which does now: three, which stays."
    assert layout.refolded(lines, new) == ["One, which stays,", "two, which does now:", "three, which stays."]
    assert layout.refolded(lines, " ".join(lines)) == lines
    assert layout.refolded(["  deeper"], "x") is None
