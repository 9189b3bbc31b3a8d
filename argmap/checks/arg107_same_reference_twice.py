"""ARG107: the same reference twice in one list."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG107",
    severity=Severity.WARNING,
    title="the same reference twice in one list",
    finds="""\
An id that stands twice in one list of references: in `premises`, `contradicts`, `about`, `answers`,
`accepts` or `rejects`.
""",
    why="""\
The second one changes nothing: a premise does not weigh more by being said twice.  One of the two was
probably to be another claim, and that one is missing from the argument.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  five-billion-images:
    text: The training set has about five billion images.
arguments:
  too-many:
    premises: [five-billion-images]
    supports: images-cannot-fit
  entropy:
    premises: [four-gigabyte-model, four-gigabyte-model]
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
  five-billion-images:
    text: The training set has about five billion images.
arguments:
  entropy:
    premises: [four-gigabyte-model, five-billion-images]
    supports: images-cannot-fit
""",
    find=None,
)
