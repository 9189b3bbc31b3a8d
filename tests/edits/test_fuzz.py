"""A short run of what ``python -m fuzz.edits`` and ``python -m fuzz.merging`` do at length."""

from __future__ import annotations

from random import Random

from argmap.document import read_text
from fuzz import edits, merging
from fuzz.debates import debate_text


def test_random_edits_keep_what_an_edit_promises() -> None:
    counts = edits.run(300, seed=20)
    assert counts.wrong == []
    assert sum(counts.made.values()) > 200
    assert len(counts.made) >= 10
    assert counts.undone == sum(counts.made.values())


def test_random_debates_are_whole() -> None:
    for seed in range(30):
        document = read_text(debate_text(Random(seed), "first"))
        assert document.parsed
        assert not document.faulty


def test_entries_beside_what_they_answer_merge_and_those_at_the_end_do_not() -> None:
    placed = merging.run(4, seed=5, is_appending=False)
    appended = merging.run(4, seed=5, is_appending=True)
    assert appended.conflicts == 4
    assert placed.conflicts < 2
    assert placed.wrong == appended.wrong == 0
