"""How much of somebody else's text is read before it is refused."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """The largest file that is read; past any of these it is refused with ARG009."""

    depth: int = 64
    """Lists and mappings inside each other, the file's own mapping included."""
    bytes: int = 20_000_000
    nodes: int = 2_000_000
    """Scalars, lists and mappings, keys counted too."""


LIMITS = Limits()
