"""Random edits of random debates, and of files in the styles that people write, each held to what an edit promises.

``python -m fuzz.edits [--count N] [--seed S] [--write]``: after each edit the text parses, reads as was meant, has
every line outside the entries touched as it was, and the inverse brings back the bytes.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from argmap import edits
from argmap.document import Document, MappingNode, read
from argmap.document.layout import after_line, line_start, own_end, value_end
from argmap.document.rereading import reread
from argmap.edits.planning import plan
from argmap.edits.steps import Delete, Insert, Rekey, Step
from argmap.library import Library, library_of
from argmap.model import Section, Subject
from argmap.text.edit import apply, inverse
from fuzz.debates import debate_text
from fuzz.figures import write
from fuzz.operations import random_operation
from fuzz.slips import slipped

STYLES = Path(__file__).resolve().parent.parent / "tests" / "document" / "styles"
_STEPS = 8
"""Edits of one library, one after the other, before all of them are undone."""

_MOST_TOLD = 20

_BLANK_LINES = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*")
_WHY = (
    ("is referred to", "others refer to what would be removed"),
    ("there is no|does not have", "it names nothing that is there"),
    ("already|says that|one claim", "it is so already"),
    ("cannot be read|a fault that keeps|cannot be edited", "what is there has a fault"),
    ("is no id|would be the id|twice", "an id is none, or taken"),
    ("contradict each other|itself|undercuts, and", "it makes no sense"),
    ("is a key of the format|no field|is no text|no comment stands", "the format does not have it"),
    (
        "needs|takes|where (one|a) |is no weight|cannot be|cannot have|the last of",
        "the format does not have it",
    ),
    ("as was meant|could not be read afterwards", "the text would not read as was meant"),
)


@dataclass(slots=True)
class Counts:
    """What came of the edits."""

    made: Counter[str] = field(default_factory=Counter)
    same: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    unmeant: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    undone: int = 0


class WrongError(Exception):
    """An edit that did not keep a promise."""


def libraries(chance: Random) -> Library:
    """Return a library to edit: a file in one of the styles, or random debates that refer to each other."""
    if chance.random() < 0.4:
        path = chance.choice(sorted(STYLES.glob("*.yaml")))
        return library_of([read(path.read_bytes(), path.name, stem=path.stem)])
    first = debate_text(chance, "first")
    others = [f"first/first-claim-{number}" for number in range(2)]
    texts = {"first": first}
    if chance.random() < 0.5:
        texts["second"] = debate_text(chance, "second", others)
    if chance.random() < 0.5:
        texts = {stem: slipped(chance, text) for stem, text in texts.items()}
    mark = "\ufeff" if chance.random() < 0.1 else ""
    return library_of(
        [read((mark + text).encode(), f"{stem}.yaml", stem=stem) for stem, text in texts.items()]
    )


def run(count: int, seed: int) -> Counts:
    """Make so many edits."""
    counts = Counts()
    chance = Random(seed)
    while sum(counts.made.values()) + sum(counts.refused.values()) + counts.same < count:
        _session(chance, counts)
    return counts


def _session(chance: Random, counts: Counts) -> None:
    """Make some edits of one library, then undo them."""
    library = first = libraries(chance)
    made: list[edits.Edited] = []
    for _ in range(_STEPS):
        stem = chance.choice(list(library.documents))
        operation = None
        try:
            operation = random_operation(chance, library, stem)
            if operation is None:
                continue
            edited = edits.apply(library, stem, operation)
            if not edited.files:
                counts.same += 1
                continue
            check(library, stem, edited)
        except edits.EditError as error:
            why = _why(error)
            counts.refused[why] += 1
            if why == _WHY[-1][1]:
                counts.unmeant.append(_told(library, operation, str(error)))
            continue
        except WrongError as error:
            counts.wrong.append(_told(library, operation, str(error)))
            continue
        except Exception:
            counts.wrong.append(_told(library, operation, traceback.format_exc()))
            continue
        counts.made[type(operation).__name__] += 1
        made.append(edited)
        library = edited.library
    for edited in reversed(made):
        library = edits.respliced(library, {file.stem: file.inverse for file in edited.files})
        counts.undone += 1
    if [_bytes(document) for document in library.documents.values()] != [
        _bytes(document) for document in first.documents.values()
    ]:
        counts.wrong.append(_told(first, None, "undoing all did not bring back the bytes"))


def _why(error: edits.EditError) -> str:
    for pattern, words in _WHY:
        if re.search(pattern, error.message):
            return words
    return error.message


def _told(library: Library, operation: edits.Operation | None, what: str) -> str:
    texts = "\n".join(repr(document.text) for document in library.documents.values())
    record = "" if operation is None else json.dumps(edits.to_json(operation), ensure_ascii=False)
    return f"{what}\n{record}\n{texts}\n"


def _bytes(document: Document) -> bytes:
    return (b"\xef\xbb\xbf" if document.has_bom else b"") + document.text.encode()


def check(library: Library, stem: str, edited: edits.Edited) -> None:
    """Raise WrongError where an edit does not keep what it promises."""
    operation = edited.operation
    if edits.from_json(json.loads(json.dumps(edits.to_json(operation)))) != operation:
        raise WrongError("the record does not give back the operation")
    steps = plan(library, stem, operation).steps
    for file in edited.files:
        before, after = file.before, file.after
        if apply(before.text, file.splice) != after.text:
            raise WrongError("the splice does not lead to the text")
        if (
            apply(after.text, file.inverse) != before.text
            or inverse(before.text, file.splice) != file.inverse
        ):
            raise WrongError("the inverse does not lead back")
        again = read(_bytes(after), after.name, stem=after.stem)
        if not again.parsed:
            raise WrongError(f"the text does not parse: {again.findings[0].message}")
        if (again.debate, again.findings) != (after.debate, after.findings):
            raise WrongError(f"reading the whole gives something else: {again.findings} {after.findings}")
        if reread(after, file.inverse).debate != before.debate:
            raise WrongError("undoing does not bring back the debate")
        _check_outside(before, after, [step for other, step in steps if other == file.stem])


def _check_outside(before: Document, after: Document, steps: Iterable[Step]) -> None:
    """Raise WrongError where a line outside the entries touched is another.

    Where whole entries come or go, blank lines, a section's own line and the commas between braces may change.
    """
    old: set[Subject] = set()
    new: set[Subject] = set()
    is_whole = False
    for step in steps:
        if step.subject is None:
            return
        if isinstance(step, Insert):
            is_whole = True
        else:
            old.add(step.subject)
        if isinstance(step, Rekey):
            new.discard(step.subject)
            new.add(Subject(step.subject.section, step.new))
        else:
            new.add(step.subject)
        is_whole |= isinstance(step, Delete)
    mine, theirs = _outside(before, old), _outside(after, new)
    has_flow = any(_is_flow(document, section) for document in (before, after) for section in Section)
    if is_whole:
        mine, theirs = _without_layout(mine, has_flow), _without_layout(theirs, has_flow)
    if mine != theirs:
        raise WrongError(f"a line outside the entries is another:\n{mine!r}\n{theirs!r}")


def _is_flow(document: Document, section: Section) -> bool:
    """Tell whether a section of a document is between braces."""
    paths = document.positions.paths[section]
    if not paths:
        return False
    node = document.positions.node((next(iter(paths.values()))[0],))
    return isinstance(node, MappingNode) and node.flow


def _outside(document: Document, subjects: set[Subject]) -> str:
    """Return a text without some entries."""
    text = document.text
    at = 0
    kept = ""
    entries = [document.entries[subject] for subject in subjects if subject in document.entries]
    for entry in sorted(entries, key=lambda entry: entry.start):
        start, end = entry.span.start, entry.span.end
        if not _is_flow(document, entry.subject.section):
            first = line_start(text, start)
            end = max(end, value_end(text, entry.value, entry.start))
            end = after_line(text, own_end(text, end, start - first))
            start, end = first, _BLANK_LINES.match(text, end).end()  # type: ignore[union-attr]
        kept += text[at : max(at, start)]
        at = max(at, end)
    return kept + text[at:]


def _without_layout(text: str, has_flow: bool) -> str:
    """Return the lines of a text without what may change where an entry comes or goes."""
    keys = [section.key for section in Section]
    if has_flow:
        text = re.sub(rf"^({'|'.join(keys)}):", "", text, flags=re.MULTILINE)
    lines = [line for line in re.sub(r"[ \t]*\{\s*\}", "", text).splitlines() if line.strip()]
    lines = [line for line in lines if line.partition(":")[0] not in keys or line.partition(":")[2].strip()]
    return "".join(re.split(r"[\s,{}]+", "".join(lines))) if has_flow else "\n".join(lines)


def figures(counts: Counts, seconds: float) -> str:
    """Return the counts as Markdown."""
    made, refused = sum(counts.made.values()), sum(counts.refused.values())
    total = made + refused + counts.same
    lines = [
        f"{total:,} edits in {seconds:,.0f} s: {made:,} made and checked, {counts.same:,} that had nothing "
        f"to change, {refused:,} refused ({refused / total:.1%}), **{len(counts.wrong)} wrong**. "
        f"{counts.undone:,} were undone again, and every file had its bytes back.",
        "",
        "| edit | made |",
        "|---|---:|",
        *(f"| {name} | {number:,} |" for name, number in counts.made.most_common()),
        "",
        "| refused because | edits | share |",
        "|---|---:|---:|",
        *(f"| {why} | {number:,} | {number / total:.2%} |" for why, number in counts.refused.most_common()),
    ]
    return "\n".join(lines)


def main() -> None:
    """Make edits, and tell what came of them; exit 1 where one was wrong."""
    parser = argparse.ArgumentParser(prog="python -m fuzz.edits", description=__doc__)
    parser.add_argument("--count", type=int, default=21_000, help="how many edits")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true", help="put the figures into docs/reliability.md")
    options = parser.parse_args()
    began = time.perf_counter()
    counts = run(options.count, options.seed)
    text = figures(counts, time.perf_counter() - began)
    print(text)
    for told in [*counts.wrong, *counts.unmeant][:_MOST_TOLD]:
        print(told, file=sys.stderr)
    if options.write:
        write("edits", text)
    sys.exit(1 if counts.wrong else 0)


if __name__ == "__main__":
    main()
