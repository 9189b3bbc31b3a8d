"""Diagrams: what is drawn, that nothing of a debate is read as Mermaid, and that GitHub's limits hold."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation import evaluate
from argmap.exporters.mermaid import MOST_CHARACTERS, MOST_EDGES, MOST_NODES, Diagram, diagram, encode
from argmap.graph.relations import Relations
from argmap.model import Claim, Debate
from tests.strategies import debate_of

NODE = r'n\d+(?:\[\["[^"\n]*"\]\]|\["[^"\n]*"\]|\(\["[^"\n]*"\]\))'
EDGE = r"n\d+ (?:-->\|for\||-->\|against\||-\.->\|undercuts\||<-\.->\|contradicts\||---) n\d+"
LINE = re.compile(
    rf"flowchart RL|  (?:{NODE}|{EDGE}|classDef (?:stands|open|falls|absent) [a-z0-9#:, -]+|class n[0-9n,]+ [a-z]+)"
)
LABEL = re.compile(r"(?:[\w\s,?.✓✗∅…-]|#\d+;)*")


def drawn(debate: Debate, claim: str) -> Diagram:
    return diagram(debate, Relations(debate), evaluate(debate), claim)


def test_what_bears_on_a_claim() -> None:
    debate = debate_of(
        "a: p supports c",
        "r: q, s rebuts c",
        "u: t undercuts a",
        claims=["c", "elsewhere"],
        clashes=[("d", "c")],
    )
    found = drawn(debate, "c")
    assert found.text.split("\n") == [
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
    assert (found.shown, found.bearing) == (9, 9)


def test_a_claim_alone_is_a_diagram_of_one() -> None:
    found = drawn(debate_of(claims=["c"]), "c")
    assert found.text.split("\n")[1] == '  n1[["✓ It is so#58; c."]]'
    assert found.shown == found.bearing == 1


def test_every_reference_to_nothing_is_left_out() -> None:
    found = drawn(debate_of("a: ghost supports c"), "c")
    assert "---" not in found.text
    assert found.bearing == 2


@pytest.mark.parametrize("count", [100, 3000])
def test_a_large_diagram_is_cut_to_what_is_nearest(count: int) -> None:
    debate = debate_of("near: p supports c", *(f"a{number}: q{number} supports p" for number in range(count)))
    found = drawn(debate, "c")
    assert found.bearing == 3 + 2 * count
    assert found.shown == MOST_NODES
    assert found.text.count("\n  n") > MOST_NODES
    assert '(["✓ near"])' in found.text


def test_a_diagram_with_many_edges_is_cut_below_the_limit() -> None:
    names = [f"c{number}" for number in range(50)]
    debate = debate_of(
        clashes=[(one, other) for one in names for other in names if one < other], claims=names
    )
    found = drawn(debate, "c0")
    edges = found.text.count("contradicts")
    assert found.shown < 50
    assert edges < MOST_EDGES
    # One tenth more boxes would have passed the limit.
    assert (found.shown * 10 // 9) * (found.shown * 10 // 9 - 1) // 2 >= MOST_EDGES * 0.9


def test_long_texts_in_many_characters_stay_below_the_limit() -> None:
    text = "\U0001f600" * 200
    names = [f"c{number}" for number in range(60)]
    debate = debate_of(*(f"a{name}: {name} supports top" for name in names))
    claims = {name: Claim(name, text) for name in debate.claims}
    found = drawn(replace(debate, claims=claims), "top")
    assert len(found.text) < MOST_CHARACTERS


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
    for line in drawn(replace(debate, claims=claims, arguments=arguments), "c").text.split("\n"):
        assert LINE.fullmatch(line), line


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
    assert encode("word " * 40) == "word " * 17 + "word…"
