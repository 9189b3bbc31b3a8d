"""What an evaluation says of a claim or an argument."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Label(StrEnum):
    """Caminada's three labels: in (it stands), out (it falls or is not shown), undec (it is open)."""

    IN = "in"
    OUT = "out"
    UNDEC = "undec"


class Reason(StrEnum):
    """Why something has its label; for each label the first that applies, in this order."""

    ACCEPTED = "accepted"
    OUTWEIGHS = "outweighs"
    SUPPORTED = "supported"
    ASSUMED = "assumed"
    HOLDS = "holds"

    REJECTED = "rejected"
    OUTWEIGHED = "outweighed"
    CONTRADICTED = "contradicted"
    REBUTTED = "rebutted"
    UNDERCUT = "undercut"
    CIRCULAR = "circular"
    PREMISE_OUT = "premise-out"
    NOT_ASSUMED = "not-assumed"
    UNSUPPORTED = "unsupported"

    TIED = "tied"
    UNKNOWN = "unknown"
    CONFLICT = "conflict"
    WAITING = "waiting"


class Verdict(NamedTuple):
    """The label of a claim or argument, its reason, and of an argument whether it prevails.

    ``prevails`` is None for claims, for undercutters, and where the standpoint accepts or rejects the claim
    that the argument is about.
    """

    label: Label
    reason: Reason
    prevails: Label | None = None
