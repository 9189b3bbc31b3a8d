"""The keys that are live on a screen, by the part of it that takes them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from textual.app import App
from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode
from textual.screen import Screen

KeyGroup = tuple[str, tuple[tuple[str, str], ...]]
"""A heading, and pairs of the keys and what they do."""


def live_keys(screen: Screen[Any]) -> tuple[KeyGroup, ...]:
    """Return the keys of a screen and of its parts, as they are bound now, with what they do."""
    groups: dict[str, dict[str, list[Binding]]] = {}
    for node in (screen, *screen.query("*"), screen.app):
        title = node.BINDING_GROUP_TITLE
        if title is None:
            continue
        actions = groups.setdefault(title, {})
        # What a part inherits is told where it comes from, and what has no id is not the program's own.
        declared = [
            binding
            for kind in type(node).__mro__
            if kind.__dict__.get("BINDING_GROUP_TITLE") == title
            for binding in kind.__dict__.get("BINDINGS", ())
        ]
        own = {binding.id for binding in Binding.make_bindings(declared)}
        bound_here = node._bindings.copy()
        bound_here.apply_keymap(screen.app._keymap)
        for _, binding in bound_here:
            if binding.description and binding.id is not None and binding.id in own:
                bound = actions.setdefault(binding.description, [])
                if binding.key not in {other.key for other in bound}:
                    bound.append(binding)
    return tuple(
        (title, tuple((_shown(screen, bound), description) for description, bound in actions.items()))
        for title, actions in groups.items()
        if actions
    )


def key_of(screen: Screen[Any], id_: str) -> str:
    """Return the key that a binding has now, as it is shown; nothing where it is not live."""
    return keys_of(screen, (id_,))[id_]


def keys_of(screen: Screen[Any], ids: Collection[str]) -> dict[str, str]:
    """Return the key that each of some bindings has now; to ask which are live takes as long as to draw some rows."""
    keys = dict.fromkeys(ids, "")
    for active in screen.active_bindings.values():
        id_ = active.binding.id
        if id_ in keys and active.enabled and not keys[id_]:
            keys[id_] = screen.app.get_key_display(active.binding)
    return keys


def key_named(screen: Screen[Any], id_: str) -> str:
    """Return the key that a binding of a screen or of its parts has now, live or not.  Raises KeyError for none."""
    for node in (screen, *screen.query("*")):
        if (binding := _found(screen.app, node._bindings, id_)) is not None:
            return screen.app.get_key_display(binding)
    raise KeyError(id_)


def key_for(app: App[Any], kind: type[DOMNode], id_: str) -> str:
    """Return the key that a binding of a kind of screen or part has now, be there one or not."""
    return app.get_key_display(binding_for(app, kind, id_))


def binding_for(app: App[Any], kind: type[DOMNode], id_: str) -> Binding:
    """Return a binding of a kind of screen or part, with the key that it has now."""
    binding = _found(app, kind._merged_bindings or BindingsMap(), id_)
    if binding is None:
        raise KeyError(id_)
    return binding


def _found(app: App[Any], bindings: BindingsMap, id_: str) -> Binding | None:
    mapped = bindings.copy()
    mapped.apply_keymap(app._keymap)
    return next((binding for _, binding in mapped if binding.id == id_), None)


def _shown(node: DOMNode, bindings: list[Binding]) -> str:
    return " ".join(dict.fromkeys(node.app.get_key_display(binding) for binding in bindings))
