"""Splices one after the other, as one."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from argmap.edits.composing import Composition
from argmap.text.edit import TextEdit, apply, inverse, splice


def random_edits(chance: Random, text: str) -> tuple[TextEdit, ...]:
    cuts = sorted(chance.randrange(len(text) + 1) for _ in range(2 * chance.randrange(4)))
    pairs = zip(cuts[::2], cuts[1::2], strict=True)
    return splice(TextEdit(start, end, chance.choice(["", "x", "yz"])) for start, end in pairs)


@given(st.text("abc", max_size=20), st.randoms(use_true_random=False))
def test_one_splice_does_what_several_do(text: str, chance: Random) -> None:
    composition = Composition(len(text))
    after = text
    for _ in range(4):
        edits = random_edits(chance, after)
        composition.add(edits)
        after = apply(after, edits)
    whole = composition.splice()
    assert whole == splice(whole)
    assert apply(text, whole) == after
    assert apply(after, inverse(text, whole)) == text


def test_what_is_undone_is_no_edit() -> None:
    composition = Composition(4)
    composition.add((TextEdit(1, 1, "xy"),))
    composition.add((TextEdit(1, 3, ""),))
    assert composition.splice() == ()
