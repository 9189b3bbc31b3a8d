"""ARG005: a required field that is missing or empty."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG005",
    severity=Severity.ERROR,
    title="a required field that is missing or empty",
    finds="""\
An entry without a field that it needs, or with an empty one: the `text` of a claim or question, the `title`
of a file, source, position or scenario, the `premises` of an argument, the `thesis` of a position, the
`source` of a citation in its long form.  (What an argument does to its target, supports, rebuts or
undercuts, is ARG105.)
""",
    why="""\
An argument from nothing proves nothing, and a claim without words can be neither answered nor believed.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
arguments:
  entropy:
    premises: []
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
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
""",
    find=None,
)
