"""The tags of an entry as one line that is changed as a whole; those in use are offered."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from functools import partial

from argmap.edits import SetField
from argmap.errors import UsageError
from argmap.model import Section
from argmap.tui.asking.foreseeing import Foresight, Layout
from argmap.tui.asking.line_screen import LineScreen
from argmap.tui.asking.offers import MOST, Offer
from argmap.tui.changing.bench import Bench, Edit
from argmap.tui.changing.here import Here
from argmap.tui.drawing.look import Look
from argmap.tui.drawing.page import Line, Piece, counted, cut, cut_line, plain
from argmap.tui.drawing.palette import Role


def tags_of(text: str) -> tuple[str, ...]:
    """Return the tags in a line, each once; one that has a comma in it is between quotation marks."""
    tags = next(csv.reader([text.replace("\n", " ")], skipinitialspace=True), [])
    return tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))


def line_of(tags: Sequence[str]) -> str:
    """Return tags as a line that :func:`tags_of` understands."""
    return ", ".join(_quoted(tag) for tag in tags)


def _quoted(tag: str) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="").writerow([tag])
    return written.getvalue()


def tags_in_use(look: Look) -> tuple[tuple[str, int], ...]:
    """Return the tags of a debate, those that most entries have first."""
    counts: Counter[str] = Counter()
    for section in Section:
        for entry in look.debate.entries(section).values():
            counts.update(entry.tags)
    return tuple(counts.most_common())


def tag(bench: Bench, here: Here) -> None:
    """Ask for the tags of an entry.  Raises UsageError where a fault keeps it from being understood."""
    place = here.home
    document = bench.look.view.library.documents[place.stem]
    entry = document.debate.entries(place.own.section).get(place.own.id)
    if entry is None:
        raise UsageError(f"{place.own.id} has a fault that keeps it from being understood", "Mend it first.")
    old: tuple[str, ...] = entry.tags

    # A tag is somebody's text: what cannot be seen in the line is still what it was when it is kept.
    in_use = tags_in_use(bench.look)
    written = {plain(tag): tag for tag in (*(tag for tag, _ in in_use), *old)}

    def tags(text: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(written.get(tag, tag) for tag in tags_of(text)))

    def foresee(text: str) -> Layout:
        return partial(_difference, old, tags(text), has_others=any(tag not in old for tag, _ in in_use))

    def keep(text: str) -> None:
        new = tags(text)
        if new != old:
            words = f"change the tags of {place.own.section.value} {place.own.id}"
            bench.make(Edit(place.stem, (SetField(place.own, "tags", new),), words), None)

    bench.open(
        LineScreen(
            f"tags of {cut(plain(place.own.id), 20, bench.glyphs.ellipsis)}",
            keep,
            value=_ready_for_another([plain(tag) for tag in old]),
            find=partial(_find, [(plain(tag), count) for tag, count in in_use], [plain(tag) for tag in old]),
            foresight=Foresight(bench.look.debate),
            foresee=foresee,
        )
    )


def _ready_for_another(tags: Sequence[str]) -> str:
    """Return tags as a line in which what is typed next is a tag of its own."""
    return f"{line_of(tags)}, " if tags else ""


def _find(known: Sequence[tuple[str, int]], old: Sequence[str], text: str) -> tuple[Offer, ...]:
    """Return the line with the tag that is being typed completed, for each tag that begins or goes on like that."""
    before, comma, last = text.rpartition(",")
    begun = last.strip().lower()
    taken = tags_of(before) if text.strip() else old
    if text.strip() and not begun and not comma:
        return ()
    found = [
        (tag, count) for tag, count in known if tag not in taken and tag not in old and begun in tag.lower()
    ]
    found.sort(key=lambda pair: not pair[0].lower().startswith(begun))
    return tuple(
        Offer(_ready_for_another((*taken, tag)), (Piece(plain(tag)),), counted(count, "use"))
        for tag, count in found[:MOST]
    )


def _difference(
    old: tuple[str, ...], new: tuple[str, ...], width: int, *, has_others: bool
) -> tuple[Line, ...]:
    """Return which tags come and which go."""
    comes, goes = [tag for tag in new if tag not in old], [tag for tag in old if tag not in new]
    line: list[Piece] = []
    for verb, tags in (("adds", comes), ("removes", goes)):
        if tags:
            gap = "   " if line else ""
            line += [Piece(f"{gap}{verb} ", Role.MUTED), Piece(", ".join(map(plain, tags)), Role.STRONG)]
    if not line:
        # What is offered below is not what the entry has.
        said = "no tag is changed" if old else "it has no tags"
        said = f"{said}; a comma separates tags"
        line = [Piece(f"{said}; others in use:" if has_others else said, Role.MUTED)]
    return (cut_line(line, width),)
