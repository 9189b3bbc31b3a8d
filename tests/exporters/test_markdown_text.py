"""Escaping, links, quotations and anchors, judged by a parser of Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.exporters.markdown_text import Slugs, address, code, escape, fenced, quoted
from argmap.text.visible import visible
from tests.exporters.rendering import ALLOWED, PARSER, kinds, links, shown, tokens

SPECIAL = st.text(st.sampled_from("ab1 .)(*_`#+-=~|<>&$[]!\\:/\"'\n\t;x\x1b\u202e\u00e9"), max_size=30)
PLAIN = {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}


@given(SPECIAL | st.text(max_size=30))
def test_escaped_text_is_shown_as_it_was_typed(text: str) -> None:
    expected = " ".join(visible(text).split())
    escaped = escape(text)
    parsed = PARSER.parse(escaped)
    assert {token.type for token in tokens(escaped)} <= PLAIN
    assert "".join(shown(token) for token in parsed if token.type == "inline") == expected


@given(SPECIAL)
def test_escaped_text_stays_in_its_cell_item_and_emphasis(text: str) -> None:
    escaped = escape(text)
    expected = " ".join(visible(text).split())
    table = PARSER.parse(f"| a | b |\n|---|---|\n| {escaped} | end |")
    cells = [token for token in table if token.type == "inline"]
    assert [shown(cell).strip() for cell in cells] == ["a", "b", expected.strip(), "end"]
    item = [token for token in PARSER.parse(f"- **For** ✓ {escaped}\\\n  after") if token.type == "inline"]
    assert shown(item[0]) == f"For ✓ {expected}\nafter" or not expected


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain text, as it is: 10:30 (or so)!", "plain text, as it is: 10:30 (or so)!"),
        ("# heading", "\\# heading"),
        ("2023. A year", "2023\\. A year"),
        ("- no list", "\\- no list"),
        ("a - b + c", "a - b + c"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[a](javascript:x)", "\\[a\\](javascript:x)"),
        ("&copy; & so on", "&amp;copy; &amp; so on"),
        ("$5 and $6", "&#36;5 and &#36;6"),
        ("ftp://example.org", "ftp\\://example.org"),
        ("https://example.org", "https://example.org"),
        ("a\x1b[31mb\u202ec", "a␛\\[31mb‹U+202E›c"),
        ("two\nlines", "two lines"),
    ],
)
def test_what_is_escaped_and_what_is_left(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@given(SPECIAL.filter(lambda text: bool(text.strip())))
def test_code_shows_what_is_in_it(text: str) -> None:
    found = [token for token in tokens(f"x {code(text)} y") if token.type == "code_inline"]
    assert [token.content for token in found] == [" ".join(visible(text).split())]


@pytest.mark.parametrize(
    ("url", "markdown"),
    [
        ("https://a.org/x_y", "[https://a.org/x\\_y](<https://a.org/x_y>)"),
        ("https://a.org/?q=1&copy=2", "[https://a.org/?q=1&amp;copy=2](<https://a.org/?q=1&amp;copy=2>)"),
        ("https://a.org/<b>", "[https://a.org/&lt;b&gt;](<https://a.org/%3Cb%3E>)"),
        ("mailto:a@b.org", "[mailto:a@b.org](<mailto:a@b.org>)"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("data:text/html,x", "data:text/html,x"),
        ("file:///etc/passwd", "file\\:///etc/passwd"),
        ("https://a.org/ javascript:x", "https://a.org/ javascript:x"),
        ("no address", "no address"),
    ],
)
def test_only_addresses_of_the_web_and_of_mail_are_links(url: str, markdown: str) -> None:
    assert address(url) == markdown
    assert all(link.startswith(ALLOWED) for link in links(markdown))


@given(SPECIAL)
def test_an_address_cannot_end_its_link(rest: str) -> None:
    written = address(f"https://a.org/{rest}")
    assert len(links(written)) <= 1
    assert all(link.startswith("https://a.org/") for link in links(written))
    assert "html_inline" not in kinds(written)


def test_a_fence_is_longer_than_any_in_it() -> None:
    assert fenced("mermaid", "a\n```\nb") == ["````mermaid", "a", "```", "b", "````"]
    assert fenced("text", "a") == ["```text", "a", "```"]


MARKDOWN = st.lists(
    st.sampled_from(
        [
            *(
                "<b>",
                "</b>",
                "<!-- ",
                "-->",
                "<script>",
                "<a href=x>",
                "<?php",
                "<![CDATA[",
                "<https://a.org>",
            ),
            *(
                "# ",
                "## ",
                "- ",
                "1. ",
                "> ",
                "===",
                "---",
                "    ",
                "\t",
                "\n",
                "\n\n",
                "```",
                "~~~",
                "`",
                "``",
            ),
            *(
                "```mermaid\n",
                "~~~math\n",
                "![",
                "[",
                "]",
                "](",
                "]: ",
                "[x]: javascript:a",
                "(",
                ")",
                "<",
                ">",
                "\\",
            ),
            *(
                "javascript:a",
                "https://a.org",
                "mailto:a@b",
                "word",
                "*",
                "_",
                "|",
                "&#60;",
                "&lt;",
                "&",
                "#x",
                "/p",
            ),
        ]
    ),
    max_size=14,
).map("".join)


@given(MARKDOWN)
def test_quoted_markdown_can_do_no_more_than_be_read(markdown: str) -> None:
    text = "\n".join(["before", "", *quoted(markdown), "", "# after"])
    found = list(tokens(text))
    assert not {"html_block", "html_inline", "image"} & {token.type for token in found}
    assert all(link.startswith(ALLOWED) for link in links(text))
    assert [token.type for token in found].count("heading_open") == 1
    assert all(not token.info for token in found if token.type == "fence")
    assert found[0].type == "paragraph_open"


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("One\n\n*two* [link](https://a.org)\n", ["> One", ">", "> *two* [link](https://a.org)"]),
        ("# Head\nText", ["> \\# Head", "> Text"]),
        ("Head\n====", ["> Head", "> \\===="]),
        ("- item\n  # x", ["> - item", ">   \\# x"]),
        ("a < b and <b>c</b>", ["> a < b and &lt;b>c&lt;/b>"]),
        ("![pixel](https://a.org/p.png)", ["> !\\[pixel](https://a.org/p.png)"]),
        ("[x](javascript:a)", ["> [x]\\(javascript:a)"]),
        ("```mermaid\ngraph LR\n```", ["> ```", "> graph LR", "> ```"]),
    ],
)
def test_how_markdown_is_quoted(markdown: str, lines: list[str]) -> None:
    assert quoted(markdown) == lines


def test_anchors_are_those_of_github() -> None:
    slugs = Slugs()
    assert [
        slugs.add(heading) for heading in ("Open questions", "images-cannot-fit", "Source x_1", "A.B/c!")
    ] == [
        "open-questions",
        "images-cannot-fit",
        "source-x_1",
        "abc",
    ]
    assert [slugs.add(heading) for heading in ("Éclair ☃ №5", "Open questions", "Open  Questions")] == [
        "éclair--5",
        "open-questions-1",
        "open--questions",
    ]


def test_places_have_anchors_unlike_those_of_headings_and_of_each_other() -> None:
    slugs = Slugs()
    assert [slugs.add(heading) for heading in ("A claim", "a claim", "Next", "next-1")] == [
        "a-claim",
        "a-claim-1",
        "next",
        "next-1",
    ]
    assert [slugs.place(name) for name in ("other", "a claim", "next", "next", "…", "other")] == [
        "other",
        "a-claim-2",
        "next-2",
        "next-3",
        "entry",
        "other-1",
    ]
