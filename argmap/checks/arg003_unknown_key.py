"""ARG003: an unknown key; the nearest known one."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG003",
    severity=Severity.ERROR,
    title="an unknown key; the nearest known one",
    finds="""\
A key that the format does not have in this place.  The finding suggests the nearest one that it has.

Keys that begin with `x-` are yours: any mapping takes them, and the program keeps and ignores them.
""",
    why="""\
A misspelt field is not read.  A weight that does not count, or a contradiction that is not there, changes
what stands, and nobody sees it.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
    wieght: 0.8
""",
    fixed="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
    weight: 0.8
""",
    find=None,
)
