"""ARG105: an argument with none, or more than one, of supports, rebuts, undercuts."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG105",
    severity=Severity.ERROR,
    title="an argument with none, or more than one, of supports, rebuts, undercuts",
    finds="""\
An argument does exactly one thing to its target: it `supports` a claim, `rebuts` a claim, or `undercuts` an
argument (it denies that the premises of that one yield its conclusion).
""",
    why="""\
Without a target nobody knows what the argument is for.  With two it is two arguments, which can be answered
separately: an undercutter may well break one inference from these premises and leave the other.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  images-are-inside:
    text: The training images are inside the model.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
    rebuts: images-are-inside
""",
    fixed="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  images-are-inside:
    text: The training images are inside the model.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
  no-room:
    premises: [images-cannot-fit]
    rebuts: images-are-inside
""",
    find=None,
)
