"""ARG012: conflict markers."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG012",
    severity=Severity.ERROR,
    title="conflict markers",
    finds="""\
A line that begins with `<<<<<<<`, `=======` or `>>>>>>>` as git leaves them where two people changed the
same lines.
""",
    why="""\
The file holds both versions, and neither person has seen them together.  Which text stands is a decision
about the argument; only the people who wrote it can take it.
""",
    example="""\
argmap: 1
title: Four gigabytes
claims:
  images-cannot-fit:
    text: The training images cannot be inside the model.
  four-gigabyte-model:
<<<<<<< HEAD
    text: The model is a file of about four gigabytes.
=======
    text: The model is a file of about two gigabytes at half precision.
>>>>>>> half-precision
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
    text: The model is a file of about four gigabytes, or two at half precision.
arguments:
  entropy:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
""",
    find=None,
)
