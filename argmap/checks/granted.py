"""Which claims a debate takes for granted."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import Context, FileContext
from argmap.checks.doubt import entry_named, named_by_faulty
from argmap.model import Assume, Claim, Direction, Section, Subject


def taken_for_granted(context: Context) -> Iterator[tuple[FileContext, Claim]]:
    """Yield each claim with ``assume: true``, said or by default, that no argument of the library supports.

    A claim that cannot be read is left out, and so is one that is named by an entry that cannot be read: that
    entry may be the argument for it.
    """
    supported = {name for file in context.files() for name in _supported(file)}
    for file in context.files():
        for claim in file.own.claims.values():
            is_read = Subject(Section.CLAIM, claim.id) not in file.document.faulty
            is_assumed = claim.assume in (None, Assume.TRUE)
            if is_read and is_assumed and (file.stem, claim.id) not in supported:
                yield file, claim


def _supported(file: FileContext) -> Iterator[tuple[str, str]]:
    """Yield the file and id of each claim that an argument of this file supports, or may if it could be read."""
    for argument in file.own.arguments.values():
        if argument.direction is Direction.SUPPORTS:
            yield entry_named(file.stem, argument.target)
    yield from named_by_faulty(file.document)
