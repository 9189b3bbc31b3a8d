"""Names of people, as far as a comma can split them."""

from __future__ import annotations

import re

_NAME = r"[^\W\d_a-z][^\W\d_A-Z'’]*(?:[-'’][^\W\d_][^\W\d_A-Z]*)*"
_FAMILY = re.compile(rf"(?:(?:van|von|de|der|den|di|da|la|le|du|Mc|Mac|O['’]) ?)*{_NAME}")
_GIVEN = re.compile(rf"(?:{_NAME}|[^\W\d_a-z]\.)(?:[ -]?[^\W\d_a-z]\.)*")


def may_be_split(first: str, second: str) -> bool:
    """Tell whether two items read like one name written "family, given": Roth and Kyle, Walton and D. N."""
    return bool(_FAMILY.fullmatch(first) and _GIVEN.fullmatch(second))
