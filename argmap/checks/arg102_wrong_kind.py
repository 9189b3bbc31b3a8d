"""ARG102: a reference to the wrong kind of thing (a premise that names an argument)."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG102",
    severity=Severity.ERROR,
    title="a reference to the wrong kind of thing (a premise that names an argument)",
    finds="""\
A reference to an entry that is there, but not of a kind that can stand in this place.  `premises`,
`supports`, `rebuts`, `contradicts`, `answers`, `accepts` and `thesis` name claims, `undercuts` an argument;
`about`, `rejects` and `expect` name either.
""",
    why="""\
A claim is what can be true; an argument is a step from claims to a claim.  A premise is something that is
so.  What was meant by resting on an argument is nearly always its conclusion, and saying which makes the
step visible.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  nothing-to-copy:
    text: There is no copy of a work in the model.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
  no-copy:
    premises: [entropy]
    supports: nothing-to-copy
""",
    fixed="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
    text: The model is a file of about four gigabytes.
  nothing-to-copy:
    text: There is no copy of a work in the model.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
  no-copy:
    premises: [images-cannot-fit]
    supports: nothing-to-copy
""",
    find=None,
)
