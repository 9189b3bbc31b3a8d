"""ARG002: the same key twice in one mapping."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG002",
    severity=Severity.ERROR,
    title="the same key twice in one mapping",
    finds="""\
A key that stands twice in one mapping: an id twice in a section, a field twice in an entry, a section twice
in a file.  The finding is at the second and names the line of the first.
""",
    why="""\
Most YAML programs let the last one win without a word, and the first text is gone from the argument
although it can still be read in the file.  It happens when two people add an entry of one name and their
changes are merged.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  four-gigabyte-model:
    text: At half precision, the model is a file of about two gigabytes.
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
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  two-gigabyte-model:
    text: At half precision, the model is a file of about two gigabytes.
arguments:
  entropy:
    premises: [four-gigabyte-model, two-gigabyte-model]
    supports: images-cannot-fit
""",
    find=None,
)
