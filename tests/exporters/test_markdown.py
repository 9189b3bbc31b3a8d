"""The Markdown document: a debate read whole, hostile text, shared parts, scenarios, and what is cut."""

from __future__ import annotations

import os
from dataclasses import replace

from hypothesis import given, settings

from argmap.evaluation import Evaluator
from argmap.exporters import EXPORTERS, Options
from argmap.exporters.layout import DEEPEST, parts
from argmap.exporters.markdown import export
from argmap.graph.relations import Relations
from argmap.model import (
    Citation,
    Claim,
    Debate,
    Position,
    Question,
    Scenario,
    Section,
    Source,
    Subject,
)
from argmap.queries.outline import outline
from tests.exporters.exporting import GOLDEN, anchors, exported, in_file, links_within, looked
from tests.exporters.rendering import headings, links, plain
from tests.strategies import debate_of, debates


def test_the_example_of_the_format() -> None:
    """To write the golden file again, run this with UPDATE_GOLDEN=1, and read what changed."""
    found = exported(in_file("four-gigabytes.yaml"))
    golden = GOLDEN / "four-gigabytes.md"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


def test_the_example_from_a_position() -> None:
    found = exported(in_file("four-gigabytes.yaml"), positions=["copies-inside"])
    lines = found.split("\n")
    assert lines[6] == "**Looked at** as copies-inside: 8 stand, 2 fall."
    assert "  - as written: ? open: nothing decides it; 1 reason for it is open" in lines
    assert (
        "  - as looked at here: ✗ falls: [`model-holds-images`](#model-holds-images), which contradicts it, prevails "
        "through [`extraction`](#extraction)" in lines
    )
    assert "  - from its own standpoint: ✓ stands: [`extraction`](#extraction) holds" in lines


def test_the_same_debate_gives_the_same_text() -> None:
    assert len({exported(in_file("four-gigabytes.yaml")) for _ in range(3)}) == 1


def test_only_markdown_is_offered_so_far() -> None:
    assert [(exporter.name, exporter.suffix, exporter.export) for exporter in EXPORTERS] == [
        ("markdown", ".md", export)
    ]


def shared() -> Debate:
    debate = debate_of(
        "a: p supports c", "b: p supports d", "e: q supports p", "f: leaf, p supports c", "g: leaf supports d"
    )
    return replace(
        debate,
        claims={name: claim._replace(text=f"Text of {name}.") for name, claim in debate.claims.items()},
        positions={"x": Position("x", "X", "c"), "y": Position("y", "Y", "d")},
    )


def test_a_repeated_claim_is_written_once_and_linked() -> None:
    found = exported(shared())
    assert plain(found).count("Text of p.") == 1
    assert plain(found).count("Text of leaf.") == 1
    assert found.count("↪ [`p`](#p)") == 3
    # leaf has nothing below it, so it is written where it is met first, and the link leads there.
    assert "✓ ↪ [`leaf`](#leaf)\\\n  argument `g`" in found
    assert '**Premise**<a id="leaf"></a> ✓ Text of leaf.' in found
    part = found[found.index("### `p`") :]
    assert part.startswith(
        "### `p`\n\n✓ Text of p.\\\n*stands: [`e`](#e) holds*\n\n"
        "Premise of [`a`](#a), [`b`](#b), [`f`](#f).\n\n*What bears on it is drawn under [`c`](#c).*\n\n"
        '- **For**<a id="e"></a> ✓ Text of q.\\\n  argument `e` · *stands: its premise stands*\\\n'
        "  premise ✓ `q` · *stands: assumed, without a source*"
    )


def test_undercutters_stay_with_their_argument_when_its_premise_moves() -> None:
    debate = debate_of("a: p supports c", "u: q undercuts a", "e: s supports p", "b: p supports d")
    debate = replace(debate, positions={"x": Position("x", "X", "c"), "y": Position("y", "Y", "d")})
    lines = exported(debate).split("\n")
    place = lines.index('- **For**<a id="a"></a> ✗ ↪ [`p`](#p)\\')
    assert lines[place + 1] == "  argument `a` · *falls: undercut by [`u`](#u)*"
    assert lines[place + 2] == '  - **Undercut by**<a id="u"></a> ✓ It is so: q.\\'


def test_a_chain_is_moved_under_headings_before_it_is_too_deep_for_a_list() -> None:
    debate = debate_of(*(f"a{n}: c{n + 1} supports c{n}" for n in range(40)))
    found = exported(replace(debate, positions={"x": Position("x", "X", "c0")}))
    assert max(len(line) - len(line.lstrip()) for line in found.split("\n")) <= 2 * (DEEPEST + 1)
    assert all(plain(found).count(f"It is so: c{n}.") == 1 for n in range(41))
    assert set(links(found)) <= anchors(found)


def test_a_chain_of_undercutters_is_moved_too() -> None:
    steps = ["a: p supports c", "u0: q undercuts a", *(f"u{n + 1}: q{n} undercuts u{n}" for n in range(40))]
    debate = debate_of(*steps)
    found = exported(replace(debate, positions={"x": Position("x", "X", "c")}))
    assert max(len(line) - len(line.lstrip()) for line in found.split("\n")) <= 2 * (DEEPEST + 1)
    assert all(f"`u{n}`" in found for n in range(41))
    assert set(links(found)) <= anchors(found)


def test_thousands_of_levels_take_no_recursion_and_little_space() -> None:
    def length(count: int) -> int:
        debate = debate_of(*(f"a{n}: c{n + 1} supports c{n}" for n in range(count)))
        return len(exported(replace(debate, positions={"x": Position("x", "X", "c0")})))

    # Ids are a little longer where there are more of them; nothing else is.
    assert length(2000) < 2.1 * length(1000)


@settings(deadline=None)  # a busy machine is no fault of the export
@given(debates(8, 12))
def test_every_entry_is_written_in_exactly_one_place(debate: Debate) -> None:
    debate = replace(
        debate,
        claims={name: claim._replace(text=f"Text {name}.") for name, claim in debate.claims.items()},
        positions={name: Position(name, name, name) for name in list(debate.claims)[:2]},
        questions={"why": Question("why", "Why?", about=tuple(debate.arguments)[:2])},
    )
    found = exported(debate)
    text = plain(found)
    for name in debate.claims:
        assert text.count(f"Text {name}.") == 1, name
    for name in debate.arguments:
        assert f"`{name}`" in found
    assert set(links(found)) <= anchors(found)


@settings(deadline=None)  # a busy machine is no fault of the export
@given(debates(8, 12))
def test_the_layout_holds_every_row_once(debate: Debate) -> None:
    relations = Relations(debate)
    rows = outline(debate, relations)
    found = parts(debate, relations, rows)
    roots = sum(part.is_root for part in found)
    assert roots + sum(len(part.items) for part in found) == len(rows)
    assert len({part.subject for part in found}) == len(found)
    assert all(item.level <= DEEPEST for part in found for item in part.items)


def test_expectations_are_met_or_not() -> None:
    debate = replace(
        debate_of("a: p supports c"),
        scenarios={
            "s": Scenario(
                "s", "Next year", rejects=("p",), expect=(("c", "out"), ("a", "in"), ("p", "undec"))
            ),
            "empty": Scenario("empty", "Nothing"),
        },
    )
    found = exported(debate)
    assert (
        "| Next year `s` | rejects: [`p`](#p) | met: [`c`](#c) is not shown; "
        "**not met**: [`a`](#a) should stand, but lacks a premise: [`p`](#p) falls; "
        "**not met**: [`p`](#p) should be open, but falls: rejected by s |"
    ) in found
    assert "| Nothing `empty` |  |  |" in found


def test_sources_tell_who_cites_them_by_place_and_entries_what_they_cite() -> None:
    debate = debate_of("a: p, q supports c")
    source = Source(
        "s", "A ruling", ("A. Judge",), "2024", "https://a.org/x", "10.1000/x_1", "court", posture="holding"
    )
    cited = {
        "p": (Citation("s", "p. 10", "a few words", "dicta", "verified"), Citation("ghost")),
        "q": (Citation("s", "p. 9", posture="holding"),),
        "c": (Citation("s", "p. 10"), Citation("s"), Citation("book")),
    }
    debate = replace(
        debate,
        sources={
            "s": source,
            "book": Source("book", "A book", url="javascript:x", doi="none"),
            "unused": Source("unused", "Nobody's"),
            "o/t": Source("o/t", "T"),
        },
        claims={name: claim._replace(sources=cited[name]) for name, claim in debate.claims.items()},
        positions={"x": Position("x", "X", "c", sources=(Citation("s", "p. 9", "an aside"),))},
        scenarios={"n": Scenario("n", "Next", sources=(Citation("s", "p. 9"),))},
    )
    found = exported(debate)
    assert found[found.index("### Source `s`") :].split("\n") == [
        "### Source `s`",
        "",
        "**A ruling**, A. Judge, 2024",
        "",
        "- type: court",
        "- posture: holding",
        "- address: [https://a.org/x](<https://a.org/x>)",
        "- DOI: [10.1000/x\\_1](<https://doi.org/10.1000/x_1>)",
        "- cited by:",
        "  - p. 9: [`q`](#q), [`x`](#position-x), [`n`](#scenario-n)",
        "  - p. 10: [`p`](#p), [`c`](#c)",
        "  - no place given: [`c`](#c)",
        "",
        "### Source `book`",
        "",
        "**A book**",
        "",
        "- address: javascript:x",
        "- DOI: none",
        "- cited by [`c`](#c)",
        "",
        "### Source `unused`",
        "",
        "**Nobody's**",
        "",
        "- cited by nothing in this debate",
        "",
    ]
    link = "[`s`](#source-s)"
    told = f"sources {link}, p. 10, “a few words”, posture dicta, status verified; `ghost`"
    assert f"`p` · *stands: assumed, citing s and ghost* · {told}" in found
    assert f"`q` · *stands: assumed, citing s* · source {link}, p. 9\n" in found
    assert f"  - source {link}, p. 9, “an aside”" in found
    assert f"Next `n` · source {link}, p. 9 |" in found


def test_a_hedge_and_tags_are_said_to_be_what_they_are() -> None:
    debate = debate_of(claims=["c"])
    claims = {"c": debate.claims["c"]._replace(hedge="probably", by=("a critic",), tags=("added", "law"))}
    assert "hedged “probably” · by a critic · tagged `added` `law`" in exported(
        replace(debate, claims=claims)
    )


def test_an_argument_that_stands_and_may_not_prevail_has_both_marks_everywhere() -> None:
    debate = debate_of("a: p, s supports c", "r: q rebuts c")
    found = exported(replace(debate, positions={"x": Position("x", "X", "c")}))
    assert (
        '- **For**<a id="a"></a> ?✓ `a`\\\n'
        "  *stands: its premises stand, but whether it prevails over [`r`](#r) is open*" in found
    )
    assert '- **Against**<a id="r"></a> ?✓ It is so: q.\\\n  argument `r`' in found
    assert '(["?✓ a"])' in found


def test_a_contradiction_told_elsewhere_is_named_under_a_heading() -> None:
    debate = debate_of("a: d supports t", clashes=[("c", "d"), ("d", "e")])
    found = exported(replace(debate, positions={"x": Position("x", "X", "c"), "y": Position("y", "Y", "t")}))
    assert "### `c`" in found
    part = found[found.index("### `d`") :]
    assert (
        "Premise of [`a`](#a).\n\nContradicted by [`c`](#c).\n\n*What bears on it is drawn under [`c`](#c).*\n\n"
        '- **Contradicted by**<a id="e"></a> ? It is so: e.' in part
    )


def test_the_contents_lead_to_every_section_and_to_each_thesis() -> None:
    found = exported(in_file("four-gigabytes.yaml"))
    listed = found[: found.index("**How to read it:**")].split("\n")
    contents = [line for line in listed if line.lstrip().startswith("- [")]
    assert contents == [
        "- [Positions](#positions)",
        "- [Theses](#theses)",
        "  - [`images-cannot-fit`](#images-cannot-fit)",
        "  - [`model-holds-images`](#model-holds-images)",
        "- [Scenarios](#scenarios)",
        "- [Open questions](#open-questions)",
        "- [Sources](#sources)",
    ]
    assert {line.partition("(")[2].rstrip(")") for line in contents} <= anchors(found)
    assert listed.index("> Free Markdown text.") < listed.index(contents[0])


def test_debates_of_a_folder_share_no_anchor() -> None:
    debate = in_file("four-gigabytes.yaml")
    evaluator = Evaluator(debate)
    both = export([looked(debate, evaluator.label(), evaluator)] * 2, Options())
    alone = exported(debate)
    first, second = both[: len(alone)], both[len(alone) + 1 :]
    assert headings(both) == headings(alone) * 2
    assert set(links_within(both)) <= anchors(both)
    assert not set(links_within(first)) & set(links_within(second))
    assert headings(second) == headings(alone)


def test_a_debate_of_nothing_is_a_title() -> None:
    assert exported(Debate(title="Empty")) == (
        "# Empty\n\n**Looked at** as written.\n\n"
        "**How to read it:** ✓ stands, ? is open, ✗ falls, ∅ is not shown or lacks a premise; of two marks the "
        "first says how an argument fares as a reason; ↪ leads to where something is written. What "
        "stands is decided by the grounded semantics.\n"
    )


def test_focus_shows_one_part_of_a_debate_and_the_sources_it_cites() -> None:
    debate = in_file("four-gigabytes.yaml")
    found = exported(debate, Options(focus=Subject(Section.ARGUMENT, "extraction")))
    assert headings(found) == ["Four gigabytes", "Arguments", "extraction"]
    assert "**Shown** from `argument:extraction` down." in found
    found = exported(debate, Options(focus=Subject(Section.CLAIM, "model-holds-images")))
    assert "Source andersen-2024" in headings(found)
    assert "```mermaid" in found


def test_depth_is_said_and_so_is_what_it_hides() -> None:
    debate = in_file("four-gigabytes.yaml")
    found = exported(debate, Options(depth=1))
    assert "**Cut** at 1 level below where each part begins." in found
    assert "… 3 more below" in found
    assert "Premise" not in found


def test_every_link_within_leads_to_a_heading() -> None:
    found = exported(in_file("four-gigabytes.yaml"))
    assert list(links_within(found))
    assert set(links_within(found)) <= anchors(found)


def test_ids_that_are_also_headings_or_sources_keep_their_links() -> None:
    debate = replace(
        debate_of("a: sources supports c", claims=["c", "positions", "source-x"]),
        title="c",
        positions={"x": Position("x", "X", "c")},
        sources={"x": Source("x", "A source")},
    )
    claims = {**debate.claims, "c": Claim("c", "See.", sources=(Citation("x"),))}
    found = exported(replace(debate, claims=claims))
    # The title takes the anchor c first, so the thesis gets c-1.
    assert "[`c`](#c-1)" in found
    assert set(links_within(found)) <= anchors(found)
