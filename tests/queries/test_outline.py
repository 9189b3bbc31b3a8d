"""The outline: what stands below what, what is repeated, and that nothing is lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given

from argmap.evaluation import evaluate
from argmap.graph.relations import Relations
from argmap.library import Library, Scope
from argmap.model import (
    Argument,
    Citation,
    Claim,
    Debate,
    Direction,
    Position,
    Question,
    Scenario,
    Section,
    Source,
    Subject,
)
from argmap.queries.outline import Sign, outline
from argmap.queries.text_outline import outline_lines
from tests.strategies import debate_of, debates


def drawn(debate: Debate, focus: str | None = None, depth: int | None = None) -> list[str]:
    """An outline as lines: indentation, sign, what is shown, ``=argument`` where merged, ``^`` where repeated."""
    subject = None
    if focus is not None:
        section, _, id_ = focus.partition(":")
        subject = Subject(Section(section), id_)
    return [
        f"{'  ' * row.depth}{row.sign.value}{row.subject.id}"
        f"{'=' + row.argument if row.argument else ''}{'^' if row.repeated else ''}"
        for row in outline(debate, Relations(debate), focus=subject, depth=depth)
    ]


def with_thesis(debate: Debate, *theses: str) -> Debate:
    return replace(debate, positions={thesis: Position(thesis, thesis, thesis) for thesis in theses})


def test_for_against_contradicting_and_remarks_in_that_order() -> None:
    debate = debate_of("r: q rebuts c", "a: p supports c", clashes=[("c", "d")])
    claims = {**debate.claims, "m": Claim("m", "A remark.", about=("c",))}
    assert drawn(with_thesis(replace(debate, claims=claims), "c")) == [
        "c",
        "  +p=a",
        "  −q=r",
        "  ≠d",
        "  ~m",
    ]


def test_a_contradiction_is_on_one_row_below_others_and_on_every_thesis_that_has_it() -> None:
    clashes = [("c", "d"), ("c", "e"), ("d", "e"), ("e", "f")]
    debate = debate_of("a: c supports top", clashes=clashes)
    assert drawn(with_thesis(debate, "top")) == [
        "top",
        "  +c=a",
        "    ≠d",
        "      ≠e",
        "        ≠f",
        "    ≠e^",
    ]
    assert drawn(with_thesis(debate, "c", "e")) == [
        "c",
        "  ≠d",
        "    ≠e^",
        "  ≠e^",
        "e",
        "  ≠c^",
        "  ≠d^",
        "  ≠f",
        "top",
        "  +c=a^",
    ]


def test_one_premise_without_a_title_is_one_row_and_anything_else_is_not() -> None:
    debate = debate_of("one: p supports c", "two: q, s supports c", "named: t supports c")
    arguments = {**debate.arguments, "named": debate.arguments["named"]._replace(title="By name")}
    assert drawn(with_thesis(replace(debate, arguments=arguments), "c")) == [
        "c",
        "  +p=one",
        "  +two",
        "    ·q",
        "    ·s",
        "  +named",
        "    ·t",
    ]


def test_below_a_merged_row_stand_undercutters_and_then_what_is_below_the_premise() -> None:
    debate = debate_of("a: p supports c", "u: q undercuts a", "b: s supports p", "v: t undercuts u")
    assert drawn(with_thesis(debate, "c")) == ["c", "  +p=a", "    ⊣q=u", "      ⊣t=v", "    +s=b"]


def test_a_claim_met_again_is_a_repeated_row_with_nothing_below() -> None:
    debate = debate_of("a: p supports c", "b: p supports d", "e: q supports p", "f: c, d supports top")
    assert drawn(with_thesis(debate, "top")) == [
        "top",
        "  +f",
        "    ·c",
        "      +p=a",
        "        +q=e",
        "    ·d",
        "      +p=b^",
    ]


def test_a_merged_argument_with_undercutters_gets_its_own_row_where_its_premise_is_repeated() -> None:
    debate = debate_of("a: p supports c", "b: p supports c", "u: q undercuts b")
    assert drawn(with_thesis(debate, "c")) == ["c", "  +p=a", "  +b", "    ·p^", "    ⊣q=u"]


def test_a_thesis_is_shown_in_full_as_a_root_and_repeated_elsewhere() -> None:
    debate = debate_of("a: d supports c", "b: q supports d")
    assert drawn(with_thesis(debate, "c", "d")) == ["c", "  +d=a^", "d", "  +q=b"]


def test_questions_come_after_the_theses_and_show_answers_and_what_they_are_about() -> None:
    debate = with_thesis(debate_of("a: p supports c", claims=["c", "x", "lonely"]), "c")
    question = Question("why", "Why?", about=("c", "a", "lonely"), answers=("x",))
    assert drawn(replace(debate, questions={"why": question})) == [
        "c",
        "  +p=a",
        "Qwhy",
        "  =x",
        "  ~c^",
        "  ~a^",
        "  ~lonely",
    ]


def test_what_no_thesis_reaches_follows_those_that_no_argument_uses_first() -> None:
    debate = debate_of("a: p supports c", "b: r supports s", "g: s supports r", claims=["p", "c", "end"])
    # p is used in a, and c, which nothing uses, leads to it; r and s only lead to each other.
    assert drawn(debate) == ["c", "  +p=a", "end", "r", "  +s=g", "    +r=b^"]


def test_an_argument_about_something_that_is_not_there_is_a_root() -> None:
    debate = debate_of("a: p supports ghost", "b: ghost supports c")
    assert drawn(debate) == ["c", "  +b", "p", "a", "  ·p^"]


def test_a_circle_of_undercutters_ends() -> None:
    debate = debate_of("u: q undercuts v", "v: s undercuts u")
    assert drawn(debate) == ["q", "s", "u", "  ·q^", "  ⊣v", "    ·s^", "    ⊣u^"]


def test_focus_begins_at_an_entry() -> None:
    debate = with_thesis(debate_of("a: p supports c", "b: q supports p", "r: t rebuts c"), "c")
    debate = replace(
        debate,
        questions={"why": Question("why", "Why?", about=("p",))},
        scenarios={"next": Scenario("next", "Next", accepts=("q",), rejects=("r",), expect=(("q", "in"),))},
        sources={"book": Source("book", "A book")},
        claims={**debate.claims, "t": debate.claims["t"]._replace(sources=(Citation("book"),))},
    )
    assert drawn(debate, "claim:p") == ["p", "  +q=b"]
    assert drawn(debate, "argument:a") == ["a", "  ·p", "    +q=b"]
    assert drawn(debate, "question:why") == ["Qwhy", "  ~p", "    +q=b"]
    assert drawn(debate, "position:c") == ["c", "  +p=a", "    +q=b", "  −t=r"]
    assert drawn(debate, "scenario:next") == ["q", "r", "  ·t"]
    assert drawn(debate, "source:book") == ["t"]


def test_depth_cuts_what_is_further_down_and_counts_it() -> None:
    debate = with_thesis(debate_of("a: p supports c", "b: q supports p", "g: s supports q"), "c")
    assert drawn(debate, depth=0) == ["c"]
    assert drawn(debate, depth=1) == ["c", "  +p=a"]
    rows = outline(debate, Relations(debate), depth=1)
    assert [row.children for row in rows] == [1, 1]
    assert [row.end for row in rows] == [2, 2]


def test_what_is_too_deep_in_one_place_is_shown_where_it_is_not() -> None:
    debate = debate_of("a: p supports c", "b: q supports p", "g: q supports d", "h: s supports q")
    debate = with_thesis(debate, "c", "d")
    assert drawn(debate, depth=1) == ["c", "  +p=a", "d", "  +q=g"]
    assert drawn(debate) == ["c", "  +p=a", "    +q=b", "      +s=h", "d", "  +q=g^"]


def test_tens_of_thousands_of_levels_need_no_recursion() -> None:
    count = 15_000
    claims = {f"c{n}": Claim(f"c{n}", "Text.") for n in range(count)}
    arguments = {
        f"a{n}": Argument(f"a{n}", (f"c{n + 1}",), Direction.SUPPORTS, f"c{n}", title="Named")
        for n in range(count - 1)
    }
    debate = Debate(claims=claims, arguments=arguments)
    rows = outline(debate, Relations(debate))
    assert len(rows) == 2 * count - 1
    assert rows[-1].depth == 2 * count - 2
    assert all(row.end == len(rows) for row in rows)
    scope = Scope(Library(None, {}, None, 0, ()), None, debate)
    lines = list(outline_lines(scope, rows[-1:], evaluate(debate)))
    assert "".join(text for text, _ in lines[1]).startswith(" " * 80 + f"[{2 * count - 2}] ·")


@given(debates(9, 14))
def test_everything_is_there_once(debate: Debate) -> None:
    debate = with_thesis(debate, *list(debate.claims)[:2])
    rows = outline(debate, Relations(debate))
    shown = Counter(row.subject for row in rows if not row.repeated)
    assert not shown or max(shown.values()) == 1
    merged = {row.argument for row in rows if row.argument is not None}
    assert {subject.id for subject in shown} | merged == {*debate.claims, *debate.arguments}
    for row in rows:
        if row.repeated:
            assert row.subject in shown
            assert row.children == 0


@given(debates(9, 14))
def test_rows_are_a_forest_in_preorder(debate: Debate) -> None:
    rows = outline(debate, Relations(debate))
    for index, row in enumerate(rows):
        below = rows[index + 1 : row.end]
        assert all(child.depth > row.depth for child in below)
        assert sum(child.depth == row.depth + 1 for child in below) == row.children
        assert row.end == len(rows) or rows[row.end].depth <= row.depth


@given(debates(9, 14))
def test_a_depth_limit_never_shows_what_is_below_it(debate: Debate) -> None:
    relations = Relations(debate)
    rows = outline(debate, relations, depth=2)
    assert all(row.depth <= 2 for row in rows)
    roots = {row.subject for row in rows if row.depth == 0}
    assert roots == {row.subject for row in outline(debate, relations) if row.depth == 0}


def test_lines_of_text_have_signs_marks_and_ids() -> None:
    debate = with_thesis(
        debate_of("a: p supports c", "u: q undercuts a", "r: t rebuts c 0.2", "s: t supports c"), "c"
    )
    debate = replace(debate, claims={**debate.claims, "q": Claim("q", "Line one\nline \x1b[31mtwo.")})
    scope = Scope(Library(None, {}, None, 0, ()), None, debate)
    rows = outline(debate, Relations(debate))
    lines = ["".join(text for text, _ in line) for line in outline_lines(scope, rows, evaluate(debate))]
    assert lines == [
        "+ for, − against, ⊣ undercuts; ✓ stands, ✗ falls; of two marks the first is the reason's; "
        "↪ in full on another line",
        "  ✓ It is so: c.  (c)",
        "  +✗✓ It is so: p.  (a: p)",
        "    ⊣ ✓ Line one line ␛[31mtwo.  (u: q)",
        "  + ✓ It is so: t.  (s: t)",
        "  −✗✓ ↪ It is so: t.  (r: t)",
    ]


def test_the_legend_has_what_occurs_and_nothing_else() -> None:
    def first_line(debate: Debate) -> str:
        scope = Scope(Library(None, {}, None, 0, ()), None, debate)
        found = list(outline_lines(scope, outline(debate, Relations(debate)), evaluate(debate)))
        return "".join(text for text, _ in found[0]) if found else ""

    assert first_line(Debate()) == ""
    assert first_line(debate_of(claims=["c"])) == "✓ stands"
    assert first_line(debate_of("a: p supports c", doubted=["p"])) == "+ for; ∅ not shown"
    assert (
        first_line(debate_of("a: p, q supports c", doubted=["p"]))
        == "+ for, · premise; ✓ stands, ∅ not shown or lacks a premise"
    )
    assert (
        first_line(debate_of("a: p supports c", "r: q rebuts c"))
        == "+ for, − against; ✓ stands, ? open; of two marks the first is the reason's"
    )
    asked = replace(
        debate_of(claims=["c", "d"]), questions={"w": Question("w", "Why?", about=("c",), answers=("d",))}
    )
    assert first_line(asked) == "~ remark, or what a question is about, Q question, = answer; ✓ stands"


def test_signs_are_one_character() -> None:
    assert all(len(sign.value) == 1 for sign in Sign if sign is not Sign.ROOT)
