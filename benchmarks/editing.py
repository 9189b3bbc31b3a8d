"""One edit of a large debate, from the operation to the labels, against loading the file."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from itertools import cycle

from argmap import edits
from argmap.document import read
from argmap.evaluation import evaluate
from argmap.library import Library, library_of, scope
from argmap.model import Direction, Section, Subject
from benchmarks.samples import debate_text
from benchmarks.timing import Row, pair

_STEM = "large"
AIMS = {1_000: 0.020, 10_000: 0.100}
"""Seconds that an edit of so many claims and arguments is to take, at most."""


def editing() -> Iterator[Row]:
    """Reword a claim, and give a reason against one: splice, read again, compare, label."""
    for entries in AIMS:
        data = debate_text(entries).encode()

        def load(data: bytes = data) -> Library:
            library = library_of([read(data, f"{_STEM}.yaml", stem=_STEM)], focus=_STEM)
            evaluate(scope(library, _STEM).debate)
            return library

        library = load()
        middle = f"claim-{entries // 4}"
        _make(library, edits.SetField(Subject(Section.CLAIM, middle), "text", "Found where it stands."))
        gc.freeze()  # as a session that has loaded a debate and keeps it
        for name, run in (
            ("reword a claim", _rewording(library, middle)),
            ("add a reason", _adding(library, middle)),
        ):
            yield pair(
                f"{name} among {entries:,} claims and arguments", run, "loading and labelling it", load
            )
        gc.unfreeze()


def _make(library: Library, operation: edits.Operation) -> Library:
    """Carry out an operation, and label what it leads to where the labels may be others than before."""
    after = edits.apply(library, _STEM, operation).library
    debate = scope(after, _STEM).debate
    if not edits.keeps_labels(scope(library, _STEM).debate, debate):
        evaluate(debate)
    return after


def _rewording(library: Library, claim: str) -> Callable[[], object]:
    texts = cycle(("One sentence, as good as another.", "Another: as good as the one."))
    return lambda: _make(library, edits.SetField(Subject(Section.CLAIM, claim), "text", next(texts)))


def _adding(library: Library, claim: str) -> Callable[[], object]:
    def add() -> object:
        texts = ["Nobody has thought of this before.", "Nor of that."]
        return _make(library, edits.because(library, _STEM, texts, Direction.REBUTS, claim))

    return add
