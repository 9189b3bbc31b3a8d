"""Scalars are what was typed, in every style and script."""

from __future__ import annotations

import pytest

from argmap.document import read_text
from argmap.document.identifiers import is_id, mixed_scripts


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "no",
            "No",
            "on",
            "off",
            "yes",
            "y",
            "true",
            "null",
            "~",
            "1.10",
            "2023-01",
            "2023-01-02",
            "0x1F",
            "0o17",
        ),
        *("017", "1_000", "12:30:45", "1e3", ".inf", ".nan", "-1", "=", "🙂", "½"),
    ],
)
def test_nothing_is_guessed(typed: str) -> None:
    document = read_text(
        f"argmap: 1\ntitle: {typed}\nclaims:\n  a:\n    text: {typed}\n    tags: [{typed}]\n    about: [{typed}]\n"
    )
    assert document.findings == ()
    claim = document.debate.claims["a"]
    assert (document.debate.title, claim.text, claim.tags, claim.about) == (typed, typed, (typed,), (typed,))


@pytest.mark.parametrize(
    "id_",
    [
        "no",
        "on",
        "1.10",
        "2023-01",
        "0x1F",
        "null",
        "true",
        "1",
        "été",
        "数据",
        "हिन्दी",
        "ქართული",
        "٣",
        "_x",
        "a.b-c",
    ],
)
def test_ids(id_: str) -> None:
    document = read_text(f"argmap: 1\ntitle: T\nclaims:\n  {id_}:\n    text: A.\n")
    assert document.findings == ()
    assert list(document.debate.claims) == [id_]
    assert is_id(id_)


@pytest.mark.parametrize(
    "text", ["", "-a", ".a", "a b", "a/b", "a:b", "½", "a²", "🙂", "a\u200db", "a\u202eb", "²", "Ⅷ", "a\n"]
)
def test_no_ids(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("A text.", "A text."),
        ("'It''s a text: quoted # so'", "It's a text: quoted # so"),
        ('"It\\u2019s \\"so\\""', 'It’s "so"'),
        (">-\n      One line\n      and another.", "One line and another."),
        ("|\n      One line\n      and another.\n\n\n", "One line\nand another.\n"),
        ("|2-\n        One\n", "  One"),
        ("One line\n      and another.", "One line and another."),
        ("https://example.org/a#b?c=d:e", "https://example.org/a#b?c=d:e"),
        ("Ein Bild – 像 – صورة – 👩‍👩‍👧", "Ein Bild – 像 – صورة – 👩‍👩‍👧"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_styles(written: str, text: str, newline: str) -> None:
    source = f"argmap: 1\ntitle: T\nclaims:\n  a:\n    text: {written}\n    kind: legal\n".replace(
        "\n", newline
    )
    document = read_text(source)
    assert document.findings == ()
    assert document.debate.claims["a"].text == text
    assert document.debate.claims["a"].kind == "legal"


def test_flow_style_throughout() -> None:
    document = read_text('{argmap: 1, "title": T, claims: {a: {text: A., by: [x]}, b: {text: B.}}}')
    assert document.findings == ()
    assert list(document.debate.claims) == ["a", "b"]


def test_a_document_mark_before_the_debate() -> None:
    assert read_text("%YAML 1.1\n---\nargmap: 1\ntitle: T\n...\n").findings == ()


def test_scripts_that_look_alike() -> None:
    assert mixed_scripts("p\u0430ypal") == ("Cyrillic", "Latin")
    assert mixed_scripts("\u03bfmega") == ("Greek", "Latin")
    assert mixed_scripts("\u0441\u043e\u0440\u0443") == ()
    assert mixed_scripts("数据-model") == ()
    assert mixed_scripts("été-2020") == ()
