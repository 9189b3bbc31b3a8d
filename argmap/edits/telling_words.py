"""The words of a text that tell what it says, in their order: what a careful person would name it by.

There is no grammar here, only rules about a few hundred words, and what they miss costs no more than a worse name:
how a text is introduced, conditions before and behind it, and clauses about its subject are passed by.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from argmap.edits.plain_words import (
    AUXILIARIES,
    BINDING,
    DENIALS,
    LEADING,
    LIGHT,
    NUMBERS,
    RELATIVES,
    REPORTING,
    STOP,
    TRAILING,
)

_APOSTROPHES = "'’ʼ`"
_ELIDED = re.compile(r"(?:l|d|qu|j|m|t|s|c|n|jusqu|lorsqu|puisqu|dell|nell|all|un)'(?=\w{2})")
"""What French and Italian leave of a short word before a vowel."""
_NOT = re.compile(r"(?:do|does|did|is|are|was|were|has|have|had|wo|would|should|could|must|need|ai)n't")
_TAG = re.compile(r",\s*[a-z]+n['’ʼ`]t (?:i|it|you|he|she|we|they|there)\s*\?\s*$", re.IGNORECASE)
"""A question at the end that denies nothing: "…, don't they?"."""
_ENDING = re.compile(r"'(?:s|re|ve|ll|d|m)?$")
_INTRODUCING = re.compile(
    r"it (?:is|was|may be|might be|could be|seems|appears|turns out|follows)(?P<not> not| never)?"
    r"(?: (?:be|the case|true|clear|likely|possible|obvious|certain|plausible|a fact|known|well known"
    r"|(?P<false>false|untrue|wrong)))* that "
)
_THERE = re.compile(r"(?:\S+ ){0,6}?there (?:is|are|was|were|has been|have been|exists?|will be) ")
_BREAKS = frozenset(",;:–—，；：、،")
_ENOUGH = 3
"""With so many telling words what surrounds them can be left out."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text."""

    text: str
    at: int
    """Where it stands among all words."""
    is_light: bool = False

    @property
    def binds(self) -> bool:
        """Whether it means nothing without the next word, and the next something else without it."""
        return self.text in BINDING

    @property
    def counts(self) -> bool:
        """Whether it says how many, and so wants the next word too."""
        return self.text in NUMBERS or self.text[0].isdigit()


@dataclass(frozen=True, slots=True)
class Telling:
    """The words that tell what a text says."""

    words: tuple[Word, ...]
    """Those of its clause, in order."""
    subject: int
    """How many of them what it is about has, at the beginning."""
    passed: int
    """How many behind the subject are only about the subject."""
    around: tuple[Word, ...]
    """The telling words that are left out, nearest to use first."""


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    at: int
    breaks: bool
    """Whether a comma, colon or dash stands before it."""
    is_name: bool
    """Whether it is in capitals, as US and IT are."""


def telling(text: str) -> Telling:
    """Return the words that tell what a text says.

    >>> [word.text for word in telling("It is not true that the model, in fact, stores copies.").words]
    ['not', 'model', 'stores', 'copies']
    """
    tokens = list(_tokens(_TAG.sub("?", text)))
    clause = _clause(tokens)
    words, subject, passed = _words_of(clause)
    known = {word.at for word in words}
    others = [word for word in _telling(tokens) if word.at not in known and not word.binds]
    if len(words) < _ENOUGH:
        near = [word for word in _telling(clause, light=True) if word.at not in known]
        fill = [*near, *others][: _ENOUGH - len(words)]
        words = sorted((*words, *fill), key=lambda word: word.at)
        others = [word for word in others if word not in fill]
        subject, passed = 0, 0
    if words and words[-1].text in DENIALS:
        # What is denied is told, be it as little as "all" or "so".
        words = [*words, *(Word(token.text, token.at) for token in clause if token.at > words[-1].at)][
            : len(words) + 1
        ]
    if all(word.is_light for word in words):
        words = [Word(token.text, token.at) for token in tokens]
    return Telling(tuple(words), subject, passed, tuple(others))


def _tokens(text: str) -> Iterator[_Token]:
    """Yield the words of a text, small: letters, marks and digits, and what joins them within a word."""
    text = unicodedata.normalize("NFC", text)
    at, breaks = 0, False
    for found, gap in _split(text):
        breaks = bool(_BREAKS.intersection(gap)) and at > 0
        is_name = len(found) > 1 and found.isupper() and not text.isupper()
        for part in _said(found.lower()):
            yield _Token(part, at, breaks, is_name)
            at, breaks = at + 1, False


def _split(text: str) -> Iterator[tuple[str, str]]:
    """Yield words as they stand, each with what stands before it."""
    word, gap = "", ""
    for index, character in enumerate(text):
        after = text[index + 1 : index + 2]
        joins = bool(word) and bool(after) and _is_joint(word[-1], character, after)
        if _is_letter(character) or joins:
            word += character
            continue
        if word:
            yield word, gap
            word, gap = "", ""
        gap += character
    if word:
        yield word, gap


def _is_letter(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LM" or category == "Nd"


def _is_joint(before: str, character: str, after: str) -> bool:
    """Tell whether a character within a word is part of it: an apostrophe, a hyphen, a point in a number."""
    if character in ".,":
        return before.isdecimal() and after.isdecimal()
    return (character in _APOSTROPHES or character in "-‐‑") and _is_letter(after)


def _said(word: str) -> Iterator[str]:
    """Yield what a word says without its apostrophes: ``don't`` denies, ``artist's`` is the artist."""
    for mark in _APOSTROPHES[1:]:
        word = word.replace(mark, "'")
    for mark in "‐‑":
        word = word.replace(mark, "-")
    if word in ("can't", "cant"):
        word = "cannot"
    elif _NOT.fullmatch(word):
        word = "not"
    word = _ELIDED.sub("", word, count=1)
    word = _ENDING.sub("", word).replace("'", "")
    if word[:1].isdecimal() and "," in word:
        whole = all(len(part) == 3 for part in re.split("[.,]", word)[1:])
        word = word.replace(",", "" if whole else ".")
    if word:
        yield word


# The clause

_Tokens = Sequence[_Token]


def _clause(tokens: _Tokens) -> _Tokens:
    """Return the words that say something, without what introduces them and conditions around them."""
    clause = _without_introduction(tokens)
    clause = _behind_lead(clause)
    return _before_tail(clause)


def _without_introduction(tokens: _Tokens) -> _Tokens:
    said = "".join(f"{token.text} " for token in tokens)
    found = _INTRODUCING.match(said)
    if found is None:
        found = _THERE.match(said)
        if found is None or tokens[0].text not in (*LEADING, "there"):
            return tokens
        rest = tokens[found[0].count(" ") :]
        return rest if _is_enough(rest, 2) else tokens
    count = found[0].count(" ")
    rest = tokens[count:]
    if not _is_enough(rest, 2):
        return tokens
    denied = (found["not"] is not None) != (found["false"] is not None)
    return [_Token("not", tokens[count - 1].at, False, False), *rest] if denied else rest


def _behind_lead(tokens: _Tokens) -> _Tokens:
    """Return what follows the first comma of a text that begins with a condition or a circumstance."""
    if tokens and tokens[0].text in LEADING:
        for index, token in enumerate(tokens):
            if token.breaks:
                return tokens[index:] if _is_enough(tokens[index:], 2) else tokens
    return tokens


def _before_tail(tokens: _Tokens) -> _Tokens:
    """Return what stands before a condition or a reason, where that is enough to tell."""
    told = 0
    for index, token in enumerate(tokens):
        ends = token.text in TRAILING or (
            token.breaks and token.text in (*RELATIVES, "and", "but", "so", "even")
        )
        if told >= _ENOUGH and ends and tokens[index - 1].text not in BINDING:
            return tokens[:index]
        told += len(_telling([token]))
    return tokens


def _is_enough(tokens: _Tokens, least: int) -> bool:
    return len(_telling(tokens)) >= least


def _telling(tokens: _Tokens, *, light: bool = False) -> list[Word]:
    """Return the words that tell something, or those that tell only a little."""
    words: list[Word] = []
    for token in tokens:
        is_light = token.text in LIGHT and not token.is_name
        is_stop = token.text in STOP and token.text not in DENIALS and not token.is_name
        if not is_stop and is_light == light:
            words.append(Word(token.text, token.at, is_light))
    return words


def _words_of(clause: _Tokens) -> tuple[list[Word], int, int]:
    """Return the telling words of a clause, how many its subject has, and how many are about that alone."""
    words = _telling(clause)
    subject = _run(words)
    if not subject:
        return words, 0, 0
    last = words[subject - 1]
    rest = [token for token in clause if token.at > last.at]
    passed = 0
    if rest and rest[0].text in RELATIVES and last.text not in REPORTING:
        verb = _main_verb(rest)
        if verb is not None:
            passed = sum(last.at < word.at < verb for word in words)
    return words, subject, passed


def _run(words: Sequence[Word]) -> int:
    """Return how many words stand together at the beginning."""
    count = 0
    for word in words:
        if word.binds or (count and word.at != words[count - 1].at + 1):
            break
        count += 1
    return count


def _main_verb(tokens: _Tokens) -> int | None:
    """Return where the verb of the sentence stands that goes on behind a clause about its subject."""
    found = [
        token.at
        for before, token in pairwise(tokens)
        if token.text in AUXILIARIES | DENIALS and before.text not in RELATIVES | AUXILIARIES
    ]
    return found[min(1, len(found) - 1)] if found else None
