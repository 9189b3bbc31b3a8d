"""ARG006: an id that is not an id."""

from __future__ import annotations

from argmap.checks.rule import Rule
from argmap.findings import Severity

RULE = Rule(
    code="ARG006",
    severity=Severity.ERROR,
    title="an id that is not an id",
    finds="""\
The key of an entry that is no id: one with a space, a slash or other punctuation, or one that begins with
`-` or `.`. An id is letters of any script, marks, digits, `-`, `_` and `.`.
""",
    why="""\
Ids are what links, history and merges hang on, and what people type on a command line.  The wording of a
claim may change as often as you like; its id stays.
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
  the entropy argument:
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
  the-entropy-argument:
    premises: [four-gigabyte-model]
    supports: images-cannot-fit
""",
    find=None,
)
