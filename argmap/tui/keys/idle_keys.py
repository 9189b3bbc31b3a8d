"""Why a key that there is has nothing to do: what is said to who presses it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from argmap.tui.keys.restructuring_keys import RESTRUCTURES


class Excuse(NamedTuple):
    """Why nothing happens, and what would have something happen; keys stand in braces as ids of their bindings."""

    why: str
    instead: str = ""
    """Said where every key of it is live."""
    when: str = ""
    """The state of things that it is for; without one it is for any."""


EMPTY = "nothing is said yet"
WRITTEN = "nothing is taken otherwise"
FOLDER = "several debates are looked at"
NO_FINDINGS = "there are no findings"
NONE_LISTED = "the list of findings is looked at, and is empty"

_FIRST = Excuse("Nothing is said yet here", "write the thesis first", when=EMPTY)
_IT = "{view.browse} shows it"
_THEM = "{view.browse} shows them"

EXCUSES: Mapping[str, tuple[Excuse, ...]] = {
    "undo": (Excuse("Nothing to undo"),),
    "redo": (Excuse("Nothing to redo"),),
    "save": (Excuse("Nothing to save"),),
    "files": (Excuse("No other file is open"),),
    "back": (Excuse("Nothing to go back to"),),
    "forward": (Excuse("Nothing to go forward to"),),
    "search": (_FIRST, Excuse("Nothing is listed", "{view.browse} shows the outline")),
    "filter": (_FIRST, Excuse("A filter is for the outline", _IT)),
    "match": (Excuse("No search has found anything", "{find.search} begins one"),),
    "end_search": (Excuse("No search is under way", "{find.search} begins one"),),
    "follow": (Excuse("Nothing is here to go to"),),
    "link": (_FIRST, Excuse("The card is beside the outline", _IT)),
    "widen": (Excuse("No outline with a card beside it is here", _IT),),
    "show": (_FIRST, Excuse("Shown already")),
    "take": (_FIRST, Excuse("No claim or argument is here", _THEM)),
    "explain": (
        Excuse("There are no findings", when=NONE_LISTED),
        Excuse("No entry is here to explain", _THEM),
    ),
    "as_written": (Excuse("Shown as written already"),),
    "keep": (
        Excuse("A scenario is kept in one debate, and several are shown", when=FOLDER),
        Excuse("No what-if to keep", "{what-if.take} begins one", when=WRITTEN),
    ),
    "fix": (Excuse("Nothing to fix", when=NO_FINDINGS), Excuse("The cursor is on no finding")),
    "add_argument": (Excuse("An argument is about a claim", _THEM),),
    "edit_entry": (_FIRST, Excuse("No entry is here to edit", _THEM)),
    **dict.fromkeys(sorted(RESTRUCTURES), (_FIRST, Excuse("No entry is here to change", _THEM))),
}
"""By action, the excuses for it; the first that fits how things are is the one."""

_KEY = re.compile(r"\{([a-z.-]+)\}")


def excuse(action: str, states: Collection[str], key_of: Callable[[str], str]) -> str:
    """Return why an action is not to be had as things are, in one line; nothing where nothing is known of it.

    ``key_of`` returns the key that a binding has now, and nothing where it is not live.
    """
    for why, instead, when in EXCUSES.get(action, ()):
        if when and when not in states:
            continue
        then = _with_keys(instead, key_of)
        return f"{why}; {then}." if then else f"{why}."
    return ""


def unbound(key: str, help_key: str) -> str:
    """Return what is said of a key that leads nowhere, with the key that shows those that do, where it is live."""
    return f"{key} does nothing here" + (f"; {help_key} shows the keys" if help_key else "")


def _with_keys(text: str, key_of: Callable[[str], str]) -> str:
    """Return a text with the keys that bindings have now; nothing where one of them has none."""
    keys = {id_: key_of(id_) for id_ in _KEY.findall(text)}
    return _KEY.sub(lambda found: keys[found[1]], text) if all(keys.values()) else ""
