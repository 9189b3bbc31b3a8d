"""Slips of a person who writes by hand, put into a text: keys misspelt, texts that a comment sign cuts short."""

from __future__ import annotations

import re
from random import Random

_KEY = re.compile(
    r"^( +)(kind|by|hedge|about|assume|tags|note|weight|issued|authors|rejects)(?=: )", re.MULTILINE
)
_QUOTED = re.compile(r"""^( +(?:text|title|at): )(?:"[^"\\\n]*"|'[^'\n]*')$""", re.MULTILINE)


def slipped(chance: Random, text: str) -> str:
    """Return a text with a slip in some of the places that invite one."""

    def misspelt(match: re.Match[str]) -> str:
        pad, key = match.groups()
        at = chance.randrange(len(key))
        ways = (key[:at] + key[at + 1 :], key[:at] + key[at] + key[at:], key[:-1])
        return match[0] if chance.random() < 0.6 else pad + chance.choice(ways)

    def cut(match: re.Match[str]) -> str:
        words = " ".join(chance.choice(("bread", "keeps", "it: so", "'tis", "week", "—")) for _ in range(4))
        gap = " " * chance.choice((1, 1, 3))
        return match[0] if chance.random() < 0.5 else f"{match[1]}The {words}{gap}# of the month: {words}"

    return _QUOTED.sub(cut, _KEY.sub(misspelt, text))
