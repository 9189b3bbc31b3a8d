"""Two versions of a file as a unified diff, which ``git apply`` and ``patch -p1`` take."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

_CONTEXT = 3
_AROUND = 20
"""So many lines of what is the same are compared with the rest: one that repeats can be taken for another."""
_MOST_LINES = 4000
"""Where more lines than this lie between the first and the last that differ, all of them are given as changed:
comparing them takes a time that grows with their square."""


def unified(before: str, after: str, name: str, *, is_new: bool = False) -> Iterator[str]:
    """Yield the lines of a diff of two texts, each with its line end; none where the texts are the same.

    Lines end where git ends them, at a line feed alone, and are as the texts have them, carriage returns too.
    ``is_new`` says that there is no file yet.
    """
    if before == after:
        return
    old, new = _lines(before), _lines(after)
    head, tail = _alike(old, new)
    first = max(0, head - _AROUND)
    ends = [len(lines) - max(0, tail - _AROUND) for lines in (old, new)]
    # The rest of both is the same; so little is left that comparing it takes no time.
    old, new = old[first : ends[0]], new[first : ends[1]]
    yield "--- /dev/null\n" if is_new else f"--- {_quoted('a', name)}\n"
    yield f"+++ {_quoted('b', name)}\n"
    for group in _groups(old, new, head - first, min(tail, _AROUND)):
        at, to = group[0], group[-1]
        yield f"@@ -{_range(first, at[1], to[2])} +{_range(first, at[3], to[4])} @@\n"
        for kind, begin, end, begin_new, end_new in group:
            if kind == "equal":
                yield from map(_context, old[begin:end])
            else:
                yield from (_ended(f"-{line}") for line in old[begin:end])
                yield from (_ended(f"+{line}") for line in new[begin_new:end_new])


_Group = list[tuple[str, int, int, int, int]]


def _groups(old: list[str], new: list[str], head: int, tail: int) -> Iterator[_Group]:
    """Yield what differs, with the lines around it; the first ``head`` lines and the last ``tail`` are the same."""
    if max(len(old), len(new)) <= _MOST_LINES:
        groups = SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_CONTEXT)
        yield from ([(str(kind), *places) for kind, *places in group] for group in groups)  # type: ignore[misc]
        return
    end, end_new = len(old) - tail, len(new) - tail
    before, after = min(head, _CONTEXT), min(tail, _CONTEXT)
    yield [
        ("equal", head - before, head, head - before, head),
        ("replace", head, end, head, end_new),
        ("equal", end, end + after, end_new, end_new + after),
    ]


def _lines(text: str) -> list[str]:
    """Return the lines of a text with their ends; a text without a line feed at its end has one less."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + lines[-1:] * bool(lines[-1])


def _alike(old: list[str], new: list[str]) -> tuple[int, int]:
    """Return how many lines two texts begin and end with alike, none counted twice."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    most -= head
    tail = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
    return head, tail


def _range(first: int, start: int, end: int) -> str:
    """Return lines as the head of a hunk counts them: from 1, and, where there are none, the one before them."""
    length = end - start
    number = first + start + (1 if length else 0)
    return str(number) if length == 1 else f"{number},{length}"


def _context(line: str) -> str:
    return _ended(f" {line}")


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _quoted(side: str, name: str) -> str:
    """Return the name of a file as git writes it: in quotes with escapes where a reader would stumble over it."""
    path = f"{side}/{name.lstrip('/')}"
    if any(character in '"\\' or not character.isprintable() for character in path):
        escaped = "".join(
            f"\\{character}"
            if character in '"\\'
            else character
            if character.isprintable()
            else "".join(f"\\{byte:03o}" for byte in character.encode(errors="surrogateescape"))
            for character in path
        )
        return f'"{escaped}"'
    return f"{path}\t" if " " in path else path
