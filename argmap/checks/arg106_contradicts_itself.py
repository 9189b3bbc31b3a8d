"""ARG106: a claim that contradicts itself."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG106",
    severity=Severity.ERROR,
    title="a claim that contradicts itself",
    finds="""\
A claim that is named in its own `contradicts`.
""",
    why="""\
It could never stand, whatever is argued for it.  Usually another claim was meant; a claim that really is
absurd is refuted by an argument that says why.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
    contradicts: [images-cannot-fit, images-are-inside]
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  images-are-inside:
    text: The training images are inside the model.
    assume: unknown
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
    contradicts: [images-are-inside]
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  images-are-inside:
    text: The training images are inside the model.
    assume: unknown
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
""",
    find=None,
)
