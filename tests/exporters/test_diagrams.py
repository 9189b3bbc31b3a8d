"""Which diagrams there are: everything is drawn, nothing twice, and none is too large to read."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluation import evaluate
from argmap.exporters.bearing import Bearing
from argmap.exporters.diagrams import MOST_BOXES, MOST_LEVELS, Drawing, drawings
from argmap.graph.relations import Relations
from argmap.model import Debate
from tests.strategies import debate_of, debates, random_debate


def bearing_of(debate: Debate) -> Bearing:
    return Bearing(debate, Relations(debate), evaluate(debate))


def drawn(
    debate: Debate, *headings: str, boxes: int = MOST_BOXES, levels: int = MOST_LEVELS
) -> list[Drawing]:
    return drawings(bearing_of(debate), headings, most_boxes=boxes, most_levels=levels)


Link = tuple[str, str]


def links(debate: Debate) -> set[Link]:
    """From what bears on an entry to that entry, read off the debate alone; contradictions go both ways."""
    known = debate.claims.keys() | debate.arguments.keys()
    found = {(argument.id, argument.target) for argument in debate.arguments.values()}
    found |= {
        (premise, argument.id) for argument in debate.arguments.values() for premise in argument.premises
    }
    for claim in debate.claims.values():
        found |= {pair for other in claim.contradicts for pair in ((claim.id, other), (other, claim.id))}
    return {(one, other) for one, other in found if one in known and other in known}


def bearing_on(debate: Debate, headings: list[str]) -> set[Link]:
    """The links by which something bears on headings."""
    every, reached, found = links(debate), set(headings), set[Link]()
    while True:
        more = {link for link in every if link[1] in reached} - found
        if not more:
            return found
        found |= more
        reached |= {one for one, _ in more}


def holds(debate: Debate, headings: list[str], found: list[Drawing], most: int) -> None:
    """What is true of the diagrams of every debate."""
    expected = bearing_on(debate, headings)
    sets = [frozenset(drawing.boxes) for drawing in found]
    for one, other in expected:
        assert any({one, other} <= boxes for boxes in sets), (one, other)
    assert set().union(*sets) <= {id_ for link in expected for id_ in link}
    for place, boxes in enumerate(sets):
        assert len(boxes) == len(found[place].boxes) <= most
        assert any({one, other} <= boxes for one, other in expected)
        assert not any(boxes <= other for number, other in enumerate(sets) if number != place)
    for drawing, boxes in zip(found, sets, strict=True):
        assert drawing.under in headings
        assert drawing.boxes[: len(drawing.begins)] == drawing.begins
        lacking = {other for one, other in expected if other in boxes and one not in boxes}
        assert set(drawing.further) == lacking
    for name in debate.arguments:
        # Where it begins no diagram, an argument is drawn with what it is about, and that is once.
        assert sum(name in drawing.boxes and name not in drawing.begins for drawing in found) <= 1


@settings(deadline=None)  # a busy machine is no fault of the export
@given(debates(8, 12), st.integers(4, 12), st.integers(2, 9), st.data())
def test_everything_is_drawn_and_no_diagram_shows_only_what_another_shows(
    debate: Debate, boxes: int, levels: int, data: st.DataObject
) -> None:
    names = [*debate.claims, *debate.arguments]
    headings = data.draw(st.lists(st.sampled_from(names), min_size=1, unique=True))
    holds(debate, headings, drawn(debate, *headings, boxes=boxes, levels=levels), boxes)


@pytest.mark.parametrize("seed", range(8))
def test_large_debates_too(seed: int) -> None:
    random = Random(seed)
    debate = random_debate(random, 120, 160)
    headings = random.sample(list(debate.claims), min(len(debate.claims), 10))
    holds(debate, headings, drawn(debate, *headings), MOST_BOXES)


def test_what_fits_is_one_diagram_the_nearest_first() -> None:
    debate = debate_of("a: p supports c", "r: q, s rebuts c", "u: t undercuts a", clashes=[("d", "c")])
    (found,) = drawn(debate, "c")
    assert found == Drawing("c", ("c",), ("c", "a", "r", "d", "p", "u", "q", "s", "t"), ())


def test_nothing_is_drawn_of_what_nothing_bears_on() -> None:
    assert drawn(debate_of("a: ghost supports d", claims=["c"]), "c") == []


def test_two_theses_that_contradict_each_other_are_one_diagram() -> None:
    debate = debate_of("a: p supports c", "b: q supports d", clashes=[("c", "d")])
    (found,) = drawn(debate, "c", "d")
    assert (found.under, set(found.boxes)) == ("c", {"c", "d", "a", "b", "p", "q"})


def test_what_is_shared_and_has_no_room_is_drawn_with_the_later_thesis_that_has() -> None:
    first = [f"a{n}: p{n} supports first" for n in range(13)]
    shared = [f"s{n}: q{n} supports shared" for n in range(10)]
    debate = debate_of(*first, "b: shared supports first", *shared, "d: shared supports second")
    one, two = drawn(debate, "first", "second", "shared")
    assert (one.under, one.further, len(one.boxes)) == ("first", ("shared",), 29)
    assert (two.under, two.further, len(two.boxes)) == ("second", (), 23)


def test_what_has_room_nowhere_else_stands_under_its_own_heading() -> None:
    shared = [f"s{n}: q{n} supports shared" for n in range(14)]
    debate = debate_of("a: shared supports c", *shared)
    found = drawn(debate, "c", "shared")
    assert [(drawing.under, len(drawing.boxes)) for drawing in found] == [("c", 3), ("shared", 29)]
    without = drawn(debate, "c")
    assert [(drawing.under, drawing.begins) for drawing in without] == [("c", ("c",)), ("c", ("shared",))]


def test_too_many_reasons_are_dealt_out_the_strongest_first() -> None:
    weak = [f"w{n}: p{n} supports c 0.1" for n in range(20)]
    strong = [f"s{n}: q{n} supports c 0.9" for n in range(10)]
    found = drawn(debate_of(*weak, *strong), "c")
    assert [drawing.begins for drawing in found] == [("c",)] * 3
    assert {f"s{n}" for n in range(10)} <= set(found[0].boxes)
    assert all(drawing.further == ("c",) for drawing in found)


def test_a_chain_is_cut_at_its_claims_before_it_is_too_wide_for_a_page() -> None:
    debate = debate_of(*(f"a{n}: c{n + 1} supports c{n}" for n in range(40)))
    found = drawn(debate, "c0")
    assert all(len(drawing.boxes) <= MOST_LEVELS for drawing in found)
    assert all(drawing.begins[0] in debate.claims for drawing in found)
    assert len(found) <= 11


def test_a_chain_of_undercutters_is_cut_too() -> None:
    debate = debate_of("u0: p supports c", *(f"u{n + 1}: q{n} undercuts u{n}" for n in range(40)))
    found = drawn(debate, "c")
    holds(debate, ["c"], found, MOST_BOXES)
    assert 3 < len(found) < 12


def test_an_argument_keeps_its_premises_and_parts_with_what_is_behind_them() -> None:
    behind = [f"b{n}: r{n} supports p" for n in range(9)]
    first, *_ = drawn(
        debate_of("a: p, q supports c", *(f"o{n}: s{n} supports c" for n in range(8)), *behind), "c"
    )
    assert {"a", "p", "q"} <= set(first.boxes)
    assert first.further == ("p",)


def test_claims_that_all_contradict_each_other_are_drawn_in_fewer_diagrams_than_there_are_claims() -> None:
    names = [f"c{number}" for number in range(50)]
    debate = debate_of(
        clashes=[(one, other) for one in names for other in names if one < other], claims=names
    )
    found = drawn(debate, "c0")
    holds(debate, ["c0"], found, MOST_BOXES)
    assert len(found) < 50


def test_a_large_debate_is_planned_without_recursion_and_without_going_over_it_again_and_again() -> None:
    debate = debate_of(*(f"a{n}: c{n + 1}, p{n} supports c{n}" for n in range(2000)))
    found = drawn(debate, *(f"c{n}" for n in range(0, 2000, 50)))
    assert sum(len(drawing.boxes) for drawing in found) < 2 * (len(debate.claims) + len(debate.arguments))


def test_a_cut_goes_through_a_claim_that_has_a_heading_of_its_own() -> None:
    reasons = [f"a{n}: p{n} supports c" for n in range(12)]
    debate = debate_of(*reasons, "b: shared supports c", *(f"s{n}: q{n} supports shared" for n in range(3)))
    one, two = drawn(debate, "c", "shared")
    assert (one.under, one.further, len(one.boxes)) == ("c", ("shared",), 27)
    assert (two.under, len(two.boxes)) == ("shared", 7)
    assert [drawing.begins for drawing in drawn(debate, "c")] == [("c",), ("c",)]


@pytest.mark.parametrize(("premise", "undercut"), [(5, 5), (6, 6)])
def test_what_undercuts_an_argument_stays_with_it_when_what_is_behind_a_premise_has_no_room(
    premise: int, undercut: int
) -> None:
    behind = [f"b{n}: r{n} supports p" for n in range(premise)]
    against = [f"t{n}: s{n} supports q" for n in range(undercut)]
    others = ["o: x supports c", "v: y rebuts c", "w: z rebuts c"]
    first, second = drawn(
        debate_of("a: p supports c", "u: q, k undercuts a", *behind, *against, *others), "c"
    )
    assert {"a", "u", "q", "k", "o", "v", "w", *(f"t{n}" for n in range(undercut))} <= set(first.boxes)
    assert second.begins == ("p",)
