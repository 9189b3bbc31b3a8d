"""Hostile characters become symbols, and everything else stays as it is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.text.visible import first_hostile, visible

HOSTILE = (
    *(chr(code) for code in range(0x20) if chr(code) not in "\t\n"),
    *(chr(code) for code in range(0x7F, 0xA0)),
    *"\u202a\u202b\u202c\u202d\u202e",  # bidirectional embeddings and overrides
    *"\u2066\u2067\u2068\u2069",  # bidirectional isolates
    *(chr(code) for code in range(0xE0000, 0xE0080)),  # tag characters
    *"\ud800\udbff\udc00\udfff",  # lone surrogates
    *"\u2028\u2029\ufeff\ufff9\ufffa\ufffb",
)
SOME_HOSTILE = st.text(
    alphabet=st.one_of(st.sampled_from(HOSTILE), st.characters(codec=None, exclude_categories=()))
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x00\x07\x08\x0b\r\x1b\x1f", "␀␇␈␋␍␛␟"),
        ("a\x7fb", "a␡b"),
        ("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇"),
        ("\x9b31m\x85", "‹U+009B›31m‹U+0085›"),
        ("abc \u202edef\u202c", "abc ‹U+202E›def‹U+202C›"),
        ("\u2066x\u2069", "‹U+2066›x‹U+2069›"),
        ("x\U000e0041\U000e007f", "x‹U+E0041›‹U+E007F›"),
        ("half a pair: \ud83d", "half a pair: ‹U+D83D›"),
        ("\ufeffa mark of byte order", "‹U+FEFF›a mark of byte order"),
    ],
)
def test_a_hostile_character_is_shown_as_a_symbol(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_each_hostile_character_is_found_and_none_is_left() -> None:
    for character in HOSTILE:
        assert first_hostile(f"ab{character}c{character}") == 2, ascii(character)
        shown = visible(f"a{character}b")
        assert character not in shown, ascii(character)
        assert shown.isprintable(), ascii(character)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain text",
        "two lines\n\tand a tab",
        "שלום\u200f and \u200ehello, \u061c",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f",
        "می\u200cخواهم",
        "soft\u00adhyphen, no\u00a0break, e\u0301",
        "[/] [@click=app.quit]x[/] \\[b]",
        "✓ ? ✗ ∅ ␛ ‹U+202E›",
    ],
    ids=ascii,
)
def test_what_is_text_stays(text: str) -> None:
    assert visible(text) == text
    assert first_hostile(text) is None


@given(SOME_HOSTILE)
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    shown = visible(text)
    assert first_hostile(shown) is None
    assert visible(shown) == shown
    left = {unicodedata.category(character) for character in shown if character not in "\t\n"}
    assert not left & {"Cc", "Cs", "Zl", "Zp"}


@given(SOME_HOSTILE)
def test_the_first_hostile_character_is_where_the_text_first_changes(text: str) -> None:
    offset = first_hostile(text)
    if offset is None:
        assert visible(text) == text
    else:
        assert visible(text[:offset]) == text[:offset]
        assert visible(text[offset]) != text[offset]
