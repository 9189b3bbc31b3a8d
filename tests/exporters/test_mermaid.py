"""Diagrams: what is drawn, that nothing of a debate is read as Mermaid, and that GitHub's limits hold."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation import evaluate
from argmap.exporters.bearing import Bearing
from argmap.exporters.diagrams import MOST_BOXES, Drawing, drawings
from argmap.exporters.mermaid import MOST_CHARACTERS, MOST_LINKS, diagram, encode
from argmap.graph.relations import Relations
from argmap.model import Claim, Debate
from tests.exporters.rendering import MERMAID
from tests.strategies import debate_of

LABEL = re.compile(r"(?:[\w\s,?.✓✗∅…-]|#\d+;)*")


def drawn(debate: Debate, *claims: str) -> list[str]:
    """The diagrams of what bears on claims that have headings."""
    relations, labelling = Relations(debate), evaluate(debate)
    found = drawings(Bearing(debate, relations, labelling), claims)
    return [diagram(debate, relations, labelling, drawing) for drawing in found]


def test_what_bears_on_a_claim() -> None:
    debate = debate_of(
        "a: p supports c",
        "r: q, s rebuts c",
        "u: t undercuts a",
        claims=["c", "elsewhere"],
        clashes=[("d", "c")],
    )
    (found,) = drawn(debate, "c")
    assert found.split("\n") == [
        "flowchart RL",
        '  n1[["✗ It is so#58; c."]]',
        '  n2(["✗ a"])',
        '  n3(["✓ r"])',
        '  n4["✓ It is so#58; d."]',
        '  n5["✓ It is so#58; p."]',
        '  n6(["✓ u"])',
        '  n7["✓ It is so#58; q."]',
        '  n8["✓ It is so#58; s."]',
        '  n9["✓ It is so#58; t."]',
        "  n4 <-.->|contradicts| n1",
        "  n2 -->|for| n1",
        "  n5 --- n2",
        "  n3 -->|against| n1",
        "  n7 --- n3",
        "  n8 --- n3",
        "  n6 -.->|undercuts| n2",
        "  n9 --- n6",
        "  classDef stands stroke:#2da44e,stroke-width:2px",
        "  classDef falls stroke:#cf222e,stroke-width:2px,stroke-dasharray:4 3",
        "  class n1,n2 falls",
        "  class n3,n4,n5,n6,n7,n8,n9 stands",
    ]


def test_every_reference_to_nothing_is_left_out() -> None:
    (found,) = drawn(debate_of("a: ghost supports c"), "c")
    assert "---" not in found
    assert "\n  n2" in found
    assert "n3" not in found


def test_heads_have_double_sides_and_what_goes_on_elsewhere_is_marked() -> None:
    debate = debate_of("a: p supports c", "b: q supports d")
    relations, labelling = Relations(debate), evaluate(debate)
    drawing = Drawing("c", ("c",), ("c", "a", "p", "d"), ("d",))
    lines = diagram(debate, relations, labelling, drawing, {"p"}).split("\n")
    assert lines[1:5] == [
        '  n1[["✓ It is so#58; c."]]',
        '  n2(["✓ a"])',
        '  n3[["✓ It is so#58; p."]]',
        '  n4["✓ It is so#58; d. ↪"]',
    ]


@pytest.mark.parametrize("count", [100, 3000])
def test_a_large_debate_is_drawn_in_many_diagrams_that_mermaid_takes(count: int) -> None:
    debate = debate_of("near: p supports c", *(f"a{number}: q{number} supports p" for number in range(count)))
    found = drawn(debate, "c")
    assert all(text.count("\n  n") < 2 * MOST_BOXES for text in found)
    assert '(["✓ near"])' in found[0]
    assert len(set(re.findall(r"so#58; (q\d+)", "\n".join(found)))) == count


def test_as_many_links_as_there_can_be_are_fewer_than_mermaid_takes() -> None:
    names = [f"c{number}" for number in range(50)]
    debate = debate_of(
        clashes=[(one, other) for one in names for other in names if one < other], claims=names
    )
    links = [text.count("contradicts") for text in drawn(debate, "c0")]
    assert max(links) == MOST_BOXES * (MOST_BOXES - 1) // 2 < MOST_LINKS


@pytest.mark.parametrize("clash", [False, True])
def test_long_texts_in_many_characters_stay_below_the_limit(clash: bool) -> None:
    """The longest code that a character can have, and as many links as there can be."""
    names = [f"c{number}" for number in range(60)]
    clashes = [(one, other) for one in names for other in names if one < other] if clash else []
    debate = debate_of(*(f"a{name}: {name} supports top" for name in names), clashes=clashes)
    claims = {name: Claim(name, "\U00020000\U0001f600" * 300) for name in debate.claims}
    debate = replace(
        debate,
        claims={
            name: claim._replace(contradicts=debate.claims[name].contradicts)
            for name, claim in claims.items()
        },
    )
    assert all(len(text) <= MOST_CHARACTERS for text in drawn(debate, "top", "c0"))


HOSTILE = (
    '"] end; click n1 "javascript:alert(1)"',
    "%%{init: {'theme': 'dark'}}%%",
    "`x` </b><img src=x onerror=alert(1)>",
    "#quot; #35; &lt; fa:fa-car",
    "end\nsubgraph x",
    "1. list\n- item",
    "a\x1b[31m\u202eb",
    "---\ntitle: x\n---",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_read_as_mermaid(text: str) -> None:
    debate = debate_of("a: p supports c", "b: q, r supports c")
    claims = {name: Claim(name, text) for name in debate.claims}
    arguments = {name: argument._replace(title=text) for name, argument in debate.arguments.items()}
    (found,) = drawn(replace(debate, claims=claims, arguments=arguments), "c")
    for line in found.split("\n"):
        assert MERMAID.fullmatch(line), line


@given(st.text(max_size=60))
def test_labels_hold_nothing_but_plain_characters_and_codes(text: str) -> None:
    label = encode(text)
    assert all(character.isprintable() for character in label)
    assert LABEL.fullmatch("".join(c for c in label if c.isascii() or c in "✓✗∅…"))
    assert '"' not in label
    assert "`" not in label


def test_labels_keep_what_they_say() -> None:
    assert (
        encode("Well-known, isn't it? At 5.5 %: yes.") == "Well-known, isn#39;t it? At 5#46;5 #37;#58; yes."
    )
    assert encode("word " * 50) == "word " * 39 + "word…"
    assert encode("word " * 50, 22) == "word word word word…"
    assert encode("x" * 300) == "x" * 199 + "…"
