"""Ids made from texts: readable, short, the same each time."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from argmap.document.identifiers import alike_scripts, is_id, mixed_scripts
from argmap.edits.plain_words import BESIDE, BINDING, DENIALS, STOP
from argmap.edits.telling_words import Telling, Word, telling
from argmap.edits.transliterating import transliterated

MOST_WORDS = 4
MOST_BINDING = 5
"""Words, where some of them deny or restrict the next."""
LONGEST = 32
"""Characters; a word that would make an id longer is left out."""
_LONGEST_UNSPACED = 14
_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")
"""Scripts without spaces, whose words cannot be told apart here: so many characters of them are one."""
_FEW = 3

_BECAUSE = "because-"


def identifier(
    text: str, taken: Collection[str], *, transliterate: bool = False, default: str = "claim"
) -> str:
    """Return an id for what a text says: the words that tell most of it, joined by ``-``.

    The letters are those of the text, made small; ``transliterate`` puts ASCII ones in their place where it can.
    An id that is ``taken`` gets a further word of the text, and a number where there is none.  ``default`` is the id
    of a text without letters and digits.

    Example::

        >>> identifier("The images that the model was trained on cannot be inside it.", ())
        'images-cannot-inside'
    """
    told = _short(telling(transliterated(text) if transliterate else text))
    chosen = _chosen(told)
    if mixed_scripts("".join(word.text for word in chosen)):
        told = _in_script_of(chosen, told)
        chosen = _chosen(told)
    for words in (chosen, *_further(told, chosen)):
        id_ = _id_of(words)
        if id_ and id_ not in taken:
            return id_
    return unique(_id_of(chosen) or default, taken)


def identifier_of_argument(premises: Sequence[str], taken: Collection[str]) -> str:
    """Return an id for an argument, made of the ids of its premises.

    Two premises and more give their first words; a single one has its words taken already, and gets ``because-``,
    or a number where its letters look like Latin ones.

    Example::

        >>> identifier_of_argument(["reading-copies-nothing", "mining-is-reading"], ())
        'reading-copies-mining'
        >>> identifier_of_argument(["reading-copies-nothing"], ())
        'because-reading-copies-nothing'
    """
    own = [[word for word in id_.rpartition("/")[2].split("-") if word] for id_ in premises]
    if len(own) > 1:
        id_ = _joined(list(dict.fromkeys(word for words in own for word in _first_two(words))))
        if id_ and id_ not in taken:
            return id_
    name = _joined(own[0] if own else (), LONGEST - len(_BECAUSE))
    if mixed_scripts(f"{_BECAUSE}{name}"):
        return unique(name, {*taken, name})
    return unique(f"{_BECAUSE}{name}" if name else _BECAUSE[:-1], taken)


def unique(id_: str, taken: Collection[str]) -> str:
    """Return an id, with the least number that makes it another than those that are taken."""
    found, number = id_, 1
    while found in taken:
        number += 1
        found = f"{id_}-{number}"
    return found


def _short(told: Telling) -> Telling:
    """Return telling words none of which is longer than an id."""

    def cut(words: tuple[Word, ...]) -> tuple[Word, ...]:
        return tuple(replace(word, text=_cut(word.text, LONGEST)) for word in words)

    return replace(told, words=cut(told.words), around=cut(told.around))


def _chosen(told: Telling) -> list[Word]:
    """Return the words of an id: the subject, what is denied or said only of it, and as many others as fit.

    The first words are the best, but what is denied far behind them is more than what stands between.
    """
    passed = range(told.subject, told.subject + told.passed)
    words = [word for index, word in enumerate(told.words) if index not in passed]
    if len(words) < _FEW:
        words = list(told.words)
    pairs: list[tuple[Word, ...]] = [pair for pair in pairwise(words) if pair[0].binds]
    if words and words[-1].text in DENIALS:
        pairs.append((words[-1],))
    pairs.sort(key=lambda pair: pair[0].text in BESIDE)
    first = words[: min(2, told.subject) or 1]
    chosen = next((head for head in (first, first[:1]) if _with(head, pairs[:1])), [])
    for pair in pairs:
        chosen = _with(chosen, [pair]) or chosen
    for word in words:
        longer = _with(chosen, [(word,)])
        if not longer or (word.binds and word not in chosen):
            break
        chosen = longer
    return _whole(chosen, words)


def _with(chosen: Sequence[Word], more: Sequence[Sequence[Word]]) -> list[Word]:
    """Return chosen words with some more, in order; nothing where there is no room for all of them."""
    longer = sorted({*chosen, *(word for words in more for word in words)}, key=lambda word: word.at)
    return longer if _fits(longer) else []


def _fits(words: Sequence[Word]) -> bool:
    binding = sum(word.binds for word in words)
    return len(words) - binding <= MOST_WORDS and len(words) <= MOST_BINDING and _width(words) <= LONGEST


def _width(words: Iterable[Word]) -> int:
    """Return how long the id of some words is, with two for each letter that is drawn as wide as two."""
    id_ = "-".join(word.text for word in words)
    return len(id_) + sum(unicodedata.east_asian_width(letter) in "WF" for letter in id_)


def _whole(chosen: list[Word], words: Sequence[Word]) -> list[Word]:
    """Return chosen words with none at their end that wants the next one: a number, or one that denies."""
    for following in [word for word in words if word.at > chosen[-1].at] if chosen else []:
        if not (chosen[-1].counts or chosen[-1].binds):
            break
        longer = [*chosen, following]
        if len(longer) > MOST_BINDING or _width(longer) > LONGEST:
            while len(chosen) > 1 and (chosen[-1].counts or chosen[-1].binds):
                chosen = chosen[:-1]
            break
        chosen = longer
    return chosen


def _further(told: Telling, chosen: list[Word]) -> Iterator[list[Word]]:
    """Yield the words of other ids for the same text: one word more, or another one in place of the last ones.

    What is denied stays so.
    """
    left = [word for word in (*told.words, *told.around) if word not in chosen and not word.binds]
    binding = {word for word in chosen if word.binds}
    for kept in (chosen, chosen[:-1], chosen[:1]):
        if not binding.issubset(kept) or (kept and kept[-1].binds):
            continue
        for word in left:
            words = sorted((*kept, word), key=lambda word: word.at)
            if len(words) > 1 and _width(words) <= LONGEST:
                yield words


def _id_of(words: Sequence[Word]) -> str:
    return _joined([word.text for word in words], most=MOST_BINDING + 1)


def _joined(words: Sequence[str], longest: int = LONGEST, most: int = MOST_WORDS) -> str:
    """Return as many of the first words as an id has room for, a denial not parted from what it denies."""
    id_ = ""
    last = ""
    for count, word in enumerate(_of_one_script(words)):
        cut = _cut(word, longest)
        longer = f"{id_}-{cut}" if id_ else cut
        if (count >= most and last not in BINDING) or len(longer) > longest:
            break
        id_, last = longer, word
    return id_ if is_id(id_) else ""


def _first_two(words: list[str]) -> list[str]:
    """Return the first two words that mean something, and what the second of them denies."""
    words = [word for word in words if word not in STOP or word in BINDING] or words
    return words[: 3 if len(words) > 1 and words[1] in BINDING else 2]


def _of_one_script(words: Sequence[str]) -> Sequence[str]:
    """Leave out words whose letters look like those of the script that is kept.

    It is the one that most of the words have, or most of those that deny or restrict where some do: without them an
    id would say the contrary.
    """
    if not mixed_scripts("".join(words)):
        return words
    kept = _kept_script(words)
    return [word for word in words if alike_scripts(word) <= kept]


def _kept_script(words: Sequence[str]) -> frozenset[str]:
    pure = [word for word in words if len(alike_scripts(word)) == 1]
    binding = [word for word in pure if word in BINDING]
    scripts = [script for word in binding or pure for script in alike_scripts(word)]
    return frozenset([max(scripts, key=scripts.count)] if scripts else [])


def _in_script_of(chosen: Sequence[Word], told: Telling) -> Telling:
    """Return telling words without those that the id of some of them has to leave out for their script.

    So there is room for others in their place.
    """
    kept = _kept_script([word.text for word in chosen])

    def fitting(words: Iterable[Word]) -> tuple[Word, ...]:
        return tuple(word for word in words if alike_scripts(word.text) <= kept)

    behind = told.subject + told.passed
    return Telling(
        fitting(told.words),
        len(fitting(told.words[: told.subject])),
        len(fitting(told.words[told.subject : behind])),
        fitting(told.around),
    )


def _cut(word: str, longest: int) -> str:
    """Return the beginning of a long word, no letter parted from its marks."""
    if any(unicodedata.name(letter, "").startswith(_UNSPACED) for letter in word):
        longest = min(longest, _LONGEST_UNSPACED)
    if len(word) <= longest:
        return word
    end = longest
    while end > 1 and unicodedata.category(word[end])[0] == "M":
        end -= 1
    return word[:end].rstrip("-.")
