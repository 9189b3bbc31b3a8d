"""Markdown as a reader sees it: what a parser of CommonMark, with GitHub's tables and strikes, makes of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

_NODE = r'n\d+(?:\[\["[^"\n]*"\]\]|\["[^"\n]*"\]|\(\["[^"\n]*"\]\))'
_EDGE = r"n\d+ (?:-->\|for\||-->\|against\||-\.->\|undercuts\||<-\.->\|contradicts\||---) n\d+"
_STYLE = r"classDef (?:stands|open|falls|absent) [a-z0-9#:, -]+|class n[0-9n,]+ [a-z]+"
MERMAID = re.compile(rf"flowchart RL|  (?:{_NODE}|{_EDGE}|{_STYLE})")
"""Every line that a diagram may have."""
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


def diagrams(markdown: str) -> list[str]:
    """The diagrams of a text, each of lines that Mermaid reads as they are meant."""
    found = [token.content.rstrip("\n") for token in PARSER.parse(markdown) if token.info == "mermaid"]
    for text in found:
        lines = text.split("\n")
        assert lines[0] == "flowchart RL"
        assert all(MERMAID.fullmatch(line) for line in lines)
        nodes = [line.split("[")[0].split("(")[0].strip() for line in lines[1:] if _is_node(line)]
        assert nodes == [f"n{number}" for number in range(1, len(nodes) + 1)]
        assert set(re.findall(r"\bn\d+\b", re.sub(r'"[^"]*"', "", text))) == set(nodes)
    return found


def _is_node(line: str) -> bool:
    return re.match(r"  n\d+[\[(]", line) is not None
