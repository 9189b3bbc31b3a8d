"""One edit of a large debate in a session, from the operation to labels and outline, against loading the file.

With the journal, as an open front end has it; saving is apart.
"""

from __future__ import annotations

import gc
import os
import statistics
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from argmap import edits
from argmap.document import read
from argmap.evaluation import evaluate
from argmap.library import library_of, scope
from argmap.model import Argument, Direction, Section, Subject
from argmap.session import Session
from benchmarks.samples import debate_text
from benchmarks.timing import Row, seconds_of

_STEM = "large"
_TIMES = 4
"""Edits of each kind, each of another entry."""
AIMS = {1_000: 0.020, 10_000: 0.100}
"""Seconds that an edit of so many claims and arguments is to take, at most."""

Edit = Callable[[Session, int], edits.Operation]


def editing() -> Iterator[Row]:
    """Edits of ten kinds, and undoing, each timed between two times of loading and labelling the file."""
    with tempfile.TemporaryDirectory(prefix="argmap-benchmarks-") as folder:
        own = os.environ.get("XDG_STATE_HOME")
        os.environ["XDG_STATE_HOME"] = str(Path(folder) / "state")  # the journal, away from anybody's own
        try:
            first = "the first edit of all, with what edits loaded,"
            for entries, aim in AIMS.items():
                yield from _editing(Path(folder), entries, aim, first)
                first = "the first edit of a session"
        finally:
            if own is None:
                del os.environ["XDG_STATE_HOME"]
            else:
                os.environ["XDG_STATE_HOME"] = own


def _editing(folder: Path, entries: int, aim: float, first_edit: str) -> Iterator[Row]:
    data = debate_text(entries).encode()
    file = folder / f"{_STEM}.yaml"
    file.write_bytes(data)

    def load() -> None:
        evaluate(scope(library_of([read(data, f"{_STEM}.yaml", stem=_STEM)], focus=_STEM), _STEM).debate)

    session = Session.open(file, journal=True)
    session.findings(session.view.library)  # as a front end does in the background
    loads = [seconds_of(load)]
    first = seconds_of(lambda: session.edit(edits.SetField(_claim(1), "text", "Found where it stands.")))
    loads.append(seconds_of(load))
    name = f"{entries:,} claims and arguments"
    yield _row(f"{first_edit} of {name}", [first], loads, None)
    gc.freeze()  # as a session that has loaded a debate and keeps it
    every: list[float] = []
    all_loads: list[float] = []
    for kind, edit in _kinds(entries).items():
        times, loads = [], [seconds_of(load)]
        for number in range(_TIMES):
            operation = edit(session, number)
            times.append(seconds_of(lambda operation=operation: session.edit(operation)))  # type: ignore[misc]
        loads.append(seconds_of(load))
        every += times
        all_loads += loads
        yield _row(f"{kind}, of {name}", times, loads, None)
    times = [seconds_of(session.undo) for _ in range(_TIMES)]
    every += times
    yield _row(f"undo, of {name}", times, all_loads, None)
    yield _row(f"{len(every)} edits of all these kinds, of {name}", every, all_loads, aim)
    session.close()
    gc.unfreeze()


def _row(name: str, times: list[float], loads: list[float], most: float | None) -> Row:
    own, load = statistics.median(times), statistics.median(loads)
    return Row(name, own, "loading and labelling it", load, own / load, None, most)


def _claim(number: int) -> Subject:
    return Subject(Section.CLAIM, f"claim-{number}")


def _argument(number: int) -> Subject:
    return Subject(Section.ARGUMENT, f"argument-{number}")


def _kinds(entries: int) -> dict[str, Edit]:
    """Return edits by what they are, each given how many there were of it."""
    middle = entries * 3 // 10
    fresh = count()

    def reason(session: Session, number: int) -> edits.Operation:
        texts = [f"Nobody has thought of {next(fresh)} before.", f"Nor of {next(fresh)}."]
        return edits.because(
            session.view.library, _STEM, texts, Direction.REBUTS, f"claim-{middle + 5 * number}"
        )

    def inverted(session: Session, number: int) -> edits.Operation:
        return edits.Invert(_answers_claims(session)[20 + 7 * number].id)

    def split(session: Session, number: int) -> edits.Operation:
        argument = _answers_claims(session)[40 + 7 * number]
        texts = [f"One half of {next(fresh)}.", f"The other half of {next(fresh)}."]
        return edits.split(session.view.library, _STEM, argument.id, argument.premises[0], texts)

    return {
        "reword a claim": lambda _, n: edits.SetField(_claim(middle + 7 * n), "text", f"Put otherwise, {n}."),
        "cite a source": lambda _, n: edits.Link(_claim(middle + 2 * n), "sources", "source-1"),
        "set a weight": lambda _, n: edits.SetField(_argument(10 + 7 * n), "weight", f"0.9{n}"),
        "assume otherwise": lambda _, n: edits.SetField(_claim(middle + 7 * n + 1), "assume", "false"),
        "add a claim": lambda _, n: edits.AddEntry(
            Subject(Section.CLAIM, f"new-{n}"),
            {"text": "Somebody says so.", "about": (f"claim-{middle + n}",)},
        ),
        "add a reason": reason,
        "turn an argument round": inverted,
        "split a premise": split,
        "rename a claim": lambda _, n: edits.Rename(_claim(2 + 3 * n), f"renamed-{n}"),
        "remove an argument": lambda _, n: edits.RemoveEntry(
            _argument(entries * 2 // 5 - 1 - n), edits.OnReferences.CASCADE
        ),
    }


def _answers_claims(session: Session) -> list[Argument]:
    arguments = session.view.scope.debate.arguments.values()
    return [argument for argument in arguments if argument.direction is not Direction.UNDERCUTS]
