"""Comments: what stands between the leaves of a text after a ``#``."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from argmap.document.positions import Positions
from argmap.text.span import Span

_COMMENT = re.compile(r"(?:^|(?<=[ \t\r\n\x85\u2028\u2029]))#[^\r\n\x85\u2028\u2029]*")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, from its ``#`` to the end of its line."""

    span: Span
    text: str


def comments(text: str, positions: Positions) -> tuple[Comment, ...]:
    """Return the comments of a text; a ``#`` inside a scalar never begins one."""
    if "#" not in text:
        return ()
    leaves = positions.leaves()
    starts = [leaf.start for leaf in leaves]
    found = []
    match = _COMMENT.search(text)
    while match is not None:
        at = match.start()
        index = bisect_right(starts, at) - 1
        if index >= 0 and at < leaves[index].end:
            next_at = leaves[index].end
        else:
            found.append(Comment(Span(*match.span()), match[0]))
            next_at = match.end()
        match = _COMMENT.search(text, next_at)
    return tuple(found)
