"""The names of keys, as people write them and as Textual knows them."""

from __future__ import annotations

import unicodedata

from textual.keys import KEY_NAME_REPLACEMENTS, Keys, _character_to_key, key_to_character

_MODIFIERS = ("ctrl", "alt", "shift", "super", "hyper", "meta")
_ALSO = {
    "control": "ctrl",
    "option": "alt",
    "cmd": "super",
    "esc": "escape",
    "return": "enter",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "del": "delete",
    "ins": "insert",
    "bksp": "backspace",
    "↑": "up",
    "↓": "down",
    "←": "left",
    "→": "right",
}
_KNOWN = frozenset(key.value for key in Keys) | frozenset(KEY_NAME_REPLACEMENTS.values())


def key_named(said: str) -> str | None:
    """Return the key that a person means, such as ``ctrl+s``, ``^S``, ``/``, ``Esc`` or ``G``; None for no key."""
    if len(said) == 2 and said[0] == "^":
        said = f"ctrl+{said[1]}"
    if said == "+" or said.endswith("++"):
        modifiers, key = said[:-1].rstrip("+").split("+"), "+"
    else:
        *modifiers, key = said.split("+")
    names = [_ALSO.get(name.lower(), name.lower()) for name in modifiers if name]
    if any(name not in _MODIFIERS for name in names) or not key:
        return None
    key = _ALSO.get(key.lower(), key)
    if len(key) == 1:
        if not key.isprintable():
            return None
        if names == ["shift"] and key.isalpha():
            return key.upper()
        name = _character_to_key(key.lower() if names else key)
    elif (name := key.lower()) not in _KNOWN and not _is_character(name):
        return None
    return "+".join([*(modifier for modifier in _MODIFIERS if modifier in names), name])


def _is_character(name: str) -> bool:
    """Tell whether a name is that of a character, such as ``question_mark``."""
    if key_to_character(name) is not None:
        return True
    try:
        unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return False
    return True
