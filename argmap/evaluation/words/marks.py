"""The marks and words for labels, and how ids and weights stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from argmap.model import Label, Reason, Verdict

MARK = "\0"
"""What stands on both sides of an id in a marked clause; a word of the sentence may be an id too."""

STANDS, OPEN, FALLS, ABSENT = "✓", "?", "✗", "∅"
"""It stands; it is open; something beats it or a standpoint rejects it; it merely lacks support."""

_MARKS = {Label.IN: STANDS, Label.UNDEC: OPEN, Label.OUT: FALLS}
_LACKING = frozenset({Reason.UNSUPPORTED, Reason.NOT_ASSUMED, Reason.CIRCULAR, Reason.PREMISE_OUT})
_WORDS = {STANDS: "stands", OPEN: "open", FALLS: "falls"}
_VERBS = {
    "stands": ("stands", "stand"),
    "open": ("is open", "are open"),
    "falls": ("falls", "fall"),
    "not shown": ("is not shown", "are not shown"),
    "lacks a premise": ("lacks a premise", "lack a premise"),
}
MOST_NAMES = 3
"""So many ids stand in a list by name; the others are counted."""


def mark(verdict: Verdict) -> str:
    """Return one of ``✓ ? ✗ ∅``.

    >>> mark(Verdict(Label.OUT, Reason.UNDERCUT)), mark(Verdict(Label.OUT, Reason.UNSUPPORTED))
    ('✗', '∅')
    """
    if verdict.label is Label.OUT and verdict.reason in _LACKING:
        return ABSENT
    return _MARKS[verdict.label]


def mark_of_reason(verdict: Verdict) -> str:
    """Return the mark of an argument as a reason: one that stands and is outweighed gets no tick."""
    if verdict.prevails in (None, verdict.label):
        return mark(verdict)
    return OPEN if verdict.prevails is Label.UNDEC else FALLS


def both_marks(verdict: Verdict) -> str:
    """Return the mark of an argument; before it, where they differ, its mark as a reason.

    >>> both_marks(Verdict(Label.IN, Reason.HOLDS, Label.UNDEC)), both_marks(Verdict(Label.IN, Reason.ASSUMED))
    ('?✓', '✓')
    """
    reason, own = mark_of_reason(verdict), mark(verdict)
    return own if reason == own else reason + own


def word(verdict: Verdict, *, argument: bool = False) -> str:
    """Return what people are told of a verdict: stands, open, falls, not shown, or lacks a premise.

    ``argument`` says that it is an argument's, which the verdict alone does not always tell.
    """
    found = mark(verdict)
    if found != ABSENT:
        return _WORDS[found]
    if argument or verdict.reason is Reason.PREMISE_OUT or verdict.prevails is not None:
        return "lacks a premise"
    return "not shown"


def fate(verdict: Verdict, *, argument: bool = False, many: bool = False) -> str:
    """Return the same as the verb of a sentence about one entry, or about ``many``.

    >>> fate(Verdict(Label.UNDEC, Reason.TIED)), fate(Verdict(Label.OUT, Reason.PREMISE_OUT), many=True)
    ('is open', 'lack a premise')
    """
    one, more = _VERBS[word(verdict, argument=argument)]
    return more if many else one


def names(ids: Iterable[str]) -> str:
    """Return ids as a list in a sentence, three at most by name.

    >>> names(["a", "b"]), names("abcde")
    ('a and b', 'a, b, c and 2 more')
    """
    listed = list(ids)
    if len(listed) > MOST_NAMES:
        listed = [*listed[:MOST_NAMES], f"{len(listed) - MOST_NAMES} more"]
    return " and ".join([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)


def decimal(number: Decimal) -> str:
    """Return a weight without needless zeros.

    >>> decimal(Decimal("0.50")), decimal(Decimal(1))
    ('0.5', '1')
    """
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def marked(id_: str) -> str:
    """Return an id as it stands in a marked clause."""
    return f"{MARK}{id_}{MARK}"


def unmarked(text: str) -> str:
    """Return a marked clause as a person reads it."""
    return text.replace(MARK, "")
