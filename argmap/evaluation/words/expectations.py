"""The labels that a scenario expects, in words: a debate file has ``in``, ``out`` and ``undec`` for them."""

from __future__ import annotations

_WORDS = {"in": ("stands", "stand"), "out": ("does not stand", "not stand"), "undec": ("is open", "be open")}
"""What is ``out`` falls, or merely is not shown, and an expectation tells neither from the other."""

EXPECTED = tuple(one for one, _ in _WORDS.values())
"""The words of the three labels, in the order of the format."""

_MEANT = {
    **{word: label for label, words in _WORDS.items() for word in (label, *words)},
    "open": "undec",
    "falls": "out",
    "not shown": "out",
    "is not shown": "out",
    "lacks a premise": "out",
}


def expected(label: str) -> str:
    """Return what an entry does of which a label is expected; what is no label stays as it is.

    >>> expected("out"), expected("undec"), expected("maybe")
    ('does not stand', 'is open', 'maybe')
    """
    return _WORDS[label][0] if label in _WORDS else label


def expected_to(label: str) -> str:
    """Return the same after ``to`` or ``should``.

    >>> expected_to("in"), expected_to("out")
    ('stand', 'not stand')
    """
    return _WORDS[label][1] if label in _WORDS else label


def label_meant(words: str) -> str:
    """Return the label that somebody means by it or by its words; what means none stays as it is.

    >>> label_meant("does not stand"), label_meant("Open"), label_meant("in"), label_meant("maybe")
    ('out', 'undec', 'in', 'maybe')
    """
    return _MEANT.get(" ".join(words.split()).lower(), words)
