"""Everything that has a key anywhere in the program, from the bindings themselves."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from textual.app import App
from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode
from textual.keys import key_to_character
from textual.screen import ModalScreen, Screen
from textual.widgets import Input, TextArea

from argmap import tui
from argmap.tui.drawing.searched_sheet import SearchedSheet
from argmap.tui.drawing.sheet import Sheet
from argmap.tui.keys.live_keys import KeyGroup


@dataclass(frozen=True, slots=True)
class Place:
    """A kind of screen or part of one, with the keys that are live while somebody is there."""

    name: str
    title: str
    """What the help calls it."""
    kind: type[DOMNode]
    keys: tuple[tuple[str, Binding], ...]

    @property
    def takes_text(self) -> bool:
        """Whether somebody is typing there, so that a field has the key first.

        Where letters are keys, as in the debate and on a page, a line to type in is there for a moment only.
        """
        if issubclass(self.kind, Screen) and not issubclass(self.kind, ModalScreen):
            return False
        return not self._has_letters and any(issubclass(one, Input | TextArea) for one in self._known())

    @property
    def _has_letters(self) -> bool:
        characters = (key_to_character(key) for key, binding in self.keys if binding.id is not None)
        return any(character is not None and character.isprintable() for character in characters)

    def _known(self) -> Iterator[type]:
        """Yield the kinds that are known where this one is written: what it is made of is among them."""
        known = vars(sys.modules[self.kind.__module__]).values()
        return (one for one in known if isinstance(one, type))

    def meets(self, other: Place) -> bool:
        """Tell whether keys of both can be live at once."""
        return self is other or self._is_around(other) or other._is_around(self)

    def _is_around(self, other: Place) -> bool:
        """Tell whether this is the program or a screen that the other can be a part of."""
        if issubclass(self.kind, App):
            return True
        if issubclass(other.kind, Screen | App) or not issubclass(self.kind, Screen):
            return False
        if not issubclass(self.kind, ModalScreen):
            return True
        # What lies over a screen has a page in it, perhaps to search through, and none of the parts below it.
        return other.kind is Sheet or (other.kind is SearchedSheet and SearchedSheet in self._known())


@dataclass(frozen=True, slots=True)
class Bound:
    """What a binding does, with the keys that it has where nobody gives it others."""

    id: str
    keys: tuple[str, ...]
    does: str
    title: str


@cache
def places() -> tuple[Place, ...]:
    """Return every kind of screen and part that declares keys; this loads all of the interface."""
    for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
        importlib.import_module(module.name)
    return tuple(_place(kind) for kind in sorted(_kinds(DOMNode), key=lambda kind: kind.__qualname__))


def _kinds(base: type[DOMNode]) -> set[type[DOMNode]]:
    kinds: set[type[DOMNode]] = set()
    pending = [base]
    while pending:
        kind = pending.pop()
        pending += kind.__subclasses__()
        if kind.__module__.startswith(f"{tui.__name__}.") and own_bindings(kind):
            kinds.add(kind)
    return kinds


def own_bindings(kind: type[DOMNode]) -> tuple[Binding, ...]:
    """Return the bindings that a kind declares itself, one for each key."""
    return tuple(Binding.make_bindings(kind.__dict__.get("BINDINGS", ())))


def _place(kind: type[DOMNode]) -> Place:
    merged = kind._merged_bindings or BindingsMap()
    return Place(kind.__name__, kind.BINDING_GROUP_TITLE or "", kind, tuple(merged))


def every_binding() -> Iterator[Bound]:
    """Yield everything that has a key, in the order of the places and of their bindings, each id once."""
    seen: set[str] = set()
    for place in places():
        keys: dict[str, list[Binding]] = {}
        for binding in own_bindings(place.kind):
            keys.setdefault(binding.id or "", []).append(binding)
        for id_, bindings in keys.items():
            if id_ not in seen:
                seen.add(id_)
                names = tuple(binding.key for binding in bindings)
                first = bindings[0]
                does = f"{first.description}: {first.tooltip}" if first.tooltip else first.description
                yield Bound(id_, names, does, place.title)


def keys_by_id(keymap: Mapping[str, Sequence[str]]) -> tuple[KeyGroup, ...]:
    """Return the id of everything that has a key with its keys, grouped by the titles of the places."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for bound in every_binding():
        keys = " ".join(keymap.get(bound.id, bound.keys))
        groups.setdefault(bound.title, []).append((bound.id, f"{keys:<18} {bound.does}"))
    return tuple((title, tuple(pairs)) for title, pairs in sorted(groups.items()))
