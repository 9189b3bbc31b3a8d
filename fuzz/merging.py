"""Two people add to one debate at once, and git merges what they did without any help.

``python -m fuzz.merging [--count N] [--seed S] [--write]``: each adds two arguments, premises and all, and rewords
a claim; the three texts go through ``git merge-file``, which merges as ``git merge`` does without a driver.  The
same is done with every entry appended at the end of its section.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from argmap import edits
from argmap.document import Document, read
from argmap.edits.applying import carried_out
from argmap.edits.planning import plan
from argmap.edits.steps import Insert, Plan
from argmap.library import Library, library_of
from argmap.model import Direction, Section, Subject
from benchmarks.samples import debate_text
from fuzz.figures import write

SIZES = (200, 400)
"""Claims of the debates; there are two thirds as many arguments, as in ``debates/ai-art.yaml``."""
_STEM = "shared"
_WORDS = [
    *("judges", "painters", "engineers", "readers", "licences", "archives", "sketches", "prompts", "weights"),
    *("courts", "museums", "publishers", "want", "measure", "ignore", "copy", "protect", "doubt", "forget"),
    *("collect", "ancient", "modern", "cheap", "public", "foreign", "careful", "silent", "honest", "early"),
]


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of merging: conflicts, merges that read as neither meant, and all of them."""

    runs: int
    conflicts: int
    met: int
    """Of the conflicts, how many were of people who answered the same entry, or reworded the same claim."""
    wrong: int


@dataclass(frozen=True, slots=True)
class _Person:
    """What one person did."""

    document: Document
    answered: frozenset[str]
    reworded: str


def run(count: int, seed: int, *, is_appending: bool, claims: int = SIZES[0]) -> Merged:
    """Merge what two people did, so many times."""
    chance = Random(seed)
    found: Counter[str] = Counter()
    for _ in range(count):
        base = debate_text(claims * 5 // 3, seed=chance.randrange(1 << 30))
        library = library_of([read(base.encode(), f"{_STEM}.yaml", stem=_STEM)])
        mine = _person(chance, library, "mine", is_appending)
        theirs = _person(chance, library, "theirs", is_appending)
        merged = _merge(base, mine.document, theirs.document)
        found[merged] += 1
        if merged == "conflict" and (
            mine.reworded == theirs.reworded or not mine.answered.isdisjoint(theirs.answered)
        ):
            found["met"] += 1
    return Merged(count, found["conflict"], found["met"], found["wrong"])


def _person(chance: Random, library: Library, name: str, is_appending: bool) -> _Person:
    """Return the document after one person's two arguments and one rewording."""
    answered: set[str] = set()
    for _ in range(2):
        debate = library.documents[_STEM].debate
        direction = chance.choice(list(Direction))
        target = chance.choice(list(debate.arguments if direction is Direction.UNDERCUTS else debate.claims))
        answered.add(target)
        texts = [_sentence(chance) for _ in range(chance.choice((1, 2)))]
        operation = edits.because(library, _STEM, texts, direction, target)
        found = plan(library, _STEM, operation)
        if is_appending:
            found = _at_the_end(found)
        library = carried_out(library, operation, found).library
    claim = Subject(Section.CLAIM, chance.choice(list(library.documents[_STEM].debate.claims)))
    reworded = edits.SetField(claim, "text", f"{_sentence(chance)} So says {name}.")
    document = edits.apply(library, _STEM, reworded).library.documents[_STEM]
    return _Person(document, frozenset(answered), claim.id)


def _at_the_end(found: Plan) -> Plan:
    """Return a plan with every new entry at the end of its section."""
    steps = tuple(
        (stem, step._replace(after=None) if isinstance(step, Insert) else step) for stem, step in found.steps
    )
    return replace(found, steps=steps)


def _sentence(chance: Random) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(8)).capitalize() + "."


def _merge(base: str, mine: Document, theirs: Document) -> str:
    """Merge two documents as git does, and tell what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("mine", "base", "theirs")]
        for path, text in zip(paths, (mine.text, base, theirs.text), strict=True):
            path.write_text(text, encoding="utf-8")
        done = subprocess.run(["git", "merge-file", "-p", *map(str, paths)], capture_output=True, check=False)
    if done.returncode:
        return "conflict"
    merged = read(done.stdout, f"{_STEM}.yaml", stem=_STEM)
    expected = len(mine.entries) + len(theirs.entries) - len(read(base.encode(), "base").entries)
    return "merged" if not merged.findings and len(merged.entries) == expected else "wrong"


def figures(found: Sequence[tuple[str, Merged]]) -> str:
    """Return the counts as Markdown."""
    rows = [
        f"| {name} | {merged.runs:,} | {merged.conflicts} | {merged.conflicts / merged.runs:.1%} "
        f"| {merged.met} | {merged.wrong} |"
        for name, merged in found
    ]
    return "\n".join(
        [
            "Each of two people adds two arguments with their premises, and rewords a claim, all drawn at random;",
            "there are two arguments to three claims, as in `debates/ai-art.yaml`.",
            "",
            "| claims, and where new entries go | merges | conflicts | share "
            "| of them at one entry | merged, but not both additions |",
            "|---|---:|---:|---:|---:|---:|",
            *rows,
            "",
            '"At one entry" is where both answered the same entry or reworded the same claim. Two arguments that go',
            "between the same two arguments meet as well, whatever they answer: with 134 places to go to, that is at",
            "least 0.75% of the pairs, four pairs a merge, and both reword the same claim in 0.5% of the merges.",
        ]
    )


def main() -> int:
    """Merge, and tell what came of it; return 1 where a merge lost something and said nothing."""
    parser = argparse.ArgumentParser(prog="python -m fuzz.merging", description=__doc__)
    parser.add_argument("--count", type=int, default=900, help="how many merges of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true", help="put the figures into docs/reliability.md")
    options = parser.parse_args()
    count, seed = options.count, options.seed
    found = [
        (f"{claims}, beside what they answer", run(count, seed, is_appending=False, claims=claims))
        for claims in SIZES
    ]
    appended = run(count // 3, seed, is_appending=True)
    text = figures([*found, (f"{SIZES[0]}, at the end of their section", appended)])
    print(text)
    if options.write:
        write("merging", text)
    return 1 if any(merged.wrong for _, merged in found) else 0


if __name__ == "__main__":
    sys.exit(main())
