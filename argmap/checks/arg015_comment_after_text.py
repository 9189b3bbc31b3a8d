"""ARG015: a comment on the line of an unquoted text, title or quote, which may have been part of it."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG015",
    severity=Severity.WARNING,
    title=("a comment on the line of an unquoted text, title or quote, which may have been part of it"),
    finds="""\
A ` #` after a text, title or quote that is not in quotes.  To YAML the rest of the line is a comment.
Where it was meant as text, quote the value or write it under `>-`; a comment that was meant goes on a line
of its own.
""",
    why="""\
The claim may end in the middle of its sentence.  It still reads like a sentence, so nobody notices that the
half that mattered is gone.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The model has memorised entry #4711 of its training set.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
""",
    fixed="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: "The model has memorised entry #4711 of its training set."
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
""",
    find=None,
)
