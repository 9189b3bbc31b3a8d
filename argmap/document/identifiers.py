"""What an id is, and ids that can be mistaken for others."""

from __future__ import annotations

import re
import unicodedata

is_ascii_id = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.\-]*").fullmatch
"""Tell whether a text is an id of ASCII characters, as nearly all are."""

_ALIKE = frozenset(["LATIN", "CYRILLIC", "GREEK", "COPTIC", "ARMENIAN", "CHEROKEE"])
"""Scripts whose letters are drawn like another one's: а and a, ο and o, օ and o."""


def is_id(text: str) -> bool:
    """Tell whether a text is an id: letters, marks, digits, ``-``, ``_`` and ``.``, not ``-`` or ``.`` first."""
    if is_ascii_id(text):
        return True
    return bool(text) and text[0] not in "-." and all(_is_id_character(character) for character in text)


def _is_id_character(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LM" or category == "Nd" or character in "-_."


def is_composed(text: str) -> bool:
    """Tell whether a text is in Unicode's normal form C, in which equal-looking texts of one script are equal."""
    return unicodedata.is_normalized("NFC", text)


def mixed_scripts(text: str) -> tuple[str, ...]:
    """Return the look-alike scripts that a text mixes, sorted; empty where it has one or none of them."""
    if text.isascii():
        return ()
    scripts = alike_scripts(text)
    return tuple(sorted(script.capitalize() for script in scripts)) if len(scripts) > 1 else ()


def alike_scripts(text: str) -> frozenset[str]:
    """Return the scripts of a text's letters that are drawn like another one's."""
    return _ALIKE.intersection(
        unicodedata.name(character, "").partition(" ")[0] for character in text if character.isalpha()
    )
