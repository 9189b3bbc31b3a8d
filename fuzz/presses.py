"""Keys, text, clicks and the rest of what a person does to the program in a terminal, drawn at random.

Which keys there are is asked of the program: those that are live where it is, and those bound anywhere in it, so
that a new screen is pressed as soon as it is there.
"""

from __future__ import annotations

import importlib
import pkgutil
import unicodedata
from collections.abc import Iterable
from functools import cache
from random import Random
from typing import Any, NamedTuple

from textual import events
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.screen import Screen
from textual.widgets import Input, TextArea

import argmap.tui
from argmap.tui.asking.ask_screen import AskScreen
from fuzz.debates import sentence

SIZES = ((80, 24), (120, 40), (180, 50), (60, 18), (40, 12), (20, 6), (3, 2), (1, 1), (250, 90))
PASTES = (
    "one premise",
    "- first\n- second\n- third",
    "1. a\r\n2. b\r\n\r\n3. c",
    "[@click=app.quit]x[/] [/] [bold]",
    "\x1b]52;c;aGk=\x07 \x1b[31m \x9b2J \u202e evil \x00",
    "漢字 שלום 👩‍👩‍👧‍👦 e\u0301\u0301 \ud800",
    "a: [b, {c: d}]\n# no comment\n\ttab",
    "word " * 400,
    "x" * 3_000,
    "",
    "\n\n",
)
PLACES = (
    "4",
    "5",
    "5",
    "m",
    "slash",
    "f",
    "apostrophe",
    "colon",
    "s",
    "c",
    "e",
    "A",
    "u",
    "ctrl+r",
    "n",
    "f5",
)
"""The keys that lead somewhere else on the main screen, or back."""
LEAVING = frozenset({"app.quit", "app.leave"})
"""The bindings that end the program: pressed now and then, since it takes long to start it again."""


class Press(NamedTuple):
    """One thing done to the program, such that doing the same again is the same."""

    kind: str
    what: str = ""
    x: int = 0
    y: int = 0


@cache
def bound_anywhere() -> tuple[Binding, ...]:
    """Return every binding of every screen and widget of the program, whether or not it is open."""
    for module in pkgutil.walk_packages(argmap.tui.__path__, "argmap.tui."):
        importlib.import_module(module.name)
    found: dict[tuple[str, str], Binding] = {}
    kinds: list[type] = [DOMNode]
    while kinds:
        kind = kinds.pop()
        kinds += kind.__subclasses__()
        if kind.__module__.startswith("argmap.tui"):
            for binding in Binding.make_bindings(kind.__dict__.get("BINDINGS", ())):
                found.setdefault((binding.key, binding.action), binding)
    return tuple(found[key] for key in sorted(found))


def live(screen: Screen[Any]) -> list[Binding]:
    """Return the bindings that would do something now."""
    return [active.binding for active in screen.active_bindings.values() if active.enabled]


def bound_by(node: DOMNode, key: str, action: str) -> str | None:
    """Return the id of the binding by which a key does an action of a part of the program."""
    bound = node._bindings.key_to_bindings.get(key, ())
    return next((binding.id for binding in bound if binding.action == action), None)


def draw(chance: Random, app: App[Any], words: tuple[str, ...], *, leaves: float = 0.1) -> Press:
    """Return what is done next; ``words`` are what is typed now and then, ``leaves`` how readily it is left."""
    press = _drawn(chance, app, words)
    while press.kind == "key" and chance.random() >= leaves and _leaves(app, press.what):
        press = _drawn(chance, app, words)
    return press


def _leaves(app: App[Any], key: str) -> bool:
    active = app.screen.active_bindings.get(key)
    return active is not None and active.binding.id in LEAVING


def _drawn(chance: Random, app: App[Any], words: tuple[str, ...]) -> Press:
    typing = isinstance(app.focused, (Input, TextArea))
    kind = chance.choices(_KINDS, _TYPING if typing else _WALKING)[0]
    width, height = app.size
    match kind:
        case "live":
            bindings = live(app.screen)
            return Press("key", chance.choice(bindings).key if bindings else "escape")
        case "own":
            own = [binding for binding in live(app.screen) if binding.id is not None]
            return Press("key", chance.choice(own).key if own else "escape")
        case "place":
            return Press("key", chance.choice(PLACES))
        case "anywhere":
            return Press("key", chance.choice(bound_anywhere()).key)
        case "character":
            return Press("type", chance.choice("abcdefghijklmnopqrstuvwxyzABCDGHJKLNSWZ0123456789 /?:'[].-"))
        case "word":
            word = chance.choice(words) if chance.random() < 0.7 else sentence(chance, 4)
            return Press("type", word[: chance.choice((2, 4, 8, 40))])
        case "paste":
            return Press("paste", chance.choice((*PASTES, *words)))
        case "click" | "twice" | "wheel-up" | "wheel-down":
            return Press(kind, "", chance.randrange(max(1, width)), chance.randrange(max(1, height)))
        case "size":
            return Press("size", "", *chance.choice(SIZES))
        case "rest":
            return Press("rest", "", chance.choice((20, 60, 60, 400)))
        case _:
            return Press("key", kind)


_WEIGHTS = {
    # kind: (while walking about, while typing)
    "live": (30, 8),
    "place": (8, 0),
    "own": (8, 8),
    "anywhere": (14, 6),
    "character": (10, 12),
    "word": (2, 24),
    "enter": (7, 16),
    "escape": (3, 4),
    "tab": (2, 4),
    "shift+tab": (1, 2),
    "down": (2, 4),
    "up": (1, 2),
    "backspace": (1, 4),
    "paste": (1, 5),
    "click": (7, 5),
    "twice": (2, 1),
    "wheel-up": (1, 1),
    "wheel-down": (1, 1),
    "size": (1, 1),
    "rest": (2, 2),
}
_KINDS = tuple(_WEIGHTS)
_WALKING = tuple(walking for walking, _ in _WEIGHTS.values())
_TYPING = tuple(typing for _, typing in _WEIGHTS.values())


def way_out(app: App[Any]) -> Press:
    """Return what leads out of what is open: Escape, and where that asks about what was typed, to throw it away."""
    screen = app.screen
    if isinstance(screen, AskScreen) and screen._title == "Not kept":
        return Press("key", next(answer.key for answer in screen._answers if answer.name == "leave"))
    return Press("key", "escape")


def send(app: App[Any], press: Press) -> None:
    """Do it, as the driver of a terminal would."""
    match press.kind:
        case "key":
            app.post_message(_key(press.what))
        case "type":
            for character in press.what:
                app.post_message(_key(character))
        case "paste":
            app.post_message(events.Paste(press.what))
        case "click" | "twice":
            for kind in (events.MouseDown, events.MouseUp) * (2 if press.kind == "twice" else 1):
                app.post_message(_mouse(kind, press, button=1))
        case "wheel-up":
            app.post_message(_mouse(events.MouseScrollUp, press))
        case "wheel-down":
            app.post_message(_mouse(events.MouseScrollDown, press))
        case "size":
            size = Size(press.x, press.y)
            if isinstance(app._driver, HeadlessDriver):
                app._driver._size = size
            app.post_message(events.Resize(size, size))


def _key(name: str) -> events.Key:
    """Return the event of a key or a character, as Textual's own pilot makes it."""
    key = _character_to_key(name) if len(name) == 1 and not name.isalnum() else name
    character: str | None
    try:
        character = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(key, key)))
    except KeyError:
        character = name if len(name) == 1 else None
    return events.Key(key, character)


def _mouse(kind: type[events.MouseEvent], press: Press, button: int = 0) -> events.MouseEvent:
    return kind(None, press.x, press.y, 0, 0, button, False, False, False, press.x, press.y)


def told(presses: Iterable[Press]) -> str:
    """Return presses as one writes them down."""
    return "[\n" + "".join(f"    {press!r},\n" for press in presses) + "]"
