"""What is on the map of an entry, and what is only counted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.graph.relations import Relations
from argmap.model import Debate, Direction, Section, Subject
from argmap.queries.outline import Sign
from argmap.tui.map.around import around
from argmap.tui.map.graph import Graph, Kind
from tests.strategies import debate_of, debates
from tests.tui.fake_session import session


def map_of(debate: Debate, id_: str, hops: int = 1, most: int = 25) -> Graph:
    section = Section.ARGUMENT if id_ in debate.arguments else Section.CLAIM
    return around(debate, Relations(debate), Subject(section, id_), hops, most)


def ids(graph: Graph, kind: Kind) -> list[str]:
    return [node.subject.id for node in graph.nodes if node.kind is kind]


def stubs(graph: Graph) -> dict[str, int]:
    return {node.subject.id: node.count for node in graph.nodes if node.kind is Kind.STUB}


def links(graph: Graph) -> set[tuple[str, str]]:
    names = [node.subject.id for node in graph.nodes]
    return {(names[link.left], names[link.right]) for link in graph.links}


CHAIN = debate_of(
    "one: b supports a", "two: c supports b", "three: d supports c", "four: e rebuts d", "five: a supports z"
)


def test_one_step_goes_to_the_premises_and_to_what_the_focus_is_a_premise_of() -> None:
    graph = map_of(CHAIN, "b")
    assert ids(graph, Kind.CLAIM) == ["b", "c", "a"]
    assert ids(graph, Kind.ARGUMENT) == ["two", "one"]
    assert links(graph) >= {("a", "one"), ("one", "b"), ("b", "two"), ("two", "c")}


def test_each_step_more_goes_one_claim_further() -> None:
    assert set(ids(map_of(CHAIN, "b", 2), Kind.CLAIM)) == {"b", "c", "a", "d", "z"}
    assert set(ids(map_of(CHAIN, "b", 3), Kind.CLAIM)) == {"b", "c", "a", "d", "z", "e"}


def test_what_is_not_shown_is_counted() -> None:
    graph = map_of(CHAIN, "b")
    assert stubs(graph) == {"c": 1}
    uses = {node.subject.id: node.count for node in graph.nodes if node.kind is Kind.CLAIM}
    assert uses == {"b": 0, "c": 0, "a": 1}


def test_the_other_uses_of_a_premise_are_not_followed() -> None:
    debate = debate_of("one: p supports a", "two: p supports elsewhere")
    graph = map_of(debate, "a", 3)
    assert ids(graph, Kind.CLAIM) == ["a", "p"]
    assert graph.nodes[next(n for n, node in enumerate(graph.nodes) if node.subject.id == "p")].count == 1


def test_the_other_reasons_for_the_conclusion_come_with_the_second_step() -> None:
    debate = debate_of("one: p supports a", "two: q rebuts a")
    assert ids(map_of(debate, "p"), Kind.ARGUMENT) == ["one"]
    assert ids(map_of(debate, "p", 2), Kind.ARGUMENT) == ["one", "two"]


def test_an_undercutter_comes_with_its_premises() -> None:
    debate = debate_of("one: p supports a", "cut: q, r undercuts one")
    graph = map_of(debate, "a")
    assert set(ids(graph, Kind.CLAIM)) == {"a", "p", "q", "r"}
    below = [link for link in graph.links if link.below]
    assert [graph.nodes[link.right].subject.id for link in below] == ["cut"]


def test_an_undercutter_in_focus_comes_with_what_it_undercuts() -> None:
    debate = debate_of("one: p supports a", "cut: q undercuts one", "again: r undercuts cut")
    graph = map_of(debate, "again")
    assert graph.nodes[0].subject == Subject(Section.ARGUMENT, "again")
    assert set(ids(graph, Kind.ARGUMENT)) == {"again", "cut", "one"}
    assert set(ids(graph, Kind.CLAIM)) == {"a", "p", "q", "r"}


def test_both_sides_are_shown_where_there_is_not_room_for_all() -> None:
    debate = debate_of(
        *(f"pro{number}: p{number} supports a" for number in range(30)),
        *(f"con{number}: q{number} rebuts a" for number in range(3)),
    )
    graph = map_of(debate, "a")
    assert len(ids(graph, Kind.CLAIM)) == 25
    assert {"con0", "con1", "con2"} <= set(ids(graph, Kind.ARGUMENT))
    assert stubs(graph) == {"a": 33 - 24}


def test_an_argument_with_more_premises_than_there_is_room_for_is_cut_short_in_focus_alone() -> None:
    debate = debate_of(f"long: {', '.join(f'p{number}' for number in range(40))} supports a")
    assert ids(map_of(debate, "a"), Kind.ARGUMENT) == []
    assert stubs(map_of(debate, "a")) == {"a": 1}
    graph = map_of(debate, "long")
    assert len(ids(graph, Kind.CLAIM)) == 25
    assert stubs(graph) == {"long": 16}


def test_a_circle_ends_in_a_node_that_says_so() -> None:
    graph = map_of(debate_of("one: b supports a", "two: a supports b"), "a", 3)
    assert ids(graph, Kind.AGAIN) == ["a"]
    assert ids(graph, Kind.CLAIM) == ["a", "b"]


def test_claims_that_contradict_the_focus_are_tied_to_it_unless_arguments_link_them() -> None:
    apart = debate_of("one: p supports a", "two: q supports b", clashes=[("a", "b")])
    graph = map_of(apart, "a", 2)
    assert [(node.sign, node.subject.id) for node in graph.nodes if node.kind is Kind.TIE] == [
        (Sign.CONTRADICTS, "b")
    ]
    assert {"two", "one"} == set(ids(graph, Kind.ARGUMENT))
    linked = debate_of("one: b rebuts a", clashes=[("a", "b")])
    assert ids(map_of(linked, "a"), Kind.TIE) == []


def test_a_remark_is_tied_to_what_it_is_about_where_there_is_no_argument() -> None:
    debate = session().view.scope.debate
    graph = map_of(debate, "exceptions-exist")
    assert [(node.kind, node.subject.id) for node in graph.nodes] == [
        (Kind.CLAIM, "exceptions-exist"),
        (Kind.CLAIM, "ban"),
        (Kind.STUB, "ban"),
        (Kind.TIE, "ban"),
    ]
    assert {(link.left, link.right) for link in graph.links} == {(1, 2), (1, 3), (3, 0)}


def test_a_question_is_tied_to_its_answers_and_to_what_it_is_about() -> None:
    view = session().view
    graph = around(view.scope.debate, view.relations, Subject(Section.QUESTION, "how-many-drive"), 1)
    ties = {node.subject.id: node.sign for node in graph.nodes if node.kind is Kind.TIE}
    assert ties == {"footfall-rises": Sign.ANSWERS, "customers-drive": Sign.ABOUT}


def test_what_has_no_map_gives_an_empty_one() -> None:
    view = session().view
    assert around(view.scope.debate, view.relations, Subject(Section.SOURCE, "madrid-2019"), 2) == Graph()
    assert around(view.scope.debate, view.relations, Subject(Section.ARGUMENT, "no-such"), 2) == Graph()


@given(debates(14, 24), st.integers(1, 3), st.integers(4, 25), st.data())
def test_an_argument_is_never_shown_without_what_it_needs(
    debate: Debate, hops: int, most: int, data: st.DataObject
) -> None:
    focus = data.draw(st.sampled_from([*debate.claims, *debate.arguments]))
    graph = map_of(debate, focus, hops, most)
    subjects = [node.subject for node in graph.nodes if node.kind in (Kind.CLAIM, Kind.ARGUMENT)]
    assert subjects[0].id == focus
    assert len(subjects) == len(set(subjects))
    shown = {subject.id for subject in subjects}
    assert len(ids(graph, Kind.CLAIM)) <= max(most, 2)
    for id_ in ids(graph, Kind.ARGUMENT):
        argument = debate.arguments[id_]
        if id_ != focus:
            assert shown.issuperset(argument.premises)
        if argument.direction is not Direction.UNDERCUTS:
            assert argument.target in shown


@given(debates(14, 24), st.integers(1, 3), st.data())
def test_what_is_shown_and_what_is_counted_are_all_reasons(
    debate: Debate, hops: int, data: st.DataObject
) -> None:
    relations = Relations(debate)
    graph = map_of(debate, data.draw(st.sampled_from([*debate.claims])), hops, 8)
    left_out = stubs(graph)
    arguments = set(ids(graph, Kind.ARGUMENT))
    for claim in ids(graph, Kind.CLAIM):
        reasons = {*relations.supporters[claim], *relations.rebutters[claim]}
        assert len(reasons & arguments) + left_out.get(claim, 0) == len(reasons)
