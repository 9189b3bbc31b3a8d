"""From where a debate is looked at, in words."""

from __future__ import annotations

from argmap.evaluation.words.marks import names
from argmap.model import Debate, Position, Scenario, Standpoint


def standpoint_words(debate: Debate, standpoint: Standpoint) -> str:
    """Return from where a debate is looked at: ``as written``, or what is in force, as ``as copies-inside``."""
    if not standpoint:
        return "as written"
    parts = [f"as {names(standpoint.positions)}"] if standpoint.positions else []
    if standpoint.scenarios:
        parts.append(f"in {names(standpoint.scenarios)}")
    entries = taken(debate, standpoint)
    accepted = {name for entry in entries for name in entry.accepts}
    rejected = {name for entry in entries for name in entry.rejects}
    own_accepts = [name for name in standpoint.accepts if name not in accepted]
    own_rejects = [name for name in standpoint.rejects if name not in rejected]
    parts += [f"accepting {names(own_accepts)}"] if own_accepts else []
    parts += [f"rejecting {names(own_rejects)}"] if own_rejects else []
    return ", ".join(parts)


def taken(debate: Debate, standpoint: Standpoint) -> list[Position | Scenario]:
    """Return the positions and scenarios that a standpoint is made of."""
    found: list[Position | Scenario] = [
        debate.positions[name] for name in standpoint.positions if name in debate.positions
    ]
    found += [debate.scenarios[name] for name in standpoint.scenarios if name in debate.scenarios]
    return found
