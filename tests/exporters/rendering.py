"""Markdown as a reader sees it: what a parser of CommonMark, with GitHub's tables and strikes, makes of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
ALLOWED = ("http://", "https://", "mailto:", "#")


def tokens(markdown: str) -> Iterator[Token]:
    """Yield every token, those within lines too."""
    for token in PARSER.parse(markdown):
        yield token
        yield from token.children or ()


def kinds(markdown: str) -> set[str]:
    """The kinds of the tokens of a text."""
    return {token.type for token in tokens(markdown)}


def links(markdown: str) -> list[str]:
    """Where the links and pictures of a text lead."""
    return [
        str(token.attrs.get("href", token.attrs.get("src")))
        for token in tokens(markdown)
        if token.type in ("link_open", "image")
    ]


def headings(markdown: str) -> list[str]:
    """The headings of a text, as readers see them."""
    parsed = PARSER.parse(markdown)
    return [shown(parsed[place + 1]) for place, token in enumerate(parsed) if token.type == "heading_open"]


def placed(markdown: str) -> list[str]:
    """The anchors between headings."""
    found = (
        re.match(r'<a id="(.+)">', token.content) for token in tokens(markdown) if token.type == "html_inline"
    )
    return [anchor[1] for anchor in found if anchor is not None]


def shown(inline: Token) -> str:
    """The text of an inline token: what is left when markup is taken away."""
    return "".join(
        "\n" if token.type in ("softbreak", "hardbreak") else token.content
        for token in inline.children or ()
        if not token.type.endswith(("_open", "_close")) and token.type != "html_inline"
    )


def plain(markdown: str) -> str:
    """All the text that readers see, a line for each piece."""
    return "\n".join(shown(token) for token in PARSER.parse(markdown) if token.type == "inline")
