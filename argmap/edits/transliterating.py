"""Letters in ASCII, for those who want ids that everybody can type."""

from __future__ import annotations

import re
import unicodedata

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


def transliterated(text: str) -> str:
    """Return a text in small ASCII letters where there are some for its own.

    >>> transliterated("Größe, сеть")
    'grosse, set'
    """
    return "".join(_plain_letter(letter) for letter in unicodedata.normalize("NFC", text).lower())


def _plain_letter(letter: str) -> str:
    base = unicodedata.normalize("NFKD", letter)
    bare = "".join(_LETTERS.get(part, part) for part in base if unicodedata.category(part) != "Mn")
    return _LETTERS.get(letter, bare if bare.isascii() and bare else letter)
