"""Lines: what fits, where they break, and that nothing of a text is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from argmap.tui.drawing.page import (
    TIED,
    Piece,
    _breaks_by_lines,
    _breaks_by_words,
    columns,
    counted,
    cut,
    cut_line,
    cut_lines,
    cut_middle,
    paragraphs,
    plain,
    text_of,
    width_of,
    wrap,
)
from argmap.tui.drawing.palette import Role

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=80)


def texts(text: str, width: int) -> list[str]:
    return [text_of(line) for line in wrap((Piece(text),), width)]


def test_breaks_between_words() -> None:
    assert texts("one two three four", 9) == ["one two", "three", "four"]


def test_a_word_longer_than_the_line_is_broken_inside() -> None:
    assert texts("abc defghijklm n", 5) == ["abc", "defgh", "ijklm", "n"]


def test_scripts_without_spaces_break_between_characters() -> None:
    assert texts("排出量は増える", 6) == ["排出量", "は増え", "る"]


def test_a_tied_blank_does_not_break_and_becomes_an_ordinary_one() -> None:
    assert texts(f"aaa ✗{TIED}falls", 8) == ["aaa", "✗ falls"]


def test_roles_and_links_survive_wrapping() -> None:
    lines = wrap((Piece("stands", Role.STANDS, 3), Piece(" because of it")), 9)
    assert lines[0] == (Piece("stands", Role.STANDS, 3),)
    assert lines[1] == (Piece("because", Role.TEXT),)


def test_further_lines_hang_under_the_text() -> None:
    lines = wrap((Piece("one two"),), 6, first=(Piece("+ "),))
    assert [text_of(line) for line in lines] == ["+ one", "  two"]


@given(TEXTS, st.integers(2, 30))
def test_no_line_is_wider_than_it_may_be_and_no_word_is_lost(text: str, width: int) -> None:
    text = plain(text)
    lines = texts(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(TIED, " ").replace(" ", "")


@given(st.text("ab  -", max_size=60), st.integers(1, 14), st.integers(1, 14))
def test_lines_found_line_by_line_are_those_found_word_by_word(text: str, width: int, after: int) -> None:
    assert _breaks_by_lines(text, width, after) == _breaks_by_words(text, width, after)


def test_a_long_id_is_broken_at_its_hyphens() -> None:
    assert texts("licensing-millions-works-one", 16) == ["licensing-", "millions-works-", "one"]
    assert texts("⊣\N{NO-BREAK SPACE}reading-people-exact", 12) == ["⊣ reading-", "people-exact"]
    assert texts("incomprehensibilities", 10) == ["incomprehe", "nsibilitie", "s"]


@given(st.text("ab-", min_size=1, max_size=40), st.integers(1, 9), st.integers(1, 9))
def test_no_line_is_too_wide_where_the_first_has_another_width(text: str, first: int, rest: int) -> None:
    lines = [
        text_of(line)
        for line in wrap(
            (Piece(text),), 10, first=(Piece("x" * (10 - first)),), rest=(Piece("x" * (10 - rest)),)
        )
    ]
    assert all(len(line) <= 10 for line in lines)
    assert "".join(lines).replace("x", "") == text


@given(TEXTS, st.integers(0, 30))
def test_a_cut_text_fits(text: str, width: int) -> None:
    shorter = cut(text, width)
    assert cell_len(shorter) <= width
    assert shorter == text or shorter.endswith("…") or width == 0


@given(st.one_of(TEXTS, st.text(st.characters(max_codepoint=0x7F), max_size=40)), st.integers(0, 30))
def test_a_cut_text_has_as_much_of_its_beginning_as_fits(text: str, width: int) -> None:
    if cell_len(text) <= width or not width:
        return
    fits = [end for end in range(len(text) + 1) if sum(map(cell_len, text[:end])) <= width - 1]
    assert cut(text, width) in (text[: max(fits)].rstrip() + "…", text)


def test_cut_says_that_something_is_missing() -> None:
    assert cut("abcdef", 6) == "abcdef"
    assert cut("abcdefg", 6) == "abcde…"
    assert cut("排出量", 5) == "排出…"
    assert [cut("abcdefg", width, "..") for width in (6, 3, 2, 1, 0)] == ["abcd..", "a..", "..", ".", ""]
    assert cut("排出量", 5, "..") == "排.."


@given(st.lists(TEXTS, max_size=4), st.integers(0, 20))
def test_a_cut_line_fits(parts: list[str], width: int) -> None:
    assert width_of(cut_line([Piece(part) for part in parts], width)) <= width


@pytest.mark.parametrize("third", ["c", "", "a line as wide"])
def test_more_lines_than_there_is_room_for_end_with_an_ellipsis(third: str) -> None:
    lines = [(Piece(text),) for text in ("a", "b", third, "d")]
    kept = [text_of(line) for line in cut_lines(lines, 3, 14)]
    assert kept[:2] == ["a", "b"]
    assert kept[2].endswith("…")
    assert third.startswith(kept[2][:-1].rstrip())
    assert cell_len(kept[2]) <= 14


def test_lines_for_which_there_is_room_are_left_as_they_are() -> None:
    lines = ((Piece("a"),), (), (Piece("c"),))
    assert cut_lines(lines, 3, 14) == lines


def test_columns_stand_side_by_side() -> None:
    left = ((Piece("a"),), (Piece("bb"),))
    right = ((Piece("c"),),)
    assert [text_of(line) for line in columns(left, right, 3, 1)] == ["a   c", "bb"]


@pytest.mark.parametrize(("count", "said"), [(0, "0 claims"), (1, "1 claim"), (2, "2 claims")])
def test_counts_in_words(count: int, said: str) -> None:
    assert counted(count, "claim") == said


def test_text_of_a_debate_is_made_visible() -> None:
    assert plain("a\n  b\tc\x1b[31m") == "a b c␛[31m"
    assert paragraphs("a\n\nb \n") == ("a", "", "b")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40), st.integers(0, 30))
def test_a_text_cut_in_its_middle_fits_and_keeps_both_ends(text: str, width: int) -> None:
    short = cut_middle(text, width)
    assert cell_len(short) <= width
    if short != text and width > 8:
        head, _, tail = short.partition("…") if "…" not in text else (short, "", "")
        assert text.startswith(head)
        assert text.endswith(tail)
