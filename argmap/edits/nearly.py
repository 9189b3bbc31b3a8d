"""Claims that say nearly what a text says: but for case, punctuation, an article or a slip of the keyboard."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

from argmap.edits.plain_words import BINDING, NUMBERS
from argmap.model import Claim

_ARTICLES = frozenset("a an the der die das ein eine le la les un une el los las il lo".split())  # noqa: SIM905
_NEAR = 0.9
"""How much of two texts has to be the same, of 1."""
_SHORTEST = 10
"""Characters: of shorter texts a slip may well be another word."""


def claim_that_nearly_says(claims: Iterable[Claim], text: str) -> str | None:
    """Return the id of the claim that says nearly the same as a text; None where none does.

    Texts that deny or count otherwise are not nearly the same.
    """
    words = _words(text)
    said = " ".join(words)
    if len(said) < _SHORTEST:
        return None
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(said)
    nearest, best = _NEAR, None
    for claim in claims:
        # Lengths, and whether it has half of the words, leave out nearly all, before anything is made of their texts.
        if not 0.6 * len(text) <= len(claim.text) <= 1.7 * len(text):
            continue
        small = claim.text.lower()
        if 2 * sum(word in small for word in words) < len(words):
            continue
        others = _words(claim.text)
        if _decisive(others) != _decisive(words):
            continue
        matcher.set_seq1(" ".join(others))
        if matcher.real_quick_ratio() < nearest or matcher.quick_ratio() < nearest:
            continue
        ratio = matcher.ratio()
        if ratio >= nearest and (best is None or ratio > nearest):
            nearest, best = ratio, claim.id
    return best


def _words(text: str) -> list[str]:
    """Return the words of a text, small, without articles and punctuation."""
    small = unicodedata.normalize("NFKC", text).casefold().replace("n't", " not").replace("n’t", " not")
    bare = "".join(
        letter if unicodedata.category(letter)[0] in "LMN" else "" if letter in "'’" else " "
        for letter in small
    )
    return [word for word in bare.split() if word not in _ARTICLES]


def _decisive(words: list[str]) -> list[str]:
    return [word for word in words if word in BINDING or word in NUMBERS or any(map(str.isdigit, word))]
