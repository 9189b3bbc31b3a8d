"""Calls that are made without the command line library, which takes longer to load than they take.

``argmap check PATH ... --strict`` is what runs before each commit and on each save.  Every other call, and every word
that is no path for certain, is left to the library: it has the help, the completion and the words for mistakes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class CheckCall(NamedTuple):
    """What is to be checked, and whether warnings count."""

    paths: tuple[str, ...]
    strict: bool


def check_call(words: Sequence[str]) -> CheckCall | None:
    """Return the call that the words of a command line are; None if they are, or may be, another."""
    if not words or words[0] != "check":
        return None
    paths = [word for word in words[1:] if word != "--strict"]
    if any(path.startswith("-") and path != "-" for path in paths):
        return None
    return CheckCall(tuple(paths), "--strict" in words)


def run_directly(call: CheckCall, words: Sequence[str]) -> int:
    """Make a call and return its exit status; errors are printed to standard error, never raised."""
    from argmap.cli.refusing import guarded

    def check() -> int:
        from argmap.cli.checking import check_debates

        return check_debates(call.paths, strict=call.strict)

    return guarded(check, words)
