"""Hostile text in Markdown: shown, and doing nothing."""

from __future__ import annotations

import re

import pytest

from argmap.model import (
    Citation,
    Debate,
    Position,
    Question,
    Scenario,
    Source,
)
from argmap.text.visible import visible
from tests.exporters.exporting import exported
from tests.exporters.rendering import ALLOWED, PARSER, headings, links, plain, tokens
from tests.strategies import debate_of

HTML = re.compile(r'<a id="[\w-]+">\Z|</a>\Z')
"""The anchors that links lead to: all the HTML that there is."""


HOSTILE = (
    "<script>alert(1)</script>",
    "[click](javascript:alert(1))",
    "![pixel](https://a.org/p.png)",
    "# heading\n\n---\n\n```mermaid\ngraph LR\n```",
    "| a | b |\n|---|---|",
    "<!-- -->\n</details>",
    "*bold* _em_ ~~no~~ `code` \\",
    "- item\n1. item\n> quote",
    "&lt;b&gt; &#60;img src=x&#62;",
    "esc \x1b[31m bell \x07 bidi \u202e tag \U000e0041",
    "ends with \\",
)


def poisoned(text: str) -> Debate:
    """A debate that has one text in every place where somebody can type one."""
    cited = (Citation("s", at=text, quote=text, posture=text, status=text),)
    debate = debate_of("a: p supports c", "u: q undercuts a", clashes=[("c", "d")])
    return Debate(
        title=text,
        question=text,
        summary=text,
        sources={
            "s": Source(
                "s",
                text,
                (text,),
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                (text,),
                text,
            )
        },
        claims={
            name: claim._replace(
                text=text,
                kind=text,
                by=(text,),
                hedge=text,
                sources=cited,
                jurisdiction=text,
                as_of=text,
                tags=(text,),
                note=text,
            )
            for name, claim in debate.claims.items()
        },
        arguments={
            name: argument._replace(
                title=text,
                scheme=text,
                asks=text,
                by=(text,),
                hedge=text,
                sources=cited,
                as_of=text,
                reviewed=text,
                tags=(text,),
                note=text,
            )
            for name, argument in debate.arguments.items()
        },
        questions={"w": Question("w", text, ("c",), ("d",), text, (text,), cited, (text,), text)},
        positions={"x": Position("x", text, "c", ("p",), ("q",), (text,), cited, (text,), text)},
        scenarios={
            "n": Scenario("n", text, ("p",), ("q",), (("c", "in"),), text, (text,), cited, (text,), text)
        },
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(text: str) -> None:
    debate = poisoned(text)
    found = exported(debate)
    parsed = list(tokens(found))
    assert not {"html_block", "image"} & {token.type for token in parsed}
    assert all(HTML.match(token.content) for token in parsed if token.type == "html_inline")
    assert all(link.startswith(ALLOWED) for link in links(found))
    assert {token.info for token in parsed if token.type == "fence"} <= {"mermaid", ""}
    line = " ".join(visible(text).split())
    assert headings(found) == [
        line,
        "Positions",
        "Theses",
        "c",
        "Scenarios",
        "Open questions",
        "Question w",
        "Sources",
        "Source s",
    ]
    assert not any(visible(character) != character for character in found)
    assert line in plain(found)
    rows = [token for token in PARSER.parse(found) if token.type == "tr_open"]
    # The scenarios are a row below its head; other rows could only come of a table in a quoted note.
    assert len(rows) == 2 or "|---" in text


def test_the_words_of_a_hostile_id_do_not_break_sentences() -> None:
    debate = debate_of("__a__: p supports c", "_u_: q undercuts __a__")
    found = exported(debate)
    assert "falls: undercut by _u_" in plain(found)
    assert "not shown: __a__, the only reason for it, falls" in plain(found)
