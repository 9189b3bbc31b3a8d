"""Ids made from texts: readable, short, the same each time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence

from argmap.document.identifiers import is_id, mixed_scripts

MOST_WORDS = 4
LONGEST = 24
"""Characters; a word that would make an id longer is left out."""
LONGEST_DENYING = 32
"""Characters, where the last word is what one before it denies: an id is not to say the contrary."""

_STOP_WORDS = frozenset(
    """
    a an the this that these those and or but so as at by for from in into of on onto to with within than then
    is are was were be been being am do does did done has have had having it its they them their there he she
    his her we us our you your i my me which who whom whose what when where will would shall should can could
    may might must also very just some any such indeed because if while about
    der das den dem des ein eine einen einem einer und oder ist sind war im am zu zum zur mit von vom auf
    le la les un une des du de et ou est sont dans sur au aux que qui ce cette
    el los las una unos unas y o es son del al en lo
    il lo gli uno di che
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a list of strings
)
"""Words that tell nothing about what a text says.  Negations do, and are not here."""

_DENIALS = frozenset(["not", "no", "never", "cannot", "nicht", "kein", "keine", "pas", "non", "nie", "nunca"])

_BECAUSE = "because-"

_LETTERS: dict[str, str] = dict(
    re.findall(
        r"(\w)=(\w*)",
        """
        ß=ss æ=ae œ=oe ø=o ł=l đ=d ð=d þ=th ı=i
        а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f
        х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g
        α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f
        χ=ch ψ=ps ω=o
        """,
    )
)
"""What letters that are no ASCII ones with an accent are transliterated to."""

_APOSTROPHE = re.compile("['’ʼ]")


def identifier(
    text: str, taken: Collection[str], *, transliterate: bool = False, default: str = "claim"
) -> str:
    """Return an id for what a text says: its first words that mean something, joined by ``-``.

    The letters are those of the text, made small; ``transliterate`` puts ASCII ones in their place where it can.
    An id that is ``taken`` gets a number.  ``default`` is the id of a text without letters and digits.

    Example::

        >>> identifier("The training images cannot be inside the model.", ())
        'training-images-cannot-inside-model'
    """
    words = list(_words(_plain(text) if transliterate else text))
    id_ = _joined([word for word in words if word not in _STOP_WORDS]) or _joined(words) or default
    return unique(id_, taken)


def identifier_of_argument(premises: Sequence[str], taken: Collection[str]) -> str:
    """Return an id for an argument, made of the ids of its premises.

    Two premises and more give their first words; a single one has its words taken already, and gets ``because-``.

    Example::

        >>> identifier_of_argument(["reading-copies-nothing", "mining-is-reading"], ())
        'reading-copies-mining'
        >>> identifier_of_argument(["reading-copies-nothing"], ())
        'because-reading-copies'
    """
    own = [id_.rpartition("/")[2].split("-") for id_ in premises]
    if len(own) > 1:
        id_ = _joined([word for words in own for word in _first_two(words)])
        if id_ and id_ not in taken:
            return id_
    name = _joined(own[0], LONGEST - len(_BECAUSE))
    return unique(f"{_BECAUSE}{name}" if name else _BECAUSE[:-1], taken)


def unique(id_: str, taken: Collection[str]) -> str:
    """Return an id, with the least number that makes it another than those that are taken."""
    found, number = id_, 1
    while found in taken:
        number += 1
        found = f"{id_}-{number}"
    return found


def _words(text: str) -> Iterator[str]:
    """Yield the words of a text: letters, marks and digits, small and composed."""
    word = ""
    for character in _APOSTROPHE.sub("", unicodedata.normalize("NFC", text).lower()):
        if unicodedata.category(character)[0] in "LM" or unicodedata.category(character) == "Nd":
            word += character
        elif word:
            yield word
            word = ""
    if word:
        yield word


def _joined(words: list[str], longest: int = LONGEST) -> str:
    """Return as many of the first words as an id has room for, a denial not parted from what it denies."""
    id_ = ""
    last = ""
    for count, word in enumerate(_of_one_script(words)):
        longer = f"{id_}-{_cut(word, longest)}" if id_ else _cut(word, longest)
        denied = last in _DENIALS
        room = longest + LONGEST_DENYING - LONGEST if denied else longest
        if (count >= MOST_WORDS and not denied) or len(longer) > room:
            break
        id_, last = longer, word
    return id_ if is_id(id_) else ""


def _first_two(words: list[str]) -> list[str]:
    """Return the first two words that mean something, and what the second of them denies."""
    words = [word for word in words if word not in _STOP_WORDS] or words
    return words[: 3 if len(words) > 1 and words[1] in _DENIALS else 2]


def _of_one_script(words: list[str]) -> list[str]:
    """Leave out words whose letters look like those of the script that most of the words have."""
    if not mixed_scripts("".join(words)):
        return words
    scripts = [unicodedata.name(word[0], "").partition(" ")[0] for word in words if word[0].isalpha()]
    most = max(scripts, key=scripts.count)
    return [
        word
        for word in words
        if not mixed_scripts(word)
        and (not word[0].isalpha() or unicodedata.name(word[0], "").partition(" ")[0] == most)
    ]


def _cut(word: str, longest: int) -> str:
    """Return the beginning of a long word, no letter parted from its marks."""
    if len(word) <= longest:
        return word
    end = longest
    while end > 1 and unicodedata.category(word[end])[0] == "M":
        end -= 1
    return word[:end]


def _plain(text: str) -> str:
    """Return a text in ASCII letters where there are some for its own."""
    return "".join(_plain_letter(letter) for letter in unicodedata.normalize("NFC", text).lower())


def _plain_letter(letter: str) -> str:
    base = unicodedata.normalize("NFKD", letter)
    bare = "".join(_LETTERS.get(part, part) for part in base if unicodedata.category(part) != "Mn")
    return _LETTERS.get(letter, bare if bare.isascii() and bare else letter)
