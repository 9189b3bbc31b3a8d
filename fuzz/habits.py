"""What a person does next who means something by a key: looks at a finding and puts it right, decides a conflict.

A key drawn at random leads into a place; what is drawn here goes on there now and then, one press at a time, so that
whatever else comes in between is drawn as well.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from textual.app import App

from fuzz.presses import Press, bound_anywhere

Words = tuple[str, ...]
Habit = Callable[[Random, Words], list[Press]]

_GOES_ON = 0.6
"""How often somebody goes on with what a key is for."""


def seen_through(chance: Random, app: App[Any], press: Press, words: Words) -> list[Press]:
    """Return what a person does next who means something by a press, in the place where the program is now."""
    active = app.screen.active_bindings.get(press.what) if press.kind == "key" else None
    id_ = "" if active is None or not active.enabled else active.binding.id or ""
    habit = HABITS.get(id_) or (_change if id_.startswith("change.") else None)
    return habit(chance, words) if habit is not None and chance.random() < _GOES_ON else []


def answered(chance: Random, app: App[Any], words: Words) -> list[Press]:
    """Return what a person does where something is asked, now and then; nothing elsewhere."""
    habit = ASKED.get(type(app.screen).__name__)
    return habit(chance, words) if habit is not None and chance.random() < 0.2 else []


def _word(chance: Random, words: Words) -> Press:
    return Press("type", chance.choice(words)[: chance.choice((3, 8, 40))])


def _keys(chance: Random, some: tuple[str, ...], most: int) -> list[Press]:
    return [Press("key", chance.choice(some)) for _ in range(chance.randrange(most + 1))]


def _change(chance: Random, words: Words) -> list[Press]:
    """Say what, and let it be kept."""
    end = Press("key", chance.choice(("enter", "enter", "enter", "ctrl+s")))
    return [*[_word(chance, words)] * chance.choice((0, 1, 1)), Press("key", "enter"), end]


def _cite(chance: Random, words: Words) -> list[Press]:
    """Choose a source, and say where in it."""
    typed = [_word(chance, words)] * chance.choice((0, 0, 1))
    chosen = _keys(chance, ("down", "down", "up"), 5)
    return [*typed, *chosen, *[Press("key", "enter"), _word(chance, words)] * 2, Press("key", "enter")]


def _findings(chance: Random, words: Words) -> list[Press]:
    """Ask what can be done about one of the findings."""
    return [*_keys(chance, ("down", "down", "up", "end"), 6), Press("key", "f")]


def _fix(chance: Random, words: Words) -> list[Press]:
    """Do one of the things that can be done, and what it asks for then."""
    does = Press("key", chance.choice(("f", "f", "enter", "1", "2", "e", "escape", "q")))
    return [*_keys(chance, ("down", "up"), 2), does, *[Press("key", "enter")] * chance.choice((0, 0, 1, 2))]


def _standpoints(chance: Random, words: Words) -> list[Press]:
    """Look at a standpoint, put it in force, or see all of them together."""
    return [
        *_keys(chance, ("down", "up"), 3),
        Press("key", chance.choice(("v", "v", "l", "l", "enter", "space", "x"))),
    ]


def _matrix(chance: Random, words: Words) -> list[Press]:
    """Walk about in the matrix, and act there or leave it."""
    walked = _keys(chance, ("l", "right", "h", "left", "j", "k"), 6)
    return [*walked, Press("key", chance.choice(("enter", "x", "v", "escape")))]


def _details(chance: Random, words: Words) -> list[Press]:
    """Read the details, and go back."""
    return [
        *_keys(chance, ("down", "pagedown", "tab"), 2),
        Press("key", chance.choice(("escape", "h", "left", "v"))),
    ]


def _nothing(chance: Random, words: Words) -> list[Press]:
    """Wait and see."""
    return []


def _search(chance: Random, words: Words) -> list[Press]:
    """Search for a word, and go through what was found."""
    return [_word(chance, words), Press("key", "enter"), *_keys(chance, ("n", "N", "n", "escape"), 4)]


def _undone(chance: Random, words: Words) -> list[Press]:
    """Take more back, or do it again."""
    return _keys(chance, ("ctrl+r", "u"), 3)


def _prompt(chance: Random, words: Words) -> list[Press]:
    """Type, complete, choose among what is offered, and take it."""
    typed = [_word(chance, words)] * chance.choice((0, 1))
    end = Press("key", chance.choice(("enter", "enter", "escape")))
    return [*typed, *_keys(chance, ("down", "up", "tab", "shift+tab"), 4), end]


def _palette(chance: Random, words: Words) -> list[Press]:
    """Look for an action by its name, and do it."""
    names = [binding.description for binding in bound_anywhere() if binding.description]
    name = chance.choice((*names, "Tour", "Tour", "Theme", "Theme"))
    return [
        Press("type", name[: chance.choice((3, 40, 40))]),
        *_keys(chance, ("down", "up"), 2),
        Press("key", "enter"),
    ]


def _conflict(chance: Random, words: Words) -> list[Press]:
    """Decide: one's own, the file's, a text for both, or later."""
    both = [Press("key", "b"), *[_word(chance, words)] * chance.choice((0, 1)), Press("key", "ctrl+s")]
    return chance.choice(([Press("key", "m")], [Press("key", "f")], both, both, [Press("key", "escape")]))


def _steps(chance: Random, words: Words) -> list[Press]:
    """Look through the steps of the tour."""
    return _keys(chance, ("greater_than_sign", "greater_than_sign", "less_than_sign"), 3)


HABITS: Mapping[str, Habit] = {
    "change.cite": _cite,
    "view.findings": _findings,
    "findings.fix": _fix,
    "view.standpoints": _standpoints,
    "standpoints.matrix": _matrix,
    "standpoint.matrix": _matrix,
    "standpoints.details": _details,
    "find.search": _search,
    "find.filter": _prompt,
    "find.id": _prompt,
    "what-if.keep": _prompt,
    "app.palette": _palette,
    "change.undo": _undone,
    "change.save": _nothing,
    "change.reload": _nothing,
    "change.editor": _nothing,
    "change.redo": _nothing,
}
"""What comes after a key, by the id of its binding; any other that changes something is followed by words."""

ASKED: Mapping[str, Habit] = {
    "ConflictScreen": _conflict,
    "FixScreen": _fix,
    "TourScreen": _steps,
    "CitationForm": _cite,
}
"""What comes where a screen is open, by its class."""
