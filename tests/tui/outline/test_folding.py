"""Which rows are visible: folds, filters, and what stays folded when a debate is read again."""

from __future__ import annotations

import pytest

from argmap.model import Section, Subject
from argmap.queries.outline import Row, Sign
from argmap.tui.outline.folding import Folding


def row(name: str, depth: int, end: int) -> Row:
    return Row(depth, Sign.ROOT, Subject(Section.CLAIM, name), None, end, False, 0)


# a ── b ── c
#   └─ d
# e
ROWS = (row("a", 0, 4), row("b", 1, 3), row("c", 2, 3), row("d", 1, 4), row("e", 0, 5))


@pytest.fixture
def folding() -> Folding:
    return Folding(ROWS)


def test_everything_is_visible_at_first(folding: Folding) -> None:
    assert folding.visible == [0, 1, 2, 3, 4]


def test_a_large_debate_begins_folded() -> None:
    rows = tuple(row(f"r{n}", *((0, n + 3) if n % 3 == 0 else (n % 3, n + 4 - n % 3))) for n in range(900))
    folding = Folding(rows)
    assert {rows[index].depth for index in folding.visible} == {0, 1}


def test_folding_hides_what_is_below(folding: Folding) -> None:
    assert folding.fold(0)
    assert folding.visible == [0, 4]
    assert folding.is_folded(0)
    assert not folding.fold(0)
    assert folding.unfold(0)
    assert folding.visible == [0, 1, 2, 3, 4]


def test_a_row_without_children_does_not_fold(folding: Folding) -> None:
    assert not folding.fold(4)


def test_fold_everything_and_back(folding: Folding) -> None:
    folding.fold_all()
    assert folding.visible == [0, 4]
    folding.fold_all()
    assert folding.visible == [0, 1, 2, 3, 4]


def test_revealing_a_row_unfolds_what_is_above_it(folding: Folding) -> None:
    folding.fold_all()
    assert folding.reveal(2)
    assert folding.visible == [0, 1, 2, 3, 4]
    assert not folding.reveal(2)


def test_the_path_leads_from_the_root(folding: Folding) -> None:
    assert folding.path(2) == (0, 1, 2)
    assert folding.path(4) == (4,)


def test_a_filter_shows_what_it_keeps_and_what_is_above(folding: Folding) -> None:
    folding.fold_all()
    folding.filter([index for index, row in enumerate(folding.rows) if row.subject.id == "c"])
    assert folding.visible == [0, 1, 2]
    assert folding.filtered == frozenset({2})
    folding.filter(None)
    assert folding.visible == [0, 4], "folds come back after the filter"


def test_revealing_a_row_that_the_filter_hides_ends_the_filter(folding: Folding) -> None:
    folding.filter([index for index, row in enumerate(folding.rows) if row.subject.id == "c"])
    assert folding.reveal(4)
    assert folding.filtered is None
    assert folding.visible == [0, 1, 2, 3, 4]


def test_folds_stay_when_the_debate_is_read_again(folding: Folding) -> None:
    folding.fold(1)
    longer = (
        row("new", 0, 1),
        row("a", 0, 5),
        row("b", 1, 4),
        row("c", 2, 4),
        row("d", 1, 5),
        row("e", 0, 6),
    )
    again = Folding(longer, folding)
    assert again.visible == [0, 1, 2, 4, 5]
