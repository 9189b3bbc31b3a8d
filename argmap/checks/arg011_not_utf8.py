"""ARG011: not UTF-8, or a NUL."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG011",
    severity=Severity.ERROR,
    title="not UTF-8, or a NUL",
    finds="""\
Bytes that are not UTF-8, or a NUL among them.  The finding gives the place of the first.  Usually an editor
saved the file in an older encoding; save it as UTF-8, with or without a byte order mark.
""",
    why="""\
In another encoding the letters beyond ASCII are different letters.  Names, quotations and whole scripts
would be changed without anybody having edited them.
""",
    example=(
        b"argmap: 1\n"
        b"title: Lyrics\n"
        b"claims:\n"
        b"  lyrics-inside:\n"
        b"    text: The model holds song lyrics.\n"
        b"  lyrics-recited:\n"
        b'    text: Asked for it, the model recites the refrain of "\xdcber den Wolken".\n'
        b"arguments:\n"
        b"  recital: {premises: [lyrics-recited], supports: lyrics-inside}\n"
    ),
    fixed="""\
argmap: 1
title: Lyrics
claims:
  lyrics-inside:
    text: The model holds song lyrics.
  lyrics-recited:
    text: Asked for it, the model recites the refrain of "Über den Wolken".
arguments:
  recital: {premises: [lyrics-recited], supports: lyrics-inside}
""",
    find=None,
)
