"""ARG101: a reference to nothing; the nearest id."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG101",
    severity=Severity.ERROR,
    title="a reference to nothing; the nearest id",
    finds="""\
A reference to an entry that does not exist, in this file or in the file that it names.  The finding
suggests the nearest id of the right kind.  The entry may have been renamed or removed, or its id misspelt.
""",
    why="""\
An argument with a premise that is not there cannot stand, and one that supports nothing carries nothing.
The label that follows would be the label of a typing error.
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
    premises: [four-gigabyte-mode]
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
