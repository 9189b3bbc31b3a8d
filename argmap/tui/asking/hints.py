"""What keys do, said at the edge of a form: as many hints as there is room for, those that matter most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from rich.cells import cell_len
from textual.dom import DOMNode
from textual.screen import Screen

from argmap.tui.keys.live_keys import key_for, key_of

_GAP = "   "


class Hint(NamedTuple):
    """What one key does, and how much it matters: where there is no room for all, the least goes first."""

    says: str
    matters: int = 1


def hints_in(room: int, hints: Sequence[Hint]) -> str:
    """Return hints in their order, whole ones only; the last is the way out, and is always there."""
    left = [hint for hint in hints if hint.says]
    while len(left) > 1 and cell_len(_said(left)) > room:
        least = min(hint.matters for hint in left[:-1])
        left.remove(next(hint for hint in reversed(left[:-1]) if hint.matters == least))
    return _said(left)


def _said(hints: Sequence[Hint]) -> str:
    return _GAP.join(hint.says for hint in hints)


def key_hint(screen: Screen[Any], id_: str, says: str, matters: int = 1) -> Hint:
    """Return what the key of a binding does, by the key that it has now; nothing where it has none."""
    key = key_of(screen, id_)
    return Hint(f"{key} {says}" if key else "", matters)


def part_hint(screen: Screen[Any], kind: type[DOMNode], id_: str, says: str, matters: int = 1) -> Hint:
    """Return what the key of a binding of a part does, which may not have the keyboard yet."""
    return Hint(f"{key_for(screen.app, kind, id_)} {says}", matters)
