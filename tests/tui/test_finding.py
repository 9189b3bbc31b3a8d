"""Search as somebody types, and the filter by label."""

from __future__ import annotations

import pytest

from argmap.tui.finder import Finder
from argmap.tui.look import Look
from argmap.tui.page import Piece
from argmap.tui.palette import Role
from argmap.tui.searching import following, search_for
from tests.tui.fake_session import session


@pytest.fixture(scope="module")
def look() -> Look:
    return Look(session().view)


def found(look: Look, text: str) -> set[str]:
    finder = Finder()
    finder.look_for(look, text)
    return {look.rows[index].subject.id for index in finder.found}


def test_every_word_must_occur_in_any_order_and_case(look: Look) -> None:
    assert found(look, "CENTRES cars") == {"ban", "air"}
    assert found(look, "no2 madrid") == {"no2-fell"}
    assert found(look, "cars nowhere") == set()


def test_ids_and_tags_are_looked_through(look: Look) -> None:
    assert found(look, "left-behind") == {"left-behind"}
    assert found(look, "thesis") == {"ban"}


def test_nothing_typed_finds_nothing(look: Look) -> None:
    assert found(look, "  ") == set()


def test_matches_are_marked_whatever_their_case() -> None:
    search = search_for("car CARS")
    assert search is not None
    assert search.highlighted("Cars by car", Role.TEXT) == (
        Piece("Cars", Role.MATCH),
        Piece(" by ", Role.TEXT),
        Piece("car", Role.MATCH),
        Piece("", Role.TEXT),
    )


def test_what_is_typed_is_no_pattern() -> None:
    search = search_for(".*[")
    assert search is not None
    assert not search.pattern.search("anything")
    assert search.pattern.search("a .*[ b")


@pytest.mark.parametrize(
    ("origin", "forward", "include", "row"),
    [(0, True, False, 2), (2, True, False, 5), (5, True, False, 2), (5, False, False, 2), (2, False, False, 5),
     (2, True, True, 2)],
)  # fmt: skip
def test_going_round(origin: int, forward: bool, include: bool, row: int) -> None:
    assert following([2, 5], origin, forward=forward, include=include) == row


def test_no_match_leads_nowhere() -> None:
    assert following([], 3) is None


def test_the_filter_goes_through_the_labels(look: Look) -> None:
    finder = Finder()
    assert finder.keeps(look) is None
    kept = {}
    for _ in range(4):
        finder.next_label(look)
        keeps = finder.keeps(look)
        assert keeps is not None
        kept[finder.label] = {row.subject.id for row in look.rows if keeps(row)}
    assert kept["falls"] == {"left-behind", "footfall-rises"}
    assert "ban" in kept["open"]
    assert "no2-fell" in kept["stands"]
    finder.next_label(look)
    assert finder.label is None


def test_under_a_standpoint_the_filter_has_what_changed() -> None:
    look = Look(session().stand(positions=["car-free"]))
    finder = Finder()
    for _ in range(5):
        finder.next_label(look)
    keeps = finder.keeps(look)
    assert finder.label == "changed"
    assert keeps is not None
    kept = {row.subject.id for row in look.rows if keeps(row)}
    assert kept == {"ban", "air", "traffic-is-main-source", "shops-lose", "footfall-rises"}
