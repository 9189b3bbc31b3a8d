"""The entries of a debate.  References are ids as written: ``id``, or ``file/id`` for another file's entry."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Assume(StrEnum):
    """What a claim is taken to be when no argument decides it."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


class Direction(StrEnum):
    """What an argument does to its target."""

    SUPPORTS = "supports"
    REBUTS = "rebuts"
    UNDERCUTS = "undercuts"


class Citation(NamedTuple):
    """A use of a source by an entry; ``posture`` and ``status`` stand in place of the source's."""

    source: str
    at: str | None = None
    quote: str | None = None
    posture: str | None = None
    status: str | None = None


class Source(NamedTuple):
    """A thing that can be cited."""

    id: str
    title: str
    authors: tuple[str, ...] = ()
    issued: str | None = None
    url: str | None = None
    doi: str | None = None
    type: str | None = None
    container: str | None = None
    court: str | None = None
    docket: str | None = None
    jurisdiction: str | None = None
    posture: str | None = None
    status: str | None = None
    accessed: str | None = None
    archive: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None


class Claim(NamedTuple):
    """A statement that can stand or fall (an information node of the Argument Interchange Format)."""

    id: str
    text: str
    kind: str | None = None
    by: tuple[str, ...] = ()
    hedge: str | None = None
    sources: tuple[Citation, ...] = ()
    contradicts: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    assume: Assume | None = None
    jurisdiction: str | None = None
    as_of: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None


class Argument(NamedTuple):
    """One inference from premises that stand together to what it supports, rebuts or undercuts."""

    id: str
    premises: tuple[str, ...]
    direction: Direction
    target: str
    """A claim for supports and rebuts, an argument for undercuts."""
    title: str | None = None
    scheme: str | None = None
    asks: str | None = None
    weight: Decimal | None = None
    """0 < weight <= 1; None where the file says none, which counts as :data:`DEFAULT_WEIGHT`."""
    by: tuple[str, ...] = ()
    hedge: str | None = None
    sources: tuple[Citation, ...] = ()
    as_of: str | None = None
    reviewed: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None

    @property
    def effective_weight(self) -> Decimal:
        """The weight that labels compare."""
        return DEFAULT_WEIGHT if self.weight is None else self.weight


DEFAULT_WEIGHT = Decimal("0.5")


class Question(NamedTuple):
    """An open question about claims or arguments, with the claims that would answer it."""

    id: str
    text: str
    about: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    asks: str | None = None
    by: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()
    tags: tuple[str, ...] = ()
    note: str | None = None


class Position(NamedTuple):
    """A side that people take: a thesis, with the claims it accepts and what it rejects."""

    id: str
    title: str
    thesis: str
    accepts: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()
    tags: tuple[str, ...] = ()
    note: str | None = None


class Scenario(NamedTuple):
    """A supposition, with the labels that it is expected to lead to, in the order of the file."""

    id: str
    title: str
    accepts: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()
    expect: tuple[tuple[str, str], ...] = ()
    """Pairs of a claim's or argument's reference and ``in``, ``out`` or ``undec``."""
    as_of: str | None = None
    by: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()
    tags: tuple[str, ...] = ()
    note: str | None = None


Entry = Source | Claim | Argument | Question | Position | Scenario
"""What has an id in a debate."""
