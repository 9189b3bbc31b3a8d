"""Claims that say nearly what a text says: but for case, punctuation, an article or a slip of the keyboard."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

from argmap.edits.plain_words import BINDING, NUMBERS
from argmap.model import Claim

_ARTICLES = frozenset("a an the der die das ein eine le la les un une el los las il lo".split())  # noqa: SIM905
_NEAR = 0.9
"""How much of two texts has to be the same, of 1."""
_SHORTEST = 10
"""Characters: of shorter texts a slip may well be another word."""
_CONTRARY = ("un", "il", "im", "in", "ir", "dis", "non", "mis", "не")
"""What at the beginning of a word makes the contrary of it."""
_ALIKE = 3
"""Letters behind it by which the word is known, whatever its ending and a slip in that."""
_DENYING = frozenset("不没沒無无未非")
"""Characters that deny in scripts without spaces, where they are no words of their own."""
_SHORTENED = {"can't": "can not", "won't": "will not", "shan't": "shall not", "n't": " not"}


def claim_that_nearly_says(claims: Iterable[Claim], text: str) -> str | None:
    """Return the id of the claim that says nearly the same as a text; None where none does.

    Texts that deny or count otherwise are not nearly the same, as far as one sees it without grammar: by words such
    as "not" and "only", numbers, the beginning of a word (legal, illegal), and Chinese characters that deny.  What
    denies in another way, an ending (useful, useless) or a contrary (lawful, criminal), may be missed.
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
        if ratio >= nearest and (best is None or ratio > nearest) and not _contrary(words, others):
            nearest, best = ratio, claim.id
    return best


def _words(text: str) -> list[str]:
    """Return the words of a text, small, without articles and punctuation."""
    small = unicodedata.normalize("NFKC", text).casefold()
    for mark in "’ʼ`":
        small = small.replace(mark, "'")
    for short, whole in _SHORTENED.items():
        small = small.replace(short, whole)
    bare = "".join(
        letter if unicodedata.category(letter)[0] in "LMN" else "" if letter == "'" else " "
        for letter in small
    )
    words = " ".join("can not" if word == "cannot" else word for word in bare.split())
    return [word for word in words.split() if word not in _ARTICLES]


def _decisive(words: list[str]) -> list[str]:
    """Return the words that deny, restrict or count, and what denies within words."""
    found = [word for word in words if word in BINDING or word in NUMBERS or any(map(str.isdigit, word))]
    return found + [letter for word in words for letter in word if letter in _DENYING]


def _contrary(words: list[str], others: list[str]) -> bool:
    """Tell whether one text has a word in whose place the other has that word's contrary."""
    mine, theirs = Counter(words), Counter(others)
    here, there = mine - theirs, theirs - mine
    return any(_denies(one, other) or _denies(other, one) for one in here for other in there)


def _denies(word: str, other: str) -> bool:
    """Tell whether a word is another one behind what makes the contrary of it."""
    return any(
        word.startswith(before)
        and len(word) >= len(before) + _ALIKE
        and word[len(before) :][:_ALIKE] == other[:_ALIKE]
        for before in _CONTRARY
    )
