"""What is looked for is words, and phrases between quotation marks; both are marked wherever a line ends."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.tui.drawing.page import Line, Piece, text_of, wrap
from argmap.tui.drawing.palette import Role
from argmap.tui.drawing.searching import Search, search_for, words_of


def looked_for(text: str) -> Search:
    search = search_for(text)
    assert search is not None
    return search


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Fair USE", ("fair", "use")),
        ('"Fair  use"', ("fair use",)),
        ('"fair use', ("fair use",)),
        ('court "fair use" market', ("court", "fair use", "market")),
        ('a"b c"d', ("a", "b c", "d")),
        ('""', ()),
        ('"', ()),
        ('" "x', ("x",)),
        ("  ", ()),
    ],
)
def test_what_is_quoted_is_one_word(typed: str, words: tuple[str, ...]) -> None:
    assert words_of(typed) == words
    assert (search_for(typed) is None) == (not words)


def test_a_phrase_is_found_only_as_that() -> None:
    texts = ["fair use of it", "the use is fair", "fair uses", "unfair", "of fair\nuse"]
    assert looked_for('"fair use"').matching(texts) == (0, 2)
    assert looked_for("fair use").matching(texts) == (0, 1, 2, 4)


def test_a_phrase_that_goes_on_below_is_in_the_line_that_begins_it() -> None:
    texts = ["it is a fair", "use of", "", "a fair", "game, of use", "fair use again"]
    assert looked_for('"fair use"').matching_lines(texts) == (0, 5)
    assert looked_for('"fair use of"').matching_lines(texts) == (0,)
    assert looked_for("fair use").matching_lines(texts) == (5,)
    assert looked_for('"fair use" again').matching_lines(texts) == (5,)


def marked(lines: list[Line], typed: str) -> list[list[str]]:
    """What is marked of each line."""
    search = looked_for(typed)
    found = [search.marked_line(lines, number) for number in range(len(lines))]
    for line, before in zip(found, lines, strict=True):
        assert text_of(line) == text_of(before)
        assert {piece.link for piece in line} <= {piece.link for piece in before}
    return [[piece.text for piece in line if piece.role is Role.MATCH] for line in found]


def test_words_are_marked_over_pieces_and_links_stay() -> None:
    line: Line = (Piece("The ", Role.MUTED, 4), Piece("entr", Role.STRONG, 4), Piece("opy of it", Role.TEXT))
    search = looked_for("entropy the")
    assert search.marked_line([line], 0) == (
        Piece("The", Role.MATCH, 4),
        Piece(" ", Role.MUTED, 4),
        Piece("entr", Role.MATCH, 4),
        Piece("opy", Role.MATCH),
        Piece(" of it", Role.TEXT),
    )


def test_a_phrase_is_marked_over_the_end_of_a_line_and_the_frame_of_a_box() -> None:
    lines: list[Line] = [(Piece("  it is a fair"),), (Piece("  use of it, fair"),), (Piece("game"),)]
    assert marked(lines, '"fair use"') == [["fair"], ["use"], []]
    box: list[Line] = [
        (Piece("│ ", Role.OPEN), Piece("it is a fair    "), Piece(" │", Role.OPEN)),
        (Piece("│ ", Role.OPEN), Piece("use of it       "), Piece(" │", Role.OPEN)),
    ]
    assert marked(box, '"fair use"') == [["fair"], ["use"]]
    assert marked(lines, '"use fair"') == [[], [], []]


WORDS = st.lists(st.sampled_from(["fair", "use", "fairness", "of", "a", "court"]), min_size=1, max_size=30)


@given(
    WORDS, st.lists(st.sampled_from(["fair", "use", "of", "a"]), min_size=2, max_size=3), st.integers(8, 40)
)
def test_however_a_text_is_wrapped_a_phrase_in_it_is_found_and_marked(
    words: list[str], phrase: list[str], width: int
) -> None:
    text, said = " ".join(words), " ".join(phrase)
    lines = list(wrap((Piece(text),), width))
    texts = [text_of(line) for line in lines]
    found = looked_for(f'"{said}"').matching_lines(texts)
    assert bool(found) == (said in text)
    # A phrase of three words may go over more lines than are looked at for what to mark.
    expected = "".join(match.group().replace(" ", "") for match in re.finditer(re.escape(said), text))
    if len(phrase) < 3:
        assert "".join("".join(line).replace(" ", "") for line in marked(lines, f'"{said}"')) == expected
