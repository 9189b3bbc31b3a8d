"""Which debates are too large for an answer before the next key."""

from __future__ import annotations

from argmap.model import Debate

LARGE = 2_000
"""With more entries than this, labels are found beside the keyboard."""


def is_large(*debates: Debate) -> bool:
    """Tell whether debates have more claims and arguments together than can be worked on between two keys."""
    return sum(len(debate.claims) + len(debate.arguments) for debate in debates) > LARGE
