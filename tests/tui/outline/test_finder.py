"""Looking on from what was found before a letter was added finds what looking through everything finds."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.tui.drawing.look import Look
from argmap.tui.drawing.searching import following
from argmap.tui.outline.filtering import Filtering, terms_of
from argmap.tui.outline.finder import Finder
from argmap.tui.outline.folding import Folding
from benchmarks.samples import debate_text
from tests.tui.fake_session import session


@pytest.fixture(scope="module")
def looks() -> list[Look]:
    return [Look(session(debate_text(80, seed)).view) for seed in range(5)]


def typed_at_random(chance: Random, length: int) -> list[str]:
    """What stands in the prompt while somebody types and takes back letters, words and conditions."""
    pieces = [
        "d",
        "da",
        "market",
        "a",
        " ",
        " ",
        "m",
        "kind:",
        "legal",
        "e",
        "c",
        "source:",
        "1",
        "open",
        '"',
        "f",
    ]
    text, typed = "", []
    for _ in range(length):
        text = text[: -chance.choice((1, 1, 3))] if chance.random() < 0.3 else text + chance.choice(pieces)
        typed.append(text)
    return typed


@pytest.mark.parametrize("seed", range(40))
def test_each_text_finds_the_same_whatever_was_typed_before_it(looks: list[Look], seed: int) -> None:
    chance = Random(seed)
    look = looks[seed % len(looks)]
    finder, filtering = Finder(), Filtering(look)
    for text in typed_at_random(chance, 25):
        if chance.random() < 0.1:
            look = chance.choice(looks)
            filtering = Filtering(look)
        finder.look_for(look, text)
        outside, inside = text.lower().split('"')[::2], text.lower().split('"')[1::2]
        words = [*" ".join(outside).split(), *(" ".join(one.split()) for one in inside if one.strip())]
        rows = [index for index, said in enumerate(look.search_texts) if all(word in said for word in words)]
        assert list(finder.found) == (rows if words else []), text
        terms = terms_of(text)
        assert filtering.kept(terms) == Filtering(look).kept(terms), text


def test_entries_are_counted_once_each(looks: list[Look]) -> None:
    for look in looks:
        filtering = Filtering(look)
        kept = filtering.kept(terms_of("market"))
        assert filtering.count(kept) == len({look.rows[index].subject for index in kept})
        assert filtering.entries == len({row.subject for row in look.rows})


@pytest.mark.parametrize("seed", range(20))
def test_a_filter_shows_what_it_keeps_and_all_that_is_above_it(looks: list[Look], seed: int) -> None:
    chance = Random(seed)
    folding = Folding(chance.choice(looks).rows)
    every = range(len(folding.rows))
    kept = set(chance.sample(every, chance.choice((0, 1, 5, len(every)))))
    folding.filter(kept)
    assert folding.visible == sorted({row for index in kept for row in folding.path(index)})
    assert folding.filtered == frozenset(kept)


@given(st.sets(st.integers(0, 30)), st.integers(-1, 31), st.booleans(), st.booleans())
def test_the_next_match_is_the_nearest_one_and_after_the_last_comes_the_first(
    rows: set[int], origin: int, forward: bool, include: bool
) -> None:
    found: Sequence[int] = sorted(rows)
    after = [row for row in found if row > origin or (include and row == origin)]
    before = [row for row in found if row < origin]
    wanted = [*after, *found] if forward else [*reversed(before), *reversed(found)]
    assert following(found, origin, forward=forward, include=include) == next(iter(wanted), None)


def test_a_match_is_counted_among_all(looks: list[Look]) -> None:
    finder = Finder()
    finder.look_for(looks[0], "market")
    assert len(finder.found) > 2
    for number, row in enumerate(finder.found, 1):
        assert finder.outcome(row) == f"{number} of {len(finder.found)}"
    missed = next(row for row in range(len(looks[0].rows)) if row not in finder.found)
    assert finder.outcome(missed) == f"{len(finder.found)} found"
