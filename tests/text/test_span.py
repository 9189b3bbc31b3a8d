"""Lines of a text, and the places that spans of it have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.text.span import Lines, Place, Span

TEXTS = st.text(alphabet="ab é\U0001f600\u2028\x85\n\r\t", max_size=40)


@pytest.mark.parametrize(
    ("text", "starts", "lines"),
    [
        pytest.param("", [0], [""], id="empty"),
        pytest.param("one\ntwo\n", [0, 4, 8], ["one", "two", ""], id="LF"),
        pytest.param("one\r\ntwo\r\n", [0, 5, 10], ["one", "two", ""], id="CRLF"),
        pytest.param("one\rtwo\r", [0, 4, 8], ["one", "two", ""], id="lone CR"),
        pytest.param("one\ntwo", [0, 4], ["one", "two"], id="no line end at the end"),
        pytest.param("a\r\r\nb\n\rc", [0, 2, 4, 6, 7], ["a", "", "b", "", "c"], id="mixed"),
        pytest.param("a\u2028b\x85c\x0bd", [0], ["a\u2028b\x85c\x0bd"], id="other separators end no line"),
    ],
)
def test_lines_end_at_lf_crlf_and_cr(text: str, starts: list[int], lines: list[str]) -> None:
    found = Lines(text)
    assert found.starts == starts
    assert len(found) == len(lines)
    assert [found.line(number) for number in range(1, len(found) + 1)] == lines


def test_columns_count_characters_and_a_line_end_belongs_to_its_line() -> None:
    lines = Lines("é\U0001f600\r\nb")
    assert [lines.position(offset) for offset in range(6)] == [
        (1, 1),
        (1, 2),
        (1, 3),
        (1, 4),
        (2, 1),
        (2, 2),
    ]


def test_the_place_of_a_span_ends_after_its_last_character() -> None:
    assert Lines("claims:\n  a: b\n").place(Span(10, 14)) == Place(2, 3, 2, 7)
    assert Lines("a\nbc").place(Span(0, 4)) == Place(1, 1, 2, 3)
    assert Lines("").place(Span(0, 0)) == Place(1, 1, 1, 1)


def test_a_span_moves_as_a_whole() -> None:
    assert Span(2, 5).shifted(3) == Span(5, 8)
    assert Span(5, 8).shifted(-5) == Span(0, 3)


@given(TEXTS)
def test_position_is_the_inverse_of_starts(text: str) -> None:
    lines = Lines(text)
    for offset in range(len(text) + 1):
        line, column = lines.position(offset)
        assert column >= 1
        assert lines.starts[line - 1] + column - 1 == offset
    for number, start in enumerate(lines.starts, 1):
        assert lines.position(start) == (number, 1)


@given(TEXTS)
def test_lines_with_their_ends_make_up_the_text(text: str) -> None:
    lines = Lines(text)
    bounds = [*lines.starts, len(text)]
    for number in range(1, len(lines) + 1):
        whole = text[bounds[number - 1] : bounds[number]]
        assert whole.removeprefix(lines.line(number)) in ("\n", "\r\n", "\r") or number == len(lines)
        assert not {"\n", "\r"} & set(lines.line(number))
    assert text[bounds[-2] :] == lines.line(len(lines))
