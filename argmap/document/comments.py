"""Comments: what stands between the leaves of a text after a ``#``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.text.span import Span

_COMMENT = re.compile(r"(?:\A|(?<=[ \t\r\n\x85\u2028\u2029]))#[^\r\n\x85\u2028\u2029]*")
"""libyaml ends a line at U+0085, U+2028 and U+2029 too."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, from its ``#`` to the end of its line."""

    span: Span
    text: str


def comments(text: str, leaves: Sequence[Span]) -> Iterator[Comment]:
    """Yield the comments of a text whose scalars are at ``leaves``; a ``#`` inside one never begins a comment."""
    starts = [leaf.start for leaf in leaves]
    match = _COMMENT.search(text)
    while match is not None:
        at = match.start()
        index = bisect_right(starts, at) - 1
        if index >= 0 and at < leaves[index].end:
            match = _COMMENT.search(text, leaves[index].end)
        else:
            yield Comment(Span(*match.span()), match[0])
            match = _COMMENT.search(text, match.end())
