"""The diagrams of a document: where they stand, and what is said of them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from argmap.document import read
from argmap.exporters import Options
from argmap.library import library_of, scope
from argmap.model import Debate, Position, Section, Subject
from tests.exporters.exporting import anchors, exported, in_file, links_within
from tests.exporters.rendering import diagrams, links
from tests.strategies import debate_of, debates

DEBATES = sorted((Path(__file__).parents[2] / "debates").glob("*.yaml"))


def test_a_debate_too_large_for_one_diagram_has_more_below_the_list() -> None:
    debate = debate_of(*(f"a{n}: p{n} supports c" for n in range(400)))
    found = exported(replace(debate, positions={"x": Position("x", "X", "c")}))
    blocks = diagrams(found)
    assert len(blocks) == 29
    assert found.index("```mermaid") < found.index("- **For**") < found.index("What else bears on [`c`](#c):")
    assert found.count("What else bears on [`c`](#c):\n\n```mermaid") == 28
    # Each leads to the next one below its heading, and the last one to the first.
    more = [line for line in found.split("\n") if line.startswith("*↪ More on [`c`](#c) is drawn in ")]
    following = [f"[another diagram](#diagram-{number}) here" for number in range(2, 30)]
    rest = [f"*↪ More on [`c`](#c) is drawn in {link} and in 27 more.*" for link in following]
    assert more == [
        *rest,
        "*↪ More on [`c`](#c) is drawn in the first diagram under [`c`](#c) and in 27 more.*",
    ]
    assert set(links_within(found)) <= anchors(found)
    drawn = re.findall(r"so#58; (p\d+)", "\n".join(blocks))
    assert sorted(drawn) == sorted(f"p{n}" for n in range(400))


def test_every_root_that_something_bears_on_is_drawn() -> None:
    debate = debate_of("a: p supports c", "b: q rebuts c", "d: c supports e")
    lone = replace(debate, claims={**debate.claims, "lone": debate.claims["p"]._replace(id="lone")})
    found = exported(lone)
    (block,) = diagrams(found)
    drawn = [line for line in block.splitlines() if "[[" in line]
    assert drawn == ['  n1[["? It is so#58; e."]]']
    assert found.index("### `e`") < found.index("```mermaid")
    with_position = exported(replace(lone, positions={"x": Position("x", "X", "c")}))
    first, second = diagrams(with_position)
    assert '  n1[["? It is so#58; c."]]' in first.splitlines()
    assert [line for line in second.splitlines() if "[" in line] == [
        '  n1[["? It is so#58; e."]]',
        '  n2(["? d"])',
        '  n3[["? It is so#58; c. ↪"]]',
    ]
    assert "*↪ More on [`c`](#c) is drawn under [`c`](#c).*" in with_position


def test_a_thesis_that_nothing_bears_on_has_no_diagram_and_no_words_about_one() -> None:
    found = exported(replace(debate_of(claims=["c"]), positions={"x": Position("x", "X", "c")}))
    assert diagrams(found) == []
    assert "diagram" not in found


def test_a_thesis_that_is_drawn_with_another_says_so() -> None:
    debate = debate_of("a: p supports c", "b: q supports d", clashes=[("c", "d")])
    found = exported(replace(debate, positions={"x": Position("x", "X", "c"), "y": Position("y", "Y", "d")}))
    (block,) = diagrams(found)
    assert [line for line in block.splitlines() if "[[" in line] == [
        '  n1[["? It is so#58; c."]]',
        '  n3[["? It is so#58; d."]]',
    ]
    assert "### `d`\n\n? It is so: d." in found
    assert "*What bears on it is drawn under [`c`](#c).*" in found[found.index("### `d`") :]


def test_what_is_cut_off_and_has_no_heading_is_drawn_below_with_its_name() -> None:
    debate = debate_of("a: p supports c", *(f"b{n}: q{n} supports p" for n in range(14)))
    found = exported(debate)
    assert len(diagrams(found)) == 2
    assert "*↪ More on [`p`](#p) is drawn in [another diagram](#diagram-2) here.*" in found
    assert '<a id="diagram-2"></a>What bears on [`p`](#p):\n' in found
    assert 'id="diagram-1"' not in found
    assert found.index("- **For**") < found.index("What bears on [`p`](#p):\n\n```mermaid")


def test_without_diagrams_nothing_is_said_of_any() -> None:
    debate = in_file("four-gigabytes.yaml")
    found, text = exported(debate), exported(debate, Options(diagrams=False))
    assert "mermaid" in found
    assert not any(word in text for word in ("mermaid", "diagram", "rawn under"))
    kept = {line for line in found.split("\n") if line.startswith(("#", "-", "  -", "✓", "?", "✗"))}
    assert kept <= set(text.split("\n"))


def test_a_limit_of_depth_holds_for_the_diagrams_too() -> None:
    debate = debate_of("a: p supports c", "b: q supports p", "d: r supports q")
    (block,) = diagrams(exported(debate, Options(depth=1)))
    assert re.findall(r"so#58; (\w)", block) == ["c", "p"]
    assert "↪" not in block


def test_an_argument_in_focus_is_drawn_with_its_premises() -> None:
    debate = debate_of("a: p, q supports c", "u: r undercuts a")
    (block,) = diagrams(exported(debate, Options(focus=Subject(Section.ARGUMENT, "a"))))
    assert block.splitlines()[1] == '  n1(["✗ a"])'
    assert "so#58; c" not in block
    assert block.count(" --- n1") == 2


@settings(deadline=None)  # a busy machine is no fault of the export
@given(debates(10, 16))
def test_the_diagrams_of_every_debate_are_read_as_they_are_meant_and_its_links_lead_somewhere(
    debate: Debate,
) -> None:
    debate = replace(debate, positions={name: Position(name, name, name) for name in list(debate.claims)[:2]})
    found = exported(debate)
    assert all(block.count("\n  n") for block in diagrams(found))
    assert set(links(found)) <= anchors(found)
    assert diagrams(found) == [*dict.fromkeys(diagrams(found))]


@pytest.mark.parametrize("path", DEBATES, ids=lambda path: path.stem)
def test_the_diagrams_of_every_debate_here(path: Path) -> None:
    document = read(path.read_bytes(), str(path), stem=path.stem)
    debate = scope(library_of([document], focus=document.stem), document.stem).debate
    for options in (Options(), Options(depth=2)):
        found = exported(debate, options)
        assert diagrams(found)
        assert set(links_within(found)) <= anchors(found)
