"""What somebody else changed in the files, in words, for whoever had them open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from argmap.document import Document
from argmap.model import Section
from argmap.session.changes import differences

_ADDED, _REMOVED, _REWORDED, _CHANGED = "added", "removed", "reworded", "changed"
_ORDER = (_ADDED, _REMOVED, _REWORDED, _CHANGED)


def arrived(before: Mapping[str, Document], after: Mapping[str, Document]) -> str:
    """Return what the files have otherwise than before: ``2 claims added, 1 claim reworded``; empty for the same.

    An entry counts once: as reworded where its text differs, else as changed.  Files that cannot be read, and
    those that came or went, are named as such.
    """
    counts: Counter[tuple[str, str]] = Counter()
    files: list[str] = []
    is_other = False
    for stem in dict.fromkeys((*before, *after)):
        if stem not in before or stem not in after:
            name = _name(after.get(stem) or before[stem])
            files.append(f"{name} {'added' if stem in after else 'gone'}")
            continue
        old, new = before[stem], after[stem]
        is_other = is_other or old.text != new.text
        if old.parsed and not new.parsed:
            files.append(f"{_name(new)} cannot be read")
        elif old.parsed and new.parsed:
            counts.update(_kinds(old, new))
    words = [_counted(count, thing, how) for (thing, how), count in sorted(counts.items(), key=_place)]
    if not words and not files:
        return "no entry, only comments or layout" if is_other else ""
    return ", ".join((*files, *words))


def _name(document: Document) -> str:
    return document.name.rpartition("/")[2]


def _kinds(old: Document, new: Document) -> list[tuple[str, str]]:
    """Return for each entry that differs what it is and what became of it."""
    kinds: dict[object, tuple[str, str]] = {}
    for key, both in differences(old, new).items():
        if key.subject is None:
            kinds[key] = (f"its {key.field}", _CHANGED)
            continue
        thing = key.subject.section.value
        if key.field is None:
            kinds[key.subject] = (thing, _ADDED if both.before is None else _REMOVED)
        elif key.field == "text" or key.subject not in kinds:
            kinds[key.subject] = (thing, _REWORDED if key.field == "text" else _CHANGED)
    return list(kinds.values())


def _place(item: tuple[tuple[str, str], int]) -> tuple[int, int]:
    (thing, how), _ = item
    sections = [section.value for section in Section]
    return sections.index(thing) if thing in sections else len(sections), _ORDER.index(how)


def _counted(count: int, thing: str, how: str) -> str:
    if thing.startswith("its "):
        # A field of the file itself, such as its title.
        return f"{thing} {how}" if count == 1 else f"{count} files have another {thing.removeprefix('its ')}"
    return f"{count} {thing}{'' if count == 1 else 's'} {how}"
