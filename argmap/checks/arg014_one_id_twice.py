"""ARG014: one id for a claim and an argument."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG014",
    severity=Severity.ERROR,
    title="one id for a claim and an argument",
    finds="""\
An id that is the key of a claim and of an argument in one file.  Claims and arguments share their names,
since `about`, `rejects`, `expect` and the command line take either.
""",
    why="""\
Whoever rejects or answers that id could mean the claim or the inference.  These are different disputes: one
says that something is not so, the other that it has not been shown.
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
  images-cannot-fit:
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
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
""",
    find=None,
)
