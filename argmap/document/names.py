"""Names of people, as far as a comma can split them."""

from __future__ import annotations

import re
from functools import cache

_NAME = r"[^\W\d_a-z][^\W\d_A-Z'’]*(?:[-'’][^\W\d_][^\W\d_A-Z]*)*"
_FAMILY = rf"(?:(?:van|von|de|der|den|di|da|la|le|du|Mc|Mac|O['’]) ?)*{_NAME}"
_GIVEN = rf"(?:{_NAME}|[^\W\d_a-z]\.)(?:[ -]?[^\W\d_a-z]\.)*"


@cache
def _compiled() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile the two when the first list of two is met; that takes a millisecond, and most debates have none."""
    return re.compile(_FAMILY), re.compile(_GIVEN)


def may_be_split(first: str, second: str) -> bool:
    """Tell whether two items read like one name written "family, given": Roth and Kyle, Walton and D. N."""
    family, given = _compiled()
    return bool(family.fullmatch(first) and given.fullmatch(second))
