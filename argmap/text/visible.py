"""Text of strangers, made harmless to show: what would act on a terminal becomes a symbol that can be seen."""

from __future__ import annotations

import re

_BIDI = "\u202a-\u202e\u2066-\u2069"
_TAGS = "\U000e0000-\U000e007f"
_HOSTILE = f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029{_BIDI}{_TAGS}\ud800-\udfff\ufeff\ufff9-\ufffb]"
"""C0 but tab and line feed, DEL, C1, line and paragraph separators, bidirectional embeddings, overrides and
isolates, tag characters, lone surrogates, marks of byte order and of interlinear notes.  Left-to-right marks and
the joiners of emoji and of scripts are text.  It is compiled for the first text that may have one of them."""


def visible(text: str) -> str:
    """Return the text with every character that could act on a terminal replaced by a visible symbol."""
    return text if text.isprintable() else re.sub(_HOSTILE, _symbol, text)


def first_hostile(text: str) -> int | None:
    """Return the offset of the first character that :func:`visible` would replace, or None."""
    if text.isprintable():
        return None
    match = re.search(_HOSTILE, text)
    return None if match is None else match.start()


def _symbol(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return f"‹U+{code:04X}›"
