"""Which bindings would want the same key in the same place under a keymap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import NamedTuple

from textual.keys import key_to_character
from textual.widgets import Input, TextArea

from argmap.tui.keys.every_key import Place, places


class Clash(NamedTuple):
    """A binding of the keymap, the key it was given, and the binding that has that key already."""

    id: str
    key: str
    other: str | None
    """None for the field that somebody types into."""


def clash(keymap: Mapping[str, tuple[str, ...]]) -> Clash | None:
    """Return a clash that a keymap makes, the later of two bindings of the keymap first; None where there is none.

    Bindings that share a key without a keymap do so on purpose: a part of the screen has a key of its own for what
    the whole screen has another for.
    """
    order = list(keymap)
    found = [
        one
        for place, other in product(places(), repeat=2)
        if place.meets(other)
        for one in _between(place, other, keymap)
    ]
    found += [one for place in places() if place.takes_text for one in _with_typing(place, keymap)]
    return max(found, key=lambda one: order.index(one.id), default=None)


def _between(place: Place, other: Place, keymap: Mapping[str, tuple[str, ...]]) -> Iterator[Clash]:
    mine, theirs = _keys(place, keymap), _keys(other, keymap)
    own, their_own = _keys(place, {}), _keys(other, {})
    for id_ in keymap.keys() & mine.keys():
        for against, keys in theirs.items():
            shared = mine[id_] & keys
            if against != id_ and shared and not own[id_] & their_own[against]:
                yield Clash(id_, min(shared), against)


@cache
def _typing() -> frozenset[str]:
    """Return the keys that fields for text have, beside those of characters."""
    return frozenset(key for field in (Input, TextArea) for key, _ in field._merge_bindings())


def _with_typing(place: Place, keymap: Mapping[str, tuple[str, ...]]) -> Iterator[Clash]:
    own = _keys(place, {})
    for id_ in keymap.keys() & own.keys():
        for key in keymap[id_]:
            if key not in own[id_] and (key in _typing() or key_to_character(key) is not None):
                yield Clash(id_, key, None)


def _keys(place: Place, keymap: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """Return the keys of each binding that is live in a place."""
    keys: dict[str, frozenset[str]] = {}
    for key, binding in place.keys:
        if binding.id is not None:
            keys[binding.id] = keys.get(binding.id, frozenset()) | {key}
    return {id_: frozenset(keymap[id_]) if id_ in keymap else held for id_, held in keys.items()}
